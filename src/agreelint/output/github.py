"""The report as annotations of GitHub Actions: workflow commands, one a line, for the standard output of a step.

The annotations of a step are few (GitHub shows ten of a kind); the whole report for the job's summary is
`--format markdown="$GITHUB_STEP_SUMMARY"`.
"""

from collections.abc import Iterator

from agreelint.model.policy import Severity
from agreelint.model.review import Document, Finding, Outcome, Review
from agreelint.model.rule import Certainty
from agreelint.output import sentences
from agreelint.output.visible import file_name, one_line

_LEVELS = {Severity.BLOCKER: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NOTE: "notice"}


def write(review: Review) -> bytes:
    """The review as UTF-8 lines; the same review gives the same bytes."""
    return "".join(f"{line}\n" for document in review.documents for line in _document(document, review)).encode()


def _document(document: Document, review: Review) -> Iterator[str]:
    for gap in document.gaps:
        yield _command("error", document, f"Not checked: {gap.what}", one_line(gap.why) or "It was not checked.")
    for finding in sentences.in_order(document.findings):
        title = f"{sentences.titled(finding, document)}: {sentences.kind(finding)}"
        words = "\n".join(one_line(line) for line in _lines(finding))
        yield _command(_level(finding), document, title, words)
    level = "notice" if document.outcome is Outcome.PASS else "error"
    yield _command(level, document, f"agreelint: {document.outcome.value}", sentences.outcome(document, review))


def _level(finding: Finding) -> str:
    if finding.waived:
        return "notice"
    level = _LEVELS[finding.severity]
    return "warning" if level == "error" and finding.certainty is Certainty.POSSIBLE else level


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.place}: {finding.message}" if finding.quote else finding.message
    if finding.quote:
        yield sentences.quoted(finding.quote)
    if finding.waived:
        yield f"Accepted {sentences.accepted(finding.waived)}."
    elif finding.ask_for:
        yield f"Ask for: {finding.ask_for}"
    yield f"Finding {finding.id}, {finding.certainty.value} by rule {finding.rule}"


def _command(level: str, document: Document, title: str, words: str) -> str:
    name, title = _property(file_name(document.name)), _property(one_line(title))
    return f"::{level} file={name},title={title}::{_data(words)}"


def _data(words: str) -> str:
    """A command's text: the runner takes these three for its own."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """The value of a property, which a colon or a comma would end."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")
