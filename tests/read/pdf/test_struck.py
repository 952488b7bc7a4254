"""Words with a line through them do not count, and an underline takes nothing away."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from read.paper import drawn, read, texts

BEFORE, STRUCK, AFTER = "Vendor shall ", "not ", "train its models on Customer Data without written consent."
SIZE = 11


def redlined(rise: float, *, rectangle: bool = False, words: str = STRUCK) -> bytes:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", SIZE)
        text = canvas.beginText(72, 700)
        text.textOut(BEFORE)
        text.textOut(words)
        text.textOut(AFTER)
        canvas.drawText(text)
        start = 72 + canvas.stringWidth(BEFORE, "Times-Roman", SIZE)
        end = start + canvas.stringWidth(words, "Times-Roman", SIZE)
        if rectangle:
            canvas.rect(start, 700 + rise - 0.3, end - start, 0.6, stroke=0, fill=1)
        else:
            canvas.line(start, 700 + rise, end, 700 + rise)

    return drawn(page)


@pytest.mark.parametrize("rectangle", [True, False])
@pytest.mark.parametrize("rise", [2.0, 2.8, 4.0])
def test_struck_words_do_not_count_and_are_a_gap(rise: float, rectangle: bool) -> None:
    found = read(redlined(rise, rectangle=rectangle))
    assert texts(found) == [BEFORE + AFTER]
    (gap,) = found.gaps
    assert gap.what == "page 1"
    assert '"not"' in gap.why
    assert not any("nobody can see" in note.what for note in found.notes)


def test_a_struck_piece_of_a_word() -> None:
    assert texts(read(redlined(2.8, words="re"))) == [BEFORE + AFTER]


@pytest.mark.parametrize("rise", [-2.0, -1.0, 9.0, 11.0])
def test_an_underline_takes_nothing_away(rise: float) -> None:
    found = read(redlined(rise))
    assert texts(found) == [BEFORE + STRUCK + AFTER]
    assert not found.gaps
