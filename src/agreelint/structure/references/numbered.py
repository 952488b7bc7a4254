"""Clauses by the numbers that a list or a range of them names."""

import re
from collections.abc import Callable
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind
from agreelint.structure.labels import numerals
from agreelint.structure.references.index import ONE, Index, numbers_in, simple

_NUMBER: Final = re.compile(ONE)
# No range of sections in a contract is wider.
_WIDEST: Final = 500


def in_turn(listed: str, known: Index, find: Callable[[str], list[int]]) -> tuple[int, ...]:
    """The clauses that the numbers of a list name, each looked up by `find`; a range names what stands between."""
    ones = numbers_in(listed)
    found: list[int] = []
    for at, one in enumerate(ones):
        hits = find(_completed(one, ones[at - 1] if at else ""))
        if at and hits and found and _is_range(listed, at):
            hits = _between(found[-1], hits[0], known) or hits
        found += [hit for hit in hits if hit not in found]
    return tuple(found)


def numbered(word: str, number: str, clause: Clause, space: int, known: Index) -> list[int]:
    """The clauses that a number names: in the own part first, then in the body, then anywhere."""
    if number.startswith("("):
        return _nearby(number, clause, known)
    spaces = [space, *(one for one in dict.fromkeys(known.spaces) if one != space)]
    worded = numerals.words(number)
    key = simple(number if worded is None else str(worded))
    value = int(number) if number.isdigit() else worded or numerals.roman(number)
    for here in spaces:
        hits = _by_keyword(word, value, here, known) or known.numbers.get((here, simple(f"{word} {number}")))
        hits = hits or known.numbers.get((here, key))
        if hits:
            return [min(hits, key=lambda hit: _farness(known.clauses[hit], clause, known))]
        # "Section 4(b)" where (b) stands in the prose of Section 4.
        stem = number.rsplit("(", 1)[0].strip() if "(" in number else ""
        while stem:
            hits = known.numbers.get((here, simple(stem)))
            if hits:
                return hits[:1]
            stem = stem.rsplit("(", 1)[0].strip() if "(" in stem else ""
    return next((group for here in spaces if (group := _group(key, here, known))), [])


def _completed(one: str, before: str) -> str:
    """In "7.2(a) and (b)" the second is 7.2(b)."""
    if one.startswith("(") and before and not before.startswith("("):
        depth = one.count("(")
        kept = before.split("(")
        return "(".join(kept[: max(1, len(kept) - depth)]) + one
    return one


def _is_range(listed: str, at: int) -> bool:
    ends = [match.span() for match in _NUMBER.finditer(listed)]
    between = listed[ends[at - 1][1] : ends[at][0]]
    return bool(re.search(r"\b(?:to|through|thru)\b|[-–—]", between))


def _between(first: int, last: int, known: Index) -> list[int]:
    """The clauses from `first` to `last` that stand beside them."""
    if first >= last:
        return []
    parent = known.clauses[last].parent
    last = min(last, first + _WIDEST)
    return [
        at
        for at in range(first + 1, last + 1)
        if known.clauses[at].number and known.clauses[at].parent in {parent, known.clauses[first].parent}
    ]


def _group(key: str, space: int, known: Index) -> list[int]:
    """Find the clauses of "Article 2", or of "Section H", where only 2.1 and 2.2, or H.1 and H.2, carry the number."""
    members = [hits[0] for (at, number), hits in known.numbers.items() if at == space and number.startswith(f"{key}.")]
    return sorted({one for one in members if known.clauses[one].parent not in members})


def _farness(hit: Clause, clause: Clause, known: Index) -> tuple[bool, bool]:
    """How unlikely a clause with the right number is meant: a recital, a row, one in another part of a schedule."""
    return hit.kind in {ClauseKind.RECITAL, ClauseKind.TABLE_ROW}, known.parts[hit.part].label != known.parts[
        clause.part
    ].label


def _by_keyword(word: str, value: int | None, space: int, known: Index) -> list[int] | None:
    if value is None:
        return None
    keyword = {"art.": "article", "sec.": "section", "§": "section", "¶": "section", "cl.": "clause"}.get(word, word)
    return known.values.get((space, keyword, value)) or None


def _nearby(number: str, clause: Clause, known: Index) -> list[int]:
    """Find "paragraph (b)": beside the clause, below it, or beside what is above it."""
    wanted = simple(number)
    here: Clause | None = clause
    while here is not None:
        for name in (f"{simple(here.number)}.{wanted}", wanted):
            if (child := known.beside.get((here.index, name))) is not None:
                return [child]
        here = known.clauses[here.parent] if here.parent is not None else None
    # "paragraphs (a) and (d)", where these stand above everything.
    top = known.numbers.get((known.spaces[clause.part], wanted), ())
    return [one for one in top if known.clauses[one].parent is None][:1]
