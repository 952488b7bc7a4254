"""The pieces of phrases among the words of a statement: told once for all who look there.

Hundreds of phrases share a word class. Its places in a statement are worked out when the first of them asks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.language.phrases.named import Named
from agreelint.language.phrases.outlines import Outlines
from agreelint.language.phrases.pieces import Choice, Part, Step, Way
from agreelint.language.words.places import Places

# The places of the words that a piece of a phrase takes up, those in its gaps left out; and how many words may stand
# behind it, where a part at its end that is not there would have had a gap before it.
Run = tuple[tuple[int, ...], int]


@dataclass(slots=True)
class Runs:
    """All runs of one piece of a phrase: the places where they start, and for each those with different ends."""

    starts: Sequence[int]
    at: Mapping[int, Sequence[Run]]


class Search:
    """A search for phrases in one statement."""

    def __init__(self, places: Places, forms: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Search among words at `places`; `forms` are for each word those of it that phrases name."""
        self._places = places
        self._named = Named(places, forms)
        self._outlines = Outlines(places, self._named)
        self._runs: dict[Step | Choice, Sequence[Runs]] = {}

    def longest(self, way: Way) -> Iterable[tuple[int, ...]]:
        """The words of a way through a phrase, as many as may be, from each place and each word that it starts with."""
        first = way.parts[0].what
        if len(way.parts) == 1 and isinstance(first, Step):
            return [(at,) for at in self._named.starts(first)]
        if not self._may_stand(way):
            return ()
        return [max(runs.at[start], key=_end)[0] for runs in self._along(way) for start in runs.starts]

    def _may_stand(self, way: Way) -> bool:
        return not self._places.is_short or self._outlines.of_way(way)[1] > 0

    def _along(self, way: Way) -> Iterator[Runs]:
        """The runs of a way, by the words that they may start with."""
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
                for start in self._places.reached(words[-1], gap, runs.starts):
                    for more, behind in runs.at[start]:
                        end = (more[-1:], behind)
                        if end not in ends:
                            ends.add(end)
                            found.append((words + more, behind))
        return found

    def _of(self, what: Step | Choice) -> Sequence[Runs]:
        """The runs of a piece of a phrase, by the words that they may start with, the last way of a choice first."""
        known = self._runs.get(what)
        if known is None:
            if isinstance(what, Step):
                starts = self._named.starts(what)
                known = [Runs(starts, {at: (((at,), 0),) for at in starts})] if starts else ()
            else:
                known = [runs for way in self._named.ways(what) if self._may_stand(way) for runs in self._along(way)]
            self._runs[what] = known
        return known


def _end(run: Run) -> int:
    return run[0][-1]
