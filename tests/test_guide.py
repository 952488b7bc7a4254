"""The guide is run from top to bottom: its files are written, its commands give what it says."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from agreelint.cli.main import main
from broken.wheels import install, wheel

GUIDE = Path(__file__).parents[1] / "docs" / "guide.md"
_BLOCK = re.compile(r"^```(\S+)(?: (file|same-as)=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ENDS = re.compile(r"# ends with (\d)")


def test_everything_on_the_page_works_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    site = tmp_path / ".site"
    blocks = _BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
    assert len(blocks) == GUIDE.read_text(encoding="utf-8").count("```") // 2
    for kind, what, name, body in blocks:
        if what == "file":
            Path(name).write_text(body, encoding="utf-8")
        elif what == "same-as":
            assert Path(name).read_text(encoding="utf-8") == body
        else:
            assert kind == "sh"
            for line in body.splitlines():
                expected = int(found[1]) if (found := _ENDS.search(line)) else 0
                assert _run(shlex.split(line, comments=True), site, monkeypatch) == expected, (
                    line,
                    capsys.readouterr(),
                )


def _run(words: list[str], site: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    program, *rest = words
    if program == "agreelint":
        return main(rest)
    if program == "pip":
        _install(Path(rest[-1]), site)
        monkeypatch.syspath_prepend(site)
        return 0
    command = [sys.executable, "-m", program, "-q", "-p", "no:cacheprovider", *rest]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": str(site)}, check=False).returncode


def _install(home: Path, site: Path) -> None:
    """As pip would, without asking anybody for a builder."""
    project = tomllib.loads((home / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((plugin, package),) = project["entry-points"]["agreelint"].items()
    source = home / "src"
    files = {str(file.relative_to(source)): file.read_text(encoding="utf-8") for file in source.rglob("*.*")}
    made = wheel(site.parent, plugin, {f"{package}/__init__.py": "", **files}, requires=project["dependencies"])
    install([made], site)
