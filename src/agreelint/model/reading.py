"""What a stretch of a clause reads like, to be weighed with the rest of the agreement."""

from dataclasses import dataclass

from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """How likely words cross one red line, hollow it out or protect it; the rest is that they say nothing of it.

    `rules` are the rules of the red line, `rule` is the one that the words are most likely about. `clause` is an index
    into `Agreement.clauses`. `span` are the words that speak most for it.
    """

    clause: int
    span: Span
    rule: str
    rules: frozenset[str]
    crossing: float
    hollow: float
    limit: float
