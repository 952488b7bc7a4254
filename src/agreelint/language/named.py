"""The single words and the alternatives of phrases among the words of a statement."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from agreelint.language.keys import ways_by_form
from agreelint.language.pieces import Choice, Step, Way
from agreelint.language.places import Places


class Named:
    """What phrases name among the words of one statement."""

    def __init__(self, places: Places, forms: Iterable[Iterable[str]]) -> None:
        """Tell it from the places of the words, and the forms of each that phrases name."""
        self._places, self._met = places, forms
        self._starts: dict[Step, Sequence[int]] = {}

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(self._met))

    def starts(self, step: Step) -> Sequence[int]:
        """The places of the words that a step stands for, in order."""
        known = self._starts.get(step)
        if known is None:
            met = step.forms & self._forms
            words = met & self._places.distinct
            if len(words) < len(met):
                stems = tuple([form[:-1] for form in met if form[-1] == "*"])
                words = words.union([word for word in self._places.distinct if word.startswith(stems)])
            at = self._places.at
            known = self._starts[step] = sorted([place for word in words for place in at[word]])
        return known

    def ways(self, choice: Choice) -> Iterable[Way]:
        """The ways of a choice that may stand there as far as their words tell, the last one first."""
        forms, ways = ways_by_form(choice)
        here = self._forms
        numbers = {number for form in forms & here for number, needs in ways[form] if needs <= here}
        return [choice.ways[number] for number in sorted(numbers, reverse=True)]
