"""What lies over a page is read, or leaves no ink, or is a gap."""

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Manuscript, Story
from read.paper import drawn, read, texts, wrapped

WORDS = "Customer may monitor residents."
TEXT = f"BT /F 11 Tf 2 5 Td ({WORDS}) Tj ET"


def marked(kind: str, look: str | None, *, contents: str = "", rect: str = "72 600 400 620", flags: int = 4) -> bytes:
    """A page with one mark and its look, written by hand."""
    stream = "BT /F 11 Tf 72 700 Td (Vendor shall keep the fees.) Tj ET"
    font = "/Resources<</Font<</F 5 0 R>>>>"
    appearance = "/AP<</N 7 0 R>>" if look is not None else ""
    form = (
        f"<</Type/XObject/Subtype/Form/BBox[0 0 328 20]{font}/Length {len(look or '')}>>stream\n{look or ''}\nendstream"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{font}/Annots[6 0 R]>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        f"<</Type/Annot/Subtype/{kind}/Rect[{rect}]/F {flags}/Contents({contents}){appearance}>>",
        form,
    ]
    data, offsets = "%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010d} 00000 n \n" for at in offsets)
    return f"{data}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{start}\n%%EOF\n".encode()


def looks(read_: Manuscript) -> list[str]:
    return [gap.why for gap in read_.gaps if "look was not read" in gap.why]


@pytest.mark.parametrize(
    "kind", ["Stamp", "Square", "Ink", "Watermark", "Foo", "Highlight", "Link", "FreeText", "Widget"]
)
def test_a_look_with_words_that_were_not_read_is_a_gap(kind: str) -> None:
    assert looks(read(marked(kind, TEXT, contents="Paid.")))


def test_a_look_that_shows_the_words_that_were_read_is_none() -> None:
    found = read(marked("FreeText", TEXT, contents=WORDS))
    assert texts(found, Story.TEXT_BOX) == [WORDS]
    assert not found.gaps


@pytest.mark.parametrize(("kind", "gap"), [("Highlight", False), ("Link", False), ("Square", True), ("Stamp", True)])
def test_lines_are_fine_where_they_only_mark(kind: str, gap: bool) -> None:
    assert bool(looks(read(marked(kind, "0 0 300 10 re f")))) is gap


@pytest.mark.parametrize("rect", ["-500 -100 -10 -80", "72 600 73 601"])
def test_words_of_a_mark_without_ink_do_not_count(rect: str) -> None:
    assert not texts(read(marked("FreeText", None, contents=WORDS, rect=rect)), Story.TEXT_BOX)


def test_an_empty_look_is_a_gap() -> None:
    assert looks(read(marked("FreeText", "", contents=WORDS)))


def test_what_is_only_printed_is_looked_at() -> None:
    assert looks(read(marked("Stamp", TEXT, flags=36)))
    assert not looks(read(marked("Stamp", TEXT, flags=32)))


def test_ordinary_fields_are_no_gap() -> None:
    def fields(canvas: Canvas) -> None:
        wrapped(canvas, ["1. Customer pays the fees."])
        canvas.acroForm.textfield(name="a", value="any purpose", x=72, y=500, width=200, height=20)
        canvas.acroForm.textfield(name="b", value="", x=72, y=470, width=200, height=20)
        canvas.acroForm.checkbox(name="c", tooltip="Agreed", checked=True, x=72, y=440)

    assert not read(drawn(fields)).gaps


@pytest.mark.parametrize(
    ("x", "y", "width", "height", "gap"),
    [(72, 300, 400, 12, True), (72, 300, 300, 300, True), (72, 300, 60, 60, False), (72, 700, 300, 60, False)],
)
def test_a_picture_with_room_for_words_is_a_gap(
    x: int, y: int, width: int, height: int, gap: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agreelint.read.pdf.recogniser", lambda: None)

    def page(canvas: Canvas) -> None:
        wrapped(canvas, ["1. Customer pays the fees that this Agreement names, and pays them in time."], top=650)
        canvas.drawImage(ImageReader(Image.new("L", (8, 8), 90)), x, y, width, height)

    found = read(drawn(page))
    assert bool([one for one in found.gaps if "picture beside" in one.why]) is gap
    assert bool([note for note in found.notes if "picture" in note.what]) is not gap
