"""How a tracked change, a waiver, a loophole and another place are said in a line."""

from collections.abc import Mapping

from rich.text import Text

from agreelint.model.review import Finding, Quote
from agreelint.model.rule import Loophole
from agreelint.output.grouped import effect
from agreelint.output.sentences import quoted
from agreelint.output.terminal.looks import Sheet, cited, emphasised, ink
from agreelint.output.visible import one_line

_LONGEST = 220  # characters of another place's words


def related(other: Quote, sheet: Sheet) -> Text:
    """Another place: what it adds, where it is, and its words."""
    words = one_line(other.quote)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} […]"
    text = Text(f"{one_line(other.label)}, ").append_text(cited(other.place, sheet))
    if not words:
        return text
    return text.append(f": {quoted(words)}")


def loophole(name: str, known: Mapping[str, Loophole]) -> Text:
    """A loophole's name and what it does to a limit."""
    text = ink(one_line(name), "name")
    if name not in known:
        return text
    return text.append(": ").append_text(emphasised(effect(name, known)))


def signature(finding: Finding) -> Text:
    """The finding's id, the rule it comes from and how sure that is, and the red line."""
    text = Text(one_line(finding.id))
    for what, name in ((f"{finding.certainty.value} by rule", finding.rule), ("red line", finding.red_line)):
        text.append(" · ", "quiet").append(f"{what} {one_line(name)}")
    return text
