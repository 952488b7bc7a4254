"""Schema 1 of the JSON report, with types of its own, so that the model may change and the report may not."""

from typing import Literal, TypedDict

from agreelint.model import review as model
from agreelint.model.manuscript import Revision
from agreelint.model.place import Gap, Note, Place
from agreelint.model.policy import Waiver


class PlaceJson(TypedDict):
    section: str
    heading: str
    part: str
    page: int | None
    boxes: list[list[float]]


class QuoteJson(TypedDict):
    label: str
    quote: str
    start: int
    end: int
    place: PlaceJson


class ProtectionJson(TypedDict):
    rule: str
    quote: str
    start: int
    end: int
    place: PlaceJson


class RevisionJson(TypedDict):
    change: Literal["inserted", "deleted", "moved from", "moved to"]
    author: str
    date: str


class WaiverJson(TypedDict):
    because: str
    approved_by: str
    granted: str
    expires: str
    words: str


class FindingJson(TypedDict):
    id: str
    red_line: str
    rule: str
    kind: Literal["crossed", "hollow", "missing"]
    certainty: Literal["certain", "possible"]
    severity: Literal["note", "minor", "major", "blocker"]
    loophole: str | None
    message: str
    because: str
    quote: str
    start: int
    end: int
    place: PlaceJson
    revision: RevisionJson | None
    related: list[QuoteJson]
    ask_for: str
    waived: WaiverJson | None


class RedLineJson(TypedDict):
    id: str
    title: str
    severity: Literal["note", "minor", "major", "blocker"]
    verdict: Literal["crossed", "hollow", "missing", "held", "unresolved", "silent"]
    findings: list[str]
    protections: list[ProtectionJson]


class CoverageJson(TypedDict):
    pages: int | None
    clauses: int
    words: int
    rules: int
    parts_read: list[str]
    unread: list[str]


class GapJson(TypedDict):
    what: str
    why: str


class NoteJson(TypedDict):
    what: str
    place: PlaceJson | None


class DocumentJson(TypedDict):
    name: str
    sha256: str
    format: str
    view: str
    outcome: Literal["pass", "crossed", "incomplete"]
    coverage: CoverageJson
    red_lines: list[RedLineJson]
    findings: list[FindingJson]
    gaps: list[GapJson]
    notes: list[NoteJson]


class PluginJson(TypedDict):
    name: str
    version: str


class ToolJson(TypedDict):
    name: Literal["agreelint"]
    version: str
    plugins: list[PluginJson]


class PolicyJson(TypedDict):
    name: str
    origin: str
    sha256: str
    fail_on: Literal["note", "minor", "major", "blocker"]


class ReportJson(TypedDict):
    schema: Literal[1]
    tool: ToolJson
    policy: PolicyJson
    documents: list[DocumentJson]
    outcome: Literal["pass", "crossed", "incomplete"]
    exit_code: int


def place(value: Place) -> PlaceJson:
    """A citation; boxes are left, bottom, right, top in points."""
    boxes = [[round(x, 1) for x in (box.left, box.bottom, box.right, box.top)] for box in value.boxes]
    return {
        "section": value.section,
        "heading": value.heading,
        "part": value.part,
        "page": value.page,
        "boxes": boxes,
    }


def quote(value: model.Quote) -> QuoteJson:
    """A labelled place of a finding."""
    return {
        "label": value.label,
        "quote": value.quote,
        "start": value.span.start,
        "end": value.span.end,
        "place": place(value.place),
    }


def protection(value: model.Protection) -> ProtectionJson:
    """A limit that was found."""
    return {
        "rule": value.rule,
        "quote": value.quote,
        "start": value.span.start,
        "end": value.span.end,
        "place": place(value.place),
    }


def revision(value: Revision | None) -> RevisionJson | None:
    """The tracked change the decisive words stand in."""
    if value is None:
        return None
    return {"change": value.change.value, "author": value.author, "date": value.date}


def waiver(value: Waiver | None) -> WaiverJson | None:
    """Who signed the finding over, why and until when."""
    if value is None:
        return None
    return {
        "because": value.because,
        "approved_by": value.approved_by,
        "granted": value.granted.isoformat(),
        "expires": value.expires.isoformat(),
        "words": value.words,
    }


def finding(value: model.Finding) -> FindingJson:
    """One finding."""
    return {
        "id": value.id,
        "red_line": value.red_line,
        "rule": value.rule,
        "kind": value.kind.value,
        "certainty": value.certainty.value,
        "severity": value.severity.word,  # type: ignore[typeddict-item]
        "loophole": value.loophole or None,
        "message": value.message,
        "because": value.because,
        "quote": value.quote,
        "start": value.span.start,
        "end": value.span.end,
        "place": place(value.place),
        "revision": revision(value.revision),
        "related": [quote(other) for other in value.related],
        "ask_for": value.ask_for,
        "waived": waiver(value.waived),
    }


def red_line(value: model.Verdict) -> RedLineJson:
    """One red line with its verdict."""
    return {
        "id": value.red_line,
        "title": value.title,
        "severity": value.severity.word,  # type: ignore[typeddict-item]
        "verdict": value.standing.value,
        "findings": list(value.findings),
        "protections": [protection(held) for held in value.protections],
    }


def gap(value: Gap) -> GapJson:
    """Something that was not checked."""
    return {"what": value.what, "why": value.why}


def note(value: Note) -> NoteJson:
    """Something the reader should know."""
    return {"what": value.what, "place": place(value.place) if value.place else None}


def document(value: model.Document) -> DocumentJson:
    """One reviewed file."""
    return {
        "name": value.name,
        "sha256": value.sha256,
        "format": value.format,
        "view": value.view,
        "outcome": value.outcome.value,
        "coverage": {
            "pages": value.coverage.pages,
            "clauses": value.coverage.clauses,
            "words": value.coverage.words,
            "rules": value.coverage.rules,
            "parts_read": list(value.coverage.parts_read),
            "unread": list(value.coverage.unread),
        },
        "red_lines": [red_line(verdict) for verdict in value.verdicts],
        "findings": [finding(found) for found in value.findings],
        "gaps": [gap(missed) for missed in value.gaps],
        "notes": [note(said) for said in value.notes],
    }


def report(value: model.Review) -> ReportJson:
    """The whole report."""
    return {
        "schema": 1,
        "tool": {
            "name": "agreelint",
            "version": value.version,
            "plugins": [{"name": plugin.name, "version": plugin.version} for plugin in value.plugins],
        },
        "policy": {
            "name": value.policy.name,
            "origin": value.policy.origin,
            "sha256": value.policy.sha256,
            "fail_on": value.policy.fail_on.word,  # type: ignore[typeddict-item]
        },
        "documents": [document(one) for one in value.documents],
        "outcome": value.outcome.value,
        "exit_code": int(value.exit_code),
    }
