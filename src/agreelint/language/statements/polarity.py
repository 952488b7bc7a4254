"""The algebra: what the operators over an activity make of it, from the innermost outwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from agreelint.language.statements.operators import Mark
from agreelint.model.frame import OperatorKind, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """What an activity amounts to, with the operators that made it so, in the order of the text."""

    status: Status
    marks: tuple[Mark, ...] = ()
    exclusive: bool = False
    denial: bool = False
    implied: str = ""


class _State(Enum):
    """Statuses, with a plain duty ("shall") kept apart from a requirement ("is required to").

    Their negations differ: "shall not" prohibits, "is not required to" leaves free.
    """

    BARE = Status.ASSERTED
    FREE = Status.PERMITTED
    DUTY = "duty"
    REQUIRED = Status.REQUIRED
    BARRED = Status.PROHIBITED
    RELEASED = Status.NOT_REQUIRED


_FLIP = {
    _State.BARE: _State.BARRED,
    _State.FREE: _State.BARRED,
    _State.DUTY: _State.BARRED,
    _State.REQUIRED: _State.RELEASED,
    _State.BARRED: _State.FREE,
    _State.RELEASED: _State.REQUIRED,
}
_FLIPS = frozenset((OperatorKind.NEGATE, OperatorKind.RESTRICT, OperatorKind.CANCEL))
_MODES = {
    OperatorKind.PERMIT: _State.FREE,
    OperatorKind.OBLIGE: _State.DUTY,
    OperatorKind.REQUIRE: _State.REQUIRED,
}


def status(outwards: Iterable[OperatorKind], start: Status = Status.ASSERTED) -> Status:
    """The standing of an activity under operators given from the innermost outwards.

    A mode counts only where nothing inside it has set one: "may require" requires, "shall be permitted" permits.
    """
    state = _State(start)
    for kind in outwards:
        if kind in _FLIPS:
            state = _FLIP[state]
        elif state is _State.BARE and kind in _MODES:
            state = _MODES[kind]
    return Status.REQUIRED if state is _State.DUTY else Status(state.value)


_INVERSE = {
    Status.PROHIBITED: Status.PERMITTED,
    Status.PERMITTED: Status.PROHIBITED,
    Status.REQUIRED: Status.NOT_REQUIRED,
    Status.NOT_REQUIRED: Status.REQUIRED,
    Status.ASSERTED: Status.PROHIBITED,
}


def inverse(of: Status) -> Status:
    """The standing of what is excepted from a rule with this standing."""
    return _INVERSE[of]
