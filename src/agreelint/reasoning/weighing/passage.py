"""The lines of an agreement that one red line turns on, few enough to be read side by side."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from agreelint.model.agreement import Clause, ClauseKind
from agreelint.model.reading import Reading
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.encoder.impression import measure, room
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.likeliest import crossing_in, has_a_new_text, hollow_in, limit_in
from agreelint.reasoning.weighing.spelled_out import spelled_out
from agreelint.reasoning.weighing.surroundings import meanings_in, naming

_SHORT = 8  # characters of a piece, at most, on average: what is longer has no room
_MOST = 80  # places that are tried for room, in an agreement that nobody wrote for people
_SILENT = frozenset((ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))


def passage(ground: Ground, readings: Iterable[Reading], told: Iterable[Effect] = ()) -> tuple[Span, ...]:
    """The whole agreement where there is room for it, and otherwise what most seems to be about the red line.

    Places of whole lines in the order of the text: what ranks the papers, what reads most like a crossing, a hollow
    limit and a limit, what rules have `told`, and with each of these what names it and what its words mean.
    """
    agreement = ground.agreement
    clauses = [one for one in agreement.clauses if one.kind not in _SILENT and not has_a_new_text(ground, one)]
    left = room()
    if len(agreement.text) <= left * _SHORT:
        whole = _lines(ground, (one.span for one in clauses))
        if sum(map(measure, words_of(ground, whole))) <= left:
            return tuple(whole)
    chosen: list[Span] = []
    for line in _lines(ground, islice(_first(ground, tuple(readings), told), _MOST), ordered=False):
        (words,) = words_of(ground, (line,))
        if len(words) <= left * _SHORT and (takes := measure(words)) <= left:
            chosen.append(line)
            left -= takes
    return tuple(sorted(chosen, key=lambda one: one.start))


def words_of(ground: Ground, lines: Iterable[Span]) -> tuple[str, ...]:
    """The words of lines, as the network reads them."""
    return tuple(spelled_out(ground.agreement, line) for line in lines)


def _first(ground: Ground, readings: Sequence[Reading], told: Iterable[Effect]) -> Iterator[Span]:
    """Places in the order in which they deserve room."""
    for order in ground.agreement.precedence[:2]:
        yield order.span
    likeliest = (limit_in(readings), crossing_in(readings), hollow_in(readings))
    first = [(one.clause, one.span) for one in likeliest if one is not None]
    # Grants and what is wrong with limits come before limits: there are fewer of them, and they decide.
    first += sorted(((one.clause, one.span) for one in told if one.kind is not EffectKind.PROTECTS), key=_place)
    yield from _with_lead_ins(ground, first)
    for clause, _ in first:
        yield from _around(ground, ground.agreement.clauses[clause])
    for reading in sorted(readings, key=lambda one: -max(one.crossing, one.hollow, one.limit)):
        yield from _with_lead_ins(ground, [(reading.clause, reading.span)])
        yield from _around(ground, ground.agreement.clauses[reading.clause])


def _place(one: tuple[int, Span]) -> Span:
    return one[1]


def _with_lead_ins(ground: Ground, places: Iterable[tuple[int, Span]]) -> Iterator[Span]:
    for at, span in places:
        yield span
        lead_in = ground.agreement.clauses[at].lead_in
        if lead_in is not None:
            yield lead_in


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
