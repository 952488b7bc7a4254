"""From what every clause does to one verdict for each red line."""

from agreelint.reasoning.deletion import Before
from agreelint.reasoning.verdict import Judgement, judge

__all__ = ["Before", "Judgement", "judge"]
