"""A clause that says who judges a use by a limit is not held down by the limit that it names."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import NO_WATCHING, standing


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Whether a use falls within Section 1 is decided by Customer's general counsel.", Standing.CROSSED),
        ("Whether a use is in accordance with Section 1 is decided by Customer alone.", Standing.CROSSED),
        ("Whether a use falls within Section 1 is decided by Supplier.", Standing.HELD),
    ],
)
def test_who_judges_by_a_limit_is_not_confined_by_it(words: str, found: Standing) -> None:
    assert standing("use-limits", NO_WATCHING, words) is found
