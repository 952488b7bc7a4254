"""Whom a limit binds, and who may use the system."""

from dataclasses import replace

import pytest

from agreelint.model.review import Standing
from agreelint.model.rule import Again
from reasoning.agreements import SURVEILLANCE, agreement, crosses, judged, one, protects

LINE = replace(SURVEILLANCE, rules=("domestic-surveillance",))
ALONE = "1 Customer shall not watch people."


@pytest.mark.parametrize(
    ("limit", "grant", "standing"),
    [
        (ALONE, "Affiliates may use the Tool.", Standing.HOLLOW),
        (ALONE, "Vendor grants to Customer and to each Group User the right to use the Tool.", Standing.HOLLOW),
        (ALONE, "The Tool may be used by Customer and by other agencies.", Standing.HOLLOW),
        (ALONE, "Customer may use the Tool.", Standing.HELD),
        (ALONE, "Affiliates may not use the Tool.", Standing.HELD),
        (ALONE, "Affiliates may use the Tool only after they are bound, and not before.", Standing.HELD),
        (ALONE, "Affiliates may use the Tool. Customer is responsible for them.", Standing.HELD),
        (ALONE, "Affiliates may use the Tool and shall comply with this Agreement.", Standing.HELD),
        (ALONE, "Affiliates may invoice Customer.", Standing.HELD),
        ("1 Nobody shall watch people.", "Affiliates may use the Tool.", Standing.HELD),
        (
            "1 Customer shall not, and shall not permit others to, watch people.",
            "Affiliates may use it.",
            Standing.HELD,
        ),
        ("1 The Tool shall not be used to watch people.", "Affiliates may use the Tool.", Standing.HELD),
    ],
)
def test_a_limit_on_the_customer_alone_leaves_others_free(limit: str, grant: str, standing: Standing) -> None:
    made = agreement(limit, f"2 {grant}")
    found = protects(made, "watch people", rule="domestic-surveillance")
    verdict, findings = one(judged(made, found, red_line=LINE))
    assert verdict.standing is standing
    assert [finding.loophole for finding in findings] == (["no-flow-down"] if standing is Standing.HOLLOW else [])


def test_the_finding_names_those_who_are_free() -> None:
    made = agreement(ALONE, "2 Affiliates may use the Tool.", "3 Subcontractors may access the Tool.")
    (found,) = judged(made, protects(made, "watch people", rule="domestic-surveillance"), red_line=LINE).findings
    assert found.message.endswith("leaves others free: Affiliates, Subcontractors")
    assert [quote.place.section for quote in found.related] == ["2", "3"]


def test_limits_that_are_passed_on_reach_everybody() -> None:
    made = agreement(ALONE, "2 Affiliates may use the Tool.", "3 Customer shall pass Section 1 on.")
    limit = protects(made, "watch people", rule="domestic-surveillance")
    passed = protects(made, "pass Section 1 on", rule="flow-down-gap")
    assert one(judged(made, limit, passed, red_line=LINE))[0].standing is Standing.HELD
    likely = replace(passed, again=Again.ALONE)
    assert one(judged(made, limit, likely, red_line=LINE))[0].standing is Standing.HOLLOW


def test_a_limit_that_no_rule_explains_keeps_no_lost_one_in_place() -> None:
    made = agreement(ALONE, "2 Affiliates may use the Tool.", "3 People are to be left alone.")
    limit = protects(made, "watch people", rule="domestic-surveillance")
    likely = protects(made, "left alone", rule="domestic-surveillance", again=Again.ALONE)
    verdict, findings = one(judged(made, limit, likely, red_line=LINE))
    assert verdict.standing is Standing.HOLLOW
    assert [finding.loophole for finding in findings] == ["no-flow-down"]


@pytest.mark.parametrize(
    ("limit", "standing"),
    [
        ("1 Reseller shall not watch people.", Standing.HOLLOW),
        ("1 The Bank's employees must not watch people.", Standing.HOLLOW),
        ('1 Exhibit B reads: "A Department\'s agencies shall not watch people."', Standing.HOLLOW),
        ("1 No Reseller shall watch people.", Standing.HELD),
        ("1 Reseller and every user shall not watch people.", Standing.HELD),
        ("1 The Tool shall not watch people.", Standing.HELD),
        ("1 Reseller shall not, and shall ensure that others do not, watch people.", Standing.HELD),
    ],
)
def test_a_limit_on_one_is_hollow_where_others_are_let_in_without_it(limit: str, standing: Standing) -> None:
    made = agreement(limit, "2 Clients are let in on their own paper.")
    held = protects(made, "watch people", rule="domestic-surveillance")
    freed = crosses(made, "on their own paper", rule="flow-down-gap")
    verdict, findings = one(judged(made, held, freed, red_line=LINE))
    assert verdict.standing is standing
    assert [finding.loophole for finding in findings] == (["no-flow-down"] if standing is Standing.HOLLOW else [])
    assert one(judged(made, held, replace(freed, again=Again.DISPUTED), red_line=LINE))[0].standing is Standing.HELD
