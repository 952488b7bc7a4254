"""What a limit or a grant leans on: "as listed in Schedule 3", "subject to Section 4"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreelint.model.agreement import Agreement, Clause, Reach, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.giving_way.confined import confined_elsewhere
from agreelint.reasoning.giving_way.going_first import IS_NOT
from agreelint.reasoning.giving_way.ruled_out import held_by
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.papers.unheaded import unheaded
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.spans import before, sentence_of
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.topics.words import KNOWN, about, stems

# Words before a paper that make the limit what the paper says. "May be changed only by …" after it, or "to detect
# breaches of" before it, leave the limit what it is.
_GIVEN_BY = re.compile(
    r"""\b(?:subject\s+to|in\s+accordance\s+with|pursuant\s+to|compl(?:y|ies|iance)\s+with|conforms?\s+to
    |(?:set\s+(?:out|forth)|stated|listed|described|specified|identified|named|defined|contained|mentioned
       |prohibited|restricted|forbidden|permitted|allowed|provided|laid\s+down)\s+(?:for\s+)?(?:in|by|under|at)
    |(?:as|where|except|save|unless)\s+(?:\w+\s+){0,3}(?:in|by|under)|limits?\s+(?:of|in)|uses?\s+(?:of|in|under)
    |terms\s+of|bound\s+(?:\w+\s+)?by|observe|follow|respect|abide\s+by|read\s+with|(?:except|save)\s+(?:as|for)?)
    \s*(?:the\s+|our\s+|its\s+|\w+['’]s\s+)?(?:\w+\s+){0,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# Whoever watches, enforces or passes on what a paper forbids does so whatever the paper says.
_KEPT = re.compile(
    r"\b(?:compl(?:y|ies|iance)\s+with|conforms?\s+to|limits?\s+(?:of|in)|uses?\s+(?:of|in|under)|terms\s+of|bound\s+(?:\w+\s+)?by"
    r"|observe|follow|respect|abide\s+by)\s*(?:the\s+|our\s+|its\s+|\w+['’]s\s+)?(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_OF_ANY_LIMITS = frozenset(
    {
        "customer-sole-judge",
        "enforcement-waived",
        "flow-down-gap",
        "limits-amendable",
        "misuse-monitoring-barred",
        "survival-gap",
    }
)
_CONFINED = re.compile(
    r"""\b(?:(?:but\s+)?(?:always\s+)?subject\s+(?:always\s+)?to|(?:(?:only|strictly|solely|always|wholly)\s+)*within(?:\s+the\s+(?:limits|bounds|scope|confines|terms)\s+of)?|in\s+(?:accordance|compliance)\s+with
    |consistent\s+with|(?:except|save)\s+as\s+(?:\w+\s+){0,3}(?:in|by)|to\s+the\s+extent\s+(?:permitted|allowed)\s+(?:by|under|in)
    |(?:if|where|that|which)\s+(?:it\s+is\s+)?(?:permitted|allowed)\s+(?:by|under|in))
    \s+(?:the\s+\w+\s+(?:in|of|under)\s+)?(?:[^.;:]{0,40}(?:,|\band|\bor)\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Stems of words that say where a limit stands, and not what it is about.
_SAID_OF_PLACES = stems(
    "subject always section clause article paragraph exhibit schedule annex accordance compliance limits limitation "
    "consistent except extent permitted allowed provision provided"
)
_ABOUT_LIMITS = frozenset({"customer-sole-judge", "limits-amendable", "usage-policy-displaced", "enforcement-waived"})
_THAT_IT_ALLOWS = re.compile(r"\b(?:that|which|as|where)\s+$", re.IGNORECASE)
_ALLOWS = re.compile(r"\s+(?:allows?|permits?)\b(?!\s*,?\s+or\b)", re.IGNORECASE)
_FORBIDS = re.compile(
    r"\b(?:(?:shall|may|must|will|can)\s+not|(?:mus|wo|ca)n['’]t|may\s+only|shall\s+(?:only|comply)|must\s+(?:only|comply)|"
    r"cannot|(?:is|are)\s+(?:prohibited|forbidden|not\s+(?:allowed|permitted))|prohibited\s+uses?|no\s+(?:user|person|one|affiliate|contractor|third\s+party)"
    r"|no\s+\w+(?:\s+(?:of|under|in|to)\s+(?:\w+\s*){1,3})?\s*(?:shall|may|will|takes?\s+effect))\b",
    re.IGNORECASE,
)


# "Customer shall not use the Services unlawfully": the law forbids that already.
_FORBIDS_NO_USE = re.compile(
    r"\b(?:unlawful\w*|illegal\w*|(?:break|violate|breach|contravene)\s+(?:the|any|applicable)\s+laws?|resell|re-sell|sub-?licen[cs]e|reverse[-\s]engineer|from\s+time\s+to\s+time)\b",
    re.IGNORECASE,
)


def leans_outside(agreement: Agreement, effect: Effect, outside: Sequence[Reference]) -> bool:
    """Whether the limit is what an exhibit or section says that is not in the text; `outside` are in order."""
    sentence = sentence_of(agreement, effect)
    at = bisect_left(outside, sentence.start, key=lambda reference: reference.span.start)
    while at < len(outside) and sentence.holds(outside[at].span):
        span = outside[at].span
        ahead = before(agreement, sentence, span)
        given = _GIVEN_BY.search(ahead) and not (effect.rule in _OF_ANY_LIMITS and _KEPT.search(ahead))
        if given or span.start == sentence.start:
            return span.start != sentence.start
        at += 1
    return False


def confined_by(ground: Ground, grant: Effect) -> Clause | None:
    """The clause that a grant is subject to, where it is a real limit: it forbids, and nobody takes it away.

    A grant that overrides what it is subject to is not confined.
    """
    agreement = ground.agreement
    for holder, reference in _named(ground, grant):
        ahead = before(agreement, holder, reference.span)
        after = agreement.text[reference.span.end : holder.end]
        found = _CONFINED.search(ahead)
        if found is not None and (IS_NOT.search(ahead[: found.start()]) or _is_object(grant, found[0])):
            continue
        confined = found or (_THAT_IT_ALLOWS.search(ahead) and _ALLOWS.match(after))
        real = _real(ground, _printed(ground.agreement, reference), grant) if confined else None
        if real is not None:
            return real
    held = (real for one in held_by(ground, grant) if (real := _real(ground, one, grant)) is not None)
    return _confined_by_name(ground, grant) or confined_elsewhere(ground, grant) or next(held, None)


def _is_object(grant: Effect, words: str) -> bool:
    """Whether what is named is what somebody judges or changes: "whether a use is in accordance with Section 1"."""
    return grant.rule in _ABOUT_LIMITS and "subject" not in words.casefold()


# "any other purpose that the Use Restrictions do not prohibit", "subject to the Use Restrictions".
_BY_NAME = re.compile(
    r"""\b(?:(?:that|which|where|unless)\s+(?:the\s+|our\s+)?(?P<first>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})\s+(?:do|does)\s+not\s+
      (?:prohibit|forbid|restrict|exclude|bar)
    |(?i:(?:always\s+)?subject\s+(?:always\s+)?to|within|in\s+(?:accordance|compliance)\s+with|not\s+(?:prohibited|forbidden)\s+by)\s+(?:the\s+|our\s+)?
      (?P<last>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4}))""",
    re.VERBOSE,
)


def _confined_by_name(ground: Ground, grant: Effect) -> Clause | None:
    """The same, of limits called by the name that a definition or a heading gives them."""
    agreement = ground.agreement
    for found in _BY_NAME.finditer(agreement.words(sentence_of(agreement, grant))):
        name = (found["first"] or found["last"]).casefold()
        targets = {
            at
            for term in agreement.terms
            if term.name.casefold() == name
            for reference in agreement.references
            if term.meaning.holds(reference.span)
            for at in reference.targets
        }
        targets |= {one.index for one in agreement.clauses if one.heading.casefold() == name}
        for at in sorted(targets):
            named = Reference(Span(0, 0), name, grant.clause, Reach.INTERNAL, (at,))
            if (real := _real(ground, named, grant)) is not None:
                return real
    return None


def _named(ground: Ground, grant: Effect) -> Iterator[tuple[Span, Reference]]:
    """The references in the grant's own sentence and in the words that open its list, each with where it stands."""
    clause = ground.agreement.clauses[grant.clause]
    sentence = sentence_of(ground.agreement, grant)
    for one in (clause, *ground.agreement.ancestors(clause)):
        for reference in ground.references.get(one.index, ()):
            for holder in (sentence, clause.lead_in):
                if holder is not None and holder.holds(reference.span):
                    yield holder, reference


def _printed(agreement: Agreement, reference: Reference) -> Reference:
    """The reference, to the paper without a heading that is printed under its name, where it leads nowhere else."""
    if reference.reach is not Reach.DANGLING:
        return reference
    printed = tuple(unheaded(agreement, reference.text, reference.clause))
    return replace(reference, reach=Reach.INTERNAL, targets=printed) if printed else reference


def _real(ground: Ground, reference: Reference, grant: Effect) -> Clause | None:
    agreement = ground.agreement
    if reference.reach is not Reach.INTERNAL:
        return None
    own = [effect for effect in ground.effects if effect.rule == grant.rule]
    given = (effect for effect in own if effect.kind is not EffectKind.PROTECTS and not effect.by_likeness)
    given_away = {grant.clause, *(effect.clause for effect in given)}
    for clause in agreement.clauses:
        if clause.index in given_away or clause.index in ground.void or not agreement.leads_to(reference, clause):
            continue
        words = agreement.words(clause.body)
        limits = any(effect.clause == clause.index and _is_sure(effect) for effect in own)
        if grant.rule in BROAD and _is_idle(ground, clause, words):
            continue
        if (limits or (_FORBIDS.search(words) and _concerns(agreement, words, grant))) and not prevailing(
            agreement, clause, ground.cancelled, surely=True
        ):
            return clause
    return None


def _is_idle(ground: Ground, clause: Clause, words: str) -> bool:
    """Whether a clause that should hold every use down forbids no use: it is hollow, or about the law or a resale."""
    told = [one for one in ground.told(clause.index) if one.rule in ON_USE | BROAD and not one.by_likeness]
    if any(_is_sure(one) for one in told):
        return False
    return any(one.kind is EffectKind.HOLLOWS for one in told) or _FORBIDS_NO_USE.search(words) is not None


def _is_sure(effect: Effect) -> bool:
    """Whether an effect is a limit that a rule explains."""
    certain = effect.certainty is Certainty.CERTAIN and effect.again is not Again.ALONE
    return certain and effect.kind is EffectKind.PROTECTS


def _concerns(agreement: Agreement, words: str, grant: Effect) -> bool:
    """Whether what is forbidden may be what is granted: a duty to pay confines no use."""
    topics = about(words)
    if grant.rule in topics or (topics and (grant.rule in BROAD or grant.rule not in KNOWN)):
        return True
    return bool(stems(words) & stems(agreement.words(grant.span)) - _SAID_OF_PLACES)
