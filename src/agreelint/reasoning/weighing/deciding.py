"""What becomes of a verdict once everything in the agreement is weighed together.

What a rule tells for certain becomes clean only where its own words do not read so and nearly everything else speaks
for a limit; what was not read or is contradicted stays as it is. The rest is decided where the outlook is clear, with
the place that speaks most for it as its finding, and otherwise left to a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agreelint.language.likeness.wording import known_rules
from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.model.review import Standing
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.reasoning.weigh import Scales
from agreelint.reasoning.weighing.bounds import (
    CROSSED,
    HELD,
    HELD_ALL_THE_SAME,
    HELD_IN_A_LONG_ONE,
    HELD_OVER_DOUBTS,
    HOLLOW_BY_A_CROSSING,
    NOT_CROSSED_ALL_THE_SAME,
    NOT_HELD,
    NOT_HOLLOW_ALL_THE_SAME,
    NOT_UNDONE_ALL_THE_SAME,
    READS_SO,
    THERE_IN_A_LONG_ONE,
    bounds,
    is_long,
    less_in_a_long_one,
)
from agreelint.reasoning.weighing.likeliest import crossing_in, hollow_in, limit_in
from agreelint.reasoning.weighing.outlook import Outlook
from agreelint.reasoning.weight import Weight

_SHOWS = 0.05  # probability of what words read like, from which on they are shown as what decided

_CERTAIN = (Standing.CROSSED, Standing.HOLLOW)
_DOUBTED = (Again.DISPUTED, Again.DENIED, Again.UNRELATED)
_AT_EASE = (Standing.HELD, Standing.SILENT)


@dataclass(frozen=True, slots=True)
class Decision:
    """A standing and why. The scales were changed so that they show it."""

    standing: Standing
    why: str


def decided(
    agreement: Agreement,
    red_line: RedLine,
    scales: Scales,
    readings: Sequence[Reading],
    outlook: Outlook,
    standing: Standing,
    *,
    clears: bool = True,
) -> Decision | None:
    """The verdict by the `outlook` where it differs from the `standing` that reasoning came to, or None.

    Unless it `clears`, nothing that was not clean becomes so.
    """
    if standing in _CERTAIN:
        if not _by_a_rule(scales) and clears and outlook.held > max(outlook.crossed, outlook.hollow):
            # Nothing but a likeness tells it, and all evidence together knows more than that.
            held = _held(red_line, scales, readings, outlook) if outlook.held >= HELD else None
            return held or _disputed(scales, outlook, "It reads as if it were not held")
        return _against_a_rule(agreement, red_line, scales, readings, outlook, standing, clears=clears)
    less = less_in_a_long_one(agreement, scales, standing, outlook)
    if standing in _AT_EASE:
        clean, worse = bounds(scales, standing)
        if outlook.held > worse * less:
            return None if outlook.held > clean * less else _doubtful(agreement, readings, outlook)
    elif outlook.held > NOT_HELD * less:
        there = THERE_IN_A_LONG_ONE if standing is Standing.MISSING and is_long(agreement) else HELD
        return _held(red_line, scales, readings, outlook) if clears and outlook.held >= there else None
    if (scales.holding or scales.maybe) and outlook.hollow <= outlook.crossed < CROSSED:
        return _doubtful(agreement, readings, outlook) if standing in _AT_EASE else None
    if outlook.crossed >= outlook.hollow:
        # Where nothing in particular crosses it, its limit is what is missing.
        absent = standing is Standing.MISSING and (not scales.crossed or outlook.crossed < NOT_HELD)
        made = None if absent else _crossed(scales, readings, outlook)
    else:
        made = _hollow(scales, readings, outlook)
    return made or (_doubtful(agreement, readings, outlook) if standing in _AT_EASE else None)


def _against_a_rule(
    agreement: Agreement,
    red_line: RedLine,
    scales: Scales,
    readings: Sequence[Reading],
    outlook: Outlook,
    standing: Standing,
    *,
    clears: bool,
) -> Decision | None:
    """What becomes of what a rule is certain of: nothing, unless all else speaks against it or it is worse.

    Nobody learned what to believe of a rule that is none of ours.
    """
    known = all(weight.effect.rule in known_rules() for weight in (*scales.crossed, *scales.hollow))
    told = _by_a_rule(scales)
    bound = HELD_IN_A_LONG_ONE if is_long(agreement) else HELD_ALL_THE_SAME
    # "Section 5 is deleted" leaves nothing to weigh: what words read like hardly follows numbers.
    deleted = any(weight.deletes and weight.effect.plain for weight in told)
    if not deleted and outlook.held >= bound and clears and known:
        sure = NOT_CROSSED_ALL_THE_SAME if standing is Standing.CROSSED else NOT_HOLLOW_ALL_THE_SAME
        if any(weight.related or weight.effect.related for weight in told):
            sure = NOT_UNDONE_ALL_THE_SAME
        reads = _by_clause((one.clause, max(one.crossing, one.hollow)) for one in readings)
        borne_out = any(weight.deletes or reads.get(weight.effect.clause, 0.0) >= READS_SO for weight in told)
        held = _held(red_line, scales, readings, outlook) if outlook.held >= sure and not borne_out else None
        return held or _disputed(scales, outlook, "A rule tells that it is not held")
    empties = standing is Standing.CROSSED and outlook.hollow >= HOLLOW_BY_A_CROSSING
    if empties and clears and known and not deleted:
        return _emptied(scales, readings, outlook)
    lets = standing is Standing.HOLLOW and outlook.crossed > max(outlook.hollow, outlook.held)
    return _crossed(scales, readings, outlook) if lets else None


def _held(red_line: RedLine, scales: Scales, readings: Sequence[Reading], outlook: Outlook) -> Decision | None:
    """Held by the limits that stand, or by what reads most like one; what speaks against them weighs less.

    It takes more where the second reading disputes what a rule told for certain, or words may take the limit away.
    """
    weights = (*scales.crossed, *scales.hollow)
    told = (*(weight.effect for weight in weights), *(one.effect for one in scales.aside))
    # What an incomplete checklist lacks is hardly made up for by what it has.
    partial = any(effect.related for effect in scales.absent)
    if outlook.held < HELD_OVER_DOUBTS and (partial or scales.clouded or any(one.again in _DOUBTED for one in told)):
        return None
    deleted = [place.span for one in weights if one.deletes and one.effect.plain for place in one.effect.related]
    limit = limit_in(one for one in readings if not any(map(one.span.meets, deleted)))
    if not (scales.holding or scales.likely) and limit is not None and limit.limit >= _SHOWS:
        scales.likely = [_effect(limit, EffectKind.PROTECTS, "reads like a limit", limit.limit)]
    shown = scales.holding or scales.likely
    if red_line.must_be_present and not shown:
        return None
    scales.absent = []
    scales.crossed = [replace(weight, certainty=Certainty.POSSIBLE, outweighed=True) for weight in scales.crossed]
    scales.hollow = [replace(weight, certainty=Certainty.POSSIBLE, outweighed=True) for weight in scales.hollow]
    why = "A limit stands, and what may speak against it weighs less" if shown else "What may cross it weighs little"
    return Decision(Standing.HELD if shown else Standing.SILENT, f"{why} ({_hundred(outlook.held)} of 100).")


def _by_a_rule(scales: Scales) -> Sequence[Weight]:
    """What makes the red line crossed or hollow, of which a rule is certain."""
    weights = (*scales.crossed, *scales.hollow)
    return [one for one in weights if one.certainty is Certainty.CERTAIN and not one.effect.by_likeness]


def _disputed(scales: Scales, outlook: Outlook, what: str) -> Decision:
    """What is certain by itself, and nothing else bears out: it is shown, and left to a person."""
    scales.crossed = [replace(weight, certainty=Certainty.POSSIBLE) for weight in scales.crossed]
    scales.hollow = [replace(weight, certainty=Certainty.POSSIBLE) for weight in scales.hollow]
    why = f"all else speaks for a limit that holds ({_hundred(outlook.held)} of 100): a person has to decide"
    return Decision(Standing.UNRESOLVED, f"{what}, and {why}.")


def _doubtful(agreement: Agreement, readings: Sequence[Reading], outlook: Outlook) -> Decision:
    """Nearly as much speaks against it as for it."""
    against = max(readings, key=_against, default=None)
    place = f': a person should read "{agreement.words(against.span)}"' if against is not None else ""
    return Decision(
        Standing.UNRESOLVED,
        f"Weighed together, the agreement holds it in no more than {_hundred(outlook.held)} of 100 cases{place}.",
    )


def _crossed(scales: Scales, readings: Sequence[Reading], outlook: Outlook) -> Decision | None:
    """Crossed by what is likeliest to cross it: a possible crossing, a limit that is empty, or what reads so."""
    because = f"weighed with all else in the agreement, it is crossed ({_hundred(outlook.crossed)} of 100)"
    like = _by_clause((one.clause, one.crossing) for one in readings)
    beside = _limit_beside(readings)
    likely = _likeliest(scales.crossed, like)
    if likely is not None:
        scales.crossed = [_sure(one, because, beside) if one is likely else one for one in scales.crossed]
    elif (hollow := _likeliest(scales.hollow, like)) is not None:
        scales.hollow = [one for one in scales.hollow if one is not hollow]
        effect = replace(hollow.effect, kind=EffectKind.CROSSES)
        scales.crossed.append(_sure(replace(hollow, effect=effect), because, beside))
    elif (read := crossing_in(readings)) is not None and read.crossing >= _SHOWS:
        effect = _effect(read, EffectKind.CROSSES, "reads like a crossing", read.crossing)
        scales.crossed.append(_sure(Weight(effect, Certainty.CERTAIN), because, beside))
    else:
        return None
    return Decision(
        Standing.CROSSED, f"Weighed together, the agreement crosses it ({_hundred(outlook.crossed)} of 100)."
    )


def _hollow(scales: Scales, readings: Sequence[Reading], outlook: Outlook) -> Decision | None:
    """Hollow by what is likeliest to make it so: a possible hollow limit, the limit itself, or what reads so."""
    because = f"weighed with all else in the agreement, it does not protect ({_hundred(outlook.hollow)} of 100)"
    likely = _likeliest(scales.hollow, _by_clause((one.clause, one.hollow) for one in readings))
    limits = (*scales.holding, *scales.likely, *scales.maybe)
    against = _against_beside(readings)
    if likely is not None:
        limit = _limit_beside(readings)
        scales.hollow = [_sure(one, because, limit) if one is likely else one for one in scales.hollow]
    elif limits:
        empty = replace(limits[0], kind=EffectKind.HOLLOWS, message="a limit that the rest of the agreement empties")
        scales.hollow.append(_sure(Weight(empty, Certainty.CERTAIN), because, against))
    elif (read := hollow_in(readings)) is not None and read.hollow >= _SHOWS:
        effect = _effect(read, EffectKind.HOLLOWS, "reads like a hollow limit", read.hollow)
        scales.hollow.append(_sure(Weight(effect, Certainty.CERTAIN), because))
    else:
        return None
    scales.holding, scales.likely = [], []
    return Decision(
        Standing.HOLLOW, f"Weighed together, its limit does not protect ({_hundred(outlook.hollow)} of 100)."
    )


def _emptied(scales: Scales, readings: Sequence[Reading], outlook: Outlook) -> Decision | None:
    """Hollow by what crosses it, where a limit is there; None where none is."""
    limit = _limit_beside(readings)
    if not (scales.holding or scales.likely or scales.maybe or limit):
        return None
    because = f"weighed with all else in the agreement, it empties a limit ({_hundred(outlook.hollow)} of 100)"
    emptying = [replace(one, effect=replace(one.effect, kind=EffectKind.HOLLOWS)) for one in scales.crossed]
    sure = [_sure(one, because, limit) if one.certainty is Certainty.CERTAIN else one for one in emptying]
    scales.hollow = [*scales.hollow, *sure]
    scales.crossed, scales.holding, scales.likely = [], [], []
    return Decision(
        Standing.HOLLOW, f"Weighed together, its limit does not protect ({_hundred(outlook.hollow)} of 100)."
    )


def _against(read: Reading) -> float:
    return read.crossing + read.hollow


def _by_clause(likely: Iterable[tuple[int, float]]) -> dict[int, float]:
    """The highest probability in each clause."""
    found: dict[int, float] = {}
    for clause, one in likely:
        found[clause] = max(one, found.get(clause, 0.0))
    return found


_Beside = tuple[Reading, Related] | None


def _limit_beside(readings: Sequence[Reading]) -> _Beside:
    """The words most like a limit, where they are like one."""
    read = limit_in(readings)
    return None if read is None or read.limit < _SHOWS else (read, Related("reads like the limit", read.span))


def _against_beside(readings: Sequence[Reading]) -> _Beside:
    """The words that speak most against a limit, where they do."""
    read = max(readings, key=_against, default=None)
    return None if read is None or _against(read) < _SHOWS else (read, Related("may empty it", read.span))


def _likeliest(weights: Sequence[Weight], likely: dict[int, float]) -> Weight | None:
    """The effect that counts most: not outweighed, and in the clause that reads most like it, if one does."""
    read = (one for one in weights if one.effect.clause in likely)
    return max(read, key=lambda one: (not one.outweighed, likely[one.effect.clause]), default=None)


def _sure(weight: Weight, because: str, beside: _Beside = None) -> Weight:
    """The effect as one that counts, with the other clause that had the greatest say."""
    effect = replace(weight.effect, because=f"{weight.effect.because}; {because}")
    related = weight.related
    if beside is not None and beside[0].clause != effect.clause:
        related = (*related, beside[1])
    return replace(weight, effect=effect, certainty=Certainty.CERTAIN, outweighed=False, related=related)


def _effect(read: Reading, kind: EffectKind, what: str, likely: float) -> Effect:
    return Effect(
        rule=read.rule,
        kind=kind,
        clause=read.clause,
        span=read.span,
        message=what,
        because=f"{what} ({_hundred(likely)} of 100); no rule tells how",
        again=Again.ALONE,
    )


def _hundred(share: float) -> int:
    return round(100 * share)
