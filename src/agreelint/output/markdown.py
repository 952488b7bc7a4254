"""The report as Markdown, for a pull request or an e-mail: readable as it is, and where it is rendered.

Nothing from outside is Markdown here: every mark of it is written so that it is shown. What a forge would make of plain
words (a mention, a reference, a link, a formula) is broken by an empty comment, which nobody sees.
"""

import re
from collections.abc import Iterator

from agreelint.model.review import CUT, Document, Finding, Kind, Review, Standing
from agreelint.model.rule import Certainty
from agreelint.output import sentences
from agreelint.output.sentences import MEANS, count, where
from agreelint.output.visible import file_name, one_line

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_MARKS = re.compile(r"[&<>$\\`*_\[\]|~]")
# Mentions, references by number, emoji names, and addresses that become links without any mark.
_FORGE = re.compile(
    r"(?<=[@#~])(?=[\w.])|(?<=[!%^&])(?=\d)|(?<=:)(?=//|[\w+-]+:)|(?<=GH)(?=-\d)|(?<=www)(?=\.)", re.IGNORECASE
)
# What makes a list, a heading, a quotation or a rule of the line it begins.
_BEGINNING = re.compile(r"^(\d{0,9})([-+=#.)!:])")


def write(review: Review) -> bytes:
    """The review as UTF-8 Markdown; the same review gives the same bytes."""
    return "".join(f"{line}\n" for line in lines(review)).encode("utf-8")


def lines(review: Review) -> Iterator[str]:
    """The report line by line."""
    yield f"# Contract review: {review.outcome.value}"
    if len(review.documents) != 1:
        yield ""
        yield f"**{escaped(sentences.together(review))}**"
    for document in review.documents:
        yield from _document(document, review)
    stamps = ", ".join(f"{plugin.name} {plugin.version}" for plugin in review.plugins)
    policy = f"policy {review.policy.name} ({review.policy.origin}, {review.policy.sha256[:12]})"
    yield ""
    yield escaped(f"agreelint {review.version}, {policy}{f', plugins {stamps}' if stamps else ''}")


def escaped(words: str) -> str:
    """Words on one line, shown by every renderer of Markdown as they are."""
    shown = _FORGE.sub("\0", one_line(words))
    shown = _MARKS.sub(lambda mark: _ENTITIES.get(mark[0], f"\\{mark[0]}"), shown)
    return _BEGINNING.sub(r"\1\\\2", shown).replace("\0", "<!-- -->")


def _document(document: Document, review: Review) -> Iterator[str]:
    yield ""
    yield f"## {escaped(file_name(document.name))} ({document.outcome.value})"
    yield ""
    said = sentences.outcome(document, review)
    yield f"**{escaped(said[:1].upper() + said[1:])}**"
    yield from _gaps(document)
    yield from _verdicts(document)
    yield from _findings(document, "Findings", Certainty.CERTAIN)
    yield from _findings(document, "Possible: a person should read these", Certainty.POSSIBLE)
    yield from _waived(document)
    if document.notes:
        yield from _heading("Please note")
        for note in document.notes:
            yield f"- {escaped(note.what)}{f' ({escaped(str(note.place))})' if note.place else ''}"
    covered = document.coverage
    pages = [] if covered.pages is None else [count(covered.pages, "page")]
    read = [*pages, count(covered.clauses, "clause"), count(covered.words, "word")]
    yield ""
    yield escaped(f"Read: {', '.join(read)}; {document.format}, SHA-256 {document.sha256 or 'unknown'}.")


def _heading(title: str) -> Iterator[str]:
    yield from ("", f"### {title}", "")


def _gaps(document: Document) -> Iterator[str]:
    if document.gaps:
        yield from _heading(f"Not checked ({len(document.gaps)})")
        for gap in document.gaps:
            yield f"- **{escaped(gap.what)}**{f': {escaped(gap.why)}' if gap.why else ''}"


def _verdicts(document: Document) -> Iterator[str]:
    """One row per red line, the worst first, and what the verdicts mean."""
    if not document.verdicts:
        return
    yield from _heading("Red lines")
    yield "| Verdict | Red line | Severity | Where |"
    yield "|---|---|---|---|"
    order = list(MEANS)
    findings = {finding.id: finding for finding in document.findings}
    for one in sorted(document.verdicts, key=lambda one: (order.index(one.standing), -one.severity)):
        title = f"{escaped(one.title)} ({escaped(one.red_line)})"
        why = f": {escaped(one.why)}" if one.standing is Standing.UNRESOLVED and one.why else ""
        yield f"| {one.standing.value} | {title}{why} | {one.severity.word} | {escaped(where(one, findings))} |"
    seen = {verdict.standing for verdict in document.verdicts}
    yield ""
    yield f"{'; '.join(f'*{one.value}*: {MEANS[one]}' for one in order if one in seen)}."


def _findings(document: Document, title: str, certainty: Certainty) -> Iterator[str]:
    found = [finding for finding in document.findings if not finding.waived and finding.certainty is certainty]
    if not found:
        return
    yield from _heading(f"{title} ({len(found)})")
    for at, finding in enumerate(sentences.in_order(found)):
        if at:
            yield ""
        yield f"#### {finding.severity.word}: {_title(finding, document)}, {sentences.kind(finding)}"
        yield ""
        if finding.quote or finding.clause:
            yield f"{escaped(str(finding.place))}:"
            yield ""
            yield f"> {_quotation(finding)}"
            yield ""
        yield from (f"- {line}" for line in _entries(finding))


def _title(finding: Finding, document: Document) -> str:
    return escaped(sentences.titled(finding, document))


def _quotation(finding: Finding) -> str:
    """The clause with the decisive words in bold; the words alone where the clause is not known."""
    start = finding.span.start - finding.clause_start
    end = start + len(finding.span)
    clause = finding.clause
    if finding.kind is Kind.MISSING or start < 0 or clause[start:end] != finding.quote or not finding.quote:
        words = _bold(finding.quote.replace(CUT, " … ")) if finding.quote else escaped(clause)
        return f"{words} (deleted)" if finding.kind is Kind.MISSING else words
    lead = f"{escaped(finding.lead_in)} " if finding.lead_in else ""
    before, after = escaped(clause[:start]), escaped(clause[end:])
    joints = (" " if clause[:start].endswith(tuple(" \n\t")) else "", " " if clause[end:][:1].isspace() else "")
    return f"{lead}{before}{joints[0]}{_bold(finding.quote)}{joints[1]}{after}"


def _bold(words: str) -> str:
    # Asterisks beside a quotation mark or a bracket are only asterisks.
    plain = words[:1].isalnum() and words[-1:].isalnum()
    return f"**{escaped(words)}**" if plain else f"<strong>{escaped(words)}</strong>"


def _entries(finding: Finding) -> Iterator[str]:
    yield f"**Why:** {escaped(finding.message)}{f' ({escaped(finding.because)})' if finding.because else ''}"
    if finding.loophole:
        yield f"**Loophole:** {escaped(finding.loophole)}"
    if finding.ask_for:
        yield f"**Ask for:** {escaped(finding.ask_for)}"
    for other in finding.related:
        yield f"**See also:** {escaped(f'{other.label}, {other.place}: {sentences.quoted(other.quote)}')}"
    if finding.revision:
        yield f"**Changed:** {escaped(sentences.changed(finding.revision))}"
    if finding.owner:
        yield f"**Owner:** {escaped(finding.owner)}"
    rule = f"{finding.certainty.value} by rule {escaped(finding.rule)}"
    yield f"**Finding:** {escaped(finding.id)}, {rule}, red line {escaped(finding.red_line)}"


def _waived(document: Document) -> Iterator[str]:
    accepted = [finding for finding in document.findings if finding.waived]
    if not accepted:
        return
    yield from _heading(f"Accepted by waiver ({len(accepted)})")
    for finding in sentences.in_order(accepted):
        words = f", {finding.place}: {sentences.quoted(finding.quote)}" if finding.quote else ""
        yield f"- **{_title(finding, document)}**, {sentences.kind(finding)}{escaped(words)}"
        by = f"Accepted {escaped(sentences.accepted(finding.waived))}. " if finding.waived else ""
        yield f"  {by}Finding {escaped(finding.id)}."
