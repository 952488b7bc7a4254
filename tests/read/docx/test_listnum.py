"""LISTNUM fields number the items of a sentence; Word keeps no text for them."""

import pytest

from read.docx.wordfile import manuscript, par, run, texts


def field(instruction: str, more: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}</w:instrText>'
        f'</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{more}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def said(*instructions: str) -> list[str]:
    return texts(manuscript(par("".join(field(one) + run(" use; ") for one in instructions))))


def test_items_of_a_sentence_are_numbered() -> None:
    assert said(r"LISTNUM \l 4", r"LISTNUM \l 4", r"LISTNUM NumberDefault \l 5", r"LISTNUM \l 4") == [
        "(1) use; (2) use; (a) use; (3) use;"
    ]


@pytest.mark.parametrize(
    ("instructions", "shown"),
    [
        ((r"LISTNUM \l 1", r"LISTNUM \l 2", r"LISTNUM \l 3"), "1) use; a) use; i) use;"),
        ((r"LISTNUM \l 5 \s 3", r"LISTNUM \l 5"), "(c) use; (d) use;"),
        ((r"LISTNUM LegalDefault \l 1", r"LISTNUM LegalDefault \l 2", r"LISTNUM LegalDefault \l 2"), "1. use; 1.1. use; 1.2. use;"),
        ((r"LISTNUM OutlineDefault \l 1", r"LISTNUM OutlineDefault \l 2"), "I. use; A. use;"),
        ((r"LISTNUM \l 4", r"LISTNUM LegalDefault \l 1", r"LISTNUM \l 4"), "(1) use; 1. use; (2) use;"),
    ],
)  # fmt: skip
def test_lists_of_words_own(instructions: tuple[str, ...], shown: str) -> None:
    assert said(*instructions) == [shown]


@pytest.mark.parametrize("instruction", ["LISTNUM", r"LISTNUM Mine \l 2", r"LISTNUM \l 12", "AUTONUM"])
def test_number_that_cannot_be_told_is_noted_at_its_paragraph(instruction: str) -> None:
    found = manuscript(par("Before.") + par(field(instruction) + run(" use;")))
    assert [(note.paragraph, "was not read" in note.what) for note in found.notes] == [(1, True)]


def test_deleted_number_does_not_count() -> None:
    listnum = field(r"LISTNUM \l 4")
    found = manuscript(par(f'<w:del w:id="1" w:author="A">{listnum}</w:del>{listnum}{run(" use;")}'))
    assert texts(found) == ["(1) use;"]
    assert not any("was not read" in note.what for note in found.notes)
