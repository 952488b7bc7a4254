"""Meanings for one clause alone: "For the purposes of Article 4, use means every call, for any purpose"."""

import re
from collections.abc import Sequence

from agreelint.model.agreement import Agreement, Reach, Term
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.spans import sentence_of

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
# A use of the name that only counts or prices what it means.
_COUNTS = re.compile(
    r"[€$£]|\b(?:EUR|USD|GBP|fees?|charg\w+|due|pay\w*|pric\w+|invoic\w+|bill(?:s|ed|ing)?|costs?|count\w*|report\w*|statistics)\b",
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
        return None if _used_beyond(agreement, term, ()) else term.span
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
            return None if _used_beyond(agreement, term, [clause.index for clause in meant]) else meant[0].body
    return None


def _used_beyond(agreement: Agreement, term: Term, meant: Sequence[int]) -> bool:
    """Whether a clause that the meaning is not for uses the name all the same, and not to count or price by it."""
    name = re.compile(rf"\b{re.escape(term.name)}(?:s|es)?\b")
    return any(
        name.search(words) is not None and _COUNTS.search(words) is None
        for clause in agreement.clauses
        if clause.index not in (*meant, term.clause) and name.search(agreement.words(clause.body))
        for words in map(agreement.words, clause.sentences)
    )
