"""The lines of a page, as PDFium found them, with their place and their looks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from agreelint.model.place import Box
from agreelint.read.marks import label_end
from agreelint.read.pdf.seams import seams_of
from agreelint.read.pdf.sheet import HYPHEN, Look, Seam, Sheet, White
from agreelint.read.pdf.spaced import closed_up

_END = re.compile(f"[\r\n{HYPHEN}]")
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"(?<!\d)(?:\d{1,3}|[*†‡§]{1,3})(?=[.,;:)”\"]*(?:\s|$))")
# A label onto which words follow at once: "8.11.1complaint", "(iv)THE RELEVANT TARIFF".
_LABEL_ON_WORD = re.compile(
    r"\s*(?:[•▪●◦·○■➢✓]|\(?(?:\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|(?:\d{1,3}|[A-Za-z]{1,4})[.)]))(?=[^\W\d_]|[“\"(\[])"
)
# What print pipelines draw where they break a word.
_HYPHENS = str.maketrans("\u00ad\u2010\u2011", "---")
_RAISED = 0.8
_SPACE = 0.2
# The white between a label and its words where a tab had hardly any room left, in sizes.
_HAIR = 0.02
# A character of no width: it keeps the place of one that is not shown.
_NOTHING = "\u200b"
_RIGHT_ANGLES = (0, 90, 180, 270)


class Stretch(NamedTuple):
    """Characters `start` to `end` (exclusive) of a page that look alike; `hidden` as in `Run`."""

    start: int
    end: int
    look: Look
    hidden: str = ""


class Line(NamedTuple):
    """One line. `start` and `end` are PDFium's character indices; `hyphen` says that it ends in a broken word.

    `left`, `right` and `base` are in points as the page is read: `base` grows downward the page's reading
    direction, also where the page is turned. `box` is in the page's own space.
    `look` is that of most of its characters. `limit` is how far it could reach where something stands beside it.
    `recognised` are the rectangles of its words where they were recognised in a picture: no character of the file
    stands for them, and the indices count the recognised text. `resumes` says that a page of an original ended before.
    `parted` is the character that follows a space of `text` for which PDFium has none: the one after a label.
    """

    page: int
    start: int
    end: int
    text: str
    left: float
    right: float
    base: float
    box: Box
    stretches: tuple[Stretch, ...]
    look: Look
    hyphen: bool = False
    cell: tuple[int, int, int] | None = None
    column: int = 0
    limit: float | None = None
    recognised: tuple[Box, ...] = ()
    resumes: bool = False
    parted: int | None = None

    @property
    def size(self) -> float:
        """The size of most of its characters, in points."""
        return self.look.size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.look.bold and all(stretch.look.bold for stretch in self.stretches)

    @property
    def set_off(self) -> bool:
        """Whether all of it but a label stands out as a heading does."""
        if self.bold:
            return True
        if not any(stretch.look.underlined for stretch in self.stretches):
            return False
        plain = "".join(self.part(stretch) for stretch in self.stretches if not stretch.look.set_off).strip(" \u200b.:")
        return not plain or label_end(self.text) >= len(plain)

    @property
    def hidden(self) -> bool:
        """Whether nobody can see any of it."""
        return all(stretch.hidden for stretch in self.stretches)

    @property
    def letters(self) -> str:
        """Its text, one for one with PDFium's characters."""
        if self.parted is None:
            return self.text
        at = self.parted - self.start
        return self.text[:at] + self.text[at + 1 :]

    def part(self, stretch: Stretch) -> str:
        """The characters of one of its stretches."""
        return self.letters[stretch.start - self.start : stretch.end - self.start]

    @property
    def words(self) -> str:
        """Its text without the blanks around it."""
        return self.text.strip()


def lines_of(sheet: Sheet) -> list[Line]:
    """The lines of `sheet` in the order of the file; empty ones are left out."""
    found: list[Line] = []
    start = 0
    for end in [*_END.finditer(sheet.text), None]:
        stop = end.start() if end else len(sheet.text)
        hyphen = bool(end and end.group() == HYPHEN)
        for begin, until, seams in _forward(sheet, start, stop):
            line = _line(sheet, begin, until, seams, hyphen=hyphen and until == stop)
            if found and _touches(found[-1], line):
                found[-1] = _joined(found[-1], line)
            else:
                found.append(line)
        start = end.end() if end else stop
    return found


def _touches(line: Line, more: Line) -> bool:
    """Whether `more` is the rest of `line`: PDFium breaks a line where a raised mark stands in it."""
    if line.hyphen or line.look.angle or more.look.angle or line.size == more.size == line.stretches[-1].look.size:
        return False
    height = min(line.box.top, more.box.top) - max(line.box.bottom, more.box.bottom)
    least = min(line.box.top - line.box.bottom, more.box.top - more.box.bottom)
    return height > least / 2 and -1 <= more.left - line.right <= max(line.size, more.size)


def _joined(line: Line, more: Line) -> Line:
    """One line of two; the end of the first takes no room, or that of the space between them."""
    gap = more.left - line.right > _SPACE * max(line.size, more.size)
    between = (" " if gap else _NOTHING).ljust(more.start - line.end, _NOTHING) if more.start > line.end else ""
    main = line if line.size >= more.size else more
    stretches = (*line.stretches[:-1], line.stretches[-1]._replace(end=more.start), *more.stretches)
    box = Box(line.box.left, min(line.box.bottom, more.box.bottom), more.box.right, max(line.box.top, more.box.top))
    return main._replace(
        start=line.start, end=more.end, text=line.text + between + more.letters, left=line.left, right=more.right,
        box=box, stretches=stretches, hyphen=more.hyphen, parted=line.parted,
    )  # fmt: skip


def _forward(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int, Sequence[Seam]]]:
    """The stretches of a line that go forward: where the pen went back, something else was written."""
    seams = seams_of(sheet, start, end)
    if not seams:
        return
    begin, first = start, 0
    for at, seam in enumerate(seams[1:], 1):
        left, bottom, _, top = sheet.sides(seam.start)
        if left < sheet.sides(seam.before - 1)[2] - (top - bottom) and not sheet.look_of(seam.thing, seam.start).angle:
            yield begin, seam.start, seams[first:at]
            begin, first = seam.start, at
    yield begin, end, seams[first:]


def gaps_of(sheet: Sheet, line: Line, least: float) -> list[tuple[float, float]]:
    """The white between words of `line` that different text objects drew, if wider than `least` sizes."""
    if line.recognised:
        places = [(box.left, box.right) for box in line.recognised]
        return [(one[1], other[0]) for one, other in pairwise(places) if other[0] - one[1] > least * line.size]
    return [(left, right) for _, _, left, right in white_of(sheet, line) if right - left > least * line.size]


def white_of(sheet: Sheet, line: Line) -> Sequence[White]:
    """The white between words of `line` that different text objects drew."""
    seams = seams_of(sheet, line.start, line.end)
    if len(seams) < 2:  # noqa: PLR2004 - one object has no seam
        return ()
    found = sheet.white.get((line.start, line.end))
    if found is None:
        found = sheet.white[line.start, line.end] = [
            White(seam.before, seam.start, sheet.sides(seam.before - 1)[2], sheet.sides(seam.start)[0])
            for seam in seams[1:]
        ]
    return found


def cut_line(sheet: Sheet, line: Line, x: float) -> Iterator[Line]:
    """`line` in two where it has words on both sides of `x`."""
    if not line.left < x < line.right or line.recognised:
        yield line
        return
    at = next(
        (word.start() for word in _WORD.finditer(sheet.text, line.start, line.end) if sheet.sides(word.start())[0] > x),
        line.end,
    )
    yield cut_out(sheet, line, line.start, at)
    if at < line.end:
        yield cut_out(sheet, line, at, line.end)


def cut_out(sheet: Sheet, line: Line, start: int, end: int) -> Line:
    """The characters `start` to `end` of `line` as one line, with what is known of their looks."""
    if (start, end) == (line.start, line.end):
        return line
    piece = line_of(sheet, start, end, hyphen=line.hyphen and end == line.end)
    kept = [
        stretch._replace(start=max(stretch.start, start), end=min(stretch.end, end))
        for stretch in line.stretches
        if stretch.start < end and stretch.end > start
    ]
    return piece._replace(stretches=tuple(kept))


def line_of(sheet: Sheet, start: int, end: int, *, hyphen: bool = False) -> Line:
    """The characters `start` to `end` as one line."""
    return _line(sheet, start, end, seams_of(sheet, start, end), hyphen=hyphen)


def _line(sheet: Sheet, start: int, end: int, seams: Sequence[Seam], *, hyphen: bool) -> Line:
    text = closed_up(sheet, start, sheet.text[start:end].translate(_HYPHENS))
    if (bare := text.rstrip()).endswith(" -") and not sheet.thing(start + len(bare) - 2):
        # A hyphen that was set a little apart: PDFium took the gap for a space.
        text = f"{bare[:-2]}{_NOTHING}-{text[len(bare) :]}"
    first = seams[0].start
    box = sheet.box_of(first, start + len(text.rstrip()) - 1)
    stretches = _stretches(sheet, start, end, seams)
    look = stretches[0].look
    if len(stretches) > 1:
        look = max(stretches, key=lambda stretch: stretch.end - stretch.start).look
    x, y = sheet.origin(first)
    line = Line(sheet.number, start, end, text, box.left, box.right, -y, box, stretches, look, hyphen)
    if glued := _LABEL_ON_WORD.match(text):
        line = _parted(sheet, line, start + glued.end())
    return line if look.angle == 0 else _turned(line, look.angle, (x, y))


def _parted(sheet: Sheet, line: Line, at: int) -> Line:
    """`line` with a space before character `at` if a label was drawn there apart from the words that follow it."""
    white = sheet.sides(at)[0] - sheet.sides(at - 1)[2]
    if sheet.same_thing(at - 1, at) or white < _HAIR * line.size:
        return line
    text = f"{line.text[: at - line.start]} {line.text[at - line.start :]}"
    return line._replace(text=text, parted=at)


def turned(angle: int) -> int:
    """The right angle nearest to `angle`, or -1 where it is slanted."""
    return next((right for right in _RIGHT_ANGLES if abs((angle - right + 180) % 360 - 180) <= 2), -1)  # noqa: PLR2004


def _turned(line: Line, angle: int, origin: tuple[float, float]) -> Line:
    """The line's place as read with the head turned by `angle`."""
    box = line.box
    match turned(angle):
        case 90:
            return line._replace(left=box.bottom, right=box.top, base=origin[0])
        case 180:
            return line._replace(left=-box.right, right=-box.left, base=origin[1])
        case 270:
            return line._replace(left=-box.top, right=-box.bottom, base=-origin[0])
    return line


def _stretches(sheet: Sheet, start: int, end: int, seams: Sequence[Seam]) -> tuple[Stretch, ...]:
    """Where the looks change: asked once for each text object, and for the small marks of footnotes."""
    first = seams[0]
    if len(seams) == 1 and sheet.thing(start + len(sheet.text[start:end].rstrip()) - 1) == first.thing:
        return (Stretch(start, end, sheet.look_of(first.thing, first.start)),)
    cuts = [(seam.start, sheet.look_of(seam.thing, seam.start)) for seam in seams]
    cuts += _raised(sheet, start, end)
    cuts.sort(key=lambda cut: cut[0])
    found = [Stretch(start, end, cuts[0][1])]
    for at, look in cuts[1:]:
        if look != found[-1].look:
            found[-1] = found[-1]._replace(end=at)
            found.append(Stretch(at, end, look))
    return tuple(found)


def _raised(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, Look]]:
    """Where the small mark of a footnote, set onto the end of a word, begins and ends."""
    for mark in _MARK.finditer(sheet.text, start + 1, end):
        at, after = mark.span()
        if sheet.text[at - 1].isspace():
            continue
        word = at - 1
        while word > start and not sheet.text[word - 1].isspace():
            word -= 1
        small = sheet.look(at)
        if small.size <= _RAISED * sheet.look(word).size:
            yield at, small
            if after < end and not sheet.text[after].isspace():
                yield after, sheet.look(after)
