"""Small PDFs for tests, drawn with reportlab; the origin is the lower left corner, sizes are points."""

import io
from collections.abc import Callable

from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Manuscript, Paragraph, Story
from agreelint.read import manuscript
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.ink import Paper
from agreelint.read.pdf.sheet import sheet

LEFT, TOP = 72.0, 700.0
WIDTH = 468.0

CLAUSES = [
    (
        '1.1 "Services" means the artificial intelligence services that Provider makes available to Customer under an order'
        " form, including every model, interface and document that belongs to them."
    ),
    '1.2 "Customer Data" means all data that Customer or its users submit to the Services, and all output.',
    "2.1 Customer may use the Services for its internal business purposes. Customer shall not:",
    (
        "(a) resell, lease or otherwise make the Services available to any third party except as set out in Section 5.2 of"
        " this Agreement or in the applicable order form;"
    ),
    "(b) use the Services for persistent monitoring of residents; or",
    "(c) remove any notice.",
    (
        "The parties agree that Article 9 prevails over each order form and that nothing in it takes away a right which"
        " Customer has by law. It binds their successors, and it does so for the whole of the term of this Agreement and"
        " for as long afterwards as Customer Data remains with Provider."
    ),
    (
        "3. This Agreement runs for thirty (30) months from the date on which the last party signs it and then renews for"
        " terms of twelve (12) months each, unless a party says otherwise in writing within sixty (60) days before."
    ),
]


def drawn(*pages: Callable[[Canvas], None], compress: bool = False) -> bytes:
    """A PDF with one page for each function."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter, invariant=1, pageCompression=int(compress))
    for page in pages:
        canvas.setFont("Times-Roman", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture(draw: Callable[[Canvas], None], *, turn: int = 0) -> Image.Image:
    """A scan of what `draw` puts on a page."""
    with opened("page", drawn(draw)) as document, sheet(document, 0) as leaf:
        paper = Paper(leaf, 200 / 72)
        scan = Image.frombytes("L", (paper.width, paper.height), paper.dots, "raw", "L", paper.stride)
        return scan.rotate(turn, expand=True)


def scanned(draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """A page that is only a picture of what `draw` puts there."""
    scan = ImageReader(picture(draw))
    return lambda canvas: canvas.drawImage(scan, 0, 0, 612, 792)


def read(data: bytes, name: str = "paper.pdf") -> Manuscript:
    """The manuscript of `data`."""
    return manuscript(name, data)


def body(read_: Manuscript) -> list[Paragraph]:
    """The paragraphs of the body."""
    return [paragraph for paragraph in read_.paragraphs if paragraph.story is Story.BODY]


def texts(read_: Manuscript, story: Story = Story.BODY) -> list[str]:
    """The words of each paragraph of `story`."""
    return [paragraph.text for paragraph in read_.paragraphs if paragraph.story is story]


def wrapped(
    canvas: Canvas,
    paragraphs: list[str],
    *,
    left: float = LEFT,
    top: float = TOP,
    width: float = WIDTH,
    first: float = 0.0,
    hang: float = 0.0,
    gap: float = 6.0,
    leading: float = 13.0,
    font: str = "Times-Roman",
    size: float = 11.0,
) -> float:
    """Set `paragraphs` as a word processor does; the height where the next line would stand.

    `first` is a first-line indent, `hang` the indent of all other lines.
    """
    y = top
    for text in paragraphs:
        line, x = "", left + first
        room = width - first
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            if canvas.stringWidth(longer, font, size) > room and line:
                _put(canvas, x, y, line, font, size)
                y -= leading
                line, x, room = word, left + hang, width - hang
            else:
                line = longer
        _put(canvas, x, y, line, font, size)
        y -= leading + gap
    return y


def _put(canvas: Canvas, x: float, y: float, line: str, font: str, size: float) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, line)


def void(_: object) -> None:
    """Give nothing back."""


def assembled(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1, of which the first is its catalog."""
    data, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
