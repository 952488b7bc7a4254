"""Counting as Word does it: paragraph by paragraph, one set of counters for each list definition."""

import re
from dataclasses import replace

from agreelint.read.docx.numbering import Level, List
from agreelint.read.docx.numerals import MOST, known, padded
from agreelint.read.docx.symbols import is_symbol_font, signs, unprivate

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_NO_LEVEL = Level(start=0, format="none")


class Count:
    """The counters of one stream of text."""

    def __init__(self) -> None:
        # The number each level stands at, None where it will begin with its start.
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, identity: int, found: List, at: int) -> tuple[str, str]:
        """The label of the next paragraph at level `at` (from 0) of the list behind `identity`, as Word shows it.

        The second text names the number format that is not known, if any: its numbers are in decimals then.
        """
        now = self._counters.setdefault(found.key, [None] * _LEVELS)
        self._advance(now, identity, found, at)
        level = found.levels.get(at)
        if level is None or level.vanish:
            return "", ""
        if level.picture:
            return "•", ""
        return _shown(level, found, now)

    def context(self, found: List, at: int, label: str) -> str:
        r"""`label`, of level `at`, after the labels above that it does not contain, as Word's `REF \w` shows it."""
        now = self._counters.get(found.key, [None] * _LEVELS)
        level = found.levels.get(at, _NO_LEVEL)
        contained = set(_PLACE.findall(level.text))
        for outer in range(at - 1, -1, -1):
            above = found.levels.get(outer, _NO_LEVEL)
            if str(outer + 1) in contained or not _PLACE.search(above.text) or now[outer] is None:
                continue
            label = _shown(above, found, now)[0].rstrip(".") + label
            contained |= set(_PLACE.findall(above.text))
        return label

    def _advance(self, now: list[int | None], identity: int, found: List, at: int) -> None:
        for outer in range(at):
            # A level that is skipped over takes its first number, unseen.
            if now[outer] is None:
                now[outer] = _start(found, outer)
        fresh = (identity, at) not in self._begun
        self._begun.add((identity, at))
        current = now[at]
        if fresh and at in found.starts:
            now[at] = found.starts[at]
        elif current is None:
            now[at] = _start(found, at)
        else:
            now[at] = min(current + 1, MOST)
        for deeper in range(at + 1, _LEVELS):
            restart = found.levels.get(deeper, _NO_LEVEL).restart
            if restart is None or at < restart:
                now[deeper] = None


def _start(found: List, at: int) -> int:
    return found.starts.get(at, found.levels.get(at, _NO_LEVEL).start)


def _shown(level: Level, found: List, now: list[int | None]) -> tuple[str, str]:
    unknown = ""

    def number(place: re.Match[str]) -> str:
        at = int(place.group(1)) - 1
        other = found.levels.get(at, _NO_LEVEL)
        count = now[at]
        # Only a deeper level, which no label of Word's own names, has no number yet.
        count = _start(found, at) if count is None else count
        if level.legal and other.format not in {"bullet", "none", "decimalZero"}:
            other = replace(other, format="decimal")
        shown = padded(count, other.pattern) if other.format == "custom" else known(count, other.format)
        if shown is None:
            nonlocal unknown
            unknown = other.pattern or other.format
            return str(count)
        return shown

    text = level.text
    if is_symbol_font(level.font):
        text = signs(text, level.font)
    return unprivate(_PLACE.sub(number, text)).strip(), unknown
