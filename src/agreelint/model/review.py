"""What the review came to: the only input of every output format."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from agreelint.model.agreement import ClauseKind
from agreelint.model.manuscript import Revision, Story
from agreelint.model.place import Gap, Note, Place
from agreelint.model.policy import Severity, Waiver
from agreelint.model.rule import Certainty
from agreelint.model.span import Span

CUT = " […] "  # between deleted words that did not stand together


class Kind(StrEnum):
    """What a finding says of its red line."""

    CROSSED = "crossed"
    HOLLOW = "hollow"
    MISSING = "missing"


class Standing(StrEnum):
    """The one verdict on a red line for the whole agreement."""

    CROSSED = "crossed"
    HOLLOW = "hollow"
    MISSING = "missing"
    HELD = "held"
    UNRESOLVED = "unresolved"
    SILENT = "silent"


class Outcome(StrEnum):
    """What a gate acts on."""

    PASS = "pass"  # noqa: S105  (an outcome, not a password)
    CROSSED = "crossed"
    INCOMPLETE = "incomplete"


class ExitCode(IntEnum):
    """What the process ends with. INCOMPLETE outranks CROSSED."""

    PASS = 0
    CROSSED = 1
    USAGE = 2
    INCOMPLETE = 3
    NOTHING = 4
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the agreement with their place and what they add to a finding."""

    label: str
    quote: str
    span: Span
    place: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a red line is crossed, hollow or missing.

    `id` is 12 hex digits over rule, red line and the clause's wording. `quote` is the decisive words, at `span`;
    `clause` is the whole wording they stand in, which begins at `clause_start`; `lead_in` are the words that open the
    list it is an item of. A missing limit has none of them, unless it was deleted: then they are the words that were
    deleted, joined by `CUT`, and the clause as it was, and `span` is the empty place where they stood.
    """

    id: str
    red_line: str
    rule: str
    kind: Kind
    certainty: Certainty
    severity: Severity
    message: str
    because: str
    quote: str
    span: Span
    place: Place
    loophole: str = ""
    revision: Revision | None = None
    related: tuple[Quote, ...] = ()
    ask_for: str = ""
    owner: str = ""
    clause: str = ""
    clause_start: int = 0
    waived: Waiver | None = None
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Protection:
    """An operative limit that was found, and the rule it satisfies."""

    rule: str
    quote: str
    span: Span
    place: Place
    because: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The standing of one red line, with the ids of its findings and the protections that hold it up.

    `aside` is wording that looks like a crossing and is none; the label says why.
    """

    red_line: str
    title: str
    severity: Severity
    standing: Standing
    findings: tuple[str, ...] = ()
    protections: tuple[Protection, ...] = ()
    why: str = ""
    aside: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read and by how many rules; `unread` names what was not."""

    pages: int | None
    clauses: int
    words: int
    rules: int
    parts_read: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as it stands in the agreement, for reports that show the whole of it.

    `words` stand at `span`; the first `label` characters of them are its number as printed, and what it says begins
    at character `body` (behind the last where it is a bare heading). `depth` counts the clauses above it.
    """

    span: Span
    words: str
    label: int
    body: int
    depth: int
    kind: ClauseKind
    story: Story
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """One reviewed file. `passages` are its clauses in reading order, where a report that shows them was asked for."""

    name: str
    sha256: str
    format: str
    view: str
    outcome: Outcome
    coverage: Coverage
    verdicts: tuple[Verdict, ...] = ()
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    notes: tuple[Note, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyStamp:
    """Which policy decided, for the report."""

    name: str
    origin: str
    sha256: str
    fail_on: Severity


@dataclass(frozen=True, slots=True)
class PluginStamp:
    """Which plugin took part."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Review:
    """All reviewed files, in the order they were given."""

    version: str
    policy: PolicyStamp
    documents: tuple[Document, ...]
    plugins: tuple[PluginStamp, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The worst of its documents; a review of nothing is incomplete."""
        outcomes = {document.outcome for document in self.documents}
        if not outcomes or Outcome.INCOMPLETE in outcomes:
            return Outcome.INCOMPLETE
        return Outcome.CROSSED if Outcome.CROSSED in outcomes else Outcome.PASS

    @property
    def exit_code(self) -> ExitCode:
        """The code a gate should end with."""
        codes = {
            Outcome.PASS: ExitCode.PASS,
            Outcome.CROSSED: ExitCode.CROSSED,
            Outcome.INCOMPLETE: ExitCode.INCOMPLETE,
        }
        return codes[self.outcome]

    def to_dict(self) -> dict[str, object]:
        """This review as JSON schema 1: plain dictionaries, lists, strings and numbers."""
        from agreelint.model.schema1 import report

        return dict(report(self))
