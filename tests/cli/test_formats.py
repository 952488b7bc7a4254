import os
from pathlib import Path
from typing import Any

import click
import pytest

from agreelint.cli import formats
from agreelint.cli.ending import Undelivered
from agreelint.cli.formats import Wanted
from agreelint.engine import limits
from agreelint.hookspecs import Format
from agreelint.model.review import Review
from output import reviews


def test_a_format_of_our_own_that_breaks_costs_only_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("agreelint.output.junit.write", fail)
    asked = [Wanted(name, tmp_path / name) for name in formats.OWN]
    with pytest.raises(Undelivered, match=r"The report junit could not be made: it broke off \(ValueError"):
        formats.deliver(reviews.review(), asked, {}, lambda _, *, to_file: b"%d" % to_file)
    assert {file.name for file in tmp_path.iterdir()} == set(formats.OWN) - {"junit"}


def test_the_terminal_report_that_breaks_costs_only_its_own(tmp_path: Path) -> None:
    asked = [Wanted("terminal", tmp_path / "a.txt"), Wanted("json", tmp_path / "r.json")]
    with pytest.raises(Undelivered, match=r"The report terminal could not be made: it broke off \(ValueError"):
        formats.deliver(reviews.review(), asked, {}, lambda review, *, to_file: fail(review) * to_file)
    assert {file.name for file in tmp_path.iterdir()} == {"r.json"}


def test_without_a_format_the_report_is_for_a_person() -> None:
    assert formats.wanted((), ()) == (Wanted("terminal"),)


def test_a_circle_of_links_is_no_place_for_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def circle(file: Path) -> Path:
        raise RuntimeError(f"Symlink loop from '{file}'")

    monkeypatch.setattr(Path, "resolve", circle)
    with pytest.raises(click.UsageError, match=r"cannot be written to loop: its links go in a circle"):
        formats.wanted(("json=loop",), ())


def test_formats_go_to_files_or_to_the_standard_output(tmp_path: Path) -> None:
    made = formats.wanted(("terminal", f"json={tmp_path}/a=b.json"), ())
    assert made == (Wanted("terminal"), Wanted("json", tmp_path / "a=b.json"))
    assert formats.wanted(("json=-",), ()) == (Wanted("json"),)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (("terminal", "json"), "Only one format can go to the standard output"),
        (("json=",), "names no file"),
        (("json={}/r", "terminal={}/../{name}/r"), "Two reports would be written"),
        (("json={}/agreement.docx",), "would be written over"),
        (("json={}/gone/r.json",), "a folder that exists"),
        (("json={}",), "a folder that exists"),
        (("json={}/agreelint.toml",), "where a policy or waivers may stand"),
    ],
    ids=["two", "no file", "one place", "over an agreement", "no folder", "a folder", "a policy"],
)
def test_what_cannot_be_written_is_refused_before_anything_is_reviewed(
    values: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    agreement = tmp_path / "agreement.docx"
    agreement.write_bytes(b"")
    asked = [value.format(tmp_path, name=tmp_path.name) for value in values]
    with pytest.raises(click.UsageError, match=said):
        formats.wanted(asked, [agreement])


def test_an_unknown_format_gets_a_suggestion() -> None:
    plugins = {"house/memo": Format(lambda _: b"")}
    formats.known([Wanted("house/memo"), Wanted("json")], plugins)
    with pytest.raises(click.UsageError, match="no format \"jsno\"; did you mean 'json'"):
        formats.known([Wanted("jsno")], plugins)


def fail(_: Review) -> bytes:
    raise ValueError("no such template")


def leave(_: Review) -> bytes:
    raise SystemExit(0)


def vanish(_: Review) -> bytes:
    os._exit(0)


def hang(_: Review) -> bytes:
    while True:
        pass


def leak(_: Review) -> bytes:
    Path(os.environ["WRITE_TO"]).write_bytes(b"the agreement")
    return b""


def give_text(_: Review) -> Any:
    return "text"


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (fail, r"It broke off \(ValueError: no such template\)"),
        (leave, r"It broke off \(SystemExit: 0\)"),
        (vanish, "It ended the process"),
        (hang, "It took longer than"),
        (leak, "It broke off"),
        (give_text, "gave str where bytes belong"),
    ],
)
def test_a_format_that_breaks_costs_only_its_own(
    write: Any, said: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1.0)
    monkeypatch.setenv("WRITE_TO", str(tmp_path / "broken.txt"))
    asked = (Wanted("broken", tmp_path / "broken.txt"), Wanted("json", tmp_path / "r.json"), Wanted("terminal"))
    with pytest.raises(Undelivered, match=said):
        formats.deliver(reviews.review(), asked, {"broken": Format(write)}, lambda _, *, to_file: b"%d" % to_file)
    assert (tmp_path / "r.json").read_bytes().startswith(b'{\n  "schema": 1')
    assert not (tmp_path / "broken.txt").exists() or not (tmp_path / "broken.txt").read_bytes()
    assert capfdbinary.readouterr().out == b"0"
