"""How a run looks once every style has spoken, and why a person may not see it."""

from dataclasses import dataclass

from agreelint.read.docx.colour import HIGHLIGHTS, is_lost
from agreelint.read.docx.properties import RunMarks
from agreelint.read.docx.styles import ParagraphStyle, Styles
from agreelint.read.docx.symbols import is_symbol_font

HIDDEN = "hidden text"
_TINY = 3.0
_NARROW = 10
_TOGGLES = ("bold", "italic", "vanish", "caps", "strike", "double_strike")


@dataclass(frozen=True, slots=True)
class Look:
    """`size` in points; `font` only where it is a symbol font; `hidden` says why nobody can see the words.

    `struck` words have a line through them: a person reads them as taken out.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    size: float | None = None
    font: str = ""
    hidden: str = ""
    struck: bool = False


class Looks:
    """Looks by what makes them, each worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[object, Look] = {}

    def of(self, style: ParagraphStyle, direct: RunMarks, ground: str, table: str) -> Look:
        """The look of a run with the marks `direct` in a paragraph of `style` on `ground`, in a table style or none."""
        key = (style.id, tuple(direct.items()), ground, table)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._worked_out(style, direct, ground, table)
        return found

    def _worked_out(self, style: ParagraphStyle, direct: RunMarks, ground: str, table: str) -> Look:
        levels = (
            self._styles.table(table).run if table else RunMarks(),
            style.run,
            self._styles.character(direct["style"]) if "style" in direct else RunMarks(),
        )
        defaults = self._styles.defaults
        all_marks: RunMarks = {**defaults, **levels[0], **levels[1], **levels[2], **direct}
        on = {name: _toggled(name, defaults, levels, direct) for name in _TOGGLES}
        font = all_marks.get("font", "")
        return Look(
            bold=on["bold"], italic=on["italic"], caps=on["caps"],
            underline=all_marks.get("underline", False), size=all_marks.get("size"),
            font=font if is_symbol_font(font) else "",
            hidden=HIDDEN if on["vanish"] else _unseen(all_marks, ground),
            struck=on["strike"] or on["double_strike"],
        )  # fmt: skip


def _toggled(name: str, defaults: RunMarks, levels: tuple[RunMarks, ...], direct: RunMarks) -> bool:
    """A mark that each level of styles switches over; set on the run itself, it is as set."""
    if name in direct:
        return bool(direct[name])  # type: ignore[literal-required]
    if defaults.get(name):
        return True
    return sum(bool(level.get(name)) for level in levels) % 2 == 1


def _unseen(marks: RunMarks, ground: str) -> str:
    if "unseen" in marks:
        return marks["unseen"]
    if marks.get("size", _TINY) < _TINY or marks.get("scale", 100) < _NARROW:
        return "tiny text"
    behind = HIGHLIGHTS.get(marks.get("highlight", ""), "") or marks.get("shade", "auto")
    if behind == "auto":
        behind = ground
    colour = marks.get("colour", "auto")
    if is_lost(colour, behind):
        return "white text" if is_lost(colour, "FFFFFF") else "text in the colour of its ground"
    return ""
