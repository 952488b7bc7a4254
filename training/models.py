"""What the models share: which traits are kept, who is held back, and how a model is written so that it can be read."""

import json
from typing import Any

import numpy as np

# Drafters that the network does not learn from: what all other evidence is worth beside it is learned from them.
HELD_BACK = (
    "D",
    "ME",
    "MF",
    "MG",
    "MH",
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
    "YH",
    "YM",
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
