"""What the clauses of one agreement do to one red line, put on the scales."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from agreelint.model.agreement import Agreement, ClauseKind, PartKind, Reach, Reference
from agreelint.model.policy import RedLine
from agreelint.model.rule import Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.cancel import Cancellation, Extent
from agreelint.reasoning.items import insertions
from agreelint.reasoning.outrank import outranked
from agreelint.reasoning.ranks import ranks
from agreelint.reasoning.reach import unreached
from agreelint.reasoning.reliance import confined_by, leans_outside, sentence_of
from agreelint.reasoning.sequence import prevailing
from agreelint.reasoning.telling import told_once
from agreelint.reasoning.weight import Weight

# Loopholes that weaken only the sentence they stand in: an unqualified limit elsewhere outweighs it. The others
# (who may waive or amend the limits, what ranks above them, whom they bind …) reach that limit as well.
OF_ONE_SENTENCE = frozenset(
    {
        "agreement-to-agree",
        "as-appropriate",
        "consistent-with-law",
        "degree-qualifier",
        "efforts",
        "intent-qualifier",
        "last-step-only",
        "law-condition",
        "law-exception",
        "law-tautology",
        "outside-the-agreement",
        "partly-dated-law",
        "precatory",
        "recital-only",
        "undefined-term",
        "understanding-only",
    }
)

_STEM = 5  # letters: "surveil", "surveillance" and "surveilling" are one
_NOT_OPERATIVE = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT}
_HOW = {
    Extent.PART: "takes back part of",
    Extent.AT_WILL: "lets one side take back",
    Extent.UNBOUND: "leaves others free of",
}
_AMENDS = {PartKind.BODY, PartKind.AMENDMENT, PartKind.ORDER_FORM}
_BANS = re.compile(
    r"\b(?:not|no|nor|neither|never|nobody|without|cannot|only|solely|prohibit\w*|forbid\w*|exclu\w+)\b|n['’]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Aside:
    """Wording that looks like a crossing or a limit, why it is none, and the place that makes it none."""

    effect: Effect
    why: str
    related: Related | None = None


@dataclass(slots=True)
class Scales:
    """One red line's weights. `leaning` are limits that rest on a document outside the reviewed text."""

    crossed: list[Weight] = field(default_factory=list)
    hollow: list[Weight] = field(default_factory=list)
    absent: list[Effect] = field(default_factory=list)
    holding: list[Effect] = field(default_factory=list)
    leaning: list[Effect] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    maybe: list[Effect] = field(default_factory=list)


def weigh(
    agreement: Agreement, red_line: RedLine, effects: Iterable[Effect], cancelled: tuple[Cancellation, ...]
) -> Scales:
    """Sort the effects on one red line by what they come to in this agreement."""
    scales = Scales()
    limits: list[Effect] = []
    outside = [ref for ref in agreement.references if ref.reach is Reach.DANGLING]
    everything = list(effects)
    for effect in everything:
        if effect.rule not in red_line.rules:
            continue
        speaks = _operative(agreement, effect)
        if effect.kind is EffectKind.PROTECTS:
            _limit(agreement, effect, speaks, outside, limits, scales)
        elif not len(effect.span):
            scales.absent.append(effect)
        elif effect.kind is EffectKind.CROSSES:
            _crossing(agreement, effect, speaks, everything, cancelled, scales)
        else:
            scales.hollow.append(Weight(effect, effect.certainty))
    scales.crossed = told_once(agreement, red_line, scales.crossed)
    scales.hollow = told_once(agreement, red_line, scales.hollow)
    _cancel(agreement, limits, cancelled, scales)
    _put_in(agreement, limits, scales)
    grants = [effect for effect in everything if _stands(agreement, effect, everything, cancelled)]
    lost = (
        *outranked(agreement, scales.holding, grants, ranks(agreement)),
        *unreached(agreement, scales.holding, everything),
    )
    _lose(lost, scales)
    scales.hollow = [_outweigh(agreement, weight, scales.holding) for weight in scales.hollow]
    return scales


def _operative(agreement: Agreement, effect: Effect) -> bool:
    clause = agreement.clauses[effect.clause]
    apart = {PartKind.RECITALS, PartKind.CONTENTS}
    return clause.kind not in _NOT_OPERATIVE and agreement.parts[clause.part].kind not in apart


def _crossing(
    agreement: Agreement,
    effect: Effect,
    speaks: bool,
    everything: Sequence[Effect],
    cancelled: tuple[Cancellation, ...],
    scales: Scales,
) -> None:
    """A crossing, unless its clause is struck out in plain words or subject to a limit that is real.

    A recital that grants grants nothing yet, and is worth a look.
    """
    by = prevailing(agreement, agreement.clauses[effect.clause], cancelled)
    if by is not None and by.undoes_a_grant:
        related = Related("struck out here", by.span)
        if agreement.parts[agreement.clauses[by.clause].part].kind in _AMENDS:
            scales.aside.append(Aside(effect, "the clause is struck out", related))
        else:
            scales.crossed.append(Weight(effect, Certainty.POSSIBLE, (related,)))
        return
    limit = confined_by(agreement, effect, everything, cancelled)
    if limit is not None:
        scales.aside.append(Aside(effect, "it is subject to a limit", Related("the limit", limit)))
        return
    scales.crossed.append(Weight(effect, effect.certainty if speaks else Certainty.POSSIBLE))


def _limit(
    agreement: Agreement,
    effect: Effect,
    speaks: bool,
    outside: Sequence[Reference],
    limits: list[Effect],
    scales: Scales,
) -> None:
    """A limit holds when it is operative and certain, and rests on nothing outside the reviewed text."""
    if effect.certainty is Certainty.POSSIBLE:
        scales.maybe.append(effect)
    elif not speaks:
        message = "the limit stands only where the agreement explains itself, and binds nobody"
        hollow = replace(effect, kind=EffectKind.HOLLOWS, loophole="recital-only", message=message)
        scales.hollow.append(Weight(hollow, effect.certainty))
    elif leans_outside(agreement, effect, outside):
        scales.leaning.append(effect)
    else:
        limits.append(effect)


def _cancel(agreement: Agreement, limits: list[Effect], cancelled: tuple[Cancellation, ...], scales: Scales) -> None:
    """Take away the limits that other clauses take away; what is left holds."""
    reached = [(limit, _taken_by(agreement, limit, cancelled)) for limit in limits]
    scales.holding = [limit for limit, by in reached if by is None]
    said = {weight.effect.clause for weight in scales.crossed}
    gone: dict[tuple[Span, str], tuple[Cancellation, list[Effect]]] = {}
    for limit, by in reached:
        if by is not None and by.clause not in said:
            gone.setdefault((by.span, limit.rule), (by, []))[1].append(limit)
    for by, lost in gone.values():
        another = any(other.rule == lost[0].rule for other in scales.holding)
        if by.extent is Extent.REPLACED and another:
            continue
        weight = _taken_away(agreement, lost, by, another=another)
        (scales.crossed if weight.effect.kind is EffectKind.CROSSES else scales.hollow).append(weight)


def _taken_by(agreement: Agreement, limit: Effect, cancelled: tuple[Cancellation, ...]) -> Cancellation | None:
    """What takes a limit away; barring what somebody may do takes no ban away."""
    bans = _BANS.search(agreement.words(sentence_of(agreement, limit))) is not None
    reaching = [one for one in cancelled if not (bans and one.extent is Extent.BARRED)]
    return prevailing(agreement, agreement.clauses[limit.clause], reaching)


def _taken_away(agreement: Agreement, lost: Sequence[Effect], by: Cancellation, *, another: bool) -> Weight:
    """The finding that `by` takes limits of one rule away; only possible where another of that rule stands."""
    numbers = dict.fromkeys(agreement.clauses[limit.clause].number for limit in lost)
    where = ", ".join(f"§{number}" for number in numbers if number) or "another clause"
    how = _HOW.get(by.extent, "takes away")
    loophole = {Extent.AT_WILL: "waivable", Extent.UNBOUND: "no-flow-down"}.get(by.extent, "")
    effect = Effect(
        rule=lost[0].rule,
        kind=EffectKind.HOLLOWS if loophole else EffectKind.CROSSES,
        clause=by.clause,
        span=by.span,
        message=f"{how} the limit in {where}",
        because=f'"{agreement.words(by.span)}" names {where}, where the limit stands',
        loophole=loophole,
        related=tuple(Related("the limit", limit.span) for limit in lost),
    )
    return Weight(effect, Certainty.POSSIBLE if another else Certainty.CERTAIN)


def _stands(
    agreement: Agreement, effect: Effect, everything: Sequence[Effect], cancelled: tuple[Cancellation, ...]
) -> bool:
    """Whether an effect is a crossing that operative words make and no others take back."""
    if effect.kind is not EffectKind.CROSSES or not len(effect.span) or not _operative(agreement, effect):
        return False
    by = prevailing(agreement, agreement.clauses[effect.clause], cancelled)
    return not (by is not None and by.undoes_a_grant) and confined_by(agreement, effect, everything, cancelled) is None


def _lose(lost: Iterable[Effect], scales: Scales) -> None:
    """Limits that are hollow for the place they stand in, where no other limit of their rule stands; each told once."""
    gone = {(effect.rule, effect.clause, effect.span): effect for effect in lost}
    kept = [one for one in scales.holding if (one.rule, one.clause, one.span) not in gone]
    still = {one.rule for one in kept}
    for effect in gone.values():
        if effect.rule not in still:
            scales.hollow.append(Weight(effect, Certainty.CERTAIN))
    scales.holding = [one for one in scales.holding if one.rule in still or one in kept]


def _put_in(agreement: Agreement, limits: Sequence[Effect], scales: Scales) -> None:
    """Limits that words put in by an amendment hollow out hold no longer."""
    for put in insertions(agreement):
        for limit in limits:
            clause = agreement.clauses[limit.clause]
            above = {one.index for one in agreement.ancestors(clause)}
            if limit.clause == put.clause or not ({clause.index} | above) & set(put.targets):
                continue
            effect = Effect(
                rule=limit.rule,
                kind=EffectKind.HOLLOWS,
                clause=put.clause,
                span=put.span,
                message=f"puts words into the limit in §{clause.number} that hollow it out",
                because=f'"{agreement.words(put.span)}" narrows what §{clause.number} forbids',
                loophole=put.loophole,
                related=(Related("the limit", limit.span),),
            )
            scales.hollow.append(Weight(effect, Certainty.CERTAIN))
            scales.holding = [one for one in scales.holding if one is not limit]


def _outweigh(agreement: Agreement, weight: Weight, holding: list[Effect]) -> Weight:
    """A qualified limit beside an unqualified one of the same activity, in another clause, is only worth a look."""
    hollow = weight.effect
    if hollow.loophole == "recital-only" and holding:
        related = (*weight.related, Related("an operative limit stands here", holding[0].span))
        return replace(weight, certainty=Certainty.POSSIBLE, related=related, outweighed=True)
    if hollow.loophole not in OF_ONE_SENTENCE or hollow.activity is None:
        return weight
    named = _stems(agreement, hollow.activity)
    for limit in holding:
        # What is banned in fewer words is banned at least as widely: "surveillance" holds "mass surveillance of …",
        # and "development of chemical weapons" does not hold "use of weapons".
        words = _stems(agreement, limit.activity or limit.span)
        if limit.rule == hollow.rule and limit.clause != hollow.clause and words and words <= named:
            related = (*weight.related, Related("an unqualified limit stands here", limit.span))
            return replace(weight, certainty=Certainty.POSSIBLE, related=related, outweighed=True)
    return weight


def _stems(agreement: Agreement, span: Span) -> set[str]:
    """The words of `span` that carry meaning, cut to their stems."""
    words = re.findall(r"\w+", agreement.words(span).casefold())
    return {word[:_STEM] for word in words if len(word) >= _STEM - 1}
