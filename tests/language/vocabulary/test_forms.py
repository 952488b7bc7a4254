"""Defined terms in either number."""

import pytest

from agreelint.language.vocabulary.forms import forms, written
from agreelint.model.review import Standing
from reasoning.whole import standing


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("restricted activity", "restricted activities"),
        ("permitted purpose", "permitted purposes"),
        ("use case", "use cases"),
        ("business process", "business processes"),
        ("survey", "surveys"),
        ("branch", "branches"),
    ],
)
def test_a_name_has_two_numbers(one: str, many: str) -> None:
    assert forms(one) == (one, many)
    assert forms(many) == (many, one)


def test_a_name_is_found_as_a_whole_word_and_as_it_is_written() -> None:
    assert written("Special Task").search("No Special\nTasks here")
    assert not written("Special Task").search("special tasks or Special Taskforces")
    assert written("Special Task", loosely=True).search("any special task")
    assert not written("Task", loosely=True).search("any task")


WATCH = '"Civic Activity" means persistent monitoring of residents.'
NARROW = '"Surveillance Activity" means unlawful interception.'


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ((WATCH, "Customer may use the AI System for Civic Activities."), Standing.CROSSED),
        ((WATCH, "Customer may use the AI System for every Civic Activity."), Standing.CROSSED),
        ((WATCH, "Customer shall not use the AI System for Civic Activities."), Standing.HELD),
        ((NARROW, "Customer shall not use the AI System for any Surveillance Activity."), Standing.HOLLOW),
        ((NARROW, "Customer shall not use the AI System for Surveillance Activities."), Standing.HOLLOW),
    ],
)
def test_a_term_means_the_same_in_the_plural(clauses: tuple[str, ...], expected: Standing) -> None:
    assert standing("domestic-surveillance", *clauses) is expected
