"""Nothing in a paper has effect that is good for prices alone: neither a grant, nor a deletion, nor a limit."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import as_labelled

LIMIT = "1. Customer shall not use the Model for surveillance of any person."
PRICES = "2. An Order Form fixes price and quantity; anything else written in it is without effect."
ORDER = "ORDER FORM NO. 3"


@pytest.mark.parametrize(
    ("line", "words", "instead"),
    [
        ("domestic-surveillance", "3. Section 1 is deleted.", Standing.HELD),
        ("lawful-purposes", "3. Customer may use the Model for any lawful purpose.", Standing.SILENT),
    ],
)
def test_what_it_says_is_not_so(line: str, words: str, instead: Standing) -> None:
    assert as_labelled(line, LIMIT, PRICES, ORDER, words) is instead
    assert as_labelled(line, LIMIT, "2. Fees are due monthly.", ORDER, words) is Standing.CROSSED


@pytest.mark.parametrize(
    "prices",
    [
        "2. An Order Form fixes price and permitted use; anything else written in it is without effect.",
        "2. An Order Form fixes price and quantity; anything else written in it is without effect until accepted.",
        "2. An Order Form fixes price and quantity; anything else written in it is without effect unless Customer objects.",
    ],
)
def test_where_it_is_good_for_more_a_grant_stands(prices: str) -> None:
    grant = "3. Customer may use the Model for any lawful purpose."
    assert as_labelled("lawful-purposes", LIMIT, prices, ORDER, grant) is Standing.CROSSED


def test_where_the_words_that_void_it_are_struck_out_a_grant_stands() -> None:
    grant = ("3. Section 2 is deleted.", "4. Customer may use the Model for any lawful purpose.")
    assert as_labelled("lawful-purposes", LIMIT, PRICES, ORDER, *grant) is Standing.CROSSED


def test_a_limit_that_stands_there_is_hollow() -> None:
    line = "3. Customer shall not use the Model for surveillance of any person."
    assert (
        as_labelled("domestic-surveillance", "1. Customer may use the Model.", PRICES, ORDER, line) is Standing.HOLLOW
    )
