"""One block per finding: what is wrong, where, in which words, why, and what to ask for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich.text import Text

from agreelint.model.manuscript import Change, Revision
from agreelint.model.policy import Waiver
from agreelint.model.review import Document, Finding, Kind, Quote, Verdict
from agreelint.model.rule import Certainty, Loophole
from agreelint.output.terminal.looks import Sheet, badge, emphasised, entry, hanging, ink
from agreelint.output.terminal.quotation import Mark, quotation
from agreelint.output.visible import one_line, visible

_CHANGED = {
    Change.INSERTED: "inserted",
    Change.DELETED: "deleted",
    Change.MOVED_FROM: "moved away from here",
    Change.MOVED_TO: "moved here",
}
_QUOTES = ("“", '"', "‘", "'", "«", "„")
_LONGEST_RELATED = 220  # characters of another place's words


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """The gravest first; equally grave ones as they stand in the agreement, missing limits last."""

    def rank(finding: Finding) -> tuple[int, bool, int, int, str, str]:
        missing = finding.kind is Kind.MISSING
        return (-finding.severity, missing, finding.span.start, finding.span.end, finding.red_line, finding.id)

    return sorted(findings, key=rank)


def blocks(
    document: Document, findings: Sequence[Finding], loopholes: Mapping[str, Loophole], sheet: Sheet
) -> Iterator[Text]:
    """The findings of one document, each after an empty line. What was asked for once is not repeated."""
    verdicts = {verdict.red_line: verdict for verdict in document.verdicts}
    asked: dict[tuple[str, str], Finding] = {}
    quoted: set[int] = set()
    for finding in findings:
        earlier = asked.setdefault((finding.red_line, finding.ask_for), finding)
        yield Text()
        again = finding.clause_start in quoted
        yield from _block(finding, verdicts.get(finding.red_line), earlier, loopholes, sheet, again=again)
        if finding.clause:
            quoted.add(finding.clause_start)


def _block(
    finding: Finding,
    verdict: Verdict | None,
    earlier: Finding,
    loopholes: Mapping[str, Loophole],
    sheet: Sheet,
    *,
    again: bool,
) -> Iterator[Text]:
    yield from _title(finding, verdict, sheet)
    if finding.kind is Kind.MISSING:
        yield from hanging(Text("  "), Text(visible(finding.message)), sheet.measure)
    else:
        yield from hanging(Text("  "), ink(place(finding), "place"), sheet.measure)
        yield Text()
        yield from _quoted(finding, loopholes, sheet, again=again)
    yield Text()
    for label, words in _entries(finding, earlier, loopholes):
        yield from entry(label, words, sheet)


def _entries(finding: Finding, earlier: Finding, loopholes: Mapping[str, Loophole]) -> Iterator[tuple[str, Text | str]]:
    """What is said under the quotation, each with its label."""
    if finding.because:
        yield "Why", finding.because
    if finding.loophole:
        yield "Loophole", _loophole(finding.loophole, loopholes)
    if finding.waived:
        yield "Accepted", _accepted(finding.waived)
    elif finding.ask_for:
        again = f"the same as for finding {earlier.id}, above"
        yield "Ask for", ink(visible(finding.ask_for), "ask") if earlier is finding else again
    for other in finding.related:
        if not _inside(finding, other):
            yield "See also", _related(other)
    if finding.revision:
        yield "Changed", changed(finding.revision)
    if finding.owner:
        yield "Owner", one_line(finding.owner)
    yield "Finding", _signature(finding)


def _title(finding: Finding, verdict: Verdict | None, sheet: Sheet) -> Iterator[Text]:
    first = badge(finding.severity, sheet) + Text("  ")
    title = ink(one_line(verdict.title if verdict else finding.red_line), "title")
    kind = finding.kind.value if finding.certainty is Certainty.CERTAIN else f"possibly {finding.kind.value}"
    title.append(f"  {kind}", style=f"standing.{finding.kind.value}")
    yield from hanging(first, title, sheet.measure)


def place(finding: Finding) -> str:
    """The citation of a finding."""
    cited = one_line(str(finding.place))
    return "in the text" if cited == "body" else cited


def _quoted(finding: Finding, loopholes: Mapping[str, Loophole], sheet: Sheet, *, again: bool) -> Iterator[Text]:
    """The clause with its decisive words marked, or those words alone where the clause did not come with them."""
    words, offset = finding.clause, finding.clause_start
    start, end = finding.span.start - offset, finding.span.end - offset
    if not (0 <= start <= end <= len(words) and words[start:end] == finding.quote):
        words, offset, start, end = finding.quote, finding.span.start, 0, len(finding.quote)
    look = "decisive" if finding.certainty is Certainty.CERTAIN else "decisive.possible"
    known = loopholes.get(finding.loophole)
    label = _lower(known.title) if known else one_line(finding.message)
    marks = [Mark(start, end, look, label)]
    marks += [
        Mark(other.span.start - offset, other.span.end - offset, "related", one_line(other.label))
        for other in finding.related
        if _inside(finding, other) and other.span.end <= offset + len(words)
    ]
    yield from quotation(words, marks, sheet, again=again)


def _inside(finding: Finding, other: Quote) -> bool:
    """Whether another place lies within the quoted clause, and is marked there."""
    start, end = finding.clause_start, finding.clause_start + len(finding.clause)
    return bool(finding.clause) and start <= other.span.start < other.span.end <= end


def _related(other: Quote) -> Text:
    words = one_line(other.quote)
    if len(words) > _LONGEST_RELATED:
        words = f"{words[:_LONGEST_RELATED].rsplit(' ', 1)[0]} […]"
    text = Text(f"{one_line(other.label)}, ")
    text.append(one_line(str(other.place)), style="place")
    if not words:
        return text
    return text.append(f": {words}" if words.startswith(_QUOTES) else f": “{words}”")


def _loophole(name: str, loopholes: Mapping[str, Loophole]) -> Text:
    known = loopholes.get(name)
    text = ink(visible(name), "name")
    return text.append(": ").append_text(emphasised(_first_sentence(known.means))) if known else text


def _first_sentence(text: str) -> str:
    flat = one_line(text)
    end = flat.find(". ")
    return flat if end < 0 else flat[: end + 1]


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def changed(revision: Revision) -> str:
    """A tracked change in words: "inserted by Jane Doe on 3 March 2026, as a tracked change"."""
    words = _CHANGED[revision.change]
    if revision.author:
        words += f" by {one_line(revision.author)}"
    if revision.date:
        words += f" on {day(revision.date)}"
    return f"{words}, as a tracked change"


def day(written: str) -> str:
    """An ISO date and time as a day; anything else as it is written."""
    try:
        when = date.fromisoformat(written[:10])
    except ValueError:
        return one_line(written)
    return f"{when.day} {when:%B} {when.year}"


def _accepted(waiver: Waiver) -> str:
    until = day(waiver.expires.isoformat())
    return f"by {one_line(waiver.approved_by)} until {until}, because {one_line(waiver.because)}"


def _signature(finding: Finding) -> Text:
    text = Text(one_line(finding.id))
    for what, name in ((f"{finding.certainty.value} by rule", finding.rule), ("red line", finding.red_line)):
        text.append(" · ", "quiet").append(f"{what} {one_line(name)}")
    return text
