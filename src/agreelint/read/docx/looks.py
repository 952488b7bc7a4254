"""How a run looks once every style has spoken, and why a person may not see it."""

from dataclasses import dataclass

from agreelint.read.docx.colour import HIGHLIGHTS, is_lost
from agreelint.read.docx.properties import RunMarks
from agreelint.read.docx.styles import ParagraphStyle, Styles
from agreelint.read.docx.symbols import is_symbol_font

HIDDEN = "hidden text"
_TINY = 4.0
# Up to this size nobody sees words at all; above it a person with a glass does.
_DUST = 2.0
_NARROW = 10
_THIN = 30
_USUAL = 10.0
# All of these are shares of the size: the height of a line, how far letters are pushed into one another.
_NO_HEIGHT, _LOW = 0.5, 0.75
_PILED, _PRESSED = 0.35, 0.2
# Points above or below the line: off any page, and out of the line.
_AWAY, _OUT = 400.0, 15.0
_TOGGLES = ("bold", "italic", "vanish", "caps", "strike", "double_strike")


@dataclass(frozen=True, slots=True)
class Look:
    """`size` in points; `font` only where it is a symbol font; `hidden` says why nobody can see the words.

    `struck` words have a line through them: a person reads them as taken out. `doubt` says why it is not
    certain that a person sees the words, or that nobody does.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    size: float | None = None
    font: str = ""
    hidden: str = ""
    struck: bool = False
    doubt: str = ""


class Looks:
    """Looks by what makes them, each worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[object, Look] = {}

    def of(self, style: ParagraphStyle, direct: RunMarks, ground: str, table: str, line: float = 0) -> Look:
        """The look of a run with the marks `direct` in a paragraph of `style` on `ground`, in a table style or none.

        `line` is the height of its lines in points where it is fixed, else 0.
        """
        key = (style.id, tuple(direct.items()), ground, table, line)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._worked_out(style, direct, ground, table, line)
        return found

    def _worked_out(self, style: ParagraphStyle, direct: RunMarks, ground: str, table: str, line: float) -> Look:
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
            hidden=HIDDEN if on["vanish"] else _unseen(all_marks, ground, line),
            struck=on["strike"] or on["double_strike"], doubt=_doubt(all_marks, line),
        )  # fmt: skip


def _toggled(name: str, defaults: RunMarks, levels: tuple[RunMarks, ...], direct: RunMarks) -> bool:
    """A mark that each level of styles switches over; set on the run itself, it is as set."""
    if name in direct:
        return bool(direct[name])  # type: ignore[literal-required]
    if defaults.get(name):
        return True
    return sum(bool(level.get(name)) for level in levels) % 2 == 1


def _unseen(marks: RunMarks, ground: str, line: float) -> str:
    if "unseen" in marks:
        return marks["unseen"]
    if marks.get("size", _USUAL) <= _TINY or marks.get("scale", 100) < _NARROW:
        return "tiny text"
    why = _out_of_sight(marks, line)
    if why:
        return why
    behind = HIGHLIGHTS.get(marks.get("highlight", ""), "") or marks.get("shade", "auto")
    if behind == "auto":
        behind = ground
    colour = marks.get("colour", "auto")
    if is_lost(colour, behind):
        return "white text" if is_lost(colour, "FFFFFF") else "text in the colour of its ground"
    return ""


def _out_of_sight(marks: RunMarks, line: float) -> str:
    size = marks.get("size", _USUAL)
    if 0 < line < size * _NO_HEIGHT:
        return "text clipped to nothing"
    if marks.get("apart", 0) < -size * _PILED:
        return "letters on top of one another"
    return "text off the page" if abs(marks.get("raised", 0)) > _AWAY else ""


def _doubt(marks: RunMarks, line: float) -> str:
    """Programs differ on what they show of such words, or a person may make out some of them."""
    size = marks.get("size", _USUAL)
    if _DUST <= size <= _TINY:
        return "words are set so small that nobody may have read them"
    if 0 < line < size * _LOW:
        return "lines are lower than their letters"
    if marks.get("apart", 0) < -size * _PRESSED or _NARROW <= marks.get("scale", 100) < _THIN:
        return "letters are pressed into one another"
    return "words are moved far above or below their line" if abs(marks.get("raised", 0)) > _OUT else ""
