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

_SIDE_BY_SIDE = 76  # cells from which names have room beside the numbers


def line(document: Document, review: Review, sheet: Sheet) -> Iterator[Text]:
    """The outcome of one document in one sentence."""
    name = ink(file_name(document.name), "name")
    yield from hanging(
        stamp(document.outcome, sheet) + Text("  "), name + Text(f": {sentences.outcome(document, review)}"), sheet.page
    )


def summary(review: Review, sheet: Sheet) -> Iterator[RenderableType]:
    """The documents side by side; on a narrow sheet one below the other."""
    yield from heading("All documents", sheet)
    yield from _grid(review, sheet) if sheet.page >= _SIDE_BY_SIDE else _lines(review, sheet)
    yield Text()
    yield from hanging(stamp(review.outcome, sheet) + Text("  "), Text(sentences.together(review)), sheet.page)


def _numbers(document: Document) -> list[tuple[str, int]]:
    """How many red lines are crossed, hollow and missing for certain, how many findings possible, how many gaps."""
    live = [f for f in document.findings if not f.waived]
    certain = [f for f in live if f.certainty is Certainty.CERTAIN]
    kinds = [(kind.value, len({f.red_line for f in certain if f.kind is kind})) for kind in Kind]
    return [*kinds, ("possible", len(live) - len(certain)), ("gaps", len(document.gaps))]


def _lines(review: Review, sheet: Sheet) -> Iterator[Text]:
    for document in review.documents:
        said = ", ".join(f"{number} {what}" for what, number in _numbers(document) if number)
        name = ink(file_name(document.name), "name").append(f": {said}" if said else "")
        yield from hanging(stamp(document.outcome, sheet) + Text("  "), name, sheet.page)


def _grid(review: Review, sheet: Sheet) -> Iterator[Table]:
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="label")
    grid.add_column("Outcome", no_wrap=True)
    grid.add_column("Document", ratio=1, overflow="fold")
    for what, _ in _numbers(review.documents[0]):
        grid.add_column(what.capitalize(), justify="right", no_wrap=True)
    for document in review.documents:
        numbers = (Text(str(number) if number else "·") for _, number in _numbers(document))
        grid.add_row(stamp(document.outcome, sheet), Text(file_name(document.name)), *numbers)
    yield grid


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
