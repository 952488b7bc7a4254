"""Every hostile or damaged file ends in a gap without a finding, or is read as it stands, within the limits."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from agreelint.engine.review import File
from agreelint.model.review import Document
from agreelint.read import manuscript
from hostile import archives, folder, pdfs, plain, words
from hostile.apart import reviewed_apart

PARTS = 4  # into which the folder is cut, so that several processes may share it
MOST = 20_000  # words: more are not read a second time
MOST_MEMORY = 1_500_000_000  # bytes

# What they say is said in the folder's files in other ways than in whole words of the one sentence.
_OTHER_WORDS = {
    "font-drawn-by-itself.pdf",  # its letters have no names
    "lists.md", "negations.txt", "target.txt", "one-byte.txt", "range-of-references.txt", "definitions-in-a-circle.txt",
    "underscores.txt", "labels.txt", "one-long-word.txt",
}  # fmt: skip


def reviewed(files: Sequence[File]) -> list[Document]:
    found, most = reviewed_apart(files)
    assert [document.name for document in found] == [file.name for file in files]
    if sys.platform == "linux":
        assert most < MOST_MEMORY
    return found


def gaps(document: Document) -> list[str]:
    return [f"{gap.what}: {gap.why}" for gap in document.gaps if not gap.what.startswith("red line ")]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("source", [archives, words, pdfs, plain], ids=["archives", "words", "pdfs", "plain"])
def test_each_ends_in_a_gap_or_is_read(source: ModuleType, part: int) -> None:
    every: Mapping[str, bytes] = source.files()
    files = {name: every[name] for name in sorted(every)[part::PARTS]}
    found = reviewed([File(name, data=data) for name, data in files.items()])
    for document in found:
        said = gaps(document)
        assert not document.findings, document.name
        assert not any("Traceback" in gap for gap in said), said
        if not said and document.coverage.words < MOST and document.name not in _OTHER_WORDS:
            read = manuscript(document.name, files[document.name])
            text = " ".join(paragraph.text for paragraph in read.paragraphs)
            assert "seven years" in text, document.name


def test_what_is_no_regular_file_is_named(tmp_path: Path) -> None:
    found = reviewed([File.at(path) for path in folder.special(tmp_path)])
    assert [(len(gaps(document)), document.coverage.words) for document in found] == [(1, 0)] * len(found)


def test_the_script_writes_the_whole_folder(tmp_path: Path) -> None:
    folder.write(tmp_path / "all")
    assert len(list((tmp_path / "all").iterdir())) > 300
    assert max(path.stat().st_size for path in (tmp_path / "all").glob("*.docx") if path.is_file()) < 2_000_000
