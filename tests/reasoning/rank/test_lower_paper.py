"""A grant of every purpose, in a paper that ranks behind the one that names the only purposes, grants nothing."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import as_labelled

ONLY = "1. Customer may use the Model for sorting mail and for no other purpose."
ORDER = ("ORDER FORM", "1. Quantity: 500 seats.", "2. Customer may use the Model for any lawful purpose.")


@pytest.mark.parametrize(
    "ranks",
    [
        "In case of conflict, this Agreement prevails over the Order Form.",
        "The Order Form yields to this Agreement.",
        "The order of precedence is: (a) this Agreement; (b) the Order Form.",
        "The Order Form may not change Section 1.",
        "The Order Form fixes price and quantity; anything further in it is of no effect.",
        "Any term of an Order Form that is wider than this Agreement is disregarded.",
    ],
)
def test_it_gives_way(ranks: str) -> None:
    assert as_labelled("lawful-purposes", ONLY, f"2. {ranks}", *ORDER) is Standing.HELD


@pytest.mark.parametrize(
    "ranks",
    [
        "In case of conflict, the Order Form prevails over this Agreement.",
        "The order of precedence is: (a) the Order Form; (b) this Agreement.",
        "The Order Form may not change Section 1 unless Customer so decides.",
        "In case of conflict, this Agreement prevails over the Order Form if Customer agrees.",
        "Fees are due monthly.",
    ],
)
def test_in_a_paper_that_does_not_rank_behind_it_stands(ranks: str) -> None:
    assert as_labelled("lawful-purposes", ONLY, f"2. {ranks}", *ORDER) is Standing.CROSSED
