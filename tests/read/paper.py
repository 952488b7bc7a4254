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
