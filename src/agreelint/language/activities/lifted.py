"""The limit that is lifted though no word of the sentence forbids anything: "Section 7 does not apply to …"."""

from collections.abc import Sequence

from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.operators import NOUN, Mark
from agreelint.language.words.normalise import Words
from agreelint.model.frame import OperatorKind

_REFERENCE = each(
    "section sections article articles clause clauses exhibit annex schedule paragraph paragraphs part "
    "attachment appendix policy foregoing item items row rows entry entries bullet sentence subsection subparagraph "
    "subclause point points provision provisions stipulation stipulations"
)
_POSITIVE = each("license escrow licensed permitted permission permissions right rights grant grants authorization")


def referred(statement: Statement, left: Sequence[Mark], inside: Sequence[int]) -> str:
    """The limit that is lifted though the word is not there: "Section 7 does not apply to X"."""
    words = statement.words
    cancel = next((m for m in left if m.kind == OperatorKind.CANCEL), None)
    if cancel is None or any(m.kind in (NOUN, OperatorKind.RESTRICT, OperatorKind.REQUIRE) for m in left):
        return ""
    return _reference(words, [i for i in inside if i < cancel.start])


def lifted(statement: Statement, left: Sequence[Mark], right: Sequence[Mark], subject: Sequence[int]) -> str:
    """The same where the activity is what the limit is called: "Section 7 (Weapons) is deleted"."""
    if left or not any(m.kind == OperatorKind.CANCEL for m in right):
        return ""
    if any(m.kind in (NOUN, OperatorKind.RESTRICT, OperatorKind.REQUIRE) for m in right):
        return ""
    return _reference(statement.words, subject)


def _reference(words: Words, subject: Sequence[int]) -> str:
    for i in subject:
        if words.norm[i] in _REFERENCE and not any(words.norm[j] in _POSITIVE for j in subject):
            return f"{words.norm[i]} that is lifted (a limit)"
    return ""
