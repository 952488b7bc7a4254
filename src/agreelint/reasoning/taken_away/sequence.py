"""Which of several amendments counts: what strikes a section out may itself be struck out, and sections come back."""

from collections.abc import Callable, Iterable

from agreelint.model.agreement import Agreement, Clause
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.papers.changing import change_papers
from agreelint.reasoning.taken_away.cancel import Cancellation, Cancelled, cancellations
from agreelint.reasoning.taken_away.counted import counted
from agreelint.reasoning.taken_away.edited import words_struck
from agreelint.reasoning.taken_away.items import struck_items
from agreelint.reasoning.taken_away.kept_only import kept_only
from agreelint.reasoning.taken_away.listed import listed
from agreelint.reasoning.taken_away.modifications import modified
from agreelint.reasoning.taken_away.never_made import never_made
from agreelint.reasoning.taken_away.rows import rows

_ALL = (Extent.WHOLE, Extent.REPLACED)


def taken_away(agreement: Agreement) -> tuple[Cancellation, ...]:
    """Everything that takes a clause or an item of one away, or gives it back, in the order of the text."""
    papers = change_papers(agreement)
    by_place = (*cancellations(agreement), *counted(agreement), *modified(agreement, papers), *rows(agreement))
    by_list = (*listed(agreement), *kept_only(agreement), *never_made(agreement, papers))
    found = (*by_place, *by_list, *struck_items(agreement), *words_struck(agreement))
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def prevailing(
    agreement: Agreement,
    clause: Clause,
    cancelled: Cancelled,
    *,
    surely: bool = False,
    counts: Callable[[Cancellation], bool] = lambda _: True,
) -> Cancellation | None:
    """What takes `clause` away in the end, or None; of what stands in sequence the later wins.

    Of several that stand, one that takes the whole away is told before one that takes a part. Where the clause has to
    stand `surely`, as a limit has, what takes it away is not itself taken back on a condition. Only what `counts` is
    looked at.
    """
    none = (Extent.AFFIRMED, Extent.CLOUDED)

    def over(place: Clause) -> Iterable[Cancellation]:
        return filter(counts, cancelled.over(agreement, place))

    def undone(one: Cancellation) -> bool:
        """Whether the clause that `one` stands in is struck out as a whole, by words that are not struck out again.

        What a paper says of itself, "never signed", strikes all its words out but these.
        """

        def apart(other: Cancellation, clause: int) -> bool:
            return other.clause != clause or (other.of_a_paper and not one.of_a_paper)

        return any(
            other.extent in _ALL
            and apart(other, one.clause)
            and not (surely and other.may_not_be)
            and not any(
                third.extent in _ALL and third.clause != other.clause for third in over(agreement.clauses[other.clause])
            )
            for other in over(agreement.clauses[one.clause])
        )

    stands = [one for one in over(clause) if one.extent not in none and not undone(one)]
    back = max((at for at, one in enumerate(stands) if one.extent is Extent.RESTORED), default=-1)
    left = stands[back + 1 :]
    whole = [one for one in left if one.extent in _ALL]
    first = next(iter(whole or left), None)
    return next((one for one in whole if one.plain), first)
