"""Every example on every built-in page is a test of its rule, with the exact words underlined."""

from importlib.resources import files

import pytest

from agreelint import testing
from agreelint.model.rule import ExampleKind, Rule
from agreelint.pages import rules_in

RULES = rules_in(files("agreelint") / "rules")


@pytest.mark.parametrize("case", testing.cases(RULES), ids=str)
def test_a_page_keeps_its_word(case: testing.Case) -> None:
    case.verify()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_shows_at_least_five_of_each_kind_it_claims(rule: Rule) -> None:
    kinds = [example.kind for example in rule.examples]
    claimed = {ExampleKind.NEITHER}
    claimed |= {ExampleKind.CROSSES} if any(one.crosses for one in rule.activities) else set()
    claimed |= {ExampleKind.PROTECTS} if any(one.protects or one.exclusive for one in rule.activities) else set()
    claimed |= {ExampleKind.HOLLOW} if any(one.hollow for one in rule.activities) else set()
    assert {kind: kinds.count(kind) for kind in claimed if kinds.count(kind) < 5} == {}
    assert rule.blind_spots
    assert rule.why
