"""Ruled tables: which characters stand in which cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.place import Box
from agreelint.read.pdf.drawing import Rule
from agreelint.read.pdf.lines import Line, cut_out
from agreelint.read.pdf.sheet import Sheet

_LEAST_LEVEL = 3
_LEAST_UPRIGHT = 2
_MOST_EDGES = 5_000
_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of the tables of one page as (table, row, column, box)."""

    cells: tuple[tuple[int, int, int, Box], ...]

    def cell_at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """The cell that holds a point."""
        for table, row, column, box in self.cells:
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                return table, row, column
        return None


def is_ruled(rules: Sequence[Rule], *, goes_on: bool = False) -> bool:
    """Whether there are enough rules both ways for a table, or for the last row of one that `goes_on`."""
    level = sum(rule.level for rule in rules)
    return level >= _LEAST_LEVEL - goes_on and len(rules) - level >= _LEAST_UPRIGHT + goes_on


def grid(rules: Sequence[Rule], first: int, *, goes_on: bool = False) -> Grid | None:
    """The cells that `rules` enclose; tables count from `first`. None where they enclose no table of two columns.

    Where a table `goes_on` from the page before, one row is enough.
    """
    rules = [*rules, *_missing(rules)] if len(rules) <= _MOST_EDGES else rules
    ruled = is_ruled(rules) or (goes_on and is_ruled(rules, goes_on=True))
    if not ruled or len(rules) > _MOST_EDGES:
        return None
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = merge_edges([_edge(rule) for rule in rules], _NEAR, _NEAR, _NEAR, _NEAR)
    cells = intersections_to_cells(edges_to_intersections(edges, _NEAR, _NEAR))
    found: list[tuple[int, int, int, Box]] = []
    table = first
    for boxes in cells_to_tables(cells):
        columns = _steps(box[0] for box in boxes)
        rows = _steps(box[1] for box in boxes)
        if len(columns) < 2 or len(boxes) < 3 - goes_on:  # noqa: PLR2004 - a frame around text is no table
            continue
        found += [
            (table, _step(rows, top), _step(columns, left), Box(left, -bottom, right, -top))
            for left, top, right, bottom in boxes
        ]
        table += 1
    return Grid(tuple(found)) if found else None


def _missing(rules: Sequence[Rule]) -> Iterator[Rule]:
    """The edge of a table that a page ends: upright rules that all end at one height, with no level one there."""
    upright = [rule for rule in rules if not rule.level]
    level = [rule.y0 for rule in rules if rule.level]
    if len(upright) <= _LEAST_UPRIGHT or not level:
        return
    for end in (min, max):
        height = end(end(rule.y0, rule.y1) for rule in upright)
        meet = [rule for rule in upright if abs(end(rule.y0, rule.y1) - height) <= _NEAR]
        if len(meet) > _LEAST_UPRIGHT and all(abs(at - height) > _NEAR for at in level):
            yield Rule(min(rule.x0 for rule in meet), height, max(rule.x0 for rule in meet), height)


def into_cells(sheet: Sheet, lines: Sequence[Line], cells: Grid) -> list[Line]:
    """`lines` cut where they pass from one cell into another, each piece with its cell."""
    found: list[Line] = []
    for line in lines:
        if line.recognised:
            found.append(_in_cell(line, cells.cell_at(line.box.left, (line.box.bottom + line.box.top) / 2), cells))
            continue
        pieces = _pieces(sheet, line, cells)
        if len(pieces) == 1:
            found.append(_in_cell(line, pieces[0][2], cells))
            continue
        for start, end, cell in pieces:
            stop = line.end if end == pieces[-1][1] else end
            found.append(_in_cell(cut_out(sheet, line, start, stop), cell, cells))
    return found


def _in_cell(line: Line, cell: tuple[int, int, int] | None, cells: Grid) -> Line:
    right = next((box.right for *where, box in cells.cells if cell and tuple(where) == cell), None)
    return line._replace(cell=cell, limit=right)


def _pieces(sheet: Sheet, line: Line, cells: Grid) -> list[tuple[int, int, tuple[int, int, int] | None]]:
    if not line.look.angle and not any(_meets(line.box, box) for *_, box in cells.cells):
        return [(line.start, line.end, None)]
    found: list[tuple[int, int, tuple[int, int, int] | None]] = []
    for at in range(line.start, line.end):
        if sheet.text[at].isspace():
            continue
        box = sheet.box(at)
        cell = cells.cell_at((box.left + box.right) / 2, (box.bottom + box.top) / 2)
        if found and found[-1][2] == cell:
            found[-1] = (found[-1][0], at + 1, cell)
        else:
            found.append((at, at + 1, cell))
    return found


def _meets(one: Box, other: Box) -> bool:
    return one.left <= other.right and other.left <= one.right and one.bottom <= other.top and other.bottom <= one.top


def _edge(rule: Rule) -> dict[str, object]:
    """A rule as pdfplumber knows edges: from the top downward."""
    x0, x1 = sorted((rule.x0, rule.x1))
    top, bottom = sorted((-rule.y0, -rule.y1))
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if rule.level else "v", "object_type": "line",
    }  # fmt: skip


def _steps(values: object) -> list[float]:
    """Distinct positions in order; those within a few points are one."""
    found: list[float] = []
    for value in sorted(values):  # type: ignore[call-overload]
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _step(steps: Sequence[float], value: float) -> int:
    return min(range(len(steps)), key=lambda at: abs(steps[at] - value))
