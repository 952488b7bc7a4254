"""Labels of whatever shape a document makes up and keeps to: "¶1", "[1]", "1/", "— 1 —", "C1", "Row 1 |", "Part A".

What makes one a label is that the next paragraphs go on from it in the same shape.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from agreelint.structure.labels.readings import Reading, numbers
from agreelint.structure.labels.shapes import Label
from agreelint.structure.references import naming
from agreelint.structure.text import formulas, headings
from agreelint.structure.text.blocks import Block

_SHAPE: Final = re.compile(
    r"""(?P<open>\[|¶\s?|[–—-]\s)?
    (?:(?P<words>[A-Z][A-Za-z]{2,14})\s+)?
    (?P<prefix>[A-Z]{1,4}[-.]?(?=\d)|[IVX]{1,4}-(?=\d))?
    (?P<number>\d{1,3}|[IVX]{1,6}|[A-Z])
    (?P<close>\]|\s?[/|·°§](?=\s)|\s[–—-](?=\s)|[.:](?=\s))?
    (?=\s+(?P<next>\S))""",
    re.VERBOSE,
)
# Words whose numbers are read elsewhere.
_READ: Final = frozenset(
    (
        *("section", "article", "clause", "chapter", "paragraph", "rule", "recital", "exhibit", "schedule", "annex"),
        *("annexure", "appendix", "attachment", "addendum", "amendment", "modification", "variation", "supplement"),
    )
)
# Words for what is counted that head the clauses of some documents, too.
_HEADS: Final = frozenset({"part", "term", "step", "box", "q", "title"})
_FEWEST: Final = 3
_MANY: Final = 5
_SHORTEST: Final = 4
_WHOLE: Final = 6
_SURE: Final = 2


class _Start(NamedTuple):
    """What a paragraph begins with: the shape, the number in it, the words of the label and how much they take."""

    at: int
    shape: tuple[str, str, str, str]
    number: str
    text: str
    length: int


def found(blocks: Sequence[Block], labels: Sequence[Label | None], flowing: Iterable[int]) -> Mapping[int, Label]:
    """The labels of those `flowing` blocks that have none yet, by block."""
    by_shape: dict[tuple[str, str, str, str], list[_Start]] = defaultdict(list)
    for at in flowing:
        label = labels[at]
        if (label is None or label.is_bullet) and (one := _start(at, blocks[at].text)) is not None:
            by_shape[one.shape].append(one)
    runs = [run for ones in by_shape.values() if (run := _run(ones)) and _speak(run, blocks)]
    alone = not any(label is not None and label.strength > _SURE and label.readings for label in labels)
    main = max(runs, key=len, default=[]) if alone else []
    # "A1 … A5, B1 … B3" are two chapters of one text, as "1.1 … 1.5, 2.1 … 2.3" are.
    chaptered = sum(len(run[0].shape[2]) == 1 for run in runs) > 1
    return {one.at: _label(one, main=run is main, chaptered=chaptered) for run in runs for one in run}


def _start(at: int, text: str) -> _Start | None:
    match = _SHAPE.match(text)
    if match is None or ((match["open"] or "").strip() == "[" and match["close"] != "]"):
        return None
    opened, words = (match["open"] or "").strip(), (match["words"] or "").lower()
    prefix, close = match["prefix"] or "", (match["close"] or "").strip()
    plain = not (opened or words or prefix)
    if words in _READ or (naming.is_counted(words) and words not in _HEADS) or (plain and close in ("", ".", ":")):
        return None
    # "Part A of this", "Row 2 applies": a sentence about it; "I – the buyer" and "A / B" say no more.
    if not close and not (match["next"].isupper() or match["next"] in "\"“'‘"):
        return None
    kind = "1" if match["number"].isdigit() else "A"
    shape = (opened, words, prefix, close + kind)
    end = match.end()
    length = end + len(text[end:]) - len(text[end:].lstrip())
    return _Start(at, shape, match["number"], text[: match.end("number")].lstrip("[–—- "), length)


def _run(ones: Sequence[_Start]) -> list[_Start]:
    """Those that go on from the first, in order."""
    run: list[_Start] = []
    for one in ones:
        if _follows(one, len(run)):
            run.append(one)
    counted = ones[0].shape[1] in _HEADS or ones[0].shape[2].rstrip(".-").lower() in _HEADS
    return run if len(run) >= (_MANY if counted and ones[0].shape[1] != "part" else _FEWEST) else []


def _follows(one: _Start, taken: int) -> bool:
    return any(reading.values[0] == taken + 1 for reading in _readings(one))


def _speak(run: Sequence[_Start], blocks: Sequence[Block]) -> bool:
    """Whether most of them say something: a row of a table need be no sentence."""
    said = [blocks[one.at].text[one.length :].strip() for one in run]
    speaking = sum(len(it.split()) >= _SHORTEST and (" | " in it or _says(it)) for it in said)
    return 2 * speaking >= len(run)


def _says(words: str) -> bool:
    whole = words[-1] in '.;?!"”' and len(words.split()) >= _WHOLE
    return whole or formulas.says(words) or headings.has_verb(words)


def _readings(one: _Start) -> tuple[Reading, ...]:
    opened, words, prefix, close = one.shape
    return numbers(one.number, f"{opened}{words}{prefix} {close} #")


def _label(one: _Start, *, main: bool, chaptered: bool) -> Label:
    _, words, prefix, _ = one.shape
    own = one.text if prefix or (words and not main) else one.number
    readings = _readings(one)
    if chaptered and len(prefix) == 1 and one.number.isdigit():
        readings = (Reading("chapters 2 parts", (ord(prefix) - ord("A") + 1, int(one.number))),)
    return Label(one.text, own, one.length, readings, 3, keyword=words)
