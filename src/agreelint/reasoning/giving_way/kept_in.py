"""Limits that a clause against the other side's papers leaves: they rank above it, or it excepts their paper."""

import re
from collections.abc import Iterable

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.sentences.spans import sentence_of

_DISPLACED = "usage-policy-displaced"
# The rule about the list of limits itself.
_LIST = frozenset({"no-use-limits"})
_EXCEPTS = re.compile(
    r"\b(?:except(?:ing|ion)?|save|other\s+than|apart\s+from|but\s+(?:for|not)|excluding|with\s+the\s+exception)\b"
    r"(?:\s+(?:for|that|of|is|are|only|alone|in|as\s+to))*[\s:,]*(?:the\s+|our\s+|its\s+)?$",
    re.IGNORECASE,
)


def kept_in(ground: Ground, crossing: Effect, limits: Iterable[Effect]) -> Effect | None:
    """The limit on use that a clause against printed papers, or a request in a lower paper, leaves as it is."""
    if crossing.rule != _DISPLACED:
        return None
    agreement = ground.agreement
    for limit in limits:
        if limit.rule not in _LIST or limit.clause == crossing.clause:
            continue
        above = ground.ranks.above(limit.clause, crossing.clause, limit.rule)
        if above is not None or _excepted(agreement, crossing, limit):
            return limit
    return None


def _excepted(agreement: Agreement, crossing: Effect, limit: Effect) -> bool:
    """Whether the sentence excepts the paper or the clause that the limit stands in."""
    sentence = sentence_of(agreement, crossing)
    part = agreement.clauses[limit.clause].part
    return any(
        sentence.holds(reference.span)
        and (agreement.leads_to(reference, agreement.clauses[limit.clause]) or reference.part == part)
        and _EXCEPTS.search(agreement.text[sentence.start : reference.span.start])
        for reference in agreement.references
    )
