"""A record is verified for the very files, policy, waivers and tool that it states, and refused for any other."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from agreelint.cli.main import main
from agreelint.engine import statement
from cli import office
from cli.records import SIGN_OFF, TODAY, WAIVED, Made, Said, edited, recorded, refused


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> Path:
    return recorded(tmp_path, monkeypatch, capsys)


def test_what_was_reviewed_and_passed_is_verified(here: Path, capsys: Said) -> None:
    assert main(["verify", "r.json", "crossing.txt", "sound.txt"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("VERIFIED  r.json: these very 2 files passed the review under policy ours.\n")
    assert "Signed off by M. Okafor on" in said
    assert "anybody's word" in said
    again = here / "again.json"
    main(["record", "sound.txt", "crossing.txt", "-o", "again.json", *SIGN_OFF])
    assert again.read_bytes() == (here / "r.json").read_bytes()


def test_what_is_left_to_the_signer_is_said(here: Path, capsys: Said) -> None:
    page = here / "pages" / "every-lawful-purpose.md"
    page.write_text(office.PAGE.replace("since: 0.1", "since: 0.1\ncertainty: possible"))
    (here / "agreelint.waivers.toml").unlink()
    said = "Possible findings of severity major or above are left to whoever signs off: "
    assert main(["record", "crossing.txt", "-o", "p.json", *SIGN_OFF]) == 0
    assert said in capsys.readouterr().err
    assert main(["verify", "p.json", "crossing.txt"]) == 0
    assert said in capsys.readouterr().out
    assert main(["record", "sound.txt", "-o", "s.json", *SIGN_OFF]) == 0
    assert said not in capsys.readouterr().err


def test_a_comment_in_the_policy_and_a_waiver_for_others_change_nothing(here: Path) -> None:
    policy, waivers = here / "agreelint.toml", here / "agreelint.waivers.toml"
    policy.write_text(f"# Ours.\n{policy.read_text()}")
    waivers.write_text(waivers.read_text() + office.WAIVER.format(finding="0" * 12, **WAIVED))
    assert main(["verify", "r.json", "sound.txt", "crossing.txt"]) == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("research", "every purpose"), "sound.txt was changed since the review"),
        (lambda text: text.replace("\n\n", "\n \n"), "sound.txt was saved again: its text is the one"),
        (lambda _: "", "sound.txt could not be read"),
    ],
    ids=["changed", "saved again", "emptied"],
)
def test_a_file_that_is_not_the_one(change: Callable[[str], str], told: str, here: Path, capsys: Said) -> None:
    file = here / "sound.txt"
    file.write_text(change(file.read_text()))
    assert told in refused(capsys)


def test_a_file_that_is_missing_and_one_too_many(here: Path, capsys: Said) -> None:
    assert "crossing.txt was reviewed, and is missing here." in refused(capsys, "r.json", "sound.txt")
    (here / "side-letter.txt").write_text(office.CROSSING.replace("Fees", "Rents"))
    told = refused(capsys, "r.json", "sound.txt", "crossing.txt", "side-letter.txt")
    assert "side-letter.txt is not among the files that were reviewed." in told


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("agreelint.toml", 'severity = "major"', 'severity = "minor"', "The policy was changed"),
        ("agreelint.toml", 'owner = "Legal"', 'owner = "Sales"', "The policy was changed"),
        (
            "pages/every-lawful-purpose.md",
            "any lawful purpose]",
            "any legal purpose, any lawful purpose]",
            "Of the rule",
        ),
        ("agreelint.waivers.toml", "three weeks", "three years", "by M. Okafor was edited since the review"),
        ("agreelint.waivers.toml", "M. Okafor", "A. Nother", "by M. Okafor was edited since the review"),
        ("agreelint.waivers.toml", "[[waiver]]", "", "was withdrawn"),
    ],
    ids=["severity", "owner", "rule page", "reason", "approver", "withdrawn"],
)
def test_a_policy_or_waiver_that_is_not_the_one(
    file: str, old: str, new: str, told: str, here: Path, capsys: Said
) -> None:
    text = (here / file).read_text()
    assert old in text
    (here / file).write_text(text.replace(old, new) if new else "")
    assert told in refused(capsys)


def test_a_waiver_that_ended(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here.is_dir()

    class Later(date):
        @classmethod
        def today(cls) -> "Later":
            return cls.fromordinal(TODAY.toordinal() + 10)

    monkeypatch.setattr("agreelint.engine.footing.date", Later)
    told = refused(capsys)
    assert f"by M. Okafor ended on {WAIVED['expires']}." in told


def test_another_view_of_tracked_changes(here: Path, capsys: Said) -> None:
    assert main(["record", "sound.txt", "-o", "o.json", "--view", "original", *SIGN_OFF]) == 0
    assert main(["verify", "o.json", "sound.txt", "--view", "original"]) == 0
    capsys.readouterr()
    told = refused(capsys, "o.json", "sound.txt")
    assert "sound.txt was reviewed in the view 'original', and is to be signed in the view 'accepted'." in told
    assert here.is_dir()


def test_another_version_of_the_tool(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here.is_dir()
    monkeypatch.setattr("agreelint.engine.footing.__version__", "9.9")
    assert "and this is agreelint 9.9" in refused(capsys)


def test_another_version_of_a_plugin(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(here, lambda r: r["predicate"]["plugins"].append({"name": "hipaa", "version": "2"}), sealed=True)
    real = statement.basis

    def newer(stand: Any) -> Made:
        return {**real(stand), "plugins": [{"name": "hipaa", "version": "3"}]}

    monkeypatch.setattr("agreelint.engine.verification.basis", newer)
    assert "Plugin hipaa was version 2 at the review, and is 3 now." in refused(capsys)
