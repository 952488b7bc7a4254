"""An end that has a date and keeps the limits on is an orderly one."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

BAN = "Customer shall not use the Service to select or engage targets."
SUPPLY = "On the Customer's request the Supplier shall provide the Service for an Exit Period of up to six months."


@pytest.mark.parametrize(
    "clauses",
    [
        (BAN, f"{SUPPLY} Clause 1 applies throughout the Exit Period."),
        (BAN, f"{SUPPLY} All limits on use stay in force during the Exit Period."),
        (BAN, f"{SUPPLY} Section 1 binds to the last day of that period."),
    ],
)
def test_a_bounded_exit_with_the_limits_on_is_orderly(clauses: tuple[str, ...]) -> None:
    assert standing("phase-out", *clauses) in (Standing.SILENT, Standing.HELD)


@pytest.mark.parametrize(
    "clauses",
    [
        (BAN, SUPPLY),
        (BAN, f"{SUPPLY} Clause 3 applies throughout the Exit Period.", "Fees are due monthly."),
        (BAN, f"{SUPPLY} Clause 1 does not apply in the Exit Period."),
        (BAN, f"{SUPPLY} Clause 1 applies throughout the Exit Period unless the Customer objects."),
        (BAN, f"{SUPPLY[:-1]}, even after a breach. Clause 1 applies throughout the Exit Period."),
        (BAN, f"{SUPPLY[:-1]} and such further months as it may call for. Clause 1 applies in the Exit Period."),
    ],
)
def test_an_exit_without_the_limits_or_without_an_end_is_not(clauses: tuple[str, ...]) -> None:
    assert standing("phase-out", *clauses) is Standing.CROSSED
