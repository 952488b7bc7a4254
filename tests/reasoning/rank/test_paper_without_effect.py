"""Nothing in a paper has effect that is good for prices alone: neither a grant, nor a deletion, nor a limit."""

from dataclasses import replace

import pytest

from agreelint.model.review import Standing
from agreelint.reasoning.giving_way.yielding import standing_limits
from agreelint.reasoning.ground import Ground
from reasoning.agreements import protects
from reasoning.whole import as_labelled
from structure.manuscripts import read

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


@pytest.mark.parametrize("paper", ["ORDER FORM 3", "ORDER FORM C"])
def test_a_paper_that_is_counted_otherwise_is_one_too(paper: str) -> None:
    assert as_labelled("domestic-surveillance", LIMIT, PRICES, paper, "3. Section 1 is deleted.") is Standing.HELD


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


GRANT = "4. Customer may use the Model for any lawful purpose."
IN_A_RECITAL = "(A) An Order Form fixes price and quantity; anything else written in it is without effect."


@pytest.mark.parametrize(
    "clauses",
    [
        (LIMIT, PRICES, "3. The Order Form prevails over this Agreement.", ORDER, GRANT),
        (LIMIT, ORDER, PRICES.replace("An", "This"), GRANT),
        ("RECITALS", IN_A_RECITAL, "AGREED TERMS", LIMIT, ORDER, GRANT),
        (LIMIT, f"{PRICES} The foregoing does not apply to Order Form No. 3.", ORDER, GRANT),
        (LIMIT, f"{PRICES} Order Form No. 3 is nevertheless binding in full.", ORDER, GRANT),
        (LIMIT, PRICES, "3. Section 2 does not apply to Order Form No. 3.", ORDER, GRANT),
        (LIMIT, PRICES, ORDER, GRANT, "AMENDMENT NO. 1", "5. Section 4 of Order Form No. 3 has full effect."),
    ],
    ids=["goes first", "by itself", "recital", "foregoing", "nevertheless", "not applied", "confirmed"],
)
def test_where_anything_speaks_for_it_a_grant_is_not_passed_over(clauses: tuple[str, ...]) -> None:
    assert as_labelled("lawful-purposes", *clauses) is Standing.CROSSED


def test_a_limit_that_stands_there_is_none_that_a_grant_gives_way_to() -> None:
    made = read(LIMIT, PRICES, ORDER, "3. Customer shall not watch people.")
    inside, outside = (
        replace(protects(made, words), clause=at) for words, at in (("shall not watch", 3), ("shall not use", 0))
    )
    ground = Ground.of(made, (outside, inside))
    assert sorted(ground.void) == [2, 3]
    assert standing_limits(ground, [inside.rule]) == [outside]
