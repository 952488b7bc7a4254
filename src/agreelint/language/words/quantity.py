"""How much a clause gives of something: the amount nearest to a phrase, held against what a page wants."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.language.words.amounts import amounts, keeps_within, kind, reaches
from agreelint.language.words.normalise import Words
from agreelint.model.amount import Amount
from agreelint.model.frame import Hit
from agreelint.model.rule import Number
from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount that stands near a phrase: whether it is what is wanted (None: cannot be compared), and why."""

    span: Span
    is_enough: bool | None
    because: str


def quantities(text: str, window: Span, words: Words, named: Sequence[Hit], number: Number) -> Iterator[Quantity]:
    """The amounts of the wanted kind in `window`, each once, that are the nearest ones to a hit of `named`.

    `words` are those of the window.
    """
    wanted = next(filter(None, (number.at_least, number.at_most)), None)
    if wanted is None or not named:
        return
    stated = [one for one in amounts(text, window.start, window.end) if kind(one[0]) == kind(wanted)]
    told: set[Span] = set()
    for hit in named:
        between = [(_between(words, hit.span, span), at) for at, (_, span) in enumerate(stated)]
        distance, at = min(between, default=(number.within + 1, 0))
        if distance <= number.within and stated[at][1] not in told:
            told.add(stated[at][1])
            yield _held_against(number, *stated[at])


def _between(words: Words, one: Span, other: Span) -> int:
    """How many words stand between the two, in whichever order they come; none where they overlap."""
    first, second = sorted((one, other))
    return max(0, bisect_left(words.starts, second.start) - bisect_left(words.starts, first.end))


def _held_against(number: Number, stated: Amount, span: Span) -> Quantity:
    for bound, holds, wanting in (
        (number.at_least, reaches, "less than"),
        (number.at_most, keeps_within, "more than"),
    ):
        held = holds(stated, bound) if bound else True
        if bound and held is None:
            return Quantity(span, None, f'"{_shown(stated)}" cannot be compared with {bound.said}')
        if bound and not held:
            return Quantity(span, False, f'"{_shown(stated)}" is {wanting} {bound.said}')
    bounds = ((number.at_least, "at least"), (number.at_most, "at most"))
    wish = " and ".join(f"{how} {bound.said}" for bound, how in bounds if bound)
    return Quantity(span, True, f'"{_shown(stated)}" is {wish}')


def _shown(stated: Amount) -> str:
    return " ".join(stated.said.split())
