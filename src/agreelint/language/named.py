"""The single words and the alternatives of phrases among the words of a statement."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from agreelint.language.keys import ways_by_form
from agreelint.language.pieces import Choice, Step, Way
from agreelint.language.places import Places


class Named:
    """What phrases name among the words of one statement."""

    def __init__(self, places: Places, forms: Mapping[str, Iterable[str]]) -> None:
        """Tell it from the places of the words, and the forms of each that phrases name."""
        self._places, self._named = places, forms
        self._starts: dict[Step, Sequence[int]] = {}

    @cached_property
    def _at(self) -> Mapping[str, list[int]]:
        """The places of each form, word by word."""
        at: dict[str, list[int]] = {}
        for word, forms in self._named.items():
            here = self._places.at[word]
            for form in forms:
                at[form] = at[form] + here if form in at else here
        return at

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(self._at)

    def starts(self, step: Step) -> Sequence[int]:
        """The places of the words that a step stands for, in order."""
        known = self._starts.get(step)
        if known is None:
            at = self._at
            met = [at[form] for form in step.forms & self._forms]
            known = self._starts[step] = sorted(met[0] if len(met) == 1 else set().union(*met))
        return known

    def ways(self, choice: Choice) -> Iterable[Way]:
        """The ways of a choice that may stand there as far as their words tell, the last one first."""
        forms, ways = ways_by_form(choice)
        here = self._forms
        numbers = {number for form in forms & here for number, needs in ways[form] if needs <= here}
        return [choice.ways[number] for number in sorted(numbers, reverse=True)]
