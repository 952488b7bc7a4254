"""What each line of an agreement says of a red line to the network that reads it beside the others.

Asked where nothing reads as if it were about the red line: the words may be none that anybody used of it before.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.reasoning.encoder.impression import Saying, impressions, sayings
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.likeliest import readings_of, spoken_of
from agreelint.reasoning.weighing.passage import passage, words_of

FEWEST: Final = 6  # lines of an agreement; of fewer the network was taught nothing
# Of agreements by new hands, what was read with these was about the red line, but for one in eight.
_SAYS: Final = 0.6  # probability that a line says something of a rule: one of them at least has to be as sure,
_MAY_SAY: Final = 0.2  # and the others are readings from here on
_NOTHING: Final = 0.3  # probability that the agreement says nothing of the rule, at most


def about(ground: Ground, red_line: RedLine, readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings of one red line, by the network where there are no others."""
    own = readings_of(ground, red_line, readings)
    return own if spoken_of(own) else readings_of(ground, red_line, line_by_line(ground, red_line)) or own


def line_by_line(ground: Ground, red_line: RedLine) -> Sequence[Reading]:
    """What the lines say of the red line, where there is room for all of an agreement; () where they say nothing."""
    places = passage(ground, ())
    if len(places) < FEWEST:
        return ()
    lines = words_of(ground, places)
    seen, said = impressions(lines), sayings(lines)
    known = [rule for rule in red_line.rules if rule in seen and seen[rule].nothing <= _NOTHING]
    made = [
        Reading(clause.index, span, rule, frozenset(red_line.rules), says.crossing, says.hollow, says.limit)
        for at, span in enumerate(places)
        if (clause := ground.agreement.clause_at(span.start)) is not None
        for rule, says in _likeliest((rule, said[rule][at]) for rule in known)
        if _much(says) >= _MAY_SAY
    ]
    return made if any(_much(one) >= _SAYS for one in made) else ()


def _likeliest(given: Iterable[tuple[str, Saying]]) -> Iterator[tuple[str, Saying]]:
    best = max(given, key=lambda one: _much(one[1]), default=None)
    if best is not None:
        yield best


def _much(one: Saying | Reading) -> float:
    return one.crossing + one.hollow + one.limit
