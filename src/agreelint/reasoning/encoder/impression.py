"""What lines of an agreement, read side by side, come to for each rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from agreelint.reasoning.encoder.layers import MOST, WEIGHTS, encoded, gelu, linear, read, softmax
from agreelint.reasoning.encoder.pieces import pieces, vocabulary

_OPENS, _ENDS = 1, 2  # the numbers of two pieces; the first is the unknown one
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
    ids = [_OPENS, *range(_FIRST_RULE, _FIRST_RULE + len(known)), _ENDS]
    for line in lines:
        ids += [*pieces(line), _ENDS]
    of_rules = encoded(ids[:MOST], 1 + len(known))[1:]
    told = softmax(linear(gelu(linear(of_rules, "weigh")), "verdict"))
    return {rule: Impression(*map(float, row)) for rule, row in zip(known, told, strict=True)}


def rules() -> Sequence[str]:
    """The rules that the network was taught."""
    return [str(rule) for rule in np.atleast_1d(read(WEIGHTS)["rules"])]
