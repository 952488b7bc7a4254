"""Which place in the outline a label takes: every reading against every open level, the cheapest wins.

A label that goes on where an open level stopped costs nothing; one that opens a level ("(a)", "1.1") little; one that
leaves a gap, or starts anew, more. Against all of them stands the cost of holding the words for prose: small for "A."
in the middle of a sentence, great for "Section 4." on a line of its own, without end for a label that Word computed.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from agreelint.structure.labels.readings import Reading
from agreelint.structure.labels.shapes import Label
from agreelint.structure.labels.usual import TRUSTED

# Deeper outlines are made to hurt.
_DEEPEST: Final = 24
_RANK: Final = {"chapter": 0, "article": 1, "section": 2, "clause": 3, "rule": 3, "paragraph": 4}
_SECTION_LETTER: Final = re.compile(r"([A-Z]) \d+ parts")
_LETTERED: Final = frozenset({"section A", "article A", "A."})
_ORDERED: Final = frozenset({"1", "1.", *_RANK})
_GOES_ON: Final = frozenset({"1.", "1", "2 parts", "section", "clause", "article", "paragraph"})


class Fit(StrEnum):
    """How a label fits what stands above it."""

    NEXT = "next"
    CHILD = "child"
    OPENS = "opens"
    GAP = "gap"
    REPEAT = "repeat"
    ANEW = "anew"
    FIRST = "first"


@dataclass(slots=True)
class Level:
    """An open level of the outline: its family, the last label, the clause that carries it, and the parent of that."""

    family: str
    values: tuple[int, ...]
    clause: int
    parent: int | None
    word_level: int | None = None


class Placement(NamedTuple):
    """The choice: how many open levels stay (the new one goes on top), and which reading was right."""

    keep: int
    reading: Reading
    fit: Fit
    cost: float


class Setting(NamedTuple):
    """What is known around the label.

    `opens` says that the words before open a list; `under_heading` that an unnumbered heading came since the last
    label; `broken` that the sentence before has not ended; `before` are the levels that were open in the part before;
    `going_on` is how many of the open levels later labels go on from.
    """

    level: int | None = None
    opens: bool = False
    under_heading: bool = False
    broken: bool = False
    before: Sequence[Level] = ()
    going_on: int = 0


def place(
    label: Label, stack: Sequence[Level], setting: Setting, support: Callable[[Reading], int | None]
) -> Placement | None:
    """Where `label` goes, or None when it is more likely prose.

    `support` tells how soon a later label goes on from a reading (0 is the next label), or None.
    """
    options: list[Placement] = []
    distance = {reading: support(reading) for reading in label.readings}
    soonest = min((far for far in distance.values() if far is not None), default=None)
    for reading in label.readings:
        helped = 1.2 if soonest is not None and distance[reading] == soonest else 0.0
        options += [
            option._replace(cost=option.cost - helped) if helped else option
            for option in _options(reading, label, stack, setting)
            if not _is_lonely(label, option, distance[reading])
        ]
    if not options:
        return None
    best = min(options, key=lambda option: option.cost)
    return best if best.cost < _prose(label, setting) else None


def _is_lonely(label: Label, option: Placement, distance: int | None) -> bool:
    """Whether a doubtful label would open a list that nothing goes on from: "A. Smith shall sign"."""
    return label.strength <= 1 and option.fit is Fit.OPENS and distance is None


def _prose(label: Label, setting: Setting) -> float:
    """The cost of holding the label for words of a sentence."""
    if label.strength == TRUSTED:
        return float("inf")
    return (1.2, 2.2, 4.4, 6.5)[label.strength] - (2.5 if setting.broken else 0.0)


def _options(reading: Reading, label: Label, stack: Sequence[Level], setting: Setting) -> list[Placement]:
    top, last = len(stack) - 1, reading.values[-1]
    found: list[Placement] = []
    for at in range(top, -1, -1):
        level = stack[at]
        cost = 0.02 * (top - at) + _mismatch(level.word_level, setting.level)
        fit = _continues(reading, label, level, stack, at, setting)
        if fit is not None:
            keep = _lowest(stack, at) if fit[0] is Fit.GAP and level.values[:-1] != reading.values[:-1] else at
            found.append(Placement(keep, reading, fit[0], cost + fit[1]))
        if len(reading.values) > 1 and level.values == reading.values[:-1] and _holds_parts(level, reading):
            first = last <= 1
            found.append(Placement(at + 1, reading, Fit.CHILD if first else Fit.GAP, cost + (0.0 if first else 2.0)))
    if not found or last == 1:
        found += _openings(reading, label, stack, setting)
    return found


def _mismatch(known: int | None, level: int | None) -> float:
    return 1.0 if known is not None and level is not None and known != level else 0.0


def _holds_parts(level: Level, reading: Reading) -> bool:
    """Whether numbers of several parts count on from this level: "2.1" under "2." or ARTICLE II."""
    if " parts" in reading.family and level.family.split(" ", 1)[0] == reading.family.split(" ", 1)[0]:
        return True
    if reading.family[0].isalpha():
        return level.family.startswith(reading.family[0] + " ")
    return len(level.values) > 1 or level.family in _ORDERED or level.family in {"I.", "(1)", "1)"}


def _continues(
    reading: Reading, label: Label, level: Level, stack: Sequence[Level], at: int, setting: Setting
) -> tuple[Fit, float] | None:
    """How a reading goes on from a level of its own family."""
    if _steps_up(reading, level):
        return Fit.NEXT, 0.3 + 0.05 * at
    if level.family != reading.family or len(level.values) != len(reading.values):
        return None
    last, new = level.values, reading.values
    if last[:-1] != new[:-1]:
        return _rolls_over(last, new, stack, at)
    if label.insert and new[-1] == last[-1]:
        return Fit.NEXT, 0.2
    return _counts_on(last[-1], new[-1], setting)


def _counts_on(last: int, new: int, setting: Setting) -> tuple[Fit, float]:
    """From one number of a level to another."""
    if new == last + 1:
        return Fit.NEXT, 0.0
    if new > last:
        return Fit.GAP, 2.4 + min(1.5, 0.1 * (new - last))
    if new == 1:
        return Fit.ANEW, 0.5 if setting.under_heading else 3.2
    return Fit.REPEAT, 4.2


def _steps_up(reading: Reading, level: Level) -> bool:
    """From 1.3 to 2, where no 1 was ever written."""
    new, last = reading.values, level.values
    plain = " parts" in level.family and (" parts" in reading.family or reading.family in _ORDERED)
    return plain and len(new) < len(last) and new[:-1] == last[: len(new) - 1] and new[-1] == last[len(new) - 1] + 1


def _lowest(stack: Sequence[Level], at: int) -> int:
    """The outermost level that the one at `at` counts on from: from 8.2 to 10.3 nothing of 8 stays open."""
    values = stack[at].values
    while (
        at > 0
        and len(stack[at - 1].values) < len(values)
        and values[: len(stack[at - 1].values)] == stack[at - 1].values
    ):
        at -= 1
    return at


def _rolls_over(last: tuple[int, ...], new: tuple[int, ...], stack: Sequence[Level], at: int) -> tuple[Fit, float]:
    """From 7.3 to 8.1 where 8 is only an unnumbered heading."""
    headed = at > 0 and stack[at - 1].values == last[:-1]
    if new[:-1] > last[:-1]:
        return (Fit.NEXT, 0.3) if new[-1] <= 1 and not headed else (Fit.GAP, 2.6)
    return Fit.REPEAT, 4.2


def _openings(reading: Reading, label: Label, stack: Sequence[Level], setting: Setting) -> list[Placement]:
    """How a reading opens a level of its own."""
    keep = _base(reading, label, stack, setting)
    if keep >= _DEEPEST:
        return []
    known = any(level.family == reading.family for level in stack[:keep])
    if reading.values[-1] <= 1 and (len(reading.values) == 1 or not stack or all(x == 1 for x in reading.values)):
        again = 0.0 if not known else 1.5 if setting.opens else 3.0
        cost = 1.0 + again - (0.7 if setting.opens else 0.0)
        if keep and setting.level is not None and (above := stack[keep - 1].word_level) is not None:
            cost += 0.3 if setting.level <= above else 0.0
        return [Placement(keep, reading, Fit.OPENS, cost)]
    if _goes_on_from(reading, setting.before):
        return [Placement(0 if not stack else keep, reading, Fit.NEXT, 0.8)]
    if reading.family == "clause book":
        return [Placement(keep, reading, Fit.OPENS, 1.0)]
    within = _SECTION_LETTER.match(reading.family) and keep > 0
    if label.strength > 1 and (label.strength > 2 or within or not stack):  # noqa: PLR2004 - surely a label
        return [Placement(keep, reading, Fit.FIRST, 2.6 if not stack else 3.4)]
    return [Placement(keep, reading, Fit.FIRST, 4.8)]


def _goes_on_from(reading: Reading, before: Sequence[Level]) -> bool:
    """Whether numbering simply runs on through a part: clause 5 of the body, then clause 6 in Exhibit C."""
    return reading.family in _GOES_ON and any(
        level.family == reading.family
        and level.values[:-1] == reading.values[:-1]
        and level.values[-1] + 1 == reading.values[-1]
        for level in before
    )


def _base(reading: Reading, label: Label, stack: Sequence[Level], setting: Setting) -> int:
    """How many open levels stay when the reading opens a new one: all, but for labels that never stand so deep."""
    if label.keyword and len(reading.values) == 1 and " parts" not in reading.family:
        rank = _RANK.get(label.keyword)
        if rank is None:
            # "Note A." after the last clause stands beside it, between two clauses under the first.
            return setting.going_on
        return sum(1 for level in stack if _RANK.get(level.family.split(" ")[0], 9) < rank)
    if reading.family == "clause book":
        return next((at for at, level in enumerate(stack) if level.family == "clause book"), min(len(stack), 1))
    lettered = _SECTION_LETTER.match(reading.family)
    if lettered and len(reading.values) == 1:
        # H.3 stands in SECTION H.
        letter = ord(lettered[1]) - ord("A") + 1
        return next(
            (at + 1 for at, level in enumerate(stack) if level.values == (letter,) and level.family in _LETTERED), 0
        )
    if " parts" in reading.family:
        # A number of several parts stands under what it counts on from, or at the root.
        return (
            next((at for at, level in enumerate(stack) if level.family.startswith(reading.family[0])), 0)
            if (reading.values[-1] != 1)
            else len(stack)
        )
    return len(stack)
