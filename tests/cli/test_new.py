"""What `agreelint new` writes passes its own strict tests as it is."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from agreelint.cli.main import main
from broken.wheels import install, wheel

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", ["rule", "plugin", "policy"])
def test_what_is_begun_is_strictly_sound(kind: str, here: Path, capsys: Said) -> None:
    assert main(["new", kind, "no-balloons"]) == 0
    assert main(["test", "--strict"]) == 0
    assert "Sound." in capsys.readouterr().out
    assert {file.name for file in here.rglob("no-balloons.md")} == {"no-balloons.md"}


def test_a_new_policy_is_sound_and_finds_what_its_own_page_is_about(here: Path, capsys: Said) -> None:
    assert main(["new", "policy", "northwind"]) == 0
    assert main(["policy", "check", "northwind/agreelint.toml"]) == 0
    (here / "draft.txt").write_text("1. Use. Customer may use the Services aboard airships.\n", encoding="utf-8")
    main(["check", "draft.txt", "--policy", "northwind/agreelint.toml", "--red-line", "northwind"])
    assert "aboard airships" in capsys.readouterr().out


def test_a_new_plugin_installs_and_passes_its_own_tests(here: Path) -> None:
    assert main(["new", "plugin", "no-balloons"]) == 0
    home = here / "agreelint-no-balloons"
    project = tomllib.loads((home / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"] == {"agreelint": {"no-balloons": "agreelint_no_balloons"}}
    source = home / "src"
    files = {
        str(file.relative_to(source)): file.read_text(encoding="utf-8") for file in source.rglob("*") if file.is_file()
    }
    files = {"agreelint_no_balloons/__init__.py": files.pop("agreelint_no_balloons/__init__.py"), **files}
    made = wheel(here, "no-balloons", files, requires=project["project"]["dependencies"])
    site = install([made], here / "site")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(home / "tests")],
        env={**os.environ, "PYTHONPATH": str(site)},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert "6 passed" in ran.stdout


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("No Balloons", '"no-balloons" would do'),
        ("built-in", "cannot be a name"),
        ("../up", "cannot be a name"),
        ("blanket-lawful-use", "agreelint itself has"),
        ("use-verbs", "agreelint itself has"),
    ],
)
def test_a_name_that_cannot_be_is_refused(name: str, words: str, here: Path, capsys: Said) -> None:
    assert main(["new", "rule", name]) == 2
    assert words in capsys.readouterr().err
    assert not list(here.iterdir())


def test_nothing_is_written_over(here: Path, capsys: Said) -> None:
    assert main(["new", "rule", "no-balloons", "--into", "pages"]) == 0
    page = here / "pages" / "no-balloons.md"
    page.write_text("mine", encoding="utf-8")
    assert main(["new", "rule", "no-balloons", "--into", "pages"]) == 2
    assert "nothing is written over" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "mine"
