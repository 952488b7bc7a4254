"""The pages of an open PDF, one after the other, and what could not be read of them."""

from dataclasses import dataclass, field

from agreelint.model.manuscript import Paragraph
from agreelint.model.place import Box, Gap
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.besides import besides, form
from agreelint.read.pdf.document import Document
from agreelint.read.pdf.drawing import drawing
from agreelint.read.pdf.ink import is_recognised, seen
from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import lines_of
from agreelint.read.pdf.sheet import sheet
from agreelint.read.pdf.tables import grid, into_cells

MAX_LINES = 50_000
_FEW_CHARACTERS = 50
_PICTURE_SHARE = 0.3
_PICTURE = "it is a picture of text and was not read: run it through text recognition (OCR) or ask for a text PDF."
_BESIDE = "it holds a picture beside its text, which was not read: check it, or run it through text recognition (OCR)."
# Points: a picture that has room for a sentence, and a logo at the head of the first page.
_WIDE, _LINE, _LOGO = 200.0, 7.0, 80.0


@dataclass(slots=True)
class Leaves:
    """All pages read so far. `recognised` are the pages whose words are recognised text behind a picture."""

    leaves: list[Leaf] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    besides: list[Paragraph] = field(default_factory=list)
    tables: int = 0
    pictures: list[int] = field(default_factory=list)


def leaves_of(document: Document) -> Leaves:
    """Every page of `document`; a page that cannot be read is a gap and the others go on."""
    found = Leaves()
    with form(document) as fields:
        for index in range(document.pages):
            try:
                _read(document, index, fields, found)
            except Unreadable as trouble:
                found.gaps.append(Gap(trouble.what, trouble.why))
    return found


def _read(document: Document, index: int, fields: object, found: Leaves) -> None:
    with sheet(document, index) as page:
        lines = lines_of(page)
        if len(lines) > MAX_LINES:
            raise Unreadable(f"page {page.number}", "it holds more lines than are read.")
        drawn = drawing(page)
        if not drawn.complete:
            found.gaps.append(
                Gap(f"page {page.number}", "it holds more drawing than is looked at: words may be covered.")
            )
        pictures = drawn.picture_share(page.width, page.height)
        characters = sum(len(line.words) for line in lines)
        if characters < _FEW_CHARACTERS and pictures > _PICTURE_SHARE:
            found.gaps.append(Gap(f"page {page.number}", _PICTURE))
        if not lines and not drawn.count:
            found.blank.append(page.number)
        more = besides(page.handle, page.number, fields)
        found.besides += more.paragraphs
        found.gaps += more.gaps
        if lines:
            lines = seen(page, lines, drawn)
            cells = grid(drawn.rules, found.tables)
            if cells is not None:
                lines = into_cells(page, lines, cells)
                found.tables = 1 + max(cell[0] for cell in cells.cells)
        if any(is_recognised(line.look) and not line.stretches[0].hidden for line in lines):
            found.recognised.append(page.number)
        elif lines and drawn.pictures:
            _look_at(drawn.pictures, page.number, page.height, found)
        found.leaves.append(Leaf(page.number, page.width, page.height, lines))


def _look_at(pictures: list[Box], number: int, height: float, found: Leaves) -> None:
    """Pictures beside text: a gap where one has room for a sentence, else a note."""
    found.pictures.append(number)
    for box in pictures:
        tall = box.top - box.bottom
        logo = number == 1 and tall < _LOGO and box.bottom > height - 2 * _LOGO
        if box.right - box.left > _WIDE and tall >= _LINE and not logo:
            found.gaps.append(Gap(f"page {number}", _BESIDE))
            found.pictures.pop()
            return
