"""The end of the way: a judgement becomes the report on one file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from agreelint.engine.footing import Footing
from agreelint.engine.rectangles import rectangles
from agreelint.model.agreement import Agreement
from agreelint.model.place import Gap, Note, Place
from agreelint.model.policy import Policy, Possible
from agreelint.model.review import Coverage, Document, Finding, Kind, Outcome, Passage, Standing, Verdict
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.policy.waivers import apply
from agreelint.reasoning import Judgement


def written(
    agreement: Agreement, judgement: Judgement, footing: Footing, checked: frozenset[str], gaps: Iterable[Gap]
) -> Document:
    """The report on one file; `gaps` are those of the rules that broke off."""
    applied = apply(judgement.findings, footing.policy, today=footing.today, text=agreement.text)
    missed = tuple(dict.fromkeys((*agreement.gaps, *footing.gaps, *gaps, *judgement.gaps)))
    remarks = (Note(remark) for remark in footing.policy.remarks)
    return Document(
        name=agreement.name,
        sha256=agreement.sha256,
        format=agreement.format,
        view=agreement.view.value,
        outcome=_outcome(applied.findings, missed, footing.policy),
        coverage=_coverage(agreement, checked),
        verdicts=judgement.verdicts,
        findings=applied.findings,
        gaps=missed,
        notes=tuple(dict.fromkeys((*agreement.notes, *judgement.notes, *applied.notes, *remarks))),
    )


def _outcome(findings: Iterable[Finding], gaps: tuple[Gap, ...], policy: Policy) -> Outcome:
    if gaps:
        return Outcome.INCOMPLETE
    return Outcome.CROSSED if any(blocks(finding, policy) for finding in findings) else Outcome.PASS


def blocks(finding: Finding, policy: Policy) -> bool:
    """Whether the finding alone keeps a review from passing."""
    counts = finding.certainty is Certainty.CERTAIN or policy.possible is Possible.BLOCK
    return counts and finding.severity >= policy.fail_on and finding.waived is None


def _coverage(agreement: Agreement, checked: frozenset[str]) -> Coverage:
    return Coverage(
        pages=agreement.pages,
        clauses=len(agreement.clauses),
        words=len(agreement.text.split()),
        rules=len(checked),
        parts_read=tuple(story.value for story in agreement.stories),
        unread=tuple(dict.fromkeys(gap.what for gap in agreement.gaps)),
    )


def passages(agreement: Agreement) -> Iterator[Passage]:
    """The clauses as they stand in the agreement, in reading order."""
    for clause in agreement.clauses:
        words = agreement.words(clause.span)
        yield Passage(
            span=clause.span,
            words=words,
            label=len(clause.label) if words.startswith(clause.label) else 0,
            body=clause.body.start - clause.span.start,
            depth=sum(1 for _ in agreement.ancestors(clause)),
            kind=clause.kind,
            story=clause.story,
            place=agreement.place(clause),
        )


def unread(
    name: str, sha256: str, form: str, view: str, pages: int | None, footing: Footing, gaps: Iterable[Gap], why: str
) -> Document:
    """The report on a file that could not be judged: every red line is unresolved, for the same reason."""
    missed = tuple(dict.fromkeys((*gaps, *footing.gaps))) or (Gap(name, why),)
    return Document(
        name=name,
        sha256=sha256,
        format=form,
        view=view,
        outcome=Outcome.INCOMPLETE,
        coverage=Coverage(pages, 0, 0, 0, (), tuple(dict.fromkeys(gap.what for gap in missed))),
        verdicts=tuple(
            Verdict(line.id, line.title, line.severity, Standing.UNRESOLVED, why=why)
            for line in footing.policy.red_lines
        ),
        gaps=missed,
        notes=tuple(Note(remark) for remark in footing.policy.remarks),
    )


def boxed(document: Document, agreement: Agreement, data: bytes, passwords: Sequence[str] = ()) -> Document:
    """The same report with the exact rectangles of the quoted words, where the file is a PDF.

    A place is on one page: words that go on overleaf have the rectangles of the page where they begin.
    """
    if agreement.format != "pdf" or not document.findings:
        return document
    spans = dict.fromkeys(span for finding in document.findings for span in _spans(finding))
    found = rectangles(agreement, data, spans, passwords)

    def placed(place: Place, span: Span) -> Place:
        first = found[span][0][0] if found[span] else None
        return replace(place, boxes=tuple(box for page, box in found[span] if page == first))

    findings = (
        replace(
            finding,
            place=finding.place if finding.kind is Kind.MISSING else placed(finding.place, finding.span),
            related=tuple(replace(other, place=placed(other.place, other.span)) for other in finding.related),
        )
        for finding in document.findings
    )
    return replace(document, findings=tuple(findings))


def _spans(finding: Finding) -> Iterator[Span]:
    if finding.kind is not Kind.MISSING:
        yield finding.span
    yield from (other.span for other in finding.related)
