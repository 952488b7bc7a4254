"""Meanings for one clause alone: "For the purposes of Article 4, use means every call, for any purpose"."""

import re

from agreelint.model.agreement import Reach
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.outrank import BROAD
from agreelint.reasoning.sentence import sentence_of

_FOR = re.compile(
    r"(?:^|[,;:]\s)\W*(?:(?:only|solely|exclusively)\s+)?(?:for\s+(?:the\s+)?(?:sole\s+|only\s+|limited\s+)?purposes?\s+of|in|as\s+used\s+in|where\s+used\s+in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\s*(?:\([^()]{0,60}\))?\s*(?:(?:alone|only|solely|exclusively)\b)?\s*,?\s*(?:the\s+(?:word|term)\s+)?[\"“‘']?[A-Za-z]",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(
    r"^\W*(?:only\s+|solely\s+)?for\s+(?:the\s+)?(?:purposes?\s+of\s+)?(?:\w+\s+and\s+)?(?:invoicing|billing|pricing|charging|metering|accounting|statistics|the\s+(?:fees?|charges?|price))\b",
    re.IGNORECASE,
)


def for_one_clause(ground: Ground, crossing: Effect) -> Span | None:
    """The clause that the wide meaning of a term is for alone, where that clause grants nothing."""
    agreement = ground.agreement
    term = next(
        (one for one in agreement.terms if one.clause == crossing.clause and one.meaning.meets(crossing.span)), None
    )
    if term is None or crossing.rule not in BROAD:
        return None
    sentence = sentence_of(agreement, crossing)
    if _OF_MONEY.match(agreement.words(Span(sentence.start, max(sentence.start, term.span.start)))):
        return term.span
    for reference in ground.named_in(crossing.clause):
        if reference.reach is not Reach.INTERNAL or not reference.targets or reference.span.end > term.span.start:
            continue
        ahead = agreement.text[sentence.start : reference.span.start]
        between = agreement.text[reference.span.end : term.span.end]
        if not sentence.holds(reference.span) or not _FOR.search(ahead) or not _ALONE.match(between):
            continue
        meant = list(agreement.below(reference.targets))
        told = (one for clause in meant for one in ground.told(clause.index) if len(one.span))
        if crossing.clause not in reference.targets and all(one.kind is EffectKind.PROTECTS for one in told):
            return meant[0].body
    return None
