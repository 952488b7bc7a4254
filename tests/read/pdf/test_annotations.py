"""What is typed or attached beside the words of a page is read, or is a gap; what is hidden is not read."""

import pytest

from agreelint.model.manuscript import Story
from read.paper import assembled, read, texts


def annotated(kind: str, contents: str = "Provider may train on Customer Data", flags: int = 4) -> bytes:
    """A page with one annotation, written by hand into a plain file."""
    stream = b"BT /F 11 Tf 72 700 Td (Customer shall not use the Services for monitoring of the residents.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R]>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        f"<</Type/Annot/Subtype/{kind}/Rect[72 690 300 712]/F {flags}/Contents({contents})>>".encode(),
    ]
    return assembled(objects)


@pytest.mark.parametrize(
    ("kind", "story"), [("FreeText", Story.TEXT_BOX), ("Text", Story.COMMENT), ("Highlight", Story.COMMENT)]
)
def test_notes_and_typed_additions_are_read(kind: str, story: Story) -> None:
    found = read(annotated(kind))
    assert texts(found, story) == ["Provider may train on Customer Data"]
    assert texts(found) == ["Customer shall not use the Services for monitoring of the residents."]
    assert not found.gaps


@pytest.mark.parametrize(
    ("kind", "word"), [("StrikeOut", "struck out"), ("Redact", "blacked out"), ("FileAttachment", "attached")]
)
def test_marks_that_change_what_counts_are_gaps(kind: str, word: str) -> None:
    assert word in read(annotated(kind)).gaps[0].why


def test_a_hidden_annotation_is_not_read() -> None:
    assert texts(read(annotated("FreeText", flags=2)), Story.TEXT_BOX) == []


def test_an_attachment_is_a_gap() -> None:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(exhibit.docx) 6 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 41>>stream\nBT /F 11 Tf 72 700 Td (See exhibit) Tj ET\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Type/Filespec/F(exhibit.docx)/UF(exhibit.docx)/EF<</F 7 0 R>>>>",
        b"<</Type/EmbeddedFile/Length 4>>stream\nPK..\nendstream",
    ]
    gaps = read(assembled(objects)).gaps
    assert [gap.what for gap in gaps] == ["attachment exhibit.docx"]
