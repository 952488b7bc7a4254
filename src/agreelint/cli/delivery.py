"""Reports to where they belong: files whole or not at all, the rest to the standard output."""

import contextlib
import os
import secrets
import sys
from pathlib import Path

from agreelint.cli.ending import Undelivered


def to_stdout(data: bytes) -> None:
    """Write bytes to the standard output. A reader who stopped reading (`| head`) has what they want.

    Raises:
        Undelivered: if the output could not be written, as on a full disk.
    """
    if sys.stdout is None:
        raise Undelivered("The report could not be written: the standard output is closed.")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _hush()
    except OSError as error:
        _hush()
        raise Undelivered(f"The report could not be written: {error.strerror}.") from None


def to_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a reader never meets half a report.

    Raises:
        Undelivered: if it could not be written; what stood there before is still there.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe must not be replaced by a file
        else:
            _replace(path, data)
    except OSError as error:
        raise Undelivered(f"The report {path} could not be written: {error.strerror}.") from None


def _replace(path: Path, data: bytes) -> None:
    target = path.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    # Whatever stops the writing, Ctrl-C included, leaves no half of a report behind.
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _hush() -> None:
    """Send what Python still holds for the standard output nowhere, or it would complain at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
