"""Rectangles lie on the words and on nothing else, whichever way the words are turned."""

import ctypes

import pypdfium2.raw as pdfium
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint import structure
from agreelint.engine.rectangles import rectangles
from agreelint.model.place import Box
from agreelint.model.span import Span
from agreelint.read.pdf import boxes
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.ink import Paper
from agreelint.read.pdf.sheet import sheet
from read.paper import drawn, picture, read, wrapped

WORDS = ["1. Customer may use the Services for any lawful purpose, and for persistent monitoring of each resident."]
# Where the pen goes before it writes: the words run to the right, up, on their heads, down.
TURNS = {0: (0, 0), 90: (612, 0), 180: (612, 792), 270: (0, 792)}


def turned(turn: int, rotate: int = 0) -> bytes:
    def page(canvas: Canvas) -> None:
        canvas.translate(*TURNS[turn])
        canvas.rotate(turn)
        wrapped(canvas, WORDS, left=150, top=500, width=300)
        canvas.setPageRotation(rotate)

    return drawn(page)


def within(data: bytes, box: Box) -> str:
    """The characters whose middle lies in `box`."""
    with opened("page", data) as document, sheet(document, 0) as leaf:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        found = []
        for at, char in enumerate(leaf.text):
            pdfium.FPDFText_GetCharBox(leaf.letters, at, left, right, bottom, top)
            x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                found.append(char)
        return "".join(found).strip()


def of(data: bytes, words: str) -> list[Box]:
    agreement = structure.agreement(read(data))
    at = agreement.text.index(words)
    span = Span(at, at + len(words))
    found = rectangles(agreement, data, [span])[span]
    assert {page for page, _ in found} == {1}
    return [box for _, box in found]


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_words_over_two_lines_have_a_rectangle_a_line(turn: int, rotate: int) -> None:
    data = turned(turn, rotate)
    first, second = of(data, "any lawful purpose, and for persistent monitoring")
    assert within(data, first).startswith("any lawful purpose")
    assert within(data, second).endswith("monitoring")
    assert f"{within(data, first)} {within(data, second)}" == "any lawful purpose, and for persistent monitoring"


@pytest.mark.parametrize("turn", TURNS)
def test_all_ink_of_the_words_lies_in_their_rectangles(turn: int) -> None:
    data = turned(turn)
    with opened("page", data) as document, sheet(document, 0) as leaf:
        paper = Paper(leaf, 4.0)
        for box in of(data, "any lawful purpose, and for persistent monitoring"):
            along = turn in {0, 180}
            around = Box(
                box.left - (0.5 if along else 2), box.bottom - (2 if along else 0.5),
                box.right + (0.5 if along else 2), box.top + (2 if along else 0.5),
            )  # fmt: skip
            assert inked(paper, around) == inked(paper, box) > 0


def inked(paper: Paper, box: Box) -> int:
    left, top, right, bottom = paper.area(box)
    return sum(sum(paper.shades[row * paper.stride + left : row * paper.stride + right]) for row in range(top, bottom))


def test_slanted_words_have_a_rectangle_a_letter() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(100, 100)
        canvas.rotate(30)
        canvas.drawString(0, 0, "Slanted words")

    data = drawn(page)
    with opened("page", data) as document, sheet(document, 0) as leaf:
        last = len(leaf.text.rstrip()) - 1
        letters = len(leaf.text.replace(" ", "").strip())
    (found,) = boxes(data, [(1, 0, last)])
    assert len(found) == letters


def test_words_that_go_on_overleaf_have_rectangles_on_both_pages() -> None:
    def first(canvas: Canvas) -> None:
        wrapped(canvas, ["1. Fees. Customer pays.", "2. Use. Customer may use the Services for any"], top=120)

    def second(canvas: Canvas) -> None:
        wrapped(canvas, ["lawful purpose whatsoever, at home or abroad."])

    agreement = structure.agreement(read(data := drawn(first, second)))
    span = Span(at := agreement.text.index("any lawful purpose"), at + len("any lawful purpose"))
    (one, start), (other, end) = rectangles(agreement, data, [span])[span]
    assert (one, other) == (1, 2)
    assert end.bottom > start.top
    assert 15 < start.right - start.left < 20
    assert 60 < end.right - end.left < 70


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_recognised_words_of_a_line_are_one_rectangle(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, WORDS, left=150, top=500, width=300, size=12, leading=15)

    side = ImageReader(picture(page, turn=turn))
    data = drawn(lambda canvas: canvas.drawImage(side, 0, 0, 612, 792 if turn in {0, 180} else 473))
    first, second = of(data, "any lawful purpose, and for persistent monitoring")
    for box, least in ((first, 80), (second, 50)):
        sides = sorted((box.right - box.left, box.top - box.bottom))
        assert sides[0] < 16
        assert sides[1] > least
