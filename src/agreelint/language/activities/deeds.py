"""What a statement says of the words of an activity: how it stands, who does it, what is excepted and what is hollow.

Activities of several pages share their words. What is said of them is worked out once, whatever else each page wants.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from agreelint.language.activities.actors import actor_of
from agreelint.language.activities.consent import consents
from agreelint.language.activities.standing import standing, told
from agreelint.language.loopholes.qualifiers import qualifiers
from agreelint.language.loopholes.swallowing import exception_kind
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.operators import operator
from agreelint.language.statements.parties import Mention, Sides
from agreelint.language.statements.polarity import Standing
from agreelint.language.words.normalise import Words
from agreelint.model.frame import (
    Actor,
    Exception_,
    ExceptionKind,
    Operator,
    Qualifier,
    Segment,
    SegmentKind,
)


class Doing(NamedTuple):
    """The words of an activity at `anchor` and those `at` which it is done, with what a heading makes of them.

    `is_duty` is set where the page wants it done.
    """

    parsed: Statement
    anchor: tuple[int, ...]
    at: tuple[int, ...]
    heading: str
    is_duty: bool


class Deed(NamedTuple):
    """Who does it, and what is said of it. `because` is the derivation."""

    segment: Segment
    actor: Actor
    actor_words: str
    operators: tuple[Operator, ...]
    exceptions: tuple[Exception_, ...]
    qualifiers: tuple[Qualifier, ...]
    because: str


@dataclass(slots=True)
class Deeds:
    """What was told so far of the words of one statement in `text`."""

    text: str
    words: Words
    parties: Sides
    standings: dict[Doing, Standing | None] = field(default_factory=dict)
    known: dict[tuple[Doing, tuple[int, ...], Actor, Actor | None], Deed] = field(default_factory=dict)
    named: tuple[Mention, ...] | None = None

    def standing(self, doing: Doing) -> Standing | None:
        """How it stands, or None where nothing is said about doing it."""
        if doing not in self.standings:
            self.standings[doing] = standing(doing.parsed, doing.at, doing.heading, is_duty=doing.is_duty)
        return self.standings[doing]

    def of(self, doing: Doing, stands: Standing, verb: tuple[int, ...], side: Actor, against: Actor | None) -> Deed:
        """What is said of it where it `stands` so, with the words of its verb.

        It is in the hands of `side` where neither party is named; the page says whom it is to hold `against`.
        """
        key = (doing, verb, side, against)
        if key not in self.known:
            self.known[key] = self._of(doing, stands, verb, side, against)
        return self.known[key]

    def _of(self, doing: Doing, stands: Standing, verb: tuple[int, ...], side: Actor, against: Actor | None) -> Deed:
        parsed, anchor, words = doing.parsed, doing.anchor, self.words
        if self.named is None:
            self.named = tuple(self.parties.mentions(words))
        actor, at = actor_of(parsed, self.named, doing.at, verb[0] if verb else None)
        actor_words = words.span(at, at + 1).of(self.text) if at is not None else ""
        hands = actor if actor in (Actor.VENDOR, Actor.CUSTOMER) else side
        return Deed(
            _segment(parsed, anchor[0]),
            actor,
            actor_words,
            tuple(operator(mark, words) for mark in stands.marks),
            (*_exceptions(parsed, self.named, anchor[0]), *consents(parsed, self.named)),
            qualifiers(parsed, anchor, verb, self.named, stands, hands, against),
            _because(stands, parsed, actor, actor_words),
        )


def _segment(parsed: Statement, first: int) -> Segment:
    index = parsed.segment[first]
    words = parsed.words
    if index == MAIN:
        main = [i for i, of in enumerate(parsed.segment) if of == MAIN]
        return Segment(SegmentKind.MAIN, words.span(main[0], main[-1] + 1))
    part = parsed.stretches[index]
    return Segment(part.kind, words.span(part.start, part.end), words.span(part.start, part.start + part.marker))


def _exceptions(parsed: Statement, named: Sequence[Mention], first: int) -> tuple[Exception_, ...]:
    words = parsed.words
    found = []
    for part in parsed.stretches:
        conditional = part.kind is SegmentKind.CONDITION or part.kind is SegmentKind.SUBJECT_TO
        if part.start <= first < part.end:
            continue
        if part.kind in (SegmentKind.EXCEPTION, SegmentKind.PROVISO) or conditional:
            kind = exception_kind(words, part, named)
            if conditional and kind is not ExceptionKind.VENDOR_CONSENT:
                continue
            found.append(Exception_(kind, words.span(part.start, part.end)))
    return tuple(found)


def _because(stands: Standing, parsed: Statement, actor: Actor, actor_words: str) -> str:
    """The derivation, but for what it is of."""
    why = told(stands.marks, parsed)
    if stands.implied:
        why = f"{why} and {stands.implied}" if why else stands.implied
    said = stands.status.value + (f", because of {why}" if why else "")
    if stands.denial:
        said = "said not to be what the limit covers"
    who = f'actor "{actor_words}" ({actor.value})' if actor_words else f"actor {actor.value}"
    return f"{said}; {who}"
