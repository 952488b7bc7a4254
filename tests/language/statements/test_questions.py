"""Questions and their answers."""

import pytest

from agreelint.language.statements.questions import answered
from agreelint.model.span import Span


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (("Q4. May we look? ", "Only if the board asks. ", "It is free."), [(0, 0, 1), (2, 2, 2)]),
        (("May we look? ", "No. ", "It is free."), [(1, 1, 1), (2, 2, 2)]),
        (("May we look? ", "Yes."), [(0, 0, 0), (1, 1, 1)]),
        (("Who supplies whom? ", "No party does."), [(0, 0, 0), (1, 1, 1)]),
        (("May we look?",), [(0, 0, 0)]),
        (("We may look. ", "Only the board asks."), [(0, 0, 0), (1, 1, 1)]),
    ],
)
def test_a_question_says_what_its_answer_says(sentences: tuple[str, ...], told: list[tuple[int, int, int]]) -> None:
    text = "".join(sentences)
    starts = [len("".join(sentences[:at])) for at in range(len(sentences))]
    spans = [Span(start, start + len(words)) for start, words in zip(starts, sentences, strict=True)]
    wanted = [(at, Span(spans[first].start, spans[last].end)) for at, first, last in told]
    assert list(answered(text, spans)) == wanted


def test_labels_without_end_are_no_question_and_end_the_reading() -> None:
    text = "1. " * 60 + "x? "
    assert next(answered(text, [Span(0, len(text)), Span(len(text), len(text))])) == (0, Span(0, len(text)))
