"""Bytes to a manuscript: what is on the paper, and what could not be read of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from agreelint.model.manuscript import Manuscript, View
from agreelint.model.place import Gap
from agreelint.read.bounds import raised
from agreelint.read.intake import Unreadable, digest
from agreelint.read.letters import doubts
from agreelint.read.sniff import Kind, claimed, recognise

Reader = Callable[[PurePath, bytes], Manuscript | None]

_TITLES = {
    Kind.DOCX: "a Word document",
    Kind.PDF: "a PDF",
    Kind.TEXT: "plain text",
    Kind.MARKDOWN: "Markdown",
}


def manuscript(
    name: str,
    data: bytes,
    *,
    view: View = View.ACCEPTED,
    readers: Iterable[Reader] = (),
    passwords: Sequence[str] = (),
    busy: Callable[[], None] = lambda: None,
) -> Manuscript:
    """What stands in `data`. Never raises for bad input: what cannot be read is a gap.

    `name` is only a name; the bytes decide what the file is. `readers` (of plugins) are asked first, in order,
    and the first manuscript wins. `passwords` are tried on a protected PDF and never shown; `busy`
    is called before each page whose text must be recognised in a picture.
    """
    sha256 = digest(data)
    lost: list[Gap] = []
    for reader in readers:
        found = _ask(reader, name, data, lost)
        if found is not None:
            return _checked(replace(found, name=name, sha256=sha256, gaps=(*lost, *found.gaps)))
    try:
        read = _read(name, data, sha256, view, passwords, busy)
    except Unreadable as trouble:
        read = _nothing(name, sha256, view, Gap(trouble.what, trouble.why))
    # Whatever a parser trips over in a hostile file must end as a gap: silence would let the file pass.
    except Exception as trouble:  # noqa: BLE001
        read = _nothing(name, sha256, view, Gap(name, _failed(trouble)))
    return _checked(replace(read, gaps=(*lost, *read.gaps)))


def _read(
    name: str, data: bytes, sha256: str, view: View, passwords: Sequence[str], busy: Callable[[], None]
) -> Manuscript:
    kind = recognise(name, data)
    match kind:
        case Kind.DOCX:
            from agreelint.read.docx import read_docx

            read = read_docx(name, data, sha256, view)
        case Kind.PDF:
            from agreelint.read.pdf import read_pdf

            read = read_pdf(name, data, sha256, passwords, busy)
        case Kind.TEXT | Kind.MARKDOWN:
            from agreelint.read.plain import read_plain

            read = read_plain(name, data, sha256)
    wanted = claimed(name)
    if wanted is not None and wanted is not kind and {wanted, kind} != {Kind.TEXT, Kind.MARKDOWN}:
        # Whoever opens it by its name may see something else than we read.
        why = f"its name ends in {PurePath(name).suffix}, but it is {_TITLES[kind]} and was read as that: rename it."
        read = replace(read, gaps=(Gap(name, why), *read.gaps))
    return replace(read, view=view)


def _ask(reader: Reader, name: str, data: bytes, lost: list[Gap]) -> Manuscript | None:
    try:
        found: object = reader(PurePath(name), data)
    # A plugin's reader may do anything; its failure is its own and is said.
    except Exception as trouble:  # noqa: BLE001
        lost.append(Gap(f"reader {_title(reader)}", _failed(trouble)))
        return None
    if found is None or isinstance(found, Manuscript):
        return found
    lost.append(Gap(f"reader {_title(reader)}", "it gave back something that is not a manuscript."))
    return None


def _title(reader: Reader) -> str:
    return str(getattr(reader, "__module__", "") or getattr(reader, "__name__", "of a plugin"))


def _failed(trouble: Exception) -> str:
    if isinstance(trouble, MemoryError):
        return f"reading it took more memory than is allowed: ask for a smaller or simpler file, or {raised('memory')}."
    return f"reading it failed ({type(trouble).__name__}): save the file anew, or ask for another format."


def _nothing(name: str, sha256: str, view: View, gap: Gap) -> Manuscript:
    return Manuscript(name, sha256, "unknown", (), view=view, stories=(), gaps=(gap,))


def _checked(read: Manuscript) -> Manuscript:
    """A file in which no words were found is never a clean one, nor one whose letters are not what they seem."""
    gaps, notes = doubts(read)
    if not read.gaps and not any(paragraph.text.strip() for paragraph in read.paragraphs):
        gaps.append(Gap(read.name, "no words were found in it: it may be a picture of text, or empty."))
    return replace(read, gaps=(*read.gaps, *gaps), notes=(*read.notes, *notes))
