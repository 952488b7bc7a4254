from importlib.resources import files
from pathlib import Path

import pytest

from agreelint.model.policy import Severity
from agreelint.policy import PolicyError, red_lines_in

GOOD = """\
title = "What a maker of models does not sign away"
side = "vendor"
source = "the catalogue"
[[red-line]]
id = "model-custody"
title = "Weights stay with us"
statement = "No copy of a model leaves our hands."
rules = ["weights-handover"]
severity = "blocker"
must-be-present = true
fall-back = "Escrow."
"""


def test_a_set_is_a_file_of_red_lines(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(GOOD)
    (tmp_path / "a.toml").write_text(GOOD.replace("blocker", "minor"))
    (tmp_path / "notes.txt").write_text("not a set")
    sets = red_lines_in(tmp_path)
    assert list(sets) == ["a", "b"]
    (line,) = sets["b"]
    assert (line.id, line.severity, line.must_be_present, line.fall_back) == (
        "model-custody", Severity.BLOCKER, True, "Escrow.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "W', 'titel = "W', "s.toml:6: unknown key \"titel\"; did you mean 'title'?"),
        ('rules = ["weights-handover"]', "rules = []", "s.toml:8: `rules` must be a list of texts"),
        ("side =", "sied =", "s.toml:2: unknown key \"sied\"; did you mean 'side'?"),
        ("[[red-line]]", "[red-line]", "s.toml:4: write each `red-line` as a table of its own: [[red-line]]."),
        (GOOD[GOOD.index("[[") :], "", "s.toml: this set holds no red line."),
        ("fall-back", '[[red-line]]\nid = "model-custody"\nfall-back', 's.toml:11: red line "model-custody" stands on'),
    ],
)
def test_mistakes_in_a_set_have_their_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    (tmp_path / "s.toml").write_text(GOOD.replace(old, new))
    with pytest.raises(PolicyError) as wrong:
        red_lines_in(tmp_path)
    assert any(str(problem).startswith(told) for problem in wrong.value.problems), str(wrong.value)


def test_the_built_in_sets_load_and_name_no_red_line_twice() -> None:
    sets = red_lines_in(files("agreelint") / "rules" / "sets")
    assert {"ai-vendor", "ai-buyer"} <= set(sets)
    for lines in sets.values():
        assert len({line.id for line in lines}) == len(lines)
