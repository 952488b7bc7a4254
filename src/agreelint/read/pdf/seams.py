"""Where the words of a line change from one text object of the file to the next."""

import re
from collections.abc import Iterator, Sequence

from agreelint.read.pdf.sheet import Seam, Sheet

_WORD = re.compile(r"\S+")


def seams_of(sheet: Sheet, start: int, end: int) -> Sequence[Seam]:
    """The seams among the words of `start` to `end`; the first word is the first."""
    found = sheet.seams.get((start, end))
    if found is None:
        found = sheet.seams[start, end] = _seams(sheet, start, end)
    return found


def _seams(sheet: Sheet, start: int, end: int) -> list[Seam]:
    bare = sheet.text[start:end].strip()
    if not bare:
        return []
    first = sheet.text.index(bare[0], start, end)
    thing = sheet.thing(first)
    if thing == sheet.thing(first + len(bare) - 1):
        return [Seam(first, thing, start)]
    found: list[Seam] = []
    before, last = start, -1
    for word in _WORD.finditer(sheet.text, start, end):
        thing = sheet.thing(word.start())
        if thing != last:
            found.append(Seam(word.start(), thing, before))
            last = thing
        before = word.end()
    return found


def drawn_together(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The stretches of words of `start` to `end` that one text object drew: start, end and the object."""
    seams = seams_of(sheet, start, end)
    for seam, after in zip(seams, [*seams[1:], None], strict=True):
        yield seam.start, after.before if after else end, seam.thing
