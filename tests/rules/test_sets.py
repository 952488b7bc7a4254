"""The sets of red lines: names, rules and the wording they propose."""

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from agreelint import RedLine, red_lines_in, rules_in, testing
from agreelint.model.policy import Severity
from agreelint.model.rule import EffectKind, Rule

SETS = red_lines_in(files("agreelint") / "rules" / "sets")
RULES = {rule.name: rule for rule in rules_in(files("agreelint") / "rules")}
NAMED = {f"{name}-{line.id}": line for name, lines in SETS.items() for line in lines}
LINES = [pytest.param(line, id=name) for name, line in NAMED.items()]
# Red lines all of whose rules are written.
WRITTEN = [pytest.param(line, id=name) for name, line in NAMED.items() if set(line.rules) <= RULES.keys()]
VENDOR = """
lawful-purposes use-limits deployment-environment model-custody autonomous-weapons human-control domestic-surveillance
bulk-personal-data high-stakes-decisions policing-biometrics catastrophic-capabilities safety-stack right-to-refuse
misuse-oversight enforcement flow-down survival phase-out
"""
OPENAI = """
autonomous-weapons domestic-surveillance high-stakes-decisions deployment-environment safety-stack right-to-refuse
"""
ANTHROPIC = "lawful-purposes domestic-surveillance bulk-personal-data autonomous-weapons human-control"
DEMANDED = """
use-limits deployment-environment autonomous-weapons domestic-surveillance high-stakes-decisions safety-stack
misuse-oversight enforcement flow-down
"""


def test_the_vendors_set_holds_the_catalogue() -> None:
    assert [line.id for line in SETS["ai-vendor"]] == VENDOR.split()
    assert [line.id for line in SETS["ai-vendor"] if line.must_be_present] == DEMANDED.split()


def test_the_buyers_set_holds_data_change_and_decisions() -> None:
    assert {line.id for line in SETS["ai-buyer"]} >= {"no-training", "data-use", "change-control", "oversight-means"}


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("openai-2026", OPENAI),
        ("anthropic-2026", ANTHROPIC),
    ],
)
def test_a_reported_set_holds_blockers_in_the_words_of_the_vendors_set(name: str, ids: str) -> None:
    vendor = {line.id: line for line in SETS["ai-vendor"]}
    assert SETS[name] == tuple(replace(vendor[red_line], severity=Severity.BLOCKER) for red_line in ids.split())


@pytest.mark.parametrize("name", SETS)
def test_every_set_has_a_page_that_says_where_each_position_comes_from(name: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "sets" / f"{name}.md").read_text(encoding="utf-8")
    for line in SETS[name]:
        present = "yes" if line.must_be_present else "no"
        row = next(row for row in page.splitlines() if row.startswith(f"| `{line.id}` |"))
        assert row.startswith(f"| `{line.id}` | {line.title} | {line.severity.word} | {present} | ")
        assert len(row.split(" | ")[-1]) > 20


@pytest.mark.parametrize("line", LINES)
def test_a_red_line_says_why_and_proposes_complete_wording(line: RedLine) -> None:
    assert all((line.statement, line.because, line.ask_for, line.fall_back))
    assert line.owner == ""
    for wording in (line.ask_for, line.fall_back):
        assert wording.endswith(".")
        assert not set("[]{}<>_") & set(wording), "a placeholder is left in the wording"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_built_in_rule_serves_a_red_line_of_a_built_in_set(rule: Rule) -> None:
    serving = [line.id for lines in SETS.values() for line in lines if rule.name in line.rules]
    assert rule.red_line in serving


@pytest.mark.parametrize("line", WRITTEN)
@pytest.mark.parametrize("wording", ["ask_for", "fall_back"])
def test_what_we_ask_for_is_recognised_as_a_protection(line: RedLine, wording: str) -> None:
    rules = [RULES[name] for name in line.rules]
    text = getattr(line, wording)
    kinds = {effect.kind for rule in rules for effect in testing.run(rule, text)[1]}
    assert kinds == {EffectKind.PROTECTS}, text
