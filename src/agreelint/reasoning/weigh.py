"""What the clauses of one agreement do to one red line, put on the scales."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from agreelint.model.agreement import Agreement, ClauseKind, PartKind, Reach
from agreelint.model.policy import RedLine
from agreelint.model.rule import Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.cancel import Cancellation, Extent
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


@dataclass(slots=True)
class Scales:
    """One red line's weights. `leaning` are limits that rest on a document outside the reviewed text."""

    crossed: list[Weight] = field(default_factory=list)
    hollow: list[Weight] = field(default_factory=list)
    absent: list[Effect] = field(default_factory=list)
    holding: list[Effect] = field(default_factory=list)
    leaning: list[Effect] = field(default_factory=list)
    maybe: list[Effect] = field(default_factory=list)


def weigh(
    agreement: Agreement, red_line: RedLine, effects: Iterable[Effect], cancelled: tuple[Cancellation, ...]
) -> Scales:
    """Sort the effects on one red line by what they come to in this agreement."""
    scales = Scales()
    limits: list[Effect] = []
    outside = sorted(ref.span for ref in agreement.references if ref.reach is Reach.DANGLING)
    for effect in effects:
        if effect.rule not in red_line.rules:
            continue
        speaks = _operative(agreement, effect)
        if effect.kind is EffectKind.PROTECTS:
            _limit(agreement, effect, speaks, outside, limits, scales)
        elif not len(effect.span):
            scales.absent.append(effect)
        elif effect.kind is EffectKind.CROSSES:
            # A recital that grants grants nothing yet, and is worth a look.
            scales.crossed.append(_crossing(agreement, effect, speaks, cancelled))
        else:
            scales.hollow.append(Weight(effect, effect.certainty))
    scales.crossed = told_once(agreement, red_line, scales.crossed)
    scales.hollow = told_once(agreement, red_line, scales.hollow)
    _cancel(agreement, limits, cancelled, scales)
    scales.hollow = [_outweigh(agreement, weight, scales.holding) for weight in scales.hollow]
    return scales


def _operative(agreement: Agreement, effect: Effect) -> bool:
    clause = agreement.clauses[effect.clause]
    apart = {PartKind.RECITALS, PartKind.CONTENTS}
    return clause.kind not in _NOT_OPERATIVE and agreement.parts[clause.part].kind not in apart


def _crossing(agreement: Agreement, effect: Effect, speaks: bool, cancelled: tuple[Cancellation, ...]) -> Weight:
    """A crossing, unless its clause is struck out in plain words elsewhere: then only a person can say."""
    clause = agreement.clauses[effect.clause]
    by = next((c for c in cancelled if c.plain and c.reaches(agreement, clause)), None)
    stands = by is None or any(c.reaches(agreement, agreement.clauses[by.clause]) for c in cancelled)
    related = () if by is None else (Related("struck out here", by.span),)
    return Weight(effect, effect.certainty if speaks and stands else Certainty.POSSIBLE, related)


def _limit(
    agreement: Agreement, effect: Effect, speaks: bool, outside: list[Span], limits: list[Effect], scales: Scales
) -> None:
    """A limit holds when it is operative and certain, and rests on nothing outside the reviewed text."""
    if effect.certainty is Certainty.POSSIBLE:
        scales.maybe.append(effect)
    elif not speaks:
        message = "the limit stands only where the agreement explains itself, and binds nobody"
        hollow = replace(effect, kind=EffectKind.HOLLOWS, loophole="recital-only", message=message)
        scales.hollow.append(Weight(hollow, effect.certainty))
    elif _rests_on(outside, agreement, effect):
        scales.leaning.append(effect)
    else:
        limits.append(effect)


def _rests_on(outside: list[Span], agreement: Agreement, effect: Effect) -> bool:
    """Whether the limit's own sentence refers to an exhibit or section that is not there."""
    clause = agreement.clauses[effect.clause]
    sentence = next((one for one in clause.sentences if one.meets(effect.span)), effect.span)
    at = bisect_left(outside, sentence.start, key=lambda span: span.start)
    return at < len(outside) and sentence.holds(outside[at])


def _cancel(agreement: Agreement, limits: list[Effect], cancelled: tuple[Cancellation, ...], scales: Scales) -> None:
    """Take away the limits that other clauses take away; what is left holds."""
    reached = [
        (limit, next((c for c in cancelled if c.reaches(agreement, agreement.clauses[limit.clause])), None))
        for limit in limits
    ]
    scales.holding = [limit for limit, by in reached if by is None]
    said = {weight.effect.clause for weight in scales.crossed}
    for limit, by in reached:
        if by is None or by.clause in said:
            continue
        another = any(other.rule == limit.rule for other in scales.holding)
        if by.extent is Extent.REPLACED and another:
            continue
        weight = _taken_away(agreement, limit, by, another=another)
        (scales.crossed if weight.effect.kind is EffectKind.CROSSES else scales.hollow).append(weight)


def _taken_away(agreement: Agreement, limit: Effect, by: Cancellation, *, another: bool) -> Weight:
    """The finding that `by` takes `limit` away; only possible where a limit of the same rule stands elsewhere."""
    number = agreement.clauses[limit.clause].number
    where = f"§{number}" if number else "another clause"
    in_part = {Extent.PART: "carve-out", Extent.AT_WILL: "waivable"}
    how = {Extent.PART: "takes back part of", Extent.AT_WILL: "lets one side take back"}.get(by.extent, "takes away")
    effect = Effect(
        rule=limit.rule,
        kind=EffectKind.HOLLOWS if by.extent in in_part else EffectKind.CROSSES,
        clause=by.clause,
        span=by.span,
        message=f"{how} the limit in {where}",
        because=f'"{agreement.words(by.span)}" names {where}, where the limit stands',
        loophole=in_part.get(by.extent, ""),
        related=(Related("the limit", limit.span),),
    )
    return Weight(effect, Certainty.POSSIBLE if another else Certainty.CERTAIN)


def _outweigh(agreement: Agreement, weight: Weight, holding: list[Effect]) -> Weight:
    """A qualified limit beside an unqualified one of the same activity, in another clause, is only worth a look."""
    hollow = weight.effect
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
