"""Limits and rights that another clause makes hollow: what they are subject to, and what is left to enforce them by."""

import pytest

from agreelint.model.review import Standing
from agreelint.model.rule import Again
from reasoning.agreements import crosses, protects
from reasoning.one_rule import taken_apart, verdict

RIGHT = "Supplier may suspend access for misuse, subject to clause 2."


@pytest.mark.parametrize(
    ("second", "standing"),
    [
        (
            "No suspension shall take effect until a committee of both sides has resolved it unanimously.",
            Standing.HOLLOW,
        ),
        ("Supplier shall not suspend access without the prior consent of Customer.", Standing.HOLLOW),
        ("Supplier shall send an invoice before it suspends access for want of payment.", Standing.HELD),
        ("Fees are payable in advance.", Standing.HELD),
    ],
)
def test_a_right_that_is_subject_to_what_hardly_allows_it(second: str, standing: Standing) -> None:
    made = taken_apart(RIGHT, second)
    limit = protects(made, "suspend access for misuse", "enforcement-waived")
    got, found = verdict(made, "enforcement-waived", limit)
    assert got.standing is standing
    assert [one.loophole for one in found] == (["subject-to"] if standing is Standing.HOLLOW else [])


def test_a_ban_that_is_subject_to_leave() -> None:
    clauses = (
        "Customer shall not use the System for surveillance.",
        "Customer may use the System for surveillance of ports.",
        "Clause 1 is subject to clause 2.",
    )
    made = taken_apart(*clauses)
    limit = protects(made, "surveillance", "domestic-surveillance")
    assert verdict(made, "domestic-surveillance", limit)[0].standing is Standing.HOLLOW
    free = taken_apart(*clauses[:2])
    limit = protects(free, "surveillance", "domestic-surveillance")
    assert verdict(free, "domestic-surveillance", limit)[0].standing is Standing.HELD


NO_REMEDY = "Consultation is the only remedy of Supplier for any use contrary to clause 1."
NO_SIGHT = "Supplier shall keep no log and shall not observe use."


@pytest.mark.parametrize(
    ("clauses", "standing"),
    [
        ((NO_REMEDY, NO_SIGHT), Standing.HOLLOW),
        ((NO_REMEDY, "Fees are due."), Standing.HELD),
        (("Supplier shall not suspend at night.", NO_SIGHT), Standing.HELD),
    ],
)
def test_a_limit_that_nobody_may_enforce_or_see_broken_is_hollow_once(
    clauses: tuple[str, str], standing: Standing
) -> None:
    made = taken_apart("Customer shall not use the System for surveillance or for profiling.", *clauses)
    effects = [protects(made, words, "domestic-surveillance") for words in ("surveillance", "profiling")]
    first = clauses[0].split(" of ")[0].split(" at ")[0]
    effects.append(crosses(made, first, "enforcement-waived"))
    if clauses[1] == NO_SIGHT:
        effects.append(crosses(made, "keep no log", "misuse-monitoring-barred"))
    got, found = verdict(made, "domestic-surveillance", *effects)
    assert got.standing is standing
    assert [one.loophole for one in found] == (["no-remedy"] if standing is Standing.HOLLOW else [])
    likely = protects(made, clauses[1], "enforcement-waived", again=Again.ALONE)
    assert verdict(made, "domestic-surveillance", *effects, likely)[0].standing is standing


def test_a_remedy_that_is_left_keeps_the_limit() -> None:
    made = taken_apart(
        "Customer shall not use the System for surveillance.", NO_REMEDY, NO_SIGHT, "Supplier may suspend access."
    )
    effects = [
        protects(made, "surveillance", "domestic-surveillance"),
        crosses(made, "Consultation is the only remedy", "enforcement-waived"),
        crosses(made, "keep no log", "misuse-monitoring-barred"),
        protects(made, "suspend access", "enforcement-waived"),
    ]
    assert verdict(made, "domestic-surveillance", *effects)[0].standing is Standing.HELD
