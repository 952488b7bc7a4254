"""What the paper says, clause by clause, as a reviewer would cite it."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreelint.model.manuscript import Anchor, Revision, Story, View
from agreelint.model.place import Box, Gap, Note, Place
from agreelint.model.span import Span


class PartKind(StrEnum):
    """What a division of the agreement is."""

    PREAMBLE = "preamble"
    RECITALS = "recitals"
    CONTENTS = "contents"
    BODY = "body"
    DEFINITIONS = "definitions"
    SCHEDULE = "schedule"
    EXHIBIT = "exhibit"
    AMENDMENT = "amendment"
    ORDER_FORM = "order form"
    SIGNATURE = "signature"


class ClauseKind(StrEnum):
    """What a clause is, before anybody asks what it does."""

    OPERATIVE = "operative"
    HEADING = "heading"
    RECITAL = "recital"
    DEFINITION = "definition"
    TABLE_ROW = "table row"
    PREAMBLE = "preamble"
    SIGNATURE = "signature"
    CONTENTS = "contents"
    NOTE = "note"
    RUNNING_HEAD = "running head"
    COMMENT = "comment"


# What says nothing that could change another clause.
AMENDS_NOTHING = frozenset({ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT})


class Role(StrEnum):
    """On which side of the bargain a party stands."""

    VENDOR = "vendor"
    CUSTOMER = "customer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """A division: the body, the recitals, an exhibit. `label` is how it is cited ("Exhibit B")."""

    kind: PartKind
    label: str
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """One citable unit.

    `index` is its position in `Agreement.clauses`, and `parent`, `children` and `part` are such positions too.
    `number` is the full citation ("7.2(b)") within its part, or empty. `span` covers label, heading and words;
    `body` only the words that say something (an empty span for a bare heading). `sentences` lie within `body`.
    `lead_in` is the sentence of the nearest ancestor that opens a list ("Customer shall not:"), or None.
    """

    index: int
    number: str
    heading: str
    kind: ClauseKind
    part: int
    span: Span
    body: Span
    sentences: tuple[Span, ...]
    label: str = ""
    parent: int | None = None
    children: tuple[int, ...] = ()
    lead_in: Span | None = None
    story: Story = Story.BODY
    note: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of the text came from on the paper; one for each run."""

    span: Span
    page: int | None = None
    revision: Revision | None = None
    box: Box | None = None
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term: its name, where the name stands, and the words that give its meaning."""

    name: str
    span: Span
    meaning: Span
    clause: int


class Reach(StrEnum):
    """Whether what a reference names is in the reviewed text."""

    INTERNAL = "internal"
    DANGLING = "dangling"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference as written ("Section 7.2(b)", "Exhibit C"), with the clauses or part it leads to."""

    span: Span
    text: str
    clause: int
    reach: Reach
    targets: tuple[int, ...] = ()
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Precedence:
    """A clause that ranks documents: `ranks` names them as written, highest first.

    All that the lower one says has no effect but what it says `only_on` some matters, if any are named.
    """

    clause: int
    span: Span
    ranks: tuple[str, ...]
    only_on: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its name, the words the agreement calls it by, and its side."""

    name: str
    aliases: tuple[str, ...]
    role: Role
    span: Span

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called by."""
        return self.name, *self.aliases


@dataclass(frozen=True, slots=True)
class Called:
    """A kind of agreement ("order-form") that the paper calls itself or one of its parts, and the words that do."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Agreement:
    """The whole agreement. `text` is the one canonical string; every span in it and in findings points there.

    `origins` cover the text in order. `confidence` (0 to 1) says how sure the clause tree is.
    """

    name: str
    sha256: str
    format: str
    text: str
    clauses: tuple[Clause, ...]
    parts: tuple[Part, ...]
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()
    precedence: tuple[Precedence, ...] = ()
    parties: tuple[Party, ...] = ()
    called: tuple[Called, ...] = ()
    origins: tuple[Origin, ...] = ()
    view: View = View.ACCEPTED
    pages: int | None = None
    stories: tuple[Story, ...] = (Story.BODY,)
    confidence: float = 1.0
    gaps: tuple[Gap, ...] = ()
    notes: tuple[Note, ...] = ()

    def words(self, span: Span) -> str:
        """The words at `span`."""
        return span.of(self.text)

    def ancestors(self, clause: Clause) -> Iterator[Clause]:
        """The clauses above `clause`, nearest first."""
        while clause.parent is not None:
            clause = self.clauses[clause.parent]
            yield clause

    def leads_to(self, reference: Reference, clause: Clause) -> bool:
        """Whether a reference names `clause`, a clause above it, or the part it stands in."""
        if reference.part is not None and not reference.targets:
            return clause.part == reference.part
        return self.is_under(clause, reference.targets)

    def led_to(self, reference: Reference) -> Iterator[Clause]:
        """The clauses that a reference names, and all below them: those of the part that it names, if no clause is."""
        if reference.part is not None and not reference.targets:
            return (clause for clause in self.clauses if clause.part == reference.part)
        return self.below(reference.targets)

    def below(self, targets: Collection[int]) -> Iterator[Clause]:
        """The clauses at the places `targets` and all below them, each once, in the order of the text."""
        found: set[int] = set()
        waiting = list(targets)
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self.clauses[at].children
        yield from (self.clauses[at] for at in sorted(found))

    def is_under(self, clause: Clause, targets: Collection[int]) -> bool:
        """Whether `clause` or one above it is among `targets`, which are places in `clauses`."""
        return clause.index in targets or any(above.index in targets for above in self.ancestors(clause))

    def origin_at(self, offset: int) -> Origin | None:
        """Where the character at `offset` came from, or None for a joint that is on no paper (a line break)."""
        at = bisect_right(self.origins, offset, key=lambda origin: origin.span.start) - 1
        if at < 0 or offset >= self.origins[at].span.end:
            return None
        return self.origins[at]

    def origins_in(self, span: Span) -> tuple[Origin, ...]:
        """The origins that share at least one character with `span`, in order."""
        first = max(0, bisect_right(self.origins, span.start, key=lambda origin: origin.span.start) - 1)
        last = bisect_right(self.origins, max(span.start, span.end - 1), key=lambda origin: origin.span.start)
        return tuple(origin for origin in self.origins[first:last] if origin.span.meets(span))

    def clause_at(self, offset: int) -> Clause | None:
        """The innermost clause whose span holds `offset`.

        Clauses are in reading order and a clause's own span ends where its first child begins.
        """
        at = bisect_right(self.clauses, offset, key=lambda clause: clause.span.start) - 1
        if at < 0 or offset > self.clauses[at].span.end:
            return None
        return self.clauses[at]

    def place(self, clause: Clause, span: Span | None = None) -> Place:
        """How a person cites `span` (by default the whole of `clause`)."""
        origins = self.origins_in(span or clause.span)
        page = next((origin.page for origin in origins if origin.page is not None), None)
        heading = clause.heading or next((above.heading for above in self.ancestors(clause) if above.heading), "")
        if clause.story is not Story.BODY:
            part = " ".join(x for x in (clause.story.value, clause.note) if x)
        else:
            here = self.parts[clause.part]
            outside = here.kind in {
                PartKind.SCHEDULE,
                PartKind.EXHIBIT,
                PartKind.AMENDMENT,
                PartKind.ORDER_FORM,
            }
            named = here.label if outside else here.kind.value
            part = named if outside or here.kind in {PartKind.RECITALS, PartKind.SIGNATURE} else "body"
        section = clause.number or next((above.number for above in self.ancestors(clause) if above.number), "")
        return Place(section=section, heading=heading, part=part, page=page)
