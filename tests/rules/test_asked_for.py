"""The wording that the built-in sets ask for crosses nothing itself."""

import tomllib
from importlib.resources import files

import pytest

from agreelint import review_text
from agreelint.model.rule import Certainty

SETS = sorted(file.name for file in (files("agreelint") / "rules" / "sets").iterdir() if file.name.endswith(".toml"))


def wording(name: str) -> list[str]:
    lines = tomllib.loads((files("agreelint") / "rules" / "sets" / name).read_text(encoding="utf-8"))["red-line"]
    return [" ".join(line[key].split()) for line in lines for key in ("ask-for", "fall-back") if line.get(key)]


@pytest.mark.parametrize("name", SETS)
def test_what_a_set_asks_for_is_found_fault_with_by_none_of_its_own_rules(name: str) -> None:
    found = {
        asked: (one.rule, one.quote)
        for asked in wording(name)
        for one in review_text(f"1. Fees are due.\n2. {asked}\n").documents[0].findings
        if one.quote and one.certainty is Certainty.CERTAIN
    }
    assert found == {}
