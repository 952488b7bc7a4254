"""The bounds of a process that reads a stranger's file."""

import contextlib
import os
import sys
from collections.abc import Callable

from agreelint.model.limits import Limits

# Children of threads and of Apple's frameworks do not survive a fork.
FORKS = sys.platform == "linux"
DEFAULT = Limits()
SECONDS, SECONDS_A_PAGE = float(DEFAULT.seconds), 0.1
_MEGABYTE = 1_000_000
MEMORY = DEFAULT.memory * _MEGABYTE  # bytes, beyond what the process holds when it begins: together less than 1.5 GB
# Text recognised in a picture: about two seconds of work, and a slow machine needs a multiple of that.
PAGES_A_PICTURE = 150
LONGEST = 1_800.0  # seconds, whatever a file says of its pages


def seconds(pages: int, allowed: int = DEFAULT.seconds) -> float:
    """How long a file of that many pages may take, by the clock on the wall, where a policy allows `allowed`."""
    return min(LONGEST, SECONDS + (allowed - DEFAULT.seconds) + SECONDS_A_PAGE * max(0, pages))


def confine(allowed: int = DEFAULT.memory) -> None:
    """Bind this process: memory, processor time, no growing of files, no core, no network, no other programs.

    `allowed` are the megabytes of memory that a policy allows.
    """
    import resource

    memory = _held() + MEMORY + (allowed - DEFAULT.memory) * _MEGABYTE
    for kind, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(LONGEST)),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        # A limit that the system does not know, or that is lower already, is no reason to refuse the file.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit, limit))
    os.environ.pop("CMAP_PATH", None)  # pdfminer would read pickles from wherever it points
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)


def _held() -> int:
    """The address space that the process takes already, in bytes."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  (no file of ours)
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


_FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")
_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")


def _refuse(event: str, _: object) -> None:
    """What a rule or a reader may not do. A tripwire for the careless; a plugin that is hostile must not be listed."""
    if event in _FORBIDDEN:
        raise PermissionError("a review uses no network")
    if event in _PROGRAMS:
        raise PermissionError("a review starts no other program")


def silence(keep: int) -> Callable[[bytes], None]:
    """Close every open file but `keep`, make the standard streams nowhere, and give the way to write to `keep`."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    # What Python calls the standard output may be another file than the system does.
    sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", errors="replace", closefd=False)
    os.closerange(3, keep)
    os.closerange(keep + 1, os.sysconf("SC_OPEN_MAX") if hasattr(os, "sysconf") else 1024)

    def write(data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(keep, view) :]

    return write
