"""What is drawn on a page besides text: pictures, ruled lines, and what may cover words."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from agreelint.model.place import Box
from agreelint.read.pdf.calls import address
from agreelint.read.pdf.sheet import Sheet

_DEEPEST = 12
_MOST_THINGS = 200_000
_MOST_SEGMENTS = 20_000
_THIN = 2.5
_RECTANGLE = 6
_COVER_HEIGHT = 3.0
_LEAST_LETTER, _TALLEST_LETTER = 3.0, 40.0
_INTRICATE, _A_LETTER = 7, 40
_MANY_SHAPES, _MANY_SIZES = 25, 6
_FAR = 1_000_000.0

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along one axis, from (x0, y0) to (x1, y1)."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """Whether it is horizontal."""
        return abs(self.y1 - self.y0) <= abs(self.x1 - self.x0)


@dataclass(slots=True)
class Drawing:
    """`pictures` are the images; `covers` are filled areas and images drawn after some text.

    `before` says of a text object (by its address) how many of the covers were drawn before it: those hide nothing
    of it. Objects that no cover came before are not in it. `shapes` are paths as large and as intricate as letters.
    """

    pictures: list[Box] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    covers: list[Box] = field(default_factory=list)
    before: dict[int, int] = field(default_factory=dict)
    count: int = 0
    complete: bool = True

    def picture_share(self, width: float, height: float) -> float:
        """How much of the page the pictures take, 0 to 1."""
        return min(
            1.0, sum((box.right - box.left) * (box.top - box.bottom) for box in self.pictures) / (width * height)
        )

    def drawn_words(self) -> Box | None:
        """The area of what may be words drawn as paths: many shapes of the size of letters, of many sizes."""
        sizes = {(round(box.right - box.left), round(box.top - box.bottom)) for box in self.shapes}
        if len(self.shapes) < _MANY_SHAPES or len(sizes) < _MANY_SIZES:
            return None
        return Box(
            min(box.left for box in self.shapes), min(box.bottom for box in self.shapes),
            max(box.right for box in self.shapes), max(box.top for box in self.shapes),
        )  # fmt: skip


def drawing(sheet: Sheet) -> Drawing:
    """Everything drawn on `sheet`, in forms too."""
    found = Drawing()
    segments = 0
    after_text = False
    for count, (thing, kind, matrix) in enumerate(_things(sheet.handle)):
        found.count += 1
        if count > _MOST_THINGS or segments > _MOST_SEGMENTS:
            found.complete = False
            break
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            after_text = True
            if found.covers:
                found.before[address(thing)] = len(found.covers)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(thing, matrix)
            found.pictures.append(box)
            if after_text:
                found.covers.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            segments += _path(thing, matrix, found, after_text)
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING and after_text:
            found.covers.append(_bounds(thing, matrix))
    return found


def _things(page: object) -> Iterator[tuple[object, int, Matrix]]:
    """All objects in the order they are drawn, with the matrix of the forms around them."""
    stack: list[tuple[Iterator[object], Matrix]] = [
        ((pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page))), _SAME)
    ]
    while stack:
        things, matrix = stack[-1]
        thing = next(things, None)
        if thing is None:
            stack.pop()
            continue
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield thing, kind, matrix
        elif len(stack) < _DEEPEST:
            stack.append((_inside(thing), _times(_matrix(thing), matrix)))


def _inside(form: object) -> Iterator[object]:
    return (pdfium.FPDFFormObj_GetObject(form, at) for at in range(max(0, pdfium.FPDFFormObj_CountObjects(form))))


def _path(thing: object, matrix: Matrix, found: Drawing, after_text: bool) -> int:
    """Add the path's rules or its cover; the number of its segments."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    if not fill.value and not stroke.value:
        return 1
    box = _bounds(thing, matrix)
    width, height = box.right - box.left, box.top - box.bottom
    if min(width, height) <= _THIN:
        if max(width, height) > 2 * _THIN:
            x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
            level = width >= height
            found.rules.append(Rule(box.left, y, box.right, y) if level else Rule(x, box.bottom, x, box.top))
        return 1
    if _LEAST_LETTER <= height <= _TALLEST_LETTER:
        count = int(pdfium.FPDFPath_CountSegments(thing))
        if count > _INTRICATE:
            # A path of many letters counts as many.
            found.shapes += [box] * min(_MANY_SHAPES, 1 + count // _A_LETTER)
    if fill.value and after_text and height > _COVER_HEIGHT:
        found.covers.append(box)
    if not stroke.value:
        return 1
    count = int(pdfium.FPDFPath_CountSegments(thing))
    if count <= _RECTANGLE:
        found.rules += [
            Rule(box.left, box.bottom, box.right, box.bottom),
            Rule(box.left, box.top, box.right, box.top),
            Rule(box.left, box.bottom, box.left, box.top),
            Rule(box.right, box.bottom, box.right, box.top),
        ]
        return count
    found.rules += _straight(thing, min(count, _MOST_SEGMENTS), _times(_matrix(thing), matrix))
    return max(1, count)


def _straight(thing: object, count: int, matrix: Matrix) -> Iterator[Rule]:
    """The straight segments of a path along either axis."""
    last: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _move(x.value, y.value, matrix)
        if not all(abs(side) < _FAR for side in point):
            return
        is_line = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if last and is_line and min(abs(point[0] - last[0]), abs(point[1] - last[1])) < 1:
            yield Rule(min(last[0], point[0]), min(last[1], point[1]), max(last[0], point[0]), max(last[1], point[1]))
        last = point


def _matrix(thing: object) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _move(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(thing: object, matrix: Matrix) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(thing, *sides)
    left, bottom, right, top = (side.value if abs(side.value) < _FAR else 0.0 for side in sides)
    if matrix == _SAME:
        return Box(left, bottom, right, top)
    corners = [_move(x, y, matrix) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))
