"""The benchmarks that need nothing but the project come to an end, on little, and print what they measure."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ASIDE = ROOT / "benchmarks" / "kept-aside"


@pytest.fixture
def little(tmp_path: Path) -> Path:
    """One sample, and one line of each kind of labelled wording."""
    (tmp_path / "sample.txt").write_bytes((ROOT / "sample_contracts" / "published-wording.txt").read_bytes())
    for file in (ASIDE / "BH.jsonl", ASIDE / "treatment" / "RJ.jsonl", ASIDE / "agreements" / "Y1.jsonl"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("clauses.py", ".", "--rounds", "1"), "second reading"),
        (("evaluate.py", ".", "--drafters", "BH", "--together", "--again"), "crossed P / R"),
        (("named.py", "treatment", "RJ.jsonl"), "1 sentences"),
        (("verdicts.py", "Y1.jsonl", "--possible", "report"), "clean where something is wrong"),
    ],
)
def test_a_benchmark_comes_to_an_end(words: tuple[str, ...], printed: str, little: Path) -> None:
    name, *rest = words
    run = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / name), *rest],
        cwd=little,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert printed in run.stdout
