"""Papers of which an extract holds single clauses rank as the agreement says."""

import pytest

from agreelint.reasoning.rank.orders import ranks
from structure.manuscripts import read

GRANT = "2. Call-up 17, block 22. Canada may use the Service for any lawful purpose."


@pytest.mark.parametrize(
    "order",
    [
        "This Agreement prevails over a call-up.",
        "This Agreement prevails over Call-up 17.",
        "A call-up fixes the price; anything else written in it is without effect.",
    ],
)
def test_what_comes_from_a_paper_has_its_rank(order: str) -> None:
    made = read(f"1. {order}", GRANT, "3. Canada may use the Service for translation only.")
    at = {one.number: one.index for one in made.clauses}
    assert ranks(made).above(at["3"], at["2"]) is not None
    assert ranks(made).above(at["2"], at["3"]) is None


def test_this_paper_is_what_comes_from_no_other() -> None:
    made = read(
        "1. (Main Contract, clause 16) The Supplier may suspend the Service.",
        "2. This Rider prevails over the Main Contract.",
        "3. The Supplier shall not suspend the Service.",
    )
    at = {one.number: one.index for one in made.clauses}
    assert ranks(made).above(at["3"], at["1"]) is not None
    assert ranks(made).above(at["1"], at["3"]) is None
