"""Tables that only white space holds together are tables; what only looks like them stays text."""

import re
from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.agreement import ClauseKind
from agreelint.model.manuscript import Manuscript
from agreelint.structure import agreement
from read.paper import body, drawn, read, texts, wrapped

FONT, BOLD, SIZE = "Times-Roman", "Times-Bold", 11
PROSE = (
    "Provider makes the Services available to Customer for as long as this Agreement runs, and Customer pays the fees"
    " that the order form states. Nothing in this Agreement takes away a right that Customer has by law."
)
Rows = Sequence[Sequence[str]]


def aligned(
    rows: Rows,
    lefts: Sequence[float],
    *,
    bold: Callable[[int, int], bool] = lambda _row, _column: False,
    right: Sequence[int] = (),
    order: str = "cells",
) -> bytes:
    """A page with cells at `lefts`; a line end in a cell is a wrapped line.

    `order` is how the file draws them: row by row ("cells"), line by line ("lines") or column by column ("columns").
    """

    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, [PROSE])
        drawing: list[tuple[tuple[int, int, int], int, float, str, bool]] = []
        for at, row in enumerate(rows):
            lines = [cell.split("\n") for cell in row]
            for column, cell in enumerate(lines):
                for down, words in enumerate(cell):
                    turn = {"cells": (at, column, down), "lines": (at, down, column), "columns": (column, at, down)}
                    drawing.append((turn[order], column, y - 13 * down, words, bold(at, column)))
            y -= 13 * max(map(len, lines))
        for _, column, height, words, heavy in sorted(drawing):
            canvas.setFont(BOLD if heavy else FONT, SIZE)
            draw = canvas.drawRightString if column in right else canvas.drawString
            if words:
                draw(lefts[column], height, words)
        wrapped(canvas, [PROSE], top=y - 10)

    return drawn(page)


def table(found: Manuscript) -> list[list[str]]:
    """The words of the cells, row by row."""
    rows: dict[tuple[int, int], dict[int, str]] = {}
    for one in body(found):
        if one.cell:
            cells = rows.setdefault((one.cell.table, one.cell.row), {})
            cells[one.cell.column] = f"{cells.get(one.cell.column, '')} {one.text}".strip()
    return [list(cells.values()) for cells in rows.values()]


def said(rows: Rows) -> list[list[str]]:
    return [[cell.replace("\n", " ") for cell in row if cell] for row in rows]


SECTIONS = [
    ["Section", "Variation"],
    ["4.2", "waived for Program X"],
    ["5.1", "does not apply to output of the Services"],
    ["7.3(b)", "Provider may use Customer Data to train its models for the purposes of\nProgram X, as set out below"],
]
KEYS = [
    ["Customer", "City of Northfield"],
    ["Restricted uses", "none"],
    ["Term", "twelve months, and then from year to year unless a party says\notherwise in writing"],
    ["Data residency", "waived"],
]
WRAPPED = [
    ["Acceptable use of the Services\nby the Agency", "As the policy of the day of signature says,\nand as it is not changed"],
    ["Model changes", "On notice to the Agency"],
    ["Restricted uses that apply\nunder Section 4", "None of them applies\nto Program X"],
]  # fmt: skip
PRICES = [
    ["Item", "Unit", "Quantity", "Price"],
    ["Model A", "seat", "200", "$12.00"],
    ["Model B", "1,000 tokens", "5,000", "$0.12"],
    ["Total", "", "", "$3,000.00"],
]


def heads(row: int, _column: int) -> bool:
    return row == 0


@pytest.mark.parametrize("order", ["cells", "lines"])
def test_rows_under_a_head_are_rows(order: str) -> None:
    found = read(aligned(SECTIONS, [72, 150], bold=heads, order=order))
    assert table(found) == said(SECTIONS)
    rows = [one for one in agreement(found).clauses if one.kind is ClauseKind.TABLE_ROW]
    assert agreement(found).text.count("4.2 | waived for Program X") == 1
    assert len(rows) == 4


@pytest.mark.parametrize("order", ["cells", "lines"])
def test_keys_and_what_stands_beside_them_are_rows(order: str) -> None:
    assert table(read(aligned(KEYS, [72, 200], order=order))) == said(KEYS)


def test_cells_of_several_lines_are_whole() -> None:
    assert table(read(aligned(WRAPPED, [72, 260]))) == said(WRAPPED)


def test_numbers_may_end_at_one_place() -> None:
    found = read(aligned(PRICES, [72, 200, 380, 470], bold=heads, right=(2, 3)))
    assert table(found) == said(PRICES)


def test_words_around_a_table_are_no_part_of_it() -> None:
    found = read(aligned(KEYS, [72, 200]))
    assert [one for one in texts(found) if one.startswith("Provider makes")] == [PROSE, PROSE]


def test_rows_that_a_print_pipeline_draws_in_one_go_are_cut() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont(FONT, SIZE)
        for at, (key, value) in enumerate(
            [("Customer", "Northfield"), ("Restricted uses", "none"), ("Fee", "$12,000")]
        ):
            # One text object: the white is a step between two letters.
            shift = -1000 * (150 - canvas.stringWidth(key + " ", FONT, SIZE)) / SIZE
            canvas._code.append(f"BT 1 0 0 1 72 {700 - 13 * at} Tm [({key} ) {shift:.0f} ({value})] TJ ET")

    found = read(drawn(page))
    assert table(found) == [["Customer", "Northfield"], ["Restricted uses", "none"], ["Fee", "$12,000"]]


DEFINED = [
    ['"Affiliate"', "means any entity that controls a party"],
    ['"Customer Data"', "means all data that Customer submits"],
    ['"Services"', "means what the order form sets out"],
]
HANGING = [
    ["1.", "Provider shall train no model on Customer Data."],
    ["2.", "Fees are due within thirty days."],
    ["(a)", "Late fees bear interest."],
    ["3.", "Either party may end this Agreement."],
]
SIGNED = [
    ["PROVIDER", "CUSTOMER"],
    ["Acme AI, Inc.", "City of Northfield"],
    ["By: ____________", "By: ____________"],
    ["Name: J. Smith", "Name: P. Jones"],
]
POSTED = [
    ["If to Provider:", "If to Customer:"],
    ["Acme AI, Inc.", "City of Northfield"],
    ["12 Main Street", "1 City Hall Square"],
    ["Attn: Legal", "Attn: City Attorney"],
]
CONTENTS = [["Definitions", "3"], ["Use of the Services", "4"], ["Fees and taxes", "9"], ["General", "14"]]
TWO = [
    ["Provider makes the Services", "Customer pays the fees that"],
    ["available to Customer for as", "the order form states, and it"],
    ["long as this Agreement runs", "may do so in parts if Provider"],
    ["and no longer than that.", "has agreed to that before."],
]


CHOICES = [
    ["Ownership", "[ ]", "Customer owns what is made"],
    ["", "[x]", "Provider owns it"],
    ["", "[ ]", "Both own it together"],
]


@pytest.mark.parametrize("rows", [CHOICES, DEFINED, HANGING, SIGNED, POSTED, CONTENTS, TWO])
@pytest.mark.parametrize("order", ["cells", "lines", "columns"])
def test_what_is_no_table_stays_text(rows: Rows, order: str) -> None:
    found = read(aligned(rows, [72, 260, 290], order=order))
    assert not table(found)
    words = re.findall(r"\S+", " ".join(texts(found)))
    assert sorted(words) == sorted(
        re.findall(r"\S+", " ".join([PROSE, PROSE, *(cell for row in rows for cell in row)]))
    )


def test_two_rows_without_a_head_stay_text() -> None:
    assert not table(read(aligned(KEYS[:2], [72, 200])))


def test_a_numbered_heading_between_two_tables_stays_a_clause() -> None:
    rows = [*KEYS[:2], ["Seats", "200"], ["2. Fees", ""], ["Fee", "$12,000"], ["Due", "at once"], ["Discount", "none"]]
    found = read(aligned(rows, [72, 200]))
    assert [one.number for one in agreement(found).clauses if one.number] == ["2"]
    assert len(table(found)) == 6


def test_words_that_nobody_sees_stay_hidden_where_a_line_is_cut_into_cells() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont(FONT, SIZE)
        for y in (700, 680, 660, 640):
            canvas.line(72, y, 400, y)
        for x in (72, 200, 400):
            canvas.line(x, 700, x, 640)
        for at, words in enumerate(("none", "Not for surveillance", "two")):
            canvas.drawString(76, 686 - 20 * at, "Restricted uses")
            canvas.setFillGray(1.0 if at == 1 else 0.0)
            canvas.drawString(204, 686 - 20 * at, words)
            canvas.setFillGray(0.0)

    found = read(drawn(page))
    assert "surveillance" not in " ".join(texts(found))
    assert any("surveillance" in note.what for note in found.notes)


def test_keys_that_all_stand_out_are_rows_where_their_cell_is_empty() -> None:
    rows = [*KEYS[:2], ["Purchase order", ""], *KEYS[2:]]
    found = read(aligned(rows, [72, 200], bold=lambda _row, column: column == 0))
    assert table(found) == said(rows)


def test_a_heading_after_a_row_alone_stays_one() -> None:
    rows = [["Duration", "12 months"], ["Non-Competition", ""], *KEYS]
    found = read(aligned(rows, [72, 200], bold=lambda row, _column: row == 1))
    assert [one.text for one in body(found) if one.outline] == ["Non-Competition"]
    assert table(found) == said(KEYS)
