"""Whether what a word is said to mean empties a limit that uses it, by likeness to definitions that people labelled."""

from pathlib import Path

from agreelint.language.likeness.marked import shares
from agreelint.language.statements.parties import Sides

MODEL = Path(__file__).parent / "meaning.json"
KINDS = ("empties", "plain")


def empties(before: str, after: str, parties: Sides, model: Path = MODEL) -> float:
    """The probability that a limit says less than it seems to, by a word defined between `before` and `after`."""
    return shares(model, before, after, parties)[0]
