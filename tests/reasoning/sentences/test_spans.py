"""The words beside what a sentence names, and the sentence itself."""

from agreelint.model.span import Span
from agreelint.reasoning.sentences.spans import before
from reasoning.agreements import agreement


def test_of_a_very_long_sentence_only_what_is_near_counts_as_said_before() -> None:
    made = agreement("1.1 Subject to Section 5.2, nobody looks.", f"1.2 {'as it is said and ' * 400}Section 5.")
    short, long = (clause.span for clause in made.clauses)
    assert before(made, short, Span(short.end - 6, short.end)).endswith("nobody ")
    assert before(made, short, Span(short.end - 6, short.end)).startswith("1.1 Subject")
    assert len(before(made, long, Span(long.end - 2, long.end))) < 1_000
