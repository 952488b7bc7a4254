import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from agreelint.cli.main import main
from agreelint.output.json import schema
from cli import office

Said = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a policy and agreements in it."""
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    return tmp_path


def report(words: list[str], said: Said) -> dict[str, Any]:
    """The JSON report of `check WORDS`."""
    main(["check", *words, "--format", "json"])
    made: dict[str, Any] = json.loads(said.readouterr().out)
    jsonschema.validate(made, json.loads(schema()))
    return made


def test_files_that_are_one_agreement_are_one_document(capsys: Said) -> None:
    alone = report(["sound.txt", "crossing.txt"], capsys)
    together = report(["--together", "sound.txt", "crossing.txt"], capsys)
    assert [document["name"] for document in alone["documents"]] == ["sound.txt", "crossing.txt"]
    (document,) = together["documents"]
    assert document["name"] == "sound.txt + crossing.txt"
    assert document["outcome"] == "crossed"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["sound.txt"], 0),
        (["crossing.txt"], 1),
        (["crossing.txt", "--fail-on", "major"], 1),
        (["crossing.txt", "--fail-on", "blocker"], 0),
        (["crossing.txt", "--exit-zero"], 0),
        (["sound.txt", "crossing.txt"], 1),
        (["empty.txt"], 3),
        (["empty.txt", "--exit-zero"], 3),
        (["old.doc"], 3),
        (["crossing.txt", "empty.txt"], 3),
        (["not-there.txt"], 2),
        (["sound.txt", "--red-line", "lawful-purpose"], 2),
        (["sound.txt", "--policy", "not-there.toml"], 2),
        (["sound.txt", "--format", "sarf"], 2),
        (["pages"], 3),
        (["bare"], 4),
    ],
    ids=repr,
)
def test_exit_codes(words: list[str], code: int, here: Path, capsys: Said) -> None:
    (here / "bare" / "deeper").mkdir(parents=True)
    (here / "bare" / "settings.json").write_text("{}")
    assert main(["check", *words]) == code
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err


def test_findings_go_to_the_standard_output_and_notes_beside_it(here: Path, capsys: Said) -> None:
    (here / "deal").mkdir()
    (here / "deal" / "a.txt").write_text(office.CROSSING)
    (here / "deal" / "a.py").write_text("")
    assert main(["check", "deal"]) == 1
    said = capsys.readouterr()
    assert "any lawful purpose" in said.out
    assert "‾" * len("any lawful purpose") in said.out
    assert "Customer may use the Services only for the purposes in Schedule 1." in said.out
    assert said.err == "Passed over 1 file in folders, not taken for agreements (1 .py).\n"


def test_a_bad_command_line_reviews_nothing(capsys: Said) -> None:
    assert main(["check", "crossing.txt", "not-there.txt"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "There is no file or folder not-there.txt." in said.err


def test_every_mistake_of_a_policy_is_told_at_once(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(office.POLICY + 'sevrity = "huge"\n\n[partes]\n')
    assert main(["check", "crossing.txt"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "sevrity" in said.err
    assert "partes" in said.err
    assert said.err.splitlines()[-1] == "Nothing was reviewed: 2 mistakes to mend first."


def test_nothing_to_review_is_told_with_the_folder(here: Path, capsys: Said) -> None:
    (here / "bare").mkdir()
    assert main(["check", "bare"]) == 4
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Nothing to review in bare: no Word, PDF or text file was found.\n")


def test_a_file_in_a_folder_that_cannot_be_read_is_reported(here: Path, capsys: Said) -> None:
    made = report([str(here)], capsys)
    outcomes = {document["name"]: document["outcome"] for document in made["documents"]}
    assert outcomes["crossing.txt"] == "crossed"
    assert outcomes["old.doc"] == outcomes["empty.txt"] == "incomplete"
    assert (made["outcome"], made["exit_code"]) == ("incomplete", 3)


def test_the_same_bytes_whatever_the_working_directory(
    here: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    policy = ["--policy", str(here / "agreelint.toml")]
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    for form in ("terminal", "json"):
        asked = [*policy, "--format", form]
        main(["check", str(here / "crossing.txt"), str(here / "sound.txt"), "--jobs", "1", *asked])
        elsewhere = capsys.readouterr().out
        monkeypatch.chdir(here)
        main(["check", "crossing.txt", "./sound.txt", "--jobs", "2", *asked])
        assert capsys.readouterr().out == elsewhere
        monkeypatch.chdir(here / "pages")
        main(["check", "../crossing.txt", "../sound.txt", *asked])
        assert capsys.readouterr().out == elsewhere
        assert str(here) not in elsewhere


def test_documents_come_in_the_order_of_the_command_line(capsys: Said) -> None:
    made = report(["sound.txt", "empty.txt", "crossing.txt", "sound.txt", "--jobs", "3"], capsys)
    assert [document["name"] for document in made["documents"]] == ["sound.txt", "empty.txt", "crossing.txt"]


def test_a_red_line_alone(here: Path, capsys: Said) -> None:
    more = '[[red-line]]\nid = "other"\ntitle = "Other"\nstatement = "Other."\nrules = ["every-lawful-purpose"]\n'
    (here / "agreelint.toml").write_text(office.POLICY + more)
    made = report(["crossing.txt", "--red-line", "other"], capsys)
    assert [line["id"] for line in made["documents"][0]["red_lines"]] == ["other"]
    assert any("says: other." in note["what"] for note in made["documents"][0]["notes"])


def test_reports_in_several_formats(here: Path, capsys: Said) -> None:
    words = ["check", "crossing.txt", "--format", "json=r.json", "--format", "terminal=r.txt", "--format", "terminal"]
    assert main([*words, "--color", "always"]) == 1
    shown = capsys.readouterr().out
    assert "\x1b[" in shown
    plain = (here / "r.txt").read_text(encoding="utf-8")
    assert "\x1b" not in plain
    assert "‾" in plain
    assert json.loads((here / "r.json").read_bytes())["exit_code"] == 1


def test_the_page_for_a_browser_holds_the_whole_agreement(here: Path, capsys: Said) -> None:
    (here / "long.txt").write_text(f"{office.CROSSING}\n9. Notices. Notices shall be in writing.\n")
    assert main(["check", "long.txt", "--format", "html=r.html", "--format", "json"]) == 1
    page = (here / "r.html").read_text()
    assert ">any lawful purpose</mark>" in page
    assert "Notices shall be in writing." in page
    assert "Notices shall be in writing." not in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_3_and_the_others_are_written(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["check", "sound.txt", "--format", "json=r.json", "--format", "terminal"]) == 3
    said = capsys.readouterr()
    assert "PASS" in said.out
    assert said.err == "The report r.json could not be written: No space left on device.\n"


@pytest.mark.parametrize(
    ("place", "code"),
    [("x" * 300, 3), ("no-such-folder/r.json", 2), (".", 2)],
    ids=["too long", "no folder", "a folder"],
)
def test_a_place_that_no_report_can_have_is_told(place: str, code: int, capsys: Said) -> None:
    assert main(["check", "sound.txt", "--format", f"json={place}"]) == code
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert "cannot be written" in said.err or "could not be written" in said.err


def test_a_name_that_no_file_can_have_is_a_bad_command_line(capsys: Said) -> None:
    assert main(["check", "x" * 300]) == 2
    assert "There is no file or folder xxx" in capsys.readouterr().err


def test_quiet_verbose_and_statistics(capsys: Said) -> None:
    main(["check", "crossing.txt", "-q"])
    quiet = capsys.readouterr().out
    assert quiet.startswith("CROSSED  crossing.txt: 1 red line crossed (severity major or above).")
    assert quiet.count("\n") == 1
    main(["check", "crossing.txt", "--statistics", "-q"])
    assert "every-lawful-purpose" in capsys.readouterr().out


def test_waivers_are_told_and_can_be_left_out(here: Path, capsys: Said) -> None:
    finding = report(["crossing.txt"], capsys)["documents"][0]["findings"][0]["id"]
    granted, expires = date.today() - timedelta(days=1), date.today() + timedelta(days=9)  # noqa: DTZ011
    waiver = office.WAIVER.format(finding=finding, granted=granted, expires=expires)
    (here / "agreelint.waivers.toml").write_text(waiver)
    assert main(["check", "crossing.txt"]) == 0
    shown = capsys.readouterr().out
    assert "Accepted  by M. Okafor until" in shown
    assert "1 finding accepted by waiver" in shown
    assert main(["check", "crossing.txt", "--no-waivers"]) == 1
    assert "Accepted" not in capsys.readouterr().out
    assert main(["check", "sound.txt"]) == 0  # one of many agreements that the waivers serve
    said = capsys.readouterr()
    assert "PASS" in said.out
    assert f"agreelint.waivers.toml: not needed by what was reviewed: the waiver of {finding}.\n" in said.err
    assert main(["check", "sound.txt", "--strict-waivers"]) == 2
    assert f"agreelint.waivers.toml:1: the waiver of finding {finding} was not used: " in capsys.readouterr().err
    assert main(["check", "crossing.txt", "sound.txt", "--strict-waivers"]) == 0
    assert main(["check", "sound.txt", "--no-waivers"]) == 0


def test_control_characters_of_a_file_are_shown(here: Path, capsys: Said) -> None:
    (here / "a\x1b[2J\u202e.txt").write_text(office.CROSSING.replace("Fees", "F\u202ee\u200bes"))
    for words in (["check", "."], ["check", ".", "-q"], ["check", "not\x1b[2Jthere"]):
        main(words)
        said = capsys.readouterr()
        assert not set(said.out + said.err) & set("\x1b\u202e\u200b")
