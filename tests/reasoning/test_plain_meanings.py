"""A meaning that takes in all of a kind empties no ban; one of a kind made small may."""

import pytest

from agreelint.reasoning.plain_meanings import takes_in_all


@pytest.mark.parametrize(
    ("meaning", "wide"),
    [
        ("any sound that a microphone takes up, visitors' voices included", True),
        ("whatever is typed, and what comes back", True),
        ("any person entered in Roll R", False),
        ("every record that still bears a name", False),
        ("all that is typed, other than drafts", False),
        ("any watching that the law has forbidden", False),
        ("a person who lives here", False),
    ],
)
def test_a_wide_meaning(meaning: str, *, wide: bool) -> None:
    assert takes_in_all(meaning) is wide
