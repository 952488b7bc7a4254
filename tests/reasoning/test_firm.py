"""Limits that no rule tells and that are so like limits that a red line is held on them."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import review, standing

SERVICE = "Supplier provides the AI Services to Customer for the sorting of personnel files."
LIKE = (
    "No adverse clearance, discipline or discharge decision may be taken from an output; a board of three officers must "
    "hear the person and find the facts afresh."
)


@pytest.mark.parametrize(
    ("possible", "comes_to"),
    [("off", Standing.MISSING), ("report", Standing.HELD), ("block", Standing.UNRESOLVED)],
)
def test_it_holds_a_red_line_unless_a_person_has_to_read_whatever_is_possible(
    possible: str, comes_to: Standing
) -> None:
    assert standing("high-stakes-decisions", SERVICE, LIKE, possible=possible) is comes_to


def test_its_verdict_says_what_it_rests_on() -> None:
    verdicts = review(SERVICE, LIKE, possible="report").verdicts
    (verdict,) = (one for one in verdicts if one.red_line == "high-stakes-decisions")
    assert verdict.why == "What reads like a limit stands, and nothing crosses it."
    assert verdict.protections


def test_it_does_not_pass_beside_what_takes_it_away() -> None:
    taken = standing("high-stakes-decisions", SERVICE, LIKE, "Section 2 does not apply to the Navy.", possible="report")
    assert taken not in (Standing.HELD, Standing.SILENT)
