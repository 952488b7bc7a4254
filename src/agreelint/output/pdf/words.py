"""What the notes say: one for each finding, short ones at its other places, and a summary on the first page."""

from collections.abc import Iterable, Iterator, Sequence

from agreelint.model.review import Document, Finding, Kind, Quote, Review
from agreelint.output import sentences
from agreelint.output.noted import BY_A_PROGRAM, FOR_US, SIGNED, capital, loophole, signature, verdicts
from agreelint.output.pdf.looks import LEGEND
from agreelint.output.sentences import titled
from agreelint.output.visible import file_name, one_line


def joined(lines: Iterable[str]) -> str:
    """Lines as a note shows them, with whatever steers or hides written out."""
    return "\n".join(one_line(line) for line in lines)


def head(finding: Finding, document: Document) -> str:
    """What it is about: "Hollow: Any lawful purpose"."""
    return one_line(f"{capital(sentences.kind(finding))}: {titled(finding, document)}")


def bookmark(finding: Finding, document: Document) -> str:
    """The head with its citation."""
    at = "" if finding.kind is Kind.MISSING and not finding.quote else f" ({sentences.cited(finding.place)})"
    return one_line(f"{head(finding, document)}{at}")


def of(finding: Finding, document: Document, same: Sequence[Finding] = ()) -> str:
    """The note on a finding; `same` are others at the same words."""
    return joined(_of(finding, document, same))


def _of(finding: Finding, document: Document, same: Sequence[Finding]) -> Iterator[str]:
    yield f"{capital(finding.severity.word)}. {head(finding, document)}"
    if finding.waived:
        yield f"Accepted {sentences.accepted(finding.waived)}."
    if finding.quote:
        gone = " (deleted)" if finding.kind is Kind.MISSING else ""
        yield f"Words: {sentences.quoted(finding.quote)}{gone}, {finding.place}"
    yield f"Why: {finding.message}{f' ({finding.because})' if finding.because else ''}"
    if finding.loophole:
        yield f"Loophole: {loophole(finding.loophole)}"
    if finding.ask_for:
        yield f"Ask for: {finding.ask_for}"
    for other in finding.related:
        yield f"See also: {other.label}, {other.place}: {sentences.quoted(other.quote)}"
    if finding.revision:
        yield f"Changed: {sentences.changed(finding.revision)}."
    for beside in same:
        yield f"At the same words: {head(beside, document)} (finding {beside.id})"
    yield signature(finding)


def mention(finding: Finding, other: Quote, document: Document) -> str:
    """The note at words that belong to a finding elsewhere."""
    at = f"{finding.place}: {sentences.quoted(finding.quote)}" if finding.quote else "a note on page 1"
    return joined(
        (
            f"Belongs to a finding elsewhere: {other.label}",
            f"{capital(finding.severity.word)}. {head(finding, document)}",
            f"See {at}",
            f"Why: {finding.message}",
            signature(finding),
        )
    )


def summary(review: Review, document: Document, lost: Iterable[tuple[Finding, Quote | None]], *, signed: bool) -> str:
    """The note that tells what the review came to. `lost` are words for which no place on a page was found."""
    return joined(_summary(review, document, lost, signed=signed))


def _summary(
    review: Review, document: Document, lost: Iterable[tuple[Finding, Quote | None]], *, signed: bool
) -> Iterator[str]:
    yield f"Review by agreelint: {document.outcome.value}"
    yield f"{file_name(document.name)}: {sentences.outcome(document, review)}"
    if signed:
        yield SIGNED
    yield from (f"{verdict} {of_what}" for verdict, of_what in verdicts(document))
    for finding in sentences.in_order(document.findings):
        if finding.kind is Kind.MISSING:
            accepted = f" Accepted {sentences.accepted(finding.waived)}." if finding.waived else ""
            missed = f"{titled(finding, document)} ({finding.severity.word}): {finding.message.rstrip('.')}."
            yield f"Missing limit: {missed}{accepted} (finding {finding.id})"
    for found, other in lost:
        quote = other.quote if other else found.quote
        place = other.place if other else found.place
        yield f"Not marked in its place: {sentences.quoted(quote)}, {place} (finding {found.id})"
    for gap in document.gaps:
        yield f"Not checked: {gap.what}: {gap.why}" if gap.why else f"Not checked: {gap.what}"
    for note in document.notes:
        yield f"Note: {note.what}{f' ({note.place})' if note.place else ''}"
    yield LEGEND
    yield f"Policy {review.policy.name}; agreelint {review.version}. {BY_A_PROGRAM} {FOR_US}"
