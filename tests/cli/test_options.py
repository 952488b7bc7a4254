from pathlib import Path

import pytest

from agreelint.cli import options
from agreelint.cli.options import coloured
from agreelint.engine.message import File


@pytest.mark.parametrize(
    ("choice", "is_terminal", "environ", "expected"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": "0"}, False),
        ("auto", True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
    ids=repr,
)
def test_colour(choice: str, is_terminal: bool, environ: dict[str, str], expected: bool) -> None:
    assert coloured(choice, is_terminal=is_terminal, environ=environ) is expected


@pytest.mark.parametrize(
    ("environ", "follows"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "6003"}, True),
        ({"VTE_VERSION": "4999"}, False),
        ({"VTE_VERSION": "x"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "tmux-256color", "WT_SESSION": "1"}, False),
        ({"TERM": "tmux-256color", "FORCE_HYPERLINK": "1"}, True),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_links_are_for_terminals_that_are_known_to_follow_them(environ: dict[str, str], follows: bool) -> None:
    assert options.follows_links(environ) is follows


def test_addresses_are_those_of_named_files_on_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = [File.at(tmp_path / "a b.pdf", "a b.pdf"), File("standard input", data=b"")]
    environ = {"FORCE_HYPERLINK": "1"}
    assert options.addresses(files, environ) == {}
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert options.addresses(files, environ) == {"a b.pdf": (tmp_path / "a b.pdf").as_uri()}
