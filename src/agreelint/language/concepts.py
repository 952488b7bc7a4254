"""The vocabulary, ready to be found: concepts compiled to one matcher."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from agreelint.language.matcher import Matcher
from agreelint.model.rule import Concept


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by name, and the matcher that finds all of them in one pass."""

    concepts: Mapping[str, Concept]
    matcher: Matcher


def lexicon(concepts: Iterable[Concept]) -> Lexicon:
    """The lexicon of `concepts`; phrases and homonyms of concepts with the same name are put together.

    Raises:
        PhraseError: when a phrase cannot be read.
    """
    known: dict[str, Concept] = {}
    pairs: dict[tuple[str, str], None] = {}
    for concept in concepts:
        known.setdefault(concept.name, concept)
        pairs |= dict.fromkeys((concept.name, phrase) for phrase in concept.phrases)
        pairs |= dict.fromkeys((Matcher.NOT + concept.name, homonym.phrase) for homonym in concept.homonyms)
    return Lexicon(MappingProxyType(known), Matcher(pairs))
