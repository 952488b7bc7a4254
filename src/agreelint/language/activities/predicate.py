"""The operators of the predicate whose subject is the activity: "Use for surveillance *is prohibited*"."""

from collections.abc import Sequence

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.coordination import once
from agreelint.language.statements.operators import BE, MODALS, NOUN, Mark
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words
from agreelint.model.frame import OperatorKind

_PREDICATES = frozenset(phrases("predicates")["predicates"])
_RANGE = 7
_EDGES = frozenset("|:")


_OF_USE = (" use", " uses", " application", " applications", " activity", " activities", " task", " tasks")


_LIGHTLESS = each(
    "reported recorded logged disclosed documented notified interpreted construed deemed governed billed "
    "charged paid reviewed limited subject considered handled addressed approved treated determined deleted "
    "removed investigated resolved described"
)


_LIGHT = each("take occur issue remain continue run happen form extend include")


def _answer(words: Words, right: Sequence[Mark], inside: Sequence[int], last: int) -> list[Mark]:
    """What a cell or a colon says of what stands before it: "Facial recognition | Not allowed", "Drones: no"."""
    edge = next((i for i in inside if last < i <= last + _RANGE and not _EDGES.isdisjoint(words.before[i])), None)
    return [m for m in right if edge <= m.start <= edge + 2] if edge is not None else []


def of_predicate(statement: Statement, right: Sequence[Mark], inside: Sequence[int], last: int) -> list[Mark]:
    """The operators of the predicate whose subject is the anchor."""
    words = statement.words
    kept = [m for m in right if m.kind == NOUN and m.start <= last + 2]
    verb = next((i for i in inside if i > last and words.norm[i] in AUX and statement.relative[i] == 0), None)
    if verb is not None and _of_another(words, inside, last, verb):
        return kept
    if verb is None:
        return _answer(words, right, inside, last) or kept + _near(words, right, last)
    for mark in right:
        if mark in kept or mark.start < verb - 1 or mark.start > verb + _RANGE:
            continue
        if _is_said(words.norm, mark):
            kept.append(mark)
    return _said_once(words.norm, once(words.norm, kept))


def _said_once(norm: Sequence[str], kept: list[Mark]) -> list[Mark]:
    """The marks without a second predicate that says the same: "is not out of scope *and not forbidden*"."""
    kinds = [mark.kind for mark in kept]
    if (
        len(kept) == _TWICE
        and kinds[:2] == kinds[2:]
        and {"and", "or", "nor"}.intersection(norm[kept[1].end : kept[2].start + 1])
    ):
        return kept[:2]
    return kept


_TWICE = 4


def _is_said(norm: Sequence[str], mark: Mark) -> bool:
    """Whether an operator after the verb is the predicate's own: "is *prohibited*", "is *off limits*"."""
    shown = " ".join(norm[mark.start : mark.end])
    if mark.kind == OperatorKind.NEGATE:
        return True
    if mark.kind == OperatorKind.OBLIGE:
        return _light(norm, mark.end)
    if mark.kind == OperatorKind.CANCEL:
        return mark.end - mark.start > 1 or not shown.endswith(("s", "ing"))
    modal = norm[mark.start] in MODALS or shown in _PREDICATES or shown.endswith(_OF_USE)
    passive = _is_passive(norm[mark.end - 1]) or _is_passive(norm[mark.start])
    return modal or passive or bool(mark.start and norm[mark.start - 1] in BE)


def _near(words: Words, right: Sequence[Mark], last: int) -> list[Mark]:
    """What is said of the anchor without an auxiliary: "falls outside the licence"."""
    near = [m for m in right if _lexical(words.norm, m) and m.start <= last + _RANGE]
    near = [m for m in near if _is_passive(words.norm[m.end - 1]) or m.end - m.start > 1]
    return near + [m for m in right if words.norm[m.start] in ("never", "nowhere") and m.start <= last + _RANGE]


def _of_another(words: Words, inside: Sequence[int], last: int, verb: int) -> bool:
    """Whether the verb has a subject of its own: "sets the filters, and *no consent is required* for a change"."""
    between = [i for i in inside if last < i < verb]
    return any(words.norm[i] in _JOINS and words.norm[i + 1] in _NO for i in between[:-1])


_JOINS, _NO = each("and but"), each("no nothing nobody none neither")


def _lexical(norm: Sequence[str], mark: Mark) -> bool:
    """Whether an operator may be a predicate without an auxiliary: "falls outside the licence"."""
    if mark.kind in (OperatorKind.RESTRICT, OperatorKind.CANCEL):
        return True
    return " ".join(norm[mark.start : mark.end]) in _PREDICATES


def _is_passive(word: str) -> bool:
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
