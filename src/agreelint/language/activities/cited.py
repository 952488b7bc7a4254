"""Sentences that are cited: "Section 21 ('we may review use') is deleted", "Section 6 ("no user may …") continues"."""

from collections.abc import Sequence

from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.operators import FINITE, MODALS, Mark
from agreelint.model.frame import OperatorKind

_CITED = 4  # words from the end of a citation to what is done to it


def cited(statement: Statement, first: int, last: int) -> tuple[list[Mark], Mark | None] | None:
    """The operators within a sentence that is cited, and what takes it away.

    Between brackets and quotation marks nothing else of the sentence around it reaches it.
    """
    words = statement.words
    marked = [i for i, mark in enumerate(words.before) if mark and not _MARKS.isdisjoint(mark)]
    opened = next((i for i in reversed(marked) if i <= first), None)
    closed = next((i for i in marked if i > last), None)
    if opened is None or closed is None or _SPOKEN.isdisjoint(words.norm[opened:closed]):
        return None
    if _CLOSING.get(words.before[opened].strip()[:1], "-") not in words.before[closed]:
        return None
    cancel = next(
        (m for m in statement.marks if m.kind == OperatorKind.CANCEL and closed <= m.start < closed + _CITED), None
    )
    quoted = _QUOTED in words.before[opened]
    if (
        cancel is not None
        and quoted
        and (words.norm[cancel.start - 1] in _NOT or words.norm[cancel.start].endswith("s"))
    ):
        cancel = None  # "is not waived", "supersedes Section 1"
    if cancel is not None and _is_partial(words.norm, opened, closed, cancel):
        cancel = None
    if cancel is None and not quoted:
        return None
    return [m for m in statement.marks if opened <= m.start < closed and m.kind != OperatorKind.ONLY], cancel


def _is_partial(norm: Sequence[str], opened: int, closed: int, cancel: Mark) -> bool:
    """Whether a grant is taken away only in part or for a time; a limit that is so is taken away enough."""
    behind = norm[cancel.end : cancel.end + 2]
    return (
        bool(behind) and (behind[0] in _IN_PART or tuple(behind) == _AS_TO) and _DENIES.isdisjoint(norm[opened:closed])
    )


_IN_PART = frozenset(
    {"on", "upon", "until", "unless", "when", "after", "once", "if", "save", "except", "only", "for", "in"}
)
_AS_TO = ("as", "to")
_DENIES = frozenset({"not", "no", "never", "nobody", "none", "neither", "nor", "cannot", "without", "nothing"})
_SPOKEN = MODALS | FINITE
_NOT = ("not", "never")
_QUOTED = '("'
_MARKS = frozenset("()\"'")
_CLOSING = {"(": ")", '"': '"', "'": "'"}
