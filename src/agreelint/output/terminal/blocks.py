"""One block per finding: what is wrong, where, in which words, why, and what to ask for.

Findings that tell the same of one clause share a block: the clause is quoted once with all their words marked.
"""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from agreelint.model.review import CUT, Document, Finding, Kind, Quote, Verdict
from agreelint.model.rule import Certainty, Loophole
from agreelint.output import grouped, sentences
from agreelint.output.terminal import phrases
from agreelint.output.terminal.looks import Sheet, badge, cited, entry, hanging, ink
from agreelint.output.terminal.quotation import Mark, lead_in, quotation
from agreelint.output.visible import one_line, visible


def blocks(
    document: Document, findings: Sequence[Finding], loopholes: Mapping[str, Loophole], sheet: Sheet
) -> Iterator[Text]:
    """The findings of one document in blocks, each after an empty line. What was asked for once is not repeated."""
    verdicts = {verdict.red_line: verdict for verdict in document.verdicts}
    asked: dict[tuple[str, str], Finding] = {}
    quoted: set[int] = set()
    for group in grouped.together(sentences.in_order(findings)):
        first = group[0]
        earlier = asked.setdefault((first.red_line, first.ask_for), first)
        yield Text()
        yield from _title(first, verdicts.get(first.red_line), sheet)
        yield from _middle(group, loopholes, sheet, again=first.clause_start in quoted)
        yield Text()
        yield from _listed(list(_entries(group, earlier, loopholes, sheet)), sheet)
        if first.clause:
            quoted.add(first.clause_start)


def _listed(entries: Sequence[tuple[str, Text | str]], sheet: Sheet) -> Iterator[Text]:
    """The entries; of several with one label only the first shows it, and each has a point before it."""
    names = [name for name, _ in entries]
    for at, (name, words) in enumerate(entries):
        point = "· " if names.count(name) > 1 else ""
        yield from entry(name if names.index(name) == at else "", words, sheet, point=point)


def _title(finding: Finding, verdict: Verdict | None, sheet: Sheet) -> Iterator[Text]:
    first = badge(finding.severity, sheet) + Text("  ")
    title = ink(one_line(verdict.title if verdict else finding.red_line), "title")
    title.append(f"  {sentences.kind(finding)}", f"standing.{finding.kind.value}")
    yield from hanging(first, title, sheet.measure)


def _middle(
    group: Sequence[Finding], loopholes: Mapping[str, Loophole], sheet: Sheet, *, again: bool
) -> Iterator[Text]:
    """Where it stands and in which words; for a limit that is missing, what is missing."""
    first = group[0]
    if first.kind is Kind.MISSING:
        for message in dict.fromkeys(finding.message for finding in group):
            yield from hanging(Text("  "), Text(visible(message)), sheet.measure)
        if first.quote:
            yield from _deleted(group, sheet)
        return
    yield from hanging(Text("  "), cited(first.place, sheet), sheet.measure)
    yield Text()
    whole = grouped.quotes_its_clause(first)
    words, offset = (first.clause, first.clause_start) if whole else (first.quote, first.span.start)
    marks = _marks(group, loopholes, offset, offset + len(words))
    if first.lead_in:
        yield from lead_in(first.lead_in, sheet)
    yield from quotation(words, marks, sheet, again=again and whole)


def _deleted(group: Sequence[Finding], sheet: Sheet) -> Iterator[Text]:
    """The clause as it was, with the words that were deleted from it marked."""
    finding = group[0]
    yield Text()
    yield from hanging(Text("  "), cited(finding.place, sheet), sheet.measure)
    yield Text()
    if finding.lead_in:
        yield from lead_in(finding.lead_in, sheet)
    marks: list[Mark] = []
    for quote in dict.fromkeys(one.quote for one in group):
        at = 0
        for words in quote.split(CUT):
            start = finding.clause.find(words, at)
            if start >= 0:
                at = start + len(words)
                marks.append(Mark(start, at, "decisive", "deleted"))
    yield from quotation(finding.clause, marks, sheet)


def _marks(group: Sequence[Finding], loopholes: Mapping[str, Loophole], start: int, end: int) -> list[Mark]:
    """The decisive words of every finding, then the other places within the quoted words; each label once."""
    look = "decisive" if group[0].certainty is Certainty.CERTAIN else "decisive.possible"
    labels = [grouped.label(finding, loopholes) for finding in group]
    marks = [
        Mark(
            finding.span.start - start,
            finding.span.end - start,
            look,
            labels[at] if labels[at] not in labels[at + 1 :] else "",
        )
        for at, finding in enumerate(group)
    ]
    others = dict.fromkeys((one.span, one.label) for finding in group for one in finding.related)
    marks += [
        Mark(span.start - start, span.end - start, "related", one_line(label))
        for span, label in others
        if start <= span.start < span.end <= end
    ]
    return marks


def _entries(
    group: Sequence[Finding], earlier: Finding, loopholes: Mapping[str, Loophole], sheet: Sheet
) -> Iterator[tuple[str, Text | str]]:
    """What is said under the quotation, each with its label; nothing is said twice."""
    first = group[0]
    for because in dict.fromkeys(finding.because for finding in group if finding.because):
        yield "Why", because
    for name in dict.fromkeys(finding.loophole for finding in group if finding.loophole):
        yield "Loophole", phrases.loophole(name, loopholes)
    if first.waived:
        yield "Accepted", sentences.accepted(first.waived)
    elif first.ask_for:
        again = f"the same as for finding {earlier.id}, above"
        yield "Ask for", ink(visible(first.ask_for), "ask") if earlier is first else again
    for other in dict.fromkeys(other for finding in group for other in finding.related):
        if not _inside(first, other):
            yield "See also", phrases.related(other, sheet)
    for revision in dict.fromkeys(finding.revision for finding in group if finding.revision):
        yield "Changed", sentences.changed(revision)
    if first.owner:
        yield "Owner", one_line(first.owner)
    for finding in group:
        yield "Finding", phrases.signature(finding)


def _inside(finding: Finding, other: Quote) -> bool:
    """Whether another place lies within the quoted clause, and is marked there."""
    start, end = finding.clause_start, finding.clause_start + len(finding.clause)
    return grouped.quotes_its_clause(finding) and start <= other.span.start < other.span.end <= end
