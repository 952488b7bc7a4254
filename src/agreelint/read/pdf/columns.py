"""Columns that the file gives row by row: told by the white gutter between them, cut, and put one after the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreelint.read.pdf.lines import Line, cut_line, gaps_of
from agreelint.read.pdf.sheet import Sheet

_LEAST_ROWS = 6
_SAME_BASE = 3.0
# The white between columns, in sizes of the words beside it.
_WIDE = 0.9
# A column of prose is wider than that; labels, amounts and signatures are not.
_NARROW = 12.0
_FILLED, _MOST_FILLED = 0.7, 0.5


@dataclass(frozen=True, slots=True)
class Gap:
    """White between two words on one line, or between two lines on one height."""

    left: float
    right: float


def in_columns(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    """`lines` with those of columns side by side cut at the gutter: all of the left one, then all of the right one."""
    turned = [line for line in lines if line.look.angle]
    if turned and len(turned) < len(lines):
        # A slanted mark across the page, or a note along its edge, is no part of any column.
        return [*in_columns(sheet, [line for line in lines if not line.look.angle]), *turned]
    if len(lines) < _LEAST_ROWS or turned or any(line.cell for line in lines):
        return list(lines)
    wide = {id(line): [Gap(*gap) for gap in gaps_of(sheet, line, _WIDE)] for line in lines}
    white = [gap for gaps in wide.values() for gap in gaps]
    white += [
        Gap(one.right, other.left)
        for one, other in pairwise(lines)
        if abs(one.base - other.base) < _SAME_BASE and other.left - one.right > _WIDE * one.size
    ]
    gutter = _gutter(white)
    if gutter is None:
        return list(lines)
    found: list[Line] = []
    for band, parted in _bands(lines, wide, gutter):
        found += _parted(sheet, band, gutter) if parted else band
    return found


def _gutter(white: Sequence[Gap]) -> float | None:
    """Where most of the gaps lie over each other."""
    edges = sorted([(gap.left, 1) for gap in white] + [(gap.right, -1) for gap in white], key=lambda edge: edge)
    depth = most = 0
    start = end = 0.0
    for at, step in edges:
        if step < 0 and depth == most and end < start:
            end = at
        depth += step
        if depth > most:
            most, start, end = depth, at, at - 1
    return (start + end) / 2 if most >= _LEAST_ROWS and end >= start else None


def _bands(
    lines: Sequence[Line], wide: Mapping[int, Sequence[Gap]], gutter: float
) -> Iterator[tuple[list[Line], bool]]:
    """Runs of lines of which none crosses the gutter, and whether they are columns; and the lines between."""
    ends = {id(line): _left_end(line, wide[id(line)], gutter) for line in lines}
    run: list[Line] = []
    for line in lines:
        if ends[id(line)] is None:
            if run:
                yield run, _are_columns(run, ends, gutter)
            yield [line], False
            run = []
        else:
            run.append(line)
    if run:
        yield run, _are_columns(run, ends, gutter)


def _left_end(line: Line, gaps: Sequence[Gap], gutter: float) -> float | None:
    """Where the part of the line left of the gutter ends; None for a line that crosses it."""
    if line.right <= gutter or line.left >= gutter:
        return line.right
    return next((gap.left for gap in gaps if gap.left <= gutter <= gap.right), None)


def _are_columns(run: Sequence[Line], ends: Mapping[int, float | None], gutter: float) -> bool:
    """Whether prose stands on both sides, row beside row, the left lines reaching to the gutter."""
    both = sum(line.left < gutter < line.right for line in run)
    beside = sum(abs(a.base - b.base) < _SAME_BASE and a.left < gutter < b.left for a, b in pairwise(run))
    start, end = min(line.left for line in run), max(line.right for line in run)
    narrow = min(gutter - start, end - gutter) < _NARROW * run[0].size
    if both + beside < _LEAST_ROWS or narrow:
        return False
    lefts = [ends[id(line)] or 0.0 for line in run if line.left < gutter]
    filled = sum(side - start > _FILLED * (gutter - start) for side in lefts)
    return filled >= _MOST_FILLED * len(lefts)


def _parted(sheet: Sheet, band: Sequence[Line], gutter: float) -> Iterator[Line]:
    pieces = [piece for line in band for piece in cut_line(sheet, line, gutter)]
    yield from sorted((piece for piece in pieces if piece.left < gutter), key=lambda line: line.base)
    yield from sorted((piece for piece in pieces if piece.left >= gutter), key=lambda line: line.base)
