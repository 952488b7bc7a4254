"""The sentence that an effect or a reference stands in."""

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.model.span import Span


def sentence_of(agreement: Agreement, effect: Effect) -> Span:
    """The sentence that holds the decisive words."""
    return sentence_at(agreement, effect.clause, effect.span)


def sentence_at(agreement: Agreement, clause: int, span: Span) -> Span:
    """The sentence of a clause that holds the first words of `span`, or `span` itself."""
    return next((one for one in agreement.clauses[clause].sentences if one.meets(span)), span)
