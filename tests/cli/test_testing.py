from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from agreelint.cli.main import main
from testing.pages import FIND, PAGE, VOCABULARY, lay_down

Said = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_departs_is_told_with_the_line_the_example_and_both_sides(
    here: Path, capsys: Said, snapshot: SnapshotAssertion
) -> None:
    page = PAGE.replace("may run the System on ==drones==", "shall not run the System on ==drones==")
    page = page.replace("Fees are due in thirty days.", "A drone bee may use the System.")
    lay_down(here, page=page)
    (here / "rules" / "broken.md").write_text("---\nred-line: x\nfynd: [a]\n---\n", encoding="utf-8")
    assert main(["test"]) == 1
    assert capsys.readouterr().out == snapshot


def test_what_no_example_needs_fails_only_when_strict(here: Path, capsys: Said, snapshot: SnapshotAssertion) -> None:
    lay_down(here)
    (here / "rules" / "hosted.md").write_text(FIND, encoding="utf-8")
    assert main(["test", "rules"]) == 0
    assert main(["test", "rules", "--strict"]) == 1
    assert capsys.readouterr().out == snapshot


def test_a_page_without_idle_phrases_is_strictly_sound(here: Path, capsys: Said) -> None:
    lay_down(here, vocabulary=VOCABULARY.replace("- quadcopter*\n", ""))
    assert main(["test", "rules/no-drones.md", "--strict"]) == 0
    assert capsys.readouterr().out == "\nrules: 1 rule, 4 examples. Sound.\n"


def test_quick_runs_the_examples_alone(here: Path, capsys: Said) -> None:
    lay_down(here)
    assert main(["test", "--quick", "--strict"]) == 0
    assert "quadcopter" not in capsys.readouterr().out


def test_a_place_without_pages_is_no_success(here: Path, capsys: Said) -> None:
    (here / "README.md").write_text("# Nothing here\n", encoding="utf-8")
    assert main(["test"]) == 4
    assert "no rule page" in capsys.readouterr().err
    assert main(["test", "none"]) == 2


def test_a_corpus_is_compared_with_its_snapshot(here: Path, capsys: Said, snapshot: SnapshotAssertion) -> None:
    lay_down(here)
    corpus = here / "corpus"
    corpus.mkdir()
    clause = corpus / "a.txt"
    clause.write_text("1. Use. Customer may run the System on drones.\n", encoding="utf-8")
    run = ["test", "rules", "--corpus", "corpus"]
    assert main(run) == 1  # nothing to compare with yet
    assert main([*run, "--update"]) == 0
    assert main(run) == 0
    clause.write_text("1. Use. Customer may run the System on boats.\n", encoding="utf-8")
    assert main(run) == 1
    assert capsys.readouterr().out == snapshot


def test_without_pages_the_rules_of_the_policy_run_over_the_corpus(here: Path, capsys: Said) -> None:
    corpus = here / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("1. Customer may use the AI System for any lawful purpose.\n", encoding="utf-8")
    kept = here / "kept.txt"
    assert main(["test", "--corpus", "corpus", "--policy", "ai-vendor", "--snapshot", str(kept), "--update"]) == 0
    assert "blanket-lawful-use: 1\n  a.txt, §1: crossed" in capsys.readouterr().out
    assert kept.is_file()


def test_an_empty_corpus_is_no_success(here: Path) -> None:
    (here / "corpus").mkdir()
    assert main(["test", "--corpus", "corpus"]) == 4
    assert main(["test", "--update"]) == 2
