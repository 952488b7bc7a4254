"""From a path to bytes: opened once, bounded, hashed, and never looked at again."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from agreelint.read.bounds import bounds, raised

_MEGABYTE = 1_000_000


class Unreadable(Exception):  # noqa: N818 - a state of the file, not a fault of ours
    """A file, or a part of one, that cannot be read at all.

    `what` names the thing ("page 4", "contract.doc"), `why` is one clear sentence: what is wrong and what to do.
    """

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what = what
        self.why = why


@dataclass(frozen=True, slots=True)
class Intake:
    """The bytes of one file. `name` is the file's own name without folders, `sha256` 64 hex digits."""

    name: str
    data: bytes
    sha256: str


def digest(data: bytes) -> str:
    """SHA-256 in hex, the name a manuscript carries for its bytes."""
    return hashlib.sha256(data).hexdigest()


def take(path: Path) -> Intake:
    """The bytes at `path`: a regular file, neither empty nor beyond the limits, opened once, never through a link.

    Raises:
        Unreadable: if there is no such file or it is not one we read.
    """
    name = path.name or str(path)
    try:
        # A FIFO would block an ordinary open for ever, and a link could be swapped after any check by name.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as trouble:
        raise Unreadable(name, _why_not_opened(trouble)) from None
    try:
        _check(name, os.fstat(handle))
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(bounds().file_size * _MEGABYTE + 1)
    except OSError as trouble:
        raise Unreadable(name, f"the file could not be read to its end ({trouble.strerror}).") from None
    finally:
        os.close(handle)
    _check_size(name, len(data))
    return Intake(name=name, data=data, sha256=digest(data))


def _check(name: str, facts: os.stat_result) -> None:
    mode = facts.st_mode
    if stat.S_ISDIR(mode):
        raise Unreadable(name, "this is a folder, not a file: name the files in it.")
    if not stat.S_ISREG(mode):
        raise Unreadable(name, "this is not a regular file: copy the agreement to one and name that.")
    _check_size(name, facts.st_size)


def _check_size(name: str, size: int) -> None:
    if size == 0:
        raise Unreadable(name, "the file is empty: it holds no bytes at all.")
    limit = bounds().file_size
    if size > limit * _MEGABYTE:
        cure = f"split it, save it again without pictures, or {raised('file-size')}."
        raise Unreadable(name, f"the file is larger than {limit} MB: {cure}")


_SENTENCES = {
    errno.ENOENT: "there is no such file.",
    errno.ENOTDIR: "there is no such file: a part of the path is not a folder.",
    errno.ELOOP: "this is a symbolic link, and links are not followed: name the file itself.",
    errno.EACCES: "you have no permission to read this file.",
    errno.EPERM: "you have no permission to read this file.",
    errno.EISDIR: "this is a folder, not a file: name the files in it.",
    errno.ENXIO: "this is not a regular file: copy the agreement to one and name that.",
    errno.ENAMETOOLONG: "the name is too long for this system.",
}


def _why_not_opened(trouble: OSError | ValueError) -> str:
    if isinstance(trouble, ValueError):
        return "the name holds a character that no file name may hold."
    return _SENTENCES.get(trouble.errno or 0, f"the file could not be opened ({trouble.strerror}).")
