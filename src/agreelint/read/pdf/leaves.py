"""The pages of an open PDF, one after the other, and what could not be read of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreelint.model.manuscript import Paragraph
from agreelint.model.place import Gap
from agreelint.read.intake import Unreadable
from agreelint.read.pdf.aligned import into_aligned_cells
from agreelint.read.pdf.besides import besides, form
from agreelint.read.pdf.columns import in_columns
from agreelint.read.pdf.document import Document
from agreelint.read.pdf.drawing import Drawing, drawing
from agreelint.read.pdf.glyphs import Faces, disguised
from agreelint.read.pdf.ink import is_recognised, seen
from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line, lines_of
from agreelint.read.pdf.numbered import parted_from_numbers
from agreelint.read.pdf.pictures import Eyes, differs, looked_at
from agreelint.read.pdf.sheet import Sheet, sheet
from agreelint.read.pdf.struck import struck_out
from agreelint.read.pdf.tables import grid, into_cells
from agreelint.read.pdf.underlined import underlined

MAX_LINES = 50_000
_FEW = 3


@dataclass(slots=True)
class Leaves:
    """All pages read so far.

    `recognised` are the pages whose words are recognised text that the file brings behind a picture, `machine` those
    whose pictures were recognised here, and `pictures` those with small ones that were not. `faces` are the glyphs that
    were seen, `tables` is how many tables were, and `ruled` says that the last page ended with one that has rules.
    """

    leaves: list[Leaf] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    machine: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    besides: list[Paragraph] = field(default_factory=list)
    tables: int = 0
    ruled: bool = False
    pictures: list[int] = field(default_factory=list)
    faces: Faces = field(default_factory=dict)


def leaves_of(document: Document, eyes: Eyes) -> Leaves:
    """Every page of `document`; a page that cannot be read is a gap and the others go on."""
    found = Leaves()
    with form(document) as fields:
        for index in range(document.pages):
            try:
                _read(document, index, fields, found, eyes)
            except Unreadable as trouble:
                found.gaps.append(Gap(trouble.what, trouble.why))
    return found


def _read(document: Document, index: int, fields: object, found: Leaves, eyes: Eyes) -> None:
    with sheet(document, index) as page:
        lines = lines_of(page)
        if len(lines) > MAX_LINES:
            raise Unreadable(f"page {page.number}", "it holds more lines than are read.")
        drawn = drawing(page)
        if not drawn.complete:
            found.gaps.append(
                Gap(f"page {page.number}", "it holds more drawing than is looked at: words may be covered.")
            )
        if not lines and not drawn.count:
            found.blank.append(page.number)
        more = besides(page.handle, page.number, fields)
        found.besides += more.paragraphs
        found.gaps += more.gaps
        if lines:
            lines = struck_out(page, seen(page, lines, drawn), drawn.rules)
            lines = underlined(page, lines, drawn.rules)
        lines = _with_pictures(page, lines, drawn, found, eyes)
        if odd := disguised(page, lines, found.faces):
            found.gaps.append(Gap(f"page {page.number}", _disguised(odd)))
        if lines:
            cells = grid(drawn.rules, found.tables, goes_on=found.ruled)
            found.ruled = cells is not None
            if cells is not None:
                lines = into_cells(page, lines, cells)
                found.tables = 1 + max(cell[0] for cell in cells.cells)
            lines = parted_from_numbers(page, lines)
            columns = in_columns(page, lines)
            # What stands in columns of prose stands in no table.
            if columns == lines:
                columns, found.tables = into_aligned_cells(page, lines, found.tables)
            lines = columns
        found.leaves.append(Leaf(page.number, page.width, page.height, lines))


def _disguised(words: Sequence[str]) -> str:
    shown = ", ".join(f'"{word}"' for word in words[:_FEW])
    more = f" and {len(words) - _FEW} more" if len(words) > _FEW else ""
    return f"other letters are drawn than the file names in {shown}{more}: look at that page yourself."


def _with_pictures(page: Sheet, lines: list[Line], drawn: Drawing, found: Leaves, eyes: Eyes) -> list[Line]:
    """The lines of the page with those that its pictures hold."""
    what = f"page {page.number}"
    if any(is_recognised(line.look) and not line.stretches[0].hidden for line in lines):
        found.recognised.append(page.number)
        why = differs(page, lines, eyes)
        found.gaps += [Gap(what, why)] if why else []
        return lines
    looked = looked_at(page, lines, drawn, eyes)
    found.besides += looked.besides
    found.gaps += [Gap(what, why) for why in looked.gaps]
    found.machine += [page.number] if looked.machine else []
    found.pictures += [page.number] if looked.small else []
    return looked.lines
