"""What a plugin does by itself, an import or the writing of a report, in a process of its own that can be ended."""

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable
from functools import partial

from agreelint.engine import limits
from agreelint.engine.forking import forked

MOST = 512_000_000  # bytes that may come back
_GAVE, _BROKE = b"+", b"-"


class UnfinishedError(Exception):
    """Work that came to no good end; the words say how, as a sentence without its full stop."""


def apart(act: Callable[[], bytes], seconds: float) -> bytes:
    """What `act` gives, worked out in a copy of this process, which is ended after `seconds` by the clock on the wall.

    Where processes cannot be copied safely the work is done in this one, and nothing ends it.

    Raises:
        UnfinishedError: if it took longer, ended the process, needed too much memory or raised.
    """
    if not limits.FORKS:
        data = _done(act)
    else:
        mine, theirs = os.pipe()
        pid = forked(partial(_served, act, theirs))
        os.close(theirs)
        try:
            data = _heard(mine, seconds)
        finally:
            os.close(mine)
            _end(pid)
    if data[:1] == _GAVE:
        return data[1:]
    words = data[1:].decode("utf-8", "replace") if data[:1] == _BROKE else ""
    raise UnfinishedError(words or "It ended the process that it ran in")


def _served(act: Callable[[], bytes], pipe: int) -> None:
    write = limits.silence(pipe)
    limits.confine()
    write(_done(act))


def _done(act: Callable[[], bytes]) -> bytes:
    try:
        return _GAVE + act()
    except MemoryError:
        words = "It needed more memory than is allowed"
    except (Exception, SystemExit) as error:  # noqa: BLE001  (said to the waiting process)
        said = " ".join(str(error).split())[:200]
        words = f"It broke off ({type(error).__name__}{f': {said}' if said else ''})"
    return _BROKE + words.encode("utf-8", "replace")


def _heard(pipe: int, seconds: float) -> bytes:
    """All that comes through the pipe until it is closed.

    Raises:
        UnfinishedError: if that takes too long or is too much.
    """
    end = time.monotonic() + seconds
    data = bytearray()
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            raise UnfinishedError(f"It took longer than {seconds:.0f} seconds")
        more = os.read(pipe, 1 << 20)
        if not more:
            return bytes(data)
        data += more
        if len(data) > MOST:
            raise UnfinishedError(f"It gave more than {MOST // 1_000_000} MB")


def _end(pid: int) -> None:
    """End the process and all that it started."""
    for end in (os.killpg, os.kill):  # the group is made by the child, which may not have come to it
        with contextlib.suppress(ProcessLookupError, PermissionError):
            end(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, 0)
