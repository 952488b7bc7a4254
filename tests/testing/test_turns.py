from dataclasses import replace
from pathlib import Path

import pytest

from agreelint import rules_in
from agreelint.model.rule import Example, ExampleKind, Rule
from agreelint.testing.examples import frail
from agreelint.testing.turns import turns
from testing.pages import lay_down


@pytest.fixture
def drones(tmp_path: Path) -> Rule:
    (rule,) = rules_in(lay_down(tmp_path))
    return rule


def changed(rule: Rule, kind: ExampleKind, text: str) -> dict[str, str]:
    return {turn.name: turn.text for turn in turns(rule, Example(kind, text))}


def test_a_bare_grant_is_negated(drones: Rule) -> None:
    for grant, negated in (
        ("Customer may run the System on drones.", "Customer may not run the System on drones."),
        ("Customer is entitled to fly drones.", "Customer is not entitled to fly drones."),
    ):
        assert changed(drones, ExampleKind.CROSSES, grant) == {"negated": negated}


@pytest.mark.parametrize(
    "text",
    [
        "Nothing here says that Customer may not fly drones.",
        "Customer may fly drones unless Vendor objects.",
        "Customer may fly drones and shall pay.",
        "Customer may fly drones. Fees are due.",
        "Customer flies drones.",
    ],
)
def test_what_is_more_than_a_bare_grant_is_left_alone(drones: Rule, text: str) -> None:
    assert changed(drones, ExampleKind.CROSSES, text) == {}


def test_a_limit_is_opened_by_the_law_only_where_the_rule_knows_that_loophole(drones: Rule) -> None:
    limit = "Customer shall not fly drones."
    even = {'with "even where permitted by law"': "Customer shall not fly drones, even where permitted by law."}
    assert changed(drones, ExampleKind.PROTECTS, limit) == even
    knows = replace(drones, activities=(replace(drones.activities[0], hollow=("law-exception",)),))
    assert changed(knows, ExampleKind.PROTECTS, limit) == even | {
        'with "except as permitted by applicable law"': "Customer shall not fly drones, except as permitted by "
        "applicable law."
    }


def test_the_rule_that_says_the_same_of_the_opposite_is_told(drones: Rule) -> None:
    deaf = replace(
        drones,
        activities=(
            replace(
                drones.activities[0], crosses=drones.activities[0].crosses + drones.activities[0].protects, protects=()
            ),
        ),
    )
    grant = Example(ExampleKind.CROSSES, "Customer may run the System on drones.")
    assert [(name, str(wrong)) for name, wrong in frail(drones, grant)] == []
    assert [(name, str(wrong)) for name, wrong in frail(deaf, grant)] == [
        ("negated", "expected hollows or protects or nothing, but came crosses")
    ]
