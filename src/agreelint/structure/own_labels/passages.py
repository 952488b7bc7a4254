"""Passages of a paper that were run together in one paragraph: "Line 4: … Line 5: …"."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from agreelint.structure.labels.readings import numbers
from agreelint.structure.labels.shapes import Label
from agreelint.structure.references import by_name, naming
from agreelint.structure.text.blocks import Block
from agreelint.structure.text.run_on import cut

_PASSAGE: Final = re.compile(r"(?:^|(?<=[.;:?!,”\"]\s))(?P<word>[A-Za-z]{2,20})\s(?P<number>\d{1,4}|[A-Z])(?=:\s+\S)")


def pieces(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each cut where a passage begins inside it that another one before it in the block counts up to."""
    for block in blocks:
        cuts = _cuts(block.text) if block.row is None else []
        yield from cut(block, cuts) if cuts else [block]


def label(before: Block, block: Block) -> Label | None:
    """The label of a passage that was cut off from the block `before`: it stands under whatever that block is."""
    match = _PASSAGE.match(block.text) if before.paragraph == block.paragraph else None
    if match is None or not _may_be(match):
        return None
    end = match.end() + 1
    length = end + len(block.text[end:]) - len(block.text[end:].lstrip())
    readings = numbers(match["number"], f"{match['word'].lower()} #")
    return Label(block.text[:end], match[0], length, readings, 3)


def _cuts(text: str) -> list[int]:
    found = [match for match in _PASSAGE.finditer(text) if _may_be(match)]
    chained = {at for pair in pairwise(found) if _follow(*pair) for at in (pair[0].start(), pair[1].start())}
    return sorted(chained - {0})


def _may_be(match: re.Match[str]) -> bool:
    word = match["word"].lower()
    return naming.is_passage(word) and word not in by_name.USUAL


def _follow(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two numbers of one word follow each other; the second opens a sentence."""
    if one["word"].lower() != other["word"].lower() or other.string[other.start() - 2] == ",":
        return False
    first, second = one["number"], other["number"]
    if first.isdecimal() and second.isdecimal():
        return int(second) == int(first) + 1
    return not first.isdecimal() and not second.isdecimal() and ord(second) == ord(first) + 1
