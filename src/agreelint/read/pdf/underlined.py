"""Words with a line under them, which sets them off as bold letters do: headings, emphasis, links."""

import re
from collections.abc import Sequence

from agreelint.read.pdf.drawing import Rule
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.sheet import Sheet
from agreelint.read.pdf.struck import parted

# Where such a line runs, in sizes below the baseline, and how far it may reach past its words: that of a table or of a
# blank to be filled in reaches farther.
_LOW, _HIGH, _PAST = 0.42, 0.0, 0.5
_LEAST = 3.0
# What leads elsewhere is underlined without standing out.
_LINK = re.compile(r"://|\bwww\.|\S@\S")
_WORD = re.compile(r"\S+")


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
    marks = [False] * (line.end - line.start)
    for rule in under:
        for at in _words(sheet, line, rule, past):
            marks[at - line.start] = True
    if not any(marks):
        return line
    pieces = [piece for stretch in line.stretches for piece in parted(line, stretch, marks)]
    return line._replace(
        stretches=tuple(
            piece._replace(look=piece.look._replace(underlined=True)) if mark else piece for mark, piece in pieces
        )
    )


def _words(sheet: Sheet, line: Line, rule: Rule, past: float) -> range:
    """The characters of the words that `rule` underlines: none where it reaches past them, or they are a link."""
    words = [
        (left, right, word)
        for word in _WORD.finditer(sheet.text, line.start, line.end)
        if (left := sheet.sides(word.start())[0]) < rule.x1 - 1
        and (right := sheet.sides(word.end() - 1)[2]) > rule.x0 + 1
    ]
    if not words:
        return range(0)
    (left, _, first), (_, right, last) = words[0], words[-1]
    if rule.x0 < left - past or rule.x1 > right + 2 * past or _LINK.search(sheet.text, first.start(), last.end()):
        return range(0)
    return range(first.start(), last.end())
