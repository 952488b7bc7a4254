import json
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from agreelint.cli.main import main
from cli import office

Said = pytest.CaptureFixture[str]
TODAY = date.today()  # noqa: DTZ011
UNTIL = TODAY + timedelta(days=30)
APPROVED = ["--by", "M. Okafor", "--because", 'a "pilot"', "--until", str(UNTIL)]
ABSENT = """\
[[red-line]]
id = "hosting"
title = "Hosting"
statement = "We host."
rules = ["every-lawful-purpose"]
must-be-present = true
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    return tmp_path


def ids(said: Said, kind: str = "crossed", file: str = "crossing.txt") -> list[str]:
    said.readouterr()
    main(["check", file, "--format", "json"])
    found = json.loads(said.readouterr().out)["documents"][0]["findings"]
    return [one["id"] for one in found if one["kind"] == kind]


def test_a_waiver_is_written_and_holds(here: Path, capsys: Said) -> None:
    (here / "agreelint.waivers.toml").write_text("# Signed by counsel.")
    (finding,) = ids(capsys)
    assert main(["waive", finding, "crossing.txt", *APPROVED]) == 0
    assert "Added to agreelint.waivers.toml" in capsys.readouterr().out
    written = (here / "agreelint.waivers.toml").read_text()
    assert written.startswith("# Signed by counsel.\n\n[[waiver]]\n")
    (waiver,) = tomllib.loads(written)["waiver"]
    assert re.fullmatch(r"[0-9a-f]{64}", waiver.pop("rests-on"))
    assert waiver == {
        "finding": finding, "red-line": "lawful-purposes", "words": "any lawful purpose", "because": 'a "pilot"',
        "approved-by": "M. Okafor", "granted": TODAY, "expires": UNTIL,
    }  # fmt: skip
    assert main(["check", "crossing.txt"]) == 0
    assert main(["waive", finding, "crossing.txt", *APPROVED]) == 2
    assert "is waived by M. Okafor until" in capsys.readouterr().err


def test_the_named_file_and_two_waivers_in_a_row(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(
        office.POLICY.replace("\n[[red-line]]", '\nwaivers.file = "w.toml"\n[[red-line]]', 1)
    )
    (here / "w.toml").write_text("")
    (here / "two.txt").write_text(office.CROSSING.replace("for any", "freely for any"))
    for file in ("crossing.txt", "two.txt"):
        assert main(["waive", *ids(capsys, file=file), file, *APPROVED]) == 0
    assert main(["check", "crossing.txt", "two.txt"]) == 0  # one file of waivers serves both, and none is unused
    assert len(tomllib.loads((here / "w.toml").read_text())["waiver"]) == 2


def test_a_missing_limit_is_tied_to_its_agreement_by_words(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(office.POLICY + ABSENT)
    (finding,) = ids(capsys, "missing", "sound.txt")
    assert main(["waive", finding, "sound.txt", *APPROVED]) == 2
    assert "has no words of its own" in capsys.readouterr().err
    assert main(["waive", finding, "sound.txt", *APPROVED, "--words", "for  Research"]) == 0
    assert main(["check", "sound.txt"]) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--by", "", "--because", "b", "--until", str(UNTIL)], "needs a reason"),
        (["--by", "a", "--because", " ", "--until", str(UNTIL)], "needs a reason"),
        (["--by", "a", "--because", "b", "--until", str(TODAY)], "is not after today"),
        (["--by", "a", "--because", "b", "--until", str(TODAY + timedelta(days=367))], "would run for 367 days"),
        ([*APPROVED, "--words", "any legal purpose"], 'The words "any legal purpose" do not stand in the clause.'),
        (["--by", "a", "--because", "b"], "--until is needed"),
        (["--by", "a", "--until", str(UNTIL)], "--because is needed"),
        (["--by", "a", "--because", "b", "--until", "soon"], "'soon' does not match the format"),
        ([*APPROVED, "--policy", "ai-vendor"], "is the set ai-vendor and no file"),
    ],
)
def test_what_cannot_be_granted_is_one_sentence_and_nothing_is_written(
    words: list[str], told: str, here: Path, capsys: Said
) -> None:
    (finding,) = ids(capsys)
    assert main(["waive", finding, "crossing.txt", *words]) == 2
    assert told in capsys.readouterr().err
    assert not (here / "agreelint.waivers.toml").exists()


def test_an_unknown_id_gets_a_suggestion(capsys: Said, here: Path) -> None:
    assert here.is_dir()
    (finding,) = ids(capsys)
    assert main(["waive", finding[:-1], "crossing.txt", *APPROVED]) == 2
    assert f"did you mean '{finding}'?" in capsys.readouterr().err
    assert main(["waive", "xyz", "crossing.txt", *APPROVED]) == 2
    assert "Their ids stand in the report of: agreelint check" in capsys.readouterr().err


def test_a_red_line_that_cannot_be_waived(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(f"{office.POLICY}waivable = false\n")
    assert main(["waive", *ids(capsys), "crossing.txt", *APPROVED]) == 2
    assert 'Red line "lawful-purposes" cannot be waived. Take it up with Legal.' in capsys.readouterr().err


def test_a_waiver_that_ended_is_to_be_changed_not_doubled(here: Path, capsys: Said) -> None:
    (finding,) = ids(capsys)
    ended = {"granted": TODAY - timedelta(days=9), "expires": TODAY - timedelta(days=1)}
    (here / "agreelint.waivers.toml").write_text(office.WAIVER.format(finding=finding, **ended))
    assert main(["waive", finding, "crossing.txt", *APPROVED]) == 2
    assert "has a waiver that does not hold (agreelint.waivers.toml:1): change that one." in capsys.readouterr().err


def test_on_a_terminal_what_is_not_given_is_asked_for(
    here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    (finding,) = ids(capsys)
    answers = iter(["a pilot", "M. Okafor", str(UNTIL)])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    assert main(["waive", finding, "crossing.txt"]) == 0
    (waiver,) = tomllib.loads((here / "agreelint.waivers.toml").read_text())["waiver"]
    assert (waiver["because"], waiver["approved-by"], waiver["expires"]) == ("a pilot", "M. Okafor", UNTIL)
