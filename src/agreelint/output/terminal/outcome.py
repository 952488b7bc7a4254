"""The last line, and for several documents the summary: what a reader in a hurry takes away."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from agreelint.model.review import Document, Finding, Kind, Outcome, Review
from agreelint.model.rule import Certainty
from agreelint.output.terminal.looks import Sheet, count, hanging, heading, ink, listed, stamp
from agreelint.output.visible import file_name, one_line


def line(document: Document, review: Review, sheet: Sheet) -> Iterator[Text]:
    """The outcome of one document in one sentence."""
    name = ink(file_name(document.name), "name")
    yield from hanging(
        stamp(document.outcome, sheet) + Text("  "), name + Text(f": {_said(document, review)}"), sheet.page
    )


def _said(document: Document, review: Review) -> str:
    bar = review.policy.fail_on.word
    counted = [f for f in document.findings if f.severity >= review.policy.fail_on and not f.waived]
    certain = [f for f in counted if f.certainty is Certainty.CERTAIN]
    others = _others(document, certain)
    if document.outcome is Outcome.INCOMPLETE:
        missed = count(len(document.gaps), "thing was", "things were") + " not checked"
        so_far = f" Found so far: {_red_lines(certain)} (severity {bar} or above)." if certain else ""
        return f"{missed}, so this is no clean result.{so_far}{others}"
    if document.outcome is Outcome.CROSSED:
        return f"{_red_lines(certain or counted)} (severity {bar} or above).{others}"
    return f"reviewed in full; no red line of severity {bar} or above is crossed, hollow or missing.{others}"


def _red_lines(findings: list[Finding]) -> str:
    """The red lines behind the findings: "2 red lines crossed, 1 hollow and 3 missing"."""
    kinds = [(kind, len({f.red_line for f in findings if f.kind is kind})) for kind in Kind]
    said = [f"{number} {kind.value}" for kind, number in kinds if number]
    if said:
        number, kind = said[0].split(" ", 1)
        said[0] = f"{count(int(number), 'red line')} {kind}"
    return listed(said) or "the policy's condition for refusing is met"


def _others(document: Document, told: list[Finding]) -> str:
    """What else a person should look at: accepted, possible and lesser findings."""
    rest = [f for f in document.findings if f not in told]
    waived = sum(1 for f in rest if f.waived)
    possible = sum(1 for f in rest if not f.waived and f.certainty is Certainty.POSSIBLE)
    lesser = len(rest) - waived - possible
    said = [
        f"{number} {what}"
        for number, what in (
            (lesser, "of lesser severity"),
            (possible, "to be read by a person"),
            (waived, "accepted by waiver"),
        )
        if number
    ]
    if not said:
        return ""
    number, what = said[0].split(" ", 1)
    said[0] = f"{count(int(number), 'finding')} {what}"
    return f" Besides, {listed(said)}."


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
    yield from hanging(stamp(review.outcome, sheet) + Text("  "), Text(_together(review)), sheet.page)


def _together(review: Review) -> str:
    outcomes = [document.outcome for document in review.documents]
    words = {
        Outcome.INCOMPLETE: "not checked in full",
        Outcome.CROSSED: "stopped by a red line",
        Outcome.PASS: "passed",
    }
    said = listed(f"{outcomes.count(one)} {what}" for one, what in words.items() if one in outcomes)
    return f"{count(len(outcomes), 'document')}: {said} (severity {review.policy.fail_on.word} or above)."


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
