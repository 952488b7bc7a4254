"""What is open while the blocks are read in order."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.labels.readings import Reading
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline.draft import Draft, Outline, PartDraft
from agreelint.structure.outline.sequence import Level
from agreelint.structure.terms.definitions import defines
from agreelint.structure.text import formulas
from agreelint.structure.text.blocks import Block

_LIST_GOES_ON: Final = re.compile(r"(?:[;:,]|[;,.]\s+(?:and|or|and/or))$")
_WHOLE: Final = frozenset({ClauseKind.TABLE_ROW, ClauseKind.PREAMBLE, ClauseKind.CONTENTS, ClauseKind.SIGNATURE})
# How many labels ahead the next one of a sequence may be.
_AHEAD: Final = 200
_DEEPEST: Final = 40


@dataclass(slots=True)
class State:
    """The outline so far, and what the next block may belong to.

    `flow` is the clause that words without a label belong to, `lead` a paragraph that has just opened a list, `top`
    the heading of the open part, `pending` the headings since the last label, `heads` the open unnumbered headings,
    `bullets` the open bullet lists as (mark, clause), `defined` the open definition with the depth of the numbering
    below it, `zone` what is being read: a part opened for its words alone (definitions) does not change it. `front`
    is the block with which title, parties and recitals end, `party` the last label in the list of parties, `agreed` the
    blocks with a set phrase that ends recitals, `within` the schedule whose recitals are read, and `numbered` says
    whether the part has a numbered clause yet. `ordinals` count the labels up to each block, and `later`
    holds where each reading occurs; `roman` says how the document counts where letters go before numbers.
    """

    blocks: Sequence[Block]
    labels: Sequence[Label | None]
    typical: float | None
    roman: bool | None = None
    ordinals: list[int] = field(init=False)
    later: dict[Reading, list[int]] = field(init=False)
    outline: Outline = field(default_factory=Outline)
    stack: list[Level] = field(default_factory=list)
    before: list[Level] = field(default_factory=list)
    zone: PartKind = PartKind.PREAMBLE
    recital_family: str = ""
    space: int = 0
    definitions_rank: int | None = None
    preambles: list[int] = field(default_factory=list)
    flow: int | None = None
    lead: int | None = None
    top: int | None = None
    pending: list[int] = field(default_factory=list)
    bullets: list[tuple[str, int]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    defined: int | None = None
    defined_depth: int = 0
    header_row: tuple[int, int] | None = None
    numbered: bool = False
    party: tuple[Reading, ...] | None = None
    recital_rank: int = 9
    within: PartDraft | None = None
    agreed: Sequence[int] = ()
    numbered_table: int | None = None
    at: int = 0
    front: int = -1

    def __post_init__(self) -> None:
        self.ordinals, self.later = [], {}
        count = 0
        for label in self.labels:
            count += label is not None and not label.is_bullet
            self.ordinals.append(count)
            for reading in label.readings if label else ():
                self.later.setdefault(reading, []).append(count)

    @property
    def drafts(self) -> list[Draft]:
        """The clauses so far."""
        return self.outline.drafts

    @property
    def part(self) -> PartDraft:
        """The open part."""
        return self.outline.parts[-1]

    @property
    def newest(self) -> int:
        """The index of the last clause."""
        return len(self.outline.drafts) - 1

    @property
    def last(self) -> Draft | None:
        """The last clause."""
        return self.outline.drafts[-1] if self.outline.drafts else None

    def open_part(self, kind: PartKind, label: str, title: str, start: int, *, fresh: bool = True) -> None:
        """Begin a part; a fresh one begins its own numbering."""
        if fresh:
            self.space += 1
            self.before, self.stack = (self.stack or self.before), []
            self.flow = self.top = self.lead = self.defined = None
            self.heads, self.pending, self.bullets = [], [], []
            self.numbered = False
        self.definitions_rank = None
        self.outline.parts.append(PartDraft(kind, label, title, start, self.space))

    def enter_body(self, start: int, *, fresh: bool = False) -> None:
        """The operative text begins, unless it has."""
        if self.zone is PartKind.BODY:
            return
        # The numbers of the parties are not those of the clauses.
        fresh = fresh or self.party is not None
        self.zone, self.party = PartKind.BODY, None
        if self.within is not None:
            self.open_part(self.within.kind, self.within.label, self.within.title, start, fresh=fresh)
            self.within = None
        elif not self.outline.parts or self.part.kind is not PartKind.BODY:
            self.open_part(PartKind.BODY, "", "", start, fresh=fresh)

    def add(self, block: Block, kind: ClauseKind, parent: int | None, body: int | None = None) -> Draft:
        """A new clause from the start of `block` to its end; its words begin at offset `body`."""
        begin = block.words if body is None else body
        depth = 0
        if parent is not None:
            parent = parent if self.drafts[parent].depth < _DEEPEST else self.drafts[parent].parent
            depth = self.drafts[parent].depth + 1 if parent is not None else 0
        words = block.text[len(block.text) - (block.end - begin) :] if begin < block.end else ""
        bare = not words.strip()
        draft = Draft(
            block.start,
            block.end,
            kind,
            len(self.outline.parts) - 1,
            block.end if bare else begin + len(words) - len(words.lstrip()),
            block.end if bare else begin + len(words.rstrip()),
            parent=parent,
            story=block.story,
            note=block.note,
            paragraph=block.paragraph,
            indent=block.indent,
            text=words.strip(),
            depth=depth,
        )
        self.outline.drafts.append(draft)
        return draft

    def kind_of(self, text: str) -> ClauseKind:
        """What a paragraph with these words is where it stands."""
        if self.zone is PartKind.RECITALS:
            return ClauseKind.RECITAL
        if self.zone is PartKind.SIGNATURE and formulas.is_signature(text):
            return ClauseKind.SIGNATURE
        return ClauseKind.DEFINITION if defines(text) else ClauseKind.OPERATIVE

    def is_broken(self) -> bool:
        """Whether the words before stop in mid sentence."""
        last = self.last
        if last is None or last.is_bare or last.kind in _WHOLE or formulas.is_agreed(last.text[:200]):
            return False
        return not last.is_done and not last.leads and not _LIST_GOES_ON.search(last.text[-12:])

    def lead_opens(self) -> bool:
        """Whether the words before open a list."""
        return self.last is not None and self.last.leads

    def support(self, reading: Reading) -> int | None:
        """How soon a later label goes on from `reading`: 0 is the next one; None when none of the next ones does."""
        wanted = Reading(reading.family, (*reading.values[:-1], reading.values[-1] + 1))
        below = Reading(f"{len(reading.values) + 1} parts", (*reading.values, 1))
        found = min((at for one in (wanted, below) if (at := self._next(one)) is not None), default=None)
        again = self._next(reading)
        # Where the same label comes again before that, the later one has the better claim to it.
        if found is None or found > _AHEAD or (again is not None and again < found):
            return None
        return found

    def _next(self, reading: Reading) -> int | None:
        """How many labels ahead the next one with this reading is."""
        return self.next_at(reading, self.at)

    def next_at(self, reading: Reading, block: int) -> int | None:
        """How many labels after that of `block` the next one with this reading is."""
        places = self.later.get(reading, [])
        here = self.ordinals[block]
        at = bisect_right(places, here)
        return places[at] - here - 1 if at < len(places) else None
