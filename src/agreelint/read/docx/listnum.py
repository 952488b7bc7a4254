r"""LISTNUM fields: numbers inside a paragraph that Word works out and keeps nowhere.

`LISTNUM NumberDefault \l 4 \s 2` is the next number at level 4 of a list of Word's own, here begun at 2. A field that
names no level takes one from what stands around it, and a list that the file brings may look like anything: neither is
counted here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreelint.read.docx.numerals import MOST, known
from agreelint.read.docx.xml import number

_LEVELS = 9
# The looks of Word's own lists, level by level; "%" is the number, "…" the numbers of all levels so far.
_LOOKS = {
    "numberdefault": (
        ("decimal", "%)"), ("lowerLetter", "%)"), ("lowerRoman", "%)"), ("decimal", "(%)"), ("lowerLetter", "(%)"),
        ("lowerRoman", "(%)"), ("decimal", "%."), ("lowerLetter", "%."), ("lowerRoman", "%."),
    ),
    "outlinedefault": (
        ("upperRoman", "%."), ("upperLetter", "%."), ("decimal", "%."), ("lowerLetter", "%)"), ("decimal", "(%)"),
        ("lowerLetter", "(%)"), ("lowerRoman", "(%)"), ("lowerLetter", "(%)"), ("lowerRoman", "(%)"),
    ),
    "legaldefault": (("decimal", "…"),) * _LEVELS,
}  # fmt: skip


@dataclass(slots=True)
class ListNumbers:
    """The counters of Word's own lists in one file, by the name of the list."""

    counters: dict[str, list[int]] = field(default_factory=dict)

    def next(self, told: Sequence[str]) -> str:
        """The number that a field with these words shows, or nothing where it cannot be told."""
        name = "numberdefault"
        options: dict[str, int] = {}
        words = iter(told[1:])
        for word in words:
            if word.lower() in {r"\l", r"\s"}:
                options[word.lower()] = number(next(words, ""), 0, MOST) or 0
            elif not word.startswith("\\"):
                name = word.strip('"').lower()
        level = options.get(r"\l", 0)
        if name not in _LOOKS or not 1 <= level <= _LEVELS:
            return ""
        now = self.counters.setdefault(name, [0] * _LEVELS)
        now[level - 1] = options.get(r"\s", now[level - 1] + 1)
        now[level:] = [0] * (_LEVELS - level)
        if name == "legaldefault":
            return "".join(f"{max(1, count)}." for count in now[:level])
        style, look = _LOOKS[name][level - 1]
        return look.replace("%", known(now[level - 1], style) or "")
