"""Where a tab has hardly any room, the label of a clause touches its words; they are drawn apart all the same."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.place import Box
from agreelint.read.pdf import boxes
from agreelint.structure import agreement
from read.paper import drawn, read, texts, wrapped

WORDS = "complaints about the Services reach Provider within a day."


def touching(canvas: Canvas, label: str, words: str, y: float, white: float = 0.6) -> None:
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(72, y, label)
    canvas.setFont("Times-Bold", 11)
    canvas.drawString(72 + canvas.stringWidth(label, "Times-Roman", 11) + white, y, words)


@pytest.mark.parametrize("label", ["8.11.1", "1.0", "12.", "(iv)", "b.", "3)", "•"])
@pytest.mark.parametrize("words", [WORDS, WORDS.capitalize(), "“Fees” means the sums in Schedule 2."])
def test_label_is_parted_from_the_words_that_touch_it(label: str, words: str) -> None:
    def page(canvas: Canvas) -> None:
        touching(canvas, label, words, 600)

    assert texts(read(drawn(page))) == [f"{label} {words}"]


def test_words_behind_such_a_label_keep_their_places() -> None:
    def page(canvas: Canvas) -> None:
        touching(canvas, "8.11.1", WORDS, 600)

    data = drawn(page)
    run = next(run for run in read(data).paragraphs[0].runs if run.text.startswith("complaints"))
    assert run.anchor is not None
    (box,) = boxes(data, [(1, run.anchor.offset, run.anchor.offset + len("complaints") - 1)])[0]
    assert isinstance(box, Box)
    assert 98 < box.left < 101
    assert box.right < 160


@pytest.mark.parametrize(
    "text", ["3.5GHz is the band.", "a.m. and p.m. are hours.", "(s)he may use it.", "1.2m is high."]
)
def test_words_that_only_look_like_a_label_stay_whole(text: str) -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, [text], top=600)

    assert texts(read(drawn(page))) == [text]


def test_numbers_of_such_clauses_are_known() -> None:
    def page(canvas: Canvas) -> None:
        for at, label in enumerate(("8.", "8.1", "8.1.1", "8.1.2", "9.")):
            touching(canvas, label, WORDS, 700 - 30 * at)

    assert [clause.number for clause in agreement(read(drawn(page))).clauses] == ["8", "8.1", "8.1.1", "8.1.2", "9"]
