"""PDFium's calls that are made for every line, with numbers for pointers: a third of what typed pointers cost.

Page objects, fonts and text pages are their addresses here, 0 for none. The results that PDFium writes into memory of
ours are read at once: PDFium works in one thread only.
"""

import ctypes
from collections.abc import Callable
from struct import Struct
from typing import Any

import pypdfium2.raw as pdfium

_POINTER, _INT, _FLOAT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_double
# A pointer that comes back as a plain number.
_ADDRESS = ctypes.c_size_t
_ROOM = (ctypes.c_char * 64)()
_HERE = ctypes.addressof(_ROOM)
_NAME = 64
_FOUR_FLOATS, _SIX_FLOATS, _FOUR_WHOLE = Struct("4f"), Struct("6f"), Struct("4I")
_TWO_DOUBLES = Struct("2d")


def _call(function: object, result: Any, *arguments: Any) -> Callable[..., Any]:
    address_ = ctypes.cast(function, _POINTER).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address_ or 0)


def address(thing: object) -> int:
    """The number of one of PDFium's pointers; 0 for none."""
    return ctypes.cast(thing, _POINTER).value or 0  # type: ignore[arg-type]


text_object = _call(pdfium.FPDFText_GetTextObject, _ADDRESS, _POINTER, _INT)
font_of = _call(pdfium.FPDFTextObj_GetFont, _ADDRESS, _POINTER)
render_mode = _call(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
font_size = _call(pdfium.FPDFText_GetFontSize, _DOUBLE, _POINTER, _INT)

show = _call(pdfium.FPDFPageObj_SetIsActive, _INT, _POINTER, _INT)

_loose_box = _call(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
_font_name = _call(pdfium.FPDFFont_GetBaseFontName, _ADDRESS, _POINTER, _POINTER, _ADDRESS)
_ink = _call(pdfium.FPDFText_GetCharBox, _INT, _POINTER, _INT, *[_POINTER] * 4)
_origin = _call(pdfium.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
_matrix = _call(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
_colour = _call(pdfium.FPDFText_GetFillColor, _INT, _POINTER, _INT, *[_POINTER] * 4)


def loose_box(letters: int, at: int) -> tuple[float, float, float, float]:
    """The rectangle of a character with the full height of its font: left, top, right, bottom as PDFium has them."""
    _loose_box(letters, at, _HERE)
    return _FOUR_FLOATS.unpack_from(_ROOM)


def origin(letters: int, at: int) -> tuple[float, float]:
    """Where the pen stood for a character."""
    _origin(letters, at, _HERE, _HERE + 8)
    return _TWO_DOUBLES.unpack_from(_ROOM)


def matrix(letters: int, at: int) -> tuple[float, float, float, float, float, float]:
    """The matrix of a character: a to f."""
    _matrix(letters, at, _HERE)
    return _SIX_FLOATS.unpack_from(_ROOM)


def fill(letters: int, at: int) -> tuple[int, int, int, int] | None:
    """Red, green, blue and opacity of a character, each 0 to 255; None where it has no plain colour."""
    if not _colour(letters, at, _HERE, _HERE + 4, _HERE + 8, _HERE + 12):
        return None
    return _FOUR_WHOLE.unpack_from(_ROOM)


def ink(letters: int, at: int) -> tuple[float, float]:
    """The lower and the upper edge of the glyph of a character."""
    _ink(letters, at, _HERE, _HERE + 8, _HERE + 16, _HERE + 24)
    return _TWO_DOUBLES.unpack_from(_ROOM, 16)


def font_name(font: int) -> str:
    """The name of a font without the mark of a subset; its first 63 characters are enough to tell it."""
    length = _font_name(font, _HERE, _NAME)
    return _ROOM.raw[: max(0, min(length, _NAME) - 1)].decode("latin-1").rpartition("+")[2]
