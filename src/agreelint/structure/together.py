"""Several files as one agreement: what one of them refers to is looked up in the others."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agreelint.model.agreement import Agreement, Clause, Origin, Part, PartKind, Reach, Reference
from agreelint.model.place import Gap
from agreelint.structure.references.index import PART_WORDS, part_key, simple
from agreelint.structure.references.of_a_paper import AMENDING, DELETED, ITS_OWN, OF_THE_AGREEMENT

_BETWEEN = "\n\n"
_LONGEST = 120  # characters of a title
_KINDS = (
    (re.compile(r"\bamendment\b|\baddendum\b|\bvariation\b|\brider\b", re.IGNORECASE), PartKind.AMENDMENT),
    (re.compile(r"\border\s+form\b|\bpurchase\s+order\b", re.IGNORECASE), PartKind.ORDER_FORM),
    (re.compile(r"\bschedule\b", re.IGNORECASE), PartKind.SCHEDULE),
)
_OWN = frozenset({PartKind.PREAMBLE, PartKind.BODY, PartKind.DEFINITIONS})
_NUMBERED = re.compile(r"^(?:sub-?)?(?:sections?|clauses?|articles?|paragraphs?|§+)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\w.]*(?:\([a-z0-9]{1,4}\))*|\b[IVXLC]+\b", re.IGNORECASE)
_PART = rf"(?:{'|'.join(PART_WORDS)})\s+[\w.-]+"
_OF_PART = re.compile(rf"\s*(?:\([^()]{{0,80}}\)\s*)?(?:of|to|in|under)\s+(?:the\s+)?(?P<part>{_PART})", re.IGNORECASE)
_OF_MAIN = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:of|to|in|under)\s+the\s+(?:\w+\s+){0,5}?(?:agreement|contract|terms|msa|licen[cs]e)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _File:
    """Where one of the files lies in the whole."""

    made: Agreement
    title: str
    text: int
    clause: int
    part: int


def join(agreements: Sequence[Agreement]) -> Agreement:
    """One agreement of several, the main one first; each other file is a part that is called by its title.

    References that led out of one file lead to the exhibit, the titled document or the section of another where there
    is one. An amendment's "Section 4 of the Agreement" is a section of the main file.
    """
    files: list[_File] = []
    text = clause = part = 0
    for made in agreements:
        files.append(_File(made, _title(made), text, clause, part))
        text += len(made.text) + len(_BETWEEN)
        clause += len(made.clauses)
        part += len(made.parts)
    whole = tuple(one for file in files for one in _clauses(file))
    parts = tuple(one for at, file in enumerate(files) for one in _parts(file, main=at == 0))
    known = _Known(tuple(files), whole, parts, _labels(parts))
    first = agreements[0]
    pages = [made.pages for made in agreements]
    return replace(
        first,
        name=" + ".join(made.name for made in agreements),
        sha256=hashlib.sha256("\n".join(made.sha256 for made in agreements).encode()).hexdigest(),
        format="together",
        text=_BETWEEN.join(made.text for made in agreements),
        clauses=whole,
        parts=parts,
        terms=tuple(
            replace(
                term,
                span=term.span.shift(file.text),
                meaning=term.meaning.shift(file.text),
                clause=term.clause + file.clause,
            )
            for file in files
            for term in file.made.terms
        ),
        references=tuple(known.found(at, one) for at, file in enumerate(files) for one in file.made.references),
        called=tuple(replace(one, span=one.span.shift(file.text)) for file in files for one in file.made.called),
        precedence=tuple(
            replace(one, span=one.span.shift(file.text), clause=one.clause + file.clause)
            for file in files
            for one in file.made.precedence
        ),
        parties=next((file.made.parties for file in files if file.made.parties and not file.text), ()),
        origins=tuple(_origin(at, file, one) for at, file in enumerate(files) for one in file.made.origins),
        pages=None if any(number is None for number in pages) else sum(number or 0 for number in pages),
        stories=tuple(dict.fromkeys(story for made in agreements for story in made.stories)),
        confidence=min(made.confidence for made in agreements),
        gaps=tuple(gap for made in agreements for gap in _gaps(made)),
        notes=tuple(dict.fromkeys(note for made in agreements for note in made.notes)),
    )


def _gaps(made: Agreement) -> tuple[Gap, ...]:
    if not made.clauses and not made.gaps:
        return (Gap(made.name, "No clauses were found in it: it may be empty or a picture."),)
    named = (gap if gap.what == made.name else replace(gap, what=f"{made.name}: {gap.what}") for gap in made.gaps)
    return tuple(named)


def _title(made: Agreement) -> str:
    """What the document calls itself in its first line, else the name of its file."""
    first = next((line.strip() for line in made.text.splitlines() if line.strip()), "")
    if 0 < len(first) <= _LONGEST and not first.endswith((".", ";", ":")):
        return " ".join(first.split())
    return re.sub(r"[-_]+", " ", made.name.rsplit("/", 1)[-1].rsplit(".", 1)[0])


def _clauses(file: _File) -> Sequence[Clause]:
    def moved(at: int | None) -> int | None:
        return None if at is None else at + file.clause

    return [
        replace(
            clause,
            index=clause.index + file.clause,
            part=clause.part + file.part,
            span=clause.span.shift(file.text),
            body=clause.body.shift(file.text),
            sentences=tuple(sentence.shift(file.text) for sentence in clause.sentences),
            parent=moved(clause.parent),
            children=tuple(child + file.clause for child in clause.children),
            lead_in=clause.lead_in.shift(file.text) if clause.lead_in is not None else None,
        )
        for clause in file.made.clauses
    ]


def _parts(file: _File, *, main: bool) -> Sequence[Part]:
    shifted = [replace(part, span=part.span.shift(file.text)) for part in file.made.parts]
    if main:
        return shifted
    kind = next((kind for pattern, kind in _KINDS if pattern.search(file.title)), PartKind.EXHIBIT)
    return [
        replace(part, kind=kind, label=part.label or file.title, title=part.title or file.title)
        if part.kind in _OWN
        else part
        for part in shifted
    ]


def _labels(parts: Sequence[Part]) -> Mapping[str, int]:
    labels: dict[str, int] = {}
    for at, part in enumerate(parts):
        opening = re.match(_PART, part.label or "", re.IGNORECASE)
        if opening:
            labels.setdefault(part_key(opening[0]), at)
    return labels


def _origin(at: int, file: _File, origin: Origin) -> Origin:
    anchor = origin.anchor and replace(origin.anchor, source=f"{at + 1}:{origin.anchor.source}")
    return replace(origin, span=origin.span.shift(file.text), anchor=anchor)


@dataclass(frozen=True, slots=True)
class _Known:
    files: tuple[_File, ...]
    clauses: Sequence[Clause]
    parts: Sequence[Part]
    labels: Mapping[str, int]

    def found(self, at: int, reference: Reference) -> Reference:
        """The reference of file `at` in the whole, led to another file where its own does not hold what it names."""
        file = self.files[at]
        moved = replace(
            reference,
            span=reference.span.shift(file.text),
            clause=reference.clause + file.clause,
            targets=tuple(target + file.clause for target in reference.targets),
            part=None if reference.part is None else reference.part + file.part,
        )
        targets, part = self._elsewhere(at, reference)
        if not targets and part is None:
            return moved
        return replace(moved, reach=Reach.INTERNAL, targets=targets, part=part)

    def _elsewhere(self, at: int, reference: Reference) -> tuple[tuple[int, ...], int | None]:
        made = self.files[at].made
        after = made.text[reference.span.end : reference.span.end + 160]
        outside = reference.reach is not Reach.INTERNAL
        if _NUMBERED.match(reference.text):
            there = _OF_PART.match(after)
            part = self.labels.get(part_key(there["part"])) if there else None
            if part is not None and (outside or self._file_of(part) != at):
                return self._numbered(reference.text, self._file_of(part), part), None
            if at and (outside or _OF_MAIN.match(after) or self._amends(at, reference, after)):
                return self._numbered(reference.text, 0), None
            return (), None
        if not outside:
            return (), None
        return (), self.labels.get(part_key(reference.text), self._titled(at, reference.text))

    def _amends(self, at: int, reference: Reference, after: str) -> bool:
        """Whether the file speaks of a section of the main one, though it has an item of the same number."""
        word = reference.text.split(maxsplit=1)[0].casefold().rstrip("s")
        if DELETED.match(after):
            return True
        if word not in OF_THE_AGREEMENT or ITS_OWN.match(after):
            return False
        file = self.files[at]
        amends = self.parts[file.part + file.made.clauses[reference.clause].part].kind in AMENDING
        return amends and not any(_NUMBERED.match(clause.label) for clause in file.made.clauses)

    def _file_of(self, part: int) -> int:
        return max(at for at, file in enumerate(self.files) if file.part <= part)

    def _numbered(self, text: str, at: int, part: int | None = None) -> tuple[int, ...]:
        """The clauses of file `at` that the numbers in `text` name, those of its `part` where that has them."""
        wanted = {simple(number) for number in _NUMBER.findall(_NUMBERED.sub("", text))}
        file = self.files[at]
        own = self.clauses[file.clause : file.clause + len(file.made.clauses)]
        found = [one for one in own if one.number and simple(_NUMBERED.sub("", one.number)) in wanted]
        inside = [one for one in found if one.part == part]
        return tuple(one.index for one in inside or found)

    def _titled(self, at: int, text: str) -> int | None:
        """The first part of the file whose title holds the words, or whose title the words hold."""
        name = simple(text)
        for other, file in enumerate(self.files):
            title = simple(file.title)
            if other != at and "." in name and file.made.parts and f".{name}." in f".{title}.":
                return self._body_of(other)
        return None

    def _body_of(self, at: int) -> int:
        file = self.files[at]
        parts = self.parts[file.part : file.part + len(file.made.parts)]
        longest = max(range(len(parts)), key=lambda one: len(parts[one].span))
        return file.part + longest
