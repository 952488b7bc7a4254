"""Highlights lie on the ink of the decisive words and on nothing else, however the page is turned, cut or scanned."""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint.read.pdf.document import opened, page
from output.pdf.copies import Copy, Note, copy, shown
from output.pdf.papers import CLAUSES, MORE, cut, first, second
from read.paper import drawn, picture, wrapped

SAMPLES = Path(__file__).parents[3] / "sample_contracts"
SCALE = 2
TURNS = {90: (612, 0), 180: (612, 792), 270: (0, 792)}


def aside(turn: int) -> Callable[[Canvas], None]:
    """The words on their side or head, as on a page that is scanned or printed across."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*TURNS[turn])
        canvas.rotate(turn)
        wrapped(canvas, CLAUSES, left=100, top=480, width=460, size=12, leading=15)

    return draw


def scan(turn: int) -> bytes:
    side = ImageReader(picture(first, turn=turn))
    return drawn(lambda canvas: canvas.drawImage(side, 0, 0, 612, 792 if turn in {0, 180} else 473))


def small(canvas: Canvas) -> None:
    wrapped(canvas, [*CLAUSES, *MORE], size=7, leading=8, gap=2, width=200)
    wrapped(canvas, ["6. Reach. " + CLAUSES[0][3:]], size=30, leading=34, left=300, width=300, top=600)


def tinted(canvas: Canvas) -> None:
    canvas.setFillGray(0.85)
    canvas.rect(60, 500, 500, 250, stroke=0, fill=1)
    canvas.setFillGray(0)
    first(canvas)


def overleaf(canvas: Canvas) -> None:
    wrapped(canvas, ["1. Fees. Customer pays.", "2. Use. Customer may use the Services for any"], top=110)


def after(canvas: Canvas) -> None:
    wrapped(canvas, ["lawful purpose whatsoever, at home or abroad. Nobody may object to that.", *CLAUSES[2:]])


WHOLE = (0.0, 0.0, 612.0, 792.0)
PART = (40.0, 560.0, 600.0, 730.0)
PAPERS: dict[str, Callable[[], bytes]] = {
    "upright": lambda: drawn(first, second),
    "small and large": lambda: drawn(small),
    "on a tint": lambda: drawn(tinted),
    "over two pages": lambda: drawn(overleaf, after),
    **{f"cut, {turns} turns": partial(cut, first, box=PART, turns=turns) for turns in range(4)},
    **{f"turned by {turn}": partial(drawn, aside(turn)) for turn in TURNS},
    **{f"turned by {turn}, shown upright": partial(cut, aside(turn), box=WHOLE, turns=turn // 90) for turn in TURNS},
    "scanned": partial(scan, 0),
    "scanned on its side": partial(scan, 90),
    "outside the origin": partial(cut, first, box=(-100, -50, 700, 900)),
}


@pytest.fixture(scope="module", params=PAPERS)
def made(request: pytest.FixtureRequest) -> Copy:
    return copy(PAPERS[request.param]())


@pytest.fixture(scope="module", params=["reseller", "published-wording"])
def sample(request: pytest.FixtureRequest) -> Copy:
    return copy((SAMPLES / f"{request.param}.pdf").read_bytes())


def letters(data: bytes, number: int) -> Iterator[tuple[str, float, float]]:
    """The characters of a page with the middle of each."""
    with opened("page", data) as document, page(document, number - 1) as handle:
        text = pdfium.FPDFText_LoadPage(handle)
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        for at in range(pdfium.FPDFText_CountChars(text)):
            pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
            char = chr(pdfium.FPDFText_GetUnicode(text, at))
            yield char, (left.value + right.value) / 2, (bottom.value + top.value) / 2
        pdfium.FPDFText_ClosePage(text)


def under(data: bytes, notes: list[Note]) -> str:
    """The characters under highlights, box after box."""
    found = []
    for note in notes:
        every = list(letters(data, note.page))
        for box in note.boxes:
            found += [char for char, x, y in every if box.left <= x <= box.right and box.bottom <= y <= box.top]
    return plain("".join(found))


def plain(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def own(made: Copy) -> dict[str, list[Note]]:
    """The highlights of each finding, by its id."""
    found: dict[str, list[Note]] = {}
    for note in shown(made.data):
        if note.author == "agreelint" and note.kind == pdfium.FPDF_ANNOT_HIGHLIGHT:
            found.setdefault(note.name.removeprefix("agreelint-"), []).append(note)
    for name in list(found):
        whole, dash, _ = name.partition("-")
        if dash:
            found[whole] += found.pop(name)
    return found


def check(made: Copy) -> None:
    marks = own(made)
    quoted = [finding for finding in made.document.findings if finding.kind.value != "missing"]
    assert quoted
    for finding in quoted:
        assert under(made.data, marks[finding.id]) == plain(finding.quote), finding.quote
        for number, other in enumerate(dict.fromkeys(finding.related), 1):
            assert under(made.data, marks[f"{finding.id}.{number}"]) == plain(other.quote)


def test_the_words_under_each_highlight_are_those_that_are_quoted(made: Copy, request: pytest.FixtureRequest) -> None:
    if "scanned" in request.node.name:
        assert own(made)
        return
    check(made)


def test_the_same_of_samples(sample: Copy) -> None:
    check(sample)


def rendered(data: bytes, number: int, *, marks: bool) -> Any:
    """A page as a viewer shows it: its width, height, red, green and blue of every dot, and where boxes lie on it."""
    with opened("page", data) as document, page(document, number - 1) as handle:
        width = int(pdfium.FPDF_GetPageWidthF(handle) * SCALE)
        height = int(pdfium.FPDF_GetPageHeightF(handle) * SCALE)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, None, 0)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, pdfium.FPDF_ANNOT if marks else 0)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        pdfium.FPDFBitmap_Destroy(bitmap)
        x, y = ctypes.c_int(), ctypes.c_int()

        def place(across: float, up: float) -> tuple[int, int]:
            pdfium.FPDF_PageToDevice(handle, 0, 0, width, height, 0, across, up, x, y)
            return x.value, y.value

        places = {}
        for note in shown(data):
            if note.page == number:
                for box in (*note.boxes, note.around):
                    (a, b), (c, d) = place(box.left, box.bottom), place(box.right, box.top)
                    places[box] = (min(a, c), min(b, d), max(a, c), max(b, d))
        return width, height, stride, dots, places


def test_colour_appears_where_the_words_are_and_nowhere_else(made: Copy) -> None:
    notes = [one for one in shown(made.data) if one.boxes]
    for number in sorted({one.page for one in notes}):
        width, height, stride, bare, places = rendered(made.data, number, marks=False)
        _, _, _, marked, _ = rendered(made.data, number, marks=True)
        wanted = [place for note in notes if note.page == number for box in note.boxes for place in [places[box]]]
        inside = bytearray(width * height)
        pinned = [places[one.around] for one in shown(made.data) if one.page == number and not one.boxes]
        for left, top, right, bottom in (*wanted, *pinned):
            for row in range(max(0, top - 1), min(height, bottom + 2)):
                begin, end = max(0, left - 1), min(width, right + 2)
                inside[row * width + begin : row * width + end] = b"\1" * max(0, end - begin)
        strayed = [
            (row, at)
            for row in range(height)
            if bare[row * stride : row * stride + 4 * width] != marked[row * stride : row * stride + 4 * width]
            for at in range(width)
            if not inside[row * width + at]
            and bare[row * stride + 4 * at : row * stride + 4 * at + 3]
            != marked[row * stride + 4 * at : row * stride + 4 * at + 3]
        ]
        assert strayed == []
        for left, top, right, bottom in wanted:
            middle = [
                marked[row * stride + 4 * at : row * stride + 4 * at + 3]
                for row in range(max(top + 1, 0), min(bottom - 1, height))
                for at in range(max(left + 1, 0), min(right - 1, width))
            ]
            # Blue is what every tint takes away; the ink of the words stays as dark as it was.
            assert all(dot[0] < 0xF8 for dot in middle)
            assert min(sum(dot) for dot in middle) < 200


def test_notes_stand_in_the_upper_left_corner_of_the_page_as_it_is_shown(made: Copy) -> None:
    width, _, _, _, places = rendered(made.data, 1, marks=False)
    pinned = [one for one in shown(made.data) if one.page == 1 and one.kind == pdfium.FPDF_ANNOT_TEXT]
    (summary,) = [one for one in pinned if one.name == "agreelint-summary"]
    assert [round(side / SCALE) for side in places[summary.around]] == [4, 4, 22, 22]
    corners = [places[one.around][:2] for one in pinned]
    assert len(set(corners)) == len(corners)
    assert all(0 < across < width for across, _ in corners)
