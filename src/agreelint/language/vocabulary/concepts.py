"""The vocabulary, ready to be found: concepts compiled to one matcher."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from agreelint.language.phrases.matcher import Found, Matcher
from agreelint.model.frame import Hit
from agreelint.model.rule import Concept


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by name, and the matcher that finds all of them in one pass."""

    concepts: Mapping[str, Concept]
    matcher: Matcher


def lexicon(concepts: Iterable[Concept]) -> Lexicon:
    """The lexicon of `concepts`; phrases and homonyms of concepts with the same name are put together.

    To make one takes as long as to read some hundred clauses, so those asked for last are kept.

    Raises:
        PhraseError: when a phrase cannot be read.
    """
    return _lexicon(tuple(concepts))


@lru_cache(maxsize=64)
def _lexicon(concepts: tuple[Concept, ...]) -> Lexicon:
    known: dict[str, Concept] = {}
    pairs: dict[tuple[str, str], None] = {}
    for concept in concepts:
        known.setdefault(concept.name, concept)
        pairs |= dict.fromkeys((concept.name, phrase) for phrase in concept.phrases)
        pairs |= dict.fromkeys((Matcher.NOT + concept.name, homonym.phrase) for homonym in concept.homonyms)
    return Lexicon(MappingProxyType(known), Matcher(pairs))


class Hits(dict[str, Sequence[Hit]]):
    """The hits in one statement by concept: of those its words express, and those its defined terms bring along.

    Each is looked for when it is first asked for. `names` are the concepts that may have hits.
    """

    def __init__(self, found: Found, of_terms: Mapping[str, Sequence[Hit]]) -> None:
        """Tell what was `found` in the words, and beside it by concept the uses `of_terms` that bring it along."""
        self._found, self._of_terms = found, of_terms
        self.names = frozenset((*found.names, *of_terms))

    def __missing__(self, concept: str) -> Sequence[Hit]:
        """The hits of one concept, none where it is not there."""
        hits: Sequence[Hit] = self._found[concept]
        if concept in self._of_terms:
            hits = (*hits, *(Hit(concept, use.span, use.at) for use in self._of_terms[concept]))
        self[concept] = hits
        return hits
