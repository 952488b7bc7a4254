"""PDF to a manuscript, with PDFium: text, places and looks, one for one with the characters of the page."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

from agreelint.model.manuscript import Cell, Manuscript, Paragraph, Story
from agreelint.model.place import Gap, Note
from agreelint.read.hyphens import Known, known
from agreelint.read.marks import skeleton
from agreelint.read.pdf.besides import attached
from agreelint.read.pdf.boxes import boxes
from agreelint.read.pdf.charmaps import whole_words
from agreelint.read.pdf.continued import body_of
from agreelint.read.pdf.damage import is_damaged
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.footnotes import body_size, set_footnotes_apart
from agreelint.read.pdf.headings import outlined
from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.leaves import Leaves, leaves_of
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.marked import annotations, signatures, signed
from agreelint.read.pdf.order import in_order, set_margin_apart
from agreelint.read.pdf.paragraphs import grouped
from agreelint.read.pdf.pictures import Eyes
from agreelint.read.pdf.recognition import recogniser
from agreelint.read.pdf.running import set_running_apart
from agreelint.read.pdf.runs import runs_of
from agreelint.read.pdf.setting import Setting, setting
from agreelint.read.pdf.struck import STRUCK

__all__ = ["annotations", "boxes", "read_pdf", "signatures"]

_CENTRED = 12.0
_QUOTE = 120
_LOCKED = Note("it is protected, and was opened with a password that was given")
_SIGNED = Note("it carries a digital signature, which was not checked")
_COMPARE = "compare them with the picture"
_MOST_NUMBERS = 6
_WHOLE_WORDS = 'one glyph of a font stands for "{}", which need not be what it shows: look at the pages yourself.'
_CUT = "the file is cut short or damaged (not all of it fits together), so words may be missing: ask for it again."


def read_pdf(
    name: str, data: bytes, sha256: str, passwords: Sequence[str] = (), busy: Callable[[], None] = lambda: None
) -> Manuscript:
    """The paragraphs of a PDF, with what could not be read of it; `passwords` are tried if it is protected.

    `busy` is called before each page whose text is recognised in a picture, which takes its time.

    Raises:
        Unreadable: if it cannot be opened at all (a password, damage, no pages, too many pages).
    """
    with opened(name, data, passwords) as document:
        pages, locked = document.pages, document.locked
        read = leaves_of(document, Eyes(recogniser(), busy))
        sealed = signed(document)
        more = attached(document, name)
    gaps = [Gap(name, _CUT)] if is_damaged(data) else []
    if words := whole_words(data):
        gaps.append(Gap(name, _WHOLE_WORDS.format(_short(words[0]))))
    paragraphs = [*_paragraphs(read.leaves), *read.besides]
    gaps += _struck(paragraphs)
    stories = tuple(dict.fromkeys([Story.BODY, *(paragraph.story for paragraph in paragraphs)]))
    return Manuscript(
        name, sha256, "pdf", tuple(paragraphs), pages=pages, stories=stories,
        gaps=(*gaps, *read.gaps, *more),
        notes=(*([_LOCKED] if locked else ()), *([_SIGNED] if sealed else ()), *_notes(paragraphs, read)),
    )  # fmt: skip


def _paragraphs(leaves: Sequence[Leaf]) -> list[Paragraph]:
    """The body in reading order, then footnotes, running heads and feet, and the margin."""
    for leaf in leaves:
        set_margin_apart(leaf)
    size = body_size(leaves)
    set_running_apart(leaves)
    for leaf in leaves:
        set_footnotes_apart(leaf, size)
        in_order(leaf)
        columns = {line.column for line in leaf.lines}
        for column in sorted(columns) if len(columns) > 1 else ():
            set_footnotes_apart(leaf, size, [line for line in leaf.lines if line.column == column])
    body, heads = body_of(leaves)
    words = known((line.text, line.hyphen) for line in body)
    how = setting(body, size)
    shown = [line for line in body if not line.hidden]
    found = outlined([_paragraph(group, words, how, heads) for group in _groups(shown, how)], how)
    # Lines that nobody sees must not part or join those that everybody sees.
    unseen = [line for line in body if line.hidden]
    found += [_paragraph(group, words, how, heads) for group in _groups(unseen, how)]
    for leaf in leaves:
        found += [_apart(lines, words, Story.FOOTNOTE, label) for label, lines in leaf.footnotes]
    found += [_apart([line], words, Story.HEADER) for line in _once(line for leaf in leaves for line in leaf.heads)]
    found += [_apart([line], words, Story.FOOTER) for line in _once(line for leaf in leaves for line in leaf.feet)]
    found += [_apart([line], words, Story.MARGIN) for leaf in leaves for line in leaf.margin]
    return [paragraph for paragraph in found if paragraph.runs]


def _groups(lines: Sequence[Line], how: Setting) -> list[list[Line]]:
    """The lines of each paragraph; those of a cell never join with those of another."""
    found: list[list[Line]] = []
    for _, same in groupby(lines, key=lambda line: line.cell):
        found += grouped(list(same), how)
    return found


def _paragraph(lines: Sequence[Line], words: Known, how: Setting, heads: Collection[tuple[int, int]]) -> Paragraph:
    first = lines[0]
    middle = (first.left + first.right) / 2 - (how.left + how.right) / 2
    cell = Cell(*first.cell, header=first.cell[:2] in heads) if first.cell else None
    return Paragraph(
        runs_of(lines, words),
        indent=round(max(0.0, first.left - how.left), 1),
        centred=cell is None and abs(middle) < _CENTRED and first.left > how.left + 2 * _CENTRED,
        cell=cell,
    )


def _apart(lines: Sequence[Line], words: Known, story: Story, note: str = "") -> Paragraph:
    return Paragraph(runs_of(lines, words), story=story, note=note)


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """One of each running line; they differ in their digits only."""
    looks: set[str] = set()
    for line in lines:
        look = skeleton(line.text)
        if look not in looks:
            looks.add(look)
            yield line


def _notes(paragraphs: Sequence[Paragraph], read: Leaves) -> Iterator[Note]:
    yield from (Note(f"page {number} is blank") for number in read.blank)
    yield from (Note(f"page {number} holds a small picture, which was not read") for number in read.pictures)
    if read.recognised:
        yield Note(f"the words of {_pages(read.recognised)} are recognised text that the file brings: {_COMPARE}")
    if read.machine:
        yield Note(f"words of {_pages(read.machine)} are recognised text, read from a picture (OCR): {_COMPARE}")
    for at, paragraph in enumerate(paragraphs):
        for reason, runs in groupby((run for run in paragraph.runs if run.hidden), key=lambda run: run.hidden):
            words = "".join(run.text for run in runs).strip()
            if words and reason != STRUCK:
                yield Note(f'{reason}, which nobody can see and which was not counted: "{_short(words)}"', paragraph=at)


def _struck(paragraphs: Sequence[Paragraph]) -> Iterator[Gap]:
    """A gap for each page with words that have a line through them."""
    words: dict[int, str] = {}
    for paragraph in paragraphs:
        for reason, runs in groupby(paragraph.runs, key=lambda run: run.hidden):
            held = list(runs)
            if reason == STRUCK:
                words.setdefault(held[0].page or 0, "".join(run.text for run in held).strip())
    for page, first in words.items():
        why = f'{STRUCK} were not counted ("{_short(first)}"): read that place yourself.'
        yield Gap(f"page {page}", why)


def _pages(numbers: Sequence[int]) -> str:
    """Up to six pages by number, more by how many and from where."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if len(numbers) > _MOST_NUMBERS:
        return f"{len(numbers)} pages from page {numbers[0]}"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _short(words: str) -> str:
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1].rstrip() + "…"
