"""Which files are reviewed: those that are named, and in folders everything that may be an agreement."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from agreelint.cli.ending import Undelivered
from agreelint.model.limits import Limits

if TYPE_CHECKING:
    from agreelint.engine.review import File

STDIN = Path("-")
_LIMITS = Limits()
_MEGABYTE = 1_000_000

READ = frozenset({".docx", ".docm", ".dotx", ".pdf", ".txt", ".md"})

# Forms an agreement, an exhibit or an amendment comes in that cannot be read. To pass over one in a folder would be to
# wave it through: each is taken along, and says for itself that it was not read.
UNREADABLE = frozenset(
    f".{ending}"
    for ending in (
        *("doc", "dot", "dotm", "odt", "ott", "fodt", "rtf", "wpd", "wps", "pages", "gdoc"),  # word processors
        *("xps", "oxps", "djvu", "ps", "epub", "tex", "rst", "html", "htm", "mht", "mhtml"),  # pages
        *("xlsx", "xlsm", "xls", "ods", "csv", "pptx", "pptm", "ppt", "odp"),  # order forms come as tables
        *("eml", "msg", "p7m"),  # and side letters as mail
        *("tif", "tiff", "jpg", "jpeg", "png", "heic", "webp", "bmp", "gif"),  # scans
        *("zip", "7z", "rar", "tar", "gz", "tgz"),  # what they were sent in
    )
)

_SIGNATURES = (b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_TELLING = frozenset({"readme", "changelog", "contributing", "code_of_conduct"})
_BINDING = re.compile(rb"\b(?:shall|hereby|hereto|herein|hereof|hereunder|the parties)\b", re.IGNORECASE)
_WORD_PARTS = (b"[Content_Types].xml", b"word/")


@dataclass(frozen=True, slots=True)
class Found:
    """The files to review in the order they were named (those of a folder by name), and what was passed over."""

    files: tuple[Path, ...]
    passed_over: tuple[Path, ...] = ()


def find(named: Iterable[Path]) -> Found:
    """The files to review. A file that is named twice is reviewed once."""
    files: dict[str, Path] = {}
    passed: list[Path] = []
    for path in named:
        if path == STDIN or path.is_symlink() or not path.is_dir():
            files.setdefault(_whole(path), path)
            continue
        for file in sorted(_under(path), key=lambda file: file.relative_to(path).parts):
            if _may_be_an_agreement(file):
                files.setdefault(_whole(file), file)
            else:
                passed.append(file)
    return Found(tuple(files.values()), tuple(passed))


def _whole(path: Path) -> str:
    return "-" if path == STDIN else os.path.abspath(path)  # noqa: PTH100  (resolve would follow links)


def _under(folder: Path) -> Iterator[Path]:
    """Everything in a folder. Folders that cannot be opened, and links to folders, come as they are."""
    refused: list[Path] = []

    def refuse(error: OSError) -> None:
        refused.append(Path(error.filename))

    for top, folders, files in os.walk(folder, onerror=refuse):
        here = Path(top)
        yield from (here / name for name in files)
        yield from (here / name for name in folders if name.startswith(".") or (here / name).is_symlink())
        folders[:] = [name for name in folders if not name.startswith(".")]
    yield from refused


def _may_be_an_agreement(path: Path) -> bool:
    if path.name.startswith((".", "~$")):  # hidden, or Word's mark that a file is open
        return False
    if _tells_of_the_folder(path):
        return False
    if path.is_dir() or path.suffix.lower() in READ | UNREADABLE:
        return True
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(2048)
    except OSError:
        return True
    return head.startswith(_SIGNATURES) or (head.startswith(b"PK") and any(part in head for part in _WORD_PARTS))


def _tells_of_the_folder(path: Path) -> bool:
    """Whether it is a README that binds nobody. One with words of an agreement is reviewed like any other file."""
    if path.stem.lower() not in _TELLING or path.suffix.lower() not in {".md", ".txt"}:
        return False
    try:
        with path.open("rb") as file:
            return not _BINDING.search(file.read(_MEGABYTE))
    except OSError:
        return False


def told(passed_over: Sequence[Path]) -> str:
    """One sentence about what was passed over, with the number of each kind of file."""
    if not passed_over:
        return ""
    kinds = Counter("hidden" if file.name.startswith((".", "~$")) else _kind(file) for file in passed_over)
    listed = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items(), key=lambda one: (-one[1], one[0])))
    number = len(passed_over)
    return f"Passed over {number} file{'' if number == 1 else 's'} in folders, not taken for agreements ({listed})."


def _kind(file: Path) -> str:
    if file.stem.lower() in _TELLING:
        return file.name
    return file.suffix.lower() or "without an ending"


def names(files: Sequence[Path], stdin_name: str) -> tuple[str, ...]:
    """What each file is called in the report: its own name, with as many folders as tell it from its namesakes.

    Never a folder that all namesakes share, so that the report is the same wherever the files and the command stand.
    """
    namesakes: dict[str, list[tuple[str, ...]]] = {}
    whole = [() if file == STDIN else Path(_whole(file)).parts for file in files]
    for parts in whole:
        if parts:
            namesakes.setdefault(parts[-1], []).append(parts)
    met = Counter[str]()
    out: list[str] = []
    for parts in whole:
        name = _text(_shortest(parts, namesakes[parts[-1]]) if parts else stdin_name)
        met[name] += 1
        out.append(name if met[name] == 1 else f"{name} ({met[name]})")  # the standard input under a file's name
    return tuple(out)


def _text(name: str) -> str:
    """A name as text that can be written anywhere: bytes that are no UTF-8 are told by their numbers."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _shortest(own: tuple[str, ...], namesakes: list[tuple[str, ...]]) -> str:
    """The shortest end of a path, below what all its namesakes share, that is no end of another."""
    levels = zip(*(parts[:-1] for parts in namesakes), strict=False)
    shared = sum(1 for _ in takewhile(lambda level: len(set(level)) == 1, levels))
    others = [parts[shared:] for parts in namesakes if parts != own]
    for length in range(1, len(own) - shared):
        if all(other[-length:] != own[-length:] for other in others):
            return "/".join(own[-length:])
    return "/".join(own[shared:])


def opened(files: Sequence[Path], stdin_name: str, limits: Limits = _LIMITS) -> "list[File]":
    """The files as the engine takes them, each under its name in the report.

    Raises:
        Undelivered: if the standard input holds more than a file may.
    """
    from agreelint.engine.review import File

    named = zip(files, names(files, stdin_name), strict=True)
    return [
        File(name, data=_from_stdin(limits.file_size)) if path == STDIN else File.at(path, name) for path, name in named
    ]


def _from_stdin(most: int) -> bytes:
    from agreelint.read.bounds import raised

    data = sys.stdin.buffer.read(most * _MEGABYTE + 1)
    if len(data) > most * _MEGABYTE:
        raise Undelivered(
            f"The standard input holds more than {most} MB, so it was not reviewed: {raised('file-size')}."
        )
    return data
