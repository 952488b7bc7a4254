import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from syrupy.assertion import SnapshotAssertion

from agreelint.model.review import Kind, Outcome
from agreelint.model.span import Span
from agreelint.output import markdown
from agreelint.output.visible import one_line
from output import reviews
from output.test_payloads import rendered

CLEAN = reviews.document("clean.pdf", outcome=Outcome.PASS, findings=(), gaps=(), notes=(), verdicts=())


def test_the_report(snapshot: SnapshotAssertion) -> None:
    assert markdown.write(reviews.review()).decode() == snapshot


def test_several_documents_begin_with_what_they_came_to(snapshot: SnapshotAssertion) -> None:
    assert markdown.write(reviews.review(CLEAN, reviews.document("scan.pdf", findings=()))).decode() == snapshot


def test_the_decisive_words_are_bold_where_they_stand() -> None:
    page = rendered(markdown.write(reviews.review()).decode())
    bold = [element.text for element in page.xpath("//blockquote//strong")]
    assert bold == [finding.quote for finding in reviews.findings() if finding.quote and not finding.waived]
    first = page.xpath("string(//blockquote)").strip()
    assert first == reviews.GRANT


@pytest.mark.parametrize("words", ["“Model”", "(b) all", "Model"])
def test_words_are_bold_whatever_stands_beside_them(words: str) -> None:
    clause = f"a{words}b"
    finding = reviews.finding(clause, words, 0)
    page = rendered(markdown.write(reviews.review(reviews.document(findings=(finding,)))).decode())
    assert page.xpath("string(//blockquote//strong)") == words
    assert page.xpath("string(//blockquote)").strip() == clause


@given(st.text(st.characters(codec=None)))
def test_any_words_are_shown_as_they_are(words: str) -> None:
    page = rendered(f"{markdown.escaped(words)}\n")
    assert {element.tag for element in page.iter(etree.Element)} <= {"div", "p"}
    assert page.xpath("string()").strip() == one_line(words)


@example("1@.a")
@given(st.text("#`*_[](){}<>!@|~&$\\-+=.:;/'\"1aw \n\t", max_size=12))
def test_any_marks_are_shown_as_they_are(words: str) -> None:
    page = rendered(f"> {markdown.escaped(words)}\n")
    assert {element.tag for element in page.iter(etree.Element)} <= {"div", "p", "blockquote"}
    assert page.xpath("string()").strip() == one_line(words)


def test_deleted_words_are_said_to_be_deleted() -> None:
    missing = reviews.finding("The Agency shall not.", "shall not", 4, kind=Kind.MISSING, span=Span(9, 9))
    assert "> **shall not** (deleted)" in markdown.write(reviews.review(reviews.document(findings=(missing,)))).decode()
