"""Rights to stop misuse that another sentence holds up."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

MAY = "Supplier may suspend access on breach of section 4."


@pytest.mark.parametrize(
    "clause",
    [
        f"{MAY} The suspension may be effected only after the breach has been found by a judgment no longer open to appeal.",
        f"{MAY} Prior to suspension Supplier shall allow 180 days for improvement.",
        f"{MAY} Before it does so, it must allow the Customer twelve months in which to improve.",
        f"{MAY} No suspension takes effect until 180 days after notice.",
        f"{MAY} Before suspending access, Supplier shall obtain a joint record that improvement is hopeless.",
        f"{MAY} It shall first obtain a final judgment of the courts of Verrin.",
        f"{MAY} No suspension takes effect without the consent of Customer.",
        f"{MAY} Prior to suspension, Supplier shall wait 26 weeks.",
        f"{MAY} Prior to suspension, Supplier shall wait a year.",
        f"{MAY} Before it does so, it shall give 180 days' notice and maintain service.",
        f"{MAY} Prior to suspension, Supplier shall wait 180 days, whether or not the breach goes on.",
        f"{MAY} A suspension may be effected only after 200 days, urgent cases included.",
    ],
)
def test_a_stop_that_waits_for_too_long_is_hollow(clause: str) -> None:
    assert standing("enforcement", clause) is Standing.HOLLOW


@pytest.mark.parametrize(
    "clause",
    [
        f"{MAY} Before it suspends access for late payment it shall allow 180 days.",
        f"{MAY} A court may review the suspension; until it has ruled, the suspension continues.",
        f"{MAY} The suspension may be lifted only after a final judgment.",
        f"{MAY} Before restoring access, Supplier shall allow 180 days for its inquiry.",
        f"{MAY} It need not wait 180 days before any suspension.",
        f"{MAY} It shall first tell Customer why.",
        f"{MAY} Prior to suspension, Supplier shall look at the logs of the last two years.",
        f"{MAY} Prior to suspension, Supplier shall wait two weeks.",
        f"{MAY} No suspension takes effect before notice to Customer.",
        f"{MAY} Prior to suspension it shall give two days' notice.",
        f"{MAY} Except in urgent cases, prior to suspension Supplier shall allow 180 days for improvement.",
    ],
)
def test_a_stop_that_waits_for_nothing_holds(clause: str) -> None:
    assert standing("enforcement", clause) is Standing.HELD


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("When the Minister has ordered heightened readiness, clauses 1 and 2 rest.", Standing.CROSSED),
        ("Clause 2 rests while the order lasts.", Standing.CROSSED),
        ("The right under clause 2 rests with Supplier.", Standing.HELD),
        ("Clause 2 rests on the experience of both parties.", Standing.HELD),
    ],
)
def test_a_clause_that_rests(last: str, wanted: Standing) -> None:
    assert standing("enforcement", "The Model shall not select targets.", f"{MAY[:-10]}clause 1.", last) is wanted


def test_two_sections_by_their_sign_rest_both() -> None:
    clauses = ("| § 1 The Model shall not select targets.", f"| § 2 {MAY}", "| § 3 In readiness, §§ 1 and 2 rest.")
    assert standing("enforcement", *clauses) is Standing.CROSSED
