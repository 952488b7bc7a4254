"""The report for a person: findings with their words, the table of red lines, what was read, and the outcome.

Plain where there is no terminal, coloured where there is one, right from 60 columns on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rich.console import RenderableType
from rich.style import Style
from rich.text import Text

from agreelint.model.review import Document, Finding, Review
from agreelint.model.rule import Certainty, Loophole
from agreelint.output.terminal import blocks, outcome, reading, standing
from agreelint.output.terminal.looks import PLAIN_WIDTH, Sheet, heading, ink
from agreelint.output.visible import file_name


def write(review: Review) -> bytes:
    """The plain report, as for a file."""
    return render(review).encode("utf-8", "backslashreplace")


def render(
    review: Review,
    *,
    width: int = PLAIN_WIDTH,
    colour: bool = False,
    quiet: bool = False,
    verbose: bool = False,
    statistics: bool = False,
    files: Mapping[str, str] | None = None,
) -> str:
    """The report as text, `width` cells wide.

    `quiet` leaves only the outcome of each document; `verbose` adds the limits that were found and why each verdict
    is what it is; `statistics` adds how often each rule found something. `files` are addresses of the documents by
    name: with `colour`, their names are links, and the places in PDFs links to their pages.
    """
    sheet = Sheet(width, colour, files or {})
    return sheet.print(_report(review, sheet, quiet=quiet, verbose=verbose, statistics=statistics))


def _report(review: Review, sheet: Sheet, *, quiet: bool, verbose: bool, statistics: bool) -> Iterator[RenderableType]:
    from agreelint.pages import loopholes

    for at, document in enumerate(review.documents):
        if quiet:
            yield from outcome.line(document, review, sheet)
            continue
        if at:
            yield Text()
            yield Text()
        yield from _document(document, review, sheet, loopholes(), verbose=verbose)
    if len(review.documents) > 1 and not quiet:
        yield from outcome.summary(review, sheet)
    if statistics:
        yield from outcome.statistics(review, sheet)


def _document(
    document: Document, review: Review, sheet: Sheet, loopholes: Mapping[str, Loophole], *, verbose: bool
) -> Iterator[RenderableType]:
    address = sheet.files.get(document.name, "")
    sheet = replace(sheet, file=address if document.format == "pdf" else "")
    name = ink(file_name(document.name), "title")
    if address:
        name.stylize(Style(link=address))
    yield name
    yield ink("━" * sheet.page, "bar")
    for title, findings in _groups(document):
        if title:
            yield from heading(title, sheet)
        yield from blocks.blocks(document, findings, loopholes, sheet)
    yield from standing.table(document, sheet, verbose=verbose)
    yield from reading.read(document, review, sheet)
    yield Text()
    yield from outcome.line(document, review, sheet)


def _groups(document: Document) -> Iterator[tuple[str, list[Finding]]]:
    """The findings that count, those a person should read, and those somebody accepted."""
    live = [finding for finding in document.findings if not finding.waived]
    certain = [finding for finding in live if finding.certainty is Certainty.CERTAIN]
    possible = [finding for finding in live if finding.certainty is not Certainty.CERTAIN]
    waived = [finding for finding in document.findings if finding.waived]
    if certain:
        yield "", certain
    if possible:
        yield "Possible: a person should read these", possible
    if waived:
        yield "Accepted by waiver", waived
