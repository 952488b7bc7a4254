"""Which operators reach an activity, and in which order from the innermost outwards."""

from collections.abc import Sequence

from agreelint.language.activities.cited import cited
from agreelint.language.activities.lifted import lifted, referred
from agreelint.language.activities.predicate import of_predicate
from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.coordination import is_about_what_follows, is_echoed, is_negated_already, repeats
from agreelint.language.statements.operators import BE, MODALS, NOUN, SPEAKING, Mark
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words
from agreelint.model.frame import OperatorKind

_SPOKEN = AUX | SPEAKING


MODES = frozenset((OperatorKind.PERMIT, OperatorKind.OBLIGE, OperatorKind.REQUIRE))


def outwards(statement: Statement, anchor: tuple[int, ...]) -> tuple[list[Mark], str]:
    """The operators over `anchor`, innermost first, and a word on a restriction that is only referred to."""
    first, last = anchor[0], anchor[-1]
    done = cited(statement, first, last)
    if done:
        said, cancel = done
        return [
            *_counted(statement, [m for m in said if m.start < last], first)[::-1],
            *((cancel,) if cancel else ()),
        ], ""
    beside = _told_beside(statement, anchor)
    if beside:
        own = [m for m in statement.marks if statement.relative[m.start] == beside and m.kind != OperatorKind.ONLY]
        return _counted(statement, [m for m in own if m.start not in anchor], first)[::-1], ""
    inside = statement.within(first)
    after = statement.within(last)
    if (
        after is not inside
        and statement.words.norm[after[0]] in _JOINTS
        and statement.words.norm[after[1]] in _SUBJECT_NO
    ):
        # "controls the filters, and *nothing shall* require it to seek consent"
        return [m for m in statement.marks if m.start in after and m.start not in anchor and m.start < last][::-1], ""
    reach = set(inside)
    inner = statement.relative[first]
    # "*remove or disable the safeguards*" takes nothing from "*disable the safeguards*": its words are the activity's.
    joined = statement.words.norm[first - 1] in ("or", "and") if first else False
    said = [m for m in statement.marks if m.start not in anchor and not (joined and m.start < first < m.end)]
    marks = [m for m in said if m.start in reach and m.kind != OperatorKind.ONLY]
    around: list[Mark] = []
    if inner:
        own = [m for m in marks if statement.relative[m.start] == inner and m.start < last]
        if own:  # "Paragraph 2, which allows it, is deleted": the deletion reaches what the clause beside it says
            around = [
                m for m in marks if not statement.relative[m.start] and m.start > last and m.kind == OperatorKind.CANCEL
            ]
        if _only_describes(statement, own, marks, inner):
            own = []
        marks = own or [m for m in marks if statement.relative[m.start] == 0]
        inner = inner if own else 0
    else:
        marks = [m for m in marks if statement.relative[m.start] == 0]
    marks = [
        m
        for m in marks
        if not _beside(statement, m)
        and not _is_purpose(statement, m, first)
        and (m.start < first or m.start > last or _in_gap(statement, m, first))
    ]
    marks = _denied_once(marks, first, last)
    left = _counted(
        statement, [*_subject_negation(statement, inside, first), *(m for m in marks if m.start < last)], first
    )
    nouns = {at for m in statement.marks if m.kind == NOUN for at in range(m.start, m.end)}
    spoken = any(
        statement.words.norm[i] in _SPOKEN
        and i < last
        and i not in anchor
        and i not in nouns
        and statement.relative[i] == inner
        for i in inside
    )
    implied = referred(statement, left, inside)
    if spoken or around:
        return [*left[::-1], *around[:1]], implied
    needs = any(statement.words.norm[i : i + 2] == ("need", "not") and i < first for i in inside)
    right = [] if needs else of_predicate(statement, [m for m in marks if m.start > last], inside, last)
    implied = implied or lifted(statement, left, right, [i for i in inside if i < first])
    nearer = [m for m in left if m.kind != OperatorKind.NEGATE]
    outer = [m for m in left if m.kind == OperatorKind.NEGATE]
    return [*nearer[::-1], *right[::-1], *outer[::-1]], implied


def _told_beside(statement: Statement, anchor: tuple[int, ...]) -> int:
    """The clause beside that says of the anchor's first words what its last ones are: "the Policy, *which prevails*".

    "Shall not use it in breach of the Policy, which prevails" says nothing against the Policy; zero without a comma.
    """
    clause = statement.relative[anchor[-1]]
    if not clause or statement.relative[anchor[0]] == clause:
        return 0
    start = statement.relative.index(clause)
    return clause if "," in statement.words.before[start] else 0


def _only_describes(statement: Statement, own: Sequence[Mark], marks: Sequence[Mark], clause: int) -> bool:
    """Whether "may" in the clause beside only says what a thing is: "shall not build a tool that *may* track"."""
    start = statement.relative.index(clause)
    if not own or any(m.kind != OperatorKind.PERMIT for m in own) or statement.words.before[start].strip(" "):
        return False
    return any(m.start < start and not statement.relative[m.start] and m.kind in _BANS for m in marks)


_BANS = frozenset((OperatorKind.NEGATE, OperatorKind.RESTRICT))


def _subject_negation(statement: Statement, inside: Sequence[int], first: int) -> list[Mark]:
    """The "no" of a subject that a second predicate shares: "no model has been or *will be* trained"."""
    words = statement.words
    opening = [words.norm[i] for i in inside[:2]]
    if statement.segment[first] != MAIN or not opening or opening[0] not in ("and", "or"):
        return []
    if opening[1:] == [] or opening[1] not in AUX:
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


_JOINTS = each("and but nor")
_TURNS = each("as if where when provided unless so")


def _denied_once(marks: Sequence[Mark], first: int, last: int) -> list[Mark]:
    """The marks with one negation among the words of the anchor: "a refusal is no breach and earns no credits"."""
    within = [m for m in marks if m.kind == OperatorKind.NEGATE and first < m.start < last]
    return [m for m in marks if m not in within[1:]]


def _in_gap(statement: Statement, mark: Mark, first: int) -> bool:
    """Whether an operator between the words of the anchor is its predicate's: "filters *shall not* be disabled"."""
    norm = statement.words.norm
    if mark.kind == OperatorKind.NEGATE:
        begun = max((at for at in statement.own if at < mark.start), default=0)
        if any(norm[at] in _TURNS and not statement.words.filler[at] for at in range(begun, mark.start)):
            return False  # "for any use *as long as it is* not unlawful" is no negation of the use
        before = mark.start - 1
        while before > 0 and statement.words.filler[before]:
            before -= 1  # "shall, from time to time, not be disabled"
        does = mark.end - mark.start > 1 and mark.start - 1 in statement.own  # "the terms *do not* bind"
        # "keeps *no* record", "builds, tunes and improves *no* model"
        none = norm[mark.start] in _NONE and _ends_verbs(statement, mark.start - 1)
        # "remedies *not* being confined", "apply *not* only so far as"
        amid = norm[mark.end] in BE or (mark.end in statement.own and mark.start - 1 in statement.own)
        done = mark.end - mark.start > 1 and mark.end in statement.own  # "breach *does not* entitle"
        return does or done or none or amid or norm[before] in _BEFORE_NOT or norm[mark.start] == "never"
    if mark.kind == OperatorKind.RESTRICT:
        spoken = any(m.kind in MODES and m.start < first for m in statement.marks)
        if norm[mark.start - 1] in BE:
            return not spoken
        # "the policy shall not *cease* to apply"
        return norm[mark.end : mark.end + 1] == ("to",) and mark.end + 1 in statement.own
    return mark.kind in MODES


def _ends_verbs(statement: Statement, at: int) -> bool:
    """Whether a word is a verb of the activity, or the last of a list that opens with one."""
    if at in statement.own:
        return True
    joined = at > _LISTED and statement.words.norm[at - 1] in ("and", "or")
    return joined and any(before in statement.own for before in range(at - 1 - _LISTED, at - 1))


_LISTED = 2  # words before "and", in which a list of verbs opens
_BEFORE_NOT = AUX | BE | {"need"}
_USING = ("use", "using", "employ", "deploy", "appl", "rel", "utiliz")
_SHUNNING = each("avoid refrain abstain desist stop cease")
_DOING = MODALS | BE | {"not", "to", "and", "or", "never"}
_FREEDOM = (
    "use",
    "purpose",
    "activit",
    "right",
    "access",
    "abilit",
    "application",
    "operation",
    "freedom",
    "employment",
)


def _is_purpose(statement: Statement, mark: Mark, first: int) -> bool:
    """Whether a verb is only what something is used for: "shall not *use* the Model *to deny* benefits"."""
    if mark.kind not in (OperatorKind.RESTRICT, OperatorKind.CANCEL) or not 0 < mark.start < first:
        return False
    norm = statement.words.norm
    if (
        norm[mark.start - 1] != "to"
        or norm[mark.start] in _SHUNNING
        or any(word.startswith(_FREEDOM) for word in norm[mark.end : first])
    ):
        return False
    group = [i for i in statement.within(mark.start) if 0 < i < mark.start]
    return any(norm[i].startswith(_USING) and norm[i - 1] in _DOING for i in group)


def _beside(statement: Statement, mark: Mark) -> bool:
    """Whether a verb is one of a list with the activity's own: "disable or interfere with the filters"."""
    if mark.kind not in (OperatorKind.RESTRICT, OperatorKind.CANCEL):
        return False
    norm, before = statement.words.norm, mark.start - 1
    if before > 0 and norm[before] in ("or", "and"):
        return before - 1 in statement.own
    after = mark.end + 1 if mark.end < len(norm) and norm[mark.end] in ("or", "and") else mark.end
    listed = after > mark.end or (mark.end < len(norm) and "," in statement.words.before[mark.end])
    if listed and norm[after : after + 1] == ("to",):
        after += 1  # "to restrict or *to* terminate"
    if listed and (after in statement.own or _listed_with(statement, after)):
        return True
    return "," in statement.words.before[mark.start] and before in statement.own


def _listed_with(statement: Statement, at: int) -> bool:
    """Whether word `at` begins another verb of the list: "shall not decline, *withhold* or suspend access"."""
    return any(mark.start == at and _beside(statement, mark) for mark in statement.marks)


_NONE = each("no neither nothing none")


def _counted(statement: Statement, left: Sequence[Mark], first: int) -> list[Mark]:
    """The operators before the anchor that count: synonyms once, an echo once, restrictions only on something."""
    words = statement.words
    kept: list[Mark] = []
    for position, mark in enumerate(left):
        later = left[position + 1 :]
        if mark.kind == NOUN and _is_subject(words, mark, first):
            continue
        if mark.kind == NOUN and (not is_about_what_follows(words, mark, first) or is_echoed(words, mark, later)):
            continue
        if (
            mark.kind == OperatorKind.REQUIRE
            and words.norm[mark.start].startswith("requirement")
            and not is_about_what_follows(words, mark, first)
        ):
            continue
        if mark.kind == OperatorKind.NEGATE and is_negated_already(words, mark, kept):
            continue
        if mark.kind == OperatorKind.CANCEL and words.norm[mark.start].startswith("replac"):
            continue
        if not (kept and repeats(words.norm, kept[-1], mark)):
            kept.append(mark)
    return kept


def _is_subject(words: Words, noun: Mark, first: int) -> bool:
    """Whether a restriction is what does the activity: "the limits *do not relax*"."""
    between = words.norm[noun.end : first]
    return bool(between) and between[0] in AUX and all(word in _BEFORE_NOT or word in _LIGHT for word in between)


_LIGHT = each("not never also then thereby accordingly")
