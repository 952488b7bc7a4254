import json
import re
import tomllib
from pathlib import Path

import jsonschema
import msgspec
import pytest

from agreelint import __version__
from agreelint.model.limits import Limits
from agreelint.policy import PolicyError, load_policy, schema, show, starter
from agreelint.policy.file import LimitsTable
from policy.policies import SETS, loaded, mistakes
from policy.test_load import WRONG

FULL = """\
name = 'our "own" policy'
requires = ">=0.1"
extends = ["ai-vendor", "ai-buyer"]
plugins = ["hipaa>=2"]
fail-on = "minor"
possible = "block"
[parties]
us = ["Northwind"]
them = ["the Agency"]
[vocabulary]
the-system = ["Northwind Assistant"]
[kinds]
rider = ["Model Rider"]
[waivers]
file = "signed.toml"
[limits]
pages = 4_000
memory = 2_000
[[red-line]]
id = "use-limits"
severity = "note"
because = "tabs\\tand\\nlines \\\\"
must-be-present = false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "signed.toml").write_text("")
    return tmp_path


def test_every_value_is_shown_with_its_origin_and_reads_back(folder: Path) -> None:
    values = {value.key: value for value in show(loaded(folder, FULL))}
    assert tomllib.loads(f"x = {values['name'].value}")["x"] == 'our "own" policy'
    because = values["red-line.use-limits.because"]
    assert tomllib.loads(f"x = {because.value}")["x"] == "tabs\tand\nlines \\"
    assert str(because.origin) == "agreelint.toml:22"
    assert str(values["red-line.human-control.owner"].origin) == "set ai-vendor"
    assert str(values["parties.us"].origin) == "agreelint.toml:8"
    assert str(values["rule-pages"].origin) == "default"
    assert values["possible"].value == '"block"'
    assert (values["limits.pages"].value, str(values["limits.pages"].origin)) == ("4000", "agreelint.toml:17")
    assert (values["limits.seconds"].value, str(values["limits.seconds"].origin)) == ("30", "default")


def test_limits_are_those_of_the_policy_and_none_is_absurd(folder: Path) -> None:
    assert loaded(folder, FULL).limits == Limits(pages=4_000, memory=2_000)
    assert loaded(folder, 'name = "plain"').limits == Limits()
    wrong = mistakes(folder, '[limits]\npages = 0\nseconds = 90_000\nmemory = "much"\nhight = 3\n')
    assert len(wrong) == 4
    assert any("`memory` must be a whole number from 100 to 1,000,000" in line for line in wrong)
    assert all("limits" in line or "agreelint.toml:" in line for line in wrong)


def test_the_defaults_of_the_file_are_those_of_the_review() -> None:
    assert Limits(**msgspec.structs.asdict(LimitsTable())) == Limits()


def test_every_key_that_a_policy_may_hold_is_shown(folder: Path) -> None:
    shown = {re.sub(r"\.(use-limits|the-system|rider)\b", "", value.key) for value in show(loaded(folder, FULL))}
    made = schema()["$defs"]
    keys = set(made["PolicyFile"]["properties"]) - {"parties", "vocabulary", "waivers", "limits", "red-line"}
    keys |= {f"limits.{key}" for key in made["LimitsTable"]["properties"]}
    keys |= {f"red-line.{key}" for key in made["RedLineTable"]["properties"]} - {"red-line.id", "red-line.leave-out"}
    keys |= {"parties.us", "parties.them", "vocabulary"}
    assert keys <= shown


def test_the_schema_takes_what_the_loader_takes_and_refuses_what_it_refuses() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    validator = jsonschema.Draft202012Validator(made)
    assert not list(validator.iter_errors(tomllib.loads(FULL)))
    wrong = {error.json_path for error in validator.iter_errors(tomllib.loads(WRONG))}
    assert {"$", "$.name", "$['fail-on']", "$.possible", "$.parties.us"} <= wrong
    assert json.dumps(made)


def test_the_starter_is_a_policy_that_can_be_checked_with_every_comment_taken_out(tmp_path: Path) -> None:
    text = starter(__version__)
    assert loaded(tmp_path, text).name == "our-policy"
    open_text = re.sub(r"^# (?=[\[\w-]+\]*( =|$))", "", text, flags=re.MULTILINE)
    told = mistakes(tmp_path, open_text)
    # Only what the starter cannot know: a folder, a file, a rule and a red line of ours.
    assert [re.sub(r".*?: ", "", line, count=1)[:40] for line in told] != []
    assert all(re.search(r"red-lines|waivers|edge-deployment|survival", line) for line in told), told


def test_a_policy_can_be_checked_without_the_names_of_rules(tmp_path: Path) -> None:
    (tmp_path / "agreelint.toml").write_text(
        '[[red-line]]\nid = "x"\ntitle = "t"\nstatement = "s"\nrules = ["anything"]\n'
    )
    assert load_policy(cwd=tmp_path, environ={}, sets=SETS).red_lines[-1].rules == ("anything",)
    with pytest.raises(PolicyError):
        load_policy(cwd=tmp_path, environ={}, sets=SETS, rules=set())
