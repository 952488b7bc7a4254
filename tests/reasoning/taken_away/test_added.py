"""What an amendment adds to a limit may put it off until it is too late."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

BAN = "Customer shall not use the System to decide claims unless an officer has examined the record and decided."
RED_LINE = "high-stakes-decisions"
BESIDE = (
    'Paragraph C.10 ("Before a benefit is refused on account of an output, an officer shall examine the record and'
    ' decide") is amended by adding: "{}"'
)


@pytest.mark.parametrize(
    "put",
    [
        "In the field, the examination may be made upon return to the office.",
        "An officer need not examine the record of a renewal.",
        "In a surge the officer's examination may be deferred.",
        "For urgent cases the officer's decision may be given after the letter is sent.",
    ],
)
def test_what_is_added_may_take_a_limit_back(put: str) -> None:
    assert standing(RED_LINE, BAN, f'Section 1 is amended by adding at the end: "{put}"') is Standing.CROSSED
    assert standing(RED_LINE, BESIDE.format(put)) is Standing.CROSSED


@pytest.mark.parametrize(
    "put",
    [
        "The officer's examination shall be recorded in the file.",
        "The officer need not examine the record before the hearing but shall do so in advance of any decision.",
        "A second officer shall also examine the record.",
        "The officer may examine the record at home.",
        "The officer's examination may be made on a screen.",
        "The officer's decision shall be given within ten minutes of the request.",
    ],
)
def test_what_is_added_may_leave_it_a_limit(put: str) -> None:
    assert standing(RED_LINE, BAN, f'Section 1 is amended by adding at the end: "{put}"') is not Standing.CROSSED
    assert standing(RED_LINE, BESIDE.format(put)) is not Standing.CROSSED


def test_a_limit_that_is_said_to_be_a_statement_of_intent_is_for_a_person_to_read() -> None:
    added = 'Section 1 is amended by adding at the end: "This Section is {}."'
    assert standing(RED_LINE, BAN, added.format("a statement of intent")) is not Standing.HELD
    assert standing(RED_LINE, BAN, added.format("of the essence")) is Standing.HELD
