"""Limits on use that others take on by number: "No Affiliate has access until it has signed to be bound by clause 3".

The words that bind them name a clause, and only the agreement says that a limit on use stands there.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind, Reach, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.after import ON_USE
from agreelint.reasoning.reach import FLOW_DOWN

_WHO = (
    r"(?:affiliates?|subsidiar(?:y|ies)|(?:sub-?)?contractors?|franchisees?|resellers?|integrators?|participants?|members?"
    r"|recipients?|transferees?|sub-?licensees?|agenc(?:y|ies)|entit(?:y|ies)|bod(?:y|ies)|boards?|departments?|municipalit(?:y|ies)"
    r"|universit(?:y|ies)|compan(?:y|ies)|users?|persons?|customers?|partners?|signator(?:y|ies))"
)
# Everybody of a kind, as the one who is bound: not "an affiliate that so wishes".
_OTHERS = re.compile(
    rf"""\b(?:(?:each|every|all|any|no|such)\s+(?:(?:of\s+)?(?:its|their|the)\s+)?(?:[\w-]+\s+){{0,3}}?{_WHO}
    |(?:its|the\s+\w+['’]s)\s+(?:[\w-]+\s+){{0,2}}?(?:affiliates|subsidiaries|contractors|subcontractors|franchisees|users|members|staff)
    |nobody|no\s+one|everybody|everyone|anyone|whoever|an?\s+(?:recipient|transferee|signatory|user)|the\s+(?:recipient|signatory|transferee))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BOUND = re.compile(
    r"""\b(?:observes?|compl(?:y|ies)\s+with|keeps?\s+(?:to|within)|abides?\s+by|adheres?\s+to|honou?rs?|bound\b[^.;]{0,60}?\b(?:by|to)|accepts?|accepted
    |signs?|signed|execut(?:es?|ed)|accedes?\s+to|acceded\s+to|subject\s+to|enters?\s+into|entered\s+into)\b[^.;]{0,80}$""",
    re.IGNORECASE | re.VERBOSE,
)
_BINDS = re.compile(
    r"^(?:\s*(?:,|and|or|to|through)\s*(?:(?:clause|section|paragraph|article)s?\s+)?[\d.()a-z]{1,8})*\s+"
    r"(?:binds?|appl(?:y|ies)\s+to|(?:is|are)\s+(?:binding\s+(?:up)?on|accepted\s+by))\s+(?:them|it|him|each|every|all)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:shall|must|will|undertakes?|agrees?|until|unless|before|once|if|has\s+first|is\s+bound|are\s+bound|each\s+bound"
    r"|accepts?|condition)\b",
    re.IGNORECASE,
)
# What leaves them free after all, or leaves it to somebody.
_FREE = re.compile(
    r"""\b(?:(?:need|shall|must|will|does|do|is|are)\s+not\b(?!\s+(?:be\s+)?(?:have|given|use[ds]?|access|admit\w*|allow\w*|permit\w*))|not\s+(?:be\s+)?(?:bound|obliged|required)
    |no\s+(?:obligation|duty)|free\s+of|exclusively|without\s+being|efforts|endeavou?rs?|encourage\w*|should|may\s+(?:choose|elect|decide|accept|sign)
    |where\s+(?:practicable|appropriate)|if\s+it\s+(?:wishes|chooses|so)|except|other\s+than|save|unless\s+(?:the\s+)?customer)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EVERYONE = re.compile(
    r"^\W*(?:everyone|everybody|anyone|anybody|(?:any|every|each|all)\s+persons?)\b(?![^.;]{0,200}\b(?:other\s+than|except|excluding|employ\w+\s+by)\b)",
    re.IGNORECASE,
)
_SPEAKS = (ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW)
_APART = (PartKind.RECITALS, PartKind.CONTENTS, PartKind.SIGNATURE)


def passed_on(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """The places where everybody of a kind takes on the limits on use by their number, as limits of `flow-down-gap`."""
    limits = [one for one in effects if _is_limit(one)]
    if not limits:
        return
    inside: dict[int, list[Reference]] = {}
    for one in agreement.references:
        inside.setdefault(one.clause, []).append(one)
    for clause in agreement.clauses:
        if clause.kind in _SPEAKS and agreement.parts[clause.part].kind not in _APART:
            for sentence in clause.sentences:
                yield from _taken_on(agreement, clause, sentence, inside, limits)
    yield from _by_definition(agreement, limits)


def _is_limit(effect: Effect) -> bool:
    sure = effect.certainty is Certainty.CERTAIN and effect.again is not Again.ALONE
    return sure and effect.kind is EffectKind.PROTECTS and effect.rule in ON_USE


def _taken_on(
    agreement: Agreement,
    clause: Clause,
    sentence: Span,
    inside: dict[int, list[Reference]],
    limits: Sequence[Effect],
) -> Iterator[Effect]:
    words = agreement.words(sentence)
    who = _OTHERS.search(words)
    if who is None or _FREE.search(words) or not _DUTY.search(words):
        return
    for reference in inside.get(clause.index, ()):
        if not sentence.holds(reference.span) or reference.reach is not Reach.INTERNAL:
            continue
        start, end = reference.span.start - sentence.start, reference.span.end - sentence.start
        if not (who.start() < start and (_BOUND.search(words[who.end() : start]) or _BINDS.match(words[end:]))):
            continue
        limit = _led_to(agreement, reference, inside, limits, clause)
        if limit is not None:
            yield _told(agreement, clause, Span(*who.span()).shift(sentence.start).join(reference.span), limit)
            return


def _led_to(
    agreement: Agreement,
    reference: Reference,
    inside: dict[int, list[Reference]],
    limits: Sequence[Effect],
    clause: Clause,
    *,
    further: bool = True,
) -> Effect | None:
    """The limit that a reference leads to, if need be by an undertaking that names the limit in its turn."""
    at = [one for one in agreement.clauses if one.index != clause.index and agreement.leads_to(reference, one)]
    indices = {one.index for one in at}
    found = next((limit for limit in limits if limit.clause in indices), None)
    if found is not None or not further:
        return found
    led = (
        _led_to(agreement, other, inside, limits, one, further=False)
        for one in at
        for other in inside.get(one.index, ())
        if other.reach is Reach.INTERNAL and _BOUND.search(agreement.text[one.body.start : other.span.start])
    )
    return next((limit for limit in led if limit is not None), None)


def _by_definition(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[Effect]:
    """Limits on "Users", where these are everybody who gets at the system."""
    for term in agreement.terms:
        if not _EVERYONE.match(agreement.words(term.meaning)):
            continue
        bound = re.compile(
            rf"^\W*(?:(?:no|any|each|all)\s+)?{re.escape(term.name.rstrip('s'))}s?\s+(?:shall|may|must|will)\b"
        )
        for limit in limits:
            clause = agreement.clauses[limit.clause]
            said = next((one for one in clause.sentences if one.meets(limit.span)), clause.body)
            if bound.match(agreement.words(said)):
                yield _told(agreement, agreement.clauses[term.clause], term.span.join(term.meaning), limit)
                return


def _told(agreement: Agreement, clause: Clause, span: Span, limit: Effect) -> Effect:
    number = agreement.clauses[limit.clause].number
    where = f"in §{number}" if number else f'"{agreement.words(limit.span)}"'
    return Effect(
        FLOW_DOWN,
        EffectKind.PROTECTS,
        clause.index,
        span,
        "a limit: others take on the limits on use",
        f"they are bound by the limit {where}",
        related=(Related("the limit", limit.span),),
    )
