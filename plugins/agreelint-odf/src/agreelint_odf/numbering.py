"""The labels of lists and numbered headings, as a person sees them."""

import re
from dataclasses import dataclass, field

from agreelint_odf.styles import Level

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_SMALL = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 10_000  # a greater number is no numeral that anybody reads


def numeral(number: int, form: str) -> str:
    """`number` in the form that the first numeral of the form shows: "1", "a", "A", "i" or "I"."""
    if form.lower() == "a" and number > 0:
        letter = chr(ord("a") + (number - 1) % 26)  # after z comes aa, then bb, as LibreOffice counts
        made = letter * min((number - 1) // 26 + 1, 50)
        return made if form == "a" else made.upper()
    if form.lower() == "i" and 0 < number < _MOST:
        made, left = "", number
        for worth, sign in (*_ROMAN, *_SMALL):
            made += sign * (left // worth)
            left %= worth
        return made if form == "i" else made.upper()
    return str(number) if form else ""


@dataclass
class Counter:
    """The numbers of one list as it runs, by level from 1."""

    numbers: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int, level: Level, start: int | None = None) -> None:
        """Count one item at `depth`; deeper levels begin anew."""
        begun = self.numbers.get(depth)
        self.numbers[depth] = start if start is not None else level.start if begun is None else begun + 1
        for deeper in [each for each in self.numbers if each > depth]:
            del self.numbers[deeper]

    def label(self, depth: int, levels: dict[int, Level]) -> str:
        """The label at `depth`, with as many levels above it as the style shows."""
        level = levels[depth]
        if level.bullet:
            return level.bullet
        if level.pattern:
            return re.sub(r"%(\d+)%", lambda match: self._at(int(match[1]), levels), level.pattern).strip()
        if not level.form:
            return (level.prefix + level.suffix).strip()
        first = max(1, depth - level.shown + 1)
        shown = [self._at(each, levels) for each in range(first, depth + 1)]
        return f"{level.prefix}{'.'.join(each for each in shown if each)}{level.suffix}".strip()

    def _at(self, depth: int, levels: dict[int, Level]) -> str:
        level = levels.get(depth, Level())
        return numeral(self.numbers.get(depth, level.start), level.form)
