"""Which operators reach an activity, and in which order from the innermost outwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agreelint.language import polarity
from agreelint.language.normalise import Words
from agreelint.language.operators import BE, MODALS, NOUN, SPEAKING, Mark
from agreelint.language.statement import AUX, MAIN, Statement
from agreelint.language.wordlists import each
from agreelint.model.frame import OperatorKind, SegmentKind, Status

_REFERENCE = each(
    "section sections article articles clause clauses exhibit annex schedule paragraph paragraphs part attachment appendix policy foregoing"
)
_RANGE = 7
_SPOKEN = AUX | SPEAKING
_PREDICATES = frozenset(
    ("off limits", "is outside", "are outside", "void", "null and void", "mandatory", "necessary", "is necessary", "unenforceable", "inapplicable", "ineligible",
     "out of bounds", "impermissible", "acceptable", "no effect", "no force", "no application", "taboo",
     "lies outside", "remains outside", "outside the scope", "fall outside", "falls outside",
     "a precondition", "precondition of", "is available for", "are available for", "without effect", "not binding", "not bind", "fall", "is in scope", "are in scope", "withdrawn", "stricken", "struck out", "struck from", "outside the permitted use")
)  # fmt: skip
_LIGHTLESS = each(
    "reported recorded logged disclosed documented notified interpreted construed deemed governed billed charged paid reviewed limited subject "
    "considered handled addressed approved treated determined deleted removed investigated resolved described"
)
_LIGHT = each("take occur issue remain continue run happen form extend include")
_MODES = frozenset((OperatorKind.PERMIT, OperatorKind.OBLIGE, OperatorKind.REQUIRE))


@dataclass(frozen=True, slots=True)
class Standing:
    """What an activity amounts to, with the operators that made it so, in the order of the text."""

    status: Status
    marks: tuple[Mark, ...] = ()
    exclusive: bool = False
    denial: bool = False
    implied: str = ""


def standing(statement: Statement, anchor: tuple[int, ...], heading: str = "") -> Standing | None:
    """The standing of the activity at `anchor`, or None where nothing is said about doing it."""
    first = anchor[0]
    kind = statement.kind(first)
    if kind is SegmentKind.EXCEPTION:
        return _excepted(statement, anchor)
    if kind is SegmentKind.SUBJECT_TO:
        return Standing(Status.REQUIRED, implied="the rest is subject to it") if _checks(statement, anchor) else None
    if kind in (SegmentKind.CONDITION, SegmentKind.REGARDLESS, SegmentKind.ASIDE):
        return None
    if _of_liability(statement, anchor):
        return None
    if _denied(statement, anchor):
        return Standing(Status.ASSERTED, denial=True)
    order, implied = outwards(statement, anchor)
    kinds = [_kind(mark) for mark in order]
    if implied:
        kinds.append(OperatorKind.RESTRICT)
    if heading and not any(kind in _MODES for kind in kinds):
        kinds.append(OperatorKind.RESTRICT if heading == "prohibited" else OperatorKind.PERMIT)
        implied = f"heading ({heading})"
    marks = tuple(sorted(order, key=lambda mark: mark.start))
    return Standing(polarity.status(kinds), marks, _only(statement, anchor), implied=implied)


def outwards(statement: Statement, anchor: tuple[int, ...]) -> tuple[list[Mark], str]:
    """The operators over `anchor`, innermost first, and a word on a restriction that is only referred to."""
    first, last = anchor[0], anchor[-1]
    inside = statement.within(first)
    reach = set(inside)
    inner = statement.relative[first]
    marks = [m for m in statement.marks if m.start in reach and m.kind != OperatorKind.ONLY and m.start not in anchor]
    if inner:
        own = [m for m in marks if statement.relative[m.start] == inner and m.start < last]
        marks = own or [m for m in marks if statement.relative[m.start] == 0]
        inner = inner if own else 0
    else:
        marks = [m for m in marks if statement.relative[m.start] == 0]
    marks = [
        m for m in marks if not _beside(statement, m) and (m.start < first or m.start > last or _in_gap(statement, m))
    ]
    left = _counted(
        statement, [*_subject_negation(statement, inside, first), *(m for m in marks if m.start < last)], first
    )
    spoken = any(
        statement.words.norm[i] in AUX and i < first and i not in anchor and statement.relative[i] in (0, inner)
        for i in inside
    )
    implied = _referred(statement, left, inside)
    if spoken:
        return left[::-1], implied
    right = _predicate(statement, [m for m in marks if m.start > last], inside, last)
    nearer = [m for m in left if m.kind != OperatorKind.NEGATE]
    outer = [m for m in left if m.kind == OperatorKind.NEGATE]
    return [*nearer[::-1], *right[::-1], *outer[::-1]], implied


def _subject_negation(statement: Statement, inside: Sequence[int], first: int) -> list[Mark]:
    """The "no" of a subject that a second predicate shares: "no model has been or *will be* trained"."""
    words = statement.words
    opening = [words.norm[i] for i in inside[:2]]
    if statement.segment[first] != MAIN or not opening or opening[0] not in ("and", "or"):
        return []
    if len(opening) < 2 or opening[1] not in AUX:
        return []
    before = [i for i in range(inside[0]) if statement.segment[i] == MAIN]
    verb = next((i for i in before if words.norm[i] in AUX and not statement.relative[i]), None)
    if verb is None:
        return []
    return [
        m
        for m in statement.marks
        if m.kind == OperatorKind.NEGATE
        and m.start < verb
        and m.start in set(before)
        and words.norm[m.start] in _SUBJECT_NO
    ]


_SUBJECT_NO = each("no nothing neither none nobody")


def _in_gap(statement: Statement, mark: Mark) -> bool:
    """Whether an operator between the words of the anchor belongs to its predicate: "filters *shall not* be disabled"."""
    norm = statement.words.norm
    if mark.kind == OperatorKind.NEGATE:
        return norm[mark.start - 1] in MODALS | BE or norm[mark.start] == "never"
    return mark.kind in _MODES


def _beside(statement: Statement, mark: Mark) -> bool:
    """Whether a verb is one of a list with the activity's own: "disable or interfere with the filters"."""
    if mark.kind not in (OperatorKind.RESTRICT, OperatorKind.CANCEL):
        return False
    norm, before = statement.words.norm, mark.start - 1
    if before > 0 and norm[before] in ("or", "and"):
        return before - 1 in statement.own
    after = mark.end + 1 if mark.end < len(norm) and norm[mark.end] in ("or", "and") else mark.end
    listed = after > mark.end or (mark.end < len(norm) and "," in statement.words.before[mark.end])
    return (listed and after in statement.own) or (
        "," in statement.words.before[mark.start] and before in statement.own
    )


def _kind(mark: Mark) -> OperatorKind:
    return OperatorKind.RESTRICT if mark.kind == NOUN else OperatorKind(mark.kind)


def _counted(statement: Statement, left: Sequence[Mark], first: int) -> list[Mark]:
    """The operators before the anchor that count: synonyms once, an echo once, restrictions only on something."""
    words = statement.words
    kept: list[Mark] = []
    for position, mark in enumerate(left):
        later = left[position + 1 :]
        if mark.kind == NOUN and (not _on(words, mark, first) or _echoed(words, mark, later)):
            continue
        if (
            mark.kind == OperatorKind.REQUIRE
            and words.norm[mark.start].startswith("requirement")
            and not _on(words, mark, first)
        ):
            continue
        if mark.kind == OperatorKind.NEGATE and _negated_already(words, mark, kept):
            continue
        if mark.kind == OperatorKind.CANCEL and words.norm[mark.start].startswith("replac"):
            continue
        if not (kept and _repeats(words.norm, kept[-1], mark)):
            kept.append(mark)
    return kept


def _echoed(words: Words, noun: Mark, later: Sequence[Mark]) -> bool:
    """Whether a restriction is said again: "the prohibition … shall not restrict", "Restrictions (prohibition on …)"."""
    if later and later[0].kind == NOUN:
        return True
    return any(
        mark.kind == OperatorKind.RESTRICT
        and (
            any(words.norm[i] in MODALS for i in range(noun.end, mark.start))
            or words.norm[noun.end : mark.start] in (("to",), ("that",), ("which",))
        )
        for mark in later
    )


def _negated_already(words: Words, mark: Mark, kept: Sequence[Mark]) -> bool:
    """Whether a negation only goes on with one before it: "not … nor", "and nothing", "no A, no B"."""
    before = [k for k in kept if k.kind == OperatorKind.NEGATE]
    if not before:
        return False
    word = words.norm[mark.start]
    if word == "nor" or words.norm[mark.start - 1] in ("and", "or", "nor"):
        return True
    return word == "no" and any(
        words.norm[k.start] == "no" and not _spoken(words.norm, k.end, mark.start) for k in before
    )


def _on(words: Words, mark: Mark, first: int) -> bool:
    """Whether a noun ("restriction", "requirement") is about what follows, not only about something named before."""
    after = words.norm[mark.end] if mark.end < len(words) else ""
    on = after in (
        "on",
        "upon",
        "against",
        "to",
        "of",
        "in",
        "for",
        "as",
        "whatsoever",
        "that",
        "regarding",
        "concerning",
    )
    return on or mark.start < words.own or mark.end >= first - 2


def _spoken(norm: Sequence[str], start: int, end: int) -> bool:
    return any(word in AUX for word in norm[start:end])


_BETWEEN = each("and or of is are be shall will may the any to from otherwise")


def _repeats(norm: Sequence[str], before: Mark, mark: Mark) -> bool:
    """Whether two marks are coordinated synonyms: "void and of no effect", "shall not and may not"."""
    if mark.kind != before.kind or mark.kind not in (OperatorKind.NEGATE, OperatorKind.RESTRICT, OperatorKind.CANCEL):
        return False
    between = norm[before.end : mark.start]
    return (
        (0 < len(between) <= 4
        and {"and", "or"}.intersection(between) != set()
        and _BETWEEN.issuperset(between))
        or (not between and mark.kind != OperatorKind.NEGATE)
    )


def _referred(statement: Statement, left: Sequence[Mark], inside: Sequence[int]) -> str:
    """ "Section 7 does not apply to X": what is lifted is a limit, though the word is not there."""
    words = statement.words
    cancel = next((m for m in left if m.kind == OperatorKind.CANCEL), None)
    if cancel is None or any(m.kind in (NOUN, OperatorKind.RESTRICT, OperatorKind.REQUIRE) for m in left):
        return ""
    subject = [i for i in inside if i < cancel.start]
    for i in subject:
        if words.norm[i] in _REFERENCE and not any(
            words.norm[j] in ("license", "escrow", "licensed", "permitted") for j in subject
        ):
            return f"{words.norm[i]} that is lifted (a limit)"
    return ""


def _predicate(statement: Statement, right: Sequence[Mark], inside: Sequence[int], last: int) -> list[Mark]:
    """The operators of the predicate whose subject is the anchor."""
    words = statement.words
    kept = [m for m in right if m.kind == NOUN and m.start <= last + 2]
    verb = next((i for i in inside if i > last and words.norm[i] in AUX and statement.relative[i] == 0), None)
    if verb is None:
        near = [m for m in right if m.kind in (OperatorKind.RESTRICT, OperatorKind.CANCEL) and m.start <= last + _RANGE]
        return kept + [m for m in near if _passive_word(words.norm[m.end - 1]) or m.end - m.start > 1]
    for mark in right:
        if mark in kept or mark.start < verb - 1 or mark.start > verb + _RANGE:
            continue
        shown = " ".join(words.norm[mark.start : mark.end])
        if mark.kind == OperatorKind.NEGATE:
            kept.append(mark)
        elif mark.kind == OperatorKind.OBLIGE:
            if _light(words.norm, mark.end):
                kept.append(mark)
        elif mark.kind == OperatorKind.CANCEL:
            if mark.end - mark.start > 1 or not shown.endswith(("s", "ing")):
                kept.append(mark)
        elif (
            shown in _PREDICATES
            or _passive_word(words.norm[mark.end - 1])
            or words.norm[mark.start] in MODALS
            or shown.endswith((" use", " uses"))
        ) or _passive_word(words.norm[mark.start]) or (mark.start and words.norm[mark.start - 1] in BE):
            kept.append(mark)
    return _once(words.norm, kept)


def _once(norm: Sequence[str], marks: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: m.start):
        if not (kept and _repeats(norm, kept[-1], mark)):
            kept.append(mark)
    return kept


def _passive_word(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in ("struck", "void", "application", "effect", "withdrawn")


def _light(norm: Sequence[str], at: int) -> bool:
    """Whether the predicate after "shall" only says that the activity is done: "shall be performed"."""
    following = [word for word in norm[at : at + 4] if not word.endswith("ly") and word not in ("not", "also")]
    if not following:
        return False
    if following[0] == "be":
        return (
            len(following) > 1
            and following[1] not in _LIGHTLESS
            and (following[1].endswith(("ed", "en")) or following[1] in ("done", "made", "run", "put", "available"))
        )
    return following[0] in _LIGHT


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


_LIABILITY = each(
    "claim claims loss losses damage damages liability liabilities liable indemnify indemnifies indemnification harmless arising defend"
)


def _of_liability(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the activity is only what somebody pays for: "claims arising from use in connection with weapons"."""
    reach = statement.within(anchor[0])
    return any(statement.words.norm[i] in _LIABILITY and anchor[0] - 16 < i < anchor[0] for i in reach)


_COPULA = each("is are be was were")
_MEANING = each(
    "include includes constitute constitutes mean means comprise comprises deemed considered regarded treated amount amounts count counts"
)
_SKIPPED = each("a an any the such mass domestic to as be itself not for")


def _denied(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the words say that something else is *not* the activity: "… is not surveillance"."""
    norm = statement.words.norm
    at = anchor[0] - 1
    if anchor[0] in (0,) or {",", ";", ":"}.intersection(statement.words.before[anchor[0]]):
        return False
    while at > 0 and norm[at] in _SKIPPED and norm[at] not in ("not", "be", "for"):
        at -= 1
    if at < 1:
        return False
    if norm[at] in _MEANING and "not" in norm[max(0, at - 3) : at]:
        return True
    return norm[at] == "not" and norm[at - 1] in _COPULA


_EXCLUSIVE = 14


def _only(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether "only", "solely", "limited to" confines the activity to what the anchor names."""
    first, last = anchor[0], anchor[-1]
    reach = set(statement.within(first))
    for mark in statement.marks:
        if mark.kind != OperatorKind.ONLY or mark.start not in reach:
            continue
        if first - _EXCLUSIVE <= mark.start < first or last < mark.start <= last + 4:
            return True
    return False


_WHATEVER = each("unless")
_PRECONDITION = each("unless until without absent")


def _excepted(statement: Statement, anchor: tuple[int, ...]) -> Standing | None:
    """The standing of what stands in an exception: its own where it has a modal, else the reverse of the rule's."""
    words = statement.words
    stretch = statement.stretches[statement.segment[anchor[0]]]
    marker = words.norm[stretch.start]
    rule = _rule_status(statement, stretch.start)
    order, _ = outwards(statement, anchor)
    order = [m for m in order if m.start >= stretch.start + stretch.marker]
    if marker in _PRECONDITION:
        if rule is Status.PROHIBITED:
            return Standing(Status.REQUIRED, implied=f'nothing may be done "{marker}" it')
        if marker == "without" and rule in (Status.PERMITTED, Status.REQUIRED, Status.ASSERTED):
            return Standing(Status.NOT_REQUIRED, implied='it may be done "without" it')
        return None
    if any(_kind(m) in (*_MODES, OperatorKind.RESTRICT) for m in order):
        return Standing(polarity.status(_kind(m) for m in order), tuple(sorted(order, key=lambda m: m.start)))
    if rule is None:
        return None
    turned = polarity.inverse(rule)
    return Standing(
        turned,
        _rule_marks(statement, stretch.start),
        rule is Status.PROHIBITED,
        implied=f'"{marker}" makes an exception',
    )


def _rule_marks(statement: Statement, before: int) -> tuple[Mark, ...]:
    return tuple(sorted(_rule_order(statement, before), key=lambda m: m.start))


def _rule_order(statement: Statement, before: int) -> list[Mark]:
    """The operators of the main clause that the exception at `before` belongs to, innermost first."""
    main = [i for i in range(len(statement.words)) if statement.segment[i] == MAIN]
    near = [i for i in main if i < before] or main
    if not near:
        return []
    at = near[-1] if near[-1] < before else near[0]
    inside = statement.within(at)
    marks = [
        m
        for m in statement.marks
        if m.start in set(inside) and statement.relative[m.start] == 0 and m.kind not in (OperatorKind.ONLY, NOUN)
    ]
    return _once(statement.words.norm, marks)[::-1]


def _rule_status(statement: Statement, before: int) -> Status | None:
    order = _rule_order(statement, before)
    return polarity.status(_kind(mark) for mark in order)


def told(marks: Iterable[Mark], statement: Statement) -> str:
    """The operators in words: '"Nothing" (negation) and "preclude" (restriction)'."""
    names = {
        OperatorKind.PERMIT: "permission", OperatorKind.OBLIGE: "duty", OperatorKind.REQUIRE: "requirement", OperatorKind.NEGATE: "negation",
        OperatorKind.RESTRICT: "restriction", OperatorKind.CANCEL: "cancellation", OperatorKind.ONLY: "confinement",
    }  # fmt: skip
    parts = [f'"{" ".join(statement.words.norm[m.start : m.end])}" ({names[_kind(m)]})' for m in marks]
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1] if parts else ""
