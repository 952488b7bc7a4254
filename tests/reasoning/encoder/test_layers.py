"""The network, read forwards."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.reasoning.encoder.layers import (
    MOST,
    WEIGHTS,
    Numbers,
    encoded,
    gelu,
    nearly_encoded,
    read,
    softmax,
)


def through(ids: Sequence[int], first: int) -> Numbers:
    return encoded(nearly_encoded(ids), slice(first))


@given(st.floats(-8, 8))
def test_it_bends_as_the_gaussian_unit_does(x: float) -> None:
    exact = x * 0.5 * (1 + math.erf(x / math.sqrt(2)))
    assert float(gelu(np.array([x], dtype=np.float32))[0]) == pytest.approx(exact, abs=2e-6)


@given(st.lists(st.floats(-1_000, 1_000), min_size=1, max_size=20))
def test_chances_add_up(scores: list[float]) -> None:
    made = softmax(np.array(scores, dtype=np.float32))
    assert float(made.sum()) == pytest.approx(1, abs=1e-5)
    assert made[scores.index(max(scores))] == made.max()


def test_a_piece_is_known_by_what_stands_beside_it() -> None:
    alone, beside, elsewhere = through([1, 40, 2], 2), through([1, 40, 50, 60, 2], 2), through([1, 41, 2], 2)
    assert alone.shape == beside.shape == (2, 384)
    assert not np.allclose(alone[1], beside[1])
    assert not np.allclose(alone[0], elsewhere[0])


def test_a_part_of_the_pieces_is_read_as_it_is_among_all() -> None:
    x = nearly_encoded(range(3, 60))
    assert np.allclose(encoded(x, slice(10, 20)), encoded(x, slice(None))[10:20], atol=1e-5)


def test_as_many_pieces_as_it_was_made_for() -> None:
    assert np.isfinite(through([7] * MOST, 1)).all()


def test_the_same_pieces_give_the_same_bytes() -> None:
    assert through(range(3, 200), 31).tobytes() == through(range(3, 200), 31).tobytes()


def test_every_row_is_so_many_whole_steps() -> None:
    weights = read(WEIGHTS)
    rows = [name for name in weights if f"{name}.step" in weights]
    assert len(rows) == 2 + 3 + 6 * int(weights["layers"])
    assert all(weights[name].dtype == np.int8 for name in rows)
    assert all((weights[f"{name}.step"] > 0).all() for name in rows)
