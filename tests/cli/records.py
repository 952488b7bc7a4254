"""A record of two files in an office of its own, to tamper with."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from agreelint.cli.main import main
from agreelint.engine.statement import seal
from cli import office

Said = pytest.CaptureFixture[str]
Made = dict[str, Any]
TODAY = date.today()  # noqa: DTZ011
SIGN_OFF = ["--by", "M. Okafor", "--because", "a pilot"]
WAIVED = {"granted": TODAY - timedelta(days=1), "expires": TODAY + timedelta(days=9)}


def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> Path:
    """The working directory, with a record of two files, one of them passed by a waiver."""
    office.furnish(folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    main(["check", "crossing.txt", "--format", "json"])
    finding = json.loads(capsys.readouterr().out)["documents"][0]["findings"][0]["id"]
    (folder / "agreelint.waivers.toml").write_text(office.WAIVER.format(finding=finding, **WAIVED))
    assert main(["record", "sound.txt", "crossing.txt", "-o", "r.json", *SIGN_OFF]) == 0
    capsys.readouterr()
    return folder


def refused(said: Said, *words: str) -> str:
    """What `verify` says when it refuses."""
    assert main(["verify", *(words or ("r.json", "sound.txt", "crossing.txt"))]) == 1
    out = said.readouterr().out
    assert out.startswith("REFUSED")
    return out


def edited(here: Path, edit: Callable[[Made], object], *, sealed: bool = False) -> None:
    """Change the record, and seal it anew where a forger would know how."""
    made = json.loads((here / "r.json").read_bytes())
    edit(made)
    if sealed:
        made["predicate"]["seal"] = seal(made)
    (here / "r.json").write_text(json.dumps(made))
