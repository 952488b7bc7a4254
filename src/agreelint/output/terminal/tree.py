"""How a file was read, as `agreelint inspect` prints it: paragraphs, the tree of clauses, what each clause does."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.frame import Frame
from agreelint.model.manuscript import Manuscript, Paragraph, Run
from agreelint.model.place import Gap, Note
from agreelint.output.sentences import changed, count
from agreelint.output.terminal.looks import Sheet, hanging, heading, ink
from agreelint.output.terminal.quotation import Mark, quotation
from agreelint.output.visible import one_line

if TYPE_CHECKING:
    from agreelint.engine.review import Frames

_DEEPEST = 8  # levels that are indented further


def of(shown: "Manuscript | Agreement | Frames", sheet: Sheet) -> Iterator[Text]:
    """A stage of the way."""
    if isinstance(shown, Manuscript):
        return manuscript(shown, sheet)
    if isinstance(shown, Agreement):
        return clauses(shown, sheet)
    return frames(shown.agreement, shown.frames, sheet)


def manuscript(read: Manuscript, sheet: Sheet) -> Iterator[Text]:
    """Every paragraph as read, page by page; words that do not count stand in ⟨…⟩ with the reason."""
    pages = "no pages of its own" if read.pages is None else count(read.pages, "page")
    said = f"{read.format}, {pages}, {count(len(read.paragraphs), 'paragraph')}"
    yield from heading(one_line(read.name), sheet, said)
    page = None
    for index, paragraph in enumerate(read.paragraphs):
        if paragraph.page is not None and paragraph.page != page:
            page = paragraph.page
            yield Text()
            yield ink(f"page {page}", "place")
        yield from _paragraph(index, paragraph, sheet)
    yield from _unread(read.gaps, read.notes, sheet)


def _paragraph(index: int, paragraph: Paragraph, sheet: Sheet) -> Iterator[Text]:
    first = ink(f"{index:>5}  ", "quiet")
    text = Text()
    if paragraph.label:
        text.append(f"{one_line(paragraph.label)} ", "name")
    for run in paragraph.runs:
        text.append_text(_run(run))
    about = one_line(", ".join(_about(paragraph)))
    if about:
        text.append(f"  {about}" if text.plain.strip() else about, "quiet")
    yield from hanging(first, text, sheet.page)


def _run(run: Run) -> Text:
    words = one_line(run.text) if run.text.strip() else ""
    lead = " " if run.text[:1].isspace() else ""
    tail = " " if words and run.text[-1:].isspace() else ""
    if run.counts:
        return Text(f"{lead}{words}{tail}")
    why = run.hidden or (changed(run.revision) if run.revision else "not part of the text in this view")
    return Text(lead).append(f"⟨{one_line(why)}: {words}⟩", "gap").append(tail)


def _about(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.story.value != "body":
        yield f"{paragraph.story.value} {paragraph.note}".strip()
    if paragraph.outline is not None:
        yield f"heading {paragraph.outline}"
    if paragraph.cell is not None:
        yield f"table {paragraph.cell.table + 1}, row {paragraph.cell.row + 1}, column {paragraph.cell.column + 1}"


def clauses(agreement: Agreement, sheet: Sheet) -> Iterator[Text]:
    """The tree of clauses, a line each, with the terms, references and parties that were found."""
    said = f"{count(len(agreement.clauses), 'clause')}, {agreement.confidence:.0%} sure of the tree"
    yield from heading(one_line(agreement.name), sheet, said)
    part = None
    for clause in agreement.clauses:
        if clause.part != part and clause.part < len(agreement.parts):
            part = clause.part
            here = agreement.parts[part]
            yield Text()
            yield ink(one_line(" ".join(x for x in (here.label, here.title) if x) or here.kind.value), "title")
        yield _clause(agreement, clause, sheet)
    yield from _names("Parties", [f"{one.name} ({one.role.value})" for one in agreement.parties], sheet)
    yield from _names("Defined terms", [one.name for one in agreement.terms], sheet)
    references = [f"{one.text} ({one.reach.value})" for one in agreement.references]
    yield from _names("References", list(dict.fromkeys(references)), sheet)
    kinds = [f'{one.kind} ("{" ".join(agreement.words(one.span).split())}")' for one in agreement.called]
    yield from _names("Kinds of agreement", kinds, sheet)
    yield from _names("Order of precedence", [" over ".join(one.ranks) for one in agreement.precedence], sheet)
    yield from _unread(agreement.gaps, agreement.notes, sheet)


def _clause(agreement: Agreement, clause: Clause, sheet: Sheet) -> Text:
    depth = min(_DEEPEST, sum(1 for _ in agreement.ancestors(clause)))
    line = Text("  " * (depth + 1))
    line.append(f"{one_line(clause.number or clause.label or '·')} ", "name")
    if clause.heading:
        line.append(f"{one_line(clause.heading)} ", "title")
    if clause.kind is not ClauseKind.OPERATIVE:
        line.append(f"{clause.kind.value} ", "quiet")
    body = one_line(agreement.words(clause.body))
    if body and body != one_line(clause.heading):
        line.append(body)
    line.truncate(sheet.page, overflow="ellipsis")
    return line


def _names(title: str, names: Sequence[str], sheet: Sheet) -> Iterator[Text]:
    if names:
        yield Text()
        yield from hanging(ink(f"{title}  ", "label"), Text(one_line("; ".join(names))), sheet.measure)


def frames(agreement: Agreement, found: Sequence[Frame], sheet: Sheet) -> Iterator[Text]:
    """What each clause does: the sentence with the activity marked, its standing, and why."""
    yield from heading(one_line(agreement.name), sheet, count(len(found), "activity", "activities"))
    at = None
    for frame in found:
        clause = agreement.clauses[frame.clause]
        if frame.clause != at:
            at = frame.clause
            yield Text()
            yield ink(one_line(str(agreement.place(clause))), "place")
        yield Text()
        start, words = frame.sentence.start, agreement.words(frame.sentence)
        marks = [Mark(frame.anchor.span.start - start, frame.anchor.span.end - start, "decisive", frame.anchor.concept)]
        marks += [
            Mark(slot.hit.span.start - start, slot.hit.span.end - start, "related", f"{slot.name}: {slot.hit.concept}")
            for slot in frame.slots
            if frame.sentence.holds(slot.hit.span)
        ]
        yield from quotation(words, [mark for mark in marks if 0 <= mark.start < mark.end <= len(words)], sheet)
        standing = ink(frame.status.value, "title")
        standing.append(one_line(frame.because).removeprefix(frame.status.value) or f"; actor {frame.actor.value}")
        yield from hanging(Text("  → "), standing, sheet.measure)


def _unread(gaps: Sequence[Gap], notes: Sequence[Note], sheet: Sheet) -> Iterator[Text]:
    for title, lines in (
        ("Not read", [f"{gap.what}: {gap.why}" for gap in gaps]),
        ("Please note", [note.what for note in notes]),
    ):
        if lines:
            yield Text()
            yield ink(title, "gap" if title == "Not read" else "title")
            for words in lines:
                yield from hanging(Text("  · "), Text(one_line(words)), sheet.measure)
