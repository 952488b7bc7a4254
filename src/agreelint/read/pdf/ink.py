"""Which words leave no ink on the paper: the page is drawn, and the drawing is asked."""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.pdf.lines import Line, Stretch
from agreelint.read.pdf.sheet import CLIP_ONLY, INVISIBLE, Look, Sheet

_DOTS_A_POINT = 1.0
_MOST_DOTS = 6_000_000
_FAINT = 20
_TINY = 2.5
_BARE = 1.0
_SHADES = bytes(int(value < 235) for value in range(256))
_WORD = re.compile(r"\w+")


class Drawn:
    """A page as grey dots, one a point, white 255; `dots` row by row from the top."""

    def __init__(self, sheet: Sheet) -> None:
        scale = min(_DOTS_A_POINT, (_MOST_DOTS / (sheet.width * sheet.height)) ** 0.5)
        self.width = max(1, int(sheet.width * scale))
        self.height = max(1, int(sheet.height * scale))
        self.sheet = sheet
        bitmap = pdfium.FPDFBitmap_CreateEx(self.width, self.height, pdfium.FPDFBitmap_Gray, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self.width, self.height, 0xFFFFFFFF)
            flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
            pdfium.FPDF_RenderPageBitmap(bitmap, sheet.handle, 0, 0, self.width, self.height, 0, flags)
            self.stride = pdfium.FPDFBitmap_GetStride(bitmap)
            self.dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), self.stride * self.height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        # One byte a dot, light 0 and dark 1: rows of them can be compared as one large number.
        self.shades = self.dots.translate(_SHADES)
        zero, one = self._device(0, 0), self._device(1000, 1000)
        # Turned pages swap the axes; the general case is asked point by point.
        across = self._device(1000, 0)
        self.turned = abs(across[0] - zero[0]) < abs(across[1] - zero[1])
        self._zero, self._one = zero, one

    def area(self, box: Box) -> tuple[int, int, int, int]:
        """`box` in dots: left, top, right, bottom, cut at the page's edges."""
        xs, ys = zip(self._place(box.left, box.bottom), self._place(box.right, box.top), strict=True)
        left, right = max(0, int(min(xs))), min(self.width, int(max(xs)) + 1)
        top, bottom = max(0, int(min(ys))), min(self.height, int(max(ys)) + 1)
        return left, top, right, bottom

    def longest_bare(self, box: Box) -> int:
        """The longest run of columns in `box`, in dots, that hold one shade only; -1 outside the page."""
        left, top, right, bottom = self.area(box)
        if left >= right or top >= bottom:
            return -1
        some, every = 0, -1
        for row in range(top, bottom):
            dots = int.from_bytes(self.shades[row * self.stride + left : row * self.stride + right])
            some |= dots
            every &= dots
        columns = (some & ~every).to_bytes(right - left)
        return max(map(len, columns.split(b"\x01")))

    def has_ink(self, box: Box) -> bool:
        """Whether anything in `box` stands out from its ground."""
        left, top, right, bottom = self.area(box)
        rows = [self.dots[row * self.stride + left : row * self.stride + right] for row in range(top, bottom)]
        if not rows or right <= left:
            return False
        return max(map(max, rows)) - min(map(min, rows)) > _FAINT

    def _device(self, x: float, y: float) -> tuple[int, int]:
        left, top = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self.sheet.handle, 0, 0, self.width, self.height, 0, x, y, left, top)
        return left.value, top.value

    def _place(self, x: float, y: float) -> tuple[float, float]:
        (x0, y0), (x1, y1) = self._zero, self._one
        if self.turned:
            x, y = y, x
        return x0 + (x1 - x0) * x / 1000, y0 + (y1 - y0) * y / 1000


def seen(sheet: Sheet, lines: Sequence[Line], pictures: float) -> list[Line]:
    """`lines` with the reason for every word that a person cannot see; `pictures` is their share of the page."""
    drawn = Drawn(sheet)
    return [_seen(sheet, line, drawn, pictures) for line in lines]


def _seen(sheet: Sheet, line: Line, drawn: Drawn, pictures: float) -> Line:
    if not _is_suspect(line, drawn):
        return line
    stretches: list[Stretch] = []
    for stretch in line.stretches:
        stretches += _judged(sheet, stretch, drawn, pictures)
    return replace(line, stretches=tuple(stretches))


def _is_suspect(line: Line, drawn: Drawn) -> bool:
    """Whether some part of the line may not be visible: told from its looks and from bare ground inside it."""
    for stretch in line.stretches:
        look = stretch.look
        if look.white or look.mode in {INVISIBLE, CLIP_ONLY} or look.size < _TINY:
            return True
    if line.look.angle % 90 or line.look.angle:
        return not drawn.has_ink(line.box)
    bare = drawn.longest_bare(line.box)
    return bare < 0 or bare > _BARE * max(line.size, 4.0) * drawn.width / drawn.sheet.width


def _judged(sheet: Sheet, stretch: Stretch, drawn: Drawn, pictures: float) -> list[Stretch]:
    """`stretch` cut into seen and unseen words, a word being cut only where its own characters differ in looks."""
    found: list[Stretch] = [replace(stretch, end=stretch.start)]
    for word in _WORD.finditer(sheet.text, stretch.start, stretch.end):
        reason = _reason(sheet, word.start(), word.end(), drawn, pictures)
        if found[-1].hidden == reason or found[-1].start == found[-1].end:
            found[-1] = replace(found[-1], end=word.end(), hidden=reason)
        else:
            # Blanks and marks between go with the words before, or are hidden with those after.
            edge = found[-1].end if reason else word.start()
            found[-1] = replace(found[-1], end=edge)
            found.append(Stretch(edge, word.end(), stretch.look, reason))
    found[-1] = replace(found[-1], end=stretch.end)
    return found


def _reason(sheet: Sheet, start: int, end: int, drawn: Drawn, pictures: float) -> str:
    look = sheet.look(start)
    first, last = sheet.box(start), sheet.box(end - 1)
    box = Box(min(first.left, last.left), first.bottom, max(first.right, last.right), first.top)
    if look.size < _TINY:
        return "tiny text"
    left, top, right, bottom = drawn.area(box)
    if left >= right or top >= bottom:
        return "text outside the page"
    ink = drawn.has_ink(box)
    # Recognised text lies invisible over the picture of itself.
    if look.mode in {INVISIBLE, CLIP_ONLY} and not (ink and pictures > 0.3):  # noqa: PLR2004
        return "invisible text"
    if ink:
        return ""
    return "white text" if look.white else "covered or clipped text"


def is_recognised(look: Look) -> bool:
    """Whether a visible word's look says that it is recognised text over a picture."""
    return look.mode in {INVISIBLE, CLIP_ONLY}
