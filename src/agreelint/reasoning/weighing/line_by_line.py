"""What each line of an agreement says of a red line to the network that reads it beside the others.

Asked where nothing reads as if it were about the red line: the words may be none that anybody used of it before.
"""

from collections.abc import Sequence
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
    made: list[Reading] = []
    for at, span in enumerate(places):
        clause = ground.agreement.clause_at(span.start)
        says, rule = max(((said[rule][at], rule) for rule in known), key=_much, default=(None, ""))
        if clause is not None and says is not None and says.sum >= _MAY_SAY:
            rules = frozenset(red_line.rules)
            made.append(Reading(clause.index, span, rule, rules, says.crossing, says.hollow, says.limit))
    return made if any(one.crossing + one.hollow + one.limit >= _SAYS for one in made) else ()


def _much(one: tuple[Saying, str]) -> float:
    return one[0].sum
