"""Words with a line through them: a person reads them as taken out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from agreelint.read.pdf.drawing import Rule
from agreelint.read.pdf.lines import Line, Stretch
from agreelint.read.pdf.sheet import Sheet

STRUCK = "words with a line through them"
# Where such a line runs, in sizes above the baseline: an underline runs below it, a table's rule between two lines.
_LOW, _HIGH = 0.12, 0.5
_LEAST = 3.0


def struck_out(sheet: Sheet, lines: Sequence[Line], rules: Sequence[Rule]) -> list[Line]:
    """`lines` with `STRUCK` as the reason for every character that a level rule goes through."""
    level = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > _LEAST]
    return [_struck(sheet, line, level) for line in lines] if level else list(lines)


def _struck(sheet: Sheet, line: Line, rules: Sequence[Rule]) -> Line:
    if line.look.angle or line.recognised:
        return line
    low, high = _LOW * line.size - line.base, _HIGH * line.size - line.base
    through = [
        (rule.x0, rule.x1)
        for rule in rules
        if low <= rule.y0 <= high and rule.x0 < line.box.right and rule.x1 > line.box.left
    ]
    if not through:
        return line
    marks = along(sheet, line, through)
    if not any(marks):
        return line
    return line._replace(
        stretches=tuple(piece for stretch in line.stretches for piece in _pieces(line, stretch, marks))
    )


def along(sheet: Sheet, line: Line, through: Sequence[tuple[float, float]]) -> list[bool]:
    """For each character of the line whether one of the rules, from left to right, runs along it.

    A blank without room goes with the character before it.
    """
    found: list[bool] = []
    for at, letter in enumerate(line.letters, line.start):
        left, _, right, _ = sheet.sides(at)
        if letter == "\u200b" or (letter.isspace() and (right <= left or not sheet.thing(at))):
            found.append(bool(found) and found[-1])
            continue
        middle = (left + right) / 2
        found.append(letter != "_" and any(start <= middle <= end for start, end in through))
    return found


def _pieces(line: Line, stretch: Stretch, marks: Sequence[bool]) -> Iterator[Stretch]:
    for mark, piece in parted(line, stretch, marks):
        yield piece._replace(hidden=piece.hidden or (STRUCK if mark else ""))


def parted(line: Line, stretch: Stretch, marks: Sequence[bool]) -> Iterator[tuple[bool, Stretch]]:
    """The pieces of a stretch that are marked, and those between."""
    for mark, places in groupby(range(stretch.start, stretch.end), key=lambda at: marks[at - line.start]):
        held = list(places)
        yield mark, stretch._replace(start=held[0], end=held[-1] + 1)
