"""The sample agreements are what their script builds, and the tool says of them what a careful lawyer would."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from agreelint.model.manuscript import Story
from agreelint.read import manuscript

SAMPLES = Path(__file__).parent.parent / "sample_contracts"
SETS = Path(__file__).parent.parent / "src/agreelint/rules/sets"
EXPECTED = tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8"))
VERDICTS = {"crossed", "hollow", "missing", "held", "unresolved", "silent"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    # Its own hash seed: an order taken from a set would show.
    environment = os.environ | {"PYTHONHASHSEED": "20260302", "TZ": "Pacific/Auckland"}
    subprocess.run([sys.executable, SAMPLES / "build.py", folder], check=True, env=environment, timeout=60)
    return folder


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in {".docx", ".pdf", ".txt"}}


def test_committed_samples_are_what_the_script_builds(built: Path) -> None:
    assert files(built) == files(SAMPLES)
    for name in sorted(files(built)):
        if name.endswith(".docx"):  # how tightly the parts are packed is the business of zlib
            assert parts(built / name) == parts(SAMPLES / name), name
        else:
            assert (built / name).read_bytes() == (SAMPLES / name).read_bytes(), name


def test_word_files_bear_no_trace_of_the_hour(built: Path) -> None:
    for path in sorted(built.glob("*.docx")):
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert archive.infolist()[0].filename == "[Content_Types].xml"


def words(name: str) -> tuple[Counter[str], int]:
    """Every word that stands in the file outside running heads, labels included, and how many footnotes there are."""
    read = manuscript(name, (SAMPLES / name).read_bytes())
    assert not read.gaps, read.gaps
    running = {Story.HEADER, Story.FOOTER}
    shown = [f"{p.label} {p.text}" for p in read.paragraphs if p.story not in running]
    # A footnote's raised number is glued to the word before it in a PDF, and is no text in a Word document.
    unmarked = (re.sub(r"(?<=[a-z])([.,;]?)\d(?=\s|$)", r"\1", paragraph) for paragraph in shown)
    notes = sum(paragraph.story is Story.FOOTNOTE for paragraph in read.paragraphs)
    return Counter(word for paragraph in unmarked for word in paragraph.split()), notes


@pytest.mark.parametrize("slug", sorted(EXPECTED))
def test_word_and_pdf_say_the_same(slug: str) -> None:
    (docx, notes), (pdf, _) = words(f"{slug}.docx"), words(f"{slug}.pdf")
    assert docx - pdf == Counter()
    assert pdf - docx in (Counter(), Counter(str(number + 1) for number in range(notes)))


def test_every_sample_has_expectations() -> None:
    assert set(EXPECTED) == {Path(name).stem for name in files(SAMPLES)}


@pytest.mark.parametrize("slug", sorted(EXPECTED))
def test_expectations_speak_of_red_lines_that_exist(slug: str) -> None:
    complete = 0
    for set_name, views in EXPECTED[slug].items():
        if set_name in {"places", "not-yet", "condemned"}:
            continue
        known = {line["id"] for line in tomllib.loads((SETS / f"{set_name}.toml").read_text("utf-8"))["red-line"]}
        for verdicts in views.values():
            assert set(verdicts) <= known
            complete += set(verdicts) == known
            answers = [[verdict] if isinstance(verdict, str) else verdict for verdict in verdicts.values()]
            assert all(answer and set(answer) <= VERDICTS for answer in answers)
    assert complete, "no set is answered in full"
