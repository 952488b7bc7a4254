"""What speaks for and against one red line in the whole agreement, as numbers that a linear model can weigh.

What the scales hold, what the words read like, and what other clauses do to the likeliest limit and the likeliest
crossing. Every piece has a name that a person can read in `weights.json`.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields

from agreelint.language.likeness.treatment import Treatment
from agreelint.language.likeness.wording import Likeness, known_rules
from agreelint.model.agreement import Reach
from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.model.rule import Again, Certainty
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.chains import chains
from agreelint.reasoning.weigh import Scales
from agreelint.reasoning.weighing.likeliest import crossing_in, hollow_in, is_about, limit_in
from agreelint.reasoning.weighing.together import all_together, explained, together
from agreelint.reasoning.weight import Weight

_LEAST, _UNIT = 1e-4, 3.0  # probabilities are weighed as log-odds no further out than this, in units of so much
_SHOWN = 3  # readings of each kind, the likeliest first
_STEPS = (0.01, 0.03, 0.08, 0.2, 0.5)  # probabilities that the likeliest reading reaches or does not
_LEANING = 2.0  # how much likelier one must be than its contrary to lean


def evidence(ground: Ground, red_line: RedLine, scales: Scales, readings: Sequence[Reading]) -> dict[str, float]:
    """The evidence on one red line, by name; what is not there is zero. `readings` are those of its rules."""
    return {
        **{f"of {rule}": 1.0 for rule in red_line.rules},
        "a limit is demanded": float(red_line.must_be_present),
        **_on_the_scales(scales),
        **_against_each_other(scales),
        **_read(scales, readings),
        **_done_to(ground, readings),
        **_together(ground, red_line, readings),
    }


def _on_the_scales(scales: Scales) -> dict[str, float]:
    """How many effects of each kind there are: some, and several."""
    found: Counter[str] = Counter()
    for kind, weights in (("crossing", scales.crossed), ("hollow", scales.hollow)):
        for weight in weights:
            found[f"{kind}: {_as_it_counts(weight)}"] += 1
            if weight.effect.loophole:
                found[f"{kind}: {weight.certainty.value} {weight.effect.loophole}"] += 1
            found[f"{kind}: with another place"] += bool(weight.related)
    for limit in scales.holding:
        found[f"limit: holds {limit.again.value}"] += 1
    for limit in scales.likely:
        found["limit: likely"] += 1
        found["limit: firm"] += limit.firm
    found["limit: rests on what was not read"] += len(scales.leaning)
    found["limit: doubtful"] += len(scales.maybe)
    found["limit: clouded"] += len(scales.clouded)
    found["limit: contradicted"] += scales.contradicted
    found["nothing there"] += len(scales.absent)
    for aside in scales.aside:
        found[f"aside: {aside.effect.kind.value}"] += 1
    return {f"{name}, {much}": 1.0 for name, number in found.items() for much in _how_many(number)}


def _against_each_other(scales: Scales) -> dict[str, float]:
    """Who tells the crossing, who the hollow limit and who the limit: one weighs less beside another."""
    crossing, hollow, limit = _teller(scales.crossed), _teller(scales.hollow), _holder(scales)
    return {
        f"crossing by {crossing}, limit by {limit}": 1.0,
        f"hollow by {hollow}, limit by {limit}": 1.0,
        f"crossing by {crossing}, hollow by {hollow}": 1.0,
    }


def _holder(scales: Scales) -> str:
    if any(limit.again is Again.AGREED for limit in scales.holding):
        return "a rule"
    if scales.holding:
        return "another"
    return "likeness" if scales.likely else "a doubtful one" if scales.maybe else "none"


def _teller(weights: Sequence[Weight]) -> str:
    certain = [one for one in weights if one.certainty is Certainty.CERTAIN]
    if any(one.effect.again is Again.AGREED for one in certain):
        return "a rule"
    return "likeness" if certain else "a doubtful one" if weights else "none"


def _as_it_counts(weight: Weight) -> str:
    again, out = weight.effect.again.value, " outweighed" if weight.outweighed else ""
    return f"{weight.certainty.value} {again}{out}"


def _how_many(number: int) -> Iterator[str]:
    if number > 0:
        yield "some"
    if number > 1:
        yield "several"


def _read(scales: Scales, readings: Sequence[Reading]) -> dict[str, float]:
    """What the words read like: the likeliest of each kind, and what else stands where they stand."""
    made: dict[str, float] = {"read: stretches": len(readings) / 5}
    for kind, likely in (
        ("crossing", [one.crossing for one in readings]),
        ("hollow", [one.hollow for one in readings]),
        ("limit", [one.limit for one in readings]),
    ):
        best = (*sorted(likely, reverse=True), *([0.0] * _SHOWN))[:_SHOWN]
        made |= {f"read: {kind} {number}": _odds(one) for number, one in enumerate(best, 1)}
        made |= {f"read: {kind} ≥ {step}": 1.0 for step in _STEPS if best[0] >= step}
        made[f"read: {kind} anywhere"] = _odds(1 - math.prod([1 - min(one, 0.99) for one in likely]))
    crossing, hollow, limit = crossing_in(readings), hollow_in(readings), limit_in(readings)
    if crossing is None or hollow is None or limit is None:
        return made
    holding = {one.clause for one in (*scales.holding, *scales.likely)}
    apart = [one.crossing for one in readings if one.clause not in holding]
    there = [one.limit for one in readings if one.clause in holding]
    against = max(crossing.crossing, hollow.hollow)
    return made | {
        "read: leans against": float(against > _LEANING * limit.limit),
        "read: leans to a limit": float(limit.limit > _LEANING * against),
        "read: crossing behind limit": float(crossing.span.start > limit.span.start),
        "read: crossing in the limit's clause": float(crossing.clause == limit.clause),
        "read: crossing over limit": _odds(crossing.crossing) - _odds(limit.limit),
        "read: limit at crossing": _odds(crossing.limit),
        "read: hollow at crossing": _odds(crossing.hollow),
        "read: crossing at limit": _odds(limit.crossing),
        "read: hollow at limit": _odds(limit.hollow),
        "read: crossing where no limit holds": _odds(max(apart, default=0.0)),
        "read: limit where one holds": _odds(max(there, default=0.0)),
    }


def _done_to(ground: Ground, readings: Sequence[Reading]) -> dict[str, float]:
    """What other clauses do to the likeliest crossing and limit, and what the words of the limit are said to mean."""
    made: dict[str, float] = {}
    limit = limit_in(readings)
    for name, one in (("limit", limit), ("crossing", crossing_in(readings))):
        treated = list(_treated(ground, one.clause)) if one is not None else []
        if treated:
            made[f"{name}: named elsewhere"] = 1.0
            made |= {
                f"{name}: {kind.name}": _odds(max([getattr(treatment, kind.name) for treatment in treated]))
                for kind in fields(Treatment)
            }
    if limit is not None:
        clause = ground.agreement.clauses[limit.clause]
        meanings = [
            ground.meanings.likely(chain.last)
            for sentence in clause.sentences or (clause.body,)
            for chain in chains(ground.agreement, sentence)
        ]
        if meanings:
            made |= {"limit: uses defined words": 1.0, "limit: a meaning empties it": _odds(max(meanings))}
        if any(one.reach is not Reach.INTERNAL for one in ground.references.get(clause.index, ())):
            made["limit: names what is not there"] = 1.0
    return made


def _together(ground: Ground, red_line: RedLine, readings: Sequence[Reading]) -> dict[str, float]:
    """What the likeliest limit and crossing, and all about the red line, read like with what is said of them."""
    made: dict[str, float] = {}
    rules, clauses = known_rules().intersection(red_line.rules), ground.agreement.clauses
    if not rules:
        return made
    for name, one in (("limit", limit_in(readings)), ("crossing", crossing_in(readings))):
        if one is not None:
            clause = clauses[one.clause]
            made |= _says(f"{name} explained", explained(ground, clause), rules, one)
            made |= _says(f"{name} together", together(ground, clause), rules, one)
    about = sorted({one.clause for one in readings if is_about(one)})
    return made | _says("all together", all_together(ground, [clauses[at] for at in about]), rules)


def _says(name: str, like: Likeness | None, rules: frozenset[str], alone: Reading | None = None) -> dict[str, float]:
    """What words read like if they are about the red line, and how much more than they do `alone`."""
    if like is None:
        return {}
    says = like.says_if_about(rules)
    now = {"crossing": _odds(says.conflict), "hollow": _odds(says.hollow), "limit": _odds(says.limit)}
    made = {f"{name}: {kind}": value for kind, value in now.items()}
    if alone is None:
        return made
    before = {"crossing": _odds(alone.crossing), "hollow": _odds(alone.hollow), "limit": _odds(alone.limit)}
    return made | {f"{name}: {kind} more": value - before[kind] for kind, value in now.items()} | {name: 1.0}


def _treated(ground: Ground, at: int) -> Iterator[Treatment]:
    """What sentences of other clauses seem to do to a clause that they name, alone or with what it stands in."""
    clause = ground.agreement.clauses[at]
    whole = {at, *(above.index for above in ground.agreement.ancestors(clause))}
    for reference in ground.agreement.references:
        treatment = ground.treated.get(reference.span)
        if treatment is None or reference.clause == at:
            continue
        if whole.intersection(reference.targets) or (not reference.targets and reference.part == clause.part):
            yield treatment


def _odds(likely: float) -> float:
    return math.log(max(likely, _LEAST) / max(1 - likely, _LEAST)) / _UNIT
