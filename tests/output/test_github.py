from syrupy.assertion import SnapshotAssertion

from agreelint.model.review import Outcome
from agreelint.output import github
from output import reviews


def test_the_report(snapshot: SnapshotAssertion) -> None:
    assert github.write(reviews.review()).decode() == snapshot


def test_a_document_that_passes_is_a_notice() -> None:
    clean = reviews.document("a, b: c.pdf", outcome=Outcome.PASS, findings=(), gaps=())
    made = github.write(reviews.review(clean)).decode()
    assert made.startswith("::notice file=a%2C b%3A c.pdf,title=agreelint%3A pass::reviewed in full; no red line")
    assert made.count("\n") == 1
