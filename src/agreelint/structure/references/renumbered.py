"""Clauses that an amendment gives other numbers: once 3 to 5 are 4 to 6, "clause 4" is the old clause 3."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from agreelint.model.agreement import Clause, Reach, Reference
from agreelint.structure.references.index import ONE, numbers_in
from agreelint.structure.references.items import JOIN

_NEW: Final = re.compile(
    rf"""(?i:\s*,?\s*(?:which\s+)?(?:
      (?:(?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+|now\s+)?)?re-?number(?:ed)?(?:\s+(?:respectively|accordingly))?(?:\s+(?:as|to(?:\s+(?:be|become|read))?))?
        \s+(?:the\s+)?(?:(?:new\s+)?(?:sections?|clauses?|articles?|paragraphs?|items?|numbers?|nos?\.?)\s+)?
      |(?:(?:shall|will)\s+)?becomes?\s+(?:the\s+)?(?:new\s+)?(?:sections?|clauses?|articles?|paragraphs?|items?|numbers?|nos?\.?)\s+))
    (?P<numbers>{ONE}(?:{JOIN}{ONE}){{0,12}})""",
    re.VERBOSE,
)
_TO: Final = re.compile(r"\b(?:to|through|thru)\b|[-–—]")
_WIDEST: Final = 60  # clauses that get other numbers at once


def renumbered(text: str, clauses: Sequence[Clause], found: Iterable[Reference]) -> Iterator[Reference]:
    """The references, those behind a renumbering as led to the clauses that bear their numbers from then on."""
    now: dict[str, int] = {}
    spaces: set[int] = set()  # the parts whose clauses were given other numbers
    for one in found:
        given = _NEW.match(text, one.span.end, clauses[one.clause].body.end) if one.reach is Reach.INTERNAL else None
        numbers = _each(numbers_in(one.text), one.text)
        if given is not None:
            new = _each(numbers_in(given["numbers"]), given["numbers"])
            if len(new) == len(numbers) == len(one.targets):
                # What was moved before is called by the number that it had before this.
                moved = [now.get(old, at) for old, at in zip(numbers, one.targets, strict=True)]
                now |= dict(zip(new, moved, strict=True))
                spaces.update(clauses[at].part for at in moved)
                yield replace(one, targets=tuple(moved))
                continue
        of_it = one.reach is not Reach.EXTERNAL and spaces.issuperset(clauses[at].part for at in one.targets)
        if not of_it or not any(number in now for number in numbers):
            yield one
        elif all(number in now for number in numbers) or len(numbers) == len(one.targets):
            # A clause that kept its number bears the same one as the clause that got it: either may be meant.
            kept = [at for at in one.targets if at not in now.values()]
            places = [now[number] for number in numbers if number in now]
            yield replace(one, targets=tuple(dict.fromkeys((*places, *kept))), reach=Reach.INTERNAL)
        else:
            yield one


def _each(numbers: Sequence[str], listed: str) -> Sequence[str]:
    """All numbers of a list, those within a range of whole numbers, too."""
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers):  # noqa: PLR2004
        return numbers
    every = [int(numbers[0])]
    at = listed.find(numbers[0])
    for before, number in pairwise(numbers):
        start, at = at + len(before), listed.find(number, at + len(before))
        between = listed[start:at]
        first = int(before) + 1 if _TO.search(between) else int(number)
        every += range(first, min(int(number), first + _WIDEST) + 1)
    return [str(number) for number in every]
