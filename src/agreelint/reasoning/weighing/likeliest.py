"""The readings of one red line, and those of them that say most."""

from collections.abc import Iterable

from agreelint.model.agreement import Clause, ClauseKind
from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.taken_away.sequence import prevailing

SPOKEN_OF = 0.03  # probability of what some words read like, from which on they are about the red line


def readings_of(ground: Ground, red_line: RedLine, readings: Iterable[Reading]) -> list[Reading]:
    """The readings for the rules of one red line, of what binds somebody and has no new text elsewhere."""

    def binds(clause: int) -> bool:
        is_recital = ground.agreement.clauses[clause].kind is ClauseKind.RECITAL
        return clause not in ground.void and (not is_recital or clause in ground.recitals)

    own = (one for one in readings if not one.rules.isdisjoint(red_line.rules) and binds(one.clause))
    return [one for one in own if not has_a_new_text(ground, ground.agreement.clauses[one.clause])]


def has_a_new_text(ground: Ground, clause: Clause) -> bool:
    """Whether another clause puts a text of its own in the place of this one, as a whole and on no condition.

    What is only struck out is left where it is: that the words were there says what the agreement lacks now.
    """
    by = prevailing(ground.agreement, clause, ground.cancelled, surely=True)
    return by is not None and by.plain and by.extent is Extent.REPLACED


def spoken_of(readings: Iterable[Reading]) -> bool:
    """Whether anything in the agreement reads as if it were about the red line: nothing else can be weighed."""
    return any(map(is_about, readings))


def is_about(reading: Reading) -> bool:
    """Whether the words read as if they were about the red line."""
    return max(reading.crossing, reading.hollow, reading.limit) >= SPOKEN_OF


def crossing_in(readings: Iterable[Reading]) -> Reading | None:
    """The words most like a crossing."""
    return max(readings, key=lambda one: one.crossing, default=None)


def hollow_in(readings: Iterable[Reading]) -> Reading | None:
    """The words most like a hollow limit."""
    return max(readings, key=lambda one: one.hollow, default=None)


def limit_in(readings: Iterable[Reading]) -> Reading | None:
    """The words most like a limit."""
    return max(readings, key=lambda one: one.limit, default=None)
