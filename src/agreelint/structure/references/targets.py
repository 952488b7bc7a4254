"""What cross-references lead to: clauses by number in each part, and parts by label or title."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Part, PartKind
from agreelint.structure.labels import numerals
from agreelint.structure.outline.draft import Outline
from agreelint.structure.references.by_name import Names, names
from agreelint.structure.references.of_a_paper import AMENDING, DELETED, ITS_OWN, OF_MAIN, OF_PAPER, OF_THE_AGREEMENT
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
# No range of sections in a contract is wider.
_WIDEST: Final = 500
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


def is_number(number: str, word: str, known: Index) -> bool:
    """Whether a clause has that number, or that word and number as its label."""
    spaces = dict.fromkeys(known.spaces)
    keys = (*((simple(number),) if number[0].isdigit() else ()), simple(f"{word} {number}"))
    value = int(number) if number.isdigit() else numerals.roman(number)
    return any(
        known.numbers.get((space, key)) or (value is not None and known.values.get((space, word, value)))
        for space in spaces
        for key in keys
    )


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


def resolve(word: str, listed: str, after: str, clause: Clause, known: Index) -> tuple[tuple[int, ...], int | None]:
    """The clauses, or the part, that the words name; a list or a range names several."""
    singular = (
        word.rstrip("s")
        if word not in {"annexes", "appendices"}
        else {"annexes": "annex", "appendices": "appendix"}[word]
    )
    space = known.spaces[clause.part]
    inside = OF_PAPER.match(after)
    own_word = "section" if singular in {"§", "¶"} else singular
    there = known.origins.cited(own_word, numbers_in(listed), inside["paper"] if inside else "", clause)
    if there or (inside is not None and known.origins.numbers_of(inside["paper"])):
        strays = inside is None and known.origins.strays(there, clause)
        # A clause of the extract's own may be meant as well: no head of another may lead away from it.
        own = (
            [at for one in numbers_in(listed) for at in _clauses(singular, one, clause, space, known)] if strays else ()
        )
        return tuple(dict.fromkeys((*there, *(at for at in own if at not in known.origins.of)))), None
    space = _meant(singular, after, clause, inside, known)
    if singular in PART_WORDS:
        parts = [
            known.labels[key]
            for one in numbers_in(listed)
            if (key := f"{PART_WORDS[singular]} {number_of(_plain(one))}") in known.labels
        ]
        named = _named(singular, listed, known) if not parts else ()
        if parts or named or singular != "part":
            return named, parts[0] if parts else None
    if singular == "recital":
        parts = [at for at, part in enumerate(known.parts) if part.kind is PartKind.RECITALS]
        space = known.spaces[parts[0]] if parts else space
    ones = numbers_in(listed)
    found: list[int] = []
    for at, one in enumerate(ones):
        number = _completed(one, ones[at - 1] if at else "")
        hits = _clauses(singular, number, clause, space, known)
        if not hits and inside is None and number.isupper() and (roman := numerals.roman(number)):
            hits = _clauses("", str(roman), clause, space, known)  # "Article VI", where the sixth is simply called 6
        if hits == [clause.index] and inside is None and singular in OF_THE_AGREEMENT:
            # "1. Section 1 is deleted" in a schedule: whoever means the clause itself says "this".
            hits = _clauses(singular, number, clause, _body(known, default=space), known)
        if at and hits and found and _is_range(listed, at):
            hits = _between(found[-1], hits[0], known) or hits
        found += [hit for hit in hits if hit not in found]
    return tuple(found) or _named(singular, listed, known), None


def within(word: str, listed: str, clause: Clause, home: int, known: Index) -> tuple[int, ...]:
    """The clauses of the part `home` that the words name, cited in `clause`; () where it has none of them."""
    singular = word.rstrip("s")
    found: list[int] = []
    for at, one in enumerate(numbers_in(listed)):
        hits = _clauses(singular, one, clause, known.spaces[home], known)
        if at and found and hits and _is_range(listed, at):
            hits = _between(found[-1], hits[0], known) or hits
        found += [hit for hit in hits if hit not in found and known.clauses[hit].part == home]
    return tuple(found)


def _meant(word: str, after: str, clause: Clause, inside: re.Match[str] | None, known: Index) -> int:
    """The space that a number is of: that of the paper it is said to be `inside`, of the agreement, or its own."""
    own = known.spaces[clause.part]
    if inside is not None and (at := part_named(inside["paper"], known)) is not None:
        return known.spaces[at]
    # Nobody deletes a clause of the paper that he is writing.
    if OF_MAIN.match(after) or (inside is None and DELETED.match(after)):
        return _body(known, default=own)
    if ITS_OWN.match(after):
        return own
    return _amended(clause, known, default=own) if inside is None and word in OF_THE_AGREEMENT else own


def _amended(clause: Clause, known: Index, *, default: int) -> int:
    """The space of what a paper amends: its "Section 1" is that of the agreement, though it has an item 1 of its own.

    As long as its items are not called sections themselves.
    """
    if known.parts[clause.part].kind not in AMENDING:
        return default
    called = {keyword for (space, keyword, _) in known.values if space == default}
    return default if called & OF_THE_AGREEMENT else _body(known, default=default)


def _body(known: Index, *, default: int) -> int:
    """The space of the agreement itself, before its schedules and what amends it."""
    return next((known.spaces[at] for at, part in enumerate(known.parts) if part.kind is PartKind.BODY), default)


def _named(word: str, listed: str, known: Index) -> tuple[int, ...]:
    """The clauses that bear the word and the numbers as a name within their words: "8. Annex Q. …"."""
    return tuple(dict.fromkeys(at for one in numbers_in(listed) for at in known.names.numbered(word, _plain(one))))


def numbers_in(listed: str) -> list[str]:
    """The numbers in a list of them, as written."""
    return [match[0].strip() for match in _NUMBER.finditer(listed)]


def _plain(number: str) -> str:
    return number.split("(", maxsplit=1)[0].strip() or number


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


def _clauses(word: str, number: str, clause: Clause, space: int, known: Index) -> list[int]:
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


def simple(number: str) -> str:
    """A number or name without its marks, so that "7.2 (b)" is "7.2(b)"."""
    return _SIMPLE.sub(".", _LATER.sub(r"\1", number.lower())).strip(".")


def part_key(label: str) -> str:
    """Put "EXHIBIT B", "Exhibit b" and "Annex 1", "ANNEX ONE" each under one key."""
    word, _, number = label.partition(" ")
    word = word.lower()
    return f"{PART_WORDS.get(word, word)} {number_of(number)}" if number else word
