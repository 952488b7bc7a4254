"""The lines of an agreement that one red line turns on, few enough to be read side by side."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from agreelint.model.agreement import Clause, ClauseKind
from agreelint.model.reading import Reading
from agreelint.model.span import Span
from agreelint.reasoning.encoder.impression import measure, room
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.likeliest import has_a_new_text
from agreelint.reasoning.weighing.surroundings import meanings_in, naming

_SHORT = 8  # characters of a piece, at most, on average: what is longer has no room
_MOST = 80  # places that are tried for room, in an agreement that nobody wrote for people
_SILENT = frozenset((ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))


def passage(ground: Ground, readings: Iterable[Reading]) -> tuple[Span, ...]:
    """The whole agreement where there is room for it, and otherwise what reads most as if it were about the red line.

    Places of whole lines in the order of the text. With each line come those that name it, those that say what its
    words mean, and what ranks the papers.
    """
    agreement = ground.agreement
    clauses = [one for one in agreement.clauses if one.kind not in _SILENT and not has_a_new_text(ground, one)]
    left = room()
    if len(agreement.text) <= left * _SHORT:
        whole = _lines(ground, (one.span for one in clauses))
        if sum(map(measure, words_of(ground, whole))) <= left:
            return tuple(whole)
    chosen: list[Span] = []
    for line in _lines(ground, islice(_first(ground, readings), _MOST), ordered=False):
        (words,) = words_of(ground, (line,))
        if len(words) <= left * _SHORT and (takes := measure(words)) <= left:
            chosen.append(line)
            left -= takes
    return tuple(sorted(chosen, key=lambda one: one.start))


def words_of(ground: Ground, lines: Iterable[Span]) -> tuple[str, ...]:
    """The words of lines, as the network reads them."""
    return tuple(" ".join(ground.agreement.words(line).split()) for line in lines)


def _first(ground: Ground, readings: Iterable[Reading]) -> Iterator[Span]:
    """Places in the order in which they deserve room."""
    agreement = ground.agreement
    for order in agreement.precedence[:2]:
        yield order.span
    for reading in sorted(readings, key=lambda one: -max(one.crossing, one.hollow, one.limit)):
        clause = agreement.clauses[reading.clause]
        yield reading.span
        if clause.lead_in is not None:
            yield clause.lead_in
        yield from _around(ground, clause)


def _around(ground: Ground, clause: Clause) -> Iterator[Span]:
    yield from naming(ground, clause)
    yield from meanings_in(ground, clause)


def _lines(ground: Ground, spans: Iterable[Span], *, ordered: bool = True) -> Sequence[Span]:
    """The lines of the text that the spans begin in, each once."""
    text = ground.agreement.text
    found: dict[Span, None] = {}
    for span in spans:
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.start)
        found[Span(start, end if end >= 0 else len(text))] = None
    return sorted(found, key=lambda one: one.start) if ordered else tuple(found)
