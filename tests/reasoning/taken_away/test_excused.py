"""A limit from which one side may excuse whom it likes binds nobody it does not want bound."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

BAN = "Customer shall not use the Model to track individuals."


@pytest.mark.parametrize(
    "words",
    [
        "The director may excuse any user from Section 1.",
        "Customer can release a unit from Section 1.",
        "The Board may exempt the field offices from Section 1 by notice.",
    ],
)
def test_who_may_be_excused_is_not_bound(words: str) -> None:
    assert standing("domestic-surveillance", BAN, "Fees are due monthly.", words) is Standing.HOLLOW


@pytest.mark.parametrize(
    "words",
    [
        "Nobody may excuse a user from Section 1.",
        "Customer may not excuse any user from Section 1.",
        "No officer may release a unit from Section 1.",
        "Nothing excuses a user from Section 1.",
    ],
)
def test_where_nobody_may_excuse_it_the_limit_stands(words: str) -> None:
    assert standing("domestic-surveillance", BAN, "Fees are due monthly.", words) is Standing.HELD
