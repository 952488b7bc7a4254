"""One open page: its characters, one for one with PDFium's, and how they look."""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.bounds import bounds, raised
from agreelint.read.intake import Unreadable
from agreelint.read.pdf import calls
from agreelint.read.pdf.document import Document, page

HYPHEN = "\ufffe"
INVISIBLE = 3
CLIP_ONLY = 7

_HEAVY = ("bold", "black", "heavy", "semibold", "demi", "smallcap", "romancaps", "cmcsc", "-sc")
_SLANTED = ("italic", "oblique")
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_WHITE = 235
_CLEAR = 20
_FAR = 1_000_000.0
_LAST_CODE = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


class Look(NamedTuple):
    """How a character is drawn: `size` in points as seen, `angle` in degrees, `mode` PDF's text render mode.

    A font of small capitals counts as `bold`: it sets words off in the same way.
    """

    size: float
    bold: bool = False
    italic: bool = False
    angle: int = 0
    mode: int = 0
    white: bool = False
    underlined: bool = False

    @property
    def set_off(self) -> bool:
        """Whether it stands out from the words around it, as a heading does."""
        return self.bold or self.underlined


class Seam(NamedTuple):
    """A word that another text object (`thing`) drew than the word before it, which ended at `before`."""

    start: int
    thing: int
    before: int


class White(NamedTuple):
    """White between two words: the characters where it begins (`before`) and where words go on, and its sides."""

    before: int
    after: int
    left: float
    right: float


@dataclass(slots=True)
class Sheet:
    """An open page. `text[i]` is PDFium's character `i`; boxes are in points of the page's own space.

    `looks`, `fonts`, `seams` and `white` keep what was asked once.
    """

    number: int
    handle: object
    letters: object
    text: str
    width: float
    height: float
    address: int
    looks: dict[int, Look] = field(default_factory=dict)
    fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    seams: dict[tuple[int, int], list[Seam]] = field(default_factory=dict)
    white: dict[tuple[int, int], list[White]] = field(default_factory=dict)

    def thing(self, at: int) -> int:
        """The address of the text object that drew character `at`; 0 for a space PDFium added."""
        return calls.text_object(self.address, at)  # type: ignore[no-any-return]

    def look(self, at: int) -> Look:
        """The look of character `at`; the characters of one text object share theirs."""
        return self.look_of(self.thing(at), at)

    def look_of(self, thing: int, at: int) -> Look:
        """The look of character `at`, which `thing` drew."""
        found = self.looks.get(thing)
        if found is None:
            found = self.looks[thing] = _look(self, at, thing)
        return found

    def same_thing(self, one: int, other: int) -> bool:
        """Whether two characters were drawn by one text object."""
        return self.thing(one) == self.thing(other)

    def sides(self, at: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of character `at` with the full height of its font."""
        left, top, right, bottom = calls.loose_box(self.address, at)
        if -_FAR < left < _FAR and -_FAR < right < _FAR and -_FAR < bottom < _FAR and -_FAR < top < _FAR:
            return left, bottom, right, top
        # Not a number, or beyond any page: off the page.
        return -_FAR, -_FAR, -_FAR, -_FAR

    def box(self, at: int) -> Box:
        """The rectangle of character `at` with the full height of its font."""
        return Box(*self.sides(at))

    def box_of(self, first: int, last: int) -> Box:
        """The rectangle from character `first` to character `last` of one line, both included."""
        left, bottom, right, top = self.sides(first)
        if first != last:
            more = self.sides(last)
            left, bottom = min(left, more[0]), min(bottom, more[1])
            right, top = max(right, more[2]), max(top, more[3])
        return Box(left, bottom, right, top)

    def origin(self, at: int) -> tuple[float, float]:
        """Where the pen stood for character `at`: on the baseline."""
        x, y = calls.origin(self.address, at)
        return (x, y) if abs(x) < _FAR and abs(y) < _FAR else (-_FAR, -_FAR)


@contextmanager
def sheet(document: Document, index: int) -> Iterator[Sheet]:
    """Page `index` (from 0) with its text.

    Raises:
        Unreadable: if it cannot be read or holds more characters than the limits let pass.
    """
    with page(document, index) as handle:
        letters = pdfium.FPDFText_LoadPage(handle)
        if not letters:
            raise Unreadable(f"page {index + 1}", "its text could not be read: ask for the file again.")
        try:
            count = pdfium.FPDFText_CountChars(letters)
            most = bounds().characters
            if count > most:
                why = f"it holds more than {most:,} characters and was not read: {raised('characters')}."
                raise Unreadable(f"page {index + 1}", why)
            width, height = pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)
            yield Sheet(
                index + 1, handle, letters, _text(letters, max(count, 0)), width, height, calls.address(letters)
            )
        finally:
            pdfium.FPDFText_ClosePage(letters)


def _text(letters: object, count: int) -> str:
    """The page's text with exactly one Python character for each of PDFium's."""
    if not count:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(letters, 0, count, buffer)
    units = bytes(buffer)[: 2 * max(0, written - 1)]
    if written - 1 == count:
        text = units.decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    return "".join(_character(pdfium.FPDFText_GetUnicode(letters, at)) for at in range(count))


def _character(code: int) -> str:
    if code == 2:  # noqa: PLR2004 - how PDFium spells a hyphen at a line end in this call
        return HYPHEN
    return chr(code) if 0 < code <= _LAST_CODE and code not in _SURROGATES else "\ufffd"


def _look(sheet: Sheet, at: int, thing: int) -> Look:
    letters = sheet.address
    font = calls.font_of(thing) if thing else 0
    weights = sheet.fonts.get(font)
    if weights is None:
        weights = sheet.fonts[font] = _weights(sheet.letters, at)
    a, b, c, d, _, _ = calls.matrix(letters, at)
    size = calls.font_size(letters, at) * (math.hypot(c, d) if c else abs(d))
    size = size if 0 <= size < _FAR else 0.0
    turn = math.degrees(math.atan2(b, a)) if b else 180.0 * (a < 0)
    white = False
    if colour := calls.fill(letters, at):
        red, green, blue, alpha = colour
        white = alpha <= _CLEAR or (red >= _WHITE and green >= _WHITE and blue >= _WHITE)
    mode = calls.render_mode(thing) if thing else 0
    return Look(round(size, 1), weights[0], weights[1], round(turn) % 360 if math.isfinite(turn) else 0, mode, white)


def _weights(letters: object, at: int) -> tuple[bool, bool]:
    """Whether the font of a character is bold, and whether it is italic: by its flags, its weight or its name."""
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(letters, at, buffer, 128, flags)
    name = buffer.value.decode("latin-1").rpartition("+")[2].lower()
    weight = pdfium.FPDFText_GetFontWeight(letters, at)
    bold = weight >= _BOLD_WEIGHT or bool(flags.value & _FORCE_BOLD) or any(word in name for word in _HEAVY)
    return bold, bool(flags.value & _ITALIC) or any(word in name for word in _SLANTED)
