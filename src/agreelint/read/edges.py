"""What mail programs and courts put at the left edge of every line: marks of quotation, and numbers of lines."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreelint.read.decode import Line
from agreelint.read.marks import runs_on

QUOTED = "lines of it are quoted as in a mail; they were read without the marks at their edge, as words like all others"
_QUOTE = re.compile(r"\s{0,3}>(?:\s?>)*(?=\s|$|[^\s>])")
_NUMBER = re.compile(r"\s{0,8}(\d{1,4})(?=\s{2,}|\s*$)")
_LEAST_QUOTED, _LEAST_NUMBERED = 2, 10
# Of the lines that stand in a numbered file, so many carry a number; of their breaks, so many run on in mid sentence.
_MOST_LINES, _RUNNING_ON = 0.9, 0.2


def without_quotes(lines: Sequence[Line]) -> list[Line]:
    """`lines` with blanks for marks of quotation, and an empty line where the depth of quotation changes."""
    depths = [_depth(line.text) for line in lines]
    if sum(depth > 0 for depth in depths) < _LEAST_QUOTED:
        return list(lines)
    found: list[Line] = []
    before = depths[0]
    for line, depth in zip(lines, depths, strict=True):
        if depth != before:
            found.append(Line(line.number, ""))
        found.append(_blanked(line, _QUOTE) if depth else line)
        before = depth
    return found


def without_numbers(lines: Sequence[Line]) -> list[Line]:
    """`lines` with blanks for the numbers of the lines, where nearly all have one and sentences run on over them."""
    standing = [line for line in lines if line.text.strip()]
    numbered = [line for line in standing if _NUMBER.match(line.text)]
    if len(numbered) < max(_LEAST_NUMBERED, _MOST_LINES * len(standing)) or not _counts(
        [int(found[1]) for line in numbered if (found := _NUMBER.match(line.text))]
    ):
        return list(lines)
    bare = {line.number: _blanked(line, _NUMBER) for line in numbered}
    breaks = [
        (one.text, other.text) for one, other in pairwise(bare.values()) if one.text.strip() and other.text.strip()
    ]
    if sum(runs_on(*pair) for pair in breaks) < _RUNNING_ON * len(breaks):
        return list(lines)
    return [bare.get(line.number, line) for line in lines]


def _counts(numbers: Sequence[int]) -> bool:
    """Whether the numbers go up by one; on each page they may begin anew."""
    return all(other in {one + 1, 1} for one, other in pairwise(numbers))


def _depth(text: str) -> int:
    found = _QUOTE.match(text)
    return found.group().count(">") if found else 0


def _blanked(line: Line, mark: re.Pattern[str]) -> Line:
    """The line with as many blanks as the mark has characters, so that all others keep their places."""
    found = mark.match(line.text)
    length = found.end() if found else 0
    return replace(line, text=" " * length + line.text[length:])
