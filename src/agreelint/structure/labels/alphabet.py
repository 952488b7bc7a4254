"""Whether "I.1" is the first section of Article I or of Section I, the letter: the document's other labels tell."""

import re
from collections.abc import Iterable
from typing import Final

from agreelint.structure.labels.shapes import Label

_HEAD: Final = re.compile(r"([A-Z]+)[.-]\d")
_NUMERALS: Final = frozenset("IVXLC")


def is_roman(labels: Iterable[Label | None]) -> bool | None:
    """Whether numbers with letters count in Roman numerals; None where nothing, or both, speak for it.

    "II.1" is Roman only, "H.1" a letter only, "I.1" and "C.1" are either.
    """
    heads = {match[1] for label in labels if label is not None and (match := _HEAD.match(label.own))}
    roman = any(len(head) > 1 for head in heads)
    letters = any(len(head) == 1 and head not in _NUMERALS for head in heads)
    return roman if roman != letters else None


def told(label: Label | None, roman: bool | None) -> Label | None:
    """`label` with the readings that go with how the document counts."""
    if label is None or roman is None or len(label.readings) < 2 or not _HEAD.match(label.own):  # noqa: PLR2004 - a doubt
        return label
    kept = tuple(reading for reading in label.readings if reading.family[0].isdigit() is roman)
    return label._replace(readings=kept) if kept else label
