"""The traits of a stretch of words: what a linear model can weigh, and a person can read.

A trait is a stem of at most six letters, two neighbouring stems, or three where a party is among them. Parties are
written as their side ("@customer"), so that it does not matter what an agreement calls them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from agreelint.language.normalise import Words
from agreelint.language.parties import Sides

_STEM = 6  # letters: "surveil", "surveillance" and "surveilling" share them
_SIDE = "@"


def traits(words: Words, parties: Sides) -> list[tuple[str, tuple[int, ...]]]:
    """Every trait with the words it was read from, in order."""
    found: list[tuple[str, tuple[int, ...]]] = []
    before = second = ""
    first_at = second_at = 0
    for stem, at in _stems(words, parties):
        found.append((stem, (at,)))
        if second:
            pair = f"{second} {stem}"
            found.append((pair, (second_at, at)))
            if before and _SIDE in (before[0], second[0], stem[0]):
                found.append((f"{before} {pair}", (first_at, second_at, at)))
        before, first_at, second, second_at = second, second_at, stem, at
    return found


def counted(found: Iterable[tuple[str, tuple[int, ...]]]) -> Counter[str]:
    """How often each trait occurs."""
    return Counter([trait for trait, _ in found])


def _stems(words: Words, parties: Sides) -> Iterator[tuple[str, int]]:
    sides: dict[int, str] = {}
    for mention in parties.mentions(words):
        for at in range(mention.start, mention.end):
            sides[at] = "" if at > mention.start else f"{_SIDE}{mention.actor.value}"
    for at, word in enumerate(words.norm):
        if at in sides:
            if sides[at]:
                yield sides[at], at
        else:
            yield ("#" if word[0].isdigit() else word[:_STEM]), at
