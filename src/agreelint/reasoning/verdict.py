"""One verdict for each red line.

In falling order: *crossed* and *hollow* need one certain effect; *missing* needs that a rule of the red line ran and
no limit stands; *held* and *silent* need that every rule ran and everything was read. Whatever cannot be said is
*unresolved*, and from the policy's `fail-on` upwards also a gap, so that it never passes for clean.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from agreelint.language.likeness.about import is_about_ai
from agreelint.language.subject import names_ai
from agreelint.model.agreement import Agreement, Reach
from agreelint.model.place import Gap, Note
from agreelint.model.policy import Policy, Possible, RedLine
from agreelint.model.reading import Reading
from agreelint.model.review import Finding, Kind, Quote, Standing, Verdict
from agreelint.model.rule import Again, Certainty, Effect, Related
from agreelint.reasoning.deletion import Before, deletions
from agreelint.reasoning.finding import found, missing, place_of, protection, quote
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless.aside import Aside
from agreelint.reasoning.papers.unread import unread
from agreelint.reasoning.survey import ground_of, position
from agreelint.reasoning.taken_away.remarked import remarked
from agreelint.reasoning.weigh import Scales, weigh
from agreelint.reasoning.weighing.deciding import decided
from agreelint.reasoning.weighing.evidence import evidence
from agreelint.reasoning.weighing.impressed import impressed
from agreelint.reasoning.weighing.likeliest import spoken_of
from agreelint.reasoning.weighing.line_by_line import about
from agreelint.reasoning.weighing.outlook import outlook

_SHOWN = 5  # documents outside the text that a finding names


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an agreement comes to under a policy: verdicts in the policy's order, findings by red line and position."""

    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """A standing with its reason. What is unresolved and does not count has a gap or a finding elsewhere already.

    What is `settled` stays, whatever speaks for something else.
    """

    standing: Standing
    why: str
    counts: bool = True
    settled: bool = False


def judge(
    agreement: Agreement,
    effects: Iterable[Effect],
    policy: Policy,
    checked: frozenset[str],
    known: frozenset[str] = frozenset(),
    before: Before | None = None,
    excused: frozenset[str] = frozenset(),
    readings: Iterable[Reading] = (),
) -> Judgement:
    """Judge every red line of `policy` by the `effects` of the clauses.

    `checked` names the rules that ran to the end, `known` all that were loaded. Effects of a rule that broke off
    count as crossings and hollow limits, and never let a red line pass as held. `before` is the agreement without its
    tracked changes, where some of them delete words. Of the red lines `excused` no limit need be there.
    """
    ground = ground_of(agreement, effects, policy)
    seen: Counter[str] = Counter()
    verdicts: list[Verdict] = []
    findings: list[Finding] = []
    gaps: list[Gap] = []
    papers = unread(agreement)
    grave = [paper for paper in papers if paper.grave]
    notes: list[Note] = [paper.note(agreement) for paper in papers if not paper.grave]
    together = tuple(readings)
    weighs = policy.possible is not Possible.OFF and is_about_ai(agreement)
    may_clear = policy.possible is not Possible.BLOCK and not agreement.gaps
    for red_line in policy.red_lines:
        scales = _scales(ground, red_line, policy.possible, excused=red_line.id in excused)
        if red_line.id in excused:
            red_line = replace(red_line, must_be_present=False)  # noqa: PLW2901
        said = next(_standings(agreement, red_line, scales, checked, known))
        if weighs:
            # Nothing becomes better while pages are unread or a rule did not run to its end.
            clears = may_clear and checked.issuperset(red_line.rules)
            said = _weighed(ground, red_line, scales, together, said, clears=clears)
        own = _findings(agreement, red_line, scales, said, checked, seen)
        if before is not None:
            gone = list(deletions(before, agreement, red_line, scales.holding, seen))
            own += gone
            doubtful = said.standing is Standing.UNRESOLVED and not agreement.gaps
            if gone and (said.standing is Standing.SILENT or doubtful):
                said = _Said(Standing.MISSING, "A limit that stood in it was deleted, and nothing gives it now.")
        if grave and said.standing in (Standing.HELD, Standing.SILENT):
            said = _Said(Standing.UNRESOLVED, grave[0].why(agreement), counts=False)
        findings += own
        verdicts.append(
            Verdict(
                red_line=red_line.id,
                title=red_line.title,
                severity=red_line.severity,
                standing=said.standing,
                findings=tuple(finding.id for finding in own),
                protections=tuple(protection(agreement, effect) for effect in (*scales.holding, *scales.likely)),
                why=said.why,
                aside=tuple(_aside(agreement, one) for one in scales.aside),
            )
        )
        if said.standing is Standing.UNRESOLVED and said.counts:
            if red_line.severity >= policy.fail_on:
                gaps.append(Gap(f"red line {red_line.id}", said.why))
            else:
                notes.append(Note(f"Red line {red_line.id} is unresolved: {said.why}"))
    gaps += [paper.gap(agreement) for paper in grave]
    if any(verdict.standing is Standing.MISSING for verdict in verdicts) and not names_ai(agreement.text):
        notes.insert(0, Note(_NO_AI))
    return Judgement(tuple(verdicts), tuple(findings), tuple(gaps), (*notes, *remarked(agreement)))


def _scales(ground: Ground, red_line: RedLine, possible: Possible, *, excused: bool) -> Scales:
    scales = weigh(ground, red_line)
    if excused:
        scales = replace(scales, absent=[])
    if possible is Possible.BLOCK:
        scales.likely = [replace(limit, firm=False) for limit in scales.likely]
    return scales


def _weighed(
    ground: Ground, red_line: RedLine, scales: Scales, readings: Sequence[Reading], said: _Said, *, clears: bool
) -> _Said:
    """What the red line comes to with everything weighed together; unless it `clears`, nothing becomes better by it."""
    of_line = () if said.settled else about(ground, red_line, readings)
    if not spoken_of(of_line):
        return said
    view = impressed(ground, red_line, of_line, outlook(evidence(ground, red_line, scales, of_line)))
    made = decided(ground.agreement, red_line, scales, of_line, view, said.standing, clears=clears)
    return said if made is None else _Said(made.standing, made.why)


def _aside(agreement: Agreement, one: Aside) -> Quote:
    """Wording that was considered and set aside, with the reason for a label."""
    where = f" in {place_of(agreement, one.related.span)}" if one.related else ""
    return quote(agreement, Related(f"{one.why}{where}", one.effect.span))


def _standings(
    agreement: Agreement, red_line: RedLine, scales: Scales, checked: frozenset[str], known: frozenset[str]
) -> Iterator[_Said]:
    """What can be said of one red line by the rules that ran and the text that was read; what comes first, counts."""
    unchecked = [rule for rule in red_line.rules if rule not in checked]
    certain = Certainty.CERTAIN
    if any(weight.certainty is certain for weight in scales.crossed):
        yield _Said(Standing.CROSSED, "Operative wording crosses it.")
    if any(weight.certainty is certain for weight in scales.hollow):
        yield _Said(Standing.HOLLOW, "There is a limit, and it is qualified so that it does not protect.")
    if len(unchecked) == len(red_line.rules):
        yield _Said(Standing.UNRESOLVED, _unchecked(unchecked, known), settled=True)
    yield from _lacking(agreement, red_line, scales)
    if unchecked:
        yield _Said(Standing.UNRESOLVED, _unchecked(unchecked, known), settled=True)
    if any(not weight.outweighed for weight in (*scales.crossed, *scales.hollow)):
        disputed = any(weight.effect.again is Again.DISPUTED for weight in scales.crossed)
        # An agreement that never names what it is about makes every crossing a possible one.
        counts = disputed or not is_about_ai(agreement)
        yield _Said(Standing.UNRESOLVED, _DISPUTED if disputed else _DOUBTED, counts)
    if scales.clouded:
        words = ", ".join(f'"{agreement.words(span)}"' for span in scales.clouded[:_SHOWN])
        yield _Said(Standing.UNRESOLVED, f"A limit stands, and words may take it away: a person should read {words}.")
    if scales.holding:
        yield _Said(Standing.HELD, "A limit stands, and nothing crosses it.")
    if scales.likely:
        yield _Said(Standing.HELD, "What reads like a limit stands, and nothing crosses it.")
    yield _Said(Standing.SILENT, "It demands no limit, and nothing crosses it.")


def _lacking(agreement: Agreement, red_line: RedLine, scales: Scales) -> Iterator[_Said]:
    """What the want of a limit, or of pages that were not read, comes to."""
    # What an incomplete checklist lacks is not made up for by what it has, unless all else speaks for it.
    partial = any(effect.related for effect in scales.absent)
    firm = any(limit.firm for limit in scales.likely)
    lacks = partial or ((red_line.must_be_present or bool(scales.absent)) and not scales.holding and not firm)
    if lacks and scales.leaning:
        named = ", ".join(_outside(agreement)[:_SHOWN])
        why = f"The only limit rests on what is not in the reviewed text ({named}). Add it to the file and run again."
        yield _Said(Standing.UNRESOLVED, why, settled=True)
    if agreement.gaps:
        unread = ", ".join(dict.fromkeys(gap.what for gap in agreement.gaps[:_SHOWN]))
        limit = "No limit stands" if lacks else "A limit stands" if scales.holding else "Nothing crosses it"
        yield _Said(
            Standing.UNRESOLVED,
            f"{limit} in what was read, and not everything was read: {unread}.",
            counts=False,
            settled=True,
        )
    if lacks and scales.contradicted:
        yield _Said(Standing.UNRESOLVED, _CONTRADICTED, settled=True)
    doubtful = (*scales.likely, *scales.maybe)
    if lacks and doubtful and not partial:
        places = ", ".join(dict.fromkeys(_cited(agreement, effect) for effect in doubtful[:_SHOWN]))
        yield _Said(Standing.UNRESOLVED, f"Only doubtful wording may be its limit: a person should read {places}.")
    if lacks:
        why = "The red line demands a limit, and no operative wording gives one."
        yield _Said(Standing.MISSING, _SOME if partial else why)


def _cited(agreement: Agreement, effect: Effect) -> str:
    number = agreement.clauses[effect.clause].number
    return f'"{agreement.words(effect.span)}"' + (f" (§{number})" if number else "")


_NO_AI = (
    "The agreement hardly speaks of AI: limits may be missing because it is about something else; "
    "see that this is the right file."
)
_CONTRADICTED = "One place takes the limit away and another leaves it: a person has to decide which goes first."
_DISPUTED = "One reading sees a crossing and another a limit: a person has to decide."
_DOUBTED = "A clause may cross it or hollow it: a person should read it."
_SOME = "The red line demands several things, and operative wording gives only some of them."


def _unchecked(rules: Iterable[str], known: frozenset[str]) -> str:
    """Why rules did not speak: each broke off, comes with a plugin that is not there, or is still to come."""

    def why(rule: str) -> str:
        if rule in known:
            return "did not run to the end"
        return "of a plugin that is not loaded" if "/" in rule else "not yet checked by this version"

    alike = groupby(sorted(rules, key=why), key=why)
    sentence = "; ".join(f"{reason}: {', '.join(named)}" for reason, named in alike)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _findings(
    agreement: Agreement,
    red_line: RedLine,
    scales: Scales,
    said: _Said,
    checked: frozenset[str],
    seen: Counter[str],
) -> list[Finding]:
    """The findings of one red line by position; a limit that is not there comes first."""
    made: list[Finding] = []
    if said.standing is Standing.MISSING:
        made.append(_missing(agreement, red_line, scales, checked, seen))
    weights = [(weight, Kind.CROSSED) for weight in scales.crossed] + [
        (weight, Kind.HOLLOW) for weight in scales.hollow
    ]
    for weight, kind in sorted(weights, key=lambda pair: position(pair[0].effect)):
        certainty, related = weight.certainty, weight.related
        made.append(found(agreement, red_line, weight.effect, kind, seen, certainty=certainty, related=related))
    return made


def _missing(
    agreement: Agreement, red_line: RedLine, scales: Scales, checked: frozenset[str], seen: Counter[str]
) -> Finding:
    """The finding that a limit is not there, with the places that come nearest to it."""
    told = next((effect for effect in scales.absent), None)
    rule = told.rule if told else next(rule for rule in red_line.rules if rule in checked)
    because = told.because if told else f"none of the {len(agreement.clauses)} clauses gives such a limit"
    outside = _outside(agreement)
    if outside:
        because += f"; named and not in the reviewed text: {', '.join(outside[:_SHOWN])}"
    message = told.message if told else f"no operative wording gives this limit: {red_line.statement}"
    maybe = tuple(Related("may be meant as the limit", effect.span) for effect in scales.maybe[:_SHOWN])
    given = told.related if told else ()
    return missing(agreement, red_line, rule, seen, message=message, because=because, related=(*given, *maybe))


def _outside(agreement: Agreement) -> list[str]:
    """What the agreement refers to and does not hold, as written, each once."""
    names = (reference.text for reference in agreement.references if reference.reach is Reach.DANGLING)
    return list(dict.fromkeys(" ".join(name.split()) for name in names))
