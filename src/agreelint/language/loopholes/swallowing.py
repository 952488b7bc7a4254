"""Exceptions and provisos that swallow the limit they stand beside, and those that leave it one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from agreelint.language.loopholes.exceptions import SWALLOWS, kind_of
from agreelint.language.phrases.lists import each, phrases
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.parties import Mention
from agreelint.language.statements.segments import Stretch
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Actor, ExceptionKind, SegmentKind, Status


def swallowing(
    statement: Statement, anchor: tuple[int, ...], mentions: Sequence[Mention], decider: Actor, status: Status
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The loopholes that the exceptions and provisos of a statement make of its limit, each with its words."""
    for stretch in statement.stretches:
        if statement.words.norm[stretch.start] in _UNTIL and status is not Status.PROHIBITED:
            continue  # "may be changed without consent" is the wider right
        name = _loophole(statement.words, stretch, mentions, decider)
        if name and not stretch.start <= anchor[0] < stretch.end:
            yield name, tuple(range(stretch.start, stretch.end))


def exception_kind(words: Words, stretch: Stretch, mentions: Sequence[Mention]) -> ExceptionKind:
    """What an exception turns on, told by the party it names first."""
    return kind_of(words, stretch, _named(stretch, mentions))


def _named(stretch: Stretch, mentions: Sequence[Mention]) -> Actor:
    return next(
        (m.actor for m in mentions if stretch.start <= m.start < stretch.end and m.actor is not Actor.SYSTEM),
        Actor.OPEN,
    )


def _both(words: Words, stretch: Stretch, mentions: Sequence[Mention]) -> bool:
    """Whether both sides must agree: "signed by an officer of each Party", "by Customer and Supplier"."""
    inside = words.norm[stretch.start : stretch.end]
    if any(pair in TOGETHER for pair in pairwise(inside)):
        return True
    named = [m for m in mentions if stretch.start <= m.start < stretch.end and not m.owner]
    return any(
        {a.actor, b.actor} == {Actor.VENDOR, Actor.CUSTOMER} and "and" in words.norm[a.end : b.start][:4]
        for a, b in pairwise(named)
    )


TOGETHER = frozenset(
    (("each", "party"), ("both", "parties"), ("both", "sides"), ("the", "parties"), ("mutual", "consent"))
)
_CLOSE = 5  # words from a party to what it decides


def decides(words: Words, start: int, end: int, mentions: Sequence[Mention], decider: Actor) -> bool:
    """Whether that side, of all that are named there, is the one who decides: "… such settings as Client requests"."""
    verbs = tuple(verb.rstrip("*") for verb in phrases("shared")["decides"])
    return any(
        word.startswith(verbs)
        for m in mentions
        if m.actor is decider and start <= m.start < end
        for word in words.norm[m.end : min(m.end + _CLOSE, end)]
    )


_UNTIL = frozenset(("without", "until", "absent"))
_UNIVERSAL = each("any no all other each every")


def _loophole(  # noqa: PLR0911  (one answer for each kind of exception)
    words: Words, stretch: Stretch, mentions: Sequence[Mention], decider: Actor
) -> str:
    """The loophole that an exception or proviso makes of the limit, or an empty string."""
    if stretch.kind not in (SegmentKind.EXCEPTION, SegmentKind.PROVISO):
        return ""
    marker = words.norm[stretch.start]
    kind = exception_kind(words, stretch, mentions)
    decided = kind in (ExceptionKind.CUSTOMER_DECIDES, ExceptionKind.VENDOR_CONSENT)
    if decided and marker not in _UNTIL and decides(words, stretch.start, stretch.end, mentions, decider):
        return "self-judging"
    named = _named(stretch, mentions)
    if decided and _both(words, stretch, mentions):
        return ""
    if decided:
        asks = Actor.VENDOR if kind is ExceptionKind.VENDOR_CONSENT else Actor.CUSTOMER
        judge = named if named in (Actor.VENDOR, Actor.CUSTOMER) else asks
        if judge is decider:
            return "waivable" if marker in _UNTIL else "self-judging"
        return ""
    if marker in _UNTIL:
        return ""
    if stretch.kind is SegmentKind.PROVISO:
        denies = {"not", "no"}.intersection(words.norm[stretch.start : stretch.end])
        return "carve-out" if denies and kind is not ExceptionKind.SAVING else ""
    if marker == "beyond" and not {"not", "no", "nor", "neither"}.isdisjoint(words.norm[: stretch.start]):
        return ""  # "shall not use it beyond what is needed" draws the limit
    drawn = kind is ExceptionKind.CARVE_OUT and marker == "other" and "," not in words.before[stretch.start]
    if drawn and _UNIVERSAL.intersection(words.norm[max(0, stretch.start - 5) : stretch.start]):
        return ""  # "for any purpose other than X" draws the limit; it is no way out of it
    return SWALLOWS.get(kind, "")
