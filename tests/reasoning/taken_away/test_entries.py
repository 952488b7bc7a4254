"""Rows that order what a limit forbids, or switch off what it keeps; and those that do neither."""

import pytest

from agreelint.model.review import Standing
from reasoning import whole

CLAUSES = (
    "1. Supplier provides the AI System to the Customer.",
    "2. The Customer shall not use the AI System for surveillance of people, or to select or engage targets.",
    "3. Supplier alone determines the safeguards of the AI System. The Customer shall not remove or disable them.",
    "4. Supplier may log and monitor use of the AI System to detect misuse.",
)


def standing(red_line: str, *rows: str) -> Standing:
    table = "\n".join(f"| {row} |" for row in rows)
    return whole.standing(red_line, *(f"| {one}" for one in CLAUSES), f"| \nSchedule 1. Settings\n\n{table}\n")


@pytest.mark.parametrize(
    ("red_line", "row"),
    [
        ("safety-stack", "Content filter | off"),
        ("safety-stack", "Guardrails | disabled"),
        ("safety-stack", "Refusals | none"),
        ("misuse-oversight", "Logging | off"),
        ("autonomous-weapons", "Target nomination | yes"),
        ("autonomous-weapons", "Fire-control integration | included"),
        ("domestic-surveillance", "Crowd tracking | $ 20,000 a year"),
        ("domestic-surveillance", "Watchlist alerts | included"),
    ],
)
def test_somebody_reads_what_a_row_orders_or_switches_off(red_line: str, row: str) -> None:
    assert standing(red_line, "Feature | Setting", row) in (Standing.UNRESOLVED, Standing.CROSSED, Standing.HOLLOW)


@pytest.mark.parametrize(
    ("red_line", "row"),
    [
        ("safety-stack", "Content filter | on"),
        ("safety-stack", "Guardrails | standard"),
        ("misuse-oversight", "Logging | on"),
        ("misuse-oversight", "Uptime monitoring | included"),
        ("autonomous-weapons", "Target date | day 10"),
        ("autonomous-weapons", "Target nomination | no"),
        ("domestic-surveillance", "Issue tracking | included"),
        ("domestic-surveillance", "No surveillance | yes"),
    ],
)
def test_a_limit_stands_beside_other_rows(red_line: str, row: str) -> None:
    assert standing(red_line, "Feature | Setting", row) is Standing.HELD


def test_what_a_table_of_bans_names_is_banned() -> None:
    assert standing("domestic-surveillance", "Prohibited use | Applies", "Surveillance | yes") is Standing.HELD
