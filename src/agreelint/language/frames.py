"""Anchors to frames: for every activity a page looks for, what each statement makes of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.language.concepts import Hits, Lexicon
from agreelint.language.consent import consents
from agreelint.language.definitions import Terms, leaning, terms_of
from agreelint.language.loopholes import escapes, exception_kind, qualifiers
from agreelint.language.operators import BE, NOUN, operator
from agreelint.language.parties import Mention, Sides, actor_of, sides
from agreelint.language.slots import bind, goes_on, is_name
from agreelint.language.standing import Standing, standing, told
from agreelint.language.statement import MAIN, Statement, statement
from agreelint.language.virtual import HEADING, Reading, readings
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.frame import (
    Actor,
    Exception_,
    ExceptionKind,
    Frame,
    Hit,
    OperatorKind,
    Qualifier,
    Segment,
    SegmentKind,
    Slot,
    Status,
)
from agreelint.model.rule import Activity, Rule, Wish
from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A frame, with the activity that it is a frame of."""

    rule: Rule
    activity: Activity
    frame: Frame
    defined: Span | None = None


def frames(agreement: Agreement, rules: Iterable[Rule], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Every frame of the activities of `rules`, in reading order, each once."""
    seen: dict[Frame, None] = {}
    for clause_sightings in sightings(agreement, tuple(rules), lexicon):
        seen |= dict.fromkeys(sighting.frame for sighting in clause_sightings)
    return tuple(seen)


def sightings(agreement: Agreement, rules: Sequence[Rule], lexicon: Lexicon) -> Iterator[list[Sighting]]:
    """The sightings of each clause, clause by clause."""
    wanted = _by_anchor(rules)
    if not wanted:
        return
    parties = sides(agreement.parties)
    terms = terms_of(agreement, lexicon)
    for clause in agreement.clauses:
        yield list(_clause(agreement, clause, wanted, lexicon, parties, terms))


_BACK = 6  # statements: "it" points no further back


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An activity to look for, with its place among all of them."""

    place: int
    rule: Rule
    activity: Activity


def _by_anchor(rules: Sequence[Rule]) -> Mapping[str, Sequence[_Wanted]]:
    """The activities by the concepts of their anchors: where no anchor stands, nobody looks for the rest."""
    found: dict[str, list[_Wanted]] = {}
    every = [(rule, activity) for rule in rules for activity in rule.activities]
    for place, (rule, activity) in enumerate(every):
        for name in activity.slots[0].concepts:
            found.setdefault(name, []).append(_Wanted(place, rule, activity))
    return found


def _clause(
    agreement: Agreement,
    clause: Clause,
    wanted: Mapping[str, Sequence[_Wanted]],
    lexicon: Lexicon,
    parties: Sides,
    terms: Terms,
) -> Iterator[Sighting]:
    earlier: tuple[Hits, ...] = ()
    every = list(readings(agreement, clause))
    found = [
        Hits(lexicon.matcher.find(reading.words), {**terms.hits(reading.words, clause), **_ranked(reading)})
        for reading in every
    ]
    let_out: dict[Span, Qualifier] | None = None
    for reading, hits in zip(every, found, strict=True):
        names = (f"ranked-{reading.rank}",) if reading.rank else hits
        here = {w.place: w for name in names if name in wanted and hits[name] for w in wanted[name]}
        if here:
            if let_out is None:
                let_out = {e.span: e for other in every if other.via != HEADING for e in escapes(other.words, parties)}
            looking = _Look(agreement, clause, reading, hits, earlier, parties, terms, {}, [], tuple(let_out.values()))
            for place in sorted(here):
                yield from looking.for_activity(here[place].rule, here[place].activity)
        earlier = (hits, *earlier[: _BACK - 1])


def _ranked(reading: Reading) -> Mapping[str, Sequence[Hit]]:
    """A document in an order of precedence, all its words, as a concept of its own."""
    if not reading.rank:
        return {}
    at = tuple(range(len(reading.words)))
    atoms = tuple(reading.words.span(i, i + 1) for i in at)
    name = f"ranked-{reading.rank}"
    return {name: (Hit(name, reading.words.span(0, len(at)), atoms, at),)}


@dataclass(slots=True)
class _Look:
    """One reading being looked at; statements are taken apart only once for each set of consumed words."""

    agreement: Agreement
    clause: Clause
    reading: Reading
    hits: Hits
    earlier: Sequence[Hits]
    parties: Sides
    terms: Terms
    parsed: dict[tuple[frozenset[int], frozenset[int]], Statement]
    named: list[Mention]
    escapes: tuple[Qualifier, ...]

    def for_activity(self, rule: Rule, activity: Activity) -> Iterator[Sighting]:
        if not all(self.may_fill(wish) for wish in activity.slots):
            return
        own = self.reading.words.own
        names = activity.slots[0].concepts
        anchors = [hit for name in names for hit in self.hits[name] if hit.at[-1] >= own]
        for anchor in _outermost(anchors) if anchors else ():
            frame = self.frame(activity, anchor)
            if frame is not None:
                yield Sighting(rule, activity, frame, self.terms.meaning_of(anchor.span))

    def may_fill(self, wish: Wish) -> bool:
        """Whether there is something to fill a slot with, so far as it must be filled."""
        if not wish.required or wish.slot in ("object", "unless"):
            return True
        return any(hits[name] for hits in (self.hits, *self.earlier) for name in wish.concepts)

    def statement(self, activity: Activity, anchor: Hit) -> Statement:
        """The statement, without operators among the words of the activity itself: "lift" may be what it is about."""
        words = self.reading.words
        verbs = frozenset(
            at
            for wish in activity.slots
            if wish.slot in ("verb", "limit")
            for name in wish.concepts
            for hit in self.hits[name]
            for at in hit.at
            if wish.slot != "verb" or not is_name(words, hit.at[0])
        )
        key = (frozenset(anchor.at), verbs)
        if key not in self.parsed:
            self.parsed[key] = statement(words, *key)
        return self.parsed[key]

    def mentions(self) -> list[Mention]:
        if not self.named:
            self.named.extend(self.parties.mentions(self.reading.words))
        return self.named

    def frame(self, activity: Activity, anchor: Hit) -> Frame | None:
        words = self.reading.words
        if anchor.at[0] and words.norm[anchor.at[0] - 1] == "non":
            return None
        parsed = self.statement(activity, anchor)
        bound = bind(parsed, activity, anchor, self.hits, self.earlier)
        if bound is None:
            return None
        doing = _in_clause_beside(parsed, anchor, bound.slots)
        stands = standing(parsed, doing, self.heading(activity), is_duty=_is_duty(activity))
        if stands is None or (bound.understood and not self.of_a_limit(stands, anchor)):
            return None
        slots = bound.slots
        verbs = [at for slot in slots if slot.name == "verb" for at in slot.hit.at]
        named = self.mentions()
        actor, at = actor_of(parsed, named, doing, verbs[0] if verbs else None)
        actor_words = words.span(at, at + 1).of(self.agreement.text) if at is not None else ""
        found = qualifiers(parsed, anchor.at, verbs, named, stands, _bound_side(activity, actor), activity.against)
        emptied = self.terms.emptied(
            words, [at for hit in (anchor, *(s.hit for s in slots if s.name in _TOPICS)) for at in hit.at], self.clause
        )
        if emptied is not None:
            found = (*found, Qualifier("hollow-definition", emptied[0]))
        defined = self.terms.meaning_of(anchor.span)
        return Frame(
            clause=self.clause.index,
            sentence=self.reading.sentence,
            segment=_segment(parsed, anchor),
            anchor=anchor,
            slots=slots,
            actor=actor,
            status=stands.status,
            operators=tuple(operator(mark, words) for mark in stands.marks),
            actor_words=actor_words,
            exclusive=stands.exclusive,
            exceptions=(*_exceptions(parsed, named, anchor), *consents(parsed, named)),
            qualifiers=(*found, *self.escapes),
            definition_of=self.terms.defined_at(self.clause, anchor.span),
            via="definition" if defined and self.reading.via != HEADING else self.reading.via,
            because=self.because(stands, parsed, anchor, actor, actor_words),
            denies=stands.denial,
        )

    def heading(self, activity: Activity) -> str:
        """What the heading makes of the activity; what is said of a limit is itself no "prohibited use"."""
        return "" if any(wish.slot == "limit" for wish in activity.slots) else self.reading.heading

    def of_a_limit(self, stands: Standing, anchor: Hit) -> bool:
        """Whether the words speak of a limit as such ("the ban on X", "X is struck out"): the object is understood."""
        if self.reading.heading or stands.implied.endswith("(a limit)"):
            return True
        if leaning(self.terms.defined_at(self.clause, anchor.span)):
            return True
        words = self.reading.words
        if words.own and not _OF_USES.isdisjoint(words.norm[: words.own]):
            return True
        return any(
            mark.kind in (NOUN, OperatorKind.CANCEL) or words.norm[mark.start : mark.end] in _OF_USE
            for mark in stands.marks
        )

    def because(self, stands: Standing, parsed: Statement, anchor: Hit, actor: Actor, actor_words: str) -> str:
        why = told(stands.marks, parsed)
        if stands.implied:
            why = f"{why} and {stands.implied}" if why else stands.implied
        said = stands.status.value + (f", because of {why}" if why else "")
        if stands.denial:
            said = "said not to be what the limit covers"
        who = f'actor "{actor_words}" ({actor.value})' if actor_words else f"actor {actor.value}"
        return f'{said}; {who}; activity "{anchor.span.of(self.agreement.text)}"'


_TOPICS = ("data", "person", "purpose", "environment")
_OF_USES = frozenset(("following", "uses", "purposes", "activities"))
_OF_USE = (("off", "limits"), ("is", "outside"), ("are", "outside"), ("falls", "outside"), ("use", "cases", "include"))


def _in_clause_beside(parsed: Statement, anchor: Hit, slots: Sequence[Slot]) -> tuple[int, ...]:
    """Where the doing is, with the anchor or in the clause hanging on it: "the filters, *which no one may lift*"."""
    first, last = anchor.at[0], anchor.at[-1]
    apart = parsed.segment[first] == parsed.segment[last] and parsed.predication[first] != parsed.predication[last]
    if apart and _passive(parsed, last):
        return (last,)  # "the filters are needed and may not *be removed*"
    for found in slots:
        verb = found.hit.at[0]
        if (
            found.name == "verb"
            and verb > last
            and parsed.segment[verb] == parsed.segment[last]
            and parsed.predication[verb] != parsed.predication[last]
            and _passive(parsed, verb)
        ):
            return found.hit.at  # "such data shall be purged and may not *be searched*"
    after = last + 1
    clause = parsed.relative[after] if after < len(parsed.words) else 0
    if clause and not parsed.relative[anchor.at[0]]:
        for found in slots:
            if found.name == "verb" and parsed.relative[found.hit.at[0]] == clause:
                return found.hit.at
    for found in slots:
        if found.name == "verb" and goes_on(parsed, anchor.at[0], found.hit.at[0]):
            return found.hit.at
    if goes_on(parsed, anchor.at[0], anchor.at[-1]):
        return tuple(at for at in anchor.at if parsed.predication[at] == parsed.predication[anchor.at[-1]])
    return anchor.at


def _passive(parsed: Statement, at: int) -> bool:
    norm = parsed.words.norm
    return at > 0 and norm[at - 1] in BE and norm[at].endswith(("ed", "en"))


def _is_duty(activity: Activity) -> bool:
    """Whether the page wants the activity done, so that a clause named after it demands it."""
    return Status.REQUIRED in activity.protects and Status.PROHIBITED not in activity.protects


def _bound_side(activity: Activity, actor: Actor) -> Actor:
    """Whose hands the activity is in: the actor's, or where nobody is named the side that the page is about."""
    if actor in (Actor.VENDOR, Actor.CUSTOMER):
        return actor
    vendors = Actor.VENDOR in activity.actors and Actor.CUSTOMER not in activity.actors
    return Actor.VENDOR if vendors else Actor.CUSTOMER


def _outermost(anchors: Sequence[Hit]) -> list[Hit]:
    """The anchors that lie in no other one: "mass surveillance" over "surveillance"."""
    kept: list[Hit] = []
    for hit in sorted(anchors, key=lambda hit: (hit.at[0], -hit.at[-1], hit.concept)):
        if not any(other.at[0] <= hit.at[0] and hit.at[-1] <= other.at[-1] for other in kept):
            kept.append(hit)
    return kept


def _segment(parsed: Statement, anchor: Hit) -> Segment:
    index = parsed.segment[anchor.at[0]]
    words = parsed.words
    if index == MAIN:
        main = [i for i, of in enumerate(parsed.segment) if of == MAIN]
        return Segment(SegmentKind.MAIN, words.span(main[0], main[-1] + 1))
    part = parsed.stretches[index]
    return Segment(part.kind, words.span(part.start, part.end), words.span(part.start, part.start + part.marker))


def _exceptions(parsed: Statement, named: Sequence[Mention], anchor: Hit) -> tuple[Exception_, ...]:
    words = parsed.words
    found = []
    for part in parsed.stretches:
        conditional = part.kind is SegmentKind.CONDITION or part.kind is SegmentKind.SUBJECT_TO
        if part.start <= anchor.at[0] < part.end:
            continue
        if part.kind in (SegmentKind.EXCEPTION, SegmentKind.PROVISO) or conditional:
            kind = exception_kind(words, part, named)
            if conditional and kind is not ExceptionKind.VENDOR_CONSENT:
                continue
            found.append(Exception_(kind, words.span(part.start, part.end)))
    return tuple(found)


def slot(frame: Frame, name: str) -> Slot | None:
    """The slot of that name, if it is bound."""
    return next((found for found in frame.slots if found.name == name), None)
