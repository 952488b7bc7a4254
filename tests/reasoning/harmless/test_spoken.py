"""What is told as history, and what waits for both sides, where only that is said of it."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

BAN = "Users shall not use the Model for surveillance of residents."


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("The restrictions on use may be amended only if both parties sign.", True),
        ("Only when both parties sign may the restrictions on use be amended.", True),
        ("Customer may amend the restrictions on use; no fee is due until both parties agree it.", False),
        ("No change binds unless both sign; Customer may waive the restrictions on use.", False),
        ("No change binds unless both sign, but Customer may waive the restrictions on use.", False),
    ],
)
def test_what_waits_for_both_is_what_the_words_say_it_of(said: str, *, held: bool) -> None:
    assert (standing("use-limits", BAN, said, possible="report") is Standing.HELD) is held


def test_a_limit_that_waits_for_both_is_none() -> None:
    keeps = "Customer shall keep to the Usage Policy."
    said = "The Usage Policy does not apply to Customer unless both parties agree."
    assert standing("use-limits", keeps, said) is Standing.CROSSED


def test_what_is_told_for_the_record_of_no_earlier_time_is_no_history() -> None:
    said = "For the record, Supplier authorised Customer to use the Model for any lawful purpose."
    assert standing("lawful-purposes", said, BAN, possible="report") is not Standing.SILENT
