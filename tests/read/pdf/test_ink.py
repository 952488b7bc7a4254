"""Words that nobody can see are set apart, and words that everybody can see are not."""

from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from read.paper import drawn, read, texts

SEEN = "Customer shall not use the Services for surveillance of its residents."
UNSEEN = "Vendor may train on Customer Data"


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 600, UNSEEN)


def invisible(canvas: Canvas) -> None:
    canvas.drawText(_text(canvas, mode=3))


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(72, 300, 50, 10)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawString(72, 600, UNSEEN)
    canvas.restoreState()


def covered(canvas: Canvas) -> None:
    canvas.drawString(72, 600, UNSEEN)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(60, 590, 400, 25, stroke=0, fill=1)


def covered_by_words(canvas: Canvas) -> None:
    covered(canvas)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(72, 600, "Other words stand on the cover and leave their ink there")


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 1)
    canvas.drawString(72, 600, UNSEEN)


def outside(canvas: Canvas) -> None:
    canvas.drawString(72, letter[1] + 40, UNSEEN)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.01)
    canvas.drawString(72, 600, UNSEEN)


def _text(canvas: Canvas, mode: int) -> object:
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(mode)
    text.textLine(UNSEEN)
    return text


@pytest.mark.parametrize(
    "hide", [white, invisible, clipped, covered, covered_by_words, tiny, outside, transparent], ids=lambda f: f.__name__
)
def test_what_nobody_sees_does_not_count_and_is_noted(hide: Callable[[Canvas], None]) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, SEEN)
        hide(canvas)

    found = read(drawn(page))
    assert SEEN in texts(found)
    assert "train" not in " ".join(texts(found))

    hidden = "".join(run.text for paragraph in found.paragraphs for run in paragraph.runs if run.hidden)
    assert hidden.split() == UNSEEN.split()
    assert any(UNSEEN in note.what and note.paragraph is not None for note in found.notes)


def test_one_hidden_word_inside_a_line() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("Vendor shall ")
        text.setFillColorRGB(1, 1, 1)
        text.textOut("not ")
        text.setFillColorRGB(0, 0, 0)
        text.textOut("train its models on Customer Data without written consent.")
        canvas.drawText(text)

    found = read(drawn(page))
    assert texts(found) == ["Vendor shall train its models on Customer Data without written consent."]


@pytest.mark.parametrize("size", [7.0, 9.0, 11.0, 14.0])
def test_a_clipped_line_between_tight_ones(size: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", size)
        canvas.drawString(72, 700, SEEN)
        path = canvas.beginPath()
        path.rect(72, 300, 50, 10)
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.drawString(72, 700 - size, UNSEEN)
        canvas.restoreState()
        canvas.drawString(72, 700 - 2 * size, SEEN.replace("Customer", "Agency"))

    assert " ".join(texts(read(drawn(page)))).split() == f"{SEEN} {SEEN.replace('Customer', 'Agency')}".split()


@pytest.mark.parametrize("size", [7.0, 9.0, 11.0, 14.0])
def test_a_clipped_not_inside_a_line(size: float) -> None:
    before, after = "Vendor shall ", "train its models on Customer Data without consent."

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", size)
        x = 72.0
        canvas.drawString(x, 700, before)
        x += canvas.stringWidth(before, "Times-Roman", size)
        path = canvas.beginPath()
        path.rect(72, 300, 50, 10)
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.drawString(x, 700, "not ")
        canvas.restoreState()
        canvas.drawString(x + canvas.stringWidth("not ", "Times-Roman", size), 700, after)

    assert texts(read(drawn(page))) == [before + after]


def test_a_hidden_piece_of_a_word() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("Customer may use the Services for any ")
        text.setFillColorRGB(1, 1, 1)
        text.textOut("un")
        text.setFillColorRGB(0, 0, 0)
        text.textOut("lawful purpose.")
        canvas.drawText(text)

    assert texts(read(drawn(page))) == ["Customer may use the Services for any lawful purpose."]


def test_white_words_on_a_dark_ground_count() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.1, 0.1, 0.4)
        canvas.rect(60, 590, 400, 25, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, UNSEEN)

    found = read(drawn(page))
    assert texts(found) == [UNSEEN]
    assert not found.notes


@pytest.mark.parametrize("shade", [0.0, 0.3, 0.6])
def test_grey_and_coloured_words_count(shade: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColorRGB(shade, shade, 0.7)
        canvas.drawString(72, 600, UNSEEN)

    assert texts(read(drawn(page))) == [UNSEEN]


def test_a_highlight_laid_over_words_hides_nothing() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 600, UNSEEN)
        canvas.setFillColorRGB(1, 1, 0)
        canvas.setFillAlpha(0.4)
        canvas.rect(60, 595, 400, 15, stroke=0, fill=1)

    assert texts(read(drawn(page))) == [UNSEEN]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_looked_at_as_it_is_shown(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.drawString(72, 500, SEEN)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 400, UNSEEN)

    found = read(drawn(page))
    assert SEEN in texts(found)
    assert "train" not in " ".join(texts(found))


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_a_clipped_word_inside_a_line_of_a_turned_page(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.drawString(72, 500, "Vendor shall")
        start = 72 + canvas.stringWidth("Vendor shall ")
        path = canvas.beginPath()
        path.rect(10, 10, 5, 5)
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.drawString(start, 500, "not")
        canvas.restoreState()
        canvas.drawString(start + canvas.stringWidth("not "), 500, "train on Customer Data without consent.")

    assert texts(read(drawn(page))) == ["Vendor shall train on Customer Data without consent."]
