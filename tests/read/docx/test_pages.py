"""Pages are given only where the file's marks of them agree with what it says of itself."""

from agreelint.model.manuscript import Manuscript
from read.docx.wordfile import par, parts_of, read, relation, relations, run, zipped

BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def paged(pages: int, words: int) -> Manuscript:
    body = par("one two three") + par(run("four ") + BREAK + run("five six")) + par(BREAK + run("seven"))
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    parts = parts_of(
        body,
        parts={
            "docProps/app.xml": f'<Properties xmlns="{space}"><Pages>{pages}</Pages><Words>{words}</Words></Properties>',
            "_rels/.rels": relations(
                relation("a", "officeDocument", "word/document.xml"),
                relation("b", "extended-properties", "docProps/app.xml"),
            ),
        },
    )
    return read(zipped(parts))


def test_pages_that_agree() -> None:
    found = paged(3, 7)
    assert found.pages == 3
    assert [[each.page for each in paragraph.runs] for paragraph in found.paragraphs] == [[1], [1, 2], [3]]


def test_pages_that_do_not_agree_are_not_given() -> None:
    for found in (paged(2, 7), paged(3, 40), paged(3, 0)):
        assert found.pages is None
        assert {each.page for paragraph in found.paragraphs for each in paragraph.runs} == {None}
