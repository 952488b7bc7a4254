"""Footnotes at the foot of a page or a column, and the marks in the words that call for them."""

from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from read.paper import CLAUSES, drawn, read, texts, wrapped


def test_footnotes_are_set_apart_with_their_label() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES)
        wrapped(
            canvas,
            ["1 Except where the law of the State says otherwise.", "2 As amended, from time to time, by Provider."],
            top=80, size=8, leading=10, gap=0,
        )  # fmt: skip

    found = read(drawn(page))
    assert texts(found) == CLAUSES
    notes = [paragraph for paragraph in found.paragraphs if paragraph.story is Story.FOOTNOTE]
    assert [note.note for note in notes] == ["1", "2"]
    assert "Except where the law" in notes[0].text


def test_footnotes_at_the_foot_of_one_column() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:3], width=210)
        wrapped(canvas, ["1 Except where the law of the State says otherwise."], top=500, width=210, size=8)
        wrapped(canvas, CLAUSES[3:] * 2, left=320, width=210)

    found = read(drawn(page))
    assert texts(found) == [*CLAUSES[:3], *CLAUSES[3:] * 2]
    assert texts(found, Story.FOOTNOTE) == ["Except where the law of the State says otherwise."]


def test_the_mark_of_a_footnote_belongs_to_no_word() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("Customer may use the Services")
        text.setFont("Times-Roman", 6.5)
        text.setRise(4)
        text.textOut("1")
        text.setFont("Times-Roman", 11)
        text.setRise(0)
        text.textOut(", version 2 and 10 m")
        text.setFont("Times-Roman", 6.5)
        text.setRise(4)
        text.textOut("2")
        text.setFont("Times-Roman", 11)
        text.setRise(0)
        text.textOut(" of floor, within the State.")
        canvas.drawText(text)
        wrapped(canvas, ["1 Except where the law of the State says otherwise."], top=80, size=8)

    found = read(drawn(page))
    assert texts(found) == ["Customer may use the Services, version 2 and 10 m2 of floor, within the State."]
    assert texts(found, Story.FOOTNOTE) == ["Except where the law of the State says otherwise."]
