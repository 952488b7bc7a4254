"""What the fast ways in must not wait for."""

import re
import subprocess
import sys

import pytest

from agreelint import __version__
from agreelint.cli.main import main

SLOW = {
    "agreelint.engine", "agreelint.language", "agreelint.output.terminal", "agreelint.pages", "agreelint.plugins",
    "agreelint.policy", "agreelint.read", "agreelint.reasoning", "agreelint.rules", "agreelint.structure",
    "docx", "jinja2", "lxml", "msgspec", "numpy", "packaging", "pdfminer", "pdfplumber", "pluggy", "pypdfium2", "rich", "yaml",
}  # fmt: skip


def imported_by(*words: str) -> set[str]:
    """Every module that `agreelint WORDS` imports."""
    script = f"import sys; from agreelint.cli.main import main; main({list(words)!r})"
    ran = subprocess.run([sys.executable, "-X", "importtime", "-c", script], capture_output=True, check=True, text=True)
    return set(re.findall(r"^import time: .*\| +(\S+)$", ran.stderr, re.MULTILINE))


def test_the_version_is_told_without_click() -> None:
    modules = imported_by("--version")
    assert "agreelint.cli.main" in modules
    assert not modules & {"click", "typing", "dataclasses", *SLOW}


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("explain", "--help")], ids=str)
def test_help_opens_no_reader_and_paints_nothing(words: tuple[str, ...]) -> None:
    modules = imported_by(*words)
    assert "click" in modules
    assert not modules & SLOW


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"agreelint {__version__}\n"
