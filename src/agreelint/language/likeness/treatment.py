"""What a sentence does to a clause that it names, by its likeness to sentences that people labelled.

The word is a citator's: how a later text treats the one that it cites.
"""

from dataclasses import dataclass, fields
from pathlib import Path

from agreelint.language.likeness.marked import shares
from agreelint.language.statements.parties import Sides

MODEL = Path(__file__).parent / "treatment.json"


@dataclass(frozen=True, slots=True)
class Treatment:
    """What a sentence does to the clause that it names, as probabilities that add up to one.

    It `undoes` the clause, wholly, in part or when somebody chooses; it `replaces` words of it; it `yields` to it,
    giving something only within it; it `keeps` it standing or makes it stronger; or it merely `mentions` it.
    """

    undoes: float
    replaces: float
    yields: float
    keeps: float
    mentions: float

    @property
    def takes(self) -> float:
        """The probability that the clause no longer says what it said."""
        return self.undoes + self.replaces


KINDS = tuple(field.name for field in fields(Treatment))


def treatment(before: str, after: str, parties: Sides, model: Path = MODEL) -> Treatment:
    """What a sentence does to a clause that it names between the words `before` and `after`."""
    return Treatment(*shares(model, before, after, parties))
