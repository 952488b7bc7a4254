"""The single words and the alternatives of phrases among the words of a statement."""

from collections.abc import Iterable, Sequence

from agreelint.language.phrases.keys import ways_by_form
from agreelint.language.phrases.pieces import Choice, Step, Way
from agreelint.language.words.places import Places


class Named:
    """What phrases name among the words of one statement."""

    def __init__(self, places: Places, forms: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Tell it from the places of the words, and the forms of each that phrases name."""
        at: dict[str, list[int]] = {}
        for word, own in forms:
            here = places.at[word]
            for form in own:
                at[form] = sorted(at[form] + here) if form in at else here
        self._at, self._forms = at, frozenset(at)

    def starts(self, step: Step) -> Sequence[int]:
        """The places of the words that a step stands for, in order."""
        met = [self._at[form] for form in step.forms & self._forms]
        return met[0] if len(met) == 1 else sorted(set().union(*met))

    def bits(self, step: Step) -> int:
        """The same places, in bits."""
        bits = 0
        for form in step.forms & self._forms:
            for at in self._at[form]:
                bits |= 1 << at
        return bits

    def ways(self, choice: Choice) -> Iterable[Way]:
        """The ways of a choice that may stand there as far as their words tell, the last one first."""
        forms, ways = ways_by_form(choice)
        here = self._forms
        numbers = [number for form in forms & here for number, needs in ways[form] if needs <= here]
        if len(numbers) > 1:
            numbers = sorted(set(numbers), reverse=True)
        return [choice.ways[number] for number in numbers]
