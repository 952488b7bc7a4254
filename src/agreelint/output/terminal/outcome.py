"""The last line, and for several documents the summary: what a reader in a hurry takes away."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from agreelint.model.review import Document, Kind, Review
from agreelint.model.rule import Certainty
from agreelint.output import sentences
from agreelint.output.terminal.looks import Sheet, hanging, heading, ink, stamp
from agreelint.output.visible import file_name, one_line


def line(document: Document, review: Review, sheet: Sheet) -> Iterator[Text]:
    """The outcome of one document in one sentence."""
    name = ink(file_name(document.name), "name")
    yield from hanging(
        stamp(document.outcome, sheet) + Text("  "), name + Text(f": {sentences.outcome(document, review)}"), sheet.page
    )


def summary(review: Review, sheet: Sheet) -> Iterator[RenderableType]:
    """The documents side by side."""
    yield from heading("All documents", sheet)
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="label")
    grid.add_column("Outcome", no_wrap=True)
    grid.add_column("Document", ratio=1, overflow="fold")
    for kind in Kind:
        grid.add_column(kind.value.capitalize(), justify="right", no_wrap=True)
    grid.add_column("Possible", justify="right", no_wrap=True)
    grid.add_column("Gaps", justify="right", no_wrap=True)
    for document in review.documents:
        live = [f for f in document.findings if not f.waived]
        certain = [f for f in live if f.certainty is Certainty.CERTAIN]
        numbers = [len({f.red_line for f in certain if f.kind is kind}) for kind in Kind]
        numbers += [len(live) - len(certain), len(document.gaps)]
        name = Text(file_name(document.name))
        grid.add_row(stamp(document.outcome, sheet), name, *(Text(str(n) if n else "·") for n in numbers))
    yield grid
    yield Text()
    yield from hanging(stamp(review.outcome, sheet) + Text("  "), Text(sentences.together(review)), sheet.page)


def statistics(review: Review, sheet: Sheet) -> Iterator[RenderableType]:
    """How often each rule found something."""
    yield from heading("Findings by rule", sheet)
    found = [(f, document.name) for document in review.documents for f in document.findings]
    if not found:
        yield Text("  none")
        return
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="label")
    for title in ("Certain", "Possible", "Accepted", "Documents"):
        grid.add_column(title, justify="right", no_wrap=True)
    grid.add_column("Rule", ratio=1, overflow="fold")
    rules = {f.rule for f, _ in found}
    rows = []
    for rule in rules:
        own = [(f, name) for f, name in found if f.rule == rule]
        waived = sum(1 for f, _ in own if f.waived)
        certain = sum(1 for f, _ in own if not f.waived and f.certainty is Certainty.CERTAIN)
        rows.append((certain, len(own) - certain - waived, waived, len({name for _, name in own}), rule))
    for *numbers, rule in sorted(rows, key=lambda row: (-row[0], -row[1], row[4])):
        grid.add_row(*(Text(str(number)) for number in numbers), Text(one_line(rule)))
    yield grid
