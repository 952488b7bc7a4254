"""The exact rectangles of words, asked for only where something was found."""

import ctypes
from collections import defaultdict
from collections.abc import Sequence

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.sheet import sheet


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
                            found[at] = _rectangles(leaf.letters, wanted[at][1], wanted[at][2])
                except Unreadable:
                    continue
    except Unreadable:
        return found
    return found


def _rectangles(letters: object, first: int, last: int) -> tuple[Box, ...]:
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
    return tuple(found)


def _same_line(one: Box, other: Box) -> bool:
    """Whether two rectangles of a stretch lie on one line: PDFium parts them wherever the file does."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    lower = min(one.top - one.bottom, other.top - other.bottom)
    return shared > 0.5 * lower and abs(other.left - one.right) < 2 * max(lower, 1.0)


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.bottom, other.bottom),
        max(one.right, other.right), max(one.top, other.top),
    )  # fmt: skip
