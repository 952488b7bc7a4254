"""Reviews of PDF files and the marked copies of them, made in this process."""

import ctypes
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import pikepdf
import pypdfium2.raw as pdfium

from agreelint.engine import way
from agreelint.engine.footing import Footing, footing
from agreelint.engine.message import Done, File, Message, Shown, Task
from agreelint.model.agreement import Agreement
from agreelint.model.original import Original
from agreelint.model.place import Box
from agreelint.model.review import Document, Review
from agreelint.output.pdf import write
from agreelint.output.pdf.drawn import drawn
from agreelint.output.pdf.looks import Colour
from agreelint.output.pdf.marks import Bookmark, Mark, Marked
from agreelint.read.pdf.document import opened, page
from output.pdf.papers import PASSWORD


@cache
def stand() -> Footing:
    """The built-in red lines."""
    return footing(None)


@dataclass(frozen=True)
class Copy:
    """A file, what was found in it, and its marked copy."""

    review: Review
    source: Original
    data: bytes

    @property
    def original(self) -> bytes:
        """The bytes of the file."""
        return self.source.data

    @property
    def document(self) -> Document:
        """The report on the file."""
        return self.review.documents[0]


def copy(data: bytes, *, dated: date | None = None, passwords: Sequence[str] = (PASSWORD,)) -> Copy:
    """The marked copy of a file."""
    file, told = File("paper.pdf", data=data), list[Message]()
    way.go(Task(file, passwords=tuple(passwords)), stand(), told.append)
    way.go(Task(file, until="clauses", passwords=tuple(passwords)), stand(), told.append)
    (document,) = [one.document for one in told if isinstance(one, Done)]
    (agreement,) = [one.agreement for one in told if isinstance(one, Shown) and one.agreement]
    source = Original(data, agreement, dated=dated, passwords=tuple(passwords))
    review = Review(stand().version, stand().stamp, (document,))
    return Copy(review, source, write(review, source))


def put_behind(data: bytes) -> bytes:
    """The file with a highlight and a summary behind it, unread: what is damaged takes its time."""
    mark = Mark(1, (Box(72, 700, 200, 712),), Colour(1, 0.5, 0.5), "a", "Crossed: a", "Words")
    agreement = Agreement("a.pdf", "0" * 64, "pdf", "", (), ())
    return drawn(Original(data, agreement), Marked((mark,), (Bookmark("Crossed: a", mark.tint, mark),), ()), "Summary")


@dataclass(frozen=True)
class Note:
    """An annotation as PDFium finds it; `page` counts from 1."""

    page: int
    kind: int
    around: Box
    boxes: tuple[Box, ...]
    name: str
    author: str
    text: str
    modified: str


def shown(data: bytes, password: str = PASSWORD) -> list[Note]:
    """Every annotation of a file."""
    with opened("copy", data, (password,)) as document:
        return [one for number in range(document.pages) for one in _of_page(document, number)]


def _of_page(document: object, number: int) -> Iterator[Note]:
    with page(document, number) as handle:  # type: ignore[arg-type]
        for at in range(pdfium.FPDFPage_GetAnnotCount(handle)):
            mark = pdfium.FPDFPage_GetAnnot(handle, at)
            texts = (_text(mark, key) for key in (b"NM", b"T", b"Contents", b"M"))
            yield Note(number + 1, pdfium.FPDFAnnot_GetSubtype(mark), _around(mark), tuple(_quads(mark)), *texts)
            pdfium.FPDFPage_CloseAnnot(mark)


def _around(mark: object) -> Box:
    sides = pdfium.FS_RECTF()
    assert pdfium.FPDFAnnot_GetRect(mark, sides)
    return Box(sides.left, sides.bottom, sides.right, sides.top)


def _text(mark: object, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(mark, key, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    pdfium.FPDFAnnot_GetStringValue(mark, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le")


def _quads(mark: object) -> Iterator[Box]:
    for at in range(pdfium.FPDFAnnot_CountAttachmentPoints(mark)):
        quad = pdfium.FS_QUADPOINTSF()
        assert pdfium.FPDFAnnot_GetAttachmentPoints(mark, at, quad)
        assert (quad.x1, quad.y1, quad.x4, quad.y4) == (quad.x3, quad.y2, quad.x2, quad.y3)
        assert quad.x1 < quad.x2
        assert quad.y3 < quad.y1
        yield Box(quad.x1, quad.y3, quad.x2, quad.y1)


def unlocked(data: bytes) -> pikepdf.Pdf:
    """A file as qpdf opens it."""
    try:
        return pikepdf.open(io.BytesIO(data), inherit_page_attributes=False)
    except pikepdf.PasswordError:
        return pikepdf.open(io.BytesIO(data), password=PASSWORD, inherit_page_attributes=False)
