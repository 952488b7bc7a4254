"""However the letters of a line are drawn, the line is read as a person sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from read.paper import drawn, read, texts

WORDS = "2.1 Customer shall not use the Services for persistent monitoring of residents."
Draw = Callable[[Canvas], None]


def twice(canvas: Canvas) -> None:
    """Bold by drawing the line again, a hair to the right."""
    for right in (0.0, 0.3):
        canvas.drawString(72 + right, 600, WORDS)


def four_times(canvas: Canvas) -> None:
    for right, up in ((0.0, 0.0), (0.3, 0.0), (0.0, 0.3), (0.3, 0.3)):
        canvas.drawString(72 + right, 600 + up, WORDS)


def letter_by_letter_twice(canvas: Canvas) -> None:
    x = 72.0
    for letter in WORDS:
        for right in (0.0, 0.3):
            canvas.drawString(x + right, 600, letter)
        x += canvas.stringWidth(letter, "Times-Roman", 11)


def wide(points: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 600, WORDS, charSpace=points)

    return draw


def kerned(canvas: Canvas) -> None:
    """Not one space is drawn: the pen moves on between the words."""
    shown = "".join(f"({word})-250" for word in WORDS.removesuffix(".").split())
    canvas._code.append(
        f"BT /F2 11 Tf 72 600 Td [{shown}(.)] TJ ET".replace("-250(.)", "(.)").replace("(per", "(p)12(er")
    )


@pytest.mark.parametrize(
    "draw", [twice, four_times, letter_by_letter_twice, wide(1), wide(2), wide(3), wide(6), kerned],
    ids=["twice", "four times", "letters twice", "wide 1", "wide 2", "wide 3", "wide 6", "kerned"],
)  # fmt: skip
def test_line_is_read_once_and_in_whole_words(draw: Draw) -> None:
    found = read(drawn(draw))
    assert texts(found) == [WORDS]
    assert not found.gaps


def test_spaced_heading_stands_over_its_clause() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 620, "ARTICLE II USE OF THE SERVICES", charSpace=6)
        canvas.drawString(72, 600, WORDS)

    assert texts(read(drawn(draw))) == ["ARTICLE II USE OF THE SERVICES", WORDS]


@pytest.mark.parametrize("heading", ["A R T I C L E  I I   U S E  O F  D A T A", "D A T A  U S E", "D A T A"])
def test_letters_with_blanks_between_are_words(heading: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 620, heading)
        canvas.drawString(72, 600, WORDS)

    found = read(drawn(draw))
    assert texts(found) == [" ".join(word.replace(" ", "") for word in heading.replace("   ", "  ").split("  ")), WORDS]
    assert not found.gaps


def test_ligatures_are_letters() -> None:
    pdfmetrics.registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 600, "2.1 Customer conﬁrms the ﬂow of ﬁnal deﬁnitions.")

    assert texts(read(drawn(draw))) == ["2.1 Customer confirms the flow of final definitions."]


def test_raised_letters_belong_to_their_word() -> None:
    def draw(canvas: Canvas) -> None:
        x = 72.0
        for words, size, up in (("2.1 Fees are due on the 10", 11, 0), ("th", 6, 5), (" day of each month.", 11, 0)):
            canvas.setFont("Times-Roman", size)
            canvas.drawString(x, 600 + up, words)
            x += canvas.stringWidth(words, "Times-Roman", size)

    assert texts(read(drawn(draw))) == ["2.1 Fees are due on the 10th day of each month."]


@pytest.mark.parametrize(("sign", "seen"), [(0xF0B7, "•"), (0xF0A7, "▪"), (0xF0D8, "➢"), (0xF0FC, "✓")])
def test_bullet_of_a_font_of_signs_is_a_bullet(sign: int, seen: str) -> None:
    from agreelint.read.tidy import shown

    assert shown(f"{chr(sign)} Customer may use it.") == f"{seen} Customer may use it."


@pytest.mark.parametrize("code", [0x2D, 0xAD, 0x2010, 0x2011])
def test_word_broken_with_any_hyphen_is_whole(code: int) -> None:
    pdfmetrics.registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 10)
        for at, line in enumerate((
            "2.1 Customer shall not use the Services for the surveil\u00ad", "lance of residents, nor for non\u00ad",
            "commercial tests, in any place whatever in this State.",
        )):  # fmt: skip
            canvas.drawString(72, 600 - 13 * at, line)

    data = drawn(draw)
    assert data.count(b"<00AD>") == 1  # what the font says that its hyphen stands for
    whole = "surveillance of residents, nor for non-commercial tests, in any place whatever in this State."
    assert texts(read(data.replace(b"<00AD>", b"<%04X>" % code))) == [
        f"2.1 Customer shall not use the Services for the {whole}"
    ]
