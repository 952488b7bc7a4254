"""Operators said twice and meant once.

"void and of no effect" is one cancellation, "not … nor" one negation, "the prohibition … shall not restrict" one
restriction.
"""

from collections.abc import Sequence

from agreelint.language.phrases.lists import each
from agreelint.language.statements.operators import MODALS, NOUN, Mark
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words
from agreelint.model.frame import OperatorKind

_NEAR = 4
_BETWEEN = each("and or of is are be shall will may the any to from otherwise")


def repeats(norm: Sequence[str], before: Mark, mark: Mark) -> bool:
    """Whether two marks are coordinated synonyms: "void and of no effect", "shall not and may not"."""
    if mark.kind != before.kind or mark.kind not in (OperatorKind.NEGATE, OperatorKind.RESTRICT, OperatorKind.CANCEL):
        return False
    between = norm[before.end : mark.start]
    return (
        0 < len(between) <= _NEAR and {"and", "or"}.intersection(between) != set() and _BETWEEN.issuperset(between)
    ) or (not between and mark.kind != OperatorKind.NEGATE)


def once(norm: Sequence[str], marks: Sequence[Mark]) -> list[Mark]:
    """The marks in the order of the text, coordinated synonyms once."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: m.start):
        if not (kept and repeats(norm, kept[-1], mark)):
            kept.append(mark)
    return kept


def is_echoed(words: Words, noun: Mark, later: Sequence[Mark]) -> bool:
    """Whether a restriction is said again: "the prohibition … shall not restrict", "Limits (ban on …)"."""
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


def is_negated_already(words: Words, mark: Mark, kept: Sequence[Mark]) -> bool:
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


_FAR = 16  # words behind a noun in which it may be said to bind
_BIND = each("bind binds bound apply applies govern governs")
_PAPERS = each(
    "schedule schedules section sections clause clauses article articles annex annexes exhibit exhibits paragraph "
    "paragraphs appendix appendices part parts attachment attachments"
)


def is_about_what_follows(words: Words, mark: Mark, first: int) -> bool:
    """Whether a noun ("restriction", "requirement") is about what follows, not only about something named before."""
    after = words.norm[mark.end] if mark.end < len(words) else ""
    # "The restrictions of Schedule 2 and the Rules bind Customer": they stand there, and that they bind is said.
    behind = words.norm[mark.end + 1 : mark.end + _FAR]
    binds = not _BIND.isdisjoint(words.norm[first : mark.end + _FAR]) and _BIND.isdisjoint(words.norm[mark.end : first])
    if binds and after in ("of", "in", "under") and behind[0] in _PAPERS and "not" not in behind:
        return mark.start < words.own
    on = words.norm[mark.end - 1] == "to" or after in (
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
