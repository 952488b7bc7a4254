"""Numbers as a list shows them."""

from collections.abc import Callable

from agreelint.read.docx.alphabets import written

_ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_ROMANS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_CHICAGO = "*†‡§"
MOST = 32_767


def numeral(count: int, style: str) -> str:
    """`count` in one of Word's number formats; in decimals where it is not known how that format writes it."""
    shown = known(count, style)
    return str(count) if shown is None else shown


def known(count: int, style: str) -> str | None:
    """`count` in one of Word's number formats; None where it is not known how that format writes it."""
    count = max(0, min(count, MOST))
    make = _FORMATS.get(style)
    return written(count, style) if make is None else make(count)


def padded(count: int, pattern: str) -> str | None:
    """`count` in a custom format, given as its first examples: "001, 002, 003, ..."; None for other examples."""
    first = pattern.partition(",")[0].strip()
    return str(count).zfill(len(first)) if first.isascii() and first.isdigit() else None


def letters(count: int) -> str:
    """A … Z, AA, BB …: the letter is repeated, not counted on."""
    if count < 1:
        return ""
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def roman(count: int) -> str:
    """I, II, III, IV …; nothing for zero."""
    found = ""
    for worth, sign in _ROMANS:
        found += sign * (count // worth)
        count %= worth
    return found


def cardinal(count: int) -> str:
    """One, Two … Twenty-one."""
    return _words(count).capitalize() or "Zero"


def ordinal_words(count: int) -> str:
    """First, Second … Twenty-first."""
    words = _words(count) or "zero"
    head, dash, last = words.rpartition("-") if "-" in words.rpartition(" ")[2] else words.rpartition(" ")
    regular = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return (head + dash + _IRREGULAR.get(last, regular)).capitalize()


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th and so on."""
    teen = 10 < count % 100 < 14  # noqa: PLR2004 - eleventh to thirteenth
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _words(count: int) -> str:
    if count >= 1000:  # noqa: PLR2004
        rest = _words(count % 1000)
        return f"{_words(count // 1000)} thousand{' ' + rest if rest else ''}"
    if count >= 100:  # noqa: PLR2004
        rest = _words(count % 100)
        return f"{_ONES[count // 100]} hundred{' ' + rest if rest else ''}"
    if count >= len(_ONES):
        return _TENS[count // 10] + (f"-{_ONES[count % 10]}" if count % 10 else "")
    return _ONES[count]


def _chicago(count: int) -> str:
    return _CHICAGO[(count - 1) % 4] * ((count - 1) // 4 + 1) if count else ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda count: letters(count).lower(),
    "ordinal": ordinal,
    "cardinalText": cardinal,
    "ordinalText": ordinal_words,
    "hex": lambda count: f"{count:X}",
    "chicago": _chicago,
    "none": lambda _: "",
    "bullet": lambda _: "",
    "numberInDash": lambda count: f"- {count} -",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
    "decimalEnclosedParen": lambda count: f"({count})",
}
