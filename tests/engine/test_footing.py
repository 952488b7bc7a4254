from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from agreelint.engine.footing import BUILT_IN, OWN, footing
from agreelint.model.policy import Policy, Severity
from agreelint.policy import PolicyError
from installing import Site, rules

PAGE = """\
---
red-line: exclusive
since: 0.1
find: [{any: [exclusive dealing]}]
---

# Gives one customer everything

A maker who may sell to nobody else has one customer to please.

## Crosses

> Provider grants ==exclusive dealing== rights.

## Neither

> Provider grants rights.
"""
RED_LINE = '[[red-line]]\nid = "exclusive"\ntitle = "t"\nstatement = "s"\nrules = ["exclusive-dealing"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "exclusive-dealing.md").write_text(PAGE)
    return tmp_path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    (tmp_path / "site").mkdir()
    made = Site(tmp_path / "site", monkeypatch)
    yield made
    made.forget()


def made(folder: Path, text: str, **more: object) -> object:
    (folder / "agreelint.toml").write_text(text)
    return footing(cwd=folder, environ={}, **more)  # type: ignore[arg-type]


def told(folder: Path, text: str, **more: object) -> list[str]:
    with pytest.raises(PolicyError) as wrong:
        made(folder, text, **more)
    return [str(problem) for problem in wrong.value.problems]


def test_without_a_policy_the_built_in_set_decides(tmp_path: Path) -> None:
    stand = footing(cwd=tmp_path, environ={})
    assert (stand.stamp.name, stand.stamp.origin) == ("ai-vendor", "built-in")
    assert [group.name for group in stand.groups] == [BUILT_IN]
    assert not stand.gaps


def test_only_rules_that_a_red_line_names_are_run_and_each_hand_has_a_group(folder: Path, site: Site) -> None:
    site.install("acme", rules("one", "two"))
    text = 'plugins = ["acme"]\nrule-pages = ["pages"]\n' + RED_LINE.replace('g"]', 'g", "acme/one"]')
    stand = footing(cwd=folder, environ={}) if made(folder, text) else None
    assert stand is not None
    groups = {group.name: [rule.name for rule in group.rules] for group in stand.groups}
    assert groups["rules of plugin acme"] == ["acme/one"]
    assert groups[OWN] == ["exclusive-dealing"]
    assert "training-on-customer-data" not in groups[BUILT_IN]
    assert {"acme/two", "training-on-customer-data"} < {rule.name for rule in stand.rules}


def test_narrowing_leaves_out_the_rules_too(tmp_path: Path) -> None:
    stand = footing(cwd=tmp_path, environ={}, red_lines=["autonomous-weapons"], fail_on=Severity.NOTE)
    assert [rule.name for group in stand.groups for rule in group.rules] == ["autonomous-weapons"]
    assert stand.policy.fail_on is Severity.NOTE


def test_mistakes_in_policy_and_pages_are_told_together(folder: Path) -> None:
    (folder / "pages" / "broken.md").write_text("no front matter")
    problems = told(folder, 'rule-pages = ["pages"]\nfial-on = "major"\n' + RED_LINE)
    assert any(problem.startswith("agreelint.toml:2: ") for problem in problems)
    assert any(problem.startswith("broken.md:") for problem in problems)


def test_a_page_may_not_call_a_function(folder: Path) -> None:
    page = PAGE.replace("find: [{any: [exclusive dealing]}]", "check: os:system")
    (folder / "pages" / "exclusive-dealing.md").write_text(page)
    assert "only rules of an installed plugin may" in told(folder, 'rule-pages = ["pages"]\n' + RED_LINE)[0]


def test_a_page_may_not_take_the_place_of_a_built_in_rule(folder: Path) -> None:
    (folder / "pages" / "exclusive-dealing.md").rename(folder / "pages" / "autonomous-weapons.md")
    assert "has the name of a built-in rule" in told(folder, 'rule-pages = ["pages"]\n')[0]


def test_a_broken_plugin_is_a_gap_and_the_rest_stands(folder: Path, site: Site) -> None:
    site.install("acme", "raise RuntimeError('no licence')")
    (folder / "agreelint.toml").write_text('plugins = ["acme"]\nextends = ["ai-vendor", "acme/health"]\n')
    stand = footing(cwd=folder, environ={})
    assert [gap.what for gap in stand.gaps] == ["plugin acme", "set acme/health"]
    assert stand.groups


def test_the_policys_words_reach_the_rules(folder: Path) -> None:
    (folder / "agreelint.toml").write_text('[vocabulary]\nthe-system = ["Northwind Assistant"]\n')
    stand = footing(cwd=folder, environ={})
    widened = [
        concept
        for group in stand.groups
        for rule in group.rules
        for concept in rule.concepts
        if concept.name == "the-system"
    ]
    assert widened
    assert all("Northwind Assistant" in concept.phrases for concept in widened)
    assert "'the-system'" in told(folder, '[vocabulary]\nthe-systm = ["x"]\n')[0]


def test_a_waiver_from_the_future_is_a_mistake_today(folder: Path) -> None:
    (folder / "agreelint.waivers.toml").write_text(
        '[[waiver]]\nfinding = "466a530d8bff"\nred-line = "use-limits"\nwords = "w"\nbecause = "b"\n'
        'approved-by = "A"\ngranted = 2026-11-01\nexpires = 2027-03-31\n'
    )
    assert "in the future" in told(folder, 'name = "n"\n', today=date(2026, 10, 1))[0]


def test_a_policy_made_by_hand_is_taken_as_it_is(tmp_path: Path) -> None:
    policy: Policy = footing(cwd=tmp_path, environ={}).policy
    assert footing(policy).policy is not None
    assert footing(policy).groups == footing(cwd=tmp_path, environ={}).groups
