"""Which tables are tables, and which only lay out clauses side by side."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from agreelint.model.manuscript import Paragraph
from agreelint.structure.labels.usual import typed

_LONE_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[A-Za-z]{1,5})[.)]{0,2}")
# A cell of so many words is prose, not an entry.
_PROSE: Final = 40


def is_layout(rows: Sequence[Sequence[Paragraph]]) -> bool:
    """Whether the cells hold whole clauses: numbers in the first column, or clauses of several paragraphs."""
    if has_header(rows):
        return False
    cells = [cell for row in rows for cell in _cells(row)]
    if all(len(_cells(row)) == 1 for row in rows):
        return True
    numbered = sum(label_cell(row) for row in rows)
    if 2 * numbered >= len(rows):
        return True
    clauses = sum(sum(_is_labelled(paragraph) for paragraph in cell) > 1 for cell in cells)
    prose = sum(len(" ".join(paragraph.text for paragraph in cell).split()) >= _PROSE for cell in cells)
    return clauses > 0 or 2 * prose >= len(cells)


def has_header(rows: Sequence[Sequence[Paragraph]]) -> bool:
    """Whether the first row names the columns: marked so, or short bold words above other words."""
    first = rows[0]
    if all(paragraph.cell and paragraph.cell.header for paragraph in first):
        return True
    if len(rows) < 2 or len(_cells(first)) < 2:  # noqa: PLR2004 - a head needs a row below and two columns
        return False
    short = all(len(paragraph.text.split()) <= 6 for paragraph in first)  # noqa: PLR2004 - a column's name
    return short and all(_is_bold(paragraph) for paragraph in first) and not all(map(_is_bold, rows[1]))


def label_cell(row: Sequence[Paragraph]) -> bool:
    """Whether the first cell holds nothing but a clause number, and the next cell words."""
    cells = _cells(row)
    if len(cells) < 2 or len(cells[0]) != 1:  # noqa: PLR2004 - a number and the words beside it
        return False
    first, second = cells[0][0], cells[1][0]
    if second.label or len(second.text.split()) < 2:  # noqa: PLR2004 - one word is an entry
        return False
    if first.label and not first.text.strip():
        return True
    text = first.text.strip()
    if first.label or not _LONE_NUMBER.fullmatch(text):
        return False
    return typed(text + " X") is not None and not text.isalpha() and not text.isdigit()


def _cells(row: Sequence[Paragraph]) -> list[list[Paragraph]]:
    return [list(group) for _, group in groupby(row, key=lambda one: one.cell.column if one.cell else 0)]


def _is_labelled(paragraph: Paragraph) -> bool:
    label = None if paragraph.label else typed(paragraph.text)
    return bool(paragraph.label) or (label is not None and label.strength > 1)


def _is_bold(paragraph: Paragraph) -> bool:
    return all(run.bold for run in paragraph.runs if run.counts and run.text.strip())
