"""Clauses that were run together in one paragraph: "1. Term. … 2. Fees. …"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from agreelint.structure.labels.shapes import Label
from agreelint.structure.labels.usual import typed
from agreelint.structure.text.blocks import Block
from agreelint.structure.text.headings import is_capitals
from agreelint.structure.text.parts import opening, recitals

_NUMBER: Final = re.compile(r"\s(?=\d{1,3}(?:\.\d{1,3}){0,4}\.?\s+[A-Z\"“])")
_ITEM: Final = re.compile(r"(?<=[.?!”\"])\s+(?=\([A-Za-z]{1,5}\)\s)")
_ENDS: Final = re.compile(r"[.:;?!”\"’)\]]$")
_HEAD: Final = re.compile(r"\b[A-Z][\w&’'-]*$")
_POINTS: Final = re.compile(
    r"(?:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|annex|appendix|attachments?|parts?|"
    r"items?|no\.?|"
    r"and|or|to|of|in|under|with|by|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|sec\.?|art\.?|nos\.|level|version|phase|table|figure|step|rule|title|chapter|form)$",
    re.IGNORECASE,
)
# No shorter paragraph holds two clauses.
_SHORTEST: Final = 40


@dataclass(slots=True)
class _Count:
    """The last number of the document's own sequence."""

    last: tuple[int, ...] | None = None


def pieces(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each cut where the next number of the document's sequence begins inside it.

    A number must go on from the last one ("4.1 Quality" after "4."), stand after the end of a sentence or of a
    heading, and be followed by a capital. Items in parentheses stay in their sentence; only where each is a sentence
    by itself, and the first stands at the start of the paragraph, they are cut, too.
    """
    count = _Count()
    for block in blocks:
        yield from _pieces(block, count)


def _pieces(block: Block, count: _Count) -> list[Block]:
    shown = typed(block.label) if block.label else None
    if block.row is not None or block.label or len(block.text) < _SHORTEST:
        count.last = _numbered(shown or typed(block.text)) or count.last
        return [block]
    opened = opening(block.text, alone=False, first=False) or recitals(block.text, alone=False)
    shift = opened.length if opened else 0
    shift += len(block.text[shift:]) - len(block.text[shift:].lstrip())
    first = typed(block.text[shift : shift + 200])
    if first and first.readings and first.own[:1] == "(":
        return cut(block, _items(block.text, shift, first))
    own = _numbered(first)
    cuts: list[int] = []
    last = own or count.last
    found = list(_candidates(block.text, shift))
    for at, (start, length, values) in enumerate(found):
        headed = values == (1,) and _is_headed(block.text[start + length : start + length + 80])
        if _follows(last, values) or headed or _is_chain([one[2] for one in found[at : at + 3]]):
            cuts.append(start)
            last = values
    count.last = last
    return cut(block, cuts)


def _candidates(text: str, start: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The numbers inside a paragraph that could open a clause: offset, length, values."""
    for match in _NUMBER.finditer(text, start):
        label = typed(text[match.end() : match.end() + 60])
        values = _numbered(label)
        if label is not None and values is not None and _stands(text, match.start(), len(values) > 1):
            yield match.end(), label.length, values


def _is_chain(values: list[tuple[int, ...]]) -> bool:
    """Whether three numbers of several parts follow each other."""
    return len(values) == 3 and len(values[0]) > 1 and all(_follows(a, b) for a, b in pairwise(values))  # noqa: PLR2004


def _numbered(label: Label | None) -> tuple[int, ...] | None:
    """The values of a label that is a plain number."""
    plain = label is not None and label.readings and label.own[:1].isdigit() and label.own[-1:] != ")"
    return label.readings[0].values if plain and label is not None and label.strength > 1 else None


def _stands(text: str, at: int, parted: bool) -> bool:
    """Whether a number at `at` can open a clause: after a sentence, or, when of several parts, after a heading."""
    before = text[max(0, at - 40) : at].rstrip()
    if _ENDS.search(before):
        return not _POINTS.search(before)
    return parted and bool(_HEAD.search(before)) and not _POINTS.search(before)


def _is_headed(rest: str) -> bool:
    """Whether the words after a first number open with a heading in capitals."""
    return is_capitals(" ".join(rest[:60].split()[:2])) and len(rest.split(maxsplit=2)) > 1


def _follows(last: tuple[int, ...] | None, new: tuple[int, ...]) -> bool:
    """Whether `new` is the next number after `last`: 2 or 1.1 after 1; 1.2 or 2 or 1.1.1 after 1.1."""
    if last is None:
        return False
    if new == (*last, 1):
        return True
    return len(new) <= len(last) and new[:-1] == last[: len(new) - 1] and new[-1] == last[len(new) - 1] + 1


def _items(text: str, start: int, first: Label) -> list[int]:
    """Where the items after the first begin, each after the end of a sentence."""
    cuts: list[int] = []
    readings = first.readings
    for match in _ITEM.finditer(text, start + first.length):
        label = typed(text[match.end() : match.end() + 20])
        on = [
            one
            for one in (label.readings if label else ())
            if any(one.family == last.family and one.values[0] == last.values[0] + 1 for last in readings)
        ]
        if on:
            cuts.append(match.end())
            readings = tuple(on)
    return cuts


def cut(block: Block, cuts: list[int]) -> list[Block]:
    """The pieces of a block between the offsets in `cuts`."""
    found: list[Block] = []
    for start, end in pairwise([0, *cuts, len(block.text)]):
        words = block.text[start:end].rstrip()
        if not words:
            continue
        looks = block.looks._replace(bold=min(max(0, block.looks.bold - start), len(words)))
        begin = block.words + start
        piece = block._replace(start=begin, words=begin, text=words, end=begin + len(words), looks=looks)
        found.append(piece._replace(label="", level=None) if start else piece._replace(start=block.start))
    return found
