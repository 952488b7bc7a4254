"""The traits of a stretch of words: what a linear model can weigh, and a person can read.

A trait is a stem of at most six letters, two neighbouring stems, or three where a party is among them. Parties are
written as their side ("@customer"), so that it does not matter what an agreement calls them.
"""

from collections import Counter
from collections.abc import Container, Iterable

from agreelint.language.statements.parties import Sides
from agreelint.language.words.normalise import Words

_STEM = 6  # letters: "surveil", "surveillance" and "surveilling" share them
_SIDE = "@"


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
