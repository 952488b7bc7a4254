"""Every phrase can be found, and every homonym keeps its own example from being taken for the concept."""

from dataclasses import replace
from importlib.resources import files

import pytest

from agreelint.language.phrases.notation import compile_phrase
from agreelint.language.vocabulary.concepts import lexicon
from agreelint.language.words.normalise import words
from agreelint.model.rule import Concept, Homonym
from agreelint.pages import concepts_in

CONCEPTS = concepts_in(files("agreelint") / "rules" / "vocabulary")
HOMONYMS = [(concept, homonym) for concept in CONCEPTS.values() for homonym in concept.homonyms]


def _found(concept: Concept, text: str) -> list[str]:
    return [hit.span.of(text) for hit in lexicon([concept]).matcher.hits(words(text))]


@pytest.mark.parametrize("concept", CONCEPTS.values(), ids=lambda concept: concept.name)
def test_every_phrase_can_be_read_and_the_concept_says_what_it_means(concept: Concept) -> None:
    assert concept.means
    assert all(compile_phrase(phrase) for phrase in concept.phrases)
    assert len(set(concept.phrases)) == len(concept.phrases)


@pytest.mark.parametrize(
    ("concept", "homonym"), HOMONYMS, ids=lambda value: getattr(value, "phrase", None) or value.name
)
def test_a_homonym_stands_in_its_own_example(concept: Concept, homonym: Homonym) -> None:
    only = Concept("homonym", "", (homonym.phrase,))
    assert _found(only, homonym.example), f"{homonym.phrase!r} does not occur in {homonym.example!r}"
    assert _found(concept, homonym.example) == []
    assert _found(replace(concept, homonyms=()), homonym.example), "the example shows nothing: no phrase is in it"
