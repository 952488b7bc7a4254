"""Clauses that were run together in one paragraph: "1. Term. … 2. Fees. …"."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from agreelint.structure.blocks import Block
from agreelint.structure.labels import Label, typed
from agreelint.structure.parts import opening, recitals

_CANDIDATE: Final = re.compile(r"(?<=[.:;”\"’)\]])\s+(?=\d{1,3}(?:\.\d{1,3}){0,4}\.?\s+[A-Z\"“])")
_ITEM: Final = re.compile(r"(?<=[.?!”\"])\s+(?=\([A-Za-z]{1,5}\)\s)")
# No shorter paragraph holds two clauses.
_SHORTEST: Final = 40


def pieces(block: Block) -> list[Block]:
    """The block, cut where the next number of its own sequence begins after the end of a sentence.

    Only sequences of two or more are cut: a lone "3. Provider" in a sentence proves nothing. Items in parentheses
    stay in their sentence; where each is one by itself ("(a) Weapons. (b) Tracking."), and the first stands at the
    start, they are cut, too.
    """
    if block.label or block.row is not None or len(block.text) < _SHORTEST:
        return [block]
    opened = opening(block.text, alone=False, first=False) or recitals(block.text, alone=False)
    shift = opened.length if opened else 0
    shift += len(block.text[shift:]) - len(block.text[shift:].lstrip())
    first = typed(block.text[shift:])
    if first and first.readings and first.own[:1] == "(":
        return _join(block, _items(block.text, shift, first))
    last = first.readings[0].values if first and first.readings and first.own[:1].isdigit() else None
    begun = last is not None
    cuts: list[int] = []
    for match in _CANDIDATE.finditer(block.text):
        label = typed(block.text[match.end() : match.end() + 60])
        if label is None or not label.readings or label.own[-1:] == ")" or not label.own[:1].isdigit():
            continue
        values = label.readings[0].values
        if last is None or _follows(last, values) or (not begun and values == (1,)):
            cuts.append(match.end())
            last = values
    if not cuts or (not begun and (len(cuts) < 2 or not _starts(block.text, cuts))):  # noqa: PLR2004 - a sequence
        return [block]
    return _join(block, cuts)


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


def _join(block: Block, cuts: list[int]) -> list[Block]:
    """The pieces between the cuts."""
    edges = [0, *cuts, len(block.text)]
    found = [_cut(block, start, end) for start, end in pairwise(edges)]
    return [piece for piece in found if piece.text.strip()]


def _starts(text: str, cuts: list[int]) -> bool:
    label = typed(text[cuts[0] : cuts[0] + 60])
    return label is not None and label.readings[0].values[-1] == 1


def _follows(last: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Whether `new` is the next number after `last`: 2 or 1.1 after 1; 1.2 or 2 or 1.1.1 after 1.1."""
    if new == (*last, 1):
        return True
    shorter = last[: len(new)]
    return len(new) <= len(last) and new[:-1] == shorter[:-1] and new[-1] == shorter[-1] + 1


def _cut(block: Block, start: int, end: int) -> Block:
    words = block.text[start:end].rstrip()
    looks = replace(block.looks, bold=min(max(0, block.looks.bold - start), len(words)))
    begin = block.words + start
    return replace(block, start=begin, words=begin, text=words, end=begin + len(words), looks=looks)
