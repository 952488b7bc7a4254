"""Crossings that give way to a limit: "subject to 5.2", "notwithstanding 5.1", or one in a paper that goes first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.giving_way.covering import covers_all_of_it
from agreelint.reasoning.giving_way.going_first import goes_first
from agreelint.reasoning.giving_way.kept_in import kept_in
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.emptied import is_broad
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.topics.words import stems

# "Notwithstanding anything to the contrary", "for any purpose of this contract": before all that is said elsewhere.
_BEFORE_ALL = re.compile(
    r"""\b(?:notwithstanding|despite|regardless\s+of|whatever\s+(?:is\s+said\s+)?(?:elsewhere\s+)?in)\s+(?:any(?:thing|\s+other\s+(?:provision|term|clause|section))|the\s+other\s+\w+)\b
    (?!\s+(?:in|of)\s+(?:section|clause|article|exhibit|schedule|annex|attachment|part)\b)
    |\b(?:whatever|no\s+matter\s+what)\s+(?:else\s+)?(?:an?|any|every|each|another|some\s+other)\s+[^.;]{2,120}?\b(?:may\s+|might\s+)?(?:says?|provides?|states?|permits?|allows?)\b(?:\s+otherwise)?\s*,
    |\bfor\s+(?:any|all|every)\s+purposes?\s+of\s+(?:this|the)\s+(?:agreement|contract|subcontract|order|framework)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "under which Supplier may change the Platform": the words of another clause, told again.
_RETOLD = re.compile(
    r"^[^.;]{0,80}?,?\s+(?:under|by|in)\s+which\s|^[^.;]{0,80}?,?\s+(?:whereby|which\s+(?:lets|allows|permits|provides\s+that|says\s+that|entitles))\s",
    re.IGNORECASE,
)
# "if, and only if, it falls inside the Permitted Purpose".
_ONLY_WITHIN = re.compile(
    r"""\b(?i:if|where|when|to\s+the\s+extent|so\s+far\s+as)(?i:,?\s+(?:and|but)\s+only\s+(?:if|where|when|to\s+the\s+extent|so\s+far\s+as)|(?<=only\s[a-z]{2})|(?<=only\s[a-z]{5})),?\s+
    (?i:it|they|that|this|the\s+(?:use|activity|purpose))\s+(?i:falls?|is|are|comes?|lies|stays?|remains?)\s+(?i:wholly\s+|entirely\s+)?(?i:inside|within|part\s+of)\s+(?i:the\s+)?
    (?P<term>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})""",
    re.VERBOSE,
)
# Right behind what is forbidden: of whom, with what or where.
_OF_SOME = re.compile(
    r"\s+(?:of|for|through|against|by|with|on|upon|in|at|within|outside|where|when|if|during|using|via|without|unless|targeting|directed\s+at)"
    r"\s+(?!(?:any|all|every|each|no)\b)[^,.;]{1,160}",
    re.IGNORECASE,
)
_TO_SOME = re.compile(r"\s+(?:to|for)\s+(?!(?:any|all|every|each|no)\b)[^,.;]{1,160}", re.IGNORECASE)
# What these forbid to hand over or to take off may be only some of it, or only to some.
_OF_THINGS = frozenset({"weights-handover", "safeguard-removal"})
_OF_ANYBODY = stems(
    "people persons person individuals individual natural humans human public population populations members anybody "
    "anyone themselves others residents citizens agreement contract system service services platform model "
    "customer supplier party parties "
    "manner purpose purposes whatever whatsoever whole part under this these their other with from of connection term"
)


@dataclass(frozen=True, slots=True)
class Yield:
    """The limit that a crossing gives way to; `sure` where the limit covers all that the crossing gives."""

    limit: Related
    sure: bool


def standing_limits(ground: Ground, rules: Iterable[str]) -> list[Effect]:
    """The limits of `rules` that a rule explains, that are certain, and that nothing takes away."""
    agreement, wanted = ground.agreement, frozenset(rules)
    return [
        one
        for one in ground.effects
        if one.rule in wanted
        and one.kind is EffectKind.PROTECTS
        and one.certainty is Certainty.CERTAIN
        and one.again is not Again.ALONE
        and one.clause not in ground.void
        and prevailing(agreement, agreement.clauses[one.clause], ground.cancelled, surely=True) is None
    ]


def gives_way(ground: Ground, crossing: Effect, limits: Iterable[Effect]) -> Yield | None:
    """The limit of the same kind that goes before the crossing, by the words of either or by the rank of their papers.

    A crossing that names the limit only to override it gives way to nothing: such a limit does not stand.
    """
    found: Yield | None = None
    limits = list(limits)
    if (kept := kept_in(ground, crossing, limits)) is not None:
        return Yield(Related("the limit", kept.span), sure=True)
    for limit in limits:
        alike = limit.rule == crossing.rule or (limit.rule in BROAD and crossing.rule in BROAD)
        if not alike or limit.clause == crossing.clause:
            continue
        named = goes_first(ground, limit, crossing)
        # A broad grant that no words hold down stands, whatever goes before it in rank but the only purposes there are.
        ranked = (crossing.rule not in BROAD or limit.rule in BROAD) and ground.ranks.above(
            limit.clause, crossing.clause, limit.rule, flatly=True
        ) is not None
        if not (named is not None or ranked or _before_all(ground, limit, crossing)):
            continue
        # A broad grant that no words point to may be another matter than the limit that goes first.
        surely = bool(named) or ranked or (named is None and limit.rule not in BROAD)
        sure = surely and covers(ground.agreement, limit, crossing)
        made = Yield(Related("the limit", limit.span), sure)
        if made.sure:
            return made
        found = found or made
    return found


def _before_all(ground: Ground, limit: Effect, crossing: Effect) -> bool:
    """Whether the limit goes before whatever is said elsewhere, and the crossing does not."""
    agreement = ground.agreement
    if _says_before_all(agreement.words(sentence_of(agreement, crossing))):
        return False
    return _says_before_all(agreement.words(sentence_of(agreement, limit)))


@lru_cache(maxsize=4096)
def _says_before_all(words: str) -> bool:
    return _BEFORE_ALL.search(words) is not None


def covers(agreement: Agreement, limit: Effect, crossing: Effect) -> bool:
    """Whether the limit forbids all that the crossing gives: what is banned in fewer words is banned more widely.

    A right of the vendor, or a purpose that is the only one, is the whole of what its rule asks for.
    """
    activity = limit.activity or limit.span
    behind = agreement.text[activity.end : max(activity.end, sentence_of(agreement, limit).end)]
    if limit.rule in _OF_THINGS:
        given = _words(agreement, sentence_of(agreement, crossing))
        return _narrower(behind) | _narrower(behind, _TO_SOME) <= given
    if limit.rule not in ON_USE or covers_all_of_it(agreement, limit, crossing):
        return True
    banned = _words(agreement, activity)
    # "surveillance of hospitals" is no ban on surveillance.
    banned |= _narrower(behind)
    return bool(banned) and banned <= _words(agreement, sentence_of(agreement, crossing))


def is_of_some(behind: str) -> bool:
    """Whether the words behind what is forbidden forbid it only of some, to some, or on somebody's behalf."""
    return bool(_narrower(behind))


def _narrower(behind: str, pattern: re.Pattern[str] = _OF_SOME) -> frozenset[str]:
    found = pattern.match(behind)
    return frozenset() if found is None else stems(found[0]) - _OF_ANYBODY


def _words(agreement: Agreement, span: Span) -> frozenset[str]:
    return stems(agreement.words(span))


def retold(ground: Ground, crossing: Effect) -> Span | None:
    """Where a crossing is said, if its own sentence only tells of it: "Clause 9, under which Supplier may …".

    What is told there has to be said there for certain, and not to be told in its turn.
    """
    found = (one for one in _told_of(ground, crossing) if next(_told_of(ground, one), None) is None)
    return next((one.span for one in found), None)


def _told_of(ground: Ground, crossing: Effect) -> Iterator[Effect]:
    """The certain crossings in the clause that the sentence of this one tells of."""
    agreement = ground.agreement
    sentence = sentence_of(agreement, crossing)
    for reference in ground.named_in(crossing.clause):
        between = agreement.text[reference.span.end : crossing.span.start]
        if not sentence.holds(reference.span) or reference.span.end > crossing.span.start or not _RETOLD.match(between):
            continue
        for other in ground.effects:
            if (
                other.rule == crossing.rule
                and other.kind is EffectKind.CROSSES
                and other.certainty is Certainty.CERTAIN
                and other.clause != crossing.clause
                and agreement.leads_to(reference, agreement.clauses[other.clause])
            ):
                yield other


def within_a_term(agreement: Agreement, crossing: Effect, effects: Iterable[Effect]) -> Span | None:
    """The meaning of the defined term that a broad grant is confined to, if that meaning is not broad itself."""
    sentence = sentence_of(agreement, crossing)
    found = _ONLY_WITHIN.search(agreement.words(sentence))
    if crossing.rule not in BROAD or found is None:
        return None
    term = next((one for one in agreement.terms if found["term"].startswith(one.name)), None)
    if term is None or term.meaning.meets(sentence) or is_broad(agreement.words(term.meaning)):
        return None
    wide = (one for one in effects if one.kind is EffectKind.CROSSES and term.meaning.meets(one.span))
    return term.meaning if next(wide, None) is None else None
