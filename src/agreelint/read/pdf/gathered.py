"""Pieces of lines that white space parts, gathered into stretches of the page in which they stand in columns."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from agreelint.read.marks import is_bullet, label_end
from agreelint.read.pdf.lines import Line, white_of
from agreelint.read.pdf.sheet import Sheet, White

# The white between two cells, and between a row and the next, in sizes of the words.
_WIDE, _FAR = 0.9, 3.2
_SAME_BASE = 0.35
# A tab that was typed as blanks, or in a font of one width.
_BLANKS = re.compile(r"\S( {3,})(?=\S)")
_ANY_BLANK = re.compile(r"\S(\s+)(?=\S)")
# Letters take about half their size: where lines take more, print pipelines drew cells side by side in one go.
_LOOSE = 0.8
_LABEL, _LONGEST = 8, 16
# The heads and feet of the sheet.
_OUTER = 0.09
_MOST_COLUMNS = 12


class Piece(NamedTuple):
    """Words of one line with wide white around them: the characters `start` to `end` of the line's page.

    `at` is the place of the line among all, `order` that of the piece among all, both in the order of the file.
    """

    line: Line
    at: int
    order: int
    start: int
    end: int
    left: float
    right: float
    text: str

    @property
    def base(self) -> float:
        """The height of its line."""
        return self.line.base

    @property
    def set_off(self) -> bool:
        """Whether it stands out as a heading does."""
        looks = [one.look for one in self.line.stretches if one.start < self.end and one.end > self.start]
        return all(look.set_off for look in looks)


@dataclass(slots=True)
class Column:
    """The pieces that stand over each other; `left` and `right` are the ends of all of them."""

    left: float
    right: float
    pieces: list[Piece] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Take in one more."""
        self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)
        self.pieces.append(piece)


def gathered(sheet: Sheet, lines: Sequence[Line]) -> Iterator[list[Column]]:
    """The stretches of the page, from its head, in which pieces stand in two columns or more, without what is between.

    Nothing in them reaches from one column into another.
    """
    upright = [line for line in lines if not (line.look.angle or line.cell or line.recognised or line.hidden)]
    closely = sum(_is_loose(sheet, line) for line in upright) > 1
    white = {line.start: found for line in upright if (found := _white(sheet, line, closely=closely))}
    if not _may_be(sheet, upright, white):
        return
    held: list[Column] = []
    last: Piece | None = None
    for band in _bands(_pieces(sheet, lines, white)):
        far = last is not None and band[0].base - last.base > _FAR * max(band[0].line.size, last.line.size)
        whole = any(piece.line.cell or piece.line.recognised for piece in band)
        if held and (far or whole or not _take(held, band)):
            if len(held) > 1:
                yield held
            held = []
        if not held and not whole and len(band) > 1:
            held = [Column(piece.left, piece.right, [piece]) for piece in band]
        last = band[0]
    if len(held) > 1:
        yield held


def _is_loose(sheet: Sheet, line: Line) -> bool:
    """Whether its words take more room than letters do, apart from the white that is known."""
    width = line.right - line.left
    if len(line.text) <= _LABEL or width < _LOOSE * line.size * len(line.text):
        return False
    known = sum(white.right - white.left for white in white_of(sheet, line))
    return width - known > _LOOSE * line.size * len(line.text)


def _white(sheet: Sheet, line: Line, *, closely: bool) -> list[White]:
    """The wide white inside of a line: between the text objects of the file, and `closely` also inside of one."""
    least = _WIDE * line.size
    found = [white for white in white_of(sheet, line) if white.right - white.left > least]
    if closely or "   " in line.text:
        known = {white.after for white in found}
        for blank in (_ANY_BLANK if closely else _BLANKS).finditer(sheet.text, line.start, line.end):
            before, after = blank.span(1)
            white = White(before, after, sheet.sides(before - 1)[2], sheet.sides(after)[0])
            if after not in known and white.right - white.left > least:
                found.append(white)
        found.sort()
    return found


def _may_be(sheet: Sheet, lines: Sequence[Line], white: Mapping[int, Sequence[White]]) -> bool:
    """Whether words stand beside each other in two places that are not only a number and the words after it."""
    inner = [line for line in lines if _OUTER < line.box.bottom / sheet.height < 1 - _OUTER]
    beside = Counter(round(line.base) for line in inner)
    for line in inner:
        if gaps := white.get(line.start):
            beside[round(line.base)] += len(gaps)
    if sum(count > 1 for count in beside.values()) < 2:  # noqa: PLR2004 - one row is no table
        return False
    for line in inner:
        if beside[round(line.base)] > 1:
            gaps = white.get(line.start)
            # A number counts where it stands before two others.
            beside[round(line.base)] -= is_label(
                sheet.text[line.start : gaps[0].before].strip() if gaps else line.words
            )
    return sum(count > 1 for count in beside.values()) > 1


def _pieces(sheet: Sheet, lines: Sequence[Line], white: Mapping[int, Sequence[White]]) -> list[Piece]:
    found: list[Piece] = []
    for at, line in enumerate(lines):
        if line.look.angle or line.hidden:
            continue
        start, left = line.start, line.left
        for gap in white.get(line.start, ()):
            text = sheet.text[start : gap.before].strip()
            found.append(Piece(line, at, len(found), start, gap.before, left, gap.left, text))
            start, left = gap.after, gap.right
        text = sheet.text[start : line.end].strip() if start > line.start else line.words
        found.append(Piece(line, at, len(found), start, line.end, left, line.right, text))
    return found


def is_label(text: str) -> bool:
    """Whether `text` is only the number of a clause, or a bullet."""
    return len(text) <= _LONGEST and (label_end(text) >= len(text.rstrip(".")) > 0 or is_bullet(text + " "))


def _bands(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each height, from the head of the page, from left to right."""
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: (one.base, one.left)):
        if band and piece.base - band[0].base > _SAME_BASE * piece.line.size:
            yield sorted(band, key=lambda one: one.left)
            band = []
        band.append(piece)
    if band:
        yield sorted(band, key=lambda one: one.left)


def _take(columns: list[Column], band: Sequence[Piece]) -> bool:
    """Put the pieces of a band into `columns`, if each stands in one of them, or in none."""
    chosen: list[int | None] = []
    for piece in band:
        under = [at for at, column in enumerate(columns) if piece.left < column.right and column.left < piece.right]
        if len(under) > 1:
            return False
        chosen.append(under[0] if under else None)
    placed = [at for at in chosen if at is not None]
    if len(set(placed)) < len(placed) or len(columns) + len(band) - len(placed) > _MOST_COLUMNS:
        return False
    for at, piece in zip(chosen, band, strict=True):
        if at is not None:
            columns[at].add(piece)
    columns += [Column(piece.left, piece.right, [piece]) for at, piece in zip(chosen, band, strict=True) if at is None]
    columns.sort(key=lambda column: column.left)
    return True
