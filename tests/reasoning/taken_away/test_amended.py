"""What an amendment puts in is read by itself, and what it strikes out counts no more."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

SILENT_CHANGE = "Supplier may replace the model behind the Service at any time without notice to Customer."
NOTICE = "Supplier shall give sixty days' written notice before replacing the model"


@pytest.mark.parametrize(
    "words",
    [
        f"Clause 1 ceases to have effect and is replaced with the words '{NOTICE}.'",
        f'Clause 1 is struck out and the following put in its place: "{NOTICE}."',
        f'Amendment No. 1, signed by both parties: clause 1 is replaced by "{NOTICE}."',
    ],
)
def test_the_new_words_are_no_less_a_limit_for_the_words_that_put_them_in(words: str) -> None:
    assert standing("change-control", SILENT_CHANGE, words, of="ai-buyer") is Standing.HELD


def test_new_words_that_end_are_still_hollow() -> None:
    words = f'Clause 1 is replaced by "{NOTICE}. This clause ceases to have effect after the first six months."'
    assert standing("change-control", SILENT_CHANGE, words, of="ai-buyer") is Standing.HOLLOW


def test_new_words_that_grant_still_grant() -> None:
    limit = "Supplier shall give sixty days' written notice before replacing the model."
    words = f'Clause 1 is deleted and the following put in its place: "{SILENT_CHANGE}"'
    assert standing("change-control", limit, words, of="ai-buyer") is Standing.CROSSED


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Supplier shall handle Customer Data only so far as needed to deliver the Service to Customer.",
            Standing.HELD,
        ),
        ("Supplier shall use prompts and outputs only as far as necessary for the Service.", Standing.HELD),
        ("Supplier shall use Customer Data only to deliver the Service, as needed.", Standing.HOLLOW),
    ],
)
def test_a_measure_is_no_leave_to_judge(words: str, wanted: Standing) -> None:
    assert standing("data-use", words, of="ai-buyer") is wanted


NO_TARGETS = "Customer shall not use the Model to select or engage targets."


@pytest.mark.parametrize(
    "words",
    [
        'Section 1 is restated: "1. Customer shall keep a log of each use of the Model."',
        "Section 1 is amended and restated as follows: Customer shall keep a log of each use.",
        'Section 1 is amended to read: "1. Customer shall keep a log of each use of the Model."',
        'Section 1 is restated in its entirety to read "Customer shall keep a log of each use."',
    ],
)
def test_other_words_in_the_place_of_a_limit_take_it_away(words: str) -> None:
    assert standing("autonomous-weapons", NO_TARGETS, words) is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        f'Section 1 is restated: "1. {NO_TARGETS}"',
        f'Section 1 is restated for reference and is not changed: "{NO_TARGETS}"',
        f'Section 1 is amended to read: "{NO_TARGETS} Customer shall keep a log."',
    ],
)
def test_a_limit_that_is_said_again_stands(words: str) -> None:
    assert standing("autonomous-weapons", NO_TARGETS, words) is Standing.HELD
