"""From what every clause does to one verdict for each red line."""

from agreelint.reasoning.verdict import Judgement, judge

__all__ = ["Judgement", "judge"]
