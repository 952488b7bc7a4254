"""Tables that go on over the end of a page: one table, its head read once, and a broken row one row."""

from collections.abc import Sequence
from itertools import groupby

from agreelint.read.marks import ends_sentence
from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line

_NEAR = 3.0

# The lines of a row by column.
Row = dict[int, list[Line]]


def body_of(leaves: Sequence[Leaf]) -> tuple[list[Line], frozenset[tuple[int, int]]]:
    """The lines of all pages in reading order, and the rows (table, row) that come back at the head of later pages.

    There they go to the running heads of the page.
    """
    pieces: list[list[Line]] = []
    heads: set[tuple[int, int]] = set()
    before: list[Row] = []
    for leaf in leaves:
        here = [list(same) for _, same in groupby(leaf.lines, key=_table)]
        if not here:
            continue
        rows = _rows(here[0])
        if rows and pieces and before and _have_same_columns(before, rows):
            again = _repeated(_rows(pieces[-1][: _most(rows)]), rows)
            leaf.heads += [line for row in rows[:again] for cell in row.values() for line in cell]
            heads.update((_table(pieces[-1][0]) or 0, at) for at in range(again))
            rows, here = rows[again:], here[1:]
            goes_on = bool(rows) and _goes_on(before, rows[0])
            pieces[-1] = _joined(pieces[-1], rows, goes_on=goes_on)
            before = [{**before[-1], **rows[0]}, *rows[1:]] if goes_on else rows or before
        pieces += here
        if here:
            before = _rows(here[-1])
    return [line for piece in pieces for line in piece], frozenset(heads)


def _table(line: Line) -> int | None:
    return line.cell[0] if line.cell else None


def _rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of a table from its top; none where the lines stand in no table."""
    found: dict[int, Row] = {}
    for line in lines:
        if line.cell:
            found.setdefault(line.cell[1], {}).setdefault(line.cell[2], []).append(line)
    return [found[row] for row in sorted(found)]


def _most(rows: Sequence[Row]) -> int:
    """How many lines a head that comes back in `rows` can have at most."""
    return sum(len(cell) for row in rows for cell in row.values()) + 1


def _have_same_columns(above: Sequence[Row], below: Sequence[Row]) -> bool:
    """Whether the columns end at the same places."""
    one, other = ({at: cell[0].limit for row in rows for at, cell in row.items()} for rows in (above, below))
    shared = one.keys() & other.keys()
    return bool(shared) and all(abs((one[at] or 0) - (other[at] or 0)) <= _NEAR for at in shared)


def _repeated(first: Sequence[Row], rows: Sequence[Row]) -> int:
    """How many of `rows` say what the first rows of the table said."""
    count = 0
    for one, other in zip(first, rows, strict=False):
        if _words(one) != _words(other):
            break
        count += 1
    return count


def _words(row: Row) -> dict[int, str]:
    return {at: " ".join(line.words for line in cell) for at, cell in row.items()}


def _joined(table: list[Line], rows: Sequence[Row], *, goes_on: bool) -> list[Line]:
    """The lines of `table` with those of the `rows` of the next page, where the first may be the rest of its last."""
    if not rows or not table[-1].cell:
        return table
    number, last, _ = table[-1].cell
    start = last + (not goes_on)
    more = [
        line._replace(cell=(number, start + at, column))
        for at, row in enumerate(rows)
        for column, cell in row.items()
        for line in cell
    ]
    head = next(at for at, line in enumerate(table) if line.cell and line.cell[1] == last)
    return [*table[:head], *sorted([*table[head:], *more], key=lambda line: line.cell or (0, 0, 0))]


def _goes_on(before: Sequence[Row], row: Row) -> bool:
    """Whether `row` is the rest of the last row of the page before: a sentence goes on, or its first cell is empty."""
    last = before[-1]
    if any(
        cell[0].words[:1].islower() and not ends_sentence(last[at][-1].text) for at, cell in row.items() if at in last
    ):
        return True
    first = min(last)
    return first not in row and all(first in other for other in before)
