"""Fields: only their results are on the paper, and one may begin in one paragraph and end in another."""

from dataclasses import dataclass, field

from agreelint.read.docx.draft import Piece
from agreelint.read.docx.names import VAL, W
from agreelint.read.docx.xml import Element, flag, number, value

_NO_RESULT = {"SET", "ASK", "XE", "TC", "TA", "RD", "PRIVATE"}
_LONGEST = 2_000
# Word works these out while it shows them; their text stands in the instruction alone.
_SHOWN_FROM_CODE = {"EQ", "SYMBOL", "INCLUDETEXT", "INCLUDE", "LINK", "DDE", "DDEAUTO"}
# What Word works out anew for these is a number, a date, or words that stand in the document anyway; or it leaves them
# alone until somebody fills them in.
_HARMLESS = {
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "TOC", "TOA", "INDEX", "XE", "TC", "TA", "REF", "PAGEREF", "NOTEREF",
    "STYLEREF", "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "DATE", "TIME", "CREATEDATE", "SAVEDATE",
    "PRINTDATE", "EDITTIME", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM", "HYPERLINK", "FORMTEXT",
    "FORMCHECKBOX", "FORMDROPDOWN", "ADDIN",
}  # fmt: skip
# What these show follows from the text itself, or stays until somebody fills it in.
_OF_THE_TEXT = _HARMLESS - {"DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME", "FILENAME"} | {
    "EQ", "SYMBOL", "ADVANCE", "SET", "MACROBUTTON", "GOTOBUTTON", "QUOTE", "CITATION", "BIBLIOGRAPHY",
}  # fmt: skip
_BUTTONS = {"MACROBUTTON", "GOTOBUTTON"}


@dataclass(slots=True)
class Field:
    """An open field.

    `told` is its instruction as far as met, `in_result` whether the result has begun, `said` whether
    it holds words. `pieces` are those of the paragraph in which the result begins, from `from_piece` on.
    """

    begin: Element
    told: list[str] = field(default_factory=list)
    in_result: bool = False
    hides: bool = False
    said: bool = False
    pieces: list[Piece] | None = None
    from_piece: int = 0

    @property
    def words(self) -> list[str]:
        """The instruction, word by word."""
        return "".join(self.told)[:_LONGEST].split()

    @property
    def kind(self) -> str:
        """The kind of field, in capitals."""
        return self.words[0].upper() if self.words else ""


class Fields:
    """The open fields of one stream of text, outermost first."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._mute = 0

    @property
    def mute(self) -> bool:
        """Whether the walk is inside an instruction, which is never on the paper."""
        return self._mute > 0

    @property
    def innermost(self) -> Field | None:
        """The field that was opened last."""
        return self._open[-1] if self._open else None

    def say(self) -> None:
        """Words of a result were met."""
        for each in reversed(self._open):
            if each.said:
                # Then all those around it have said something, too.
                return
            each.said = True

    def tell(self, text: str) -> None:
        """A piece of the innermost instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].told.append(text)

    def step(self, mark: Element) -> Field | None:
        """Take a `fldChar`; gives back a field that ended without words of its own."""
        match mark.get(W + "fldCharType"):
            case "begin":
                self._open.append(Field(mark))
                self._mute += 1
            case "separate" if self._open and not self._open[-1].in_result:
                top = self._open[-1]
                top.in_result = True
                top.hides = top.kind in _NO_RESULT
                self._mute -= not top.hides
            case "end" if self._open:
                top = self._open.pop()
                self._mute -= not top.in_result or top.hides
                return None if top.said else top
            case _:
                pass
        return None


def changes(kind: str) -> bool:
    """Whether the words of a field of this kind may be others once Word has worked it out anew."""
    return bool(kind) and kind not in _HARMLESS


def worked_out(kind: str) -> bool:
    """Whether a field of this kind shows what a program works out of something besides the text."""
    return bool(kind) and kind not in _OF_THE_TEXT


def shown(ended: Field) -> tuple[str, str]:
    """What a person sees of a field without a result, and why it cannot be told where it cannot."""
    kind = ended.kind
    data = ended.begin.find(W + "ffData")
    if kind == "FORMCHECKBOX" or (data is not None and data.find(W + "checkBox") is not None):
        return _box(data), ""
    if kind == "FORMDROPDOWN" and data is not None:
        return _choice(data), ""
    if kind in _BUTTONS:
        return " ".join(ended.words[2:]), ""
    if kind in _SHOWN_FROM_CODE:
        return (
            "",
            f"a field ({kind}) shows words that the file does not hold: update the fields, save it and check it again.",
        )
    return "", ""


def _box(data: Element | None) -> str:
    box = None if data is None else data.find(W + "checkBox")
    if box is None:
        return "☐"
    checked = box.find(W + "checked")
    checked = box.find(W + "default") if checked is None else checked
    return "☒" if flag(checked) else "☐"


def _choice(data: Element) -> str:
    choices = data.find(W + "ddList")
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(W + "listEntry")]
    chosen = choices.find(W + "result")
    chosen = choices.find(W + "default") if chosen is None else chosen
    at = number(value(chosen), 0, len(entries)) or 0
    return entries[at] if at < len(entries) else ""
