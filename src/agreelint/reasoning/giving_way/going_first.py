"""Two clauses of which the words of either, or of a third, say that one goes before the other."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.rank.behind import SOMETIMES
from agreelint.reasoning.sentences.spans import before, sentence_of, sentence_with
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.topics.words import stems

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
# Before the crossing's place, in the clause of the limit: the limit goes first.
_GOES_FIRST = re.compile(
    r"""\b(?:notwithstanding|despite|in\s+spite\s+of|regardless\s+of|irrespective\s+of|whatever|over(?:ride|rides|riding)|in\s+priority\s+to
      |(?:prevails?|takes?\s+precedence|has\s+priority)\s+(?:over|above)|(?P<nothing>nothing\s+(?:said\s+)?(?:in|under))|for\s+(?:the\s+purposes?|any\s+purpose)\s+of)
    (?:\s+(?:anything|any\s+\w+)\s+in)?\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# After it: the crossing reaches less far than its words.
_CONFINED = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?(?:,[^,.;]{0,160},)?\s+(?:
      notwithstanding\b
      |(?P<denied>(?:does|do|shall|will|is|are)\s+not|never)\s+(?:to\s+)?(?:be\s+)?(?:apply|extend|limit|affect|restrict|prevent|prohibit|stop|bar|narrow|reach|touch|cover|derogate
        |(?P<read>(?:read|construed)\s+(?:as|to)))\b
      |(?:is|are)\s+(?:always\s+)?subject\s+to\s+this
      |(?P<about>concerns?|covers?|relates?\s+to|deals?\s+with|is\s+about|governs?|speaks?\s+of|addresses|refers?\s+to|applies\s+(?:only\s+|solely\s+)?to)\b
      |(?:is|are)\s+(?:limited|confined|restricted)\s+to\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# After "nothing in Section 5" or "Section 5 is not to be read as": what the section does not do.
_NOT_DONE = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?\s+(?:(?:shall|will|may|can|is\s+to)\s+(?:be\s+(?:read|construed|taken|interpreted|understood)\s+(?:as|to)\s+)?)?
    (?:permit|allow|authori[sz]|entitl|licen[cs]|grant|giv|confer|creat|stop|bar|limit|affect|prevent|prohibit|forbid|restrict|derogat|overrid|hinder|narrow|requir|oblig|exten)
    (?:e|es|s|ing|ting|d|ds)?\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Right before "subject to Section 5": it is not.
IS_NOT = re.compile(
    r"\b(?:not|never|no\s+longer|nor|neither|without|instead\s+of|rather\s+than)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
THIS = re.compile(r"\b(?:this|these|that|it|them|here|hereof|the\s+(?:foregoing|above))\b", re.IGNORECASE)


def goes_first(ground: Ground, limit: Effect, crossing: Effect) -> bool | None:
    """Whether words say that the limit goes before the crossing: not at all is None, and False is not for sure.

    Words that put it first only sometimes, for some, or in a sentence about something else, are not sure.
    """
    found = (way(ground, limit, crossing) for way in (_yields, _untouched, _ranked, _overrides))
    said = [one for one in found if one is not None]
    return any(said) if said else None


def _yields(ground: Ground, limit: Effect, crossing: Effect) -> bool | None:
    """By the sentence of the crossing: "subject to Section 5"."""
    agreement = ground.agreement
    sentence = sentence_of(agreement, crossing)
    for reference in ground.named_in(crossing.clause):
        if not sentence.holds(reference.span) or not agreement.leads_to(reference, agreement.clauses[limit.clause]):
            continue
        ahead = before(agreement, sentence, reference.span)
        found = _YIELDS.search(ahead)
        if found is not None and IS_NOT.search(ahead[: found.start()]) is None:
            return True
    return None


def _untouched(ground: Ground, limit: Effect, crossing: Effect) -> bool | None:
    """By the clause of the crossing: "Section 5 is unaffected"."""
    agreement, clause = ground.agreement, ground.agreement.clauses[crossing.clause]
    for reference in ground.named_in(crossing.clause):
        if agreement.leads_to(reference, agreement.clauses[limit.clause]):
            said = sentence_with(clause, reference.span)
            after = agreement.text[reference.span.end : said.end]
            if found := _UNTOUCHED.match(after):
                ahead = before(agreement, said, reference.span)
                return SOMETIMES.search(after, found.end()) is None and SOMETIMES.search(ahead) is None
    return None


def _ranked(ground: Ground, limit: Effect, crossing: Effect) -> bool | None:
    """By a third clause, which says of the two that the crossing goes behind the limit."""
    agreement = ground.agreement
    behind, ahead = agreement.clauses[crossing.clause], agreement.clauses[limit.clause]
    for one in ground.behind_others(behind):
        apart = one.first.clause not in (limit.clause, crossing.clause)
        if apart and agreement.leads_to(one.other, ahead):
            return one.sure
    return None


def _overrides(ground: Ground, limit: Effect, crossing: Effect) -> bool | None:
    """By the clause of the limit: "notwithstanding Section 8", "Section 8 does not extend to this"."""
    agreement, clause = ground.agreement, ground.agreement.clauses[limit.clause]
    for reference in ground.named_in(limit.clause):
        if not agreement.leads_to(reference, agreement.clauses[crossing.clause]):
            continue
        said = sentence_with(clause, reference.span)
        after = agreement.text[reference.span.end : said.end]
        opened, confined = _GOES_FIRST.search(before(agreement, said, reference.span)), _CONFINED.match(after)
        if opened is not None:
            own = said.meets(limit.span) or THIS.search(after) is not None
            return own and (opened["nothing"] is None or _NOT_DONE.match(after) is not None)
        if confined is not None:
            return _is_confined(agreement, limit, confined, after)
    return None


def _is_confined(agreement: Agreement, limit: Effect, confined: re.Match[str], after: str) -> bool:
    """Whether the section that is named surely leaves alone what the limit is about."""
    rest = after[confined.end() :]
    if confined["about"]:
        # What a grant is said to be about is not all that it gives.
        return limit.rule not in ON_USE
    if confined["read"] and _NOT_DONE.match(rest) is None:
        return False
    if confined["denied"]:
        banned = stems(agreement.words(limit.activity or limit.span))
        return THIS.search(rest) is not None or not rest.strip(" .:;") or bool(banned & stems(rest))
    return True
