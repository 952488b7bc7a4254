"""What stands in an exception, and the operators of the rule that it is an exception to."""

from collections.abc import Sequence
from itertools import pairwise

from agreelint.language.activities.scope import MODES, outwards
from agreelint.language.phrases.lists import each
from agreelint.language.statements import polarity
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.coordination import once
from agreelint.language.statements.deciding import DECIDING
from agreelint.language.statements.operators import BE, MODALS, NOUN, Mark, kind_of
from agreelint.language.statements.polarity import Standing
from agreelint.language.statements.relatives import AUX
from agreelint.model.frame import OperatorKind, Status

_PRECONDITION = each("unless until without absent")


def excepted(  # noqa: PLR0911  (one answer for each kind of exception)
    statement: Statement, anchor: tuple[int, ...]
) -> Standing | None:
    """The standing of what stands in an exception: its own where it has a modal, else the reverse of the rule's."""
    words = statement.words
    stretch = statement.stretches[statement.segment[anchor[0]]]
    marker = words.norm[stretch.start]
    if marker == "without" and _describing(statement, stretch.start):
        return None
    rule = _rule_status(statement, stretch.start, refusing=marker in _PRECONDITION)
    order, implied = outwards(statement, anchor)
    order = [m for m in order if m.start >= stretch.start + stretch.marker]
    if marker in _PRECONDITION:
        if rule is Status.PROHIBITED:
            return Standing(Status.REQUIRED, implied=f'nothing may be done "{marker}" it')
        if marker == "without" and rule in (Status.PERMITTED, Status.REQUIRED, Status.ASSERTED):
            return Standing(Status.NOT_REQUIRED, implied='it may be done "without" it')
        return None
    if implied or any(kind_of(m) in (*MODES, OperatorKind.RESTRICT) for m in order):
        kinds = [*(kind_of(m) for m in order), *((OperatorKind.RESTRICT,) if implied else ())]
        return Standing(polarity.status(kinds), tuple(sorted(order, key=lambda m: m.start)), implied=implied)
    if rule is None:
        return None
    if words.norm[stretch.start + 1 : stretch.start + 2] == ("that",) and rule is Status.ASSERTED:
        return Standing(Status.ASSERTED, implied=f'a clause behind "{marker} that"')
    turned = polarity.inverse(rule)
    return Standing(
        turned,
        _rule_marks(statement, stretch.start),
        rule is Status.PROHIBITED,
        implied=f'"{marker}" makes an exception',
    )


def _describing(statement: Statement, at: int) -> bool:
    """Whether what goes before is a clause that only says which thing is meant: "weapons that act *without* …"."""
    norm = statement.words.norm
    for i in range(at - 1, max(0, at - _CLOSE), -1):
        if norm[i] in _DESCRIBING:
            return i > 0 and not statement.words.before[i].strip()
        if norm[i] in AUX:
            return False
    return False


_CLOSE = 6
_DESCRIBING = each("that which who")


def _rule_marks(statement: Statement, before: int) -> tuple[Mark, ...]:
    return tuple(sorted(_rule_order(statement, before), key=lambda m: m.start))


def _rule_order(statement: Statement, before: int, *, refusing: bool = False) -> list[Mark]:
    """The operators of the main clause that the exception at `before` belongs to, innermost first.

    Where `refusing` is what is done, it is no operator.
    """
    main = [i for i in range(len(statement.words)) if statement.segment[i] == MAIN]
    near = [i for i in main if i < before] or main
    if not near:
        return []
    at = near[-1] if near[-1] < before else near[0]
    inside = statement.within(at)
    marks = [
        m
        for m in statement.marks
        if m.start in set(inside)
        and statement.relative[m.start] == 0
        and m.kind not in (OperatorKind.ONLY, NOUN)
        and not (refusing and is_refusal(statement.words.norm, m))
    ]
    return once(statement.words.norm, marks)[::-1]


def is_refusal(norm: Sequence[str], mark: Mark) -> bool:
    """Whether a refusal is what is done, and no rule: "may *deny* benefits without review"."""
    if mark.kind != OperatorKind.RESTRICT or not norm[mark.end - 1].startswith(_REFUSALS):
        return False
    # "shall not stop the System from deciding", "stop loan decisions": what is hindered is the doing.
    behind = norm[mark.end : mark.end + _HINDERED]
    hindered = any(one == "from" and other.endswith("ing") for one, other in pairwise(behind))
    if hindered or (norm[mark.end - 1].startswith(_HINDERS) and not DECIDING.isdisjoint(behind[:3])):
        return False
    return mark.start > 0 and (
        norm[mark.start] in BE or norm[mark.start - 1] in _DOING or norm[mark.start - 1][-2:] == "ly"
    )


_HINDERS = ("stop", "block", "exclu")
_HINDERED = 9  # words from "stop" to what is stopped
_REFUSALS = ("den", "refus", "reject", "declin", "withh", "block", "stop", "exclu")
_DOING = MODALS | BE | {"not", "to", "and", "or"}


def _rule_status(statement: Statement, before: int, *, refusing: bool = False) -> Status | None:
    order = _rule_order(statement, before, refusing=refusing)
    return polarity.status(kind_of(mark) for mark in order)
