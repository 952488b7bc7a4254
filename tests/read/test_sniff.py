"""What a file is, by its bytes; every format we do not read has a sentence of its own."""

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from agreelint.read import manuscript
from agreelint.read.intake import Unreadable
from agreelint.read.sniff import Kind, recognise
from read.paper import drawn

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def zipped(entries: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(100)


def typed(kind: str) -> bytes:
    return zipped({"[Content_Types].xml": f'<Types><Override ContentType="{kind}"/></Types>', "x/main.xml": "<x/>"})


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (stream("WordDocument"), "old Word .doc"),
        (stream("EncryptedPackage"), "password-protected Office"),
        (stream("Workbook"), "Excel"),
        (stream("__properties_version1.0"), "Outlook"),
        (OLE, "unknown kind"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "OpenDocument"),
        (typed("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "Excel"),
        (typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), "PowerPoint"),
        (zipped({"mimetype": "application/epub+zip"}), "EPUB"),
        (zipped({"Index/Document.iwa": b"\x00"}), "Pages"),
        (zipped({"a.docx": b"PK", "b.pdf": b"%PDF"}), "unpack it"),
        (b"<!DOCTYPE html><html><body>1. Use.</body></html>", "HTML"),
        (b"\xef\xbb\xbf  <HTML lang='en'>", "HTML"),
        ("<html><body>x</body></html>".encode("utf-16"), "HTML"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "Word 2003 XML"),
        (b"\x89PNG\r\n\x1a\n", "picture (PNG)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture (JPEG)"),
        (b"II*\x00\x08\x00\x00\x00", "picture (TIFF)"),
        (b"GIF89a", "picture (GIF)"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx", "e-mail"),
        (b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n\nHello", "e-mail"),
        (b"PK\x03\x04" + b"\x00" * 50, "damaged"),
    ],
)
def test_a_format_that_is_not_read_is_named(data: bytes, words: str) -> None:
    read = manuscript("agreement.docx", data)
    assert not read.paragraphs
    assert len(read.gaps) == 1
    assert words in read.gaps[0].why
    assert read.gaps[0].what == "agreement.docx"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docx", typed(f"{WORD}.document.main+xml"), Kind.DOCX),
        ("a.dotx", typed(f"{WORD}.template.main+xml"), Kind.DOCX),
        ("a.docm", typed("application/vnd.ms-word.document.macroEnabled.main+xml"), Kind.DOCX),
        ("a.dotm", typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), Kind.DOCX),
        ("a.txt", typed(f"{WORD}.document.main+xml"), Kind.DOCX),
        ("a.pdf", b"%PDF-1.7\n", Kind.PDF),
        ("a.pdf", b"\n\n junk \n%PDF-1.7\n1 0 obj <<>> endobj", Kind.PDF),
        ("a.txt", b"The header %PDF- opens a PDF file.", Kind.TEXT),
        ("a.md", b"# Title", Kind.MARKDOWN),
        ("a.txt", b"# Title", Kind.TEXT),
        ("a", "1. Use.".encode("utf-16"), Kind.TEXT),
        ("a.txt", b"BM is a company. BMW too.", Kind.TEXT),
    ],
)
def test_a_format_that_is_read(name: str, data: bytes, kind: Kind) -> None:
    assert recognise(name, data) is kind


def test_a_real_word_file_is_one() -> None:
    out = io.BytesIO()
    Document().save(out)
    assert recognise("a.docx", out.getvalue()) is Kind.DOCX


def test_two_formats_in_one_file_are_refused() -> None:
    pdf = drawn(lambda canvas: canvas.drawString(72, 700, "One text"))
    both = pdf + zipped({"[Content_Types].xml": f"{WORD}.document.main+xml", "word/document.xml": "<x/>"})
    with pytest.raises(Unreadable, match="at once"):
        recognise("a.docx", both)
    with pytest.raises(Unreadable, match="at once"):
        recognise("a.pdf", zipped({"%PDF-1.7": "x", "word/document.xml": "<x/>"}))


@pytest.mark.parametrize(("name", "ending"), [("a.docx", ".docx"), ("b.txt", ".txt")])
def test_a_file_with_a_wrong_ending_is_read_and_is_a_gap(name: str, ending: str) -> None:
    read = manuscript(name, drawn(lambda canvas: canvas.drawString(72, 700, "Customer shall pay the fees.")))
    assert read.format == "pdf"
    assert [paragraph.text for paragraph in read.paragraphs] == ["Customer shall pay the fees."]
    assert [gap.why for gap in read.gaps] == [
        f"its name ends in {ending}, but it is a PDF and was read as that: rename it."
    ]


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_read_or_a_gap(data: bytes) -> None:
    read = manuscript("any.bin", data)
    assert read.gaps or any(paragraph.text.strip() for paragraph in read.paragraphs)


STARTS = [b"%PDF-1.4\n", b"PK\x03\x04", OLE[:8], b"{\\rtf", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"# ", b"1. "]


@given(st.sampled_from(STARTS), st.binary(max_size=300), st.sampled_from(["a.docx", "a.pdf", "a.md", "a"]))
def test_any_bytes_after_a_known_start(start: bytes, rest: bytes, name: str) -> None:
    read = manuscript(name, start + rest)
    assert read.gaps or any(paragraph.text.strip() for paragraph in read.paragraphs)
    for gap in read.gaps:
        assert gap.what
        assert "\n" not in gap.why
