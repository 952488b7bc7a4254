"""Limits that lose a conflict: a broad grant or a crossing stands in a paper that goes before theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreelint.model.agreement import Agreement, Role
from agreelint.model.rule import Certainty, Effect, EffectKind, Related
from agreelint.reasoning.rank.orders import Ranks
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.structure.parties.nouns import role_of

# Grants that conflict with every limit on use.
BROAD = frozenset({"blanket-lawful-use", "unbounded-use"})
# The rules about the list of limits as a whole: where every use is granted above it, nothing of the list is left.
_OF_POLICY = frozenset({"no-use-limits", "limit-collapses-to-law", "usage-policy-displaced"})
CHANGED_BY_ONE = "limits-amendable"
# A paper that one side writes alone, at the head of an order of precedence.
_BY_ONE = re.compile(
    r"""\b(?:letters?|directions?|directives?|instructions?|orders?|notices?|memorand(?:um|a)|taskings?|polic(?:y|ies)
    |standards?|requirements?)\b[^.;]{0,40}?\b(?:signed|issued|given|made|published|adopted|sent)\s+by\s+(?:the\s+|an?\s+|its\s+)?
    (?P<by>[\w’' -]{3,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_WRITTEN = (
    r"(?:directions?|directives?|instructions?|memorand(?:um|a)|taskings?|polic(?:y|ies)|standards?|doctrine|guidance"
    r"|regulations?|manuals?)"
)
# "The Department's directives", "directives of the Department".
_OF_ONE = re.compile(
    rf"""\b(?P<by>[\w’' -]{{3,40}}?)['’]s?\s+(?:own\s+|internal\s+|standing\s+|then-?current\s+)*{_WRITTEN}\b
    |\b{_WRITTEN}\s+(?:of|from)\s+(?:the\s+|its\s+)?(?P<of>[\w’' -]{{3,40}})""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFICIALS = ("officer", "commander", "secretary", "minister", "official", "director", "counsel", "attorney")
_BOTH = re.compile(
    r"\bboth\b|\bparties\b|\band\s+(?:the\s+)?(?:supplier|vendor|contractor|provider|seller)\b", re.IGNORECASE
)


def ruled_by_one(agreement: Agreement) -> Iterator[Effect]:
    """Orders of precedence that put a paper of the customer's own making above the agreement."""
    names = [alias.casefold() for party in agreement.parties if party.role is Role.CUSTOMER for alias in party.aliases]
    for order in agreement.precedence:
        words = agreement.words(order.span)
        first = order.ranks[0] if order.ranks else ""
        found = _BY_ONE.search(first) or _OF_ONE.search(first)
        if found is None or _BOTH.search(found[found.lastgroup or 0]):
            continue
        by = found[found.lastgroup or 0].casefold()
        if any(name in by for name in (*_OFFICIALS, *names)) or role_of(by) is Role.CUSTOMER:
            yield Effect(
                rule=CHANGED_BY_ONE,
                kind=EffectKind.CROSSES,
                clause=order.clause,
                span=order.span,
                message="puts above the limits what one side may write alone",
                because=f'"{found[0].strip()}" goes first by "{" ".join(words.split())}"',
            )


def outranked(
    agreement: Agreement, limits: Sequence[Effect], grants: Sequence[Effect], ranks: Ranks
) -> Iterator[Effect]:
    """The limits on use that a certain grant outranks, as hollow limits; the order of precedence is shown.

    `grants` are crossings that stand in this agreement: broad ones conflict with every limit on use, others with the
    limits of their own rule.
    """
    for limit in limits:
        for grant in grants:
            if grant.certainty is not Certainty.CERTAIN or not (
                grant.rule == limit.rule or (grant.rule in BROAD and limit.rule in ON_USE)
            ):
                continue
            order = ranks.above(grant.clause, limit.clause, limit.rule)
            if order is None:
                continue
            where = agreement.clauses[grant.clause].number
            displaced = grant.rule in BROAD and limit.rule in _OF_POLICY
            yield replace(
                limit,
                kind=EffectKind.CROSSES if displaced else EffectKind.HOLLOWS,
                loophole="" if displaced else "outranked",
                message="ranks the limits on use below a grant of every use"
                if displaced
                else "a limit that loses any conflict with a grant that stands above it",
                because=f'"{agreement.words(grant.span)}" {f"(§{where}) " if where else ""}goes before the limit by '
                f'"{" ".join(agreement.words(order.span).split())}"',
                activity=limit.activity or limit.span,
                related=(Related("outranked by", grant.span), Related("order of precedence", order.span)),
            )
            break
