"""Frames to effects: what a clause does to each rule's red line, with the decisive words and the derivation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from agreelint.language.activities.sighting import Sighting
from agreelint.language.checklist import wanting
from agreelint.language.find import found
from agreelint.language.frames import sightings
from agreelint.language.likeness.about import is_about_ai
from agreelint.language.statements.amendments import parted
from agreelint.language.statements.bearing import elsewhere
from agreelint.language.statements.virtual import HEADING
from agreelint.language.vocabulary.concepts import Lexicon
from agreelint.language.vocabulary.definitions import leaning
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.frame import Actor, Exception_, ExceptionKind, Frame, OperatorKind, Qualifier, Status
from agreelint.model.rule import Activity, Certainty, Effect, EffectKind, Related, Rule
from agreelint.model.span import Span

# Whom a page means by an actor. A contract mostly speaks in passives and of the system itself: both sides accept these.
_ACCEPTS = {
    Actor.CUSTOMER: frozenset((Actor.CUSTOMER, Actor.THIRD_PARTY, Actor.OPEN, Actor.SYSTEM)),
    Actor.VENDOR: frozenset((Actor.VENDOR, Actor.OPEN, Actor.SYSTEM)),
    Actor.THIRD_PARTY: frozenset((Actor.THIRD_PARTY,)),
    Actor.SYSTEM: frozenset((Actor.SYSTEM,)),
    Actor.OPEN: frozenset((Actor.OPEN,)),
    Actor.ANY: frozenset(Actor),
}
_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.COMMENT))
# Words there may grant nothing, and are worth a look. Everything else that a person sees on the page binds: a grant in
# a footnote, a running foot or below the signatures is a grant.
_DOUBTFUL = frozenset((ClauseKind.RECITAL, ClauseKind.CONTENTS))
_SPEAKS = frozenset((ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW))
_OUTRIGHT = frozenset((OperatorKind.PERMIT, OperatorKind.OBLIGE))
_STRENGTH = {EffectKind.CROSSES: 0, EffectKind.HOLLOWS: 1, EffectKind.PROTECTS: 2}
# Loopholes that only narrow the activity: an unqualified ban of the same thing in the clause makes up for them.
_NARROWING = frozenset(("law-tautology", "intent-qualifier", "degree-qualifier", "last-step-only"))


def effects(agreement: Agreement, rules: Iterable[Rule], lexicon: Lexicon) -> Iterator[Effect]:
    """The effects of every clause on every rule that has activities or finds phrases, in reading order.

    A rule with `missing` yields one effect with an empty span where nothing was found, a checklist where something is
    not given.
    """
    rules = tuple(rules)
    searched = (effect for rule in rules if rule.find is not None for effect in found(agreement, rule))
    by_clause: dict[int, list[Effect]] = {}
    for effect in (*searched, *_acted(agreement, tuple(rule for rule in rules if rule.activities), lexicon)):
        by_clause.setdefault(effect.clause, []).append(effect)
    order = {rule.name: position for position, rule in enumerate(rules)}
    strange = frozenset(rule.name for rule in rules if rule.of_ai) if not is_about_ai(agreement) else frozenset()
    for index in sorted(by_clause):
        for effect in sorted(by_clause[index], key=lambda e: (e.span.start, order[e.rule], e.span.end, e.loophole)):
            if effect.rule not in strange or not len(effect.span):
                yield effect
            elif effect.kind is not EffectKind.PROTECTS:
                yield _doubted(effect)


def _acted(agreement: Agreement, acting: Sequence[Rule], lexicon: Lexicon) -> Iterator[Effect]:
    """What the activities do, clause by clause, and what the checklists lack."""
    given: dict[str, dict[str, Span]] = {}
    for seen in sightings(agreement, acting, lexicon):
        yield from _of_clause(agreement, seen, given)
    yield from wanting(acting, given)


def _doubted(effect: Effect) -> Effect:
    """The effect in an agreement about something else: worth a look at most."""
    because = f"{effect.because}; not certain, because the agreement does not speak of AI"
    return replace(effect, certainty=Certainty.POSSIBLE, because=because)


@dataclass(frozen=True, slots=True)
class _Told:
    """An effect, with the sentence that has it."""

    effect: Effect
    sentence: int
    narrowing: bool


def _of_clause(agreement: Agreement, seen: Sequence[Sighting], given: dict[str, dict[str, Span]]) -> Iterator[Effect]:
    """The effects of one clause; what it gives of a checklist goes to `given`."""
    by_rule: dict[str, list[_Told]] = {}
    for sighting in seen:
        clause = agreement.clauses[sighting.frame.clause]
        for effect in _effects(agreement, clause, sighting):
            told = _Told(effect, sighting.frame.sentence.start, effect.loophole in _NARROWING)
            by_rule.setdefault(effect.rule, []).append(told)
            if sighting.activity.item and effect.kind is EffectKind.PROTECTS:
                given.setdefault(effect.rule, {}).setdefault(sighting.activity.item, effect.span)
    for every in by_rule.values():
        yield from _strongest(every)


def _strongest(told: Sequence[_Told]) -> Iterator[Effect]:
    """One kind of effect for one clause and rule: crosses before hollows before protects."""
    limits = {t.sentence for t in told if t.effect.kind is EffectKind.PROTECTS}
    kept = [t for t in told if not (t.effect.kind is EffectKind.HOLLOWS and t.narrowing and limits - {t.sentence})]
    best = min((_STRENGTH[t.effect.kind] for t in kept), default=0)
    same = {
        (t.effect.span, t.effect.loophole): t.effect for t in reversed(kept) if _STRENGTH[t.effect.kind] == best
    }.values()
    furthest: dict[str, int] = {}
    # What lies within the words of another effect says the same with fewer words.
    for effect in sorted(same, key=lambda e: (e.span.start, -e.span.end)):
        if furthest.get(effect.loophole, -1) < effect.span.end:
            furthest[effect.loophole] = effect.span.end
            yield effect


def _effects(agreement: Agreement, clause: Clause, sighting: Sighting) -> Iterator[Effect]:
    frame, activity = sighting.frame, sighting.activity
    if (clause.kind in _SILENT and frame.via != HEADING) or not _acts(activity, frame):
        return
    kind, frame = _kind(activity, frame)
    if kind is None:
        return
    if frame.via == HEADING:
        # A heading grants nothing for sure, and limits nothing.
        if kind is EffectKind.CROSSES:
            yield _told(agreement, sighting, frame, kind, Certainty.POSSIBLE)
        return
    hollow = _hollow(activity, frame, clause) if kind is EffectKind.PROTECTS else ()
    if kind is EffectKind.CROSSES:
        certainty = Certainty.POSSIBLE if clause.kind in _DOUBTFUL else Certainty.CERTAIN
        yield _told(agreement, sighting, frame, kind, certainty)
    elif kind is EffectKind.HOLLOWS:
        yield _told(agreement, sighting, frame, kind, Certainty.CERTAIN)
    elif hollow:
        for qualifier in hollow:
            yield _told(agreement, sighting, frame, EffectKind.HOLLOWS, Certainty.CERTAIN, qualifier)
    elif clause.kind in _SPEAKS and not frame.definition_of:
        limit = _told(agreement, sighting, frame, kind, Certainty.CERTAIN)
        turned = _elsewhere(agreement, clause, sighting)
        yield _not_relied_on(limit, turned) if turned else limit


def _elsewhere(agreement: Agreement, clause: Clause, sighting: Sighting) -> str:
    """What turns the limit away from this agreement, in its sentence or in the lead-in."""
    frame = sighting.frame
    if _of_itself(agreement, sighting):
        return "the other side"
    is_ban = frame.status is Status.PROHIBITED
    said = [words(agreement.text, span.start, span.end) for span in (clause.lead_in,) if span]
    said.append(_put_in(words(agreement.text, frame.sentence.start, frame.sentence.end), frame.anchor.span))
    return next(filter(None, (elsewhere(part, is_ban=is_ban) for part in said)), "")


def _put_in(sentence: Words, anchor: Span) -> Words:
    """The words that an amendment puts in, where the anchor stands in them: what is struck out beside them is not."""
    parts = [part for part, _ in parted(sentence) if len(part)]
    if len(parts) == 1 or parts[0].span(0, len(parts[0])).meets(anchor):
        return sentence
    return next((part for part in parts if part.span(0, len(part)).meets(anchor)), sentence)


def _of_itself(agreement: Agreement, sighting: Sighting) -> bool:
    """Whether the vendor only forbids itself to use its own system: "Supplier shall not use the Services to …"."""
    frame = sighting.frame
    if sighting.activity.actors != (Actor.ANY,) or frame.actor is not Actor.VENDOR or not frame.actor_words:
        return False
    said = words(agreement.text, frame.sentence.start, frame.sentence.end).norm
    last = frame.actor_words.casefold().split()[-1]
    return any(said[at : at + 1] == (last,) and said[at + 2 : at + 4] == ("not", "use") for at in range(len(said)))


def _not_relied_on(limit: Effect, turned: str) -> Effect:
    because = f"{limit.because}; not relied on, because it seems to be of {turned}"
    return replace(limit, certainty=Certainty.POSSIBLE, because=because)


def _acts(activity: Activity, frame: Frame) -> bool:
    return any(frame.actor in _ACCEPTS[actor] for actor in activity.actors)


def _kind(activity: Activity, frame: Frame) -> tuple[EffectKind | None, Frame]:
    """What the page says of this standing, with the frame as it then reads."""
    if frame.denies:
        return _denied(activity, frame)
    status = frame.status
    if frame.definition_of and status is Status.ASSERTED:
        lean = leaning(frame.definition_of)
        if not lean:
            return None, frame
        status = Status.PERMITTED if lean == "permits" else Status.PROHIBITED
        because = (
            f'what "{frame.definition_of}" means is {status.value}; activity {frame.because.rpartition("activity ")[2]}'
        )
        frame = replace(frame, status=status, because=because)
    confined = frame.exclusive and not (frame.via == "definition" and activity.exclusive is EffectKind.PROTECTS)
    if confined and activity.exclusive is not None:
        return activity.exclusive, frame
    if status in activity.crosses:
        key = _key(activity, frame) if status is Status.PERMITTED else None
        if key and key.by is not activity.against:
            # What needs the other side's consent is a limit with a key, and the other side holds it.
            return (EffectKind.PROTECTS if Status.PROHIBITED in activity.protects else None), frame
        return EffectKind.CROSSES, frame
    return (EffectKind.PROTECTS if status in activity.protects else None), frame


def _key(activity: Activity, frame: Frame) -> Exception_ | None:
    """The consent of the side that does not act, on which the permission depends."""
    vendor = frame.actor is Actor.VENDOR or (
        frame.actor in (Actor.OPEN, Actor.SYSTEM) and activity.actors == (Actor.VENDOR,)
    )
    other = Actor.CUSTOMER if vendor else Actor.VENDOR
    return next((e for e in frame.exceptions if e.kind is ExceptionKind.VENDOR_CONSENT and e.by is other), None)


def _denied(activity: Activity, frame: Frame) -> tuple[EffectKind | None, Frame]:
    """What "… is not surveillance" does: it narrows a limit, where the page knows the loophole."""
    name = "hollow-definition" if frame.definition_of else "avoidance-of-doubt"
    if name not in activity.hollow and (name := "avoidance-of-doubt") not in activity.hollow:
        return None, frame
    return EffectKind.HOLLOWS, replace(frame, qualifiers=(Qualifier(name, frame.anchor.span),))


def _hollow(activity: Activity, frame: Frame, clause: Clause) -> tuple[Qualifier, ...]:
    if clause.kind is ClauseKind.RECITAL:
        return (Qualifier("recital-only", frame.anchor.span),)
    is_right = frame.status is Status.PERMITTED and Status.PERMITTED in activity.protects
    if is_right and "self-judging" in activity.hollow and (key := _key(activity, frame)):
        return (Qualifier("self-judging", key.span),)  # a right that the other side has to agree to each time
    return tuple(q for q in frame.qualifiers if q.always or q.loophole in activity.hollow)


def _told(
    agreement: Agreement,
    sighting: Sighting,
    frame: Frame,
    kind: EffectKind,
    certainty: Certainty,
    qualifier: Qualifier | None = None,
) -> Effect:
    rule, activity = sighting.rule, sighting.activity
    if kind is EffectKind.HOLLOWS and qualifier is None and frame.qualifiers:
        qualifier = frame.qualifiers[0]
    because = frame.because
    span = frame.anchor.span
    if qualifier is not None:
        span = qualifier.span
        because += f'; hollow, because "{" ".join(agreement.words(span).split())}" narrows it ({qualifier.loophole})'
    related = tuple(Related("defined here", meaning) for meaning in sighting.defined)
    said = activity.says or rule.title
    message = {
        EffectKind.CROSSES: said,
        EffectKind.HOLLOWS: f"a limit that does not hold: {said}",
        EffectKind.PROTECTS: f"a limit: {rule.title}",
    }[kind]
    return Effect(
        rule=rule.name,
        kind=kind,
        clause=frame.clause,
        span=span,
        message=message,
        because=because,
        loophole=qualifier.loophole if qualifier else "",
        certainty=Certainty.POSSIBLE if rule.certainty is Certainty.POSSIBLE else certainty,
        related=related,
        activity=frame.anchor.span if qualifier else None,
        plain=_plainly_permitted(frame),
    )


def _plainly_permitted(frame: Frame) -> bool:
    """Whether the words permit outright, with nothing that had to be turned about."""
    counted = {operator.kind for operator in frame.operators}
    return frame.status is Status.PERMITTED and bool(counted) and counted <= _OUTRIGHT
