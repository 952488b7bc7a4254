"""Sentences about something that they name: what a linear model can weigh in them, and the model.

"Clauses 1 and 2 lie dormant for an effort entered in Annex Q", "To 'suspend' somebody is to place a note in the file":
how such things are said has no end of wordings, and the words around the name tell more than any list. A trait is a
stem, or a run of stems, with the side of the name it stands on and how near. The models are read from JSON; scripts in
the repository's `training/` make them.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from agreelint.language.statements.parties import Sides
from agreelint.language.words.normalise import words

_STEM = 6  # letters
_LONGEST = 4  # stems in a run
_NEAR = 5  # words on either side whose place counts
_FEW = 3  # words from the edge of the sentence
_NAMED, _OTHER = "§", "¶"
_DENIES = frozenset(
    word[:_STEM] for word in ("no", "not", "nothing", "never", "none", "neither", "nor", "without", "nobody")
)
_BREAKS = frozenset(",;:(|")
_ELSEWHERE_WORD = "xplace"
_WORD = (
    r"(?:sub-?)?(?:sections?|clauses?|articles?|paragraphs?|paras?\.?|parts?|items?|annex(?:es|ures?)?|exhibits?|schedules?"
    r"|appendix|appendices|attachments?|addend(?:um|a)|tabs?|sec\.|art\.)"
)
_NUMBER = r"(?:\d+[\w.()-]*|[A-Z]{1,2}(?:[.-]?\d[\w.()-]*)?|[IVXLC]+)"
# Clauses that the sentence names beside the one that is asked about; each is one word to the model.
_ELSEWHERE = re.compile(
    rf"\b(?i:{_WORD})\s+{_NUMBER}(?!\w)(?:\s*(?:,|,?\s+(?:and|or|to|through))\s*{_NUMBER}(?!\w))*"
    rf"|§+\s*{_NUMBER}|\b[A-Z]{{1,2}}[.-]\d[\w.()-]*"
)


@dataclass(frozen=True, slots=True)
class Model:
    """A bias for each kind of sentence, and for each trait its `idf` and a weight for each kind."""

    bias: Sequence[float]
    traits: Mapping[str, Sequence[float]]


_instead: dict[Path, Path] = {}


def use(file: Path, instead_of: Path) -> None:
    """Read with the model in `file` from now on: for measuring on sentences that the package's own has seen."""
    _instead[instead_of] = file
    read_model.cache_clear()


@cache
def read_model(file: Path) -> Model:
    """The model in `file`, or the one that is used instead of it."""
    file = _instead.get(file, file)
    data = json.loads(file.read_text(encoding="utf-8"))
    return Model(data["bias"], data["traits"])


def shares(file: Path, before: str, after: str, parties: Sides) -> tuple[float, ...]:
    """How likely each kind is by the model in `file`, for a sentence that names something.

    `before` and `after` are the words on either side of the name. In the order of the model's kinds; in all one.
    """
    model = read_model(file)
    weighed = {
        trait: (1 + math.log(number)) * model.traits[trait][0]
        for trait, number in Counter(marked_traits(before, after, parties)).items()
        if trait in model.traits
    }
    length = math.sqrt(sum([one * one for one in weighed.values()])) or 1.0
    scores = list(model.bias)
    for trait, value in weighed.items():
        for at, weight in enumerate(model.traits[trait][1:]):
            scores[at] += weight * value / length
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    return tuple(power / whole for power in powers)


def marked_traits(before: str, after: str, parties: Sides) -> Iterator[str]:
    """The traits of a sentence that names something between `before` and `after`.

    Stems, runs of them, on which side of the name they stand and how near.
    """
    left, right = tuple(_stems(before, parties)), tuple(_stems(after, parties))
    every, at = (*left, _NAMED, *right), len(left)
    opens = max((index + 1 for index in range(at) if every[index] in _BREAKS), default=0)
    closes = next((index for index in range(at + 1, len(every)) if every[index] in _BREAKS), len(every))
    for index, stem in enumerate(every):
        if index != at:
            yield stem
            yield _side(index, at) + stem
    for length in range(2, _LONGEST + 1):
        for index in range(len(every) - length + 1):
            run = " ".join(every[index : index + length])
            over = index <= at < index + length
            if over or length < _LONGEST:
                yield run
            if not over and length < _LONGEST:
                yield _side(index, at) + run
    for distance in range(1, _NEAR + 1):
        for index in (at - distance, at + distance):
            if 0 <= index < len(every):
                yield f"{_side(index, at)}{distance} {every[index]}"
                yield f"{_side(index, at)}* {every[index]}"
    yield "@first" if at < _FEW else "@last" if len(right) < _FEW else "@amid"
    yield f"@denials {min(3, _denials(every))}"
    yield f"@denials before {min(2, _denials(every[opens:at]))}"
    yield f"@denials after {min(2, _denials(every[at + 1 : closes]))}"


def _side(index: int, at: int) -> str:
    return "<" if index < at else ">"


def _denials(stems: Sequence[str]) -> int:
    return sum([stem in _DENIES for stem in stems])


def _stems(text: str, parties: Sides) -> Iterator[str]:
    """The stems of a text in order, parties by their side, with the marks between them."""
    found = words(_ELSEWHERE.sub(f" {_ELSEWHERE_WORD} ", text))
    stems = ["#" if word[0].isdigit() else word[:_STEM] for word in found.norm]
    for mention in parties.mentions(found):
        stems[mention.start : mention.end] = [f"@{mention.actor.value}"] + [""] * (mention.end - mention.start - 1)
    for mark, stem in zip(found.before, stems, strict=True):
        yield from (char for char in mark if char in _BREAKS)
        if stem:
            yield _OTHER if stem == _ELSEWHERE_WORD else stem
