"""Grants that another clause holds down by naming them: "No change under clause 1 takes effect until …"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import Clause, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.giving_way.going_first import THIS
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.sentences.bans import BAN
from agreelint.reasoning.sentences.spans import sentence_at
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.words import stems

# Before the grant's number: "No change under", "Nothing in", "A determination under".
_OPENS = re.compile(
    r"""(?:^|[.;:]\s+|,\s+and\s+)\W*(?:(?P<none>nothing|no\s+[\w\s]{1,40}?|neither)\s+(?:in|under|by|of|made\s+under|pursuant\s+to)
    |(?P<some>(?:an?|any|each|every|the)\s+[\w\s]{1,40}?)\s+(?:under|made\s+under|pursuant\s+to|given\s+by)|(?P<bare>the\s+(?:right|power|licen[cs]e|discretion)\s+in)?)
    \s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_ASIDE = r"\s*(?:\([^()]{0,80}\)\s*)?"
_AFTER = {
    "none": re.compile(
        rf"""{_ASIDE}(?:(?:shall|may|will|can|is|are|has|have|takes?|becomes?|does|do)\s+(?:not\s+)?[^.;]{{0,120}}?\b(?:until|unless|before|without|except|save)\b
        |(?:shall\s+|will\s+)?(?:permits?|allows?|authori[sz]es?|entitles?|(?:gives?|confers?)\s+(?:\w+\s+){{0,3}}?(?:right|leave)|requires?))""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "some": re.compile(
        rf"""{_ASIDE}(?:(?:shall|may|will|must|can)\s+(?:only|not)|(?:is|are)\s+(?:provisional|not\s+(?:final|binding)|subject\s+to)|(?:has|have|takes?)\s+effect\s+only)""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "bare": re.compile(
        rf"""{_ASIDE}(?:is|are)\s+(?:(?:\w+\s+)?(?:provisional|no\s+(?:\w+\s+)?exception)|limited\s+by|qualified\s+by|subject\s+to\s+(?:this|the\s+following))
        |{_ASIDE}(?:creates?|makes?|is\s+not|(?:does|do|shall)\s+not\s+(?:create|make|constitute))\s+(?:no|an?)\s+(?:\w+\s+)?exception
        |{_ASIDE}(?:may\s+(?:only\s+)?be\s+exercised|applies|operates|has\s+effect|takes\s+effect)\s+only\b
        |{_ASIDE}(?:yields?|gives?\s+way)\s+to\s+this
        |{_ASIDE}(?:does|do|shall)\s+not\s+(?:permit|allow|authori[sz]e|entitle|extend\s+to)""",
        re.IGNORECASE | re.VERBOSE,
    ),
}
# "Section 8 does not extend to …": to what, is the question.
_LEAVES_OUT = re.compile(
    rf"{_ASIDE}(?:does|do|shall)\s+not\s+(?:permit|allow|authori[sz]e|entitle|extend)", re.IGNORECASE
)
_NOTWITHSTANDING = re.compile(
    r"^\W*(?:notwithstanding|despite|in\s+spite\s+of|regardless\s+of|whatever\s+is\s+said\s+in)\s+(?:[^,.;]{0,80}\s)?$",
    re.IGNORECASE,
)
_DESPITE = re.compile(r"\b(?:notwithstanding|despite|regardless\s+of|in\s+spite\s+of)\b|\bprevails?\b", re.IGNORECASE)


def confined_elsewhere(ground: Ground, grant: Effect) -> Clause | None:
    """The clause that names the grant's own, holds it down, and is itself a limit of its rule that stands.

    A grant that overrides other clauses is held down by none of them.
    """
    agreement = ground.agreement
    clause = agreement.clauses[grant.clause]
    if _DESPITE.search(agreement.words(sentence_at(agreement, grant.clause, grant.span))):
        return None
    own = {clause.index, *(one.index for one in agreement.ancestors(clause))}
    for holder, reference in _naming(ground, own):
        if not (_holds_down(ground, grant, holder, reference) or _overrides(ground, grant, holder, reference)):
            continue
        at = agreement.clauses[reference.clause]
        if _limits(ground, grant, at) and prevailing(agreement, at, ground.cancelled, surely=True) is None:
            return at
    return None


def _naming(ground: Ground, own: set[int]) -> Iterator[tuple[Span, Reference]]:
    """The references from other clauses to one of `own`, each with its sentence."""
    found = {one.span: one for target in own for one in ground.naming.get(target, ()) if one.clause not in own}
    for span in sorted(found, key=lambda one: one.start):
        yield sentence_at(ground.agreement, found[span].clause, span), found[span]


def _holds_down(ground: Ground, grant: Effect, holder: Span, reference: Reference) -> bool:
    agreement = ground.agreement
    opened = _OPENS.search(agreement.text[holder.start : reference.span.start])
    if opened is None:
        return False
    kind = "none" if opened["none"] else "some" if opened["some"] else "bare"
    after = agreement.text[reference.span.end : holder.end]
    if _AFTER[kind].match(after) is None:
        return False
    return (kind == "bare" and _LEAVES_OUT.match(after) is None) or _is_about(ground, grant, holder, after)


def _is_about(ground: Ground, grant: Effect, holder: Span, after: str) -> bool:
    """Whether a sentence is about the grant that it names: it is the limit, or speaks of either."""
    if THIS.search(after) or stems(after) & stems(ground.agreement.words(grant.activity or grant.span)):
        return True
    limits = (one for one in ground.effects if one.rule == grant.rule and one.kind is EffectKind.PROTECTS)
    return any(holder.meets(one.span) for one in limits)


def _overrides(ground: Ground, grant: Effect, holder: Span, reference: Reference) -> bool:
    """Whether the sentence forbids something whatever the named clause says: "Notwithstanding clause 1, no …"."""
    before = ground.agreement.text[holder.start : reference.span.start]
    after = ground.agreement.text[reference.span.end : holder.end]
    forbids = _NOTWITHSTANDING.search(before) is not None and BAN.search(after) is not None
    return forbids and _is_about(ground, grant, holder, after)


def _limits(ground: Ground, grant: Effect, at: Clause) -> bool:
    """Whether the clause, or one under it, is a limit of the grant's rule that a rule explains, and crosses nothing."""
    under = (told for one in ground.agreement.below((at.index,)) for told in ground.told(one.index))
    inside = [one for one in under if one.rule == grant.rule and len(one.span)]
    return bool(inside) and all(
        one.kind is EffectKind.PROTECTS and one.certainty is Certainty.CERTAIN and one.again is not Again.ALONE
        for one in inside
    )
