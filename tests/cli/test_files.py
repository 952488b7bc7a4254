import os
import sys
from pathlib import Path
from typing import Any

import pytest

from agreelint.cli.files import STDIN, find, names, told


def fill(folder: Path, *files: str) -> None:
    for name in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"words")


def found(folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in find([folder]).files]


def test_a_folder_is_walked_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "b.pdf", "a/z.DOCX", "a/b/c.txt", "a.md", "c.docm", "d.dotx")
    assert found(tmp_path) == ["a/b/c.txt", "a/z.DOCX", "a.md", "b.pdf", "c.docm", "d.dotx"]


@pytest.mark.parametrize("name", ["old.doc", "open.odt", "rich.rtf", "mail.msg", "scan.tif", "all.zip", "order.xlsx"])
def test_what_looks_like_an_agreement_and_cannot_be_read_is_taken_along(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)
    assert found(tmp_path) == [name]


@pytest.mark.parametrize(
    "head", [b"%PDF-1.7 ...", b"\xd0\xcf\x11\xe0\xa1\xb1", b"{\\rtf1 x", b"PK\x03\x04..word/document.xml"]
)
def test_an_agreement_under_another_ending_is_taken_along(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "notes.json").write_bytes(head)
    (tmp_path / "agreement").write_bytes(head)
    assert found(tmp_path) == ["agreement", "notes.json"]


def test_what_is_passed_over_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.docx", "b.py", "c.py", "d.json", ".hidden/x.docx", ".x.docx", "~$a.docx", "Makefile")
    passed = find([tmp_path]).passed_over
    assert found(tmp_path) == ["a.docx"]
    assert told(passed) == (
        "Passed over 7 files in folders, not taken for agreements (3 hidden, 2 .py, 1 .json, 1 without an ending)."
    )
    assert told(()) == ""


def test_a_file_that_is_named_is_reviewed_whatever_it_is(tmp_path: Path) -> None:
    fill(tmp_path, "x.json", ".hidden")
    named = [tmp_path / "x.json", tmp_path / ".hidden", tmp_path / "not-there.docx"]
    assert find(named).files == tuple(named)


def test_a_file_that_is_named_twice_is_reviewed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.docx", "b.docx")
    monkeypatch.chdir(tmp_path)
    assert find([Path("b.docx"), tmp_path, Path("./a.docx"), STDIN, STDIN]).files == (
        Path("b.docx"),
        tmp_path / "a.docx",
        STDIN,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_neither_followed_nor_passed_over(tmp_path: Path) -> None:
    fill(tmp_path / "elsewhere", "secret.docx")
    folder = tmp_path / "deal"
    folder.mkdir()
    (folder / "exhibits").symlink_to(tmp_path / "elsewhere")
    (folder / "a.docx").symlink_to(tmp_path / "elsewhere" / "secret.docx")
    (folder / "loop").symlink_to(folder)
    assert found(folder) == ["a.docx", "exhibits", "loop"]


def test_a_folder_that_does_not_open_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "closed/a.docx", "b.docx")
    scandir = os.scandir

    def refuse(folder: str) -> Any:
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(tmp_path) == ["b.docx", "closed"]


def test_names_are_as_short_as_they_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [tmp_path / name for name in ("x/msa.docx", "y/msa.docx", "z/x/msa.docx", "z/order.pdf")]
    assert names([*files, STDIN], "pasted.txt") == (
        "x/msa.docx",
        "y/msa.docx",
        "z/x/msa.docx",
        "order.pdf",
        "pasted.txt",
    )
    monkeypatch.chdir(tmp_path)
    assert names([file.relative_to(tmp_path) for file in files], "-") == names(files, "-")


def test_no_two_documents_share_a_name(tmp_path: Path) -> None:
    assert names([tmp_path / "a.docx", STDIN], "a.docx") == ("a.docx", "a.docx (2)")


def test_a_readme_that_binds_nobody_is_passed_over_by_name(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Drafts\n\nThe drafts of the vendor, newest first.\n")
    (tmp_path / "terms.md").write_text("# Terms\n\nCustomer may use the Services.\n")
    found = find([tmp_path])
    assert [file.name for file in found.files] == ["terms.md"]
    assert "1 README.md" in told(found.passed_over)
    assert [file.name for file in find([tmp_path / "README.md"]).files] == ["README.md"]


def test_a_readme_that_binds_somebody_is_reviewed(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("Customer shall not use the Services for weapons.\n")
    assert [file.name for file in find([tmp_path]).files] == ["readme.txt"]
