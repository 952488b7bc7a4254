"""Which of several amendments counts: what strikes a section out may itself be struck out, and sections come back."""

from collections.abc import Sequence

from agreelint.model.agreement import Agreement, Clause
from agreelint.reasoning.cancel import Cancellation, cancellations
from agreelint.reasoning.counted import counted
from agreelint.reasoning.edited import words_struck
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.items import struck_items
from agreelint.reasoning.modifications import modified

_ALL = (Extent.WHOLE, Extent.REPLACED)


def taken_away(agreement: Agreement) -> tuple[Cancellation, ...]:
    """Everything that takes a clause or an item of one away, or gives it back, in the order of the text."""
    by_place = (*cancellations(agreement), *counted(agreement), *modified(agreement))
    found = (*by_place, *struck_items(agreement), *words_struck(agreement))
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def prevailing(
    agreement: Agreement, clause: Clause, cancelled: Sequence[Cancellation], *, surely: bool = False
) -> Cancellation | None:
    """What takes `clause` away in the end, or None; of what stands in sequence the later wins.

    Of several that stand, one that takes the whole away is told before one that takes a part. Where the clause has to
    stand `surely`, as a limit has, what takes it away is not itself taken back on a condition.
    """
    none = (Extent.AFFIRMED, Extent.CLOUDED)
    taking = [one for one in cancelled if one.extent not in none and one.reaches(agreement, clause)]
    stands = [one for one in taking if not _undone(agreement, one, cancelled, surely=surely)]
    back = max((at for at, one in enumerate(stands) if one.extent is Extent.RESTORED), default=-1)
    left = stands[back + 1 :]
    return next((one for one in left if one.extent in _ALL), left[0] if left else None)


def _undone(agreement: Agreement, one: Cancellation, cancelled: Sequence[Cancellation], *, surely: bool) -> bool:
    """Whether the clause that `one` stands in is struck out as a whole, by words that are not struck out again."""
    clause = agreement.clauses[one.clause]
    against = [other for other in cancelled if other.extent in _ALL and other.reaches(agreement, clause)]
    if surely:
        against = [other for other in against if not other.may_not_be]
    return any(
        not any(
            third.extent in _ALL and third.reaches(agreement, agreement.clauses[other.clause]) for third in cancelled
        )
        for other in against
    )
