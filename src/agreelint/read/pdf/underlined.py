"""Words with a line under them, which sets them off as bold letters do: headings, emphasis, links."""

import re
from collections.abc import Sequence

from agreelint.read.pdf.drawing import Rule
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.sheet import Sheet
from agreelint.read.pdf.struck import along, parted

# Where such a line runs, in sizes below the baseline, and how far it may reach past its words: that of a table or of a
# blank to be filled in reaches farther.
_LOW, _HIGH, _PAST = 0.42, 0.0, 0.5
_LEAST = 3.0
# What leads elsewhere is underlined without standing out.
_LINK = re.compile(r"://|\bwww\.|\S@\S")


def underlined(sheet: Sheet, lines: Sequence[Line], rules: Sequence[Rule]) -> list[Line]:
    """`lines` with the looks of the characters that a level rule of their own length runs under."""
    level = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > _LEAST]
    return [_underlined(sheet, line, level) for line in lines] if level else list(lines)


def _underlined(sheet: Sheet, line: Line, rules: Sequence[Rule]) -> Line:
    if line.look.angle or line.recognised:
        return line
    past = _PAST * line.size
    low, high = -_LOW * line.size - line.base, -_HIGH * line.size - line.base
    under = [
        rule
        for rule in rules
        if low <= rule.y0 <= high and line.box.left - past <= rule.x0 and rule.x1 <= line.box.right + past
    ]
    if not under:
        return line
    marks = [any(held) for held in zip(*(_marks(sheet, line, rule, past) for rule in under), strict=True)]
    if not any(marks):
        return line
    pieces = [piece for stretch in line.stretches for piece in parted(line, stretch, marks)]
    return line._replace(
        stretches=tuple(
            piece._replace(look=piece.look._replace(underlined=True)) if mark else piece for mark, piece in pieces
        )
    )


def _marks(sheet: Sheet, line: Line, rule: Rule, past: float) -> list[bool]:
    """For each character of the line whether `rule` underlines it: none where the rule reaches past the words."""
    found = along(sheet, line, [(rule.x0, rule.x1)])
    words = [at for at, (mark, letter) in enumerate(zip(found, line.letters, strict=True)) if mark and letter.isalnum()]
    if words:
        left, right = sheet.sides(line.start + words[0])[0], sheet.sides(line.start + words[-1])[2]
        is_link = _LINK.search(line.letters[words[0] : words[-1] + 1])
        if left - past <= rule.x0 and rule.x1 <= right + 2 * past and not is_link:
            return found
    return [False] * len(found)
