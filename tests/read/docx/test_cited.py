"""What Word's own cross-references show is held against the numbers that are worked out here."""

import pytest

from agreelint.model.manuscript import Manuscript
from read.docx.wordfile import abstract, level, manuscript, num, par, run

NUMBERING = abstract(
    1, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman")
) + num(1, 1)


def named(words: str, at: int, name: str) -> str:
    inside = f'<w:bookmarkStart w:id="1" w:name="{name}"/>{run(words)}<w:bookmarkEnd w:id="1"/>'
    return par(inside, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>')


def field(instruction: str, shown: str) -> str:
    return par(
        f'{run("See clause ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>{run(".")}'
    )


def simple(instruction: str, shown: str) -> str:
    return par(f'{run("See ")}<w:fldSimple w:instr="{instruction}">{run(shown)}</w:fldSimple>')


BODY = (
    named("Use", 0, "a") + named("Customer may use the Services for:", 1, "b") + named("research;", 2, "c")
    + named("and:", 2, "d") + named("tests.", 3, "e") + '<w:bookmarkStart w:id="9" w:name="f"/>' + named("Fees", 0, "g")
)  # fmt: skip


def doubts(found: Manuscript) -> list[tuple[str, str]]:
    return [
        (found.paragraphs[note.paragraph].text, note.what)
        for note in found.notes
        if "not certain" in note.what and note.paragraph is not None
    ]


@pytest.mark.parametrize("made", [field, simple])
@pytest.mark.parametrize(
    ("name", "shown"),
    [("a", "1"), ("b", "1.1"), ("c", "1.1(a)"), ("d", "(b)"), ("e", "1.1(b)(i)"), ("e", "(b)(i)"), ("e", "(i)"),
     ("f", "2"), ("g", "2"), ("g", "Error! Reference source not found.")],
)  # fmt: skip
def test_number_that_word_shows_too_is_certain(made: object, name: str, shown: str) -> None:
    assert callable(made)
    assert doubts(manuscript(BODY + made(rf" REF {name} \r \h ", shown), numbering=NUMBERING)) == []


@pytest.mark.parametrize("made", [field, simple])
@pytest.mark.parametrize(("name", "shown"), [("b", "1.2"), ("c", "1.2(a)"), ("e", "1.1(c)(i)"), ("f", "3"), ("a", "0")])
def test_another_number_makes_that_paragraph_doubtful_and_no_other(made: object, name: str, shown: str) -> None:
    assert callable(made)
    found = manuscript(BODY + made(rf"REF {name} \w", shown) + field(r"REF d \w", "1.1(b)"), numbering=NUMBERING)
    words = {"a": "Use", "b": "Customer may use the Services for:", "c": "research;", "e": "tests.", "f": "Fees"}
    ((where, what),) = doubts(found)
    assert where == words[name]
    assert f"says {shown}" in what


def test_words_of_a_bookmark_are_no_number() -> None:
    assert doubts(manuscript(BODY + field("REF b", "other words"), numbering=NUMBERING)) == []
    assert doubts(manuscript(BODY + field(r"REF b \t \w", "9.9"), numbering=NUMBERING)) == []


def test_paragraph_without_a_number_is_shown_as_nought() -> None:
    bare = par(f'<w:bookmarkStart w:id="1" w:name="z"/>{run("Fees are due.")}')
    assert doubts(manuscript(bare + field(r"REF z \r", "0"), numbering=NUMBERING)) == []
    assert [where for where, _ in doubts(manuscript(bare + field(r"REF z \r", "4"), numbering=NUMBERING))] == [
        "Fees are due."
    ]
