"""A file is taken in once, and only a plain file of a bearable size."""

import hashlib
import os
from pathlib import Path

import pytest

from agreelint.model.limits import Limits
from agreelint.read.bounds import bounded
from agreelint.read.intake import Unreadable, take


def test_the_bytes_and_their_digest(tmp_path: Path) -> None:
    path = tmp_path / "agreement.txt"
    path.write_bytes(b"1. Use.")
    taken = take(path)
    assert (taken.name, taken.data) == ("agreement.txt", b"1. Use.")
    assert taken.sha256 == hashlib.sha256(b"1. Use.").hexdigest()


def refused(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        take(path)
    assert caught.value.what == path.name
    assert caught.value.why.endswith(".")
    assert "\n" not in caught.value.why
    return caught.value.why


def test_nothing_there(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "absent.docx")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.touch()
    assert "empty" in refused(path)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("words")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    assert "link" in refused(link)


def test_a_pipe_does_not_hold_us_up(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "not a regular file" in refused(path)


def test_a_device() -> None:
    assert "not a regular file" in refused(Path("/dev/zero"))


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "locked.txt"
    path.write_text("words")
    monkeypatch.setattr(os, "open", denied)  # root may read everything, so the mode of the file proves nothing
    assert "permission" in refused(path)


def test_a_name_that_no_file_may_have(tmp_path: Path) -> None:
    assert "character" in refused(tmp_path / "a\0b")


@pytest.mark.parametrize("size", [999_999, 1_000_000])
def test_up_to_the_limit(tmp_path: Path, size: int) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * size)
    with bounded(Limits(file_size=1)):
        assert len(take(path).data) == size


def test_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 1_000_001)
    with bounded(Limits(file_size=1)):
        why = refused(path)
    assert "larger than 1 MB" in why
    assert "`file-size` under [limits]" in why
    assert len(take(path).data) == 1_000_001


def test_a_file_of_the_system_that_says_it_is_empty() -> None:
    assert "empty" in refused(Path("/proc/self/maps"))
