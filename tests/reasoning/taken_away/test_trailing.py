"""Short sentences behind a limit that let somebody off, or take the limit lightly; and those that do not."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import SUPPLY, as_labelled

BAN = "2. The Customer shall not use the AI System for surveillance of people"


def standing(*clauses: str) -> Standing:
    return as_labelled("domestic-surveillance", *clauses)


@pytest.mark.parametrize(
    "behind",
    [
        "Peace officers may.",
        "Peace officers, however, can.",
        "Transit staff may do so.",
        "The harbour police need not.",
        "Sworn personnel: permitted.",
        "(Harbour police exempt.)",
        "Except the harbour police.",
        "(Not the harbour police.)",
        "Not in emergencies.",
        "Unless the harbour master asks.",
        "Or not, as the harbour master thinks fit.",
        "This is the parties' present thinking.",
        "The preceding sentence is a joke between the parties.",
        "Such is the parties' hope.",
    ],
)
def test_somebody_reads_what_lets_somebody_off(behind: str) -> None:
    assert standing(SUPPLY, f"{BAN}. {behind}") is Standing.UNRESOLVED


@pytest.mark.parametrize(
    "behind",
    [
        "Nor may any User.",
        "No one may.",
        "Nobody may do so on its behalf.",
        "Not even for public safety.",
        "Not for research, not for testing, not for anyone.",
        "Supplier may.",
        "Supplier may disable any workflow found to do so.",
        "The Customer is liable if a User does.",
        "This restriction survives termination.",
        "This is a condition of the licence.",
        "It applies everywhere.",
        "Except for planned maintenance, the AI System is available at all times.",
        "The Customer shall train its staff accordingly.",
    ],
)
def test_a_limit_stands_whatever_else_is_said(behind: str) -> None:
    assert standing(SUPPLY, f"{BAN}. {behind}") is Standing.HELD


def test_what_stands_in_another_clause_is_not_said_of_it() -> None:
    assert standing(SUPPLY, f"{BAN}.", "3. Users may print reports. Visitors may.") is Standing.HELD
