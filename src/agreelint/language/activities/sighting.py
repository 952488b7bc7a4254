"""Anchors to frames: what a statement makes of an activity that stands in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from agreelint.language.activities.beside import in_clause_beside
from agreelint.language.activities.deeds import Deeds, Doing
from agreelint.language.activities.denying import Denial
from agreelint.language.activities.slots import bind, is_name
from agreelint.language.statements.anatomy import Statement, statement
from agreelint.language.statements.operators import NOUN
from agreelint.language.statements.parties import Sides
from agreelint.language.statements.polarity import Standing
from agreelint.language.statements.virtual import HEADING, Reading
from agreelint.language.vocabulary.concepts import Hits
from agreelint.language.vocabulary.definitions import Terms, leaning
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.frame import Actor, Frame, Hit, OperatorKind, Qualifier, Status
from agreelint.model.rule import Activity, Rule, Wish
from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A frame, with the activity that it is a frame of."""

    rule: Rule
    activity: Activity
    frame: Frame
    defined: tuple[Span, ...] = ()


def needed(wish: Wish) -> bool:
    """Whether there is no activity where nothing may fill the slot; an object may also be understood."""
    return wish.required and wish.slot not in ("object", "unless")


@dataclass(slots=True)
class Look:
    """One reading being looked at; statements are taken apart only once for each set of consumed words.

    `hits` are the concepts of the reading, `earlier` those of the readings before it, the last one first. `escapes`
    tells what lets somebody out of every limit of the clause. No activity stands before the word that it `begins` at.
    Unless it looks for `every` frame, those are left out of which their page says nothing.
    """

    agreement: Agreement
    clause: Clause
    reading: Reading
    hits: Hits
    earlier: Sequence[Hits]
    parties: Sides
    terms: Terms
    escapes: Callable[[], tuple[Qualifier, ...]]
    denials: Callable[[], tuple[Denial, ...]]
    every: bool = False
    parsed: dict[tuple[frozenset[int], frozenset[int]], Statement] = field(default_factory=dict)
    deeds: Deeds = field(init=False)
    begins: int = field(init=False)

    def __post_init__(self) -> None:
        self.begins = max(self.reading.words.own, self.reading.words.front)
        self.deeds = Deeds(self.agreement.text, self.reading.words, self.parties)

    def for_activity(self, rule: Rule, activity: Activity) -> Iterator[Sighting]:
        """The sightings of an activity, in the order of its anchors."""
        names = activity.slots[0].concepts
        anchors = [hit for name in names for hit in self.hits[name] if hit.at[-1] >= self.begins]
        if not anchors or not all(map(self.may_fill, activity.slots[1:])):
            return
        verbs = self.verbs(activity)
        for anchor in _outermost(anchors):
            frame = self.frame(activity, anchor, verbs)
            if frame is not None:
                yield Sighting(rule, activity, frame, self.terms.path(anchor.span, anchor.concept))

    def may_fill(self, wish: Wish) -> bool:
        """Whether there is something to fill a slot with, so far as it must be filled."""
        if not needed(wish):
            return True
        return any(hits[name] for hits in (self.hits, *self.earlier) for name in wish.concepts if name in hits.names)

    def verbs(self, activity: Activity) -> frozenset[int]:
        """The words that may be the verb of an activity, or the limit that it is about."""
        words = self.reading.words
        return frozenset(
            [
                at
                for wish in activity.slots
                if wish.slot in ("verb", "limit")
                for name in wish.concepts
                for hit in self.hits[name]
                if wish.slot != "verb" or not is_name(words, hit.at[0])
                for at in hit.at
            ]
        )

    def statement(self, anchor: Hit, verbs: frozenset[int]) -> Statement:
        """The statement, without operators among the words of the activity itself: "lift" may be what it is about."""
        key = (frozenset(anchor.at), verbs)
        if key not in self.parsed:
            self.parsed[key] = statement(self.reading.words, *key)
        return self.parsed[key]

    def frame(self, activity: Activity, anchor: Hit, verbs: frozenset[int]) -> Frame | None:
        """The frame of the activity at `anchor`, or None where it is not meant or nothing is said about doing it.

        `verbs` are the words that may be its verb.
        """
        words = self.reading.words
        if anchor.at[0] and words.norm[anchor.at[0] - 1] == "non":
            return None
        parsed = self.statement(anchor, verbs)
        bound = bind(parsed, activity, anchor, self.hits, self.earlier)
        if bound is None:
            return None
        slots = bound.slots
        at = in_clause_beside(parsed, anchor, slots)
        doing = Doing(parsed, anchor.at, at, self.heading(activity), _is_duty(activity))
        stands = self.deeds.standing(doing)
        if stands is None or (bound.understood and not self.of_a_limit(stands, anchor)):
            return None
        defined = self.terms.defined_at(self.clause, anchor.span)
        if not (self.every or _says_something(activity, stands, defined)):
            return None
        verb = tuple([at for slot in slots if slot.name == "verb" for at in slot.hit.at])
        deed = self.deeds.of(doing, stands, verb, _side(activity), activity.against)
        found = deed.qualifiers
        emptied = self.terms.emptied(
            words, [at for hit in (anchor, *(s.hit for s in slots if s.name in _TOPICS)) for at in hit.at], self.clause
        )
        if emptied is not None:
            found = (*found, Qualifier("hollow-definition", emptied[0]))
        if stands.status in activity.protects and not doing.is_duty:
            found = (*found, *self.denied(anchor, activity))
        of_term = self.terms.meaning_of(anchor.span) is not None
        return Frame(
            clause=self.clause.index,
            sentence=self.reading.sentence,
            segment=deed.segment,
            anchor=anchor,
            slots=slots,
            actor=deed.actor,
            status=stands.status,
            operators=deed.operators,
            actor_words=deed.actor_words,
            exclusive=stands.exclusive,
            exceptions=deed.exceptions,
            qualifiers=(*found, *self.escapes()),
            definition_of=defined,
            via="definition" if of_term and self.reading.via != HEADING else self.reading.via,
            because=f'{deed.because}; activity "{anchor.span.of(self.agreement.text)}"',
            denies=stands.denial,
        )

    def denied(self, anchor: Hit, activity: Activity) -> Iterator[Qualifier]:
        """The words of the clause by which something is not what the limit on the activity is a limit on."""
        denials = self.denials()
        if not denials:
            return
        about = [hit for wish in activity.slots for name in wish.concepts for hit in self.hits[name]]
        spans = [self.reading.words.span(at, at + 1) for hit in (anchor, *about) for at in hit.at]
        for denial in denials:
            if denial.narrows(self.agreement.text, spans):
                yield Qualifier("hollow-definition", denial.span, always=True)

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


_TOPICS = ("data", "person", "purpose", "environment")
_OF_USES = frozenset(("following", "uses", "purposes", "activities"))
_OF_USE = (("off", "limits"), ("is", "outside"), ("are", "outside"), ("falls", "outside"), ("use", "cases", "include"))


def _says_something(activity: Activity, stands: Standing, defined: str) -> bool:
    """Whether the page says what an activity does that stands so; in a definition it stands as the term makes it."""
    if stands.denial or (stands.exclusive and activity.exclusive is not None):
        return True
    turned = bool(defined) and stands.status is Status.ASSERTED
    return turned or stands.status in activity.crosses or stands.status in activity.protects


def _is_duty(activity: Activity) -> bool:
    """Whether the page wants the activity done, so that a clause named after it demands it."""
    return Status.REQUIRED in activity.protects and Status.PROHIBITED not in activity.protects


def _side(activity: Activity) -> Actor:
    """Whose hands the activity is in where neither party is named: those of the side that the page is about."""
    vendors = Actor.VENDOR in activity.actors and Actor.CUSTOMER not in activity.actors
    return Actor.VENDOR if vendors else Actor.CUSTOMER


def _outermost(anchors: Sequence[Hit]) -> list[Hit]:
    """The anchors that lie in no other one: "mass surveillance" over "surveillance"."""
    kept: list[Hit] = []
    for hit in sorted(anchors, key=lambda hit: (hit.at[0], -hit.at[-1], hit.concept)):
        if not any(other.at[0] <= hit.at[0] and hit.at[-1] <= other.at[-1] for other in kept):
            kept.append(hit)
    return kept
