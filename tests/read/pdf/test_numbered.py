"""Numbers of lines go to the margin, in whatever order the file draws them; numbers of clauses stay."""

import textwrap

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from agreelint.structure import agreement
from read.paper import drawn, read, texts

CLAUSES = [
    "1. Use. Customer may use the Services for any lawful purpose, including the surveillance of residents.",
    "2. Fees. Fees are due thirty days after the date of the invoice, and all of them are paid in dollars.",
    "3. Term. This Agreement runs for a year from the date on which the last of the parties signs it and ends.",
    "4. Law. The law of the State governs this Agreement and all that follows from it, whatever else is said.",
]
LINES = [line for clause in CLAUSES for line in textwrap.wrap(clause, 40)]


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("gap", [8, 16, 30])
def test_numbers_of_lines_stand_in_the_margin(together: bool, gap: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for at, line in enumerate(LINES):
            if together:
                canvas.drawRightString(60, 700 - 24 * at, str(at + 1))
            canvas.drawString(60 + gap, 700 - 24 * at, line)
        for at in range(0 if together else len(LINES)):
            canvas.drawRightString(60, 700 - 24 * at, str(at + 1))

    found = read(drawn(page))
    assert texts(found) == CLAUSES
    assert texts(found, Story.MARGIN) == [str(at + 1) for at in range(len(LINES))]
    assert [clause.number for clause in agreement(found).clauses if clause.story is Story.BODY] == ["1", "2", "3", "4"]


def test_numbers_of_items_stay() -> None:
    items = [f"Provider keeps promise number {at} of this list." for at in range(1, 15)]

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for at, line in enumerate(items):
            canvas.drawRightString(60, 700 - 24 * at, str(at + 1))
            canvas.drawString(76, 700 - 24 * at, line)

    found = read(drawn(page))
    assert " ".join(texts(found)) == " ".join(f"{at} {item}" for at, item in enumerate(items, 1))
    assert not texts(found, Story.MARGIN)
