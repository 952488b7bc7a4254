"""Numbers of lines that the file draws together with their lines: cut off, so that the margin can take them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from agreelint.read.marks import runs_on
from agreelint.read.pdf.lines import Line, cut_line
from agreelint.read.pdf.sheet import Sheet

_LEAST = 10
_NUMBER = re.compile(r"\s*(\d{1,4})\s+(?=\S)")
# All but a few go up by one, and so many of the lines go on in mid sentence.
_STEADY, _RUNNING_ON = 0.9, 0.2
_NEAR = 2.0


def parted_from_numbers(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    """`lines` with the numbers of a column of line numbers as lines of their own."""
    found = {id(line): match for line in lines if (match := _NUMBER.match(line.text)) and _is_apart(sheet, line, match)}
    if len(found) < _LEAST:
        return list(lines)
    ends = {key: round(sheet.sides(line.start + found[key].end(1) - 1)[2] / _NEAR) for line in lines
            if (key := id(line)) in found}  # fmt: skip
    usual = Counter(ends.values()).most_common(1)[0][0]
    column = sorted(
        (line for line in lines if abs(ends.get(id(line), usual + 9) - usual) <= 1), key=lambda one: one.base
    )
    values = [int(found[id(line)][1]) for line in column]
    rests = [line.text[found[id(line)].end() :] for line in column]
    steady = sum(other == one + 1 for one, other in pairwise(values))
    onward = sum(runs_on(one, other) for one, other in pairwise(rests))
    if len(column) < _LEAST or steady < _STEADY * (len(column) - 1) or onward < _RUNNING_ON * (len(column) - 1):
        return list(lines)
    held = {id(line) for line in column}
    parted: list[Line] = []
    for line in lines:
        if id(line) in held:
            match = found[id(line)]
            gap = sheet.sides(line.start + match.end(1) - 1)[2], sheet.sides(line.start + match.end())[0]
            parted += cut_line(sheet, line, sum(gap) / 2)
        else:
            parted.append(line)
    return parted


def _is_apart(sheet: Sheet, line: Line, match: re.Match[str]) -> bool:
    """Whether a number was drawn apart from the words after it."""
    if line.cell is not None or line.look.angle or line.recognised or line.parted is not None:
        return False
    return not sheet.same_thing(line.start + match.start(1), line.start + match.end())
