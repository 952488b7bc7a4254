"""How likely a red line is crossed, hollow or held, all evidence weighed together: a small linear model, read as JSON.

Learned from short agreements with known verdicts, by drafters whom the readings had not met;
`training/train_outlook.py` in the repository makes the file.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MODEL = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True)
class Outlook:
    """The probability of each verdict; they add up to one.

    It is `heard` where whoever read the lines side by side is sure that they speak of the red line.
    """

    crossed: float
    hollow: float
    held: float
    heard: bool = False


VERDICTS = ("crossed", "hollow", "held")


def outlook(evidence: Mapping[str, float], model: Path = MODEL) -> Outlook:
    """What all the evidence on a red line comes to by the weights in `model`."""
    bias, weights = _read(model)
    scores = list(bias)
    for name, value in evidence.items():
        for at, weight in enumerate(weights.get(name, ())):
            scores[at] += weight * value
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    crossed, hollow, held = (power / sum(powers) for power in powers)
    return Outlook(crossed, hollow, held)


@cache
def _read(file: Path) -> tuple[Sequence[float], Mapping[str, Sequence[float]]]:
    data = json.loads(file.read_text(encoding="utf-8"))
    return data["bias"], data["weights"]
