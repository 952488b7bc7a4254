"""Which words leave no ink on the paper: the page is drawn, and the drawing is asked."""

import ctypes
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.pdf import calls
from agreelint.read.pdf.drawing import Drawing
from agreelint.read.pdf.lines import Line, Stretch
from agreelint.read.pdf.sheet import CLIP_ONLY, INVISIBLE, Look, Sheet

_DOTS_A_POINT = 1.0
# Enough to tell that a line is inked from end to end, at half the cost.
_GLANCE = 0.5
_MOST_DOTS = 6_000_000
_FAINT = 20
_TINY = 2.5
_BARE = 1.0
_PICTURE_SHARE = 0.3
_LIGHT = 235
_SHADES = bytes(int(value < _LIGHT) for value in range(256))
_WORD = re.compile(r"\w+")


class Paper:
    """A page as grey dots, white 255; `dots` row by row from the top. `turn` counts quarter turns to the right."""

    def __init__(self, sheet: Sheet, dots_a_point: float = _DOTS_A_POINT, turn: int = 0) -> None:
        scale = min(dots_a_point, (_MOST_DOTS / (sheet.width * sheet.height)) ** 0.5)
        width, height = (sheet.height, sheet.width) if turn % 2 else (sheet.width, sheet.height)
        self.width = max(1, int(width * scale))
        self.height = max(1, int(height * scale))
        self.sheet = sheet
        self.turn = turn
        self.scale = scale
        bitmap = pdfium.FPDFBitmap_CreateEx(self.width, self.height, pdfium.FPDFBitmap_Gray, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self.width, self.height, 0xFFFFFFFF)
            flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
            pdfium.FPDF_RenderPageBitmap(bitmap, sheet.handle, 0, 0, self.width, self.height, turn, flags)
            self.stride = pdfium.FPDFBitmap_GetStride(bitmap)
            self.dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), self.stride * self.height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        # One byte a dot, light 0 and dark 1: rows of them can be compared as one large number.
        self.shades = self.dots.translate(_SHADES)
        self._numbers: list[int] = []
        zero, one = self._device(0, 0), self._device(1000, 1000)
        # Turned pages swap the axes; the general case is asked point by point.
        across = self._device(1000, 0)
        self.turned = abs(across[0] - zero[0]) < abs(across[1] - zero[1])
        self.upright = not self.turned and one[0] > zero[0]
        self._zero, self._one = zero, one

    def area(self, box: Box) -> tuple[int, int, int, int]:
        """`box` in dots: left, top, right, bottom, cut at the page's edges."""
        xs, ys = zip(self._place(box.left, box.bottom), self._place(box.right, box.top), strict=True)
        left, right = max(0, int(min(xs))), min(self.width, int(max(xs)) + 1)
        top, bottom = max(0, int(min(ys))), min(self.height, int(max(ys)) + 1)
        return left, top, right, bottom

    def box(self, area: tuple[int, int, int, int]) -> Box:
        """The rectangle on the page of an area in dots: the way back from `area`."""
        (x0, y0), (x1, y1) = self._zero, self._one
        left, top, right, bottom = area
        corners = [
            ((x - x0) * 1000 / (x1 - x0), (y - y0) * 1000 / (y1 - y0)) for x, y in ((left, top), (right, bottom))
        ]
        xs, ys = zip(*(corner[::-1] if self.turned else corner for corner in corners), strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def bare(self, box: Box, least: float) -> list[tuple[float, float]]:
        """The stretches of `box` from left to right, at least so many points wide, that hold one shade only.

        All of `box` where it lies outside the page. For pages that are not turned.
        """
        left, top, right, bottom = self.area(box)
        if left >= right or top >= bottom:
            return [(box.left, box.right)]
        some, every = 0, -1
        for row in self._rows(top, bottom):
            some |= row
            every &= row
        if every:
            # Ground goes on above and below the line, and the stem of a letter does not.
            for at in (max(0, top - 2), min(self.height - 1, bottom + 1)):
                every &= self._rows(at, at + 1)[0]
        columns = (some & ~every).to_bytes(self.stride)[left:right]
        shortest = b"\x00" * max(1, int(least * self.scale))
        if shortest not in columns:
            return []
        found, at = [], 0
        for stretch in columns.split(b"\x01"):
            if len(stretch) >= len(shortest):
                start = box.left + at / self.scale
                found.append((start, start + len(stretch) / self.scale))
            at += len(stretch) + 1
        return found

    def _rows(self, top: int, bottom: int) -> list[int]:
        """Rows of dots as numbers, made once for all lines of the page."""
        if not self._numbers:
            starts = range(0, self.stride * self.height, self.stride)
            self._numbers += (int.from_bytes(self.shades[start : start + self.stride]) for start in starts)
        return self._numbers[top:bottom]

    def has_ink(self, box: Box) -> bool:
        """Whether anything in `box` stands out from its ground."""
        left, top, right, bottom = self.area(box)
        rows = (self.dots[row * self.stride + left : row * self.stride + right] for row in range(top, bottom))
        dots = b"".join(rows) if right > left else b""
        return bool(dots) and max(dots) - min(dots) > _FAINT

    def differs(self, other: "Paper", box: Box) -> bool:
        """Whether the two show something different in `box`."""
        left, top, right, bottom = self.area(box)
        for row in range(top, bottom):
            here = slice(row * self.stride + left, row * self.stride + right)
            mine, theirs = self.dots[here], other.dots[here]
            if mine != theirs and any(abs(a - b) > _FAINT for a, b in zip(mine, theirs, strict=True)):
                return True
        return False

    def _device(self, x: float, y: float) -> tuple[int, int]:
        left, top = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self.sheet.handle, 0, 0, self.width, self.height, self.turn, x, y, left, top)
        return left.value, top.value

    def _place(self, x: float, y: float) -> tuple[float, float]:
        (x0, y0), (x1, y1) = self._zero, self._one
        if self.turned:
            x, y = y, x
        return x0 + (x1 - x0) * x / 1000, y0 + (y1 - y0) * y / 1000


def seen(sheet: Sheet, lines: Sequence[Line], drawn: Drawing) -> list[Line]:
    """`lines` with the reason for every word that a person cannot see."""
    doubtful: set[int] = set()
    for line in lines:
        doubtful |= _doubtful(sheet, line, drawn)
    suspects = _suspects(sheet, lines, doubtful)
    if not suspects:
        return list(lines)
    paper = Paper(sheet)
    without = _without(sheet, doubtful) if doubtful else None
    eye = Eye(paper, without, frozenset(doubtful), drawn.picture_share(sheet.width, sheet.height))
    return [_seen(sheet, line, eye) if at in suspects else line for at, line in enumerate(lines)]


def _looks_odd(line: Line) -> bool:
    """Whether the looks of a line alone make it doubtful."""
    looks = (stretch.look for stretch in line.stretches)
    return any(look.white or look.mode in {INVISIBLE, CLIP_ONLY} or look.size < _TINY for look in looks)


def _suspects(sheet: Sheet, lines: Sequence[Line], doubtful: Collection[int]) -> Collection[int]:
    """The lines to look at closely: those of which a coarse picture does not show already that every word has ink."""
    if doubtful:
        return range(len(lines))
    paper = Paper(sheet, _GLANCE)
    if not paper.upright:
        return range(len(lines))
    return {at for at, line in enumerate(lines) if _is_suspect(sheet, line, paper)}


def _is_suspect(sheet: Sheet, line: Line, paper: Paper) -> bool:
    """Whether some part of the line may not be visible: told from its looks and from bare ground inside it."""
    if line.look.angle or not paper.upright or _looks_odd(line):
        return True
    size = max(line.size, 4.0)
    bare = paper.bare(line.box, _BARE * size)
    if not bare:
        return False
    # At the edges of a bare stretch a coarse picture loses up to a dot.
    slack = size / 2 - (1 / paper.scale if paper.scale < _DOTS_A_POINT else 0.0)
    words = list(_WORD.finditer(sheet.text, line.start, line.end))
    return any(_holds_word(sheet, words, *gap, slack) for gap in bare)


@dataclass(frozen=True, slots=True)
class Eye:
    """What is looked at: the page, the page without the `doubtful` text objects, and the pictures' share of it."""

    paper: "Paper"
    without: "Paper | None"
    doubtful: frozenset[int]
    pictures: float

    def sees(self, box: Box, thing: int) -> bool:
        """Whether the words that `thing` drew in `box` leave ink of their own."""
        if self.without is not None and thing in self.doubtful:
            return self.paper.differs(self.without, box)
        return self.paper.has_ink(box)


def _doubtful(sheet: Sheet, line: Line, drawn: Drawing) -> set[int]:
    """The text objects of `line` where ink may be that of something else: white ones, and those something lies over."""
    covers = [(at, cover) for at, cover in enumerate(drawn.covers) if _meet(cover, line.box)]
    if not covers and not any(stretch.look.white for stretch in line.stretches):
        return set()
    found: set[int] = set()
    for at in range(line.start, line.end):
        thing = sheet.thing(at)
        if not thing or thing in found:
            continue
        over = [cover for order, cover in covers if order >= drawn.before.get(thing, 0)]
        if sheet.look_of(thing, at).white or any(_meet(cover, sheet.box(at)) for cover in over):
            found.add(thing)
    return found


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right and other.left < one.right and one.bottom < other.top - 1 and other.bottom + 1 < one.top
    )


def _without(sheet: Sheet, things: Collection[int]) -> "Paper":
    """The page drawn once more without some of its text objects."""
    try:
        for thing in things:
            calls.show(thing, 0)
        return Paper(sheet)
    finally:
        for thing in things:
            calls.show(thing, 1)


def _seen(sheet: Sheet, line: Line, eye: Eye) -> Line:
    covered = eye.doubtful and any(sheet.thing(at) in eye.doubtful for at in range(line.start, line.end))
    if not covered and not _is_suspect(sheet, line, eye.paper):
        return line
    stretches: list[Stretch] = []
    for stretch in line.stretches:
        stretches += _judged(sheet, stretch, eye)
    return line._replace(stretches=tuple(stretches))


def _holds_word(sheet: Sheet, words: Sequence[re.Match[str]], left: float, right: float, slack: float) -> bool:
    """Whether one of a line's `words` reaches more than `slack` points into the bare stretch from `left` to `right`."""
    at = bisect_left(words, right - slack, key=lambda word: sheet.sides(word.start())[0]) - 1
    return at >= 0 and sheet.sides(words[at].end() - 1)[2] > left + slack


def _judged(sheet: Sheet, stretch: Stretch, eye: Eye) -> list[Stretch]:
    """`stretch` cut into seen and unseen words; a word is cut only where the file draws it in pieces."""
    found = [Stretch(stretch.start, stretch.start, stretch.look)]
    for start, end in _pieces(sheet, stretch):
        look = sheet.look(start)
        reason = _reason(sheet, start, end, eye)
        last = found[-1]
        if last.start == last.end:
            found[-1] = Stretch(last.start, end, look, reason)
        elif last.hidden == reason and last.look == look:
            found[-1] = last._replace(end=end)
        else:
            # Blanks and marks between go with the words before, so that what is left stays apart.
            found[-1] = last._replace(end=start)
            found.append(Stretch(start, end, look, reason))
    found[-1] = found[-1]._replace(end=stretch.end)
    return found


def _pieces(sheet: Sheet, stretch: Stretch) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(sheet.text, stretch.start, stretch.end):
        start, end = word.span()
        while not sheet.same_thing(start, end - 1):
            cut = next(at for at in range(start + 1, end) if not sheet.same_thing(start, at))
            yield start, cut
            start = cut
        yield start, end


def _reason(sheet: Sheet, start: int, end: int, eye: Eye) -> str:
    """Why a person cannot see the characters `start` to `end`, or nothing."""
    look = sheet.look(start)
    box = sheet.box_of(start, end - 1)
    if look.size < _TINY:
        return "tiny text"
    left, top, right, bottom = eye.paper.area(box)
    if left >= right or top >= bottom:
        return "text outside the page"
    visible = eye.sees(box, sheet.thing(start))
    if look.mode in {INVISIBLE, CLIP_ONLY}:
        # Recognised text lies invisible over the picture of itself.
        over_picture = eye.pictures > _PICTURE_SHARE and eye.paper.has_ink(box)
        return "" if over_picture else "invisible text"
    if visible:
        return ""
    return "white text" if look.white else "covered or clipped text"


def is_recognised(look: Look) -> bool:
    """Whether a visible word's look says that it is recognised text over a picture."""
    return look.mode in {INVISIBLE, CLIP_ONLY}
