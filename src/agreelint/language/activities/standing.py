"""The standing of an activity: permitted, required, prohibited, not required, or merely asserted."""

from collections.abc import Iterable

from agreelint.language.activities.answering import of_liability, remedied
from agreelint.language.activities.excepted import excepted, is_refusal
from agreelint.language.activities.scope import MODES, outwards
from agreelint.language.phrases.lists import each
from agreelint.language.statements import polarity
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.operators import Mark, kind_of
from agreelint.language.statements.polarity import Standing
from agreelint.language.statements.relatives import AUX
from agreelint.model.frame import OperatorKind, SegmentKind, Status


def standing(  # noqa: PLR0911  (one answer for each kind of words around the activity)
    statement: Statement, anchor: tuple[int, ...], heading: str = "", *, is_duty: bool = False
) -> Standing | None:
    """The standing of the activity at `anchor`, or None where nothing is said about doing it.

    A clause that is only named is taken to demand the activity where it `is_duty`, else to forbid it.
    """
    first = anchor[0]
    kind = statement.kind(first)
    if kind is SegmentKind.EXCEPTION:
        return excepted(statement, anchor)
    if kind is SegmentKind.SUBJECT_TO:
        return _subjected(statement, anchor)
    if kind in (SegmentKind.CONDITION, SegmentKind.REGARDLESS, SegmentKind.ASIDE):
        return None
    if of_liability(statement, anchor) or remedied(statement, anchor):
        return None
    if _denied(statement, anchor):
        return Standing(Status.ASSERTED, denial=True)
    left_out = _without(statement, first)
    if left_out is not None:
        return _spared(statement, left_out)
    order, implied = outwards(statement, anchor)
    kinds = [kind_of(mark) for mark in order]
    if implied:
        kinds = [OperatorKind.REQUIRE, *kinds] if is_duty else [*kinds, OperatorKind.RESTRICT]
    if heading and not any(kind in MODES for kind in kinds):
        kinds.append(OperatorKind.RESTRICT if heading == "prohibited" else OperatorKind.PERMIT)
        implied = f"heading ({heading})"
    if not kinds and _is_done(statement, anchor):
        return Standing(Status.REQUIRED, implied="it is said to be done")
    marks = tuple(sorted(order, key=lambda mark: mark.start))
    return Standing(polarity.status(kinds), marks, _only(statement, anchor), implied=implied)


_CHECKS = (
    "review",
    "approv",
    "decision",
    "decid",
    "control",
    "oversight",
    "judgment",
    "confirm",
    "authoriz",
    "consent",
    "supervis",
    "interven",
    "sign",
)


def _checks(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the anchor is an act of review, which what is subject to it needs."""
    return any(statement.words.norm[at].startswith(_CHECKS) for at in range(anchor[0], anchor[-1] + 1))


def _subjected(statement: Statement, anchor: tuple[int, ...]) -> Standing | None:
    """The standing of a review that the rest is subject to, or of one that it is "subject to *no*"."""
    if not _checks(statement, anchor):
        return None
    stretch = statement.stretches[statement.segment[anchor[0]]]
    if "no" in statement.words.norm[stretch.start + stretch.marker : anchor[0] + 1]:
        return Standing(Status.NOT_REQUIRED, implied="the rest is subject to none")
    return Standing(Status.REQUIRED, implied="the rest is subject to it")


def _is_done(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the activity's own words are a predicate in the present: "filters that … *are switched off*"."""
    norm = statement.words.norm
    verb = next((i for i in range(anchor[-1], anchor[0], -1) if norm[i] in ("is", "are")), None)
    if verb is None or norm[verb - 1] in ("that", "which", "who", "not"):
        return False
    done = norm[verb + 1] if verb + 1 in anchor else ""
    return done.endswith("ed") or done in ("taken", "held", "set", "cut", "shut")


_COPULA = each("is are be was were")


_MEANING = each(
    "include includes constitute constitutes mean means comprise comprises deemed considered regarded treated "
    "amount amounts count counts"
)


# Of these "is not" denies that they are so, and does not say what something else is.
_PREDICATED = each(
    "bound binding final conclusive decisive dispositive determinative controlling subject party parties governed "
    "obliged free exempt unaffected"
)
_SKIPPED = each("a an any the such mass domestic to as be itself not for")


def _denied(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the words say that something else is *not* the activity: "… is not surveillance"."""
    norm = statement.words.norm
    at = anchor[0] - 1
    if anchor[0] == 0 or {",", ";", ":"}.intersection(statement.words.before[anchor[0]]):
        return False
    while at > 0 and norm[at] in _SKIPPED and norm[at] not in ("not", "be", "for"):
        at -= 1
    if at < 1:
        return False
    if norm[at] in _MEANING and "not" in norm[max(0, at - 3) : at]:
        return True
    if _left_out(statement, anchor[0]):
        return True
    return norm[at] == "not" and norm[at - 1] in _COPULA and norm[anchor[0]] not in _PREDICATED


_UNTIL_DONE = 3  # words between "before" and what has to be done first
_ITS = each("it they he she you we")
_DOING_WITHOUT = 2  # words between "without" and what is not done


def _without(statement: Statement, first: int) -> int | None:
    """Where a "without" stands that leaves out the doing of what follows: "*without* first being bound"."""
    norm = statement.words.norm
    for at in range(first - 1, max(-1, first - 2 - _UNTIL_DONE), -1):
        if norm[at] == "before" and at not in statement.own:
            return at if norm[at + 1] in _ITS else None
        if at <= first - 2 - _DOING_WITHOUT and norm[at] == "without":
            return None
        if norm[at] == "without":
            done = norm[at + 1 : first + 1]
            return at if at not in statement.own and any(word.endswith("ing") for word in done) else None
        if statement.words.before[at + 1].strip():
            return None
    return None


def _spared(statement: Statement, at: int) -> Standing | None:
    """The standing of what nothing, or something, may be done without."""
    rule = polarity.status(
        kind_of(mark)
        for mark in outwards(statement, (at,))[0]
        if mark.start < at and not is_refusal(statement.words.norm, mark)
    )
    if rule is Status.PROHIBITED:
        return Standing(Status.REQUIRED, implied='nothing may be done "without" it')
    if rule is Status.NOT_REQUIRED:
        return None
    return Standing(Status.NOT_REQUIRED, implied='it may be done "without" it')


_OUT_OF_IT = 8  # words from "does not include" to what it is


def _left_out(statement: Statement, first: int) -> bool:
    """Whether a term is said not to include doing something with it: "does not include *the matching of* records"."""
    norm = statement.words.norm
    for at in range(first - 1, max(1, first - _OUT_OF_IT), -1):
        if norm[at] in AUX or {";", ":"}.intersection(statement.words.before[at + 1]):
            return False
        if norm[at] in _INCLUDING:
            return norm[at - 1] == "not" and norm[at - 2] in _DOES and "of" in norm[at:first]
    return False


_INCLUDING = each("include mean comprise cover embrace encompass")
_DOES = each("does do")
_EXCLUSIVE = 14


def _only(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether "only", "solely", "limited to" confines the activity to what the anchor names."""
    first, last = anchor[0], anchor[-1]
    reach = set(statement.within(first))
    for mark in statement.marks:
        if mark.kind != OperatorKind.ONLY or mark.start not in reach:
            continue
        if first - _EXCLUSIVE <= mark.start <= last + 4 and mark.start not in anchor:
            return True
    return False


_NAMES = {
    OperatorKind.PERMIT: "permission",
    OperatorKind.OBLIGE: "duty",
    OperatorKind.REQUIRE: "requirement",
    OperatorKind.NEGATE: "negation",
    OperatorKind.RESTRICT: "restriction",
    OperatorKind.CANCEL: "cancellation",
    OperatorKind.ONLY: "confinement",
}


def told(marks: Iterable[Mark], statement: Statement) -> str:
    """The operators in words: '"Nothing" (negation) and "preclude" (restriction)'."""
    parts = [f'"{" ".join(statement.words.norm[m.start : m.end])}" ({_NAMES[kind_of(m)]})' for m in marks]
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1] if parts else ""
