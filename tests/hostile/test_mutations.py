"""Damaged variants of good files: each is read or is a gap, in bounded time, and never an error of our own."""

import pytest

from hostile import mutate


@pytest.mark.parametrize("first", range(0, 6_000, 500))
def test_variants(first: int) -> None:
    assert list(mutate.failures(range(first, first + 500))) == []


def test_a_variant_is_made_from_its_number() -> None:
    assert mutate.variant(17) == mutate.variant(17)
    assert len({mutate.variant(number)[1] for number in range(400)}) > 390
