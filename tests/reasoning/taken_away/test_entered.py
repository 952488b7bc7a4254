"""Limits that a row of a table or a line of a form takes away."""

import pytest

from agreelint.model.review import Standing
from reasoning.agreements import agreement, judged, protects
from reasoning.whole import standing

LIMIT = "5.3 Customer shall not watch people."


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Section 5.3 | Not applicable", Standing.CROSSED),
        ("Section 5.3 | N/A", Standing.CROSSED),
        ("Section 5.3 | is hereby | deleted", Standing.CROSSED),
        ("Section 5.3 (Watching) | Waived | both parties agree", Standing.CROSSED),
        ("Section 5.3 Watching people: void", Standing.CROSSED),
        ("3 | Section 5.3 | Does not apply", Standing.CROSSED),
        ("Section 5.3: disapplied.", Standing.CROSSED),
        ("Section 5.3 – Intentionally left blank.", Standing.CROSSED),
        ("Section 5.3 of this form is not used.", Standing.CROSSED),
        ("Section 5.3 is not applicable.", Standing.CROSSED),
        ("Section 5.3 of the Standard Terms | Reserved", Standing.CROSSED),
        ("Deleted: Section 5.3", Standing.CROSSED),
        ("Clauses that do not apply | Section 9.1 and Section 5.3", Standing.CROSSED),
        ("The following do not apply: Section 9.1, Section 5.3.", Standing.CROSSED),
        ("Section 5.3 | ☐ Applies ☒ Does not apply", Standing.CROSSED),
        ("Section 5.3 | ☒ Applies ☐ Does not apply", Standing.HELD),
        ("Section 5.3 | Watching people | Not applicable", Standing.CROSSED),
        ("3 | Section 5.3 | Watching people | Deleted | as agreed", Standing.CROSSED),
        ("Section 5.3 (Special Restrictions) | Not applicable", Standing.UNRESOLVED),
        ("Section 5.3 | Special Restrictions | Waived", Standing.UNRESOLVED),
        ("Section 5.3 | Exceptions from the restrictions | Not applicable", Standing.HELD),
        ("Section 5.3 | Fees | Not applicable", Standing.HELD),
        ("Section 5.3 | Customer Data | None", Standing.HELD),
        ("Section 5.3 | Watching people | Applies", Standing.HELD),
        ("Section 5.3: none.", Standing.UNRESOLVED),
        ("Section 5.3 | No", Standing.UNRESOLVED),
        ("Section 5.3 | Applies", Standing.HELD),
        ("Section 5.3 | Not altered", Standing.HELD),
        ("Section 5.3 | No change", Standing.HELD),
        ("Exceptions to Section 5.3: none.", Standing.HELD),
        ("Section 5.3 (deviations) | None", Standing.HELD),
        ("Section 5.3 amendments: N/A", Standing.HELD),
        ("Fees under Section 5.3 | Waived", Standing.HELD),
        ("Customer Data under Section 5.3 is not used.", Standing.HELD),
        ("Breaches of Section 5.3: none.", Standing.HELD),
    ],
)
def test_an_entry_beside_the_name_of_a_section(line: str, verdict: Standing) -> None:
    made = agreement(LIMIT, f"9.1 {line}")
    assert judged(made, protects(made, "shall not watch people")).verdicts[0].standing is verdict


BAN = "Customer shall not use the System for surveillance of any individual or group."
PLAIN = ("Customer shall pay the Fees in advance.", BAN, "Notices are in writing.")


@pytest.mark.parametrize(
    "row",
    [
        "Section 2 | Not applicable",
        "2. | Waived",
        "Clause 2\tDeleted",
        "Section 2 | n/a",
        "Clause 2 (Watching): Disapplied",
        "Section 2 = not applicable",
        "Section 2 ........ Not applicable",
        "Section 2 → deleted",
        "Section 2 (not applicable)",
        "Section 2\nNot applicable",
        "Section 2 [ ] applies [x] does not apply",
        "Section 2 | ☒ Does not apply ☐ Applies",
    ],
)
def test_a_row_that_reads_like_a_clause_of_the_same_number(row: str) -> None:
    assert standing("domestic-surveillance", *PLAIN) is Standing.HELD
    assert standing("domestic-surveillance", *PLAIN, f"| {row}") is Standing.CROSSED


@pytest.mark.parametrize(
    "lines",
    [
        ("Section 2 | Applies",),
        ("Section 2 | ☐ Does not apply ☒ Applies",),
        ("Section 2 exceptions: none.",),
        ("Section 2 Deviations: Not applicable",),
        ("Section 2 | Applies without exception",),
        ("Schedule 1. Form", "1. The Fees are 100 pounds.", "2. Reserved."),
        ("Schedule 1. Form", "Section 1. The Fees are 100 pounds.", "Section 2. Not used."),
    ],
)
def test_a_row_that_applies_and_an_empty_item_of_a_schedule_take_nothing(lines: tuple[str, ...]) -> None:
    assert standing("domestic-surveillance", *PLAIN, *(f"| {line}" for line in lines)) is Standing.HELD
