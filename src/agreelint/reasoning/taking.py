"""Limits that other clauses take away, in whole or in part, and limits that words put in hollow out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless.passing_by import passes_by
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.items import Insertion
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.words import stems
from agreelint.reasoning.weight import Weight

_BANS = re.compile(
    r"\b(?:not|no|nor|neither|never|nobody|without|cannot|only|solely|prohibit\w*|forbid\w*|exclu\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_HOW = {
    Extent.PART: "takes back part of",
    Extent.AT_WILL: "lets one side take back",
    Extent.UNBOUND: "leaves others free of",
    Extent.NARROWED: "confines to a few cases",
    Extent.ENDED: "lets end",
    Extent.UNREMEDIED: "leaves without any means",
}
# What is left of a limit has a name.
_HOLLOWS = {
    Extent.AT_WILL: "waivable",
    Extent.UNBOUND: "no-flow-down",
    Extent.NARROWED: "carve-out",
    Extent.ENDED: "sunset",
    Extent.UNREMEDIED: "no-remedy",
}


# By the words that take away and the rule: what takes away, and the limits that it takes.
_Gone = dict[tuple[Span, str], tuple[Cancellation, list[Effect]]]


@dataclass(slots=True)
class Taken:
    """The limits that are left, what takes the others away, and those in whose place another stands.

    Those that are `doubted` only a paper takes of which it is not sure that it binds.
    """

    left: list[Effect] = field(default_factory=list)
    crossed: list[Weight] = field(default_factory=list)
    hollow: list[Weight] = field(default_factory=list)
    replaced: list[tuple[Effect, Cancellation]] = field(default_factory=list)
    doubted: list[Effect] = field(default_factory=list)


def take_away(ground: Ground, limits: Sequence[Effect], said: set[int]) -> Taken:
    """Take away the limits that other clauses take away; what is left holds.

    Of a limit that is taken away in a clause of `said` a crossing is told already.
    """
    reached = [(limit, _taken_by(ground, limit)) for limit in limits]
    taken = Taken([limit for limit, by in reached if by is None])
    gone: _Gone = {}
    for limit, by in reached:
        if by is not None and by.clause not in said:
            gone.setdefault((by.span, limit.rule), (by, []))[1].append(limit)
    for by, lost in gone.values():
        beside = [other for other in taken.left if other.rule == lost[0].rule]
        another = any(other.again is not Again.ALONE for other in beside)
        if by.extent is Extent.REPLACED:
            if another:
                taken.replaced += [(limit, by) for limit in lost]
                continue
            # What no rule explains may be the limit in its place, if it stands where the new text does.
            part = ground.agreement.clauses[by.clause].part
            another = any(ground.agreement.clauses[other.clause].part == part for other in beside)
        if _may_not_bind(ground, by):
            taken.doubted += lost
            another = True
        weight = _contradicted(ground, _taken_away(ground.agreement, lost, by, another=another), lost, by)
        (taken.crossed if weight.effect.kind is EffectKind.CROSSES else taken.hollow).append(weight)
    for limit, weight in _put_in(ground, limits):
        (taken.crossed if weight.effect.kind is EffectKind.CROSSES else taken.hollow).append(weight)
        if weight.certainty is Certainty.CERTAIN:
            taken.left = [one for one in taken.left if one is not limit]
    return taken


def _contradicted(ground: Ground, weight: Weight, lost: Sequence[Effect], by: Cancellation) -> Weight:
    """The finding as one that a person has to decide, where the agreement also says that the limit stands.

    So does a limit in a paper that goes before the one that takes it away. Words that stand in a paper of a lower rank
    affirm nothing.
    """
    agreement = ground.agreement
    if by.extent in (Extent.REPLACED, Extent.UNBOUND):
        return weight
    clause = agreement.clauses[lost[0].clause]
    affirmed = next(
        (
            one.span
            for one in ground.cancelled.over(agreement, clause)
            if one.extent is Extent.AFFIRMED
            and one.clause != by.clause
            and ground.ranks.above(by.clause, one.clause, lost[0].rule) is None
        ),
        None,
    )
    order = ground.ranks.above(clause.index, by.clause, lost[0].rule)
    if affirmed is None and order is None:
        return weight
    why = Related("and left in place here", affirmed) if affirmed else None
    ranked = Related("the limit goes first by this", order.span) if order else None
    related = (*weight.related, *(one for one in (why, ranked) if one))
    because = f"{weight.effect.because}; yet the agreement says elsewhere that it stands"
    return Weight(replace(weight.effect, because=because, again=Again.DISPUTED), Certainty.POSSIBLE, related)


def _taken_by(ground: Ground, limit: Effect) -> Cancellation | None:
    """What takes a limit away; barring what somebody may do takes no ban away."""
    agreement = ground.agreement
    bans = _BANS.search(agreement.words(sentence_of(agreement, limit))) is not None

    def counts(one: Cancellation) -> bool:
        if bans and one.extent is Extent.BARRED:
            return False
        return (not one.rules or limit.rule in one.rules) and not passes_by(agreement, limit, one)

    return prevailing(agreement, agreement.clauses[limit.clause], ground.cancelled, surely=True, counts=counts)


def _taken_away(agreement: Agreement, lost: Sequence[Effect], by: Cancellation, *, another: bool) -> Weight:
    """The finding that `by` takes limits of one rule away; only possible where another of that rule stands.

    So is it where no rule explains any of them: what only reads like a limit may be none.
    """
    another = another or all(limit.again is Again.ALONE for limit in lost)
    numbers = dict.fromkeys(agreement.clauses[limit.clause].number for limit in lost)
    where = ", ".join(f"§{number}" for number in numbers if number) or "another clause"
    how = _HOW.get(by.extent, "takes away")
    loophole = _HOLLOWS.get(by.extent, "")
    effect = Effect(
        rule=lost[0].rule,
        kind=EffectKind.HOLLOWS if loophole else EffectKind.CROSSES,
        clause=by.clause,
        span=by.span,
        message=f"{how} the limit in {where}",
        because=f'"{agreement.words(by.span)}" names {where}, where the limit stands{_by_likeness(by)}',
        loophole=loophole,
        again=Again.ALONE if by.likened else Again.AGREED,
        related=tuple(Related("the limit", limit.span) for limit in lost),
        plain=by.plain and by.extent is Extent.WHOLE,
    )
    deletes = by.extent in (Extent.WHOLE, Extent.REPLACED) and not by.likened
    return Weight(effect, Certainty.POSSIBLE if another else Certainty.CERTAIN, deletes=deletes)


def _may_not_bind(ground: Ground, by: Cancellation) -> bool:
    """Whether what takes a limit away stands in a paper of which it is not sure that anybody agreed to it."""
    over = prevailing(ground.agreement, ground.agreement.clauses[by.clause], ground.cancelled)
    return any(one is not None and one.of_a_paper and one.may_not_be for one in (by, over))


def _is_withdrawn(ground: Ground, clause: int) -> bool:
    """Whether what an amendment says is gone, and surely so."""
    agreement = ground.agreement
    by = prevailing(agreement, agreement.clauses[clause], ground.cancelled)
    return by is not None and by.extent in {Extent.WHOLE, Extent.REPLACED} and not by.may_not_be


def _by_likeness(by: Cancellation) -> str:
    if not by.likened:
        return ""
    return f"; it reads like words that take it away ({round(100 * by.likened)} of 100), and no listed words tell how"


def _put_in(ground: Ground, limits: Sequence[Effect]) -> Iterator[tuple[Effect, Weight]]:
    """Limits that words put in by an amendment hollow out or take back, with the finding."""
    agreement = ground.agreement
    for put in ground.insertions:
        if _is_withdrawn(ground, put.clause):
            continue
        for limit in limits:
            clause = agreement.clauses[limit.clause]
            if not _is_put_into(agreement, put, limit):
                continue
            if put.term and put.term.casefold() not in agreement.words(clause.span).casefold():
                continue
            where = "" if put.quoted else f" in §{clause.number}"
            does = "hollow it out" if put.loophole else "let somebody put it off"
            effect = Effect(
                rule=limit.rule,
                kind=EffectKind.HOLLOWS if put.loophole else EffectKind.CROSSES,
                clause=put.clause,
                span=put.span,
                message=f"puts words into the limit{where} that {does}",
                because=f'"{agreement.words(put.span)}" narrows what {where[4:] or "the limit beside it"} forbids',
                loophole=put.loophole,
                related=(Related("the limit", limit.span),),
            )
            clear = put.clear and (bool(put.loophole) or _about_the_same(agreement, put, limit))
            yield limit, Weight(effect, Certainty.CERTAIN if clear else Certainty.POSSIBLE)


def _is_put_into(agreement: Agreement, put: Insertion, limit: Effect) -> bool:
    """Whether the limit is one that the words are put into."""
    if put.quoted is not None:
        return limit.clause == put.clause and put.quoted.holds(limit.span)
    above = {one.index for one in agreement.ancestors(agreement.clauses[limit.clause])}
    return limit.clause != put.clause and bool(({limit.clause} | above) & set(put.targets))


def _about_the_same(agreement: Agreement, put: Insertion, limit: Effect) -> bool:
    return bool(stems(agreement.words(put.span)) & stems(agreement.words(sentence_of(agreement, limit))))
