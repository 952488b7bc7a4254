"""One open page: its characters, one for one with PDFium's, and how they look."""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.document import Document, page

MAX_CHARACTERS = 50_000
HYPHEN = "\ufffe"
INVISIBLE = 3
CLIP_ONLY = 7

_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
_SLANTED = ("italic", "oblique")
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_WHITE = 235
_CLEAR = 20
_FAR = 1_000_000.0
_LAST_CODE = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)

# Filled by PDFium, read at once: PDFium works in one thread only.
_MATRIX = pdfium.FS_MATRIX()
_COLOURS = tuple(ctypes.c_uint() for _ in range(4))


@dataclass(frozen=True, slots=True)
class Look:
    """How a character is drawn: `size` in points as seen, `angle` in degrees, `mode` PDF's text render mode."""

    size: float
    bold: bool = False
    italic: bool = False
    angle: int = 0
    mode: int = 0
    white: bool = False


@dataclass(slots=True)
class Sheet:
    """An open page. `text[i]` is PDFium's character `i`; boxes are in points of the page's own space."""

    number: int
    handle: object
    letters: object
    text: str
    width: float
    height: float
    looks: dict[int, Look] = field(default_factory=dict)
    fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    things: dict[int, tuple[object, int]] = field(default_factory=dict)
    _numbers: tuple[ctypes.c_double, ...] = field(default_factory=lambda: tuple(ctypes.c_double() for _ in range(4)))

    def thing(self, at: int) -> tuple[object, int]:
        """The text object that drew character `at`, and a number that names it; 0 for a space PDFium added."""
        found = self.things.get(at)
        if found is None:
            thing = pdfium.FPDFText_GetTextObject(self.letters, at)
            found = self.things[at] = thing, address(thing)
        return found

    def look(self, at: int) -> Look:
        """The look of character `at`; the characters of one text object share theirs."""
        thing, key = self.thing(at)
        found = self.looks.get(key)
        if found is None:
            found = self.looks[key] = _look(self, at, thing)
        return found

    def same_thing(self, one: int, other: int) -> bool:
        """Whether two characters were drawn by one text object."""
        return self.thing(one)[1] == self.thing(other)[1]

    def box(self, at: int) -> Box:
        """The rectangle of character `at` with the full height of its font."""
        rect = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.letters, at, rect)
        if all(-_FAR < side < _FAR for side in (rect.left, rect.bottom, rect.right, rect.top)):
            return Box(rect.left, rect.bottom, rect.right, rect.top)
        # Not a number, or beyond any page: off the page.
        return Box(-_FAR, -_FAR, -_FAR, -_FAR)

    def origin(self, at: int) -> tuple[float, float]:
        """Where the pen stood for character `at`: on the baseline."""
        x, y = self._numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self.letters, at, x, y)
        return (x.value, y.value) if abs(x.value) < _FAR and abs(y.value) < _FAR else (-_FAR, -_FAR)


def address(thing: object) -> int:
    """A number that names one of PDFium's objects while its page is open; 0 for none."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


@contextmanager
def sheet(document: Document, index: int) -> Iterator[Sheet]:
    """Page `index` (from 0) with its text.

    Raises:
        Unreadable: if it cannot be read or holds more than 50,000 characters.
    """
    with page(document, index) as handle:
        letters = pdfium.FPDFText_LoadPage(handle)
        if not letters:
            raise Unreadable(f"page {index + 1}", "its text could not be read: ask for the file again.")
        try:
            count = pdfium.FPDFText_CountChars(letters)
            if count > MAX_CHARACTERS:
                raise Unreadable(
                    f"page {index + 1}", f"it holds more than {MAX_CHARACTERS:,} characters and was not read."
                )
            width, height = pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)
            yield Sheet(index + 1, handle, letters, _text(letters, max(count, 0)), width, height)
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


def _look(sheet: Sheet, at: int, thing: object) -> Look:
    letters = sheet.letters
    font = address(pdfium.FPDFTextObj_GetFont(thing)) if thing else 0
    weights = sheet.fonts.get(font)
    if weights is None:
        weights = sheet.fonts[font] = _weights(letters, at)
    matrix, colours = _MATRIX, _COLOURS
    pdfium.FPDFText_GetMatrix(letters, at, matrix)
    size = pdfium.FPDFText_GetFontSize(letters, at) * math.hypot(matrix.c, matrix.d)
    size = size if 0 <= size < _FAR else 0.0
    turn = math.degrees(math.atan2(matrix.b, matrix.a)) if matrix.b else 180.0 * (matrix.a < 0)
    angle = round(turn) % 360 if math.isfinite(turn) else 0
    drawn = pdfium.FPDFText_GetFillColor(letters, at, *colours)
    red, green, blue, alpha = (colour.value for colour in colours)
    return Look(
        size=round(size, 1),
        bold=weights[0],
        italic=weights[1],
        angle=angle,
        mode=pdfium.FPDFTextObj_GetTextRenderMode(thing) if thing else 0,
        white=bool(drawn) and (min(red, green, blue) >= _WHITE or alpha <= _CLEAR),
    )


def _weights(letters: object, at: int) -> tuple[bool, bool]:
    """Whether the font of a character is bold, and whether it is italic: by its flags, its weight or its name."""
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(letters, at, buffer, 128, flags)
    name = buffer.value.decode("latin-1").rpartition("+")[2].lower()
    weight = pdfium.FPDFText_GetFontWeight(letters, at)
    bold = weight >= _BOLD_WEIGHT or bool(flags.value & _FORCE_BOLD) or any(word in name for word in _HEAVY)
    return bold, bool(flags.value & _ITALIC) or any(word in name for word in _SLANTED)
