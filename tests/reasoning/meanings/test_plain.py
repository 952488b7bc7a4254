"""A meaning that takes in all of a kind empties no ban; one of a kind made small may. Who looks first takes a step."""

import pytest

from agreelint.reasoning.meanings.plain import looks_first, takes_in_all


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


@pytest.mark.parametrize(
    ("meaning", "looks"),
    [
        ("a decision that an officer enters in the batch of the day after hearing the person", True),
        ("the mark of a clerk having carefully read the file", True),
        ("a note made once the duty nurse has examined the patient", True),
        ("a signature set down after examining nothing but the number of the case", False),
        ("a code that the console enters after five seconds", False),
    ],
)
def test_who_looks_first(meaning: str, *, looks: bool) -> None:
    assert looks_first(meaning) is looks
