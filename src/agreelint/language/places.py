"""Where the words of a statement stand, told once for all who look for phrases in it."""

from functools import cached_property, lru_cache
from itertools import accumulate

_HARD = frozenset(";.:!?|")
# A gap holds no turn of the sentence: what stands behind "except" is another matter.
_NEVER_SKIPPED = frozenset(("except", "unless", "provided", "without"))


LONGEST_STEM = 32


@lru_cache(maxsize=65536)
def forms_of(word: str) -> frozenset[str]:
    """The word and every stem of it, with `*`; remembered, because contracts repeat their words."""
    return frozenset((word, *(f"{word[:length]}*" for length in range(min(len(word), LONGEST_STEM) + 1))))


class Places:
    """The places of each word of a statement, and of each step of a phrase once it was asked for.

    `forms` are all words and stems that stand there. Most statements hold few phrases, so the rest is told when asked.
    """

    def __init__(self, norm: tuple[str, ...], before: tuple[str, ...], filler: tuple[bool, ...]) -> None:
        """Tell the places of the words `norm`, with the punctuation before each and which of them do not count."""
        self._norm, self._before, self._filler = norm, before, filler
        self._distinct = frozenset(norm)
        self.forms: frozenset[str] = frozenset().union(*map(forms_of, self._distinct))
        self._of: dict[frozenset[str], list[int]] = {}

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for index, word in enumerate(self._norm):
            at.setdefault(word, []).append(index)
        return at

    @cached_property
    def solid(self) -> list[int]:
        """How many words that count stand before each place."""
        return [0, *accumulate(not filler for filler in self._filler)]

    @cached_property
    def hard(self) -> list[int]:
        """How many words before each place have a full stop, a semicolon or the like in front."""
        return [0, *accumulate(mark != "" and not _HARD.isdisjoint(mark) for mark in self._before)]

    @cached_property
    def turns(self) -> list[int]:
        """How many turns of the sentence stand before each place."""
        if _NEVER_SKIPPED.isdisjoint(self._distinct):
            return [0] * (len(self._norm) + 1)
        return [0, *accumulate(word in _NEVER_SKIPPED for word in self._norm)]

    def of(self, step: frozenset[str]) -> list[int]:
        """The places of any of the forms of `step`, in order."""
        known = self._of.get(step)
        if known is None:
            known = self._of[step] = self._places(step & self.forms)
        return known

    def _places(self, forms: frozenset[str]) -> list[int]:
        stems = tuple(form[:-1] for form in forms if form[-1] == "*")
        found = [form for form in forms if form[-1] != "*"]
        if stems:
            found += [word for word in self._distinct if word.startswith(stems) and word not in forms]
        if len(found) == 1:
            return self._at[found[0]]
        return sorted(at for word in found for at in self._at[word])
