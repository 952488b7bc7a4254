"""Clauses and parts while they are being gathered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.model.manuscript import Story

_LEADS: Final = re.compile(
    r"(?::|[:;,]?\s?[–—-]|…)[\"”’')\]]*$|\b(?:the\s+)?following\b[^.;:]{0,60}[.:]$", re.IGNORECASE
)
_AGREES: Final = re.compile(
    r"\b(?:agree[sd]?|covenants?|witnesseth|resolved|certif\w+|as follows)\b(?:[^.:]{0,40}\bas follows)?\s*:$",
    re.IGNORECASE,
)
# A line of a form: "Name:", "Effective Date:".
_FIELD: Final = re.compile(r"(?:[A-Z][\w.’'-]*\s*){1,4}:[\s_]*")
_DONE: Final = re.compile(r"[.!?][\"”’')\]]*$")
# Whose kinds of list numbering starts anew in each and is cited with it.
_CONTAINERS: Final = frozenset({"article", "chapter"})


@dataclass(slots=True)
class Draft:
    """One clause to be. Offsets are in the canonical text; `own` is its label as cited, without its ancestors."""

    start: int
    end: int
    kind: ClauseKind
    part: int
    body_start: int
    body_end: int
    label: str = ""
    own: str = ""
    heading: str = ""
    family: str = ""
    values: tuple[int, ...] = ()
    keyword: str = ""
    parent: int | None = None
    story: Story = Story.BODY
    note: str = ""
    paragraph: int = 0
    indent: float = 0.0
    number: str = ""
    bullet: bool = False
    item: bool = False
    flush: bool = False
    header_row: int | None = None
    rank: int = 9
    opens_part: bool = False
    text: str = ""
    depth: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said under its label and heading yet."""
        return self.body_start >= self.body_end

    @property
    def leads(self) -> bool:
        """Whether its words open a list."""
        words = self.text[-120:]
        if _FIELD.fullmatch(words):
            return False
        return bool(_LEADS.search(words)) and not (_AGREES.search(words) and not self.own)

    @property
    def is_done(self) -> bool:
        """Whether its words end with the end of a sentence."""
        return bool(_DONE.search(self.text[-12:]))


@dataclass(slots=True)
class PartDraft:
    """One part to be. `space` numbers the areas in which a clause number means one clause."""

    kind: PartKind
    label: str
    title: str
    start: int
    space: int
    end: int = 0


@dataclass(slots=True)
class Trouble:
    """Something about the outline that a reader should know; `weight` is what it costs in confidence."""

    what: str
    draft: int
    weight: float = 1.0


@dataclass(slots=True)
class Outline:
    """What has been gathered."""

    drafts: list[Draft] = field(default_factory=list)
    parts: list[PartDraft] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def above(self, index: int | None) -> Iterator[int]:
        """`index` and the clauses above it, nearest first."""
        while index is not None:
            yield index
            index = self.drafts[index].parent


def number_all(outline: Outline) -> None:
    r"""Give every clause its full citation, as Word's `REF \w` builds it: own label after those it does not contain."""
    running = _running(outline)
    for draft in outline.drafts:
        if not draft.own:
            continue
        draft.number = draft.own
        if " parts" in draft.family or draft.family == "clause book":
            continue
        above = next((one for one in outline.above(draft.parent) if outline.drafts[one].own), None)
        if above is None:
            continue
        head = outline.drafts[above]
        if draft.keyword or " " in draft.own or (head.family in _CONTAINERS and (draft.family, head.family) in running):
            continue
        draft.number = _join(head.number, draft.own)


def _join(head: str, own: str) -> str:
    return f"{head}.{own}" if head[-1].isalnum() and own[0].isalnum() else head + own


def _running(outline: Outline) -> frozenset[tuple[str, str]]:
    """The families that count on from one article into the next, so that their numbers stand alone."""
    seen: set[tuple[str, str, int]] = set()
    on: set[tuple[str, str]] = set()
    for draft in outline.drafts:
        if draft.parent is None or not draft.values:
            continue
        head = outline.drafts[draft.parent]
        if head.family not in _CONTAINERS or (draft.family, head.family, draft.parent) in seen:
            continue
        seen.add((draft.family, head.family, draft.parent))
        if draft.values[-1] > 1:
            on.add((draft.family, head.family))
    return frozenset(on)


def settle_headings(outline: Outline, text: str) -> None:
    """A heading with nothing under it says something itself: its words become the body of a clause."""
    headed = {draft.parent for draft in outline.drafts}
    for at, draft in enumerate(outline.drafts):
        if at in headed or not draft.is_bare or not draft.heading or draft.opens_part:
            continue
        kind = outline.parts[draft.part].kind
        if kind is PartKind.CONTENTS or (kind is PartKind.PREAMBLE and draft.kind is ClauseKind.HEADING):
            continue
        start = draft.start + len(draft.label)
        words = text[start : draft.end]
        draft.body_start = draft.end - len(words.lstrip())
        draft.body_end = draft.end
        draft.heading = ""
        draft.text = words.strip()
        if draft.kind is ClauseKind.HEADING:
            draft.kind = ClauseKind.RECITAL if kind is PartKind.RECITALS else ClauseKind.OPERATIVE


def settle_front(outline: Outline, preambles: Sequence[int]) -> None:
    """Titles, addresses and dates belong to a preamble only where there is one; else they are clauses like others."""
    parts = {outline.drafts[at].part for at in preambles}
    for draft in outline.drafts:
        if draft.kind is ClauseKind.PREAMBLE and draft.part not in parts:
            draft.kind = ClauseKind.OPERATIVE
