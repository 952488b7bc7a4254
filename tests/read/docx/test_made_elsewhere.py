"""Files as another library writes them."""

import hashlib
import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from agreelint.model.manuscript import Story, View
from agreelint.read import manuscript
from read.docx.wordfile import read


def written() -> bytes:
    made = docx.Document()
    made.add_heading("Fees", level=1)
    made.add_paragraph("First", style="List Number")
    made.add_paragraph("Second", style="List Number")
    made.add_paragraph("Point", style="List Bullet")
    middle = made.add_paragraph()
    middle.add_run("All of it").bold = True
    middle.alignment = WD_ALIGN_PARAGRAPH.CENTER
    grid = made.add_table(rows=2, cols=2)
    for at, text in enumerate(("a", "b", "c", "d")):
        grid.cell(at // 2, at % 2).text = text
    grid.cell(0, 0).merge(grid.cell(0, 1))
    made.sections[0].header.paragraphs[0].text = "Confidential"
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_headings_lists_tables_and_headers() -> None:
    found = read(written())
    assert [(each.label, each.text) for each in found.paragraphs] == [
        ("", "Fees"), ("1.", "First"), ("2.", "Second"), ("•", "Point"), ("", "All of it"), ("", "a"), ("", "b"),
        ("", "c"), ("", "d"), ("", "Confidential"),
    ]  # fmt: skip
    assert found.paragraphs[0].outline == 1
    assert found.paragraphs[4].centred
    assert found.paragraphs[4].runs[0].bold
    assert [each.cell.column for each in found.paragraphs if each.cell] == [0, 0, 0, 1]
    assert found.paragraphs[-1].story is Story.HEADER
    assert not found.gaps
    assert found.pages is None


def test_the_front_door_reads_word_files_by_content() -> None:
    data = written()
    found = manuscript("agreement.docx", data, view=View.ORIGINAL)
    assert (found.format, found.sha256, found.view) == ("docx", hashlib.sha256(data).hexdigest(), View.ORIGINAL)
    assert not found.gaps


def test_reading_twice_gives_the_same() -> None:
    data = written()
    assert read(data) == read(data)
