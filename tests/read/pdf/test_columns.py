"""Columns are read one after the other, in whatever order the file gives their lines."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from read.paper import drawn, read, texts

WORDS = (
    "Provider grants Customer a non-exclusive right to use the Services for the purposes of this Agreement, and Customer"
    " shall not use the Services for persistent monitoring of residents. Each party keeps the information of the other"
    " party confidential, and the obligations of this clause survive the termination of the Agreement."
)
SIZE, LEADING, WIDTH = 10, 12, 230
LEFTS = (60, 322)

Put = Callable[[Canvas, float, float, str], None]


def broken(canvas: Canvas, text: str) -> list[str]:
    """`text` in lines of a column, with words broken at their ends."""
    found, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if canvas.stringWidth(longer, "Times-Roman", SIZE) <= WIDTH:
            line = longer
            continue
        cut = next(
            (
                at
                for at in range(len(word) - 3, 2, -1)
                if word.isalpha() and canvas.stringWidth(f"{line} {word[:at]}-", "Times-Roman", SIZE) <= WIDTH
            ),
            0,
        )
        found.append(f"{line} {word[:cut]}-" if cut else line)
        line = word[cut:]
    return [*found, line]


def whole(canvas: Canvas, x: float, y: float, line: str) -> None:
    canvas.drawString(x, y, line)


def by_word(canvas: Canvas, x: float, y: float, line: str) -> None:
    for word in line.split(" "):
        canvas.drawString(x, y, word)
        x += canvas.stringWidth(f"{word} ", "Times-Roman", SIZE)


def by_letter(canvas: Canvas, x: float, y: float, line: str) -> None:
    for letter in line:
        if letter != " ":
            canvas.drawString(x, y, letter)
        x += canvas.stringWidth(letter, "Times-Roman", SIZE)


@pytest.mark.parametrize("put", [whole, by_word, by_letter])
def test_row_by_row(put: Put) -> None:
    clauses = [f"1.1 {WORDS} {WORDS}", f"2.1 {WORDS} {WORDS}"]

    def page(canvas: Canvas) -> None:
        columns = [broken(canvas, clause) for clause in clauses]
        canvas.setFont("Times-Roman", SIZE)
        for row in range(len(columns[0])):
            for left, column in zip(LEFTS, columns, strict=True):
                put(canvas, left, 700 - LEADING * row, column[row])

    assert texts(read(drawn(page))) == clauses


def test_under_a_title_over_both() -> None:
    title = "MASTER AGREEMENT BETWEEN THE PARTIES NAMED BELOW, WITH A TITLE OVER BOTH OF ITS COLUMNS"

    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 720, title)
        canvas.setFont("Times-Roman", SIZE)
        for row, line in enumerate(broken(canvas, f"1.1 {WORDS}")):
            for left, number in zip(LEFTS, ("1.1", "2.1"), strict=True):
                canvas.drawString(left, 690 - LEADING * row, line.replace("1.1", number))

    assert texts(read(drawn(page))) == [title, f"1.1 {WORDS}", f"2.1 {WORDS}"]


@pytest.mark.parametrize("put", [whole, by_word, by_letter])
def test_over_columns_and_pages_with_all_that_stands_around(put: Put) -> None:
    clauses = [f"{number}.1 {WORDS}" if number % 3 else f"{number}. HEADING NUMBER {number}" for number in range(1, 25)]
    places: list[tuple[int, int, float, str]] = []
    canvas = Canvas("unused")
    page = column = 0
    y = 700.0
    for clause in clauses:
        for line in broken(canvas, clause):
            if y < 70:
                page, column, y = page + column, 1 - column, 700.0
            places.append((page, column, y, line))
            y -= LEADING
        y -= 6

    def sheet(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 760, "Master Services Agreement - Confidential")
            canvas.drawCentredString(306, 30, f"Page {number + 1} of {page + 1}")
            canvas.saveState()
            canvas.translate(25, 200)
            canvas.rotate(90)
            canvas.drawString(0, 0, "DRAFT 4 - subject to contract")
            canvas.restoreState()
            canvas.setFont("Times-Roman", SIZE)
            for _, column, y, line in (place for place in places if place[0] == number):
                put(canvas, LEFTS[column], y, line)

        return draw

    found = read(drawn(*(sheet(number) for number in range(page + 1))))
    assert texts(found) == clauses
    assert not found.gaps
    assert texts(found, Story.HEADER) == ["Master Services Agreement - Confidential"]
    assert set(texts(found, Story.MARGIN)) == {"DRAFT 4 - subject to contract"}


def test_labels_and_amounts_stand_in_no_columns() -> None:
    rows = [f"Item number {row} of the list|{row * 1000} dollars" for row in range(12)]

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", SIZE)
        for at, row in enumerate(rows):
            for left, words in zip((60, 480), row.split("|"), strict=True):
                canvas.drawString(left, 700 - LEADING * at, words)

    found = texts(read(drawn(page)))
    assert " ".join(found).split() == " ".join(rows).replace("|", " ").split()


def test_row_by_row_under_a_slanted_mark_and_beside_a_note() -> None:
    clauses = [f"1.1 {WORDS} {WORDS}", f"2.1 {WORDS} {WORDS}"]

    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 40)
        canvas.setFillGray(0.8)
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.drawString(0, 0, "CONFIDENTIAL")
        canvas.restoreState()
        columns = [broken(canvas, clause) for clause in clauses]
        canvas.setFont("Times-Roman", SIZE)
        for row in range(len(columns[0])):
            for left, column in zip(LEFTS, columns, strict=True):
                canvas.drawString(left, 700 - LEADING * row, column[row])
        canvas.translate(25, 200)
        canvas.rotate(90)
        canvas.drawString(0, 0, "DRAFT 4 - subject to contract")

    found = read(drawn(page))
    assert texts(found) == clauses
    assert set(texts(found, Story.MARGIN)) == {"CONFIDENTIAL", "DRAFT 4 - subject to contract"}


def test_column_under_a_title_is_as_wide_as_its_own_lines() -> None:
    """In the order of a word processor: title, left column, right column, foot."""
    intro = "This Agreement is made between the parties named below, and both of them mean to be bound by all of it."
    clauses = [f"{number}.1 The Parties agree on {at}. {WORDS}" for number, at in ((1, "this"), (2, "that"))]

    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 740, intro)
        canvas.setFont("Times-Roman", SIZE)
        for left, down, clause in zip(LEFTS, (0, 5), clauses, strict=True):
            for row, line in enumerate(broken(canvas, clause)):
                canvas.drawString(left, 700 - down - LEADING * row, line)
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(60, 40, "Vendor form 9127631v1")

    assert texts(read(drawn(page)))[:3] == [intro, *clauses]


def test_part_in_smaller_type_is_no_footnote() -> None:
    """A whole part in two columns of small print, after a part in large print."""
    large = [
        f"{at}. The obligations of this clause number {at} survive the end of the Agreement." for at in range(3, 23)
    ]
    small = [f"13.{at} {WORDS}" for at in range(2)]

    def first(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        for at, line in enumerate(large):
            canvas.drawString(60, 740 - 24 * at, line)

    def second(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", SIZE)
        for left, clause in zip(LEFTS, small, strict=True):
            lines = broken(canvas, clause)
            for row, line in enumerate(lines):
                canvas.drawString(left, 700 - LEADING * row, line)
        canvas.setFont("Times-Bold", 12)
        canvas.drawString(60, 500, "LIABILITY IS LIMITED TO THE FEES OF ONE YEAR.")
        canvas.setFont("Times-Roman", SIZE)
        canvas.drawString(60, 470, "14.1 Fees are due within thirty days.")

    found = read(drawn(first, first, second))
    assert not texts(found, Story.FOOTNOTE)
    assert texts(found)[-4:] == [
        *small,
        "LIABILITY IS LIMITED TO THE FEES OF ONE YEAR.",
        "14.1 Fees are due within thirty days.",
    ]
