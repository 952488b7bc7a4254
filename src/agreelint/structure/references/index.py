"""Everything that can be cited, findable: clauses by number in each part, and parts by label or title."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Part, PartKind
from agreelint.structure.outline.draft import Outline
from agreelint.structure.references.by_name import Names, names
from agreelint.structure.references.origins import Origins, origins
from agreelint.structure.text.parts import number_of

ONE: Final = (
    r"(?:(?:[A-Z][.-])?\d{1,4}(?:[A-Z](?=\.\d))?(?:(?:\.|-(?!\d{1,4}\.\d))\d{1,4}){0,5}(?:\s?(?:bis|ter|quater)\b|[A-Z])?(?:\s?\([A-Za-z0-9]{1,5}\)){0,5}|"
    r"\([A-Za-z0-9]{1,5}\)(?:\s?\([A-Za-z0-9]{1,5}\)){0,3}|"
    r"[IVXLC]{2,7}-\d{1,3}(?:\([A-Za-z0-9]{1,5}\)){0,4}|"
    r"[IVXLC]{1,7}(?:\.[A-Z0-9]{1,3}){0,5}\b(?:\([A-Za-z0-9]{1,5}\)){0,4}|"
    r"[A-Z]{1,2}(?:-?\d{1,3})?\b(?:\([A-Za-z0-9]{1,5}\)){0,4}|"
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_NUMBER: Final = re.compile(ONE)
PART_WORDS: Final[Mapping[str, str]] = {
    "exhibit": "exhibit", "schedule": "schedule", "annex": "annex", "annexure": "annex", "annexe": "annex",
    "appendix": "appendix",
    "attachment": "attachment", "addendum": "addendum", "amendment": "amendment", "part": "part",
    "appendice": "appendix", "addenda": "addendum",
}  # fmt: skip
_LATER: Final = re.compile(r"(?<=\d)\s(bis|ter|quater)\b")
_LETTERED: Final = re.compile(r"\((?:[A-Za-z]{1,5}|\d{1,2})\)|[A-Z]")
_SIMPLE: Final = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Index:
    """What references can lead to: clauses by number within each space, by keyword and value, and by name; parts.

    The clauses of an extract have numbers where they come from, too: their `origins`.
    """

    clauses: Sequence[Clause]
    parts: Sequence[Part]
    spaces: tuple[int, ...]
    numbers: Mapping[tuple[int, str], list[int]]
    values: Mapping[tuple[int, str, int], list[int]]
    labels: Mapping[str, int]
    titles: Mapping[str, int]
    beside: Mapping[tuple[int, str], int]
    names: Names
    lettered: Mapping[str, int]
    origins: Origins


def index(text: str, clauses: Sequence[Clause], parts: Sequence[Part], outline: Outline) -> Index:
    """Make everything citable findable."""
    spaces = tuple(part.space for part in outline.parts)
    numbers: dict[tuple[int, str], list[int]] = defaultdict(list)
    values: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for clause in clauses:
        if not clause.number or clause.kind is ClauseKind.CONTENTS:
            continue
        space = spaces[clause.part]
        numbers[space, simple(clause.number)].append(clause.index)
        draft = outline.drafts[clause.index]
        if clause.parent is None or draft.keyword or not outline.drafts[clause.parent].own:
            values[space, draft.keyword or "", draft.values[-1] if len(draft.values) == 1 else -1].append(clause.index)
        if draft.keyword and clause.label and simple(clause.label) != simple(clause.number):
            numbers.setdefault((space, simple(clause.label)), []).append(clause.index)
        if draft.own != clause.number and clause.number.endswith(draft.own) and draft.own[0].isdigit():
            numbers.setdefault((space, simple(draft.own)), []).append(clause.index)
    labels: dict[str, int] = {}
    titles: dict[str, int] = {}
    for at, part in enumerate(parts):
        if part.label:
            labels.setdefault(part_key(part.label), at)
            labels.setdefault(part_key(part.label.rpartition(", ")[2]), at)
        if part.title:
            titles.setdefault(simple(part.title), at)
        if part.label and part.kind in {PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.ORDER_FORM, PartKind.AMENDMENT}:
            titles.setdefault(simple(part.label), at)
    beside = {
        (clause.parent, simple(clause.number)): clause.index
        for clause in reversed(clauses)
        if clause.parent is not None and clause.number
    }
    come_from = origins(text, clauses)
    known = names(text, clauses, parts, come_from)
    lettered = _lettered(clauses)
    return Index(clauses, parts, spaces, numbers, values, labels, titles, beside, known, lettered, come_from)


def _lettered(clauses: Sequence[Clause]) -> Mapping[str, int]:
    """The clauses that have nothing but a letter; those within a numbered clause are cited with its number."""
    found: dict[str, int] = {}
    for clause in clauses:
        if _LETTERED.fullmatch(clause.number) and (clause.parent is None or not clauses[clause.parent].number):
            found.setdefault(clause.number, clause.index)
    return found


def part_named(paper: str, known: Index) -> int | None:
    """The part that a name opens with: "the Statement of Work and Mission Support", "Exhibit B"."""
    words = paper.split()
    for length in range(min(len(words), 7), 0, -1):
        name = " ".join(words[:length])
        at = known.titles.get(simple(name), known.labels.get(part_key(name)))
        if at is not None:
            return at
    return None


def part_with(number: str, known: Index) -> int | None:
    """The only part whose label ends with `number`: "J-3" for "Attachment J-3"."""
    found = {at for label, at in known.labels.items() if label.endswith(f" {number_of(number)}")}
    return found.pop() if len(found) == 1 else None


def numbers_in(listed: str) -> list[str]:
    """The numbers in a list of them, as written."""
    return [match[0].strip() for match in _NUMBER.finditer(listed)]


def simple(number: str) -> str:
    """A number or name without its marks, so that "7.2 (b)" is "7.2(b)"."""
    return _SIMPLE.sub(".", _LATER.sub(r"\1", number.lower())).strip(".")


def part_key(label: str) -> str:
    """Put "EXHIBIT B", "Exhibit b" and "Annex 1", "ANNEX ONE" each under one key."""
    word, _, number = label.partition(" ")
    word = word.lower()
    return f"{PART_WORDS.get(word, word)} {number_of(number)}" if number else word
