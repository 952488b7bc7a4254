"""Who may use the system, and whom each limit binds: a limit on the customer alone leaves the others free."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, ClauseKind, Role
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.on_use import ON_USE

FLOW_DOWN = "flow-down-gap"
# Persons of their own, whom a promise of the customer does not bind.
_OTHERS = (
    r"affiliates?|subsidiar(?:y|ies)|group\s+(?:companies|company|users?|members?)|participants?|participating\s+\w+"
    r"|ordering\s+entit(?:y|ies)|purchasing\s+entit(?:y|ies)|end\s+customers?|resellers?|integrators?|subcontractors?"
    r"|other\s+(?:agenc(?:y|ies)|departments?|ministr(?:y|ies)|governments?)|partner\s+(?:agenc(?:y|ies)|nations?|forces)"
    r"|(?:coalition|allied)\s+\w+|third\s+part(?:y|ies)|licensees|sublicensees?|sovereign\s+users?|sponsored\s+users?"
)
_GIVEN = re.compile(
    rf"""\b(?:grants?\s+(?:to\s+)?[^.;]{{0,80}}?\b(?P<to>{_OTHERS})\b[^.;]{{0,120}}?\b(?:right|licen[cs]e|access|use)
    |(?P<who>{_OTHERS})\s+(?:\w+\s+){{0,3}}?(?:may|shall\s+be\s+(?:entitled|permitted)\s+to|(?:is|are)\s+(?:entitled|permitted|free)\s+to)
       \s+(?!not\b)[^.;]{{0,60}}?\b(?:use|access|operate|run|call(?:-off|\s+off)?)\b
    |(?:use[ds]?|accessed|operated)\s+by\s+[^.;]{{0,60}}?\b(?P<by>{_OTHERS})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# Words by which the customer's own promise reaches others, too.
_REACHES = re.compile(
    r"""\b(?:permit|allow|enable|let|procure|ensure|cause|require|see\s+to\s+it)s?\b | \bon\s+behalf\b
    |\bno\s+(?:one|person|user)\b
    |\b(?:any|each|every|no)\s+(?:authori[sz]ed\s+)?user\b | \bthird\s+part | \banyone\b | \bnobody\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(r"\b(?:no|not|unless|until|only\s+if|only\s+after|provided\s+that)\b|n['’]t\b", re.IGNORECASE)
# Words beside the grant by which the others are bound, or the customer answers for them.
_COVERED = re.compile(
    r"""\b(?:compl(?:y|ies|iance)\s+with|bound\s+by|responsible\s+for|liable\s+for|answers?\s+for|as\s+if\s+(?:it|they)\s+were
    |subject\s+to\s+(?:this|these|the\s+same|the\s+terms|all))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SPEAKS = (ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """Somebody besides the customer who may use the system, as named where it is granted."""

    name: str
    span: Span


def beneficiaries(agreement: Agreement) -> Iterator[Beneficiary]:
    """Those besides the customer to whom use is granted, each once; not those who must be bound first."""
    seen: set[str] = set()
    for clause in agreement.clauses:
        if clause.kind not in _SPEAKS or _COVERED.search(agreement.words(clause.body)):
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            for found in _GIVEN.finditer(words):
                which = next(group for group in ("to", "who", "by") if found[group])
                name = " ".join(found[which].split())
                if name.casefold().rstrip("s") in seen or _NOT.search(words):
                    continue
                seen.add(name.casefold().rstrip("s"))
                yield Beneficiary(name, Span(*found.span()).shift(sentence.start))


def unreached(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits on use that bind the customer alone where others may use the system, as hollow limits.

    Where any wording passes the limits on to others, or itself forbids to let others, nothing is said.
    """
    agreement = ground.agreement
    passed_on = [one for one in ground.effects if one.rule == FLOW_DOWN and one.kind is EffectKind.PROTECTS]
    if any(one.again is not Again.ALONE for one in passed_on):
        return
    others = list(beneficiaries(agreement))
    freed = _freed(ground)
    if not others and freed is None:
        return
    customer = _customer(agreement)
    for limit in limits:
        if limit.rule not in ON_USE:
            continue
        if freed is not None and _binds_one_alone(agreement, limit):
            yield hollowed(
                limit,
                loophole="no-flow-down",
                message="a limit on one, where others are let in without it",
                because=f'"{agreement.words(freed.span)}" leaves others free, and the limit names those whom it binds',
                related=(Related("leaves others free", freed.span),),
            )
            continue
        if not others or not _binds_the_customer_alone(agreement, limit, customer):
            continue
        named = ", ".join(one.name for one in others)
        yield hollowed(
            limit,
            loophole="no-flow-down",
            message=f"a limit that binds the customer and leaves others free: {named}",
            because=f'"{agreement.words(others[0].span)}" lets others use it, and the limit is on the customer alone',
            related=tuple(Related("may use it, too", one.span) for one in others),
        )


_DOUBTED = (Again.DISPUTED, Again.DENIED, Again.FAINT)


def _freed(ground: Ground) -> Effect | None:
    """The words by which others are surely let in without the limits."""
    for one in ground.effects:
        surely = one.certainty is Certainty.CERTAIN and one.again not in _DOUBTED and len(one.span)
        crosses = surely and one.rule == FLOW_DOWN and one.kind is EffectKind.CROSSES
        clause = ground.agreement.clauses[one.clause]
        if crosses and prevailing(ground.agreement, clause, ground.cancelled) is None:
            return one
    return None


# Whom a limit names, ahead of what they may not do.
_NAMES = re.compile(
    r"""(?:^|["“:]\s*)\W*(?:\(\w+\)\s*|\d[\d.]*\s+)?(?P<who>[^,;:.]{2,80}?)\s+(?:(?:shall|must|will|may|agrees?|undertakes?)\s+(?:not|never|neither|to\s+not)\b|cannot\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_ONE = re.compile(
    r"\b(?:customer|client|licensee|buyer|reseller|distributor|dealer|integrator|prime|department|agency|bank|partner"
    r"|employees|staff|analysts|officers|agencies|components|personnel)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:any|all|every|each|no|nobody|none|neither|who(?:ever)?|users?|persons?|people|anyone|everyone|party|parties|recipients?|participants?"
    r"|platform|model|models|system|service|services|tool|software|use|outputs?|accounts?|keys?|seats?)\b",
    re.IGNORECASE,
)


def _binds_one_alone(agreement: Agreement, limit: Effect) -> bool:
    """Whether a limit names those whom it binds, and they are not everybody."""
    clause = agreement.clauses[limit.clause]
    opening = agreement.words(clause.lead_in) + " " if clause.lead_in else ""
    words = opening + agreement.words(sentence_of(agreement, limit))
    found = _NAMES.search(words.strip())
    if found is None or _ALL.search(found["who"]) or _REACHES.search(words):
        return False
    called = {name for party in agreement.parties if party.role is not Role.VENDOR for name in party.names}
    named = any(re.search(rf"\b{re.escape(name)}\b", found["who"]) for name in called)
    return named or _ONE.search(found["who"]) is not None


def _customer(agreement: Agreement) -> re.Pattern[str]:
    names = {name for party in agreement.parties if party.role is Role.CUSTOMER for name in party.names}
    names |= {"customer", "client", "licensee", "buyer"}
    return re.compile(
        rf"^(?:\W*(?:\(\w+\)|\d[\d.]*)?\W*)(?:the\s+)?(?:{'|'.join(re.escape(name) for name in sorted(names))})\s+"
        r"(?:shall|must|will|may|agrees)\s+(?:not\b|to\s+not\b|not\s+to\b)",
        re.IGNORECASE,
    )


def _binds_the_customer_alone(agreement: Agreement, limit: Effect, customer: re.Pattern[str]) -> bool:
    clause: Clause = agreement.clauses[limit.clause]
    opening = agreement.words(clause.lead_in) + " " if clause.lead_in else ""
    words = opening + agreement.words(sentence_of(agreement, limit))
    return customer.match(words.strip()) is not None and _REACHES.search(words) is None
