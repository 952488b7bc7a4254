"""A paper that can change nothing in another ranks behind it."""

import pytest

from structure.manuscripts import read


@pytest.mark.parametrize(
    ("words", "ranks"),
    [
        ("The Order Form may not change Section 1.", ("Section 1", "The Order Form")),
        ("Nothing in Annex 2 reaches Section 1.", ("Section 1", "Annex 2")),
        ("Nothing in the Order Form adds to the uses permitted by Section 1.", ("Section 1", "the Order Form")),
        ("No order form, purchase order or side letter can widen Section 1.", ("Section 1", "order form")),
        (
            "Terms in the Order Form that conflict with this Agreement have no effect.",
            ("this Agreement", "the Order Form"),
        ),
        ("A term of a task order that departs from Sections 1 to 4 is void.", ("Sections 1 to 4", "a task order")),
        (
            "A Purchase Order fixes quantity, price and dates of delivery. Anything further in it is of no effect.",
            ("this Agreement", "A Purchase Order"),
        ),
        ("The Order Form cannot override Section 1.", ("Section 1", "The Order Form")),
        (
            "An Order Form has effect as regards seats. Whatever else has been entered in it is void, even if executed.",
            ("this Agreement", "An Order Form"),
        ),
        (
            "A Statement of Work shall control solely as to price, and any other term of it shall be null and void.",
            ("this Agreement", "A Statement of Work"),
        ),
        (
            "A call-up fixes quantity and price, and anything else written in it is without effect.",
            ("this Agreement", "A call-up"),
        ),
    ],
)
def test_what_can_change_nothing_ranks_behind(words: str, ranks: tuple[str, ...]) -> None:
    assert [one.ranks for one in read("1. Use is limited.", f"2. {words}").precedence] == [ranks]


@pytest.mark.parametrize(
    "words",
    [
        "The Order Form may not change Section 1 unless Customer so decides.",
        "Nothing in the Order Form changes Section 1 except its box 4.",
        "The Order Form may change Section 1.",
        "Unless the Customer objects, Order Form 2 may not change Section 3.",
        "Order Form 2 may not change Section 4.2 unless both parties sign.",
        "Terms of an Order Form that depart from this Agreement are void unless the Customer signs them.",
        "Order Form 2 sets the price; anything else in it has no effect unless both sign it.",
        "Order Form 2 may not change Section 4 in any way, its table of charges included; save that Annex C lets it.",
        "Nothing in the Order Form limits Customer.",
        "A call-up fixes quantity and price; anything else written in it has effect when the Supplier has signed it.",
        "A call-up fixes price, and anything else written in it is without effect unless initialled.",
        "Section 1 fixes the uses. Anything further in it is of no effect.",
    ],
)
def test_what_may_change_something_does_not(words: str) -> None:
    assert not read("1. Use is limited.", f"2. {words}").precedence
