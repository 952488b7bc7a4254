"""An effect on the scales."""

from dataclasses import dataclass

from agreelint.model.rule import Certainty, Effect, Related


@dataclass(frozen=True, slots=True)
class Weight:
    """An effect as it counts after the whole agreement was looked at.

    It `deletes` a limit where it takes the whole of one away, or puts another text in its place.
    """

    effect: Effect
    certainty: Certainty
    related: tuple[Related, ...] = ()
    outweighed: bool = False
    deletes: bool = False
