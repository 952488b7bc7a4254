"""Lists within a sentence: what each item of "(a) …; (b) …" says with the words before them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from agreelint.language.phrases.lists import each
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words

_ENUMERATOR = re.compile(r"[a-z]|[ivx]{1,5}|\d{1,2}")
_TYPES = (re.compile(r"\d{1,2}"), re.compile(r"[a-z]"), re.compile(r"[ivx]+"))
_JOINS = each("provided except unless save subject but notwithstanding even")
_INTRODUCES = (
    "shall",
    "not",
    "may",
    "to",
    "must",
    "will",
    "for",
    "following",
    "that",
    "including",
    "from",
    "by",
    "in",
    "of",
    "be",
)


def statements(found: Words) -> Iterator[Words]:
    """The statements of a sentence or of a part of one, each with the words that it goes on."""
    items = _items(found) or _unlabelled(found)
    if items is None:
        yield from _split(found)
        return
    lead, parts = items
    for position, part in enumerate(parts):
        if position == 0:
            # The first item carries the lead-in's own words; the others only repeat them.
            yield replace(part.after(lead), own=lead.own) if len(lead) else part
        elif speaks(part) and not (len(lead) and breaks_off(lead)):
            yield from _split(part)
        else:
            yield part.after(lead) if len(lead) else part


def _items(found: Words) -> tuple[Words, list[Words]] | None:
    """The lead-in and the items of an inline enumeration, or None."""
    marks = [
        i
        for i in range(len(found) - 1)
        if "(" in found.before[i]
        and found.before[i + 1].startswith(")")
        and _ENUMERATOR.fullmatch(found.norm[i])
        and i >= found.own
    ]
    if len(marks) < 2:  # noqa: PLR2004  (one bracketed letter is a reference)
        return None
    first = found.norm[marks[0]]
    if first not in ("a", "i", "1"):
        return None
    pattern = _TYPES[0] if first == "1" else _TYPES[1] if first == "a" else _TYPES[2]
    level = [marks[0]]
    level += [mark for mark in marks[1:] if pattern.fullmatch(found.norm[mark]) and found.norm[mark] != first]
    if len(level) < 2:  # noqa: PLR2004
        return None
    lead = found.cut(0, level[0])
    parts = []
    for start, end in zip(level, [*level[1:], len(found)], strict=True):
        stop = end
        while stop > start + 1 and found.norm[stop - 1] in ("and", "or") and end != len(found):
            stop -= 1
        parts.append(found.cut(start + 1, stop))
    return lead, [part for part in parts if len(part)]


_GIVES = each(
    "provide provides furnish furnishes supply supplies deliver delivers give gives maintain maintains keep keeps "
    "grant grants offer offers include includes receive receives have has obtain obtains use do perform conduct make"
)


def _unlabelled(found: Words) -> tuple[Words, list[Words]] | None:
    """The same of a list without labels: "Supplier shall provide: logs; documentation; and …"."""
    colon = next((i for i in range(max(1, found.own), len(found)) if ":" in found.before[i]), 0)
    if not colon or found.norm[colon - 1] not in _GIVES.union(_INTRODUCES) or not speaks(found.cut(0, colon)):
        return None
    edges = [colon, *(i for i in range(colon + 1, len(found)) if ";" in found.before[i]), len(found)]
    parts = []
    for start, end in pairwise(edges):
        at = start + 1 if found.norm[start] in ("and", "or") and start + 1 < end else start
        part = found.cut(at, end)
        if part.norm[0] in _JOINS or speaks(part):
            return None
        parts.append(replace(part, before=("", *part.before[1:])))
    return (found.cut(0, colon), parts) if len(parts) > 1 else None


def _split(found: Words) -> Iterator[Words]:
    """Statements between semicolons; a part without a modal goes on with the list before it."""
    start = 0
    for i in range(1, len(found)):
        if ";" in found.before[i] and i >= found.own:
            at = i + 1 if found.norm[i] in ("and", "or") and i + 1 < len(found) else i
            end = next((j for j in range(at + 1, len(found)) if ";" in found.before[j]), len(found))
            if found.norm[at] not in _JOINS and speaks(found.cut(at, end)):
                yield _slice(found, start, i)
                start = i
    yield _slice(found, start, len(found))


def _slice(found: Words, start: int, end: int) -> Words:
    if end - start == len(found):
        return found
    part = found.cut(start, end)
    return replace(part, own=min(found.own, end)) if start == 0 and found.own else part


def breaks_off(lead: Words) -> bool:
    """Whether the lead-in breaks off where the items go on: "Customer shall not:"."""
    return lead.norm[-1] in _INTRODUCES


_BESIDE = each("that which who where whose unless until if whether")


def speaks(found: Words) -> bool:
    """Whether the words have a modal of their own outside a clause beside."""
    relative = False
    if len(found) > found.own and found.norm[found.own] == "to":
        return False
    for i, word in enumerate(found.norm[found.own :], found.own):
        if word in _BESIDE:
            relative = True
        elif "," in found.before[i]:
            if i > found.own and word in ("and", "but", "or", "nor"):
                return False  # what follows is a clause of its own and says nothing of these words
            relative = False
        if word in AUX:
            if not relative and word not in ("is", "are", "was", "were", "has", "have", "does", "do", "did"):
                return True
            if not relative and i > found.own:
                return True
    return False
