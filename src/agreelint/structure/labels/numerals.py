"""Letters, Roman numerals and number words as numbers, each reading by itself."""

import re
from typing import Final

_ROMAN: Final = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUE: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_UNITS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
_WORDS: Final = {word: at for names in (_UNITS, _ORDINALS) for at, word in enumerate(names, start=1)}
_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}


def roman(text: str) -> int | None:
    """The value of a Roman numeral in either case, or None: "iv" is 4, "iiii" is none."""
    low = text.lower()
    if not low or len(low) > 9 or not _ROMAN.fullmatch(low):  # noqa: PLR2004 - no clause has a longer numeral
        return None
    total = 0
    for here, following in zip(low, [*low[1:], ""], strict=True):
        value = _VALUE[here]
        total += -value if _VALUE.get(following, 0) > value else value
    return total


def letters(text: str) -> int | None:
    """The value of a letter label as Word counts: a is 1, z is 26, aa is 27, bb is 28; None for other words."""
    low = text.lower()
    if not low.isascii() or not low.isalpha() or len(low) > 3 or len(set(low)) > 1:  # noqa: PLR2004 - "aaa" is the end
        return None
    return ord(low[0]) - ord("a") + 1 + 26 * (len(low) - 1)


def words(text: str) -> int | None:
    """The value of a number word: "one", "First", "Twenty-Two"."""
    low = text.lower()
    if low in _WORDS:
        return _WORDS[low]
    tens, _, unit = low.replace(" ", "-").partition("-")
    if tens not in _TENS:
        return None
    if not unit:
        return _TENS[tens]
    small = _WORDS.get(unit)
    return _TENS[tens] + small if small is not None and small < 10 else None  # noqa: PLR2004
