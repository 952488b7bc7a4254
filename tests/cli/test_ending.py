import click
import pytest

from agreelint.cli import commands
from agreelint.cli.ending import ended_by
from agreelint.cli.main import main


def ending(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    """The exit code and the words of a run in which a command raises `error`."""

    @click.command()
    def broken() -> None:
        raise error

    monkeypatch.setattr(commands.Commands, "get_command", lambda *_: broken)
    code = main(["check"])
    said = capsys.readouterr()
    assert said.out == ""
    return code, said.err


def test_an_unexpected_error_is_one_sentence_and_no_pass(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = ending(RuntimeError("no \x1b[2J such\nthing"), monkeypatch, capsys)
    assert code == 3
    assert said.startswith("agreelint stopped before the review was complete, so nothing can be concluded from it (")
    assert "RuntimeError in test_ending.py, line " in said
    assert said.endswith(": no <U+001B>[2J such thing).\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize("error", [MemoryError(), RecursionError("too deep"), ZeroDivisionError()], ids=repr)
def test_nothing_ends_with_a_traceback(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = ending(error, monkeypatch, capsys)
    assert code == 3
    assert "Traceback" not in said
    assert type(error).__name__ in said


def test_an_interruption_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = ending(KeyboardInterrupt(), monkeypatch, capsys)
    assert (code, said.strip()) == (130, "Interrupted: nothing can be concluded from this run.")


def test_a_way_out_that_would_read_as_a_crossing_is_incomplete(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(SystemExit(1), monkeypatch, capsys)[0] == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "there is no command 'chekc'; did you mean 'check'?"),
        (["zzz"], "there is no command 'zzz'."),
        (["check"], "Missing argument 'FILES...'"),
        (["check", "--fial-on", "major", "x"], "No such option '--fial-on'"),
        (["check", "--fail-on", "huge", "x"], "'huge' is not one of 'note', 'minor', 'major', 'blocker'"),
    ],
    ids=["mistyped", "command", "argument", "option", "value"],
)
def test_a_bad_command_line_is_2(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert "--help'" in shown.err


def test_an_error_without_words_is_told_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended_by(KeyError()) == 3
    assert "(KeyError)." in capsys.readouterr().err
