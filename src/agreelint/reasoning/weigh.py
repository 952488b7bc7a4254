"""What the clauses of one agreement do to one red line, put on the scales."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from agreelint.model.agreement import Agreement, ClauseKind, PartKind, Reach, Reference
from agreelint.model.policy import RedLine
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.ending.left_behind import left_behind
from agreelint.reasoning.ending.phases import in_one_phase, until_a_phase
from agreelint.reasoning.enforcement.held_up import held_up
from agreelint.reasoning.enforcement.keyed import keyed
from agreelint.reasoning.enforcement.remedies import powerless
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.giving_way.reliance import confined_by, leans_outside
from agreelint.reasoning.giving_way.subjected import held_down
from agreelint.reasoning.giving_way.yielding import standing_limits
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless.aside import Aside, gives_nothing, no_crossing, not_hollow
from agreelint.reasoning.meanings.emptied import emptied, shrunk
from agreelint.reasoning.meanings.narrowing import narrowed
from agreelint.reasoning.meanings.undefined import undefined
from agreelint.reasoning.outweighed import RECITAL, beside_a_limit, outweighed
from agreelint.reasoning.papers.recitals import binds
from agreelint.reasoning.rank.outrank import BROAD, outranked
from agreelint.reasoning.reach.whom import unreached
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.taking import take_away
from agreelint.reasoning.telling import told_once
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.weight import Weight

# A limit under this name binds nobody, wherever it stands; a grant there is still worth its words.
_CALLED_RECITAL = re.compile(r"\W*(?:recitals?\b|whereas\b)", re.IGNORECASE)
_NOT_OPERATIVE = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT}
_AMENDS = {PartKind.BODY, PartKind.AMENDMENT, PartKind.ORDER_FORM}
_AMENDS_WHAT_IS_BELOW = {PartKind.SCHEDULE, PartKind.EXHIBIT}


_MADE_OPERATIVE = "it stands in a recital that a clause makes part of what is agreed"


@dataclass(slots=True)
class Scales:
    """One red line's weights.

    `leaning` are limits that rest on a document outside the reviewed text, `likely` those that no rule explains: they
    are shown, and no red line that demands a limit is held on them.
    """

    crossed: list[Weight] = field(default_factory=list)
    hollow: list[Weight] = field(default_factory=list)
    absent: list[Effect] = field(default_factory=list)
    holding: list[Effect] = field(default_factory=list)
    likely: list[Effect] = field(default_factory=list)
    leaning: list[Effect] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    maybe: list[Effect] = field(default_factory=list)
    contradicted: bool = False
    clouded: list[Span] = field(default_factory=list)


def weigh(ground: Ground, red_line: RedLine) -> Scales:
    """Sort the effects on one red line by what they come to in this agreement."""
    agreement = ground.agreement
    scales = Scales()
    limits = _sorted(ground, red_line, scales)
    scales.crossed = told_once(agreement, red_line, scales.crossed)
    scales.hollow = told_once(agreement, red_line, scales.hollow)
    said = {one.effect.clause for one in scales.crossed if one.certainty is Certainty.CERTAIN}
    taken = take_away(ground, limits, said)
    scales.holding = list(taken.left)
    scales.crossed += taken.crossed
    scales.contradicted = any(weight.effect.again is Again.DISPUTED for weight in (*taken.crossed, *taken.hollow))
    scales.hollow += taken.hollow
    scales.maybe += taken.doubted
    scales.aside += [
        Aside(limit, "another limit takes its place", Related("replaced here", by.span)) for limit, by in taken.replaced
    ]
    grants = [one for one in ground.effects if one.rule in BROAD or one.rule in red_line.rules]
    grants = [one for one in grants if _stands(ground, one)]
    lost = (
        *outranked(agreement, scales.holding, grants, ground.ranks),
        *unreached(ground, scales.holding),
        *emptied(agreement, scales.holding),
        *narrowed(agreement, scales.holding),
        *undefined(agreement, scales.holding),
        *held_down(ground, scales.holding),
        *keyed(ground, scales.holding),
        *in_one_phase(ground, scales.holding),
        *held_up(ground, scales.holding),
        *until_a_phase(ground, scales.holding),
        *left_behind(ground, scales.holding),
    )
    away = list(ground.meanings.away(scales.holding))
    _lose((*lost, *(one.hollow(agreement) for one in away if one.sure)), scales)
    scales.holding, without = powerless(ground, scales.holding)
    scales.hollow += without
    scales.likely = [limit for limit in scales.holding if limit.again is Again.ALONE]
    scales.holding = [limit for limit in scales.holding if limit.again is not Again.ALONE]
    scales.hollow = [outweighed(agreement, weight, scales.holding) for weight in scales.hollow]
    if scales.holding:
        scales.crossed = [beside_a_limit(weight) for weight in scales.crossed]
        scales.hollow = [beside_a_limit(weight) for weight in scales.hollow]
    dark = [one for one in ground.cancelled if one.extent is Extent.CLOUDED and not _struck_out(ground, one)]
    scales.clouded = [one.span for one in dark if _clouds(agreement, one, scales)]
    scales.clouded += [meaning for _, meaning in shrunk(agreement, scales.holding)]
    scales.clouded += [one.chain.last.meaning for one in away if one.limit in (*scales.holding, *scales.likely)]
    return scales


def _sorted(ground: Ground, red_line: RedLine, scales: Scales) -> list[Effect]:
    """Put every effect on its scale but the limits that may hold, which are given back."""
    agreement = ground.agreement
    limits: list[Effect] = []
    outside = [ref for ref in agreement.references if ref.reach is Reach.DANGLING]
    first = [one for one in standing_limits(ground, red_line.rules) if _operative(agreement, one)]
    for effect in ground.effects:
        if effect.rule in red_line.rules:
            speaks = _operative(agreement, effect) or _made_operative(ground, effect)
            if red_line.must_be_present and _is_idle(ground, effect):
                scales.aside.append(Aside(effect, "it stands in a recital that a clause strips of all effect"))
            elif effect.kind is EffectKind.PROTECTS and effect.clause in ground.void:
                scales.hollow.append(Weight(_without_effect(effect, ground.void[effect.clause]), effect.certainty))
            else:
                _put(ground, effect, speaks, first, outside, limits, scales)
    return limits


def _is_idle(ground: Ground, effect: Effect) -> bool:
    """Whether a limit stands in a recital that has no effect: where one has to be there, there is none."""
    is_limit = effect.kind is EffectKind.PROTECTS or effect.loophole == RECITAL
    return is_limit and effect.clause in ground.idle


def _struck_out(ground: Ground, one: Cancellation) -> bool:
    """Whether the clause that the words stand in is struck out itself, by words that say nothing else."""
    by = prevailing(ground.agreement, ground.agreement.clauses[one.clause], ground.cancelled)
    return by is not None and by.undoes_a_grant and not by.may_not_be and by.extent in (Extent.WHOLE, Extent.REPLACED)


def _put(
    ground: Ground,
    effect: Effect,
    speaks: bool,
    first: Sequence[Effect],
    outside: Sequence[Reference],
    limits: list[Effect],
    scales: Scales,
) -> None:
    agreement = ground.agreement
    if effect.kind is EffectKind.PROTECTS:
        _limit(agreement, effect, speaks, outside, limits, scales)
    elif effect.again is Again.UNRELATED:
        scales.aside.append(Aside(effect, "it reads like wording about something else"))
    elif not len(effect.span):
        scales.absent.append(effect)
    elif (aside := gives_nothing(ground, effect)) is not None:
        scales.aside.append(aside)
        if aside.limit is not None:
            _limit(agreement, aside.limit, speaks, outside, limits, scales)
    elif effect.kind is EffectKind.CROSSES or effect.again is Again.DISPUTED:
        _crossing(ground, effect, speaks, first, scales)
    elif effect.loophole == RECITAL and _made_operative(ground, effect):
        limits.append(replace(effect, kind=EffectKind.PROTECTS, loophole="", because=_MADE_OPERATIVE))
    elif (aside := not_hollow(ground, effect, first)) is not None:
        scales.aside.append(aside)
        if aside.limit is not None:
            _limit(agreement, aside.limit, speaks, outside, limits, scales)
    else:
        scales.hollow.append(Weight(effect, effect.certainty))


def _clouds(agreement: Agreement, one: Cancellation, scales: Scales) -> bool:
    """Whether words that nobody can follow may take away a limit that holds."""
    shown = (*scales.holding, *scales.likely)
    if one.targets or one.part is not None:
        return any(one.reaches(agreement, agreement.clauses[limit.clause]) for limit in shown)
    meant = one.rules or ON_USE
    return any(limit.rule in meant for limit in shown)


def _operative(agreement: Agreement, effect: Effect) -> bool:
    clause = agreement.clauses[effect.clause]
    apart = {PartKind.RECITALS, PartKind.CONTENTS}
    if clause.kind in _NOT_OPERATIVE or agreement.parts[clause.part].kind in apart:
        return False
    return effect.kind is not EffectKind.PROTECTS or _CALLED_RECITAL.match(agreement.words(clause.span)) is None


def _made_operative(ground: Ground, effect: Effect) -> bool:
    """Whether it stands in a recital that a clause makes operative; a limit there has to be worded as one."""
    if effect.clause not in ground.recitals:
        return False
    return effect.kind is EffectKind.CROSSES or binds(ground.agreement, effect)


def _crossing(ground: Ground, effect: Effect, speaks: bool, first: Sequence[Effect], scales: Scales) -> None:
    """A crossing, or what the rules take for one, unless its clause is struck out or gives way to a limit that is real.

    `first` are the limits that stand; one that forbids only some of what the crossing gives leaves it to a person.
    A recital that grants grants nothing yet, and is worth a look.
    """
    agreement = ground.agreement
    told = scales.crossed if effect.kind is EffectKind.CROSSES else scales.hollow
    by = prevailing(agreement, agreement.clauses[effect.clause], ground.cancelled)
    if by is not None and by.undoes_a_grant:
        related = Related("struck out here", by.span)
        if not by.may_not_be and (by.of_a_paper or _may_amend(ground, by, effect)):
            scales.aside.append(Aside(effect, "the clause is struck out", related))
        else:
            told.append(Weight(effect, Certainty.POSSIBLE, (related,)))
        return
    aside = no_crossing(ground, effect, first)
    if aside is None and by is not None and by.likened and by.extent is not Extent.CLOUDED:
        aside = Aside(effect, "the clause seems to be taken back", Related("taken back here", by.span), sure=False)
    if aside is not None and aside.sure:
        scales.aside.append(aside)
    elif aside is not None:
        limit = () if aside.related is None else (aside.related,)
        told.append(Weight(replace(effect, again=Again.DISPUTED), Certainty.POSSIBLE, limit))
    else:
        certainty = effect.certainty if speaks else Certainty.POSSIBLE
        told.append(Weight(effect, certainty, outweighed=effect.again is Again.DENIED))


def _may_amend(ground: Ground, by: Cancellation, effect: Effect) -> bool:
    """Whether words stand where a crossing can be struck out: in an exhibit only if it goes before its clause."""
    kind = ground.agreement.parts[ground.agreement.clauses[by.clause].part].kind
    above = ground.ranks.above(by.clause, effect.clause, effect.rule)
    return kind in _AMENDS or (kind in _AMENDS_WHAT_IS_BELOW and above is not None)


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
        scales.aside.append(Aside(effect, f"a limit only by a doubtful reading: {effect.because.rpartition('; ')[2]}"))
    elif not speaks:
        message = "the limit stands only where the agreement explains itself, and binds nobody"
        hollow = replace(effect, kind=EffectKind.HOLLOWS, loophole=RECITAL, message=message)
        scales.hollow.append(Weight(hollow, effect.certainty))
    elif leans_outside(agreement, effect, outside):
        scales.leaning.append(effect)
        scales.aside.append(Aside(effect, "a limit that rests on a paper that is not in the reviewed text"))
    else:
        limits.append(effect)


def _without_effect(limit: Effect, by: Span) -> Effect:
    return replace(
        limit,
        kind=EffectKind.HOLLOWS,
        loophole="outranked",
        message="a limit in a paper that has no effect but on prices and the like",
        activity=limit.activity or limit.span,
        related=(Related("no effect by this", by),),
    )


def _stands(ground: Ground, effect: Effect) -> bool:
    """Whether an effect is a crossing that operative words make and no others take back."""
    agreement = ground.agreement
    if effect.kind is not EffectKind.CROSSES or not len(effect.span) or not _operative(agreement, effect):
        return False
    if effect.clause in ground.void:
        return False
    by = prevailing(agreement, agreement.clauses[effect.clause], ground.cancelled)
    return not (by is not None and by.undoes_a_grant) and confined_by(ground, effect) is None


def _lose(lost: Iterable[Effect], scales: Scales) -> None:
    """Limits that are hollow for the place they stand in, where no other limit of their rule stands; each told once."""
    gone = {(effect.rule, effect.clause, effect.span): effect for effect in lost}
    kept = [one for one in scales.holding if (one.rule, one.clause, one.span) not in gone]
    still = {one.rule for one in kept if one.again is not Again.ALONE}
    for effect in gone.values():
        if effect.rule not in still:
            told = scales.crossed if effect.kind is EffectKind.CROSSES else scales.hollow
            told.append(Weight(effect, Certainty.CERTAIN))
    scales.holding = [one for one in scales.holding if one.rule in still or one in kept]
