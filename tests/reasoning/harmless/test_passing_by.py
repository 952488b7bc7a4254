"""Words that go past a limit take something of it only where they touch it."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import NO_TRACKING, standing


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Notwithstanding clause 1, Customer may monitor the uptime of the Model.", Standing.HELD),
        ("Despite clause 1, Customer may change the colours of its logo.", Standing.HELD),
        ("Notwithstanding clause 1, Customer may track any person who owes it fees.", Standing.CROSSED),
        ("Notwithstanding clause 1, Customer may use the Model for the fees paid.", Standing.CROSSED),
        ("Terms of an order that enlarge its price or loosen clause 1 are of no effect.", Standing.HELD),
        ("Clause 1 is of no effect.", Standing.CROSSED),
        ("Note 1, which would have let the Board waive clause 1, was never signed.", Standing.HELD),
        ("The Board may waive clause 1.", Standing.HOLLOW),
        ("Note 1, which let the Board waive clause 1, was withdrawn unused.", Standing.HELD),
        ("Note 1, by which the Board may waive clause 1, was signed in May.", Standing.HOLLOW),
        ("Clause 1 yields to nothing.", Standing.HELD),
    ],
)
def test_a_matter_of_trade_takes_nothing(words: str, wanted: Standing) -> None:
    assert standing("domestic-surveillance", NO_TRACKING, words) is wanted
