"""The sentence that an effect or a reference stands in."""

from bisect import bisect_right
from collections.abc import Iterator

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.rule import Effect
from agreelint.model.span import Span

_BESIDE = 400  # characters


def sentence_of(agreement: Agreement, effect: Effect) -> Span:
    """The sentence that holds the decisive words."""
    return sentence_at(agreement, effect.clause, effect.span)


def sentence_at(agreement: Agreement, clause: int, span: Span) -> Span:
    """The sentence of a clause that holds the first words of `span`, or `span` itself."""
    return next((one for one in agreement.clauses[clause].sentences if one.meets(span)), span)


def before(agreement: Agreement, holder: Span, span: Span) -> str:
    """The words of `holder` right before `span`: what is said of it, however long the sentence is."""
    return agreement.text[max(holder.start, span.start - _BESIDE) : span.start]


def sentences_behind(clause: Clause, span: Span) -> Iterator[Span]:
    """The sentences of the clause that stand behind `span`."""
    return (one for one in clause.sentences if one.start >= span.end)


def sentence_with(clause: Clause, span: Span) -> Span:
    """The sentence of the clause that holds the whole of `span`, or the whole clause."""
    at = bisect_right(clause.sentences, span.start, key=lambda one: one.start) - 1
    return clause.sentences[at] if at >= 0 and clause.sentences[at].holds(span) else clause.span
