"""What the comments say: one for each finding, short ones at the other places that make it, and a summary."""

from collections.abc import Iterator, Sequence

from agreelint.model.review import Document, Finding, Kind, Quote, Review
from agreelint.output import sentences
from agreelint.output.docx.comments import Line
from agreelint.output.noted import BY_A_PROGRAM, FOR_US, SIGNED, capital, loophole, signature, verdicts
from agreelint.output.sentences import titled
from agreelint.output.visible import file_name

_MOST = 60  # things of a kind that the comment on the title tells one by one


def of(finding: Finding, document: Document, away: str = "", *, suggested: bool = False) -> tuple[Line, ...]:
    """The comment on a finding; `away` says where its words stand when they are not where the comment is.

    `suggested` says that the wording to ask for stands here as a tracked change.
    """
    return tuple(_of(finding, document, away, suggested=suggested))


def _of(finding: Finding, document: Document, away: str, *, suggested: bool) -> Iterator[Line]:
    head = f"{capital(finding.severity.word)}: {titled(finding, document)}, {sentences.kind(finding)}."
    yield Line(f"Accepted. {head}" if finding.waived else head)
    if finding.waived:
        yield Line("Accepted", f"{sentences.accepted(finding.waived)}.")
    if finding.quote and (away or finding.kind is Kind.MISSING):
        gone = " (deleted)" if finding.kind is Kind.MISSING else ""
        where = f" They stand in {away}, where Word shows no comment." if away else ""
        yield Line("Words:", f"{sentences.quoted(finding.quote)}{gone}.{where}")
    yield Line("Why:", f"{finding.message}{f' ({finding.because})' if finding.because else ''}")
    if finding.loophole:
        yield Line("Loophole:", loophole(finding.loophole))
    if finding.ask_for:
        yield Line("Ask for (here as a tracked change):" if suggested else "Ask for:", finding.ask_for)
    for other in finding.related:
        yield Line("See also:", f"{other.label}, {other.place}: {sentences.quoted(other.quote)}")
    if finding.revision:
        yield Line("Changed:", f"{sentences.changed(finding.revision)}.")
    yield Line("", signature(finding))


def mention(others: Sequence[tuple[Finding, Quote]], document: Document) -> tuple[Line, ...]:
    """The comment at words that belong to findings elsewhere."""
    lines = [Line("Belongs to a finding elsewhere.")]
    for finding, other in others:
        at = sentences.cited(finding.place) if finding.quote else "the comment on the title"
        said = (
            f"{other.label}. See {at}: {titled(finding, document)}, {sentences.kind(finding)} (finding {finding.id})."
        )
        lines.append(Line("", capital(said)))
    return tuple(lines)


def summary(
    review: Review,
    document: Document,
    away: Sequence[tuple[Finding, str]],
    apart: Sequence[Quote],
    *,
    signed: bool = False,
) -> tuple[Line, ...]:
    """The comment on the title. `away` and `apart` are findings and other places that are not marked where they stand.

    With a finding goes where Word shows no comment, or nothing where there was no room for one.
    """
    return tuple(_summary(review, document, away, apart, signed=signed))


def _summary(
    review: Review,
    document: Document,
    away: Sequence[tuple[Finding, str]],
    apart: Sequence[Quote],
    *,
    signed: bool,
) -> Iterator[Line]:
    policy = review.policy
    yield Line(f"Review by agreelint: {document.outcome.value}.")
    yield Line("", f"{file_name(document.name)}: {sentences.outcome(document, review)}")
    if signed:
        yield Line("", SIGNED)
    yield from (Line(verdict, of_what) for verdict, of_what in verdicts(document))
    for finding in sentences.in_order(document.findings):
        if finding.kind is Kind.MISSING and not finding.quote:
            yield from _missing(finding, document)
    elsewhere = [
        f"{_told(found, document)} stands in {where}, where Word shows no comment." for found, where in away if where
    ]
    yield from _each("Marked elsewhere:", elsewhere)
    no_room = [
        f"{_told(found, document)}, {found.place}. Word opens no file with so many comments."
        for found, where in away
        if not where
    ]
    others = [f"{other.label}, {other.place}: {sentences.quoted(other.quote)}" for other in apart]
    yield from _each("Not marked:", [*no_room, *others])
    yield from _each("Not checked:", [f"{gap.what}: {gap.why}" if gap.why else gap.what for gap in document.gaps])
    notes = [f"{note.what}{f' ({note.place})' if note.place else ''}" for note in document.notes]
    yield from _each("Note:", notes)
    yield Line("", f"Policy {policy.name}; agreelint {review.version}. {BY_A_PROGRAM} {FOR_US}")


def _told(finding: Finding, document: Document) -> str:
    about = f"{titled(finding, document)}, {sentences.kind(finding)} (finding {finding.id})"
    return f"{about}: {sentences.quoted(finding.quote)}"


def _each(label: str, told: Sequence[str]) -> Iterator[Line]:
    """A line for each, and for all that are too many one that says how many."""
    yield from (Line(label, one) for one in told[:_MOST])
    if len(told) > _MOST:
        yield Line(label, f"{len(told) - _MOST} more; the report in any other format tells them all.")


def _missing(finding: Finding, document: Document) -> Iterator[Line]:
    accepted = f" Accepted {sentences.accepted(finding.waived)}." if finding.waived else ""
    ask = f" Ask for: {finding.ask_for}" if finding.ask_for else ""
    said = f"{titled(finding, document)} ({finding.severity.word}): {finding.message.rstrip('.')}.{ask}{accepted}"
    yield Line("Missing:", f"{said} {signature(finding)}")
