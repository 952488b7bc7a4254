"""What lines of an agreement, read side by side, come to for each rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from agreelint.reasoning.encoder.layers import (
    MOST,
    WEIGHTS,
    Numbers,
    encoded,
    gelu,
    linear,
    nearly_encoded,
    read,
    softmax,
)
from agreelint.reasoning.encoder.pieces import pieces, vocabulary

_OPENS, _ENDS = 1, 2  # the numbers of two pieces; the first is the unknown one
_SAYS: Final = ("nothing", "crossing", "hollow", "limit")
_FIRST_RULE: Final = 3  # and of what stands for the first rule
_KEPT: Final = 4  # agreements whose impressions are remembered: each red line of one asks for the same


@dataclass(frozen=True, slots=True)
class Impression:
    """The probability of each verdict on one rule, and that the lines say nothing of it; they add up to one."""

    crossed: float
    hollow: float
    held: float
    unresolved: float
    nothing: float


@dataclass(frozen=True, slots=True)
class Saying:
    """How likely a line by itself crosses one rule, hollows it or protects; the rest is that it says nothing of it."""

    crossing: float
    hollow: float
    limit: float

    @property
    def sum(self) -> float:
        """How likely it says something of the rule."""
        return self.crossing + self.hollow + self.limit


def ready() -> None:
    """Read the network, which takes a sixth of a second, before there are processes to share it."""
    vocabulary()
    read(WEIGHTS)


def room() -> int:
    """Pieces that lines may have together, with one for the end of each."""
    return MOST - 2 - len(rules())


def measure(line: str) -> int:
    """Pieces that a line takes of the room."""
    return len(pieces(line)) + 1


@lru_cache(maxsize=_KEPT)
def impressions(lines: tuple[str, ...]) -> Mapping[str, Impression]:
    """What the lines come to, by rule; what goes beyond the room is not read."""
    known = rules()
    of_rules = encoded(_side_by_side(lines)[0], slice(1, 1 + len(known)))
    told = softmax(linear(gelu(linear(of_rules, "weigh")), "verdict"))
    return {rule: Impression(*map(float, row)) for rule, row in zip(known, told, strict=True)}


@lru_cache(maxsize=_KEPT)
def sayings(lines: tuple[str, ...]) -> Mapping[str, Sequence[Saying]]:
    """What each of the lines says of every rule, by rule; what goes beyond the room says nothing."""
    known = rules()
    x, places = _side_by_side(lines)
    read_all = encoded(x, slice(None))
    says = np.zeros((len(lines), len(known), len(_SAYS)), np.float32)
    for number, place in enumerate(places):
        if len(read_all[place]):
            says[number] = softmax(linear(read_all[place].mean(axis=0), "line").reshape(len(known), len(_SAYS)))
    return {
        rule: [Saying(*map(float, says[number, at, 1:])) for number in range(len(lines))]
        for at, rule in enumerate(known)
    }


@lru_cache(maxsize=_KEPT)
def _side_by_side(lines: tuple[str, ...]) -> tuple[Numbers, Sequence[slice]]:
    """What all layers but the last make of the lines, with a sign for each rule in front; and where each line is."""
    ids = [_OPENS, *range(_FIRST_RULE, _FIRST_RULE + len(rules())), _ENDS]
    places = []
    for line in lines:
        own = pieces(line)
        places.append(slice(len(ids), min(len(ids) + len(own), MOST)))
        ids += [*own, _ENDS]
    return nearly_encoded(ids[:MOST]), places


def rules() -> Sequence[str]:
    """The rules that the network was taught."""
    return [str(rule) for rule in np.atleast_1d(read(WEIGHTS)["rules"])]
