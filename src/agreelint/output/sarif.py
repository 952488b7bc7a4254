"""The report as SARIF 2.1.0 (OASIS Standard with Errata 01, 2023): for code scanning and the viewers of editors.

A region counts code points of the text as agreelint reads it, which the snippet quotes: a Word file or a PDF has no
lines of its own. What was not checked is a notification, and the invocation then counts as failed.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote

from agreelint.model.place import Place
from agreelint.model.policy import Severity
from agreelint.model.review import Document, Finding, Outcome, Review
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.output import markdown, sentences
from agreelint.output.json import encoded
from agreelint.output.visible import one_line, visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.BLOCKER: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NOTE: "note"}

_Json = dict[str, object]


def write(review: Review) -> bytes:
    """The review as UTF-8 JSON; the same review gives the same bytes."""
    rules = list(dict.fromkeys(finding.rule for document in review.documents for finding in document.findings))
    run = {
        "tool": {"driver": _driver(review, rules), "extensions": _extensions(review)},
        "invocations": [_invocation(review)],
        "artifacts": [_artifact(document) for document in review.documents],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, nth, at, rules.index(finding.rule), review)
            for at, document in enumerate(review.documents)
            for finding, nth in _numbered(document)
        ],
        "properties": {
            "outcome": review.outcome.value,
            "policy": one_line(review.policy.name),
            "policySha256": review.policy.sha256,
        },
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return encoded(json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False))


def _message(words: str) -> _Json:
    return {"text": _plain(words)}


def _plain(words: str) -> str:
    """Words of a message, in which nothing is a placeholder or a link (SARIF 3.11.5 and 3.11.6)."""
    return visible(words).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _driver(review: Review, rules: list[str]) -> _Json:
    return {
        "name": "agreelint",
        "version": review.version,
        "rules": [_rule(name, review) for name in rules],
    }


def _extensions(review: Review) -> list[_Json]:
    return [{"name": one_line(plugin.name), "version": one_line(plugin.version)} for plugin in review.plugins]


def _rule(name: str, review: Review) -> _Json:
    """What the review knows of a rule: the red lines it speaks to and the wording to ask for."""
    found = [finding for document in review.documents for finding in document.findings if finding.rule == name]
    titles = {one.red_line: one.title for document in review.documents for one in document.verdicts}
    lines = list(dict.fromkeys(finding.red_line for finding in found))
    about = "; ".join(f"{titles[line]} ({line})" if line in titles else line for line in lines)
    wishes = list(dict.fromkeys(finding.ask_for for finding in found if finding.ask_for))
    more = f"agreelint explain {name} tells the whole rule, with examples of wording that it finds and leaves alone."
    paragraphs = [f"Red line: {about}.", *(f"Ask for: {wish}" for wish in wishes), more]
    return {
        "id": one_line(name),
        "shortDescription": _message(about),
        "fullDescription": _message(f"Red line: {about}."),
        "help": {
            "text": _plain("\n".join(one_line(one) for one in paragraphs)),
            "markdown": _plain("\n\n".join(markdown.escaped(one) for one in paragraphs)),
        },
        "defaultConfiguration": {"level": _LEVELS[max(finding.severity for finding in found)]},
    }


def _invocation(review: Review) -> _Json:
    told = [
        _notification(at, "error", f"Not checked: {gap.what}{f': {gap.why}' if gap.why else ''}")
        for at, document in enumerate(review.documents)
        for gap in document.gaps
    ] + [
        _notification(at, "note", note.what) for at, document in enumerate(review.documents) for note in document.notes
    ]
    return {
        "executionSuccessful": review.outcome is not Outcome.INCOMPLETE,
        "exitCode": int(review.exit_code),
        "toolExecutionNotifications": told,
    }


def _notification(at: int, level: str, words: str) -> _Json:
    location = {"physicalLocation": {"artifactLocation": {"index": at}}}
    return {"level": level, "message": _message(words), "locations": [location]}


def _artifact(document: Document) -> _Json:
    made: _Json = {"location": {"uri": _uri(document.name)}}
    return {**made, "hashes": {"sha-256": document.sha256}} if document.sha256 else made


def _uri(name: str) -> str:
    """A file's name as a relative reference: what could be a scheme, a host or a query is written out."""
    uri = quote(name.encode("utf-8", "surrogatepass"), safe="/")
    return f"%2F{uri[1:]}" if uri.startswith("/") else uri


def _numbered(document: Document) -> Iterator[tuple[Finding, int]]:
    """The findings, gravest first, each with how many of its id have been told: the same words may stand twice."""
    told: dict[str, int] = {}
    for finding in sentences.in_order(document.findings):
        told[finding.id] = told.get(finding.id, 0) + 1
        yield finding, told[finding.id]


def _result(finding: Finding, nth: int, at: int, rule: int, review: Review) -> _Json:
    document = review.documents[at]
    title = sentences.titled(finding, document)
    said = [f"{title}: {sentences.kind(finding)}. {finding.message}", finding.because]
    if finding.quote:
        said.insert(1, sentences.quoted(finding.quote))
    if finding.ask_for:
        said.append(f"Ask for: {finding.ask_for}")
    level = _LEVELS[finding.severity]
    possible = finding.certainty is Certainty.POSSIBLE
    located: list[_Json] = [_location(at, document.name, finding.place, finding.span, finding.quote, finding)]
    return {
        "ruleId": one_line(finding.rule),
        "ruleIndex": rule,
        "level": "warning" if possible and level == "error" else level,
        "message": _message("\n".join(one_line(line) for line in said if line)),
        "locations": located,
        "relatedLocations": [
            {**_location(at, document.name, other.place, other.span, other.quote), "message": _message(other.label)}
            for other in dict.fromkeys(finding.related)
        ],
        "partialFingerprints": {"agreelintFinding/v1": finding.id if nth == 1 else f"{finding.id}:{nth}"},
        "suppressions": _suppressions(finding),
        "properties": {
            "redLine": one_line(finding.red_line),
            "kind": finding.kind.value,
            "certainty": finding.certainty.value,
            "severity": finding.severity.word,
            "loophole": one_line(finding.loophole),
            "owner": one_line(finding.owner),
        },
    }


def _location(at: int, name: str, place: Place, span: Span, words: str, finding: Finding | None = None) -> _Json:
    """Where words stand; of a limit that is missing only the file is known."""
    physical: _Json = {"artifactLocation": {"uri": _uri(name), "index": at}}
    if not words:
        return {"physicalLocation": physical}
    physical["region"] = _region(span.start, len(span), words)
    if finding and finding.clause:
        physical["contextRegion"] = _region(finding.clause_start, len(finding.clause), finding.clause)
    cited = one_line(str(place))
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": cited, "kind": "section"}]}


def _region(start: int, length: int, words: str) -> _Json:
    return {"charOffset": start, "charLength": length, "snippet": {"text": visible(words)}}


def _suppressions(finding: Finding) -> list[_Json]:
    if not finding.waived:
        return []
    because = f"Accepted {sentences.accepted(finding.waived)}."
    return [{"kind": "external", "status": "accepted", "justification": because}]
