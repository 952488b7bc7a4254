"""Where something is told already, so that it is told once."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate

from agreelint.model.span import Span
from agreelint.reasoning.taken_away.cancel import Cancellation


def already(known: Sequence[Cancellation]) -> Callable[[Span], bool]:
    """Whether some of the words that are known to take something away stand in a span."""
    told = sorted(known, key=lambda one: one.span.start)
    furthest = list(accumulate((one.span.end for one in told), max))

    def told_in(span: Span) -> bool:
        begun = bisect_left(told, span.end, key=lambda one: one.span.start)
        return begun > 0 and furthest[begun - 1] > span.start

    return told_in
