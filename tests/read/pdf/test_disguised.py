"""A font that shows one word and names another is told."""

import io
from collections.abc import Callable, Mapping

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Manuscript
from read.paper import drawn, read, texts, wrapped

LONG = ["Supplier keeps the prompts and the outputs of Customer for thirty days and by hand then quickly deletes them."]
BEFORE = "2.1 Supplier keeps each goal, job by job, for Customer and shall"


def page(shown: str, font: str) -> Callable[[Canvas], None]:
    """Prose with the word `shown` in `font`."""

    def draw(canvas: Canvas) -> None:
        wrapped(canvas, LONG)
        canvas.drawString(72, 600, BEFORE)
        canvas.setFont(font, 11)
        canvas.drawString(72 + canvas.stringWidth(f"{BEFORE} ", "Times-Roman", 11), 600, shown)

    return draw


def named(shown: str, names: Mapping[str, str], font: str = "Times-Bold") -> Manuscript:
    """That page, where the file names the letters of `font` otherwise."""
    lines = "".join(
        f"<{ord(letter):02x}> <{names.get(letter, letter).encode('utf-16-be').hex()}>\n"
        for letter in sorted(set(shown))
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lie def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(set(shown))} beginbfchar\n{lines}"
        "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(page(shown, font)))) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/BaseFont") == f"/{font}":
                thing.ToUnicode = document.make_stream(cmap.encode())
        document.save(out)
    return read(out.getvalue())


@pytest.mark.parametrize(
    ("shown", "read_as"),
    [("may", "not"), ("not", "may"), ("can", "hot"), ("shall", "erase"), ("prohibited", "guaranteed")],
)
@pytest.mark.parametrize("font", ["Times-Bold", "Helvetica", "Courier", "Times-Italic"])
def test_a_word_that_the_file_names_otherwise_is_a_gap(shown: str, read_as: str, font: str) -> None:
    found = named(shown, dict(zip(shown, read_as, strict=True)), font)
    assert any(gap.what == "page 1" and "other letters are drawn" in gap.why for gap in found.gaps), texts(found)


@pytest.mark.parametrize("font", ["Times-Bold", "Helvetica", "Courier", "Times-Italic", "Helvetica-BoldOblique"])
def test_a_font_that_names_its_letters_is_none(font: str) -> None:
    found = named("quickly bring jobs, the maximum of a few waxed kings", {}, font)
    assert not found.gaps
    assert "quickly bring jobs" in texts(found)[1]


def test_one_glyph_for_a_whole_word_is_a_gap() -> None:
    found = named("x", {"x": "shall not"})
    assert any('"shall not"' in gap.why for gap in found.gaps)


def test_ligatures_are_no_words() -> None:
    found = named("x", {"x": "ffi"})
    assert not any("glyph" in gap.why for gap in found.gaps)
