"""Words that are only a picture are recognised, with their rectangles, and the reader is told so."""

import ctypes
import difflib
import re

import pypdfium2.raw as pdfium
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint.engine import limits, way
from agreelint.engine.message import File, Message, Shown, Size, Task
from agreelint.model.manuscript import Manuscript, Story
from agreelint.read.pdf import recognition
from engine.stands import stand
from read.paper import body, drawn, picture, read, scanned, texts, wrapped

CLAUSES = [
    "1. Permitted use. Customer may use the Services for its internal business purposes and for no other purpose.",
    "2. Residents. Customer shall not use the Services for persistent monitoring of residents, even where lawful.",
    "3. Fees. Customer shall pay the fees that the order form names within thirty days after each invoice.",
]


def page(canvas: Canvas) -> None:
    wrapped(canvas, CLAUSES, size=12, leading=15, gap=10)


def alike(found: Manuscript, wanted: list[str]) -> float:
    return difflib.SequenceMatcher(None, " ".join(texts(found)).split(), " ".join(wanted).split()).ratio()


def test_a_scan_is_read_and_said_to_be_recognised() -> None:
    found = read(drawn(scanned(page)))
    assert alike(found, CLAUSES) > 0.97
    assert len(texts(found)) == 3
    assert not found.gaps
    assert any("recognised text" in note.what and "page 1" in note.what for note in found.notes)


def test_every_recognised_word_has_its_own_rectangle() -> None:
    found = read(drawn(scanned(page)))
    truth = read(drawn(page))
    (run,) = [run for paragraph in body(found) for run in paragraph.runs if run.text.startswith("persistent")]
    line = next(run.box for paragraph in body(truth) for run in paragraph.runs if "residents, even" in paragraph.text)
    assert run.box is not None
    assert line is not None
    assert 30 < run.box.right - run.box.left < 70
    assert line.bottom - 4 < run.box.bottom < run.box.top < line.top + 4
    assert run.anchor is None


def test_two_columns_of_a_scan_are_read_one_after_the_other() -> None:
    def columns(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES, left=72, width=220)
        wrapped(canvas, CLAUSES[::-1], left=320, width=220)

    assert alike(read(drawn(scanned(columns))), [*CLAUSES, *CLAUSES[::-1]]) > 0.95


def test_a_scan_that_is_shown_turned() -> None:
    def turned(canvas: Canvas) -> None:
        canvas.setPageSize((792, 612))
        canvas.setPageRotation(90)
        canvas.drawImage(ImageReader(picture(page, turn=90)), 0, 0, 792, 612)

    found = read(drawn(turned))
    assert alike(found, CLAUSES) > 0.95
    run = next(run for paragraph in body(found) for run in paragraph.runs if run.text.startswith("persistent"))
    assert run.box is not None
    assert run.box.top - run.box.bottom > run.box.right - run.box.left


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_lies_on_its_side(turn: int) -> None:
    side = ImageReader(picture(page, turn=turn))
    size = (612, 792) if turn == 180 else (612, 473)
    found = read(drawn(lambda canvas: canvas.drawImage(side, 0, 0, *size)))
    assert alike(found, CLAUSES) > 0.95
    assert not found.gaps


def test_a_picture_beside_text_is_read_apart() -> None:
    def mixed(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:2])
        scan = picture(lambda inner: void(wrapped(inner, CLAUSES[2:], left=10, top=780))).crop((0, 0, 1400, 140))
        canvas.drawImage(ImageReader(scan), 72, 300, 504, 50)

    found = read(drawn(mixed))
    assert texts(found) == CLAUSES[:2]
    apart = " ".join(texts(found, Story.TEXT_BOX))
    assert difflib.SequenceMatcher(None, apart.split(), CLAUSES[2].split()).ratio() > 0.9
    assert not found.gaps


def void(_: object) -> None:
    """Give nothing back."""


def outlines(words: str, size: float) -> list[list[tuple[str, list[float]]]]:
    """The paths of the letters of `words`, one after the other."""
    document = pdfium.FPDF_CreateNewDocument()
    font = pdfium.FPDFText_LoadStandardFont(document, b"Times-Roman")
    found, x, y, wide, at = [], ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), 0.0
    for letter in words:
        path = pdfium.FPDFFont_GetGlyphPath(font, ord(letter), size)
        steps: list[tuple[str, list[float]]] = []
        for index in range(max(0, pdfium.FPDFGlyphPath_CountGlyphSegments(path))):
            segment = pdfium.FPDFGlyphPath_GetGlyphPathSegment(path, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            kind = {0: "line", 1: "curve", 2: "move"}[pdfium.FPDFPathSegment_GetType(segment)]
            if kind == "curve" and steps and steps[-1][0] == "curve" and len(steps[-1][1]) < 6:
                steps[-1][1].extend((size * x.value + at, size * y.value))
            else:
                steps.append((kind, [size * x.value + at, size * y.value]))
        found.append(steps)
        pdfium.FPDFFont_GetGlyphWidth(font, ord(letter), size, wide)
        at += wide.value
    pdfium.FPDFFont_Close(font)
    pdfium.FPDF_CloseDocument(document)
    return found


def painted(canvas: Canvas) -> None:
    """Words drawn as paths, a path a letter."""
    for row, words in enumerate(re.findall(r".{1,60}(?:\s|$)", " ".join(CLAUSES))):
        for steps in outlines(words, 14):
            path = canvas.beginPath()
            for kind, points in steps:
                moved = [point + (72 if at % 2 == 0 else 700 - 20 * row) for at, point in enumerate(points)]
                {"move": path.moveTo, "line": path.lineTo, "curve": path.curveTo}[kind](*moved)
            canvas.drawPath(path, stroke=0, fill=1)


def test_words_drawn_as_paths_are_recognised() -> None:
    found = read(drawn(painted))
    assert alike(found, CLAUSES) > 0.9
    assert any("recognised text" in note.what for note in found.notes)


def test_words_drawn_as_paths_are_a_gap_where_nobody_can_recognise_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreelint.read.pdf.recogniser", lambda: None)
    (gap,) = read(drawn(painted)).gaps
    assert "drawn" in gap.why
    assert "agreelint[ocr]" in gap.why


def test_bullets_and_rules_are_no_words() -> None:
    def listed(canvas: Canvas) -> None:
        for row in range(40):
            canvas.circle(60, 703 - 15 * row, 2, stroke=0, fill=1)
            canvas.drawString(72, 700 - 15 * row, f"Item {row} of the list of what Customer may do with the Services.")

    assert not read(drawn(listed)).gaps


def lying(canvas: Canvas) -> None:
    """Letters whose character map says each is the next but five."""
    page(canvas)


def with_lies(data: bytes) -> bytes:
    """The same page with a character map that lies about every small letter."""
    lines = b"".join(b"<%02x><%04x>\n" % (code, (code - 97 + 5) % 26 + 97) for code in range(97, 123))
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lie def /CMapType 2 def\n"
        b"1 begincodespacerange <00><ff> endcodespacerange\n26 beginbfchar\n"
        + lines
        + b"endbfchar endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    number = max(int(found) for found in re.findall(rb"(?m)^(\d+) 0 obj", data)) + 1
    data = data.replace(b"/Type /Font", b"/ToUnicode %d 0 R /Type /Font" % number)
    start = data.index(b"xref\n0 ")
    extra = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(cmap), cmap)
    objects = data[:start] + extra
    places = {int(found[1]): found.start() for found in re.finditer(rb"(?m)^(\d+) 0 obj", objects)}
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (number + 1)
    table += b"".join(b"%010d 00000 n \n" % places[at] for at in range(1, number + 1))
    root = re.search(rb"/Root (\d+ 0 R)", data)
    assert root
    trailer = b"trailer\n<< /Root %s /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (root[1], number + 1, len(objects))
    return objects + table + trailer


def long(canvas: Canvas) -> None:
    wrapped(canvas, CLAUSES * 3, size=12, leading=15)


def test_letters_that_are_not_those_that_are_shown_are_recognised() -> None:
    found = read(with_lies(drawn(long)))
    assert alike(found, CLAUSES * 3) > 0.95
    assert any("recognised text" in note.what for note in found.notes)


def test_letters_that_are_not_those_that_are_shown_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreelint.read.pdf.recogniser", lambda: None)
    found = read(with_lies(drawn(long)))
    assert any(gap.what == "page 1" and "agreelint[ocr]" in gap.why for gap in found.gaps)


def test_recognised_text_that_the_file_brings_must_be_what_the_picture_shows() -> None:
    def fake(canvas: Canvas) -> None:
        scanned(long)(canvas)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        for row in range(12):
            text.textLine(f"Provider promises {row} never to sell anything that belongs to anybody else here.")
        canvas.drawText(text)

    (gap,) = read(drawn(fake)).gaps
    assert "behind its picture" in gap.why


def test_without_the_extra_nobody_recognises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "tesserocr", None)
    recognition.recogniser.cache_clear()
    try:
        assert recognition.recogniser() is None
    finally:
        recognition.recogniser.cache_clear()


def test_a_page_to_recognise_may_take_longer() -> None:
    told: list[Message] = []
    way.go(Task(File("scan.pdf", data=drawn(scanned(page))), until="clauses"), stand("well"), told.append)
    assert [size.pages for size in told if isinstance(size, Size)] == [1, 1 + limits.PAGES_A_PICTURE]
    assert isinstance(told[-1], Shown)
