"""A protected PDF is read with its password, and the password is in no output."""

import io
import json
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from agreelint.cli.main import main
from cli import office

Said = pytest.CaptureFixture[str]
ANOTHER = "kw9-Zürich"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("open-4711", "owner", canPrint=1, strength=128))
    canvas.drawString(72, 700, "1. Use. Customer may use the Services for any lawful purpose.")
    canvas.save()
    (tmp_path / "locked.pdf").write_bytes(out.getvalue())
    (tmp_path / "right.txt").write_text("wrong one\nopen-4711\n")
    (tmp_path / "wrong.txt").write_text(f"{ANOTHER}\n")
    return tmp_path


def test_without_a_password_the_gap_names_the_option(capsys: Said) -> None:
    assert main(["check", "locked.pdf"]) == 3
    assert "--password-file" in " ".join(capsys.readouterr().out.split())


def test_with_the_password_it_is_read_to_its_boxes(capsys: Said) -> None:
    main(["check", "locked.pdf", "--password-file", "wrong.txt", "--password-file", "right.txt", "--format", "json"])
    said = capsys.readouterr()
    (document,) = json.loads(said.out)["documents"]
    (finding,) = document["findings"]
    assert finding["quote"] == "any lawful purpose"
    assert finding["place"]["boxes"]
    assert any("opened with a password" in note["what"] for note in document["notes"])
    assert "4711" not in said.out + said.err


def test_with_another_password_it_says_so_and_shows_none(capsys: Said) -> None:
    assert main(["check", "locked.pdf", "--password-file", "wrong.txt"]) == 3
    said = capsys.readouterr()
    assert "none of those" in " ".join(said.out.split())
    assert ANOTHER not in said.out + said.err


def test_inspect_takes_it_too(capsys: Said) -> None:
    assert main(["inspect", "locked.pdf", "--password-file", "right.txt"]) == 0
    said = capsys.readouterr()
    assert "any lawful purpose" in said.out
    assert "4711" not in said.out + said.err


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("gone.txt", None, "cannot be read"),
        ("empty.txt", b"\n\n", "holds no password"),
        ("binary.txt", b"\xff\xfe\x00", "UTF-8"),
        ("many.txt", b"\n".join(b"%d" % at for at in range(101)), "more than 100"),
    ],
)
def test_a_bad_password_file_is_a_bad_command_line(
    name: str, content: bytes | None, told: str, here: Path, capsys: Said
) -> None:
    if content is not None:
        (here / name).write_bytes(content)
    assert main(["check", "locked.pdf", "--password-file", name]) == 2
    assert told in " ".join(capsys.readouterr().err.split())
