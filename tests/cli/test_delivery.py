import io
import os
import sys
from pathlib import Path

import pytest

from agreelint.cli import delivery
from agreelint.cli.ending import Undelivered


def test_a_report_is_written_and_replaced_whole(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    delivery.to_file(report, b"first")
    delivery.to_file(report, b"second")
    assert report.read_bytes() == b"second"
    assert os.listdir(tmp_path) == ["report.json"]  # noqa: PTH208


def test_a_report_that_breaks_off_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report.json"
    report.write_bytes(b"first")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Undelivered, match=r"report\.json could not be written: No space left on device"):
        delivery.to_file(report, b"second")
    assert report.read_bytes() == b"first"
    assert os.listdir(tmp_path) == ["report.json"]  # noqa: PTH208


@pytest.mark.skipif(sys.platform == "win32", reason="no such devices there")
def test_a_device_is_written_to_and_not_replaced() -> None:
    delivery.to_file(Path(os.devnull), b"words")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_keeps_leading_to_the_report(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "report.json"
    link.symlink_to(tmp_path / "there" / "real.json")
    delivery.to_file(link, b"words")
    assert link.is_symlink()
    assert (tmp_path / "there" / "real.json").read_bytes() == b"words"


class Full(io.RawIOBase):
    def __init__(self, error: OSError) -> None:
        self.error = error

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise self.error


def test_a_reader_who_stopped_reading_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Full(BrokenPipeError()), write_through=True))  # type: ignore[type-var]
    delivery.to_stdout(b"words")


def test_an_output_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    full = Full(OSError(28, "No space left on device"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(full, write_through=True))  # type: ignore[type-var]
    with pytest.raises(Undelivered, match="No space left on device"):
        delivery.to_stdout(b"words")
