"""The outlook on a red line once its lines have been read side by side, too."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.model.rule import Again, Effect
from agreelint.reasoning.encoder.impression import Impression, impressions
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.bounds import is_long
from agreelint.reasoning.weighing.line_by_line import FEWEST
from agreelint.reasoning.weighing.outlook import Outlook, outlook
from agreelint.reasoning.weighing.passage import passage, words_of

MODEL: Final = Path(__file__).parent / "impressed.json"
OF_LONG_ONES: Final = Path(__file__).parent / "impressed_long.json"
_DOUBTED: Final = (Again.DENIED, Again.UNRELATED)
_NOTHING: Final = 0.03  # probability that the agreement says nothing of any of the rules, at most, where it is heard
_LEAST: Final = 1e-4  # no probability is weighed as less


def impressed(ground: Ground, red_line: RedLine, readings: Sequence[Reading], view: Outlook) -> Outlook:
    """The `view` together with the impression that the agreement makes.

    As it was where the network was taught none of the rules, or there are too few lines for one to bear on another. A
    long agreement, of which it is given a part and in which more words are like anything, has weights of its own.
    """
    seen = impression(ground, red_line, readings)
    if not seen:
        return view
    model = OF_LONG_ONES if is_long(ground.agreement) else MODEL
    return replace(outlook(signs(view, seen), model), heard=min(one.nothing for one in seen) <= _NOTHING)


def impression(ground: Ground, red_line: RedLine, readings: Sequence[Reading]) -> Sequence[Impression]:
    """What the lines that the red line turns on come to for each of its rules that the network was taught."""
    lines = words_of(ground, passage(ground, readings, told_of(ground, red_line)))
    known = impressions(lines) if len(lines) >= FEWEST else {}
    return [known[rule] for rule in red_line.rules if rule in known]


def told_of(ground: Ground, red_line: RedLine) -> Sequence[Effect]:
    """What rules tell of a red line, without what the second reading denies."""
    return [one for one in ground.effects if one.rule in red_line.rules and one.again not in _DOUBTED]


def signs(view: Outlook, seen: Sequence[Impression]) -> dict[str, float]:
    """What is weighed: the logarithms of what both say, of several rules the worst and the best."""
    worst = max(seen, key=lambda one: one.crossed + one.hollow)
    return {
        "weighed: crossed": _log(view.crossed),
        "weighed: hollow": _log(view.hollow),
        "weighed: held": _log(view.held),
        "read: crossed": _log(max(one.crossed for one in seen)),
        "read: hollow": _log(max(one.hollow for one in seen)),
        "read: held": _log(max(one.held for one in seen)),
        "read: unresolved": _log(max(one.unresolved for one in seen)),
        "read: nothing": _log(min(one.nothing for one in seen)),
        "read: held by the worst": _log(worst.held),
        "read: nothing by the worst": _log(worst.nothing),
    }


def _log(likely: float) -> float:
    return math.log(max(likely, _LEAST))
