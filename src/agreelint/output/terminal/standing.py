"""The table of red lines: one verdict each, and what the verdicts mean."""

import re
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from agreelint.model.review import Document, Standing, Verdict
from agreelint.output.sentences import MEANS, SIGN, count, where
from agreelint.output.terminal.looks import Sheet, cited, entry, hanging, heading, ink
from agreelint.output.visible import one_line

_ORDER = tuple(MEANS)
_MANY = 3  # as many undecided red lines stand below the table
_NAMES = re.compile(r"[a-z0-9]+([-/][a-z0-9]+)*(, [a-z0-9]+([-/][a-z0-9]+)*)*")
_LONG_NAME = 30  # letters up to which a name, which is there to be copied, is kept whole
_WIDE = 100
_NARROW = 76


def table(document: Document, sheet: Sheet, *, verbose: bool) -> Iterator[RenderableType]:
    """The red lines of one document, the worst verdict first."""
    if not document.verdicts:
        return
    yield from heading("Red lines", sheet)
    alone, together = _parted(document.verdicts)
    findings = {finding.id: finding for finding in document.findings}
    wide = sheet.page >= _WIDE
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="label")
    grid.add_column("  Verdict", no_wrap=True)
    grid.add_column("Red line", overflow="fold")
    if wide:
        names = max(len(verdict.red_line) for verdict in document.verdicts)
        grid.add_column("Name", overflow="fold", no_wrap=names <= _LONG_NAME)
    if sheet.page >= _NARROW:
        grid.add_column("Severity", no_wrap=True)
    grid.add_column("Where", overflow="fold", max_width=24 if sheet.page >= _NARROW else 16)
    for verdict in alone:
        cells = [_sign(verdict.standing), _named(verdict, apart=wide)]
        if wide:
            cells.append(ink(one_line(verdict.red_line), "quiet"))
        if sheet.page >= _NARROW:
            cells.append(Text(verdict.severity.word))
        grid.add_row(
            *cells, ink(where(verdict, findings), "quiet" if verdict.standing is Standing.MISSING else "place")
        )
    if grid.row_count:
        yield grid
    yield from _undecided(together, sheet, more=bool(alone))
    yield Text()
    seen = [standing for standing in _ORDER if any(one.standing is standing for one in document.verdicts)]
    legend = "; ".join(f"{standing.value}: {MEANS[standing]}" for standing in seen)
    yield from hanging(Text("  "), ink(f"{legend}.", "quiet"), sheet.measure)
    if verbose:
        yield from _grounds(alone, sheet)


def _parted(verdicts: Sequence[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """The verdicts for the table, worst first, and the undecided ones where there are too many for it."""
    undecided = [verdict for verdict in verdicts if verdict.standing is Standing.UNRESOLVED]
    if len(undecided) < _MANY:
        undecided = []
    tabled = [verdict for verdict in verdicts if not undecided or verdict.standing is not Standing.UNRESOLVED]
    return sorted(tabled, key=lambda verdict: (_ORDER.index(verdict.standing), -verdict.severity)), undecided


def _undecided(verdicts: Sequence[Verdict], sheet: Sheet, *, more: bool) -> Iterator[Text]:
    """Many undecided red lines in few lines, by reason."""
    if not verdicts:
        return
    by_why: dict[str, list[str]] = {}
    for verdict in verdicts:
        by_why.setdefault(_reason(verdict), []).append(one_line(verdict.red_line))
    number = count(len(verdicts), "more red line" if more else "red line")
    first = _sign(Standing.UNRESOLVED) + Text("  ")
    if len(by_why) == 1:
        ((why, names),) = by_why.items()
        text = Text(f"{number}: {why}. ").append(f"{', '.join(names)}.", "quiet")
        yield from hanging(first, text, sheet.measure)
        return
    yield first + Text(f"{number}:")
    indent = Text(" " * first.cell_len)
    for why, names in by_why.items():
        yield from hanging(indent, Text(f"{why}: ").append(", ".join(names), "quiet"), sheet.measure)


def _reason(verdict: Verdict) -> str:
    """Why it is undecided, without the names of rules at its end: they make no reason of its own."""
    why = one_line(verdict.why).rstrip(".")
    head, colon, names = why.rpartition(": ")
    return head if colon and _NAMES.fullmatch(names) else why


def _sign(standing: Standing) -> Text:
    return ink(f"{SIGN[standing]} {standing.value}", f"standing.{standing.value}")


def _named(verdict: Verdict, *, apart: bool) -> Text:
    """The red line's title, with its name unless that stands `apart`, and what left it undecided."""
    text = Text(one_line(verdict.title))
    if not apart:
        text.append(f"  {one_line(verdict.red_line)}", style="quiet")
    if verdict.standing is Standing.UNRESOLVED and verdict.why:
        text.append(f"\n{one_line(verdict.why)}", style="quiet")
    return text


def _grounds(verdicts: Sequence[Verdict], sheet: Sheet) -> Iterator[Text]:
    """For each red line what was found in its favour, and why the verdict is what it is."""
    told = [verdict for verdict in verdicts if verdict.protections or verdict.why or verdict.aside]
    if not told:
        return
    yield from heading("What was considered", sheet)
    for verdict in told:
        yield Text()
        title = Text(f"{one_line(verdict.title)}  ").append(one_line(verdict.red_line), "quiet")
        yield from hanging(_sign(verdict.standing) + Text("  "), title, sheet.measure)
        if verdict.why:
            yield from entry("Because", verdict.why, sheet)
        for held in verdict.protections:
            text = cited(held.place, sheet)
            text.append(f": “{one_line(held.quote)}”").append(f"  {one_line(held.rule)}", style="quiet")
            yield from entry("Limit", text, sheet)
            if held.because:
                yield from entry("", held.because, sheet)
        for passed in verdict.aside:
            text = cited(passed.place, sheet).append(f": “{one_line(passed.quote)}”")
            yield from entry("Set aside", text, sheet)
            yield from entry("", one_line(passed.label), sheet)
