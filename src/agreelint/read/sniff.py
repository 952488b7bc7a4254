"""What a file is, by its bytes and not by its name."""

import io
import re
import zipfile
import zlib
from enum import StrEnum

from agreelint.read.intake import Unreadable


class Kind(StrEnum):
    """The formats that are read."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"


_ENDINGS = {
    "docx": Kind.DOCX, "docm": Kind.DOCX, "dotx": Kind.DOCX, "dotm": Kind.DOCX, "pdf": Kind.PDF,
    "txt": Kind.TEXT, "text": Kind.TEXT, "md": Kind.MARKDOWN, "markdown": Kind.MARKDOWN,
}  # fmt: skip

_LISTING_BYTES = 1_000_000
_WORD = re.compile(
    rb"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.?main"
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE = "this is a picture (%s), not text: run it through text recognition (OCR) or ask for a DOCX or text PDF."
_ARCHIVE = "this is %s: unpack it and check the agreements in it one by one."

# Bytes at the very start, and what to say.
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "this is an RTF file: open it in a word processor and save it as .docx or PDF."),
    (b"\x89PNG\r\n", _PICTURE % "PNG"),
    (b"\xff\xd8\xff", _PICTURE % "JPEG"),
    (b"GIF8", _PICTURE % "GIF"),
    (b"II*\x00", _PICTURE % "TIFF"),
    (b"MM\x00*", _PICTURE % "TIFF"),
    (b"\x00\x00\x00\x0cjP  ", _PICTURE % "JPEG 2000"),
    (b"\x1f\x8b", _ARCHIVE % "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE % "a 7-Zip archive"),
    (b"Rar!\x1a\x07", _ARCHIVE % "a RAR archive"),
    (b"BZh", _ARCHIVE % "a bzip2 archive"),
    (b"\xfd7zXZ\x00", _ARCHIVE % "an xz archive"),
    (b"%!PS", "this is a PostScript file: save it as PDF."),
    (b"\xffWPC", "this is a WordPerfect file: save it as .docx or PDF."),
    (b"\x7fELF", "this is a program, not a document."),
    (b"MZ\x90", "this is a program, not a document."),
)

# Names of streams in an OLE container (UTF-16), the tell-tale first.
_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "this is a password-protected Office file: remove the password, save it and check it again."),
    ("WordDocument", "this is an old Word .doc file: save it as .docx or PDF."),
    ("Workbook", "this is an old Excel file: export what belongs to the agreement as .docx or PDF."),
    ("PowerPoint Document", "this is an old PowerPoint file: export what belongs to the agreement as PDF."),
    ("__properties_version1.0", "this is an Outlook message: save the attached agreement and check that."),
)

_MARKUP: tuple[tuple[bytes, str], ...] = (
    (rb"<!doctype\s+html|<html[\s>]", "this is an HTML page: print it to PDF, or save it as .docx."),
    (rb"progid=.word\.document", "this is a Word 2003 XML file: save it as .docx or PDF."),
    (rb"<pkg:package", "this is a flat Word XML file: save it as .docx or PDF."),
    (rb"<office:document", "this is a flat OpenDocument file: save it as .docx or PDF."),
    (rb"<svg[\s>]", _PICTURE % "SVG"),
)
_MAIL = re.compile(rb"^(?:content-transfer-encoding:|mime-version:)", re.IGNORECASE | re.MULTILINE)


def recognise(name: str, data: bytes) -> Kind:
    """The format of `data`; the name only tells Markdown from plain text.

    Raises:
        Unreadable: if it is a format that is not read, in one sentence that says which and what to do.
    """
    if data.startswith(b"PK") and (b"PK\x03\x04" in data[:4] or zipfile.is_zipfile(io.BytesIO(data))):
        return _archive(name, data)
    if _is_pdf(data):
        if claimed(name) is Kind.DOCX and zipfile.is_zipfile(io.BytesIO(data)):
            raise Unreadable(name, "this is a PDF and a zip archive at once, which show different texts.")
        return Kind.PDF
    for start, sentence in _STARTS:
        if data.startswith(start):
            raise Unreadable(name, sentence)
    if data.startswith(_OLE):
        raise Unreadable(name, _ole(data))
    if data[4:8] == b"ftyp":
        raise Unreadable(name, _PICTURE % "HEIC or a film")
    if data[:4] == b"RIFF":
        raise Unreadable(name, _PICTURE % "WebP, or sound")
    if data[:2] == b"BM" and b"\x00" in data[:14]:
        raise Unreadable(name, _PICTURE % "BMP")
    _refuse_markup(name, data)
    return Kind.MARKDOWN if claimed(name) is Kind.MARKDOWN else Kind.TEXT


def claimed(name: str) -> Kind | None:
    """The format that the name claims, if it is one we read."""
    return _ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None


def _is_pdf(data: bytes) -> bool:
    head = data[:1024]
    if head.lstrip(b"\xef\xbb\xbf\x00\t\n\f\r ").startswith(b"%PDF-"):
        return True
    return b"%PDF-" in head and (b"startxref" in data or b"endobj" in data)


def _archive(name: str, data: bytes) -> Kind:
    if b"%PDF-" in data[:1024]:
        raise Unreadable(name, "this is a zip archive and a PDF at once, which show different texts.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {entry.filename: entry for entry in archive.infolist()}
            listing = _peek(archive, entries.get("[Content_Types].xml"))
            mimetype = _peek(archive, entries.get("mimetype"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise Unreadable(
            name, "the file is damaged or cut short (a broken zip archive): ask for it again, or save it anew."
        ) from None
    if _WORD.search(listing) or "word/document.xml" in entries:
        return Kind.DOCX
    raise Unreadable(name, _other_archive(entries, listing, mimetype))


def _peek(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | None) -> bytes:
    """The first bytes of a small part; only as many as naming the format needs."""
    if entry is None or entry.flag_bits & 1 or entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return b""
    with archive.open(entry) as part:
        return part.read(_LISTING_BYTES)


def _other_archive(entries: dict[str, zipfile.ZipInfo], listing: bytes, mimetype: bytes) -> str:
    if b"spreadsheetml" in listing or b"ms-excel" in listing:
        return "this is an Excel workbook: export what belongs to the agreement as .docx or PDF."
    if b"presentationml" in listing or b"ms-powerpoint" in listing:
        return "this is a PowerPoint file: export what belongs to the agreement as PDF."
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return "this is an OpenDocument file: save it as .docx or PDF."
    if mimetype.startswith(b"application/epub"):
        return "this is an e-book (EPUB): save it as .docx or PDF."
    if any(entry.startswith("Index/") and entry.endswith(".iwa") for entry in entries):
        return "this is an Apple Pages file: export it as .docx or PDF."
    return _ARCHIVE % "a zip archive"


def _ole(data: bytes) -> str:
    for stream, sentence in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return sentence
    return "this is an old Office file of an unknown kind: save it as .docx or PDF."


def _refuse_markup(name: str, data: bytes) -> None:
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"<"):
        for pattern, sentence in _MARKUP:
            if re.search(pattern, head, re.IGNORECASE):
                raise Unreadable(name, sentence)
    # Two header lines of a message before the first blank line; an agreement does not open like this.
    opening = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if len(_MAIL.findall(opening)) >= 1 and re.match(rb"[A-Za-z-]+: ", opening):
        raise Unreadable(name, "this is an e-mail or web archive: save the agreement in it and check that.")
