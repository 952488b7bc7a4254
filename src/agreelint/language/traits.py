"""The traits of a stretch of words: what a linear model can weigh, and a person can read.

A trait is a stem of at most six letters, two neighbouring stems, or three where a party is among them. Parties are
written as their side ("@customer"), so that it does not matter what an agreement calls them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from agreelint.language.normalise import Words
from agreelint.language.parties import Sides

_STEM = 6  # letters: "surveil", "surveillance" and "surveilling" share them
_SIDE = "@"


def traits(words: Words, parties: Sides) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Every trait with the words it was read from, in order."""
    stems = _stems(words, parties)
    return tuple(_of(stems))


def counted(found: Sequence[tuple[str, tuple[int, ...]]]) -> Counter[str]:
    """How often each trait occurs."""
    return Counter(trait for trait, _ in found)


def _stems(words: Words, parties: Sides) -> list[tuple[str, int]]:
    sides: dict[int, str] = {}
    for mention in parties.mentions(words):
        for at in range(mention.start, mention.end):
            sides[at] = "" if at > mention.start else f"{_SIDE}{mention.actor.value}"
    found = []
    for at, word in enumerate(words.norm):
        stem = sides.get(at, "#" if word[0].isdigit() else word[:_STEM])
        if stem:
            found.append((stem, at))
    return found


def _of(stems: Sequence[tuple[str, int]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for index, (stem, at) in enumerate(stems):
        yield stem, (at,)
        if index + 1 < len(stems):
            second, then = stems[index + 1]
            yield f"{stem} {second}", (at, then)
            if index + 2 < len(stems):
                third, last = stems[index + 2]
                if _SIDE in stem[:1] + second[:1] + third[:1]:
                    yield f"{stem} {second} {third}", (at, then, last)
