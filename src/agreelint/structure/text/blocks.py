"""The one canonical text, and the blocks it is made of: paragraphs, and rows of tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, NamedTuple

from agreelint.model.agreement import Origin
from agreelint.model.manuscript import Manuscript, Paragraph, Story
from agreelint.model.span import Span
from agreelint.structure.text import tables

_FLOWING: Final = frozenset({Story.BODY, Story.TEXT_BOX})
_PAGE_NUMBER: Final = re.compile(r"[\s\-–—.|]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s\-–—.|]*", re.IGNORECASE)
_TYPED_LABEL: Final = re.compile(
    r"\s*(?:(?:section|article|clause)\s+)?\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,5})[.):]{0,2}\s*", re.IGNORECASE
)


class Looks(NamedTuple):
    """How the words of a block look: `bold` is how many of its first characters stand out (bold or underlined)."""

    bold: int = 0
    size: float | None = None
    centred: bool = False
    outline: int | None = None


class Block(NamedTuple):
    """A paragraph or a table row on its way to a clause.

    `start` and `end` are offsets in the canonical text, `words` where the words begin after a label that Word shows.
    `paragraph` is the index in the manuscript. `row` is set for a table row, `header` for the row that heads a table.
    """

    start: int
    end: int
    words: int
    text: str
    paragraph: int
    story: Story = Story.BODY
    label: str = ""
    level: int | None = None
    indent: float = 0.0
    looks: Looks = Looks()
    note: str = ""
    style: str = ""
    row: int | None = None
    table: int | None = None
    header: bool = False

    def tail(self, length: int) -> "Block":
        """What is left when the first `length` characters of the words are taken away."""
        looks = self.looks._replace(bold=max(0, self.looks.bold - length))
        start = self.words + length
        return self._replace(start=start, words=start, text=self.text[length:], label="", level=None, looks=looks)


@dataclass(frozen=True, slots=True)
class Canon:
    """The canonical text, its blocks in the order of the text, and where each stretch came from."""

    text: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...]


@dataclass(slots=True)
class _Pen:
    """What has been written so far."""

    pieces: list[str] = field(default_factory=list)
    at: int = 0
    origins: list[Origin] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def write(self, words: str) -> None:
        self.pieces.append(words)
        self.at += len(words)

    def write_words(self, paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            if not run.counts or not run.text:
                continue
            words = run.text.replace("\n", " ")
            span = Span(self.at, self.at + len(words))
            self.origins.append(Origin(span, run.page, run.revision, run.box, run.anchor))
            self.write(words)

    def write_label(self, paragraph: Paragraph) -> None:
        if paragraph.label:
            self.write(paragraph.label)
            if paragraph.text:
                self.write(" ")


def canon(manuscript: Manuscript) -> Canon:
    """Write the canonical text: what flows first, then what hangs at the edge (heads, feet, notes, comments).

    Every paragraph as shown, label, one space, words, joined by a line end; a table row is one line, its cells joined
    by " | ". Words nobody can see, or that are not part of the text in the chosen view, are left out.
    """
    pen = _Pen()
    shown = [(at, one) for at, one in enumerate(manuscript.paragraphs) if one.label or one.text.strip()]
    flowing = [(at, one) for at, one in shown if one.story in _FLOWING and not _is_page_number(one)]
    kept = {at for at, _ in flowing}
    for piece in _pieces(flowing):
        _write(piece, pen)
    for at, one in shown:
        if at in kept:
            continue
        story = Story.FOOTER if one.story in _FLOWING else one.story
        _write_paragraph(at, replace(one, story=story), pen)
    return Canon("".join(pen.pieces), tuple(pen.blocks), tuple(pen.origins))


def _is_page_number(paragraph: Paragraph) -> bool:
    if paragraph.label or paragraph.cell is not None:
        return False
    text = paragraph.text.strip()
    return len(text) < 24 and text[-1:] != "." and bool(_PAGE_NUMBER.fullmatch(text))  # noqa: PLR2004 - "- 12 of 140 -"


def _pieces(shown: Iterable[tuple[int, Paragraph]]) -> Iterator[list[tuple[int, Paragraph]]]:
    """Paragraphs one by one, and the paragraphs of one table together."""
    for table, group in groupby(shown, key=lambda pair: pair[1].cell.table if pair[1].cell else None):
        if table is None:
            yield from ([pair] for pair in group)
        else:
            yield list(group)


def _write(piece: Sequence[tuple[int, Paragraph]], pen: _Pen) -> None:
    if piece[0][1].cell is None:
        _write_paragraph(*piece[0], pen)
        return
    rows = [list(group) for _, group in groupby(piece, key=lambda pair: pair[1].cell.row if pair[1].cell else 0)]
    layout = tables.is_layout([[paragraph for _, paragraph in row] for row in rows])
    head = tables.has_header([[paragraph for _, paragraph in row] for row in rows])
    for number, row in enumerate(rows):
        if not layout:
            _write_row(row, number, head and number == 0, pen)
            continue
        lone = tables.label_cell([paragraph for _, paragraph in row])
        if lone:
            _write_labelled_row(row, pen)
        else:
            for at, paragraph in row:
                _write_paragraph(at, paragraph, pen)


def _write_paragraph(at: int, paragraph: Paragraph, pen: _Pen) -> None:
    start = _begin(pen)
    pen.write_label(paragraph)
    words = pen.at
    pen.write_words(paragraph)
    _close(at, paragraph, start, words, pen)


def _write_labelled_row(row: Sequence[tuple[int, Paragraph]], pen: _Pen) -> None:
    """A row whose first cell holds only a number: the number and the next paragraph are one line."""
    start = _begin(pen)
    at, paragraph = row[0]
    pen.write_label(paragraph)
    words = pen.at if paragraph.label else start
    pen.write_words(paragraph)
    if paragraph.label and not paragraph.text.strip():
        words = pen.at + 1
    pen.write(" ")
    pen.write_label(row[1][1])
    pen.write_words(row[1][1])
    _close(at, replace(row[1][1], label=paragraph.label, level=paragraph.level), start, words, pen)
    for later, more in row[2:]:
        _write_paragraph(later, more, pen)


def _write_row(row: Sequence[tuple[int, Paragraph]], number: int, header: bool, pen: _Pen) -> None:
    start = _begin(pen)
    column: int | None = None
    for _, paragraph in row:
        here = paragraph.cell.column if paragraph.cell else 0
        if column is not None:
            pen.write(" | " if here != column else " ")
        column = here
        pen.write_label(paragraph)
        pen.write_words(paragraph)
    at, first = row[0]
    _close(at, replace(first, label="", level=None), start, start, pen)
    table = first.cell.table if first.cell else 0
    pen.blocks[-1] = pen.blocks[-1]._replace(row=number, table=table, header=header)


def _begin(pen: _Pen) -> int:
    if pen.pieces:
        pen.write("\n")
    return pen.at


def _close(at: int, paragraph: Paragraph, start: int, words: int, pen: _Pen) -> None:
    text = "".join(pen.pieces[_first_piece(pen, words) :])
    pen.blocks.append(
        Block(
            start,
            pen.at,
            words,
            text,
            at,
            paragraph.story,
            paragraph.label,
            paragraph.level,
            paragraph.indent,
            _looks(paragraph),
            paragraph.note,
            paragraph.style,
        )
    )


def _first_piece(pen: _Pen, words: int) -> int:
    """The index of the piece that begins at offset `words`."""
    at, index = pen.at, len(pen.pieces)
    while at > words:
        index -= 1
        at -= len(pen.pieces[index])
    return index


def _looks(paragraph: Paragraph) -> Looks:
    bold = label = 0
    for run in paragraph.runs:
        if not run.counts:
            continue
        if run.text.strip() and not (run.bold or run.underline):
            if bold or not _TYPED_LABEL.fullmatch(run.text):
                break
            # "1. " before a heading that stands out need not stand out itself.
            label += len(run.text)
            continue
        bold += len(run.text)
    bold += label if bold else 0
    size = next((run.size for run in paragraph.runs if run.counts and run.size), None)
    return Looks(bold, size, paragraph.centred, paragraph.outline)
