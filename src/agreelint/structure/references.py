"""Cross-references as written, and the clauses, parts or papers they lead to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Part, PartKind, Reach, Reference
from agreelint.model.span import Span
from agreelint.structure import numerals
from agreelint.structure.draft import Outline
from agreelint.structure.parts import number_of

_ONE: Final = (
    r"(?:(?:[A-Z][.-])?\d{1,4}(?:[.-]\d{1,4}){0,5}[A-Z]?(?:\s?\([A-Za-z0-9]{1,5}\)){0,5}|(?:\([A-Za-z0-9]{1,5}\)\s?){1,4}|"
    r"[IVXLC]{1,7}(?:\.[A-Z0-9]{1,3})?\b(?:\([A-Za-z0-9]{1,5}\)){0,4}|[A-Z]{1,2}(?:-?\d{1,3})?\b(?:\([A-Za-z0-9]{1,5}\)){0,4}|"
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_JOIN: Final = r"\s*(?:,\s*(?:and|or)\s+|,\s*|\s(?:and|or|and/or|to|through|thru|&)\s+|\s?[-–—]\s?)\s*"
_WORD: Final = (
    r"(?i:sub-?sections?|sections?|sub-?clauses?|clauses?|articles?|sub-?paragraphs?|paragraphs?|paras?\.|secs?\.|arts?\.|§§?|"
    r"exhibits?|schedules?|annexes|annexures?|annex|appendices|appendix|attachments?|addend(?:um|a)|recitals?|"
    r"amendments?|chapters?|parts?|items?|provisions?)"
)
_REFERENCE: Final = re.compile(
    rf"\b(?P<word>{_WORD})\s+(?P<no>(?i:no\.|nos\.|numbers?)\s*)?(?P<list>{_ONE}(?:{_JOIN}{_ONE}){{0,12}})|§§?\s?(?P<sign>{_ONE})"
)
_NUMBER: Final = re.compile(_ONE)
_THIS: Final = re.compile(
    r"\b[Tt]his\s+(?P<word>(?:[Ss]ub-?)?(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|[Ee]xhibit|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Aa]ddendum|[Aa]ttachment))\b(?!\s+\d)"
)
_LAW: Final = re.compile(
    r"\s*(?:\([A-Za-z0-9]{1,5}\))*,?\s*(?:of|to|in|under)\s+(?:the\s+|that\s+|such\s+|its\s+)?(?P<paper>(?:[A-Z][\w’'&.-]*|[(]?EU[)]?|\d{4}|of|and|the|for|on|\(EU\)|No\.?|\d+/\d+)"
    r"(?:\s+(?:[A-Z][\w’'&.-]*|of|and|the|for|on|\(EU\)|\d{2,4}(?:/\d+)?|No\.)){0,9})"
)
_OWN: Final = re.compile(
    r"\s*(?:\([A-Za-z0-9]{1,5}\))*,?\s*(?:of\s+|to\s+)?(?:this|these|hereof|hereto|herein|above|below)\b", re.IGNORECASE
)
_OUTSIDE: Final = re.compile(
    r"\b(?:Act|Code|Regulations?|Directive|Statutes?|Law|Rules?|U\.?S\.?C|C\.?F\.?R|Constitution|Treaty|GDPR|HIPAA|FAR|DFARS|"
    r"Prime Contract|General Conditions|Standard Terms|Master|Convention|Ordinance|Charter|Policy|Policies|Terms|"
    r"Agreement|Contract|Subcontract|Order|Guidelines|Manual|Handbook|Statement of Work|Addendum|Annex|Form|Proposal|Plan|Standards?|Conditions)\b"
)
_PAPER: Final = re.compile(
    r"\b(?:Act|Code|Regulations?|Directive|Statutes?|U\.S\.C|C\.F\.R|USC|CFR|GDPR|Convention|Ordinance)\b"
)
_LAW_BEFORE: Final = re.compile(
    r"(?:\b(?:Act|Code|U\.S\.C\.|C\.F\.R\.|USC|CFR|Regulation|Directive|Regulations)(?:\s+\(?\d{4}\)?)?,?\s*|\d\s+(?:U\.S\.C\.|C\.F\.R\.|USC|CFR)\s*(?:Part\s*)?)$"
)
_LINK: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"”“’)]{3,300}", re.IGNORECASE)
_CODE: Final = re.compile(r"\b\d{1,2}\s+(?:U\.?S\.?C\.?|C\.?F\.?R\.?)\s+(?:§+\s*|Part\s+)?\d+[\w.()-]{0,20}")
_BOOK: Final = re.compile(r"\b(?:(?:FAR|DFARS)\s+)?\d{2,4}\.\d{3}-\d{1,4}\b")
_TAKES_IN: Final = re.compile(
    r"\b(?:incorporat\w+|forms? (?:a )?part of|is part of|are part of|made (?:a )?part|available (?:at|on|from)|published (?:at|on)|posted (?:at|on)|"
    r"located at|found at|set (?:out|forth) (?:at|in)|attached|comply with|complies with|subject to|governed by|in accordance with)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:[A-Z][\w’'&-]*\s+){1,6}(?:Policy|Policies|Terms(?:\s+of\s+(?:Service|Use))?|Agreement|Addendum|Guidelines|Guide|Standards?|Documentation|"
    r"Handbook|Manual|Conditions|Rules|Limits|Annex|Schedule|Order|Statement of Work)\b"
)
_PART_WORDS: Final[Mapping[str, str]] = {
    "exhibit": "exhibit", "schedule": "schedule", "annex": "annex", "annexure": "annex", "annexe": "annex", "appendix": "appendix",
    "attachment": "attachment", "addendum": "addendum", "amendment": "amendment", "part": "part",
    "appendice": "appendix", "addenda": "addendum",
}  # fmt: skip
# No range of sections in a contract is wider.
_WIDEST: Final = 500
_SIMPLE: Final = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Index:
    """What references can lead to: clauses by number within each space, by keyword and value, and parts by label."""

    clauses: Sequence[Clause]
    parts: Sequence[Part]
    spaces: tuple[int, ...]
    numbers: Mapping[tuple[int, str], list[int]]
    values: Mapping[tuple[int, str, int], list[int]]
    labels: Mapping[str, int]
    titles: Mapping[str, int]
    beside: Mapping[tuple[int, str], int]


def index(clauses: Sequence[Clause], parts: Sequence[Part], outline: Outline) -> Index:
    """Make everything citable findable."""
    spaces = tuple(part.space for part in outline.parts)
    numbers: dict[tuple[int, str], list[int]] = defaultdict(list)
    values: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for clause in clauses:
        if not clause.number or clause.kind is ClauseKind.CONTENTS:
            continue
        space = spaces[clause.part]
        numbers[space, _simple(clause.number)].append(clause.index)
        draft = outline.drafts[clause.index]
        if clause.parent is None or draft.keyword or not outline.drafts[clause.parent].own:
            values[space, draft.keyword or "", draft.values[-1] if len(draft.values) == 1 else -1].append(clause.index)
        if draft.own != clause.number and clause.number.endswith(draft.own) and draft.own[0].isdigit():
            numbers.setdefault((space, _simple(draft.own)), []).append(clause.index)
    labels: dict[str, int] = {}
    titles: dict[str, int] = {}
    for at, part in enumerate(parts):
        if part.label:
            labels.setdefault(_part_key(part.label), at)
        if part.title:
            titles.setdefault(_simple(part.title), at)
        if part.label and part.kind in {PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.ORDER_FORM, PartKind.AMENDMENT}:
            titles.setdefault(_simple(part.label), at)
    beside = {
        (clause.parent, _simple(clause.number)): clause.index
        for clause in reversed(clauses)
        if clause.parent is not None and clause.number
    }
    return Index(clauses, parts, spaces, numbers, values, labels, titles, beside)


def references(text: str, known: Index) -> tuple[Reference, ...]:
    """The cross-references in the bodies of the clauses, in order."""
    found: list[Reference] = []
    outside: set[str] = set()
    for clause in known.clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD}:
            continue
        body = clause.body.of(text)
        mine: dict[int, Reference] = {}
        for one in (*_cited(body, clause, known), *_itself(body, clause, known), *_papers(body, clause, known)):
            if not any(one.span.meets(other.span) for other in mine.values()):
                mine.setdefault(one.span.start, one)
        for one in sorted(mine.values(), key=lambda one: one.span):
            name = _simple(one.text)
            if one.reach is Reach.EXTERNAL:
                outside.add(name)
            # "Chapter 14 of the Municipal Code" is "Chapter 14" from then on.
            elsewhere = one.reach is Reach.DANGLING and name in outside
            found.append(replace(one, reach=Reach.EXTERNAL) if elsewhere else one)
    return tuple(found)


def _cited(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(body):
        word = (match["word"] or "section").lower()
        listed = match["list"] or match["sign"]
        span = Span(match.start(), match.end()).shift(clause.body.start)
        if word in {"part", "parts", "item", "items", "provision", "provisions"} and not _is_division(
            word, listed, known
        ):
            continue
        if _is_outside(body, match, known):
            yield Reference(span, match[0], clause.index, Reach.EXTERNAL)
            continue
        targets, part = _resolve(word, listed, body[match.end() : match.end() + 40], clause, known)
        reach = Reach.INTERNAL if targets or part is not None else Reach.DANGLING
        yield Reference(span, match[0], clause.index, reach, targets, part)


def _is_division(word: str, listed: str, known: Index) -> bool:
    return word in {"part", "parts"} and f"part {number_of(listed)}" in known.labels


def _is_outside(body: str, match: re.Match[str], known: Index) -> bool:
    """Whether the reference is into a law or another paper."""
    if _LAW_BEFORE.search(body[max(0, match.start() - 40) : match.start()]):
        return True
    after = body[match.end() : match.end() + 160]
    if _OWN.match(after):
        return False
    law = _LAW.match(after)
    if law is None or not _OUTSIDE.search(law["paper"]):
        return False
    if _PAPER.search(law["paper"]):
        return True
    named = bool(law)
    paper = law["paper"].strip()
    if paper in {"Agreement", "Contract", "Terms", "Order", "Subcontract"} and named:
        return False
    return _part_named(paper, known) is None


def _part_named(paper: str, known: Index) -> int | None:
    """The part that a name opens with: "the Statement of Work and Mission Support", "Exhibit B"."""
    words = paper.split()
    for length in range(min(len(words), 7), 0, -1):
        name = " ".join(words[:length])
        at = known.titles.get(_simple(name), known.labels.get(_part_key(name)))
        if at is not None:
            return at
    return None


def _resolve(word: str, listed: str, after: str, clause: Clause, known: Index) -> tuple[tuple[int, ...], int | None]:
    """The clauses, or the part, that the words name; a list or a range names several."""
    singular = (
        word.rstrip("s")
        if word not in {"annexes", "appendices"}
        else {"annexes": "annex", "appendices": "appendix"}[word]
    )
    space = known.spaces[clause.part]
    inside = _LAW.match(after)
    if inside and (at := _part_named(inside["paper"], known)) is not None:
        space = known.spaces[at]
    if singular in _PART_WORDS:
        parts = [
            known.labels[key]
            for one in _numbers(listed)
            if (key := f"{_PART_WORDS[singular]} {number_of(_plain(one))}") in known.labels
        ]
        return (), parts[0] if parts else None
    if singular == "recital":
        parts = [at for at, part in enumerate(known.parts) if part.kind is PartKind.RECITALS]
        space = known.spaces[parts[0]] if parts else space
    ones = _numbers(listed)
    found: list[int] = []
    for at, one in enumerate(ones):
        hits = _clauses(singular, _completed(one, ones[at - 1] if at else ""), clause, space, known)
        if at and hits and found and _is_range(listed, at):
            hits = _between(found[-1], hits[0], known) or hits
        found += [hit for hit in hits if hit not in found]
    return tuple(found), None


def _numbers(listed: str) -> list[str]:
    return [match[0].strip() for match in _NUMBER.finditer(listed)]


def _plain(number: str) -> str:
    return number.split("(")[0].strip() or number


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
    key = _simple(number)
    value = int(number) if number.isdigit() else numerals.words(number) or numerals.roman(number)
    for here in spaces:
        hits = _by_keyword(word, value, here, known) or known.numbers.get((here, key))
        if hits:
            return [next((hit for hit in hits if known.clauses[hit].kind is not ClauseKind.RECITAL), hits[0])]
        # "Section 4(b)" where (b) stands in the prose of Section 4.
        stem = number.rsplit("(", 1)[0].strip() if "(" in number else ""
        while stem:
            hits = known.numbers.get((here, _simple(stem)))
            if hits:
                return hits[:1]
            stem = stem.rsplit("(", 1)[0].strip() if "(" in stem else ""
    return []


def _by_keyword(word: str, value: int | None, space: int, known: Index) -> list[int] | None:
    if value is None:
        return None
    keyword = {"art.": "article", "sec.": "section", "§": "section"}.get(word, word)
    return known.values.get((space, keyword, value)) or None


def _nearby(number: str, clause: Clause, known: Index) -> list[int]:
    """ "paragraph (b)": beside the clause, below it, or beside what is above it."""
    wanted = _simple(number)
    here: Clause | None = clause
    while here is not None:
        for name in (f"{_simple(here.number)}.{wanted}", wanted):
            if (child := known.beside.get((here.index, name))) is not None:
                return [child]
        here = known.clauses[here.parent] if here.parent is not None else None
    return []


def _itself(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """ "this Section", "this Exhibit"."""
    for match in _THIS.finditer(body):
        span = Span(match.start(), match.end()).shift(clause.body.start)
        word = match["word"].lower()
        if word in _PART_WORDS:
            part = clause.part if known.parts[clause.part].label else None
            yield Reference(
                span, match[0], clause.index, Reach.INTERNAL if part is not None else Reach.DANGLING, (), part
            )
            continue
        own = _own(clause, word, known)
        if own is not None:
            yield Reference(span, match[0], clause.index, Reach.INTERNAL, (own,))


def _own(clause: Clause, word: str, known: Index) -> int | None:
    """The numbered clause that "this Section" is said in: the one with that word, else the nearest with a plain number."""
    chain: list[Clause] = []
    here: Clause | None = clause
    while here is not None:
        if here.number:
            chain.append(here)
        here = known.clauses[here.parent] if here.parent is not None else None
    for one in chain:
        if one.label.lower().startswith(word):
            return one.index
    plain = next((one.index for one in chain if not one.number.endswith(")")), None)
    return plain if plain is not None else (chain[0].index if chain else None)


def _papers(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Links, laws by their code, clauses of the procurement regulations, and papers that a sentence takes in by name."""
    for pattern in (_LINK, _CODE, _BOOK):
        for match in pattern.finditer(body):
            words = match[0].rstrip(".,;:")
            span = Span(match.start(), match.start() + len(words)).shift(clause.body.start)
            hits = known.numbers.get((known.spaces[clause.part], _simple(words)), []) if pattern is _BOOK else []
            yield Reference(span, words, clause.index, Reach.INTERNAL if hits else Reach.EXTERNAL, tuple(hits[:1]))
    for sentence in clause.sentences:
        at = sentence.start - clause.body.start
        words = body[at : at + len(sentence)]
        if not _TAKES_IN.search(words):
            continue
        for match in _NAMED.finditer(words):
            name = re.sub(r"^(?:The|This|These|Our|Your|Its|Any|Each|All|Such|Under|In|If|No)\s+", "", match[0])
            if len(name.split()) < 2 or match[0].startswith("This "):  # noqa: PLR2004 - "the Order" names nothing
                continue
            span = Span(match.end() - len(name), match.end()).shift(sentence.start)
            part = known.titles.get(_simple(name))
            yield Reference(span, name, clause.index, Reach.EXTERNAL if part is None else Reach.INTERNAL, (), part)


def _simple(number: str) -> str:
    """A number or name without its marks, so that "7.2 (b)" is "7.2(b)"."""
    return _SIMPLE.sub(".", number.lower()).strip(".")


def _part_key(label: str) -> str:
    """ "EXHIBIT B", "Exhibit b" and "Annex 1", "ANNEX ONE" each under one key."""
    word, _, number = label.partition(" ")
    word = word.lower()
    return f"{_PART_WORDS.get(word, word)} {number_of(number)}" if number else word
