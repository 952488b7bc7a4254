"""Clauses cited by a name of the document's own: "subject to Note S", "the Orbit Annex prevails", "P2 to P4"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Part
from agreelint.structure.references import naming
from agreelint.structure.references.naming import Mention, Name
from agreelint.structure.references.origins import Origin, Origins

# Words whose numbers are looked up as those of clauses and parts.
USUAL: Final = frozenset(
    (
        *("section", "article", "clause", "paragraph", "chapter", "recital", "part", "subsection", "subclause"),
        *("exhibit", "schedule", "annex", "annexure", "annexe", "appendix", "attachment", "addendum", "amendment"),
    )
)
_SILENT: Final = frozenset(
    {
        *(ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.RECITAL, ClauseKind.PREAMBLE),
        *(ClauseKind.SIGNATURE, ClauseKind.TABLE_ROW, ClauseKind.NOTE, ClauseKind.COMMENT),
    }
)
_GLUED: Final = re.compile(r"(?P<words>[A-Z]{1,3})(?P<number>\d{1,3})[.:)]?")
_WORDED: Final = re.compile(rf"(?P<words>[A-Za-z]{{3,15}})\s(?P<number>{naming.NUMBER})")
# What is said of a paper that stands elsewhere.
_ELSEWHERE: Final = re.compile(
    r"\b(?:attached|incorporated|appended|annexed|enclosed|posted|published|available\s+(?:at|on|from))\b",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(r"[\"“](?P<term>[^\"“”\n]{2,80})[\"”]\s+(?:means|refers|is|has)\b")
_FEWEST: Final = 5
_OPENING: Final = 240


@dataclass(frozen=True, slots=True)
class Names:
    """The clauses, and the parts, that bear each name; the words of all names that are not looked up as numbers."""

    at: Mapping[Name, tuple[int, ...]] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    words: frozenset[str] = frozenset()

    def clauses(self, mention: Mention) -> tuple[int, ...]:
        """The clauses that a mention names."""
        return tuple(dict.fromkeys(at for name in mention.names for at in self.at.get(name, ())))

    def numbered(self, word: str, number: str) -> tuple[int, ...]:
        """The clauses whose name is a usual word and a number: "8. Annex Q. …"."""
        return self.at.get(Name(word, number.upper()), ())


def names(text: str, clauses: Sequence[Clause], parts: Sequence[Part], origins: Origins) -> Names:
    """The names that clauses bear as their label or open with, and the parts that have a name for a number.

    The paper that a clause says it comes from is a name of it, and so are the word and the number that it has there.
    """
    opened = frozenset(part.span.start for part in parts if part.label)
    found: dict[Name, list[int]] = defaultdict(list)
    for clause in clauses:
        if clause.kind in _SILENT or (clause.kind is ClauseKind.HEADING and clause.span.start in opened):
            continue
        origin = origins.of.get(clause.index)
        opens = _of_opening(text, clause) if origin is None else _of_origin(origin)
        for name in (*_of_label(clause.label), *opens):
            found[name].append(clause.index)
    defined = frozenset(" ".join(match["term"].lower().split()) for match in _MEANS.finditer(text))
    for name in [one for one in found if not one.number and one.words in defined]:
        del found[name]
    named = {
        one.words: at for at, part in reversed([*enumerate(parts)]) if (one := naming.titled(part.label)) is not None
    }
    return Names(
        {name: tuple(at) for name, at in found.items()},
        named,
        frozenset(name.words for name in found if name.words not in USUAL).union(named),
    )


def mentioned(body: str, known: Names) -> Iterator[tuple[Mention, tuple[int, ...], int | None]]:
    """Where words cite clauses, or a part, by a name that they bear, with those clauses or that part."""
    for mention in _mentions(body, known):
        targets = known.clauses(mention)
        part = known.parts.get(mention.names[0].words) if not targets and not mention.names[0].number else None
        if targets or part is not None:
            yield mention, targets, part


def _mentions(body: str, known: Names) -> Iterator[Mention]:
    """The mentions, and after "the Configuration Note" also "the Note"."""
    shortened: set[Name] = set()
    for mention in naming.mentions(body, known.words):
        yield mention
        name = mention.names[0]
        if name.number or name in shortened:
            continue
        shortened.add(name)
        noun = body[mention.start : mention.end].rsplit(maxsplit=1)[-1]
        again = re.compile(rf"\b[Tt]he\s+(?P<noun>{re.escape(noun)})\b(?!\s+[A-Z\d])")
        for match in again.finditer(body, mention.end):
            yield Mention(match.start("noun"), match.end(), mention.names)


def _of_label(label: str) -> Sequence[Name]:
    glued = _GLUED.fullmatch(label)
    if glued is not None:
        return (Name(glued["words"].lower(), glued["number"]),)
    worded = _WORDED.fullmatch(label.rstrip(" .:|/·–—-"))
    if worded is not None and worded["words"].lower() not in USUAL:
        return (Name(worded["words"].lower(), worded["number"].upper()),)
    return [name for name in naming.opening(label[:1].upper() + label[1:]) if name.words not in USUAL]


def _of_opening(text: str, clause: Clause) -> Iterator[Name]:
    """The names that the words after a label open with, unless they speak of a paper that stands elsewhere."""
    said = text[clause.span.start + len(clause.label) : clause.span.end].strip()
    paper = naming.paper(said) if clause.children else None
    if paper is not None:
        yield paper
        return
    found = naming.opening(said)
    if not found or (len(found) == 1 and not naming.is_passage(found[0].words)):
        return
    first = clause.body.of(text)[:_OPENING].partition(". ")[0]
    # "V. EXHIBIT A - Trademarks" lists the exhibit, and says nothing in it.
    if not (clause.children or _is_sentence(said)) or _ELSEWHERE.search(first) or _speaks_of(said, found[-1]):
        return
    yield from found


def _of_origin(origin: Origin) -> Iterator[Name]:
    """The paper, also as "schedule" and "1" where it is called so, and the clause in it: "term" and "12"."""
    words, _, number = origin.paper.rpartition(" ")
    yield Name(origin.paper)
    if words in USUAL:
        yield Name(words, number.upper())
    if origin.number and origin.unit and origin.unit not in USUAL:
        yield Name(origin.unit, origin.number.upper())


def _is_sentence(said: str) -> bool:
    return len(said.split()) >= _FEWEST and said.rstrip('"”’) ')[-1:] in {".", "?", "!", ";"}


def _speaks_of(said: str, name: Name) -> bool:
    """Whether words speak of a paper by its name as of another one: "3. Exhibit A. Exhibit A lists the fees"."""
    mine = [one for one in naming.mentions(said, frozenset({name.words})) if name in one.names]
    return any(not re.search(r"\bthis\s+$", said[: one.start], re.IGNORECASE) for one in mine[1:])
