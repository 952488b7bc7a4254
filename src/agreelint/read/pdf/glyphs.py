"""Whether letters look like the letters that the file says they are: told from how high and deep their ink is.

A font may show one word and name another. The rectangle of a glyph is that of the glyph, whatever its name.
"""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from agreelint.read.pdf import calls
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.seams import drawn_together
from agreelint.read.pdf.sheet import Sheet

# Small letters that end at the height of an x, that reach above it, and that go below the line.
_SMALL, _TALL, _DEEP = frozenset("acemnorsuvwxz"), frozenset("bdhkl"), frozenset("gpqy")
_KNOWN = _SMALL | _TALL | _DEEP | frozenset("it")
# In heights of an x: what is too high for a small letter and too low for a tall one, how deep a deep one is at least,
# and what is too deep for all others.
_HIGH, _UP, _DOWN, _BELOW = 1.27, 1.15, 0.12, 0.29
_LEAST_SMALL = 7
# The height of an x in most fonts, in sizes, for a font of which too few letters are shown.
_USUAL = 0.49
# A font of writing or of capitals goes its own ways with more of its letters, if many of them are shown.
_MOST_WRONG, _MANY = 0.25, 12
# How much the same letter of two fonts of one name may differ, in sizes.
_SAME = 0.1


class Reach(NamedTuple):
    """How far the glyph at character `at` goes below (less than 0) and above the line, in sizes."""

    bottom: float
    top: float
    at: int


# The first glyph of each letter, by the name of the font.
Faces = dict[str, dict[str, Reach]]


def disguised(sheet: Sheet, lines: Sequence[Line], faces: Faces) -> list[str]:
    """The words of a page with a letter for which another glyph is drawn, in the order of the page.

    `faces` is what was seen on earlier pages, and is added to.
    """
    wrong: set[int] = set()
    for font, reaches in _fonts(sheet, lines).items():
        if not reaches:
            continue
        known = faces.setdefault(calls.font_name(font), {})
        wrong.update(_wrong(reaches), _others(reaches, known))
        for letter, reach in reaches.items():
            known.setdefault(letter, reach)
    return list(dict.fromkeys(_word_at(sheet.text, at) for at in sorted(wrong)))


def _fonts(sheet: Sheet, lines: Sequence[Line]) -> dict[int, dict[str, Reach]]:
    """The first glyph of each small letter of each font in upright lines that can be seen."""
    found: dict[int, dict[str, Reach]] = {}
    fonts = {0: 0}
    for line in lines:
        if line.look.angle or line.recognised or line.hidden:
            continue
        for start, end, thing in drawn_together(sheet, line.start, line.end):
            if thing not in fonts:
                fonts[thing] = calls.font_of(thing)
            if not fonts[thing]:
                continue
            reaches = found.setdefault(fonts[thing], {})
            for letter in (_KNOWN & set(sheet.text[start:end])) - reaches.keys():
                reaches[letter] = _reach(sheet, sheet.text.index(letter, start, end))
    return found


def _reach(sheet: Sheet, at: int) -> Reach:
    bottom, top = calls.ink(sheet.address, at)
    base, size = sheet.origin(at)[1], sheet.look(at).size or 1.0
    return Reach((bottom - base) / size, (top - base) / size, at)


def _wrong(reaches: Mapping[str, Reach]) -> set[int]:
    """The glyphs that are too high, too low, too deep or not deep enough, where they are few."""
    height = _height(reaches)
    usual = height or _USUAL
    found = {
        reach.at
        for letter, reach in reaches.items()
        if (letter in _SMALL and reach.top > _HIGH * usual)
        or (letter in _TALL and reach.top < _UP * usual)
        or (letter in _DEEP and reach.bottom > -_DOWN * usual)
        or (letter not in _DEEP and reach.bottom < -_BELOW * usual)
    }
    return found if len(reaches) < _MANY or len(found) <= _MOST_WRONG * len(reaches) else set()


def _others(reaches: Mapping[str, Reach], known: Mapping[str, Reach]) -> Iterator[int]:
    """The glyphs that another font of the same name draws otherwise."""
    height = _height(known)
    if not height:
        return
    for letter, reach in reaches.items():
        usual = known.get(letter, reach)
        small_capital = letter in _TALL | _DEEP and abs(reach.top - height) < _SAME and reach.bottom > -_SAME / 2
        if max(abs(reach.top - usual.top), abs(reach.bottom - usual.bottom)) > _SAME and not small_capital:
            yield reach.at


def _height(reaches: Mapping[str, Reach]) -> float:
    """The height of an x, 0 where too few letters tell it."""
    tops = [reach.top for letter, reach in reaches.items() if letter in _SMALL]
    return max(0.0, median(tops)) if len(tops) >= _LEAST_SMALL else 0.0


def _word_at(text: str, at: int) -> str:
    start = end = at
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end]
