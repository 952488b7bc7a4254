"""The front door: dispatch, plugins' readers, and gaps instead of exceptions."""

from dataclasses import replace
from pathlib import PurePath

import pytest

from agreelint.model.manuscript import Manuscript, Paragraph, Run, View
from agreelint.model.place import Gap
from agreelint.read import manuscript, plain
from agreelint.read.intake import digest

TEXT = b"1. Use. Customer may use the Services."


def a_manuscript(*words: str) -> Manuscript:
    return Manuscript("x", "", "own", tuple(Paragraph((Run(word),)) for word in words))


def test_a_readers_manuscript_wins_and_keeps_the_true_name_and_digest() -> None:
    read = manuscript("a.own", TEXT, readers=[lambda _path, _data: None, lambda _path, _data: a_manuscript("words")])
    assert (read.name, read.sha256, read.format) == ("a.own", digest(TEXT), "own")
    assert [paragraph.text for paragraph in read.paragraphs] == ["words"]


def test_a_reader_gets_a_name_and_the_bytes() -> None:
    asked: list[tuple[PurePath, bytes]] = []

    def reader(path: PurePath, data: bytes) -> None:
        asked.append((path, data))

    assert manuscript("a.txt", TEXT, readers=[reader]).format == "text"
    assert asked == [(PurePath("a.txt"), TEXT)]


def test_a_reader_that_fails_costs_only_itself() -> None:
    def broken(_path: PurePath, _data: bytes) -> Manuscript:
        raise KeyError("inside")

    read = manuscript("a.txt", TEXT, readers=[broken])
    assert [paragraph.text for paragraph in read.paragraphs] == [TEXT.decode()]
    assert len(read.gaps) == 1
    assert "KeyError" in read.gaps[0].why


def test_a_reader_that_gives_back_something_else() -> None:
    read = manuscript("a.txt", TEXT, readers=[lambda _path, _data: "words"])  # type: ignore[list-item, return-value]
    assert len(read.paragraphs) == 1
    assert "not a manuscript" in read.gaps[0].why


def test_a_reader_that_finds_no_words_is_not_clean() -> None:
    assert manuscript("a.own", TEXT, readers=[lambda _path, _data: a_manuscript()]).gaps


@pytest.mark.parametrize("trouble", [ValueError("x"), RecursionError(), MemoryError(), AssertionError()])
def test_whatever_a_parser_raises_is_a_gap(monkeypatch: pytest.MonkeyPatch, trouble: Exception) -> None:
    def broken(*_: object) -> Manuscript:
        raise trouble

    monkeypatch.setattr(plain, "read_plain", broken)
    read = manuscript("a.txt", TEXT)
    assert read.paragraphs == ()
    assert len(read.gaps) == 1
    assert read.sha256 == digest(TEXT)


@pytest.mark.parametrize("data", [b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_no_words_is_a_gap(data: bytes) -> None:
    assert "no words" in manuscript("a.txt", data).gaps[0].why


def test_the_view_is_kept() -> None:
    assert manuscript("a.txt", TEXT, view=View.ORIGINAL).view is View.ORIGINAL
    assert manuscript("a.txt", TEXT).view is View.ACCEPTED


def test_a_gap_of_the_reader_stays() -> None:
    def partly(_path: PurePath, _data: bytes) -> Manuscript:
        return replace(a_manuscript("words"), gaps=(Gap("page 2", "unread."),))

    assert manuscript("a.own", TEXT, readers=[partly]).gaps == (Gap("page 2", "unread."),)
