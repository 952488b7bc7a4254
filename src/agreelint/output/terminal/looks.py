"""How the report looks: measures, colours, and how finished lines become text."""

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rich.console import Console, RenderableType
from rich.style import Style
from rich.text import Text
from rich.theme import Theme

from agreelint.model.place import Place
from agreelint.model.policy import Severity
from agreelint.model.review import Outcome
from agreelint.output.visible import one_line, visible

_LINK_NUMBER = re.compile(r"\x1b\]8;id=[^;]*;")
NARROWEST = 40
WIDEST = 120  # wider, and the eye loses the line
READABLE = 96  # running text stays within this
PLAIN_WIDTH = 100  # where there is no terminal, so that the same input gives the same bytes

# The sixteen colours of the terminal's own theme: right on dark and on light ground.
_THEME = Theme(
    {
        "severity.blocker": "bold white on red",
        "severity.major": "bold black on yellow",
        "severity.minor": "bold black on cyan",
        "severity.note": "bold black on white",
        "standing.crossed": "bold red",
        "standing.hollow": "yellow",
        "standing.missing": "magenta",
        "standing.unresolved": "bold yellow",
        "standing.held": "green",
        "standing.silent": "bright_black",
        "outcome.crossed": "bold white on red",
        "outcome.incomplete": "bold black on yellow",
        "outcome.pass": "bold black on green",
        "decisive": "bold red underline",
        "decisive.possible": "bold yellow underline",
        "related": "cyan underline",
        "decisive.label": "red",
        "decisive.possible.label": "yellow",
        "related.label": "cyan",
        "name": "bold",
        "title": "bold",
        "place": "cyan",
        "quiet": "bright_black",
        "label": "bright_black",
        "bar": "bright_black",
        "ask": "green",
        "gap": "bold yellow",
        "gap.bar": "yellow",
    },
    inherit=False,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper the report is written on: `width` cells wide, with `colour` or plain.

    `files` are addresses of the reviewed files by their names in the report, for a terminal that can follow a link;
    `file` is the one whose report is being written, where its pages can be told in an address.
    """

    width: int = PLAIN_WIDTH
    colour: bool = False
    files: Mapping[str, str] = field(default_factory=dict)
    file: str = ""

    @property
    def page(self) -> int:
        """How wide tables and rules are."""
        return max(NARROWEST, min(self.width, WIDEST))

    @property
    def measure(self) -> int:
        """How wide running text is."""
        return min(self.page, READABLE)

    def print(self, parts: Iterable[RenderableType]) -> str:
        """The finished text; no line ends in spaces."""
        sink = io.StringIO()
        console = Console(
            file=sink,
            width=self.page,
            theme=_THEME,
            color_system="standard" if self.colour else None,
            force_terminal=self.colour,
            no_color=not self.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
            _environ={},  # the environment was asked by the caller; the same review gives the same text
        )
        for part in parts:
            console.print(part)
        # Rich numbers its links at random, and the same review gives the same text.
        lines = _LINK_NUMBER.sub("\x1b]8;;", sink.getvalue()).split("\n")[:-1]
        return "".join(line.rstrip() + "\n" for line in lines).lstrip("\n")


def ink(words: str, look: str) -> Text:
    """Words with a look that does not spread to what is appended to them."""
    return Text().append(words, look)


def cited(place: Place, sheet: Sheet, words: str = "{}") -> Text:
    """Where something stands, in the place of `{}` in `words`; a link to the page where the terminal can follow one."""
    text = ink(words.format(one_line(str(place))), "place")
    if sheet.file and place.page is not None:
        text.stylize(Style(link=f"{sheet.file}#page={place.page}"))
    return text


def emphasised(words: str) -> Text:
    """Words of a page with what stands between `*` or backticks set apart."""
    text = Text()
    for sign in ("*", "`"):
        if words.count(sign) % 2 == 0 and sign in words:
            for n, part in enumerate(words.split(sign)):
                text.append(part, "name" if n % 2 else None)
            return text
    return text.append(words)


def wrapped(text: Text, width: int) -> list[Text]:
    """`text` broken into lines of at most `width` cells."""
    lines = text.wrap(Console(width=width, _environ={}), max(8, width), overflow="fold")
    for line in lines:
        line.rstrip()
    return list(lines)


def hanging(first: Text, text: Text, width: int) -> list[Text]:
    """`text` in lines behind `first`, its further lines indented as far."""
    indent = first.cell_len
    lines = wrapped(text, width - indent) or [Text()]
    blank = Text(" " * indent)
    return [(first if at == 0 else blank) + line for at, line in enumerate(lines)]


def entry(
    label: str, text: Text | str, sheet: Sheet, *, indent: int = 2, column: int = 10, point: str = ""
) -> list[Text]:
    """A labelled line of a finding; long text hangs under itself, behind the `point`."""
    words = Text(visible(text)) if isinstance(text, str) else text
    first = Text(" " * indent) + ink(label.ljust(column), "label") + ink(point, "quiet")
    return hanging(first, words, sheet.measure)


def badge(severity: Severity, sheet: Sheet) -> Text:
    """The severity as a coloured label, or as a word in capitals."""
    word = severity.word.upper()
    return ink(f" {word} ", f"severity.{severity.word}") if sheet.colour else Text(word)


def stamp(outcome: Outcome, sheet: Sheet) -> Text:
    """The outcome as a coloured label, or as a word in capitals."""
    word = outcome.value.upper()
    return ink(f" {word} ", f"outcome.{outcome.value}") if sheet.colour else Text(word)


def heading(words: str, sheet: Sheet, after: str = "") -> list[Text]:
    """A heading with a rule to the edge of the page."""
    line = ink(words, "title")
    if after:
        line.append(f"  {visible(after)}", style="quiet")
    line.truncate(sheet.page - 4, overflow="ellipsis")
    line.append(" ")
    line.append("─" * max(0, sheet.page - line.cell_len), style="bar")
    return [Text(), line]
