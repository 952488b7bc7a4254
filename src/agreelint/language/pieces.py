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


# Forms that must all be met, sets of forms of each of which one must be, and choices of each of which one way must be.
Needs = tuple[frozenset[str], tuple[frozenset[str], ...], "tuple[Choice, ...]"]


class Way:
    """Parts in a row; the first one is never optional."""

    __slots__ = ("_needs", "parts")

    def __init__(self, parts: tuple[Part, ...]) -> None:
        """Make the way of its parts."""
        self.parts = parts
        self._needs: Needs | None = None

    @property
    def needs(self) -> Needs:
        """What it cannot do without, told when it is first asked for: few of all ways ever are."""
        if self._needs is None:
            needed = [part.what for part in self.parts if not part.is_optional]
            steps = [what.forms for what in needed if isinstance(what, Step)]
            self._needs = (
                frozenset([form for forms in steps if len(forms) == 1 for form in forms]),
                tuple([forms for forms in steps if len(forms) > 1]),
                tuple([what for what in needed if isinstance(what, Choice)]),
            )
        return self._needs


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
