"""What the models share: which traits are kept, who is held back, and how a model is written so that it can be read."""

import json
from typing import Any

import numpy as np

# Drafters that neither the network nor likeness learns from: how far to trust it beside all else is learned from them.
UNLEARNED = ("ME", "MF", "MG", "MH", "YH", "YM", "LOA", "LOB", "LOC", "LOD", "LQA", "LQB", "LQC", "LQD")
# Drafters that the network does not learn from.
HELD_BACK = (
    *UNLEARNED,
    "D",
    "OE",
    "OM",
    "PE",
    "QG",
    "RH",
    "SI",
    "UC",
    "VD",
    "VO",
    "WH",
    "WP",
    "XC",
    "XK",
    "XS",
    "ZH",
)


def heaviest(weight: Any, number: int) -> Any:
    """The indices of the `number` largest weights."""
    return np.argsort(-weight, kind="stable")[:number]


def rounded(values: Any, places: int = 2) -> list[float]:
    """Numbers short enough to read."""
    return [round(float(value), places) for value in values]


def written(model: dict[str, Any]) -> str:
    """The model as JSON with one trait a line."""

    def lines(entries: dict[str, Any]) -> str:
        inner = ",\n".join(
            f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value)}" for key, value in entries.items()
        )
        return f"{{\n{inner}\n}}"

    parts = [
        f'"{key}": {lines(value) if isinstance(value, dict) else json.dumps(value)}' for key, value in model.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"
