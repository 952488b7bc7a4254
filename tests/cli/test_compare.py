import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from agreelint.cli.main import main
from cli import office

Said = pytest.CaptureFixture[str]

GRANT = "Customer may use the Services for any lawful purpose."
PAY = "Customer shall pay the Fees within thirty days of the invoice."
HOST = "Provider shall host the Services in the regions named in the Order Form."
HAND = "Notwithstanding the foregoing, its Affiliates may use the Services for any lawful purpose."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    return tmp_path


def drafts(here: Path, old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    for name, lines in (("old.txt", old), ("new.txt", new)):
        (here / name).write_text("".join(f"{at}. {line}\n\n" for at, line in enumerate(lines, 1)))
    return ["compare", "old.txt", "new.txt", "--fail-on-new"]


def compared(words: list[str], said: Said) -> tuple[int, dict[str, Any], list[str]]:
    code = main([*words, "--format", "json"])
    made = json.loads(said.readouterr().out)
    assert made["exit_code"] == code
    return code, made, [one["change"] for one in made["findings"]]


@pytest.mark.parametrize(
    ("old", "new", "changes", "code"),
    [
        ((GRANT, PAY), (GRANT, PAY), ["same"], 0),
        ((GRANT, PAY), (PAY, HOST, GRANT), ["same"], 0),
        ((GRANT, PAY), (GRANT, PAY, GRANT), ["new", "same"], 1),
        ((GRANT, PAY), (GRANT, PAY, HAND), ["new", "same"], 1),
        ((HAND, PAY, GRANT), (GRANT, PAY), ["same", "resolved"], 0),
        ((PAY, HOST), (PAY, GRANT), ["new"], 1),
        ((GRANT, PAY), (GRANT.replace("Services", "Services and the Models"), PAY), ["reworded"], 0),
        ((GRANT, PAY), (PAY, GRANT.replace("Services", "Services and the Models")), ["reworded"], 0),
        ((GRANT, GRANT, PAY), (PAY, GRANT), ["same", "resolved"], 0),
        ((GRANT, PAY), (f"{GRANT} {HOST}", PAY), ["reworded"], 0),
        ((GRANT, PAY), (f"{GRANT} {HAND}", PAY), ["new", "reworded"], 1),
    ],
    ids=[
        "nothing", "renumbered", "again elsewhere", "in other words", "one of two gone", "in place of another",
        "reworded", "reworded and moved", "one of two alike gone", "put together", "again in its own clause",
    ],
)  # fmt: skip
def test_each_occurrence_counts_on_its_own(
    old: tuple[str, ...], new: tuple[str, ...], changes: list[str], code: int, here: Path, capsys: Said
) -> None:
    assert compared(drafts(here, old, new), capsys)[::2] == (code, changes)


def test_without_the_option_what_is_new_is_only_told(here: Path, capsys: Said) -> None:
    words = drafts(here, (PAY,), (PAY, GRANT))
    assert main(words[:-1]) == 0
    assert "1 finding counts now and did not before." in capsys.readouterr().out


def test_what_does_not_count_does_not_stop(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(office.POLICY.replace('"major"', '"minor"'))
    assert compared(drafts(here, (PAY,), (PAY, GRANT)), capsys)[::2] == (0, ["new"])


def test_the_changed_words_of_the_clause_are_shown(here: Path, capsys: Said) -> None:
    words = drafts(here, (GRANT, PAY), (PAY, GRANT.replace("Customer", "The Agency")))
    main(words)
    shown = capsys.readouterr().out
    assert "[-Customer-]{+The Agency+} may use the Services for any lawful purpose." in shown
    assert "§1 → §2" in shown
    main([*words, "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out


def test_a_waiver_that_lapsed_counts_as_new_and_says_why(here: Path, capsys: Said) -> None:
    drafts(here, (GRANT, PAY), (GRANT.replace("Customer", "The Agency"), PAY))
    main(["check", "old.txt", "--format", "json"])
    finding = json.loads(capsys.readouterr().out)["documents"][0]["findings"][0]["id"]
    granted, expires = date.today() - timedelta(days=1), date.today() + timedelta(days=9)  # noqa: DTZ011
    waiver = office.WAIVER.format(finding=finding, granted=granted, expires=expires)
    (here / "agreelint.waivers.toml").write_text(waiver)
    code, made, changes = compared(["compare", "old.txt", "new.txt", "--fail-on-new"], capsys)
    assert (code, changes) == (1, ["reworded"])
    assert "the clause was reworded" in made["waivers_lapsed"][0]["why"]
    assert compared(["compare", "old.txt", "old.txt", "--fail-on-new"], capsys)[::2] == (0, ["same"])
    code, made, _ = compared(["compare", "old.txt", "sound.txt", "--fail-on-new"], capsys)
    assert (code, made["waivers_lapsed"][0]["why"]) == (0, "the finding is resolved, so the waiver can go")
    main(["compare", "old.txt", "sound.txt"])
    assert "Waivers that lapsed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new"), [("sound.txt", "empty.txt"), ("empty.txt", "sound.txt"), ("old.doc", "old.doc")]
)
def test_what_was_not_read_of_either_draft_makes_it_incomplete(old: str, new: str, here: Path, capsys: Said) -> None:
    assert here.is_dir()
    assert compared(["compare", old, new, "--fail-on-new"], capsys)[0] == 3
    main(["compare", old, new])
    assert "INCOMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"), [(["pages", "sound.txt"], "is a folder"), (["sound.txt", "x"], "no file x")]
)
def test_bad_input_is_one_sentence(words: list[str], told: str, here: Path, capsys: Said) -> None:
    assert here.is_dir()
    assert main(["compare", *words]) == 2
    assert told in capsys.readouterr().err


def test_a_draft_in_two_formats_is_the_same_draft(capsys: Said) -> None:
    samples = Path(__file__).parents[2] / "sample_contracts"
    words = ["compare", str(samples / "city-pilot.docx"), str(samples / "city-pilot.pdf"), "--policy", "ai-buyer"]
    _, _, changes = compared([*words, "--fail-on-new"], capsys)
    assert set(changes) <= {"same"}
