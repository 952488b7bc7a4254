"""What phrases are made of: steps, and choices between ways of several parts."""

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
    """Parts in a row; the first one is never optional.

    What it cannot do without are `forms`, one of the forms of each of `either`, and one way of each of `choices`.
    """

    __slots__ = ("choices", "either", "forms", "parts")

    def __init__(self, parts: tuple[Part, ...]) -> None:
        """Make the way of its parts."""
        self.parts = parts
        needed = [part.what for part in parts if not part.is_optional]
        steps = [what.forms for what in needed if isinstance(what, Step)]
        self.forms = frozenset([form for forms in steps if len(forms) == 1 for form in forms])
        self.either = tuple([forms for forms in steps if len(forms) > 1])
        self.choices = tuple([what for what in needed if isinstance(what, Choice)])


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Alternatives, each a row of parts; where it `may_be_empty`, none of them need be there."""

    ways: tuple[Way, ...]
    may_be_empty: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether every word, or no word at all, will do."""
        return any(all(part.what.is_anything for part in way.parts if not part.is_optional) for way in self.ways)


@lru_cache(maxsize=65536)
def forms_of(word: str) -> frozenset[str]:
    """The word and every stem of it, with `*`; remembered, because contracts repeat their words."""
    return frozenset((word, *(f"{word[:length]}*" for length in range(min(len(word), LONGEST_STEM) + 1))))
