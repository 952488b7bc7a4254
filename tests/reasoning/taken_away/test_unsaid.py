"""Limits whose words are said to mean less, behind a box that nobody ticked, or that somebody only proposed."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import SUPPLY, as_labelled

BAN = "The Customer shall not use the AI System for surveillance of people."


def standing(*clauses: str) -> Standing:
    return as_labelled("domestic-surveillance", SUPPLY, *clauses)


@pytest.mark.parametrize(
    "words",
    [
        'In this Agreement, "shall not" describes an aspiration.',
        '"Shall not" means should preferably not.',
        'The word "not" in clause 2 is decorative.',
        '"Shall" expresses an intention and not an obligation.',
        "Exceptions to clause 2: harbour police; transit police.",
        "Units outside clause 2: the harbour police.",
        "Exempt from clause 2 (Surveillance): the harbour police.",
    ],
)
def test_somebody_reads_what_takes_the_force_of_its_words(words: str) -> None:
    found = standing(f"2. {BAN}", f"3. {words}")
    assert found in (Standing.UNRESOLVED, Standing.HOLLOW, Standing.CROSSED)


@pytest.mark.parametrize(
    "words",
    [
        '"Shall" and "will" are mandatory; "may" is permissive.',
        '"Shall not" means is prohibited from.',
        'The word "will" has the same meaning and effect as the word "shall".',
        '"Must" denotes an obligation, and "may not" a prohibition.',
        '"May" means has the right, but not the obligation, to.',
        "Exceptions to clause 2: none.",
        "Fees outside clause 1: the travel costs.",
    ],
)
def test_a_limit_keeps_the_force_of_its_words(words: str) -> None:
    assert standing(f"2. {BAN}", f"3. {words}") is Standing.HELD


@pytest.mark.parametrize("box", ["☐", "[ ]"])
def test_a_limit_behind_an_empty_box_was_not_chosen(box: str) -> None:
    assert standing(f"2. {box} {BAN}") is Standing.UNRESOLVED


@pytest.mark.parametrize("box", ["☒", "[x]", ""])
def test_a_limit_that_was_chosen_holds(box: str) -> None:
    assert standing(f"2. {box} {BAN}") is Standing.HELD


def test_what_somebody_proposed_is_no_limit_yet() -> None:
    assert standing(f'2. Supplier has proposed: "{BAN}" The Customer has not accepted this.') is not Standing.HELD
