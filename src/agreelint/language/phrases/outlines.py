"""Where a piece of a phrase may begin and end in a statement: told in bits, before its words are followed.

Most phrases whose words stand in a statement stand there in another order or too far apart, and a bit for each word
tells so in a few steps. It may tell too much (an end may be that of another beginning), but never too little.
"""

from agreelint.language.phrases.named import Named
from agreelint.language.phrases.pieces import Choice, Step, Way
from agreelint.language.words.places import Places

# The words at which a piece may begin and those at which it may end, in bits; none where it cannot stand. And how many
# words may stand behind it, where a part at its end that is not there would have had a gap before it.
Outline = tuple[int, int, int]

_NOWHERE = (0, 0, 0)


class Outlines(dict[Step | Choice, Outline]):
    """The outlines of pieces of phrases in one statement, each told when it is first asked for."""

    def __init__(self, places: Places, named: Named) -> None:
        """Tell them from the places of words."""
        self._places, self._named = places, named

    def of_way(self, way: Way) -> Outline:
        """The outline of a way through a phrase."""
        begins, ends, behind = self[way.parts[0].what]
        for part in way.parts[1:]:
            if not ends:
                return _NOWHERE
            starts, stops, free = self[part.what]
            gap = max(behind, part.gap)
            # Where no start stands behind the first end, none has to be looked for there.
            met = starts & self._places.behind(ends, gap) if starts > ends & -ends else 0
            led = stops & -(met & -met) if met else 0  # it ends nowhere before the first word that it begins with
            ends, behind = (ends | led, max(gap, free)) if part.is_optional else (led, free)
        return (begins, ends, behind) if ends else _NOWHERE

    def __missing__(self, what: Step | Choice) -> Outline:
        """The outline of a piece of a phrase."""
        if isinstance(what, Choice):
            self[what] = known = self._of_choice(what)
        else:
            at = self._named.bits(what)
            self[what] = known = at, at, 0
        return known

    def _of_choice(self, choice: Choice) -> Outline:
        begins = ends = gap = 0
        for way in self._named.ways(choice):
            starts, stops, free = self.of_way(way)
            begins, ends, gap = begins | starts, ends | stops, max(gap, free)
        return begins, ends, gap
