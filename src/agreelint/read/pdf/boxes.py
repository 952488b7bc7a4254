"""The exact rectangles of words, asked for only where something was found."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from agreelint.model.place import Box
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.lines import turned
from agreelint.read.pdf.sheet import Sheet, sheet

# How far letters reach below and above their baseline, in sizes.
_FOOT, _HEAD = -0.22, 0.75
# How far letters of one line may lie apart along it, overlap, and differ in their baselines, in sizes.
_FAR, _BACK, _APART = 2.0, 1.0, 0.5


def boxes(data: bytes, wanted: Sequence[tuple[int, int, int]], passwords: Sequence[str] = ()) -> list[tuple[Box, ...]]:
    """For each (page from 1, first character, last character inclusive) the rectangles around it, one a line.

    A stretch on a page that cannot be read has none.
    """
    found: list[tuple[Box, ...]] = [()] * len(wanted)
    by_page: dict[int, list[int]] = defaultdict(list)
    for at, (page, _, _) in enumerate(wanted):
        by_page[page].append(at)
    try:
        with opened("PDF", data, passwords) as document:
            for page in sorted(by_page):
                if not 1 <= page <= document.pages:
                    continue
                try:
                    with sheet(document, page - 1) as leaf:
                        for at in by_page[page]:
                            found[at] = _rectangles(leaf, wanted[at][1], wanted[at][2])
                except Unreadable:
                    continue
    except Unreadable:
        return found
    return found


def _rectangles(sheet: Sheet, first: int, last: int) -> tuple[Box, ...]:
    if not 0 <= first <= last < len(sheet.text):
        return ()
    found: list[_Strip] = []
    for at in range(first, last + 1):
        if sheet.text[at].isspace():
            continue
        strip = _strip(sheet, at)
        found.append(strip.after(found.pop()) if found and strip.goes_on(found[-1]) else strip)
    return tuple(strip.box for strip in found)


class _Strip(NamedTuple):
    """Letters that stand on one line: their rectangle, how they are turned, and where in their own direction.

    `start` and `end` count along the line, `base` across it; a `slanted` letter stands for itself, as no upright
    rectangle fits a slanted line.
    """

    box: Box
    turn: int
    start: float
    end: float
    base: float
    size: float

    def goes_on(self, before: "_Strip") -> bool:
        """Whether it stands on the line of `before`, and not far from it."""
        size = max(self.size, before.size, 1.0)
        near = -_BACK * size < self.start - before.end < _FAR * size
        return self.turn == before.turn >= 0 and near and abs(self.base - before.base) < _APART * size

    def after(self, before: "_Strip") -> "_Strip":
        """Both as one."""
        box, other = before.box, self.box
        around = Box(
            min(box.left, other.left), min(box.bottom, other.bottom),
            max(box.right, other.right), max(box.top, other.top),
        )  # fmt: skip
        end, size = max(before.end, self.end), max(before.size, self.size)
        return before._replace(box=around, end=end, size=size)


def _strip(sheet: Sheet, at: int) -> _Strip:
    """Character `at`, from the foot of a "p" to the head of an "h"."""
    box, look, (x, y) = sheet.box(at), sheet.look(at), sheet.origin(at)
    foot, head = _FOOT * look.size, _HEAD * look.size
    match turn := turned(look.angle):
        case 0:
            sides, along, base = (box.left, y + foot, box.right, y + head), (box.left, box.right), y
        case 90:
            sides, along, base = (x - head, box.bottom, x - foot, box.top), (box.bottom, box.top), -x
        case 180:
            sides, along, base = (box.left, y - head, box.right, y - foot), (-box.right, -box.left), -y
        case 270:
            sides, along, base = (x + foot, box.bottom, x + head, box.top), (-box.top, -box.bottom), x
        case _:
            sides, along, base = (box.left, box.bottom, box.right, box.top), (0.0, 0.0), 0.0
    return _Strip(Box(*sides), turn, *along, base, look.size)
