"""A step that bears a person's name and needs nobody lets the output take effect; a step that somebody takes does not."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = "No levy, lien or seizure shall follow from an output of the Model except under Attended Operation."


@pytest.mark.parametrize(
    ("limit", "meaning", "hollow"),
    [
        (LIMIT, "operation during which an employee on shift has a screen from which the run could be stopped", True),
        (LIMIT, "operation with an operator at hand who can pause the queue", True),
        (LIMIT, "operation in which an employee has read the case and approved it, and could stop the run", False),
        (LIMIT, "operation from the head office, whose lifts could be stopped", False),
        (
            "No invoice shall be paid except after Attended Operation.",
            "operation during which an employee has a button by which it could be stopped",
            False,
        ),
    ],
)
def test_a_step_at_which_somebody_could_stop_it_is_no_persons_decision(limit: str, meaning: str, hollow: bool) -> None:
    got = standing("human-control", limit, f'"Attended Operation" means {meaning}.')
    assert (got is Standing.HOLLOW) is hollow


@pytest.mark.parametrize(
    ("meaning", "held"),
    [
        ("includes the Model", False),
        ("means a member of staff on duty", True),
    ],
)
def test_an_officer_who_may_be_the_machine_is_nobody(meaning: str, held: bool) -> None:
    limit = "No lien shall follow from an output of the Model until an Officer decides."
    assert (standing("human-control", limit, f'"Officer" {meaning}.') is Standing.HELD) is held


@pytest.mark.parametrize(
    ("counts", "hollow"),
    [
        ("A Check counts as made once the batch has sat in the inbox for fifteen minutes.", True),
        ("A Check counts as made once the handler has read the file.", False),
    ],
)
def test_what_is_needed_of_a_person_may_be_a_step_that_time_takes(counts: str, hollow: bool) -> None:
    needs = "Every refusal of the Model needs a Check by one of the handlers before it reaches the member."
    assert (standing("human-control", needs, counts) is Standing.HOLLOW) is hollow
