import io

import pytest

from agreelint.cli import progress
from agreelint.engine.review import Step


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, files: int = 2, patience: float = 0.0) -> str:
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with progress.bar(files) as tell:
        if tell:
            tell(Step(1, 2, "a\x1b[2J.docx", "reading the file"))
    return screen.getvalue()


def test_a_bar_tells_which_file_is_at_which_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = drawn(monkeypatch, Screen())
    assert "1/2" in shown
    assert "a<U+001B>[2J.docx: reading the file" in shown


def test_no_bar_where_nobody_would_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(monkeypatch, io.StringIO()) == ""
    assert drawn(monkeypatch, Screen(), files=1) == ""


def test_no_bar_for_what_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(monkeypatch, Screen(), patience=60) == ""
