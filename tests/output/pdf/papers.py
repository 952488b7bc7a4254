"""Agreements as PDF files in every way that a PDF can be put together."""

import io
from collections.abc import Callable
from typing import Any, Literal

import pikepdf
from pikepdf import Dictionary
from reportlab.pdfgen.canvas import Canvas

from hostile import pdfs
from read.paper import drawn, wrapped

USE = (
    "1. Permitted use. Customer may use the Services for any lawful purpose and for the persistent monitoring of"
    " residents of the district, whether or not they consent to that."
)
WEAPONS = (
    "2. Weapons. The Customer may use the Services for selecting and engaging targets without human review, and"
    " Provider shall not refuse or limit any such use of the Services at any time."
)
FEES = "3. Fees. Customer shall pay the fees that the order form names within thirty days after each invoice."
SURVEILLANCE = "4. Surveillance. Customer shall not intentionally use the Services for domestic surveillance."
CLAUSES = [USE, WEAPONS, FEES]
MORE = [SURVEILLANCE, FEES.replace("3.", "5.")]
PASSWORD = "open sesame"  # noqa: S105  (of a file that the tests make)

Draw = Callable[[Canvas], None]


def first(canvas: Canvas) -> None:
    wrapped(canvas, CLAUSES, size=12, leading=15, gap=10)


def second(canvas: Canvas) -> None:
    wrapped(canvas, MORE, size=12, leading=15, gap=10)


def plain() -> bytes:
    """Two pages with an outline of two entries and a note on the first page, as reportlab writes them."""

    def noted(canvas: Canvas) -> None:
        first(canvas)
        canvas.bookmarkPage("a")
        canvas.addOutlineEntry("Clauses", "a")
        canvas.textAnnotation("Please check.", Rect=[500, 740, 520, 760], addtopage=1)

    def more(canvas: Canvas) -> None:
        second(canvas)
        canvas.bookmarkPage("b")
        canvas.addOutlineEntry("More clauses", "b")

    return drawn(noted, more)


def _saved(data: bytes, change: Callable[[pikepdf.Pdf], object] = lambda _: None, **how: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        file.save(out, **how)
    return out.getvalue()


def _protected(revision: Literal[2, 3, 4, 6], *, aes: bool, user: str = "") -> bytes:
    how = pikepdf.Encryption(owner="owner", user=user, R=revision, aes=aes, metadata=aes)
    return _saved(plain(), encryption=how)


def _packed(data: bytes) -> bytes:
    return _saved(data, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _apart(file: pikepdf.Pdf) -> None:
    """Annotations in an array of their own."""
    page = file.pages[0].obj
    page.Annots = file.make_indirect(page.Annots)


def _handed_down(file: pikepdf.Pdf) -> None:
    """Boxes and turns that the pages have from above."""
    pages = file.Root.Pages
    pages.MediaBox, pages.Rotate = file.pages[0].obj.MediaBox, 90
    for page in file.pages:
        del page.obj.MediaBox
        if "/Rotate" in page.obj:
            del page.obj.Rotate


def _bare(file: pikepdf.Pdf) -> None:
    del file.Root.Outlines
    del file.pages[0].obj.Annots


def _odd(file: pikepdf.Pdf) -> None:
    """Things in the wrong form that viewers read past."""
    file.Root.Outlines = Dictionary(Count=-3)
    file.pages[0].obj.Annots = Dictionary()
    file.pages[1].obj.Annots = pikepdf.Array([])


_VALUES = (
    rb"/Odd [ 0.0000001 -.002 4. .5 +7 -0.0 2147483648 123456789012.5 true false null /A#20B#2F#28 /B\xe9t\xe9 /#C3#A9"
    rb" (a\\)\\(\\\\ \\r\\n\\053 \x80\xff) <> <48690> (\xfe\xff\x00A) << /K#20 [ [ ] << >> ] >> ]"
)


def unusual() -> bytes:
    """A page that says much that pages seldom say, and says it in every way of writing it."""
    values = _VALUES.decode("unicode_escape").encode("latin-1")
    held = {**pdfs.objects(), 3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "}
    page = held[3] + b"/Resources << /Font << /F 5 0 R >> >> " + values + b" >>"  # type: ignore[operator]
    return pdfs.pdf({**held, 3: page, 1: b"<< /Type /Catalog /Pages 2 0 R " + values + b" >>"})


def hybrid() -> bytes:
    """A file that old readers read by its table, and new ones by a stream, which alone tells of a note on page 1."""
    data = plain()
    with pikepdf.open(io.BytesIO(data)) as file:
        number = file.pages[0].obj.objgen[0]
        page = file.pages[0].obj
        note, packed, index, size = (len(file.objects) + more for more in range(1, 5))
        page.Annots = pikepdf.Array([])
        written = page.unparse(resolved=True).replace(b"/Annots [ ]", b"/Annots [ %d 0 R ]" % note)
    before = int(data.split(b"startxref")[-1].split()[0])
    out = io.BytesIO()
    out.write(data)
    table = {number: out.tell()}
    out.write(b"%d 0 obj\n%b\nendobj\n" % (number, written))
    held = b"<< /Type /Annot /Subtype /Text /Rect [ 500 740 520 760 ] /Contents (Hidden from the old.) >>"
    body = b"%d 0 " % note + held
    at_packed = out.tell()
    start = len(b"%d 0 " % note)
    out.write(
        b"%d 0 obj\n<< /Type /ObjStm /N 1 /First %d /Length %d >>\nstream\n%b\nendstream\nendobj\n"
        % (packed, start, len(body), body)
    )
    at_index = out.tell()
    entries = b"".join(
        kind + at.to_bytes(4, "big") + b"\0" for kind, at in ((b"\2", packed), (b"\1", at_packed), (b"\1", at_index))
    )
    out.write(
        b"%d 0 obj\n<< /Type /XRef /Size %d /W [ 1 4 1 ] /Index [ %d 3 ] /Length %d /Root %b >>\nstream\n%b\nendstream\n"
        b"endobj\n" % (index, size, note, len(entries), _root(data), entries)
    )
    start = out.tell()
    out.write(b"xref\n%d 1\n%010d 00000 n \n" % (number, table[number]))
    out.write(b"trailer\n<< /Size %d /Root %b /Prev %d /XRefStm %d >>\n" % (size, _root(data), before, at_index))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def _root(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as file:
        return b"%d %d R" % file.Root.objgen


def cut(*pages: Draw, box: tuple[float, float, float, float], turns: int = 0) -> bytes:
    """Pages of which viewers show a part, turned to the right."""

    def change(file: pikepdf.Pdf) -> None:
        for page in file.pages:
            page.obj.CropBox = pikepdf.Array(box)
            page.obj.Rotate = 90 * turns

    return _saved(drawn(*pages), change)


FILES: dict[str, Callable[[], bytes]] = {
    "a table": plain,
    "packed objects": lambda: _packed(plain()),
    "linearized": lambda: _saved(plain(), linearize=True),
    "linearized and packed": lambda: _saved(
        plain(), linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
    "hybrid": hybrid,
    "RC4 of 40 bits": lambda: _protected(2, aes=False),
    "RC4 of 128 bits": lambda: _protected(3, aes=False),
    "AES of 128 bits": lambda: _protected(4, aes=True),
    "AES of 256 bits": lambda: _protected(6, aes=True),
    "a password": lambda: _protected(6, aes=True, user=PASSWORD),
    "words before the head": lambda: b"Received: by a gateway\r\n" * 9 + plain(),
    "words behind the end": lambda: plain() + b"-- scanned for viruses --\r\n" * 99,
    "no line end at the end": lambda: plain().rstrip(),
    "notes apart": lambda: _saved(plain(), _apart),
    "boxes from above": lambda: _saved(plain(), _handed_down),
    "notes apart and packed": lambda: _packed(_saved(plain(), _apart)),
    "no outline and no notes": lambda: _saved(plain(), _bare),
    "an odd outline and odd notes": lambda: _saved(plain(), _odd),
}
