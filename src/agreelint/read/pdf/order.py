"""Reading order: the file's own, mended only where the baselines contradict it; the margin set apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line, turned

_LINE_NUMBERS = 10
_SAME_BASE = 3.0
# A page that goes up more often is no page of columns.
_MOST_PARTS = 40
_INTEGER = re.compile(r"\d{1,4}")


def set_margin_apart(leaf: Leaf) -> None:
    """Turned text and columns of line numbers go to the margin."""
    if not leaf.lines:
        return
    angles = Counter[int]()
    for line in leaf.lines:
        angles[turned(line.look.angle)] += len(line.text)
    upright = angles.most_common(1)[0][0]
    aside = [line for line in leaf.lines if turned(line.look.angle) != upright]
    aside += _line_numbers([line for line in leaf.lines if turned(line.look.angle) == upright])
    leaf.margin += aside
    leaf.drop(aside)


def _line_numbers(lines: Sequence[Line]) -> list[Line]:
    """A narrow column of ten or more increasing integers."""
    lone = [line for line in lines if _INTEGER.fullmatch(line.words) and line.cell is None]
    if len(lone) < _LINE_NUMBERS:
        return []
    right = Counter(round(line.right / 4) for line in lone).most_common(1)[0][0]
    column = sorted((line for line in lone if abs(line.right / 4 - right) <= 2), key=lambda line: line.base)  # noqa: PLR2004
    steps = [int(b.words) - int(a.words) for a, b in pairwise(column)]
    others = [line.left for line in lines if line not in column]
    beside = not others or sum(column[0].right < left or column[0].left > left + 200 for left in others) > 0.8 * len(
        others
    )
    if len(column) >= _LINE_NUMBERS and steps and sum(step > 0 for step in steps) >= 0.95 * len(steps) and beside:
        return column
    return []


def in_order(leaf: Leaf) -> None:
    """Put the body's lines in reading order and number their columns.

    The file's order is kept where lines go down the page, or go up into a column beside. A stretch of lines that
    the file gives too late is put before what stands below it.
    """
    parts = _falls(_units(leaf.lines))
    placed: list[list[Line]] = []
    for part in parts:
        if _woven(part, placed):
            continue
        at = next((i for i, other in enumerate(placed) if _is_above(part, other)), len(placed))
        if any(_beside(part, other) for other in placed[at:]):
            at = len(placed)
        placed.insert(at, part)
    if 1 < len(placed) <= _MOST_PARTS:
        placed = [list(piece) for part in placed for piece in _banded(part, placed)]
    leaf.lines = list(_placed(placed))


def _banded(part: Sequence[Line], parts: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """A column apart from the lines above and below it that reach over the columns beside it."""
    for other in parts:
        if other is part:
            continue
        top = max(min(line.base for line in part), min(line.base for line in other)) - _SAME_BASE
        bottom = min(max(line.base for line in part), max(line.base for line in other)) + _SAME_BASE
        beside = [line for line in other if top <= line.base <= bottom]
        # A cell stands in its table, whatever stands beside it.
        inside = [
            top <= line.base <= bottom or (bool(beside) and line.cell is None and _beside([line], beside))
            for line in part
        ]
        column = [line for line, within in zip(part, inside, strict=True) if within]
        rest = [line for line, within in zip(part, inside, strict=True) if not within]
        if column and rest and beside and _beside(column, beside) and not _beside(rest, beside):
            for _, same in groupby(zip(inside, part, strict=True), key=lambda pair: pair[0]):
                yield from _banded([line for _, line in same], [one for one in parts if one is not part])
            return
    yield part


def _placed(columns: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The lines with their column, and with how far each can reach if another column has a line beside it."""
    if len(columns) == 1:
        yield from columns[0]
        return
    heights: dict[int, list[tuple[int, Line]]] = defaultdict(list)
    for column, part in enumerate(columns):
        for line in part:
            heights[int(line.base // _SAME_BASE)].append((column, line))
    for column, part in enumerate(columns):
        for line in part:
            level = int(line.base // _SAME_BASE)
            beside = [
                other.left
                for near in (level - 1, level, level + 1)
                for at, other in heights.get(near, ())
                if at != column and other.left > line.right and abs(other.base - line.base) < _SAME_BASE
            ]
            limit = min(beside) - line.size if beside and line.limit is None else line.limit
            yield line._replace(column=column, limit=limit)


def _woven(part: Sequence[Line], placed: list[list[Line]]) -> bool:
    """Weave `part` into the stretch whose gaps it stands in, if there is one of the same column."""
    top, bottom = min(line.base for line in part), max(line.base for line in part)
    for at, other in enumerate(placed):
        inside = [line for line in other if top < line.base < bottom]
        around = inside or (
            [line for line in other if line.base < top] and [line for line in other if line.base > bottom]
        )
        # What stands over or under both of two columns does not make one of them.
        level = [line for line in part if inside and inside[0].base <= line.base <= inside[-1].base] or part
        if not around or _beside(level, around) or any(line.cell for line in [*part, *other]):
            continue
        bases = sorted(line.base for line in [*part, *other])
        if all(below - above > _SAME_BASE for above, below in pairwise(bases)):
            placed[at] = sorted([*other, *part], key=lambda line: line.base)
            return True
    return False


def _units(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines one by one, but all those of one table together where its first stands, row by row."""
    found: list[list[Line]] = []
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is None:
            found.append([line])
        elif line.cell[0] in tables:
            tables[line.cell[0]].append(line)
        else:
            tables[line.cell[0]] = [line]
            found.append(tables[line.cell[0]])
    for table in tables.values():
        table.sort(key=lambda line: line.cell or (0, 0, 0))
    return found


def _falls(units: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The longest runs in which every line stands below or beside the one before."""
    found: list[list[Line]] = []
    lowest = 0.0
    for unit in units:
        top = min(line.base for line in unit)
        if found and top > lowest - _SAME_BASE - 0.3 * unit[0].size:
            found[-1].extend(unit)
        else:
            found.append(list(unit))
        lowest = max(line.base for line in unit)
    return found


def _is_above(part: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether all of `part` stands above all of `other`, in the same column."""
    return max(line.base for line in part) < min(line.base for line in other) and not _beside(part, other)


def _beside(part: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether the two share no column."""
    left, right = min(line.left for line in part), max(line.right for line in part)
    return right <= min(line.left for line in other) or left >= max(line.right for line in other)
