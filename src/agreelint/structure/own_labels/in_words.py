"""Labels in words that only this document uses: "Para 1.", "P1.", "Point A.", "Note S.", "Orbit Annex."."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from agreelint.structure.labels.readings import Reading, numbers
from agreelint.structure.labels.shapes import Label
from agreelint.structure.own_labels import passages
from agreelint.structure.references import naming
from agreelint.structure.references.naming import Name
from agreelint.structure.text import formulas, headings
from agreelint.structure.text.blocks import Block

_TAIL: Final = re.compile(r"\s*[.:](?=\s|$)|\s[–—-](?=\s)|(?=\s*$)|(?=\s*\()")
_GLUED: Final = re.compile(r"(?P<words>[A-Z]{1,3})(?P<number>\d{1,3})(?:(?P<tail>[.:)])(?=\s)|(?=\s+[A-Z\"“]))")
# "Part 1 The Registrar shall …", "Item 1 / Doorstep runs Lintel", "SC-1 The finding is final".
_OPEN: Final = re.compile(
    r"(?:(?P<words>[A-Za-z]{2,9})\s(?P<number>\d{1,2})|(?P<code>[A-Z]{1,3})-(?P<at>\d{1,2})[.:)]?)(?P<tail>\s[/·–—-](?=\s))?(?=\s+[A-Z\"“])"
)
_FEWEST_OPEN: Final = 3
_SHORTEST: Final = 4
_SURE: Final = 2


class _Start(NamedTuple):
    """The words that a paragraph begins with and that may be its label."""

    at: int
    name: Name
    text: str
    length: int
    glued: bool = False


def found(blocks: Sequence[Block], labels: Sequence[Label | None], flowing: Iterable[int]) -> Mapping[int, Label]:
    """The labels of those `flowing` blocks that have none of a usual kind, by block.

    A word is a label where the document repeats it with a number or letter that runs on from the first, or where it
    names a piece of paper ("Note S") and is cited by that name elsewhere.
    """
    flowing = list(flowing)
    inner = {at: inside for at in flowing if at and (inside := passages.label(blocks[at - 1], blocks[at])) is not None}
    starts = [
        one
        for at in flowing
        if labels[at] is None and at not in inner and (one := _start(at, blocks[at].text)) is not None
    ]
    runs = _runs(starts, blocks)
    lone = [
        one
        for one in starts
        if one.name.words not in runs
        and not one.glued
        and naming.is_passage(one.name.words)
        and _says(blocks[one.at].text[one.length :])
    ]
    cited = _cited(lone, [blocks[at].text for at in flowing])
    alone = not any(label is not None and label.strength > _SURE and label.readings for label in labels)
    main = max(runs, key=lambda words: len(runs[words]), default="") if alone else ""
    return {
        **inner,
        **{one.at: _run_label(one, main=words == main) for words, ones in runs.items() for one in ones},
        **{one.at: _lone_label(one) for one in lone if one.name in cited},
    }


def _start(at: int, text: str) -> _Start | None:
    glued = _GLUED.match(text)
    if glued is not None:
        name = Name(glued["words"].lower(), glued["number"])
        return None if naming.is_counted(name.words) else _Start(at, name, glued[0], _after(text, glued.end()), True)
    names = naming.opening(text)
    if len(names) != 1:
        return _open(at, text)
    name = names[0]
    shown = re.match(r"\s*" + r"\s+".join(map(re.escape, f"{name.words} {name.number}".split())), text, re.IGNORECASE)
    tail = _TAIL.match(text, shown.end()) if shown is not None else None
    return _Start(at, name, text[: tail.end()].strip(), _after(text, tail.end())) if tail is not None else None


def _open(at: int, text: str) -> _Start | None:
    """A word or code and its number that run on into the sentence."""
    found = _OPEN.match(text)
    if found is None:
        return None
    name = Name((found["words"] or found["code"]).lower(), found["number"] or found["at"])
    return (
        None if naming.is_counted(name.words) else _Start(at, name, found[0].strip(), _after(text, found.end()), True)
    )


def _after(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip())


def _runs(starts: Sequence[_Start], blocks: Sequence[Block]) -> Mapping[str, list[_Start]]:
    """The starts with a word that counts on from 1 or A, by that word, where most of them say something."""
    by_word: dict[str, list[_Start]] = defaultdict(list)
    for one in starts:
        if one.name.number:
            by_word[one.name.words].append(one)
    return {
        words: ones
        for words, ones in by_word.items()
        if _counts(ones) and 2 * sum(_goes_on(one, blocks[one.at].text[one.length :]) for one in ones) >= len(ones)
    }


def _counts(ones: Sequence[_Start]) -> bool:
    """Whether the numbers begin with the first and go on, each once and in order."""
    values = [{reading.family: reading.values[0] for reading in _readings(one)} for one in ones]
    families = set(values[0]).intersection(*values[1:])
    fewest = _FEWEST_OPEN if any(one.glued and one.text[-1].isalnum() for one in ones) else _SURE
    return len(ones) >= fewest and any(
        values[0][family] == 1 and all(after[family] == before[family] + 1 for before, after in pairwise(values))
        for family in families
    )


def _goes_on(one: _Start, words: str) -> bool:
    """Whether the words behind a label are those of a clause; nothing but a label is glued together like "T1"."""
    return _says(words) or (one.glued and len(words.split()) >= _SHORTEST)


def _says(words: str) -> bool:
    return len(words.split()) >= _SHORTEST and (formulas.says(words) or headings.has_verb(words))


def _cited(lone: Sequence[_Start], texts: Iterable[str]) -> frozenset[Name]:
    """Those names by which another paragraph cites them."""
    known = frozenset(one.name.words for one in lone)
    return frozenset(name for text in texts for name in _said(text, known)) if known else frozenset()


def _said(text: str, known: frozenset[str]) -> Iterator[Name]:
    for mention in naming.mentions(text, known):
        if text[: mention.start].strip():
            yield from mention.names


def _readings(one: _Start) -> tuple[Reading, ...]:
    return numbers(one.name.number, f"{one.name.words} #")


def _run_label(one: _Start, *, main: bool) -> Label:
    own = one.text.rstrip(" .:)–—-/·") if one.glued or not main else one.name.number
    return Label(one.text, own, one.length, _readings(one), 3, keyword=one.name.words)


def _lone_label(one: _Start) -> Label:
    own = one.text.rstrip(" .:–—-")
    return Label(one.text, own, one.length, (Reading(own.lower(), (1,)),), 3, keyword=own.lower())
