"""Notes, headers, footers, boxes and comments: read where they are shown, and called what they are."""

import pytest

from agreelint.model.manuscript import Cell, Manuscript, Story, View
from read.docx.wordfile import (
    SPACES,
    abstract,
    cell,
    level,
    listed,
    manuscript,
    num,
    par,
    parts_of,
    read,
    relation,
    row,
    run,
    table,
    texts,
    zipped,
)


def said(found: Manuscript) -> list[tuple[str, str, str]]:
    return [(each.story.value, each.note, each.text) for each in found.paragraphs if each.runs]


def note(identity: int, text: str, kind: str = "footnote", more: str = "") -> str:
    return f'<w:{kind} w:id="{identity}"{more}>{par(f"<w:r><w:{kind}Ref/></w:r>" + run(text))}</w:{kind}>'


def mark(identity: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"{more}/></w:r>'


SEPARATOR = f'<w:footnote w:id="-1" w:type="separator">{par("<w:r><w:separator/></w:r>")}</w:footnote>'


def test_notes_follow_their_paragraph_and_are_numbered_as_referred_to() -> None:
    body = par(run("Fees") + mark(5) + run(" and more") + mark(2)) + par(run("Term") + mark(3, "endnote"))
    found = manuscript(
        body,
        footnotes=SEPARATOR + note(2, "two") + note(5, "five") + note(9, "orphan"),
        endnotes=note(3, "end", "endnote"),
    )
    assert said(found) == [
        ("body", "", "Fees and more"), ("footnote", "1", "five"), ("footnote", "2", "two"), ("body", "", "Term"),
        ("endnote", "i", "end"),
    ]  # fmt: skip
    assert not found.gaps
    assert ["belong to no place" in each.what for each in found.notes] == [True]


def test_note_numbers_follow_the_settings() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    found = manuscript(par(run("x") + mark(2)), footnotes=note(2, "two"), settings=settings)
    assert said(found)[1] == ("footnote", "c", "two")


def test_note_numbers_begin_anew_in_each_section() -> None:
    body = par(run("x") + mark(1)) + par(run("y") + mark(2), "<w:sectPr/>") + par(run("z") + mark(3))
    notes = note(1, "a") + note(2, "b") + note(3, "c")
    each = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    for settings, expected in ((each, ["1", "2", "1"]), ("", ["1", "2", "3"])):
        found = manuscript(body, footnotes=notes, settings=settings)
        assert [paragraph.note for paragraph in found.paragraphs if paragraph.note] == expected


def test_a_note_referred_to_twice_is_read_once() -> None:
    found = manuscript(par(run("x") + mark(2) + run(" y") + mark(2)), footnotes=note(2, "two"))
    assert texts(found) == ["x y", "two"]


def test_each_header_counts_its_lists_by_itself() -> None:
    first, second = (f'<w:sectPr><w:headerReference w:type="default" r:id="{name}"/></w:sectPr>' for name in "ab")
    body = par("x", first) + second
    links = relation("a", "header", "a.xml") + relation("b", "header", "b.xml")
    parts = {f"word/{name}.xml": f"<w:hdr {SPACES}>{listed(name)}</w:hdr>" for name in "ab"}
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    found = read(zipped(parts_of(body, links=links, parts=parts, numbering=numbering)))
    assert [(each.label, each.text) for each in found.paragraphs[1:]] == [("1.", "a"), ("1.", "b")]


def test_note_of_deleted_words_is_not_counted() -> None:
    gone = '<w:del w:id="1" w:author="A">' + mark(2) + "</w:del>"
    body = par(run("x") + gone + mark(3))
    found = manuscript(body, footnotes=note(2, "two") + note(3, "three"))
    assert [(each.note, each.text) for each in found.paragraphs] == [("", "x"), ("", ""), ("1", "three")]
    original = manuscript(body, View.ORIGINAL, footnotes=note(2, "two") + note(3, "three"))
    assert [each.text for each in original.paragraphs] == ["x", "two", "three"]


def test_a_note_without_its_own_part_is_a_gap() -> None:
    parts = parts_of(par(run("x") + mark(2)), footnotes=note(2, "two"))
    parts["word/footnotes.xml"] = "<broken"
    assert [gap.what for gap in read(zipped(parts)).gaps][:1] == ["word/footnotes.xml"]


def sections(settings: str = "", first: str = "", second: str = "") -> Manuscript:
    """A file of two sections, with one header of each kind in the first and a new ordinary one in the second."""
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="{kind}"/>' for kind in ("default", "first", "even"))
    body = (
        par("one", f"<w:sectPr>{references}{first}</w:sectPr>")
        + par("two")
        + f'<w:sectPr><w:headerReference w:type="default" r:id="later"/>{second}</w:sectPr>'
    )
    names = ("default", "first", "even", "later")
    links = "".join(relation(name, "header", f"{name}.xml") for name in names)
    parts = {f"word/{name}.xml": f"<w:hdr {SPACES}>{par(f'{name} words')}</w:hdr>" for name in names}
    return read(zipped(parts_of(body, links=links, parts=parts, settings=settings)))


def heads(found: Manuscript) -> list[str]:
    return [each.text for each in found.paragraphs if each.story is Story.HEADER]


def test_headers_are_read_only_where_they_are_switched_on() -> None:
    found = sections()
    assert texts(found)[:2] == ["one", "two"]
    assert heads(found) == ["default words", "later words"]
    assert sorted(each.what.split(" is in")[0] for each in found.notes) == [
        "a header for even pages", "a header for the first page",
    ]  # fmt: skip
    assert heads(sections(first="<w:titlePg/>")) == ["first words", "default words", "later words"]
    assert heads(sections(second="<w:titlePg/>")) == ["default words", "first words", "later words"]
    assert heads(sections(settings="<w:evenAndOddHeaders/>")) == ["default words", "even words", "later words"]
    assert heads(sections(first='<w:titlePg w:val="0"/>')) == ["default words", "later words"]


def test_comments_are_kept_apart_and_never_count() -> None:
    comments = (
        f'<w:comment w:id="1" w:author="Ada">{par("May use for anything?")}</w:comment>'
        f'<w:comment w:id="2" w:author="Bo">{par("No.")}{par("Never.")}</w:comment>'
    )
    body = par(
        '<w:commentRangeStart w:id="1"/>'
        + run("Fees.")
        + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    )
    for view in View:
        found = manuscript(body, view, comments=comments)
        assert texts(found) == ["Fees."]
        kept = [each for each in found.paragraphs if each.story is Story.COMMENT]
        assert [run.text for each in kept for run in each.runs] == ["May use for anything?", "No.", "Never."]
        assert not any(run.live for each in kept for run in each.runs)
        assert [each.what for each in found.notes] == [
            "the file holds 2 comments by Ada and Bo, which are not part of the agreement"
        ]


@pytest.mark.parametrize(
    "words", ["Section 4 is deleted.", "Is 4.2 still wanted?", "We agreed that clause 5 does not apply."]
)
def test_a_comment_that_speaks_of_a_clause_is_told_with_its_words(words: str) -> None:
    comments = f'<w:comment w:id="1" w:author="Ada">{par(words)}</w:comment>'
    found = manuscript(par("Fees."), comments=comments)
    assert [each.what for each in found.notes] == [
        "the file holds 1 comment by Ada, which is not part of the agreement",
        f"A comment, which is no part of the agreement, speaks of a clause: “{words}”",
    ]


def test_cells_know_their_table_row_column_and_head() -> None:
    nested = table(row("inner"))
    body = table(
        row("Item", "Charge", properties="<w:tblHeader/>"),
        row(cell("wide", '<w:gridSpan w:val="2"/>'), "after"),
        row(cell(par("x") + nested + par("y"), ""), properties='<w:gridBefore w:val="1"/>'),
        row("late", properties="<w:tblHeader/>"),
    ) + table(row("second"))
    found = {each.text: each.cell for each in manuscript(body).paragraphs}
    assert found == {
        "Item": Cell(0, 0, 0, header=True),
        "Charge": Cell(0, 0, 1, header=True),
        "wide": Cell(0, 1, 0),
        "after": Cell(0, 1, 2),
        "x": Cell(0, 2, 1),
        "inner": Cell(1, 0, 0),
        "y": Cell(0, 2, 1),
        "late": Cell(0, 3, 0),
        "second": Cell(2, 0, 0),
    }


def test_spans_are_held_within_bounds() -> None:
    body = table(row(cell("a", '<w:gridSpan w:val="1000000000"/>'), cell("b", '<w:gridSpan w:val="-7"/>'), "c"))
    assert [each.cell.column for each in manuscript(body).paragraphs if each.cell] == [0, 63, 64]


def test_box_stands_after_its_paragraph_with_lists_of_its_own_story() -> None:
    box = f"<w:r><w:pict><v:rect><v:textbox><w:txbxContent>{par('boxed')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    body = table(row(cell(par(run("in a cell ") + box + run("and on")))))
    found = manuscript(body + par("next"))
    assert said(found) == [("body", "", "in a cell and on"), ("text box", "", "boxed"), ("body", "", "next")]
    assert found.paragraphs[1].cell is None
    assert found.stories == (Story.BODY, Story.TEXT_BOX)
