"""The exact rectangles of words, asked for only where something was found."""

import ctypes
from collections import defaultdict
from collections.abc import Sequence

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.sheet import Sheet, sheet

# How far letters reach below and above their baseline, in sizes.
_FOOT, _HEAD = -0.22, 0.75


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
    letters = sheet.letters
    count = pdfium.FPDFText_CountChars(letters)
    if not 0 <= first <= last < count:
        return ()
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    found: list[Box] = []
    for at in range(pdfium.FPDFText_CountRects(letters, first, last - first + 1)):
        pdfium.FPDFText_GetRect(letters, at, left, top, right, bottom)
        box = Box(left.value, bottom.value, right.value, top.value)
        if found and _same_line(found[-1], box):
            box = _around(found.pop(), box)
        found.append(box)
    glyphs = [_glyph(sheet, at) for at in range(first, last + 1) if not sheet.text[at].isspace()]
    return tuple(_as_tall(box, glyphs) for box in found)


def _glyph(sheet: Sheet, at: int) -> Box:
    """The rectangle of a character, upright ones from the foot of a "p" to the head of an "h"."""
    box, look = sheet.box(at), sheet.look(at)
    if look.angle:
        return box
    base = sheet.origin(at)[1]
    return Box(box.left, base + _FOOT * look.size, box.right, base + _HEAD * look.size)


def _as_tall(box: Box, letters: Sequence[Box]) -> Box:
    """`box` as high and as low as the letters in it: PDFium's own cut their heads off."""
    inside = [one for one in letters if box.left <= (one.left + one.right) / 2 <= box.right and _same_height(box, one)]
    return Box(
        box.left, min([box.bottom, *(one.bottom for one in inside)]),
        box.right, max([box.top, *(one.top for one in inside)]),
    )  # fmt: skip


def _same_height(one: Box, other: Box) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > 0.5 * min(
        one.top - one.bottom, other.top - other.bottom
    )


def _same_line(one: Box, other: Box) -> bool:
    """Whether two rectangles of a stretch lie on one line: PDFium parts them wherever the file does."""
    lower = min(one.top - one.bottom, other.top - other.bottom)
    return _same_height(one, other) and abs(other.left - one.right) < 2 * max(lower, 1.0)


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.bottom, other.bottom),
        max(one.right, other.right), max(one.top, other.top),
    )  # fmt: skip
