"""Crossings that give way to a limit: "subject to 5.2", "notwithstanding 5.1", or one in a paper that goes first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Reach, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.after import ON_USE
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings import is_broad
from agreelint.reasoning.outrank import BROAD
from agreelint.reasoning.sentence import sentence_of, sentence_with
from agreelint.reasoning.sequence import prevailing
from agreelint.reasoning.topics import stems

# Before the limit's place, in the sentence of the crossing: what is said holds only as far as the limit lets it.
_YIELDS = re.compile(
    r"""\b(?:(?:always\s+)?subject\s+(?:always\s+|only\s+)?to|without\s+prejudice\s+to|(?:except|save|unless|other(?:wise)?\s+than)\s+
      (?:as|where|under|in\s+accordance\s+with|to\s+the\s+extent|for)?(?:\s+(?:provided|stated|set\s+out|permitted|allowed|described))?
      (?:\s+(?:in|by|under|for))?(?:\s+the\s+(?:cases?|purposes?|matters?|events?)\s+(?:of|in|under))?
      |(?:outside|apart\s+from|but\s+for)(?:\s+the\s+(?:cases?|matters?|events?)\s+(?:of|in|under))?
      |(?:within|inside)\s+the\s+(?:confines?|limits?|bounds?|boundaries|scope)\s+(?:of|drawn\s+by|set\s+by)
      |(?:so|as)\s+far\s+as\s+(?:is\s+)?(?:consistent|compatible)\s+with)\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# After the limit's place, in the clause of the crossing: "Section 9 is unaffected."
_UNTOUCHED = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?\s+(?:(?:is|are|remains?|stays?)\s+(?:unaffected|untouched|in\s+(?:full\s+)?(?:force|effect))|(?:is|are)\s+(?:reserved|preserved)
    |goes\s+(?:first|before)|(?:has|takes)\s+(?:priority|precedence)|prevails|comes\s+first|counts\s+first)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Between the two places, in a clause of its own: "Section 8 gives way to Section 6".
_WAY = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?\s+(?:always\s+)?(?:gives?\s+way|yields?|(?:is|are|shall\s+be|stands?)\s+(?:always\s+|at\s+all\s+times\s+)?(?:subject|subordinate|second)
    |ranks?|comes?|(?:shall\s+|will\s+)?appl(?:y|ies)\s+(?:only|solely)|(?:is|are)\s+(?:applicable|exercisable)\s+only|operates?\s+only
    |(?:shall|may|will|must|can)\s+(?:only\s+)?be\s+(?:exercised|used|read|applied)\s+only)\b
    [^.;]{0,40}?\b(?:to|within|inside|subject\s+to|as\s+far\s+as|so\s+far\s+as|in\s+accordance\s+with|after|below|behind|under)\s+
    (?:the\s+)?(?:(?:confines?|limits?|bounds?|scope|terms?)\s+(?:of|in)\s+)?(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Before the crossing's place, in the clause of the limit: the limit goes first.
_GOES_FIRST = re.compile(
    r"""\b(?:notwithstanding|despite|in\s+spite\s+of|regardless\s+of|irrespective\s+of|whatever|over(?:ride|rides|riding)|in\s+priority\s+to
      |(?:prevails?|takes?\s+precedence|has\s+priority)\s+(?:over|above)|nothing\s+(?:said\s+)?(?:in|under)|for\s+(?:the\s+purposes?|any\s+purpose)\s+of)
    (?:\s+(?:anything|any\s+\w+)\s+in)?\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# After it: the crossing reaches less far than its words.
_CONFINED = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?(?:,[^,.;]{0,160},)?\s+(?:
      notwithstanding\b
      |(?:(?:does|do|shall|will|is|are)\s+not|never)\s+(?:to\s+)?(?:be\s+)?(?:apply|extend|limit|affect|restrict|prevent|prohibit|stop|bar|narrow|reach|touch|cover|derogate
        |(?:read|construed)\s+(?:as|to))\b
      |(?:is|are)\s+(?:always\s+)?subject\s+to\s+this
      |(?:concerns?|covers?|relates?\s+to|deals?\s+with|is\s+about|governs?|speaks?\s+of|addresses|refers?\s+to|applies\s+(?:only\s+|solely\s+)?to)\b
      |(?:is|are)\s+(?:limited|confined|restricted)\s+to\b)""",
    re.IGNORECASE | re.VERBOSE,
)

# "Notwithstanding anything to the contrary", "for any purpose of this contract": before all that is said elsewhere.
_BEFORE_ALL = re.compile(
    r"""\b(?:notwithstanding|despite|regardless\s+of|whatever\s+(?:is\s+said\s+)?(?:elsewhere\s+)?in)\s+(?:any(?:thing|\s+other\s+(?:provision|term|clause|section))|the\s+other\s+\w+)\b
    (?!\s+(?:in|of)\s+(?:section|clause|article|exhibit|schedule|annex|attachment|part)\b)
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
        and prevailing(agreement, agreement.clauses[one.clause], ground.cancelled, surely=True) is None
    ]


def gives_way(ground: Ground, crossing: Effect, limits: Iterable[Effect]) -> Yield | None:
    """The limit of the same kind that goes before the crossing, by the words of either or by the rank of their papers.

    A crossing that names the limit only to override it gives way to nothing: such a limit does not stand.
    """
    found: Yield | None = None
    for limit in limits:
        alike = limit.rule == crossing.rule or (limit.rule in BROAD and crossing.rule in BROAD)
        if not alike or limit.clause == crossing.clause:
            continue
        named = _names(ground, limit, crossing)
        # A broad grant that no words hold down stands, whatever goes before it in rank.
        ranked = crossing.rule not in BROAD and ground.ranks.above(limit.clause, crossing.clause) is not None
        if not (named or ranked or _before_all(ground, limit, crossing)):
            continue
        # A broad grant that no words point to may be another matter than the limit that goes first.
        sure = _covers(ground.agreement, limit, crossing) and (named or limit.rule not in BROAD)
        made = Yield(Related("the limit", limit.span), sure)
        if made.sure:
            return made
        found = found or made
    return found


def _before_all(ground: Ground, limit: Effect, crossing: Effect) -> bool:
    """Whether the limit goes before whatever is said elsewhere, and the crossing does not."""
    said = (ground.agreement.words(sentence_of(ground.agreement, one)) for one in (limit, crossing))
    first, other = (_BEFORE_ALL.search(one) is not None for one in said)
    return first and not other


def _names(ground: Ground, limit: Effect, crossing: Effect) -> bool:
    """Whether one of the two clauses names the other, and says that the limit goes first."""
    agreement = ground.agreement
    sentence = sentence_of(agreement, crossing)
    for reference in _internal(ground, crossing.clause):
        before = agreement.text[sentence.start : reference.span.start]
        if sentence.holds(reference.span) and _YIELDS.search(before) and _leads(agreement, reference, limit.clause):
            return True
    for reference in _internal(ground, crossing.clause):
        after = agreement.text[reference.span.end : agreement.clauses[crossing.clause].body.end]
        if _leads(agreement, reference, limit.clause) and _UNTOUCHED.match(after):
            return True
    if _ranked(ground, limit, crossing):
        return True
    for reference in _internal(ground, limit.clause):
        if not _leads(agreement, reference, crossing.clause):
            continue
        clause = agreement.clauses[limit.clause]
        said = sentence_with(clause, reference.span)
        before = agreement.text[said.start : reference.span.start]
        after = agreement.text[reference.span.end : said.end]
        if _GOES_FIRST.search(before) or _CONFINED.match(after):
            return True
    return False


def _ranked(ground: Ground, limit: Effect, crossing: Effect) -> bool:
    """Whether a third clause says of the two that the crossing goes behind the limit."""
    agreement = ground.agreement
    for at, references in ground.references.items():
        if at in (limit.clause, crossing.clause):
            continue
        for first in references:
            if first.reach is not Reach.INTERNAL or not _leads(agreement, first, crossing.clause):
                continue
            sentence = sentence_with(agreement.clauses[at], first.span)
            for other in references:
                if (
                    other.reach is Reach.INTERNAL
                    and first.span.end < other.span.start
                    and sentence.holds(other.span)
                    and _leads(agreement, other, limit.clause)
                    and _WAY.match(agreement.text[first.span.end : other.span.start])
                    and prevailing(agreement, agreement.clauses[at], ground.cancelled) is None
                ):
                    return True
    return False


def _internal(ground: Ground, clause: int) -> Iterator[Reference]:
    return (one for one in ground.references.get(clause, ()) if one.reach is Reach.INTERNAL)


def _leads(agreement: Agreement, reference: Reference, index: int) -> bool:
    return agreement.leads_to(reference, agreement.clauses[index])


def _covers(agreement: Agreement, limit: Effect, crossing: Effect) -> bool:
    """Whether the limit forbids all that the crossing gives: what is banned in fewer words is banned more widely.

    A right of the vendor, or a purpose that is the only one, is the whole of what its rule asks for.
    """
    if limit.rule not in ON_USE:
        return True
    banned = _words(agreement, limit.activity or limit.span)
    return bool(banned) and banned <= _words(agreement, sentence_of(agreement, crossing))


def _words(agreement: Agreement, span: Span) -> frozenset[str]:
    return stems(agreement.words(span))


def retold(ground: Ground, crossing: Effect) -> Span | None:
    """Where a crossing is said, if its own sentence only tells of it: "Clause 9, under which Supplier may …"."""
    agreement = ground.agreement
    sentence = sentence_of(agreement, crossing)
    for reference in _internal(ground, crossing.clause):
        between = agreement.text[reference.span.end : crossing.span.start]
        if not sentence.holds(reference.span) or reference.span.end > crossing.span.start or not _RETOLD.match(between):
            continue
        for other in ground.effects:
            if (
                other.rule == crossing.rule
                and other.kind is EffectKind.CROSSES
                and other.clause != crossing.clause
                and _leads(agreement, reference, other.clause)
            ):
                return other.span
    return None


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
