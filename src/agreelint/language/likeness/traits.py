"""The traits of a stretch of words: what a linear model can weigh, and a person can read.

A trait is a stem of at most six letters, two neighbouring stems, or three where a party is among them. Parties are
written as their side ("@customer"), so that it does not matter what an agreement calls them. What the rules tell of the
words is a trait as well ("=crosses unbounded-use"): how far to believe them is learned like all the rest.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from agreelint.language.statements.parties import Sides
from agreelint.language.words.normalise import Words
from agreelint.model.rule import Certainty, Effect

_STEM = 6  # letters: "surveil", "surveillance" and "surveilling" share them
_SIDE = "@"
_NOTHING = "=nothing"
# A clause that stands by itself, as most that were labelled do, hardly ever says nothing.
BY_ITSELF = "~by itself"


def traits(words: Words, parties: Sides, known: Container[str] | None = None) -> list[tuple[str, tuple[int, ...]]]:
    """Every trait, or only those that are `known`, with the words it was read from, in order."""
    found: list[tuple[str, tuple[int, ...]]] = []
    before = second = ""
    first_at = second_at = 0
    for stem, at in _stems(words, parties):
        if known is None or stem in known:
            found.append((stem, (at,)))
        if second:
            pair = f"{second} {stem}"
            if known is None or pair in known:
                found.append((pair, (second_at, at)))
            if before and _SIDE in (before[0], second[0], stem[0]):
                triple = f"{before} {pair}"
                if known is None or triple in known:
                    found.append((triple, (first_at, second_at, at)))
        before, first_at, second, second_at = second, second_at, stem, at
    return found


def of_rules(told: Iterable[Effect]) -> Iterator[str]:
    """The traits of words of which the rules tell these effects, each once."""
    found = {
        trait: None
        for effect in told
        for trait in (_kind(effect), f"{_kind(effect)} {effect.rule}", "=plain" * effect.plain, _loophole(effect))
        if trait
    }
    yield from found or (_NOTHING,)


def _kind(effect: Effect) -> str:
    return f"={effect.kind.value}{'?' * (effect.certainty is Certainty.POSSIBLE)}"


def _loophole(effect: Effect) -> str:
    return f"={effect.loophole}" if effect.loophole else ""


def counted(found: Iterable[tuple[str, tuple[int, ...]]]) -> Counter[str]:
    """How often each trait occurs."""
    return Counter([trait for trait, _ in found])


def _stems(words: Words, parties: Sides) -> Iterable[tuple[str, int]]:
    """The stem of each word with its place, that of a party at its first word."""
    stems: list[str] = ["#" if word[0].isdigit() else word[:_STEM] for word in words.norm]
    for mention in parties.mentions(words):
        stems[mention.start : mention.end] = [f"{_SIDE}{mention.actor.value}"] + [""] * (
            mention.end - mention.start - 1
        )
    return [(stem, at) for at, stem in enumerate(stems) if stem]
