"""The lines of a page, as PDFium found them, with their place and their looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agreelint.model.place import Box
from agreelint.read.pdf.sheet import HYPHEN, Look, Sheet

_END = re.compile(rf"\r?\n|\r|{HYPHEN}")
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"(?<!\d)(?:\d{1,3}|[*†‡§]{1,3})(?=[.,;:)”\"]*(?:\s|$))")
_RAISED = 0.8
_SPACE = 0.2
# A character of no width: it keeps the place of one that is not shown.
_NOTHING = "\u200b"
_RIGHT_ANGLES = (0, 90, 180, 270)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` (exclusive) of a page that look alike; `hidden` as in `Run`."""

    start: int
    end: int
    look: Look
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `start` and `end` are PDFium's character indices; `hyphen` says that it ends in a broken word.

    `left`, `right` and `base` are in points as the page is read: `base` grows downward the page's reading
    direction, also where the page is turned. `box` is in the page's own space.
    `look` is that of most of its characters. `limit` is how far it could reach where something stands beside it.
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

    @property
    def size(self) -> float:
        """The size of most of its characters, in points."""
        return self.look.size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(stretch.look.bold for stretch in self.stretches)

    @property
    def hidden(self) -> bool:
        """Whether nobody can see any of it."""
        return all(stretch.hidden for stretch in self.stretches)

    def part(self, stretch: Stretch) -> str:
        """The words of one of its stretches."""
        return self.text[stretch.start - self.start : stretch.end - self.start]

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
        for begin, until in _forward(sheet, start, stop):
            line = line_of(sheet, begin, until, hyphen=hyphen and until == stop)
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
    stretches = (*line.stretches[:-1], replace(line.stretches[-1], end=more.start), *more.stretches)
    box = Box(line.box.left, min(line.box.bottom, more.box.bottom), more.box.right, max(line.box.top, more.box.top))
    return replace(
        main, start=line.start, end=more.end, text=line.text + between + more.text, left=line.left, right=more.right,
        box=box, stretches=stretches, hyphen=more.hyphen,
    )  # fmt: skip


def _forward(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that go forward: where the pen went back, something else was written."""
    words = list(_WORD.finditer(sheet.text, start, end))
    if not words:
        return
    if sheet.thing(words[0].start())[1] == sheet.thing(words[-1].end() - 1)[1]:
        yield start, end
        return
    begin, right = start, sheet.box(words[0].end() - 1).right
    for word in words[1:]:
        first = sheet.box(word.start())
        if first.left < right - (first.top - first.bottom) and not sheet.look(word.start()).angle:
            yield begin, word.start()
            begin = word.start()
        right = sheet.box(word.end() - 1).right
    yield begin, end


def line_of(sheet: Sheet, start: int, end: int, *, hyphen: bool = False) -> Line:
    """The characters `start` to `end` as one line."""
    text = sheet.text[start:end]
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    stretches = _stretches(sheet, start, end, first, last)
    head, tail = sheet.box(first), sheet.box(last)
    box = Box(
        min(head.left, tail.left), min(head.bottom, tail.bottom), max(head.right, tail.right), max(head.top, tail.top)
    )
    line = Line(
        page=sheet.number, start=start, end=end, text=text,
        left=box.left, right=box.right, base=-sheet.origin(first)[1], box=box, stretches=stretches, hyphen=hyphen,
        look=max(stretches, key=lambda stretch: stretch.end - stretch.start).look,
    )  # fmt: skip
    angle = line.look.angle
    return line if angle == 0 else _turned(line, angle, sheet.origin(first))


def turned(angle: int) -> int:
    """The right angle nearest to `angle`, or -1 where it is slanted."""
    return next((right for right in _RIGHT_ANGLES if abs((angle - right + 180) % 360 - 180) <= 2), -1)  # noqa: PLR2004


def _turned(line: Line, angle: int, origin: tuple[float, float]) -> Line:
    """The line's place as read with the head turned by `angle`."""
    box = line.box
    match turned(angle):
        case 90:
            return replace(line, left=box.bottom, right=box.top, base=origin[0])
        case 180:
            return replace(line, left=-box.right, right=-box.left, base=origin[1])
        case 270:
            return replace(line, left=-box.top, right=-box.bottom, base=-origin[0])
    return line


def _stretches(sheet: Sheet, start: int, end: int, first: int, last: int) -> tuple[Stretch, ...]:
    """Where the looks change: asked once for each word, and only where one text object is not the whole line."""
    if sheet.same_thing(first, last):
        return (Stretch(start, end, sheet.look(first)),)
    found: list[Stretch] = []
    for word in _WORD.finditer(sheet.text, start, end):
        for begin, until in _raised(sheet, word.start(), word.end()):
            look = sheet.look(begin)
            if found and found[-1].look == look:
                found[-1] = replace(found[-1], end=until)
            else:
                if found:
                    found[-1] = replace(found[-1], end=begin)
                found.append(Stretch(begin if found else start, until, look))
    found[-1] = replace(found[-1], end=end)
    return tuple(found)


def _raised(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A word, parted from the small mark of a footnote that is set onto its end."""
    mark = _MARK.search(sheet.text, start + 1, end)
    if mark is None or sheet.look(mark.start()).size > _RAISED * sheet.look(start).size:
        yield start, end
        return
    yield start, mark.start()
    yield mark.span()
    if mark.end() < end:
        yield mark.end(), end
