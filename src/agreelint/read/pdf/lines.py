"""The lines of a page, as PDFium found them, with their place and their looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agreelint.model.place import Box
from agreelint.read.pdf.sheet import HYPHEN, Look, Sheet

_END = re.compile(rf"\r?\n|\r|{HYPHEN}")
_WORD = re.compile(r"\S+")
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
    `look` is that of most of its characters.
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
            found.append(line_of(sheet, begin, until, hyphen=hyphen and until == stop))
        start = end.end() if end else stop
    return found


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
        look = sheet.look(word.start())
        begin = start if not found else word.start()
        if found and found[-1].look == look:
            found[-1] = replace(found[-1], end=word.end())
        else:
            if found:
                found[-1] = replace(found[-1], end=begin)
            found.append(Stretch(begin, word.end(), look))
    found[-1] = replace(found[-1], end=end)
    return tuple(found)
