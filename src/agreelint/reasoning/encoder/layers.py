"""The network itself: a BERT encoder (Devlin et al., 2019) of six layers, read forwards only.

Weights are whole numbers from -127 to 127, and so many steps of their row; they become 32-bit floating point where they
are used, so that a process that is bound in memory can hold them.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.float32]

WEIGHTS: Final = Path(__file__).parent / "weights.npz"
MOST: Final = 512  # places that the network was made for
_HEADS: Final = 12
_TINY: Final = 1e-12
_ERROR: Final = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)


def nearly_encoded(ids: Sequence[int]) -> Numbers:
    """What all layers but the last make of at most `MOST` pieces, read side by side: 384 numbers for each."""
    weights = read(WEIGHTS)
    x = _rows(weights, "word", np.asarray(ids)) + _rows(weights, "place", np.arange(len(ids)))
    x = _layer_norm(x, weights, "enter")
    for layer in range(int(weights["layers"]) - 1):
        x = _layer(x, x, weights, f"{layer}.")
    return x


def encoded(x: Numbers, which: slice) -> Numbers:
    """What the last layer makes of some of the pieces beside all of them; `x` is what `nearly_encoded` made."""
    weights = read(WEIGHTS)
    return _layer(x[which], x, weights, f"{int(weights['layers']) - 1}.")


def linear(x: Numbers, name: str) -> Numbers:
    """Rows through one linear map of the network."""
    weights = read(WEIGHTS)
    return _linear(x, weights, name)


def gelu(x: Numbers) -> Numbers:
    """The Gaussian error linear unit, its error function by Abramowitz and Stegun 7.1.26 (within 2e-7)."""
    z: Numbers = np.abs(x)
    z *= np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = np.zeros_like(t)
    for factor in _ERROR:
        series += np.float32(factor)
        series *= t
    z *= z
    series *= np.exp(-z)
    made: Numbers = np.copysign(1 - series, x)
    made += 1
    made *= x
    made *= np.float32(0.5)
    return made


def softmax(x: Numbers) -> Numbers:
    """Scores as probabilities, along the last axis."""
    powers: Numbers = x - x.max(axis=-1, keepdims=True)
    np.exp(powers, out=powers)
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


def _layer(x: Numbers, beside: Numbers, weights: Mapping[str, Any], name: str) -> Numbers:
    """Each row of `x` with what it takes from all that stands `beside` it."""
    many, wide = x.shape
    asked, offered, given = (
        _linear(rows, weights, f"{name}{part}").reshape(len(rows), _HEADS, wide // _HEADS).transpose(1, 0, 2)
        for rows, part in ((x, "query"), (beside, "key"), (beside, "value"))
    )
    match: Numbers = asked @ offered.transpose(0, 2, 1)
    match *= np.float32((wide // _HEADS) ** -0.5)
    attention = softmax(match)
    heard = (attention @ given).transpose(1, 0, 2).reshape(many, wide)
    x = _layer_norm(x + _linear(heard, weights, f"{name}heard"), weights, f"{name}between")
    return _layer_norm(
        x + _linear(gelu(_linear(x, weights, f"{name}wide")), weights, f"{name}narrow"), weights, f"{name}leave"
    )


def _linear(x: Numbers, weights: Mapping[str, Any], name: str) -> Numbers:
    made: Numbers = x @ weights[name].astype(np.float32) * weights[f"{name}.step"] + weights[f"{name}.bias"]
    return made


def _rows(weights: Mapping[str, Any], name: str, which: npt.NDArray[np.int64]) -> Numbers:
    made: Numbers = weights[name][which].astype(np.float32) * weights[f"{name}.step"][which][:, None]
    return made


def _layer_norm(x: Numbers, weights: Mapping[str, Any], name: str) -> Numbers:
    """Layer normalisation."""
    mean = x.mean(axis=-1, keepdims=True)
    spread = np.sqrt(((x - mean) ** 2).mean(axis=-1, keepdims=True) + np.float32(_TINY))
    made: Numbers = (x - mean) / spread * weights[f"{name}.scale"] + weights[f"{name}.bias"]
    return made


@cache
def read(file: Path) -> Mapping[str, Any]:
    """The weights in a file, by name: whole numbers, and under ".step" the step of each row, which becomes a column."""
    with np.load(file, allow_pickle=False) as data:
        made = {name: data[name] for name in data.files}
    looked_up = {"word", "place"}
    maps = {name.removesuffix(".step") for name in made if name.endswith(".step")} - looked_up
    return made | {name: np.ascontiguousarray(made[name].T) for name in maps}
