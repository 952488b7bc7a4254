"""The walk over one part: every element a person sees, once, in reading order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice

from agreelint.model.manuscript import Story
from agreelint.read.docx.draft import Draft, Piece, Setting
from agreelint.read.docx.fields import Fields
from agreelint.read.docx.looks import Look
from agreelint.read.docx.names import DRAWING_TEXT, MATH_TEXT, TEXT_ELEMENTS, XML_SPACE
from agreelint.read.docx.reading import Reading
from agreelint.read.docx.xml import Element

_BLANKS = " \t\r\n"
_QUOTE = 80
_PLAIN = Look()
# Their blanks are shown as they stand, whatever `xml:space` says.
_KEEP_SPACE = frozenset({MATH_TEXT, DRAWING_TEXT})
# Elements whose text is no words of the document.
_NO_WORDS = frozenset(
    {"instrText", "delInstrText", "fldData", "posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset",
     "pctPosVOffset", "LinkType", "LockedField", "FieldCodes", "f", "v", "formatCode", "sizeRelH", "sizeRelV", "t",
     "delText", "binData"}
)  # fmt: skip


@dataclass(slots=True)
class Place:
    """Where in a table the walk is; `heads` while all rows so far are repeated on every page.

    `tall` is the height of the row in points where it is fixed, else 0.
    """

    table: int = 0
    row: int = -1
    column: int = 0
    heads: bool = True
    tall: float = 0


Handler = Callable[["Walk", Element, Setting], None]


class Walk:
    """One pass over a part. `handlers` say what to do at an element, by its name."""

    def __init__(self, reading: Reading, part: str, root: Element, handlers: Mapping[str, Handler]) -> None:
        self.reading = reading
        self.part = part
        self.root = root
        self.fields = Fields()
        self.draft: Draft | None = None
        self.drafts: list[Draft] = []
        self.look = _PLAIN
        self.page = 1
        self.place = Place()
        self.sections: list[Element] = []
        # Bookmarks that stand before the paragraph they name.
        self.bookmarks: list[str] = []
        self._handlers = handlers
        self._texts = {element: at for at, element in enumerate(root.iter(*TEXT_ELEMENTS))}
        self._met = bytearray(len(self._texts))
        self._keeps_space = root.get(XML_SPACE) == "preserve"

    def visit(self, parent: Element, setting: Setting) -> None:
        """Everything in `parent` that is known to be on the paper; what is not known is found by `unmet`."""
        for child in parent:
            handler = self._handlers.get(child.tag)
            if handler is not None:
                handler(self, child, setting)

    def apart(self, parent: Element, setting: Setting) -> list[Draft]:
        """The paragraphs of something that stands outside the running text (a text box), with fields of its own."""
        outer = self.drafts, self.draft, self.fields, self.look
        self.drafts, self.draft, self.fields = [], None, Fields()
        self.visit(parent, setting)
        self.close_fields()
        found = self.drafts
        self.drafts, self.draft, self.fields, self.look = outer
        return found

    def say(self, element: Element, setting: Setting) -> None:
        """The words of a text element."""
        at = self._texts[element]
        self._met[at] = 1
        if self.fields.mute:
            return
        text = element.text or ""
        if len(element):
            self.reading.remarks.gap(self.part, "a text in it holds other elements, which no word processor writes.")
            text = "".join(map(str, element.itertext()))
        offset = 0
        if not self._keeps_space and element.tag not in _KEEP_SPACE and element.get(XML_SPACE) != "preserve":
            whole = len(text)
            text = text.lstrip(_BLANKS)
            offset = whole - len(text)
            text = text.rstrip(_BLANKS)
        if text:
            self.add(Piece(text, self.look, setting, at, offset, self.page))

    def add(self, piece: Piece) -> None:
        """A piece of the paragraph at hand; outside any paragraph, one of its own."""
        if self.fields.mute:
            return
        self.fields.say()
        if self.draft is None:
            self.draft = self.new_draft(piece.setting)
            self.drafts.append(self.draft)
            self.draft.pieces.append(piece)
            self.draft = None
            return
        self.draft.pieces.append(piece)

    def show(self, text: str, setting: Setting) -> None:
        """Something a person sees that is in no text element."""
        self.add(Piece(text, self.look, setting, page=self.page))

    def new_draft(self, setting: Setting) -> Draft:
        """An empty paragraph of the default style."""
        return Draft(self.part, setting, self.reading.styles.paragraph(""), {}, {})

    def new_group(self) -> int:
        """A number for paragraphs that may join with one another."""
        self.reading.groups += 1
        return self.reading.groups

    def pass_over(self, element: Element) -> None:
        """Everything in `element` is known not to be on the paper."""
        for text in element.iter(*TEXT_ELEMENTS):
            self._met[self._texts[text]] = 1

    def box_story(self, setting: Setting) -> Story:
        """The story of a box that stands here: one in a header is read with the header."""
        return Story.TEXT_BOX if setting.story is Story.BODY else setting.story

    def close_fields(self) -> None:
        """At the end of the part: an instruction that never ended may have swallowed words."""
        if self.fields.mute:
            self.reading.remarks.gap(
                self.part, "a field in it begins and never ends, so words after it may not be shown: repair it in Word."
            )

    def unmet(self, skip: tuple[Element, ...] = ()) -> None:
        """Make a gap of words that the walk did not come by."""
        for element in skip:
            self.pass_over(element)
        lost = [text.text for text, at in self._texts.items() if not self._met[at] and (text.text or "").strip()]
        if lost:
            quote = " ".join((text or "").strip() for text in islice(lost, 20))[:_QUOTE]
            self.reading.remarks.gap(
                self.part, f'words stand at a place that is not known to be shown and were not read: "{quote}"'
            )
        for element in self.root.iter("*"):
            if element.text and not element.text.isspace():
                local = str(element.tag).rpartition("}")[2]
                if local not in _NO_WORDS and any(map(str.isalpha, element.text)):
                    self.reading.remarks.gap(self.part, f"an element of an unknown kind ({local[:40]}) holds words.")
