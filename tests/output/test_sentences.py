from agreelint.model.review import Kind, Outcome
from agreelint.output import sentences
from output.reviews import GRANT, document, finding, review


def test_a_red_line_that_is_crossed_and_hollow_is_counted_once_as_crossed() -> None:
    lines = [("watching", Kind.HOLLOW), ("watching", Kind.CROSSED), ("weights", Kind.HOLLOW), ("weights", Kind.HOLLOW)]
    found = tuple(finding(GRANT, "Purpose", 0, red_line=line, kind=kind) for line, kind in lines)
    one = document(findings=found, gaps=(), outcome=Outcome.CROSSED)
    assert sentences.outcome(one, review(one)).startswith("1 red line crossed and 1 hollow (severity")
