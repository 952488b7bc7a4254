"""What was read, what was not, and what the reader should know."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from agreelint.model.place import Gap, Note
from agreelint.model.review import Document, Review
from agreelint.output.sentences import VIEWS, count, listed
from agreelint.output.terminal.looks import Sheet, cited, entry, hanging, heading, ink
from agreelint.output.visible import one_line, visible

_MANY = 3  # as many gaps with one reason are told together


def read(document: Document, review: Review, sheet: Sheet) -> Iterator[Text]:
    """How much was read, then the gaps where nobody can miss them, then the notes."""
    yield from heading("What was read", sheet)
    yield from _coverage(document, review, sheet)
    if document.gaps:
        yield Text()
        yield from _gaps(document, sheet)
    if document.notes:
        yield Text()
        yield ink("  Please note", "title")
        for note in document.notes:
            yield from hanging(Text("  · "), _note(note, sheet), sheet.measure)


def _coverage(document: Document, review: Review, sheet: Sheet) -> Iterator[Text]:
    covered = document.coverage
    pages = [] if covered.pages is None else [count(covered.pages, "page")]
    amount = [*pages, count(covered.clauses, "clause"), count(covered.words, "word")]
    view = VIEWS.get(document.view, document.view) if document.format == "docx" else ""
    text = f"{', '.join(amount)}; {listed(covered.parts_read) or 'no part of it'}"
    yield from entry("Text", f"{text}; {view}" if view else text, sheet)
    if covered.unread:
        yield from entry("Not read", ink(one_line(listed(covered.unread)), "gap"), sheet)
    policy = review.policy
    said = f"{count(covered.rules, 'rule')} of policy {policy.name} ({policy.origin}, {policy.sha256[:12]})"
    yield from entry("Checked", one_line(said), sheet)
    if review.plugins:
        stamps = listed(f"{plugin.name} {plugin.version}" for plugin in review.plugins)
        yield from entry("Plugins", one_line(stamps), sheet)
    if document.sha256:
        yield from entry("File", f"{document.format}, SHA-256 {document.sha256}", sheet)


def _gaps(document: Document, sheet: Sheet) -> Iterator[Text]:
    gaps = document.gaps
    bar = Text("  ") + ink("┃ ", "gap.bar")
    yield bar + ink(f"NOT CHECKED ({len(gaps)})", "gap")
    told = {(f"red line {verdict.red_line}", verdict.why) for verdict in document.verdicts}
    above = [gap for gap in gaps if (gap.what, gap.why) in told]
    if len(above) < _MANY:
        above = []
    lines: list[Text] = []
    for why, things in _by_reason([gap for gap in gaps if gap not in above]):
        text = ink(one_line(listed(things)), "name")
        text.append(f": {why}" if why else "")
        lines += hanging(Text("• "), text, sheet.measure - bar.cell_len)
    if above:
        text = ink(count(len(above), "red line"), "name").append(": undecided, for the reasons in the table above")
        lines += hanging(Text("• "), text, sheet.measure - bar.cell_len)
    yield from (bar + line for line in lines)


def _by_reason(gaps: Sequence[Gap]) -> list[tuple[str, list[str]]]:
    """The gaps in order; those of one reason together once there are many."""
    by_why: dict[str, list[str]] = {}
    for gap in gaps:
        by_why.setdefault(one_line(gap.why), []).append(gap.what)
    out: list[tuple[str, list[str]]] = []
    for why, things in by_why.items():
        out += [(why, things)] if len(things) >= _MANY else [(why, [thing]) for thing in things]
    return out


def _note(note: Note, sheet: Sheet) -> Text:
    text = Text(visible(note.what))
    if note.place:
        text.append_text(cited(note.place, sheet, " ({})"))
    return text
