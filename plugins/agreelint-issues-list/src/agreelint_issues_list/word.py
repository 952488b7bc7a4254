"""The issues list as a Word document: a landscape table with a heading row on every page."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from docx.table import _Cell, _Row

from agreelint import Review
from agreelint_issues_list.issues import HEADINGS, issues, outcome

_WIDTHS = (0.9, 2.4, 3.0, 5.6, 5.0, 5.4, 2.2, 2.4)  # centimetres; together a landscape A4 page without its margins
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)


def write(review: Review) -> bytes:
    """The bytes of a .docx; the same for the same review."""
    document = Document()
    _page(document)
    document.core_properties.title = "Issues list"
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = _NO_CLOCK
    document.add_heading("Issues list", level=1)
    document.add_paragraph(outcome(review))
    rows = issues(review)
    table = document.add_table(rows=1, cols=len(HEADINGS), style="Table Grid")
    table.autofit = False
    _head(table.rows[0])
    for number, issue in enumerate(rows, start=1):
        for cell, words in zip(table.add_row().cells, (str(number), *issue.cells), strict=True):
            _fill(cell, words)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Cm(width)
    if not rows:
        document.add_paragraph("No issues were found.")
    out = BytesIO()
    document.save(out)
    return _without_clock(out.getvalue())


def _page(document: WordDocument) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.4)


def _head(row: _Row) -> None:
    for cell, heading in zip(row.cells, HEADINGS, strict=True):
        _fill(cell, heading, bold=True)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  (python-docx has no name for it)


def _fill(cell: _Cell, words: str, *, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(words)
    run.font.size = Pt(9)
    run.bold = bold


def _without_clock(data: bytes) -> bytes:
    """The same archive with no time of day in its entries."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            after.writestr(ZipInfo(entry.filename), before.read(entry), ZIP_DEFLATED)
    return out.getvalue()
