"""Tables that go on over the end of a page are one table."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint import structure
from agreelint.model.manuscript import Story
from read.paper import body, drawn, read, texts, wrapped

LEFTS = [72, 150, 400, 540]
HEAD = ["No.", "Commitment", "Owner"]
Row = Sequence[str | list[str]]


def page(rows: Sequence[Row], *, before: str = "", after: str = "", foot: bool = True) -> Callable[[Canvas], None]:
    """A table of `rows`, 80 points high each, that ends at the foot of the page."""

    def draw(canvas: Canvas) -> None:
        top = 60 + 80 * len(rows)
        if before:
            wrapped(canvas, [before], top=740)
        if after:
            top = 740
        tops = [top - 80 * at for at in range(len(rows) + 1)]
        if foot:
            canvas.grid(LEFTS, tops)
        else:
            for x in LEFTS:
                canvas.line(x, tops[0], x, tops[-1])
            for y in tops[:-1]:
                canvas.line(LEFTS[0], y, LEFTS[-1], y)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                width = LEFTS[column + 1] - LEFTS[column] - 8
                paragraphs = [cell] if isinstance(cell, str) else cell
                wrapped(canvas, [one for one in paragraphs if one], left=LEFTS[column] + 4, top=tops[row] - 14,
                        width=width, gap=2)  # fmt: skip
        if after:
            wrapped(canvas, [after], top=tops[-1] - 30)

    return draw


def cells(data: bytes) -> dict[tuple[int, int, int], list[str]]:
    found: dict[tuple[int, int, int], list[str]] = {}
    for one in body(read(data)):
        if one.cell:
            found.setdefault((one.cell.table, one.cell.row, one.cell.column), []).append(one.text)
    return found


@pytest.mark.parametrize("foot", [True, False])
def test_a_table_goes_on_and_its_head_is_read_once(foot: bool) -> None:
    data = drawn(
        page([HEAD, ["1.", "Supplier deletes all data.", "Supplier"]], before="The commitments are these.", foot=foot),
        page([HEAD, ["2.", "Supplier trains no models.", "Supplier"]], after="Nothing else is owed."),
    )
    found = read(data)
    assert list(cells(data).values()) == [
        *([one] for one in HEAD), ["1."], ["Supplier deletes all data."], ["Supplier"],
        ["2."], ["Supplier trains no models."], ["Supplier"],
    ]  # fmt: skip
    assert {key[0] for key in cells(data)} == {0}
    assert texts(found, Story.HEADER) == HEAD
    assert [one.text for one in body(found) if one.cell and one.cell.header] == HEAD
    tree = structure.agreement(found)
    rows = [clause for clause in tree.clauses if clause.kind == "table row"]
    assert [row.lead_in is not None for row in rows] == [False, True, True]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["Supplier trains no models, and shall"], ["ensure that nobody else does."]),
        (["(a) Supplier trains no models;"], ["(b) Supplier resells nothing."]),
    ],
    ids=["in a sentence", "in a list"],
)
def test_a_row_that_a_page_breaks_is_one_row(above: list[str], below: list[str]) -> None:
    data = drawn(
        page([HEAD, ["1.", above, "Supplier"]], before="The commitments are these."),
        page([HEAD, ["", below, ""], ["2.", "Supplier deletes all data.", ""]], after="Nothing else is owed."),
    )
    found = cells(data)
    whole = [" ".join(above + below)] if "shall" in above[0] else above + below
    assert found[0, 1, 1] == whole
    assert found[0, 2, 1] == ["Supplier deletes all data."]
    assert max(row for _, row, _ in found) == 2


def test_the_rest_of_one_row_is_enough() -> None:
    data = drawn(
        page([HEAD, ["1.", ["Supplier trains no models, and shall"], "Supplier"]], before="The commitments are these."),
        page([["", ["ensure that nobody else does."], ""]], after="Nothing else is owed."),
    )
    assert cells(data)[0, 1, 1] == ["Supplier trains no models, and shall ensure that nobody else does."]


def test_another_table_at_the_top_of_a_page_is_another() -> None:
    def other(canvas: Canvas) -> None:
        canvas.grid([72, 300, 540], [740, 700, 660])
        for at, words in enumerate(("Fee", "None", "Term", "One year")):
            wrapped(canvas, [words], left=76 + 228 * (at % 2), top=726 - 40 * (at // 2), width=200)

    data = drawn(page([HEAD, ["1.", "Supplier deletes all data.", "Supplier"]], before="These."), other)
    assert {key[0] for key in cells(data)} == {0, 1}
