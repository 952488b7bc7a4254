import tomllib
from pathlib import Path

import pytest

from agreelint.cli.main import main

Said = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answers(monkeypatch: pytest.MonkeyPatch, *given: str) -> list[str]:
    """Let a person at the terminal give these answers; the list fills with the questions."""
    asked: list[str] = []
    left = iter(given)

    def prompt(question: str, **_: object) -> str:
        asked.append(question)
        return next(left)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    return asked


def test_three_questions_make_a_policy(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch, "buyer", "blocker", 'Acme, Acme "West", ', "the Supplier")
    assert main(["policy", "init"]) == 0
    assert len(asked) == 4  # the third question is about two parties
    made = tomllib.loads((here / "agreelint.toml").read_text())
    assert (made["extends"], made["fail-on"]) == (["ai-buyer"], "blocker")
    assert made["parties"] == {"us": ["Acme", 'Acme "West"'], "them": ["the Supplier"]}
    assert main(["policy", "check", "agreelint.toml"]) == 0


def test_options_are_not_asked_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch)
    words = ["--side", "vendor", "--fail-on", "minor", "--us", "Acme", "--them", "the Agency"]
    assert main(["policy", "init", "ours.toml", *words]) == 0
    assert asked == []
    assert tomllib.loads((here / "ours.toml").read_text())["parties"] == {"us": ["Acme"], "them": ["the Agency"]}


def test_without_a_terminal_nothing_is_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert main(["policy", "init"]) == 0
    made = tomllib.loads((here / "agreelint.toml").read_text())
    assert (asked, made["extends"], made["fail-on"], "parties" in made) == ([], ["ai-vendor"], "major", False)


def test_what_is_there_is_not_written_over_and_nobody_is_asked(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (here / "agreelint.toml").write_text("# ours\n")
    asked = answers(monkeypatch)
    assert main(["policy", "init"]) == 2
    assert "nothing is written over" in capsys.readouterr().err
    assert asked == []
    assert (here / "agreelint.toml").read_text() == "# ours\n"
