import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from agreelint.cli.commands import COMMANDS, agreelint
from agreelint.cli.main import main
from cli import office

Said = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_in_the_words_of_the_list(name: str) -> None:
    ran = CliRunner().invoke(agreelint, [name, "--help"])
    assert ran.exit_code == 0
    assert ran.output.startswith(f"Usage: agreelint {name}")
    assert name in CliRunner().invoke(agreelint, ["--help"]).output


def test_no_file_of_a_folder_passes_for_an_option(here: Path, capsys: Said) -> None:
    for name in ("--exit-zero", "--policy=evil.docx"):
        (here / name).write_text("")
        assert main(["check", name, "crossing.txt"]) == 2  # as "check *" would have it
        assert f"A file that lies here is called {name}, so it is not clear" in capsys.readouterr().err
        assert main(["check", "crossing.txt", "--", f"./{name}"]) == 3  # it is empty
        assert main(["check", "--", name]) == 3
        (here / name).unlink()
    assert main(["check", "crossing.txt", "--exit-zero"]) == 0


def test_a_rule_of_the_policy_is_explained(capsys: Said) -> None:
    assert main(["explain", "every-lawful-purpose"]) == 0
    said = capsys.readouterr().out
    assert "Grants use for every lawful purpose" in said
    assert "What is lawful can change overnight." in said
    assert "‾" * len("any lawful purpose") in said


def test_a_red_line_and_a_loophole_are_explained(capsys: Said) -> None:
    assert main(["explain", "lawful-purposes"]) == 0
    assert "We name the purposes." in capsys.readouterr().out  # the policy's own wording, not that of the set
    assert main(["explain", "intent-qualifier"]) == 0
    assert "The harmless twin" in capsys.readouterr().out


def test_a_name_for_several_things_explains_them_all(capsys: Said) -> None:
    assert main(["explain", "domestic-surveillance", "--policy", "ai-vendor"]) == 0
    said = capsys.readouterr().out
    assert "Red line domestic-surveillance" in said
    assert "Rule domestic-surveillance" in said


@pytest.mark.parametrize(
    ("name", "near"), [("every-lawfull-purpose", "every-lawful-purpose"), ("intent-qualifer", "intent-qualifier")]
)
def test_a_typing_mistake_gets_a_suggestion(name: str, near: str, capsys: Said) -> None:
    assert main(["explain", name]) == 2
    assert f"did you mean '{near}'?" in capsys.readouterr().err


def test_the_id_of_a_finding_leads_to_the_report(capsys: Said) -> None:
    assert main(["explain", "466a530d8bff"]) == 2
    assert "names the rule and the red line beside the id. Explain one of these." in capsys.readouterr().err


def test_rules_tell_which_the_policy_uses(capsys: Said) -> None:
    assert main(["rules", "--format", "json"]) == 0
    used = {rule["name"]: rule["used"] for rule in json.loads(capsys.readouterr().out)}
    assert used["every-lawful-purpose"]
    assert not used["blanket-lawful-use"]
    assert main(["rules"]) == 0
    assert "every-lawful-purpose" in capsys.readouterr().out


def test_a_policy_is_shown_with_where_each_value_came_from(capsys: Said) -> None:
    assert main(["policy", "show", "--format", "json"]) == 0
    values = {value["key"]: (value["value"], value["origin"]) for value in json.loads(capsys.readouterr().out)}
    assert values["name"] == ('"ours"', "agreelint.toml:1")
    assert values["fail-on"] == ('"major"', "default")
    assert main(["policy", "show"]) == 0
    assert "(agreelint.toml:1)" in capsys.readouterr().out


def test_a_sound_policy_is_told_to_be(capsys: Said) -> None:
    assert main(["policy", "check"]) == 0
    said = capsys.readouterr().out
    assert said == "Policy ours (agreelint.toml) is sound: 1 red lines, 1 rules, 0 waivers.\n"


def test_mistakes_of_a_policy_and_of_its_pages_are_told_with_their_lines(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text('nane = "x"\n' + office.POLICY)
    (here / "pages" / "every-lawful-purpose.md").write_text(office.PAGE.replace("## Neither", "## Nether"))
    assert main(["policy", "check"]) == 2
    said = capsys.readouterr().err
    assert "agreelint.toml:1: " in said
    assert "every-lawful-purpose.md:1" in said


def test_a_policy_that_lists_a_plugin_that_is_not_there_is_incomplete(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text('plugins = ["no-such"]\n' + office.POLICY)
    assert main(["policy", "check"]) == 3
    assert main(["plugins", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    plugin = next(one for one in shown if one["name"] == "no-such")
    assert plugin["enabled"]
    assert "not installed" in plugin["wrong"][0]
    assert main(["check", "sound.txt"]) == 3


def test_a_first_policy_is_sound_and_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (empty := tmp_path / "empty").mkdir()
    monkeypatch.chdir(empty)
    assert main(["policy", "init"]) == 0
    assert main(["policy", "check"]) == 0
    (empty / "agreelint.toml").write_text("# mine\n")
    assert main(["policy", "init"]) == 2
    assert (empty / "agreelint.toml").read_text() == "# mine\n"
    assert "is there already" in capsys.readouterr().err


def test_the_schema_of_a_policy_is_json(capsys: Said) -> None:
    assert main(["policy", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "agreelint.toml"


@pytest.mark.parametrize("stage", ["manuscript", "clauses", "frames"])
def test_every_stage_can_be_looked_at(stage: str, capsys: Said) -> None:
    assert main(["inspect", "crossing.txt", "--stage", stage]) == 0
    assert "crossing.txt" in capsys.readouterr().out
    assert main(["inspect", "crossing.txt", "--stage", stage, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_the_clauses_stand_in_the_tree(capsys: Said) -> None:
    main(["inspect", "crossing.txt"])
    assert "Customer may use the Services for any lawful purpose." in capsys.readouterr().out


def test_only_a_file_that_is_there_can_be_looked_at(here: Path, capsys: Said) -> None:
    assert main(["inspect", "absent.docx"]) == 2
    assert "There is no file absent.docx." in capsys.readouterr().err
    assert main(["inspect", str(here)]) == 2
    assert "is a folder: name one file in it." in capsys.readouterr().err


@pytest.mark.parametrize("stage", ["manuscript", "clauses", "frames"])
def test_a_file_that_cannot_be_read_says_so(stage: str, capsys: Said) -> None:
    assert main(["inspect", "old.doc", "--stage", stage]) == 3
    said = capsys.readouterr()
    assert "old.doc" in said.out + said.err
    assert "Traceback" not in said.err
