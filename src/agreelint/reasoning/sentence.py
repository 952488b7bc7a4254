"""The sentence that an effect stands in."""

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.model.span import Span


def sentence_of(agreement: Agreement, effect: Effect) -> Span:
    """The sentence that holds the decisive words."""
    clause = agreement.clauses[effect.clause]
    return next((one for one in clause.sentences if one.meets(effect.span)), effect.span)
