"""Sentences that are cited and taken away: "Section 21 ('we may review use') is deleted"."""

from agreelint.language.operators import FINITE, MODALS, Mark
from agreelint.language.statement import Statement
from agreelint.model.frame import OperatorKind

_CITED = 4  # words from the end of a citation to what is done to it


def cited(statement: Statement, first: int, last: int) -> tuple[list[Mark], Mark] | None:
    """The operators within a sentence that is cited and taken away: "Section 21 ('we may review use') is deleted"."""
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
    if cancel is None:
        return None
    return [m for m in statement.marks if opened <= m.start < closed and m.kind != OperatorKind.ONLY], cancel


_SPOKEN = MODALS | FINITE
_MARKS = frozenset("()\"'")
_CLOSING = {"(": ")", '"': '"', "'": "'"}
