"""Tracked changes in both views: what is out of one is kept, and does not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.manuscript import Change, Revision, View
from read.docx.wordfile import cell, listed, manuscript, par, row, run, table, texts

NOT = '<w:del w:id="1" w:author="Ada" w:date="2026-01-02T03:04:05Z"><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>'
BODY = par(
    run("The Agency shall ")
    + NOT
    + run("use it")
    + f'<w:ins w:id="2" w:author="Bo">{run(" at home")}</w:ins>'
    + run(".")
)


@pytest.mark.parametrize(
    ("view", "expected"),
    [(View.ACCEPTED, "The Agency shall use it at home."), (View.ORIGINAL, "The Agency shall not use it.")],
)
def test_one_word_deleted_and_some_inserted(view: View, expected: str) -> None:
    found = manuscript(BODY, view)
    assert texts(found) == [expected]
    assert [each.what for each in found.notes] == ["the file holds 2 tracked changes by Ada and Bo"]
    changed = [(each.text, each.revision) for each in found.paragraphs[0].runs if each.revision]
    assert changed == [
        ("not ", Revision(Change.DELETED, "Ada", "2026-01-02T03:04:05Z")),
        (" at home", Revision(Change.INSERTED, "Bo")),
    ]


def test_deletion_of_an_insertion_is_in_neither_view() -> None:
    both = '<w:ins w:id="1" w:author="A"><w:del w:id="2" w:author="B"><w:r><w:delText>never</w:delText></w:r></w:del></w:ins>'
    for view in View:
        found = manuscript(par(run("kept") + both), view)
        assert texts(found) == ["kept"]
        assert [each.text for each in found.paragraphs[0].runs if not each.live] == ["never"]


def marked(text: str, change: str) -> str:
    return par(text, f'<w:rPr><w:{change} w:id="9" w:author="A"/></w:rPr>')


def test_a_deleted_paragraph_end_joins_in_the_accepted_view_only() -> None:
    for change in ("del", "moveFrom"):
        body = marked("The Agency may ", change) + par("use it.") + par("End.")
        assert texts(manuscript(body)) == ["The Agency may use it.", "End."]
        assert texts(manuscript(body, View.ORIGINAL)) == ["The Agency may", "use it.", "End."]
    for change in ("ins", "moveTo"):
        body = marked("The Agency may ", change) + par("use it.") + par("End.")
        assert texts(manuscript(body)) == ["The Agency may", "use it.", "End."]
        assert texts(manuscript(body, View.ORIGINAL)) == ["The Agency may use it.", "End."]


def test_joined_paragraph_has_the_marks_of_the_second() -> None:
    body = marked("a", "del") + par("b", '<w:jc w:val="center"/>')
    found = manuscript(body)
    assert [(each.text, each.centred) for each in found.paragraphs] == [("ab", True)]


def test_paragraphs_never_join_out_of_a_cell_or_over_a_table() -> None:
    body = (
        table(row(cell(marked("a", "del")), cell(marked("b", "del")))) + marked("c", "del") + table(row("d")) + par("e")
    )
    assert texts(manuscript(body)) == ["a", "b", "c", "d", "e"]


def test_tracked_rows() -> None:
    inserted = row("new", properties='<w:ins w:id="1" w:author="A"/>')
    body = table(row("old"), inserted, row("gone", properties='<w:del w:id="2" w:author="A"/>'))
    assert texts(manuscript(body)) == ["old", "new"]
    assert texts(manuscript(body, View.ORIGINAL)) == ["old", "gone"]


def test_format_changes_are_undone_in_the_original_view() -> None:
    changed = par(
        run("secret", "<w:rPrChange w:id='1' w:author='A'><w:rPr><w:vanish/></w:rPr></w:rPrChange>") + run(" seen"),
        '<w:jc w:val="center"/><w:pPrChange w:id="2" w:author="A"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>',
    )
    assert [(each.text, each.centred) for each in manuscript(changed).paragraphs] == [("secret seen", True)]
    assert [(each.text, each.centred) for each in manuscript(changed, View.ORIGINAL).paragraphs] == [("seen", False)]


def test_a_list_put_on_by_a_tracked_change() -> None:
    from read.docx.wordfile import abstract, labels, level, num

    tracked = par("b", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="A"/></w:numPr>')
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    body = listed("a") + tracked + listed("c")
    assert labels(manuscript(body, numbering=numbering)) == ["1.", "2.", "3."]
    assert labels(manuscript(body, View.ORIGINAL, numbering=numbering)) == ["1.", "", "2."]


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "ins", "del", "moveFrom", "moveTo"]), st.sampled_from("abcdef")), max_size=12
    )
)
def test_every_word_is_kept_and_counts_in_its_views(bits: list[tuple[str, str]]) -> None:
    """All runs are in both views; a view's text is the unchanged words with what is in it."""
    inner = "".join(f'<w:{kind} w:id="1">{run(word)}</w:{kind}>' if kind else run(word) for kind, word in bits)
    body = par(run("x") + inner + run("y"))
    for view, out in ((View.ACCEPTED, {"del", "moveFrom"}), (View.ORIGINAL, {"ins", "moveTo"})):
        [found] = manuscript(body, view).paragraphs
        assert "".join(each.text for each in found.runs) == "x" + "".join(word for _, word in bits) + "y"
        assert found.text == "x" + "".join(word for kind, word in bits if kind not in out) + "y"
