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


@pytest.mark.parametrize(
    "kept",
    [
        "Clause 1 applies throughout the Exit Period where practicable.",
        "Clause 1 applies as guidance throughout the Exit Period.",
        "Clause 1 should remain in force throughout the Exit Period.",
        "Clause 1 applies throughout the Exit Period, subject to the Customer's instructions.",
        "If the Customer agrees, clause 1 applies throughout the Exit Period.",
        "Clause 1 applies during the first day of the Exit Period.",
        "Clause 1 binds the Customer's visitors throughout the Exit Period.",
        "Clause 1 applies throughout the Exit Period. The Customer may set it aside in that period.",
        "Clause 1 applies throughout the Exit Period. The Supplier shall do so even if it ended the contract for misuse.",
    ],
)
def test_limits_that_are_kept_on_by_halves_make_no_orderly_end(kept: str) -> None:
    assert standing("phase-out", BAN, f"{SUPPLY} {kept}") is Standing.CROSSED


@pytest.mark.parametrize(
    "kept",
    [
        "Clause 1 applies to the Customer throughout the Exit Period, whatever the Customer asks for.",
        "Clause 1 applies throughout the Exit Period. The Customer shall not set it aside in that period.",
    ],
)
def test_limits_that_are_kept_on_for_all_make_one(kept: str) -> None:
    assert standing("phase-out", BAN, f"{SUPPLY} {kept}") in (Standing.SILENT, Standing.HELD)


@pytest.mark.parametrize(
    "supply",
    [
        "On the Customer's request the Supplier shall provide the Service for an Exit Period of up to 240 months.",
        "On the Customer's request the Supplier shall provide the Service for an Exit Period of up to six hundred months.",
        "Upon notice of not more than five days the Supplier shall continue to provide the Service after termination for the period that the Customer chooses.",
    ],
)
def test_an_end_in_twenty_years_or_a_notice_is_no_end(supply: str) -> None:
    assert standing("phase-out", BAN, f"{supply} Clause 1 applies throughout the Exit Period.") is Standing.CROSSED
