"""The labels that clauses carry in the usual shapes: as somebody typed them, and as Word shows them."""

import re
from collections.abc import Sequence
from typing import Final

from agreelint.structure.labels.readings import Reading
from agreelint.structure.labels.shapes import SHAPES, Label, bracketed, length, shapes_of

TRUSTED: Final = 9
_PREFIXED_OWN: Final = re.compile(r"[A-Z][.-]\d{1,3}")
_SEVERAL: Final = 3
_INSERTED: Final = re.compile(r"\[(?P<inner>[^\[\]\s]{1,14})\](?=\s|$)")


def typed(text: str) -> Label | None:
    """The label that `text` begins with, or None. Prose that merely begins like one ("Section 5 and") has none."""
    first = text[:1]
    if first == "(":
        return bracketed(text)
    if first == "[":
        return _inserted(text)
    for parse in shapes_of(first):
        label = parse(text)
        if label is not None:
            return label
    return None


def uniform(found: Sequence[Label | None]) -> list[Label | None]:
    """The labels of a document, surer of "G.2" and "B.3", in whatever order, where it has several of that shape."""
    several = sum(one is not None and _is_prefixed(one) for one in found) >= _SEVERAL
    return [one._replace(strength=3) if several and one and _is_prefixed(one) else one for one in found]


def _is_prefixed(label: Label) -> bool:
    return label.strength == 2 and bool(_PREFIXED_OWN.fullmatch(label.own))  # noqa: PLR2004 - as it is typed


def computed(shown: str) -> Label:
    """The label that Word shows beside a paragraph: always a label, also in a shape nobody types."""
    text = shown.strip()
    found = next((label for parse in SHAPES if (label := parse(text)) and label.length >= len(text)), None)
    if found is not None:
        return Label(text, found.own, 0, found.readings, TRUSTED, found.insert, found.keyword)
    if not any(map(str.isalnum, text)) or text == "o":
        return Label(text, "", 0, (), TRUSTED)
    digits = tuple(int(part[:6]) for part in re.findall(r"\d+", text)[:6])
    if not digits:
        return Label(text, text.rstrip(".:"), 0, (Reading(text, (1,)),), TRUSTED)
    return Label(text, text.rstrip(".:"), 0, (Reading(re.sub(r"\d+", "#", text), digits),), TRUSTED)


def _inserted(text: str) -> Label | None:
    """A label that a draft puts in: "[7.2]", "[(c)]", "[7.2 The Supplier …]"."""
    closed = _INSERTED.match(text)
    found = typed(closed["inner"] + " X") if closed else typed(text[1:161])
    if found is None or found.is_bullet or not (found.strength > 2 or found.insert or found.own[0] == "("):  # noqa: PLR2004
        return None
    if closed is None:
        return found._replace(text="[" + found.text, length=found.length + 1, strength=2)
    if found.length <= len(closed["inner"]):
        return None
    return found._replace(text=closed[0], length=length(text, closed.end()), strength=2)
