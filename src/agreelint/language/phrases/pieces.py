"""What phrases are made of: steps, and choices between ways of several parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

LONGEST_STEM = 32


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One word of a phrase: any of `forms`; a trailing `*` makes a stem, `*` alone is any word.

    Steps and choices are the same only where they are one object: whoever makes them makes each once.
    """

    forms: frozenset[str]

    @property
    def is_anything(self) -> bool:
        """Whether every word will do."""
        return "*" in self.forms


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a phrase with at most `gap` words before it. `is_optional` pieces may be absent."""

    what: "Step | Choice"
    gap: int = 0
    is_optional: bool = False


class Way:
    """Parts in a row; the first one is never optional."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Part, ...]) -> None:
        """Make the way of its parts."""
        self.parts = parts


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Alternatives, each a row of parts; where it `may_be_empty`, none of them need be there."""

    ways: tuple[Way, ...]
    may_be_empty: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether every word, or no word at all, will do."""
        return any(all(part.what.is_anything for part in way.parts if not part.is_optional) for way in self.ways)

    @property
    def only(self) -> Step | None:
        """The one step that is all there is to choose from, if it is: "(ban|forbid)" is as good as a word."""
        parts = self.ways[0].parts if len(self.ways) == 1 else ()
        return parts[0].what if len(parts) == 1 and isinstance(parts[0].what, Step) else None


@lru_cache(maxsize=65536)
def forms_of(word: str) -> frozenset[str]:
    """The word and every stem of it, with `*`; remembered, because contracts repeat their words."""
    return frozenset((word, *(f"{word[:length]}*" for length in range(min(len(word), LONGEST_STEM) + 1))))


def forms_among(words: Iterable[str]) -> frozenset[str]:
    """The forms of all of these words."""
    return frozenset().union(*map(forms_of, words))


def named(ways: Iterable[Way]) -> frozenset[str]:
    """All forms that the steps of `ways` name, however deep."""
    found: set[str] = set()
    seen: set[Step | Choice] = set()
    left = list(ways)
    while left:
        for part in left.pop().parts:
            what = part.what
            if what in seen:
                continue
            seen.add(what)
            if isinstance(what, Choice):
                left += what.ways
            else:
                found |= what.forms
    return frozenset(found)
