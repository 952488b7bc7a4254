import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreelint.cli.main import main
from broken.wheels import install, wheel
from cli import office
from output.docx.copying import on, parts
from read.docx.wordfile import par, parts_of, zipped

Said = pytest.CaptureFixture[str]

STAMP = """
from agreelint import Format, hookimpl

def stamped(review, original):
    if b"Fees" not in original.data:
        raise ValueError("no Fees")
    found = ", ".join(original.agreement.words(one.span) for one in review.documents[0].findings)
    return original.data + f"[{found}; {original.suggest}; {original.dated}]".encode()

@hookimpl
def agreelint_formats():
    return {"stamp": Format(stamped, copies="text")}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wheels = tmp_path_factory.mktemp("wheels")
    return install([wheel(wheels, "house", {"plugin_house/__init__.py": STAMP})], tmp_path_factory.mktemp("site"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: Path) -> Iterator[Path]:
    policy = office.furnish(tmp_path)
    policy.write_text(f'plugins = ["house"]\n{policy.read_text()}')
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(site))
    yield tmp_path
    sys.modules.pop("plugin_house", None)


def test_a_copy_of_one_file(here: Path, capsys: Said) -> None:
    asked = ["--format", "house/stamp=copy.txt", "--suggest", "--dated", "2026-03-31", "--format", "terminal", "-q"]
    assert main(["check", "crossing.txt", *asked]) == 1
    assert (here / "copy.txt").read_text() == f"{office.CROSSING}[any lawful purpose; True; 2026-03-31]"
    assert capsys.readouterr().err == ""


def test_a_copy_of_each_file_that_the_format_fits(here: Path, capsys: Said) -> None:
    (here / "third.md").write_text(office.SOUND)
    files = ["crossing.txt", "sound.txt", "third.md"]
    assert main(["check", *files, "--format", "house/stamp=marked-{name}.txt", "--format", "json=r.json"]) == 1
    assert (here / "marked-crossing.txt").read_text() == f"{office.CROSSING}[any lawful purpose; False; None]"
    assert (here / "marked-sound.txt").read_text() == f"{office.SOUND}[; False; None]"
    assert {file.name for file in here.glob("marked-*")} == {"marked-crossing.txt", "marked-sound.txt"}
    assert (here / "r.json").exists()
    assert capsys.readouterr().err == ""


def test_the_standard_input_is_copied_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (here / "crossing.txt").open() as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert main(["check", "-", "--format", "house/stamp=copy.txt"]) == 1
    assert (here / "copy.txt").read_text().endswith("[any lawful purpose; False; None]")


def test_a_file_that_is_not_what_its_name_says_is_told_and_the_others_are_copied(here: Path, capsys: Said) -> None:
    (here / "false.txt").write_bytes(b"%PDF-1.4\n%%EOF\n")
    assert main(["check", "crossing.txt", "false.txt", "--format", "house/stamp={name}-marked.txt"]) == 3
    said = "--format house/stamp marks a copy of plain text, and false.txt is a file that could not be read.\n"
    assert capsys.readouterr().err == said
    assert (here / "crossing-marked.txt").exists()
    assert not (here / "false-marked.txt").exists()
    # On its own it is not left out but missed.
    assert main(["check", "false.txt", "--format", "house/stamp=m.txt"]) == 3
    assert capsys.readouterr().err == said


def test_a_copy_that_fails_is_3_and_the_others_are_written(here: Path, capsys: Said) -> None:
    (here / "other.txt").write_text("1. Use. Customer may use it for any lawful purpose.\n")
    assert main(["check", "other.txt", "sound.txt", "--format", "house/stamp={name}-m.txt", "--exit-zero"]) == 3
    said = capsys.readouterr().err
    assert said.startswith("The copy house/stamp of other.txt could not be made: ")
    assert "it broke off (ValueError: no Fees)" in said
    assert not (here / "other-m.txt").exists()
    assert (here / "sound-m.txt").exists()


def test_a_word_file_gets_a_copy_with_comments(here: Path, capsys: Said) -> None:
    (here / "draft.docx").write_bytes(zipped(parts_of("".join(map(par, office.CROSSING.split("\n\n"))))))
    asked = ["--format", "docx={name}-reviewed.docx", "--format", "terminal", "-q"]
    assert main(["check", "draft.docx", *asked, "--suggest", "--dated", "2026-03-31"]) == 1
    assert capsys.readouterr().err == ""
    copy = (here / "draft-reviewed.docx").read_bytes()
    assert on(copy) == ["any lawful purpose"]
    assert b'w:date="2026-03-31T00:00:00Z"' in parts(copy)["word/document.xml"]
    # The copy is read as the draft was, and what was suggested is a tracked change like any other.
    assert main(["check", "draft-reviewed.docx", "--view", "original", "--format", "json"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.pdf", "--format", "docx=c.docx"], "--format docx marks a copy of a Word document, and a.pdf is a PDF"),
        (["crossing.txt", "--format", "house/stamp"], "needs a file for it: --format house/stamp=FILE"),
        (["crossing.txt", "sound.txt", "--format", "house/stamp=c.txt"], "name them by theirs, as in {name}-c.txt"),
        (["crossing.txt", "--format", "house/stamp={name}.txt"], "over crossing.txt, which is to be reviewed"),
        (["crossing.txt", "sound.txt", "--together", "--format", "house/stamp=c.txt"], "does not go with --together"),
        (["a.pdf", "--format", "house/stamp=c.txt"], "marks a copy of plain text, and a.pdf is a PDF"),
        (["m.docm", "--format", "docx=c.docx"], "Word opens a copy of m.docm only under a name that ends in .docm"),
        (["crossing.txt", "--suggest"], "--suggest and --dated are about marked copies"),
        (["crossing.txt", "--dated", "2026-13-01", "--format", "house/stamp=c.txt"], "does not match the format"),
        (["crossing.txt", "pages/crossing.txt", "--format", "house/stamp={name}-c.txt"], "is where another copy goes"),
        (
            ["crossing.txt", "--format", "house/stamp={name}-r.txt", "--format", "json=crossing-r.txt"],
            "format json goes",
        ),
    ],
)
def test_what_cannot_be_copied_is_refused_before_anything_is_reviewed(
    arguments: list[str], said: str, here: Path, capsys: Said
) -> None:
    (here / "pages" / "crossing.txt").write_text(office.CROSSING)
    (here / "a.pdf").write_bytes(b"%PDF-1.4\n")
    (here / "m.docm").write_bytes(b"PK")
    before = set(here.rglob("*"))
    assert main(["check", *arguments]) == 2
    told = capsys.readouterr()
    assert said in " ".join(told.err.split())
    assert told.out == ""
    assert set(here.rglob("*")) == before
