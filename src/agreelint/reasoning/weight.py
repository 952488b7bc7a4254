"""An effect on the scales."""

from dataclasses import dataclass
from typing import Final

from agreelint.model.rule import Certainty, Effect, Related

THE_LIMIT: Final = "the limit"  # what another clause takes away or narrows


@dataclass(frozen=True, slots=True)
class Weight:
    """An effect as it counts after the whole agreement was looked at."""

    effect: Effect
    certainty: Certainty
    related: tuple[Related, ...] = ()
    outweighed: bool = False
