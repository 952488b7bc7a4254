"""Where the words of a statement stand, and the pieces of phrases among them: told once for all who look there.

Hundreds of phrases share a word class. Its places in a statement are worked out when the first of them asks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from agreelint.language.keys import ways_by_form
from agreelint.language.pieces import Choice, Part, Step, Way, forms_of

_ADJACENT_OK = frozenset("\"'- /&")
# Fillers are free in a gap, but not without end: work stays in proportion to the words whatever they are.
_FREE = 64
_HARD = frozenset(";.:!?|")
# A gap holds no turn of the sentence: what stands behind "except" is another matter.
_NEVER_SKIPPED = frozenset(("except", "unless", "provided", "without", "whereas"))
_JOINING = frozenset(("and", "but"))
_BEGINNING = frozenset(("we", "you", "they", "it", "no", "nothing", "nobody", "neither"))


# The places of the words that a piece of a phrase takes up, those in its gaps left out; and how many words may stand
# behind it, where a part at its end that is not there would have had a gap before it.
Run = tuple[tuple[int, ...], int]


@dataclass(slots=True)
class Runs:
    """All runs of one piece of a phrase: the places where they start, and for each those with different ends."""

    starts: Sequence[int]
    at: Mapping[int, Sequence[Run]]


class Places:
    """The places of each word of a statement, and of each piece of a phrase once it was asked for."""

    def __init__(self, norm: tuple[str, ...], before: tuple[str, ...], filler: tuple[bool, ...]) -> None:
        """Tell the places of the words `norm`, with the punctuation before each and which of them do not count."""
        self._norm, self._before, self._filler = norm, before, filler
        self.distinct = frozenset(norm)
        self.forms: frozenset[str] = frozenset().union(*map(forms_of, self.distinct))
        self._runs: dict[Step | Choice, Sequence[Runs]] = {}

    def longest(self, way: Way) -> Iterator[tuple[int, ...]]:
        """The words of a way through a phrase, as many as may be, from each place and each word that it starts with."""
        for runs in self._along(way):
            for start in runs.starts:
                yield max(runs.at[start], key=_end)[0]

    def _along(self, way: Way) -> Iterator[Runs]:
        """The runs of a way, by the words that they may start with."""
        forms, either, choices = way.needs
        if not forms <= self.forms or any(map(self.forms.isdisjoint, either)) or not all(map(self._of, choices)):
            return
        first, rest = self._of(way.parts[0].what), way.parts[1:]
        if not rest:
            yield from first
            return
        for runs in first:
            at: dict[int, Sequence[Run]] = {}
            for start in runs.starts:
                here = runs.at[start]
                for part in rest:
                    here = self._on(here, part)
                    if not here:
                        break
                else:
                    at[start] = here
            if at:
                yield Runs(tuple(at), at)

    def _on(self, here: Sequence[Run], part: Part) -> Sequence[Run]:
        """The runs `here` led on through one more part."""
        every = self._of(part.what)
        found: list[Run] = []
        ends: set[Run] = set()
        for words, free in here:
            gap = max(free, part.gap)
            if part.is_optional:
                found.append((words, gap))
            for runs in every:
                for start in self._reached(words[-1], gap, runs.starts):
                    for more, behind in runs.at[start]:
                        end = (more[-1:], behind)
                        if end not in ends:
                            ends.add(end)
                            found.append((words + more, behind))
        return found

    def _reached(self, at: int, gap: int, starts: Sequence[int]) -> list[int]:
        """Those of the places `starts` with at most `gap` words between them and word `at`, the furthest first.

        Fillers are free.
        """
        found: list[int] = []
        solid, hard, turns, after = self._solid, self._hard, self._turns, at + 1
        for index in range(bisect_right(starts, at), len(starts)):
            to = starts[index]
            if solid[to] - solid[after] > gap or to - at > gap + _FREE:
                break
            if hard[to + 1] > hard[after] or turns[to] > turns[after]:
                break
            if gap or to > after or self._filler[to] or _ADJACENT_OK.issuperset(self._before[to]):
                found.append(to)
        return found[::-1]

    def _of(self, what: Step | Choice) -> Sequence[Runs]:
        """The runs of a piece of a phrase, by the words that they may start with, the last way of a choice first."""
        known = self._runs.get(what)
        if known is None:
            if isinstance(what, Step):
                known = self._step(what)
            else:
                ways = ways_by_form(what)
                numbers = {number for form in self.forms.intersection(ways) for number in ways[form]}
                known = [runs for number in sorted(numbers, reverse=True) for runs in self._along(what.ways[number])]
            self._runs[what] = known
        return known

    def _step(self, step: Step) -> Sequence[Runs]:
        forms = step.forms & self.forms
        if not forms:
            return ()
        found = {word for form in forms for word in self._spelt(form)}
        starts = sorted([at for word in found for at in self._at[word]])
        return (Runs(starts, {at: (((at,), 0),) for at in starts}),)

    def _spelt(self, form: str) -> Sequence[str]:
        """The words here that a form stands for; those that begin with a stem stand together in alphabetical order."""
        if form[-1] != "*":
            return (form,)
        stem, words = form[:-1], self._ordered
        first = last = bisect_left(words, stem)
        while last < len(words) and words[last].startswith(stem):
            last += 1
        return words[first:last]

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.distinct)

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for index, word in enumerate(self._norm):
            at.setdefault(word, []).append(index)
        return at

    @cached_property
    def _solid(self) -> list[int]:
        """How many words that count stand before each place."""
        return [0, *accumulate(not filler for filler in self._filler)]

    @cached_property
    def _hard(self) -> list[int]:
        """How many words before each place have a full stop, a semicolon or the like in front."""
        return [0, *accumulate(mark != "" and not _HARD.isdisjoint(mark) for mark in self._before)]

    @cached_property
    def _turns(self) -> list[int]:
        """How many turns of the sentence stand before each place."""
        return [0, *accumulate(map(self._turns_at, range(len(self._norm))))]

    def _turns_at(self, at: int) -> bool:
        """Whether word `at` turns the sentence: "except", or "and" in "rests with us, and you have no say"."""
        word = self._norm[at]
        if word in _JOINING:
            return "," in self._before[at] and not _BEGINNING.isdisjoint(self._norm[at + 1 : at + 2])
        return word in _NEVER_SKIPPED


def _end(run: Run) -> int:
    return run[0][-1]
