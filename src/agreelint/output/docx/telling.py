"""Which comment goes where, and what the summary has to say of those that are not where their words stand."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from agreelint.model.review import Document, Finding, Quote
from agreelint.model.span import Span
from agreelint.output import sentences
from agreelint.output.docx import words
from agreelint.output.docx.pen import Pen
from agreelint.output.docx.places import Places, Spot


@dataclass(slots=True)
class Elsewhere:
    """Findings, and other places of findings, that are not marked where they stand.

    With a finding goes where that is, if Word shows no comment there, or nothing if there was no room for one.
    """

    findings: list[tuple[Finding, str]] = field(default_factory=list)
    others: list[Quote] = field(default_factory=list)


def tell(document: Document, places: Places, pen: Pen, suggested: Collection[str]) -> Elsewhere:
    """Write the comments on the findings and on what else makes them.

    `suggested` are the ids of findings whose wording to ask for stands beside them.
    """
    away = Elsewhere()
    for finding in sentences.in_order(document.findings):
        if not finding.quote:
            continue
        spot = places.of(finding.span)
        where = _where(finding, spot)
        lines = words.of(finding, document, where, suggested=finding.id in suggested)
        if not pen.put(spot, lines) or where:
            away.findings.append((finding, where))
    for span, others in _others(document.findings):
        spot = places.of(span)
        if spot is None or not pen.put(spot, words.mention(others, document)):
            away.others += [other for _, other in others]
    return away


def _where(finding: Finding, spot: Spot | None) -> str:
    """Where the words stand, if Word shows no comment there."""
    part = finding.place.part
    if spot is None and part in {"header", "footer"}:
        return f"the {part}"
    if spot is None:
        return part if part.startswith(("footnote", "endnote")) else "a drawing or another object"
    return part if spot.around.endswith(part.partition(" ")[0]) and spot.around else spot.around


def _others(findings: Iterable[Finding]) -> Iterator[tuple[Span, list[tuple[Finding, Quote]]]]:
    """The other places of the findings, each once with all that it belongs to; none that is a finding's own."""
    every = list(findings)
    own = {finding.span for finding in every if finding.quote}
    found: dict[Span, list[tuple[Finding, Quote]]] = {}
    for finding in every:
        for other in dict.fromkeys(finding.related):
            if other.span not in own and len(other.span):
                found.setdefault(other.span, []).append((finding, other))
    yield from sorted(found.items(), key=lambda pair: pair[0])
