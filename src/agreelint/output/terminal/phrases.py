"""How a tracked change, a waiver, a loophole and another place are said in a line."""

from collections.abc import Mapping
from datetime import date

from rich.text import Text

from agreelint.model.manuscript import Change, Revision
from agreelint.model.policy import Waiver
from agreelint.model.review import Finding, Quote
from agreelint.model.rule import Loophole
from agreelint.output.terminal.looks import emphasised, ink
from agreelint.output.visible import one_line

_CHANGED = {
    Change.INSERTED: "inserted",
    Change.DELETED: "deleted",
    Change.MOVED_FROM: "moved away from here",
    Change.MOVED_TO: "moved here",
}
# English, whatever the machine speaks: the same review gives the same text.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUOTES = ("“", '"', "‘", "'", "«", "„")
_LONGEST = 220  # characters of another place's words


def day(written: str) -> str:
    """An ISO date and time as a day; anything else as it is written."""
    try:
        when = date.fromisoformat(written[:10])
    except ValueError:
        return one_line(written)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def changed(revision: Revision) -> str:
    """A tracked change: "inserted by Jane Doe on 3 March 2026, as a tracked change"."""
    words = _CHANGED[revision.change]
    if revision.author:
        words += f" by {one_line(revision.author)}"
    if revision.date:
        words += f" on {day(revision.date)}"
    return f"{words}, as a tracked change"


def accepted(waiver: Waiver) -> str:
    """Who accepted a finding, until when and why."""
    until = day(waiver.expires.isoformat())
    return f"by {one_line(waiver.approved_by)} until {until}, because {one_line(waiver.because)}"


def related(other: Quote) -> Text:
    """Another place: what it adds, where it is, and its words."""
    words = one_line(other.quote)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} […]"
    text = Text(f"{one_line(other.label)}, ").append(one_line(str(other.place)), "place")
    if not words:
        return text
    return text.append(f": {words}" if words.startswith(_QUOTES) else f": “{words}”")


def loophole(name: str, known: Mapping[str, Loophole]) -> Text:
    """A loophole's name and what it does to a limit."""
    text = ink(one_line(name), "name")
    if name not in known:
        return text
    means = one_line(known[name].means)
    end = means.find(". ")
    return text.append(": ").append_text(emphasised(means if end < 0 else means[: end + 1]))


def signature(finding: Finding) -> Text:
    """The finding's id, the rule it comes from and how sure that is, and the red line."""
    text = Text(one_line(finding.id))
    for what, name in ((f"{finding.certainty.value} by rule", finding.rule), ("red line", finding.red_line)):
        text.append(" · ", "quiet").append(f"{what} {one_line(name)}")
    return text
