"""The comparison of two drafts for a person: what is new first, each with the changed words of its clause."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from agreelint.engine.alignment import Edit, Words
from agreelint.engine.compare import Change, Changed, Comparison
from agreelint.model.review import Verdict
from agreelint.output.sentences import count, kind
from agreelint.output.terminal.looks import Sheet, badge, entry, hanging, heading, ink, wrapped
from agreelint.output.visible import file_name, one_line, visible

_TITLES = {
    Change.NEW: "New",
    Change.REWORDED: "Reworded",
    Change.SAME: "The same",
    Change.RESOLVED: "Resolved",
}
_AROUND = 12  # words that are shown on either side of a change
_LOOKS = {Edit.SAME: "", Edit.DELETED: "strike red", Edit.INSERTED: "underline green"}
_MARKS = {Edit.SAME: ("", ""), Edit.DELETED: ("[-", "-]"), Edit.INSERTED: ("{+", "+}")}


def render(comparison: Comparison, sheet: Sheet, *, fail_on_new: bool) -> str:
    """The comparison as text."""
    return sheet.print(_lines(comparison, sheet, fail_on_new=fail_on_new))


def _lines(comparison: Comparison, sheet: Sheet, *, fail_on_new: bool) -> Iterator[Text]:
    old, new = file_name(comparison.old.name), file_name(comparison.new.name)
    yield ink(f"{old} → {new}", "title")
    yield ink("━" * sheet.page, "bar")
    verdicts = {one.red_line: one for document in (comparison.old, comparison.new) for one in document.verdicts}
    for change, title in _TITLES.items():
        found = comparison.of(change)
        if found:
            yield from heading(title, sheet, count(len(found), "finding"))
        for one in found:
            yield from _one(one, verdicts, sheet)
    if comparison.lapsed:
        yield from heading("Waivers that lapsed", sheet)
        for lapsed in comparison.lapsed:
            words = f"of finding {lapsed.waiver.finding} by {lapsed.waiver.approved_by}: {lapsed.why}."
            yield from entry("Waiver", one_line(words), sheet)
    if comparison.gaps:
        yield from heading("Not checked", sheet)
        for gap in comparison.gaps:
            yield from hanging(ink("  ! ", "gap"), Text(one_line(f"{gap.what}: {gap.why}")), sheet.measure)
    yield Text()
    for sentence in _outcome(comparison, fail_on_new=fail_on_new):
        yield from wrapped(Text(sentence), sheet.measure)


def _one(one: Changed, verdicts: Mapping[str, Verdict], sheet: Sheet) -> Iterator[Text]:
    finding = one.finding
    verdict = verdicts.get(finding.red_line)
    title = ink(one_line(verdict.title if verdict else finding.red_line), "title")
    title.append(f"  {kind(finding)}", f"standing.{finding.kind.value}")
    yield Text()
    yield from hanging(badge(finding.severity, sheet) + Text("  "), title, sheet.measure)
    yield from hanging(Text("  "), ink(one_line(_places(one)), "place"), sheet.measure)
    if one.change is not Change.SAME:
        yield from _clause(one, sheet)
    if finding.waived:
        yield from entry("Accepted", one_line(f"by {finding.waived.approved_by} until {finding.waived.expires}"), sheet)
    yield from entry("Finding", _ids(one), sheet)


def _ids(one: Changed) -> str:
    ids = dict.fromkeys(found.id for found in (one.old, one.new) if found)
    return f"{one.finding.rule} · {' → '.join(ids)}"


def _places(one: Changed) -> str:
    return " → ".join(dict.fromkeys(str(found.place) for found in (one.old, one.new) if found))


def _clause(one: Changed, sheet: Sheet) -> Iterator[Text]:
    """The words of the clause with their changes, or why there are none."""
    yield Text()
    if not one.words:
        yield from hanging(Text("  "), Text(one_line(one.finding.message)), sheet.measure)
    elif not one.clause_changed:
        told = "The clause itself reads as before: what decides it was changed elsewhere."
        yield from hanging(Text("  "), Text(told), sheet.measure)
        yield from hanging(Text("  │ "), Text(one_line(one.finding.quote)), sheet.measure)
    else:
        yield from hanging(Text("  "), changes(one.words, sheet), sheet.measure)
    yield Text()


def changes(words: Sequence[Words], sheet: Sheet) -> Text:
    """Words with what was deleted and inserted; what is far from any change is left out."""
    text = Text()
    for at, piece in enumerate(words):
        shown = visible(piece.text) if piece.edit is not Edit.SAME else _near(piece.text, at, len(words))
        before, after = ("", "") if sheet.colour else _MARKS[piece.edit]
        text.append(f"{before}{shown}{after}", _LOOKS[piece.edit] if sheet.colour else None)
    return text


def _near(words: str, at: int, number: int) -> str:
    """The unchanged words next to a change."""
    every = visible(words).split(" ")
    head = every[:_AROUND] if at else []
    tail = every[-_AROUND:] if at < number - 1 else []
    if len(every) <= len(head) + len(tail):
        return " ".join(every)
    return " ".join([*head, "[…]", *tail])


def _outcome(comparison: Comparison, *, fail_on_new: bool) -> Iterator[str]:
    counted = ", ".join(f"{len(comparison.of(change))} {change.value}" for change in _TITLES)
    yield f"Findings: {counted}."
    alignment = comparison.alignment
    if alignment:
        yield f"Clauses: {len(alignment.changed)} changed, {alignment.added} added, {alignment.removed} removed."
    number = len(comparison.fresh)
    if number or fail_on_new:
        yield f"{count(number, 'finding')} {'counts' if number == 1 else 'count'} now and did not before."
    if comparison.gaps:
        yield "INCOMPLETE: something of a draft was not checked, so nothing can be concluded from what is missing here."
