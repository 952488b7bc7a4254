"""Mutation: each phrase and each homonym is taken away in turn, and what no example misses is told.

A phrase that can go without any example noticing is a guess: nobody knows whether it does what it was written for.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from agreelint import language
from agreelint.language.phrases.keys import may_stand
from agreelint.language.phrases.pieces import forms_among
from agreelint.language.words.normalise import words
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Concept, Example, ExampleKind, Find, Homonym, Rule
from agreelint.testing.examples import alone, departs, shown


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that can be taken away: a phrase or a homonym of `concept`, or a phrase of a find page.

    `number` counts the phrases (or homonyms) of a concept from 0, in the order of its file, and the groups of a find
    page. Where `page` names a find page there is no concept.
    """

    concept: str
    phrase: str
    number: int = 0
    homonym: bool = False
    page: str = ""


def unneeded(rules: Iterable[Rule], own: Collection[str]) -> tuple[Piece, ...]:
    """The phrases and homonyms of the concepts named in `own`, and of find pages, that no example of `rules` needs.

    An example needs a piece when the rule no longer does what the page says once it is gone. A homonym is needed, too,
    where its own example would be taken for the concept without it.
    """
    left: dict[Piece, None] = {}
    needed: set[Piece] = set()
    for rule in rules:
        pieces = tuple(_of_concepts(rule, own)) or tuple(_of_find(rule))
        left |= dict.fromkeys(pieces)
        needed |= {piece for piece in pieces if piece.homonym and _guards(_concept(rule, piece), piece)}
        for example in rule.examples:
            if example.kind is not ExampleKind.MISSES:
                needed |= set(_needed(rule, example, [piece for piece in pieces if piece not in needed]))
    return tuple(piece for piece in left if piece not in needed)


def _of_concepts(rule: Rule, own: Collection[str]) -> Iterator[Piece]:
    for concept in rule.concepts:
        if concept.name in own:
            yield from (Piece(concept.name, phrase, at) for at, phrase in enumerate(concept.phrases))
            for at, homonym in enumerate(concept.homonyms):
                yield Piece(concept.name, homonym.phrase, at, homonym=True)


def _of_find(rule: Rule) -> Iterator[Piece]:
    if rule.find is not None:
        groups = _groups(rule.find)
        yield from (Piece("", phrase, at, page=rule.source) for at, group in enumerate(groups) for phrase in group)


def _groups(find: Find) -> tuple[tuple[str, ...], ...]:
    return (*find.all_of, find.unless, find.when, find.require, find.number.of if find.number else ())


def _concept(rule: Rule, piece: Piece) -> Concept:
    return next(concept for concept in rule.concepts if concept.name == piece.concept)


def _guards(concept: Concept, piece: Piece) -> bool:
    """Whether the homonym keeps its own example from being taken for the concept."""
    example = concept.homonyms[piece.number].example
    return _hits(concept, example) < _hits(_without(concept, piece), example)


def _hits(concept: Concept, text: str) -> int:
    return len(language.lexicon([concept]).matcher.hits(words(text)))


def _needed(rule: Rule, example: Example, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Those of `pieces` that the example needs."""
    agreement = alone(example.text)
    there = forms_among(words(agreement.text).norm)
    # Only a phrase whose words stand in the example can matter to it: the others are left out from the start, so that
    # what is made anew for each piece is small.
    here = rule if rule.find is not None else _narrowed(rule, there)
    if _spoils(here, example, agreement):
        return  # an example that does not hold as it stands shows nothing
    for piece in pieces:
        # The only phrase of `when` matters most where it does not stand: without it the page would apply there.
        stands = rule.find is not None or _may_stand(piece.phrase, there)
        if stands and _spoils(_less(here, piece), example, agreement):
            yield piece


def _spoils(rule: Rule, example: Example, agreement: Agreement) -> bool:
    effects = language.effects(agreement, (rule,), language.lexicon(rule.concepts))
    return departs(example, agreement, shown(rule, effects)) is not None


def _may_stand(phrase: str, there: frozenset[str]) -> bool:
    return may_stand(language.compile_phrase(phrase), there)


def _narrowed(rule: Rule, there: frozenset[str]) -> Rule:
    """The rule with only those phrases that may stand in the text whose forms are `there`."""
    return replace(rule, concepts=tuple(_only(concept, there) for concept in rule.concepts))


def _only(concept: Concept, there: frozenset[str]) -> Concept:
    phrases = tuple(phrase for phrase in concept.phrases if _may_stand(phrase, there))
    homonyms = tuple(homonym for homonym in concept.homonyms if _may_stand(homonym.phrase, there))
    return replace(concept, phrases=phrases, homonyms=homonyms)


def _less(rule: Rule, piece: Piece) -> Rule:
    """The rule without the piece."""
    if rule.find is not None:
        return replace(rule, find=_shorter(rule.find, piece))
    concepts = (_without(one, piece) if one.name == piece.concept else one for one in rule.concepts)
    return replace(rule, concepts=tuple(concepts))


def _without(concept: Concept, piece: Piece) -> Concept:
    if piece.homonym:
        kept: tuple[Homonym, ...] = tuple(one for one in concept.homonyms if one.phrase != piece.phrase)
        return replace(concept, homonyms=kept)
    return replace(concept, phrases=tuple(phrase for phrase in concept.phrases if phrase != piece.phrase))


def _shorter(find: Find, piece: Piece) -> Find:
    groups = list(_groups(find))
    groups[piece.number] = tuple(phrase for phrase in groups[piece.number] if phrase != piece.phrase)
    *all_of, unless, when, require, of = groups
    number = replace(find.number, of=of) if find.number else None
    return replace(find, all_of=tuple(all_of), unless=unless, when=when, require=require, number=number)
