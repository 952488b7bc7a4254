from dataclasses import replace
from pathlib import Path

import pytest
from junitparser import JUnitXml
from lxml import etree
from syrupy.assertion import SnapshotAssertion

from agreelint.model.place import Gap
from agreelint.model.policy import Severity
from agreelint.model.review import Document, Outcome, Review, Standing, Verdict
from agreelint.model.rule import Certainty
from agreelint.output import junit
from output import payloads, reviews

MINOR = reviews.finding(reviews.GRANT, "for any Permitted Purpose", 0, severity=Severity.MINOR)
POSSIBLE = reviews.finding(reviews.GRANT, "for any Permitted Purpose", 0, certainty=Certainty.POSSIBLE)
LINE = Verdict("lawful-purposes", "No blanket grant", Severity.MINOR, Standing.CROSSED, (MINOR.id,))


SCHEMA = etree.XMLSchema(file=Path(__file__).with_name("junit.xsd"))


def suite(document: Document) -> etree._Element:
    return etree.fromstring(junit.write(reviews.review(document)))[0]


def test_the_report(snapshot: SnapshotAssertion) -> None:
    assert junit.write(reviews.review()).decode() == snapshot


@pytest.mark.parametrize(
    "review",
    [
        reviews.review(),
        reviews.review(reviews.document("a.docx"), reviews.document("b.docx", findings=(), gaps=())),
        replace(reviews.review(), documents=()),
        *map(payloads.spoiled, payloads.PAYLOADS.values()),
    ],
)
def test_reports_follow_the_schema_and_are_read_by_others(review: Review) -> None:
    written = junit.write(review)
    SCHEMA.assertValid(etree.fromstring(written))
    read = JUnitXml.fromstring(written)
    assert (read.tests, read.failures, read.errors, read.skipped) == tuple(
        sum(getattr(suite, name) for suite in read) for name in ("tests", "failures", "errors", "skipped")
    )
    assert sum(1 for suite in read for _ in suite) == read.tests


def test_the_numbers_add_up() -> None:
    root = etree.fromstring(junit.write(reviews.review(reviews.document("a.docx"), reviews.document("b.docx"))))
    assert {str(key): str(value) for key, value in root.attrib.items()} == {
        "name": "agreelint",
        "tests": "20",
        "failures": "8",
        "errors": "6",
        "skipped": "2",
    }
    assert [one.get("tests") for one in root] == ["10", "10"]


def test_what_does_not_stop_the_gate_does_not_fail() -> None:
    made = suite(reviews.document(outcome=Outcome.PASS, findings=(MINOR,), gaps=(), verdicts=(LINE,)))
    assert made.get("failures") == "0"
    assert made.findtext(".//system-out", "").startswith("minor: crossed, §2.1")


def test_possible_findings_fail_where_they_stop_the_gate() -> None:
    made = suite(reviews.document(outcome=Outcome.CROSSED, findings=(POSSIBLE,), gaps=(), verdicts=(LINE,)))
    assert [one.get("message", "")[:16] for one in made.iter("failure")] == ["possibly crossed"]


def test_a_gap_that_a_red_line_tells_is_told_once() -> None:
    undecided = Verdict("flow-down", "Binds everyone", Severity.MAJOR, Standing.UNRESOLVED, why="no Exhibit C")
    gaps = (Gap("red line flow-down", "no Exhibit C"), Gap("page 4", ""))
    made = suite(reviews.document(findings=(), gaps=gaps, verdicts=(undecided,)))
    assert made.xpath("//error/@message") == ["no Exhibit C", "page 4"]


def test_a_file_that_could_not_be_read_is_an_error() -> None:
    made = suite(reviews.document(findings=(), verdicts=(), gaps=(Gap("the file", "is damaged"),)))
    assert (made.get("tests"), made.get("errors")) == ("1", "1")
