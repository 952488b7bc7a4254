"""Word files whose archive lies, breaks off or bursts."""

import struct
import zipfile
from io import BytesIO

from read.docx.wordfile import par, parts_of, zipped

WORDS = "Supplier shall keep the records for seven years."
GOOD = zipped(parts_of(par(WORDS)))
_CENTRAL, _LOCAL, _END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


def _with(extra: dict[str, bytes | str], *, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", kind) as archive:
        for name, data in {**parts_of(par(WORDS)), **extra}.items():
            archive.writestr(name, data)
    return held.getvalue()


def _central(data: bytes, at: int, packed: bytes, part: bytes = b"word/document.xml") -> bytes:
    """`packed` written at offset `at` of the entry of `part` in the directory at the end."""
    name = data.rindex(part)
    start = data.rindex(_CENTRAL, 0, name) + at
    return data[:start] + packed + data[start + len(packed) :]


def _local(data: bytes, at: int, packed: bytes) -> bytes:
    start = data.rindex(_LOCAL, 0, data.index(b"word/document.xml")) + at
    return data[:start] + packed + data[start + len(packed) :]


def _end(at: int, packed: bytes) -> bytes:
    start = GOOD.rindex(_END) + at
    return GOOD[:start] + packed + GOOD[start + len(packed) :]


def _twice(first: str, second: str) -> bytes:
    """Two entries, of which the second has the name of the first written over its own."""
    data = _with({second: "x"})
    return data.replace(second.encode(), first.encode())


def _bomb(parts: int) -> dict[str, bytes | str]:
    empty = b"<w:p/>" * 100
    head, tail = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">', b"</w:styles>"
    return {f"word/part{at}.xml": head + empty * 70_000 + tail for at in range(parts)}


def files() -> dict[str, bytes]:
    """The files by name; none of them is longer than a few hundred kilobytes."""
    big = parts_of("")["word/document.xml"]
    assert isinstance(big, str)
    body = big.replace("</w:body>", "<w:p/>" * 9_000_000 + "</w:body>")
    cut = {f"cut-at-{share}.docx": GOOD[: len(GOOD) * share // 100] for share in (1, 10, 30, 50, 70, 90, 99)}
    named = {
        f"name-{at}.docx": _with({name: "x"})
        for at, name in enumerate(
            ("../../evil", "/etc/passwd", "word/../../x", "C:/x", "a" * 60_000, "word/\u202ecod.xml")
        )
    }
    return cut | named | {
        "only-pk.docx": b"PK",
        "only-local-header.docx": _LOCAL + b"\0" * 26,
        "empty-archive.docx": _END + b"\0" * 18,
        "no-types.docx": zipped({"word/x.xml": "<x/>"}),
        "no-relations.docx": zipped({k: v for k, v in parts_of(par(WORDS)).items() if not k.endswith(".rels")}),
        "bomb-one-part.docx": zipped({**parts_of(""), "word/document.xml": body}),
        "bomb-styles.docx": zipped({**parts_of(par(WORDS), styles=""), "word/styles.xml": _bomb(1)["word/part0.xml"]}),
        "bomb-never-read.docx": _with({"word/media/image1.png": b"\0" * 80_000_000}),
        "says-too-small.docx": _central(GOOD, 24, struct.pack("<I", 10)),
        "says-too-large.docx": _central(GOOD, 24, struct.pack("<I", 0x7FFF_FFFF)),
        "packed-says-too-small.docx": _central(GOOD, 20, struct.pack("<I", 10)),
        "packed-says-too-large.docx": _central(GOOD, 20, struct.pack("<I", 0x7FFF_FFFF)),
        "wrong-checksum.docx": _central(GOOD, 16, b"\0\0\0\0"),
        "local-name-differs.docx": _local(GOOD, 30, b"word/dokument.xml"),
        "offset-beyond-the-end.docx": _central(GOOD, 42, struct.pack("<I", 0x7FFF_FFFF)),
        "offset-of-another.docx": _central(GOOD, 42, struct.pack("<I", 0)),
        "flag-encrypted.docx": _central(_local(GOOD, 6, b"\1\0"), 8, b"\1\0"),
        "method-unknown.docx": _central(_local(GOOD, 8, b"\x63\0"), 10, b"\x63\0"),
        "method-bzip2.docx": _with({}, kind=zipfile.ZIP_BZIP2),
        "method-lzma.docx": _with({}, kind=zipfile.ZIP_LZMA),
        "count-too-large.docx": _end(8, b"\xff\x7f\xff\x7f"),
        "directory-elsewhere.docx": _end(16, struct.pack("<I", 0x7FFF_FFFF)),
        "directory-size-zero.docx": _end(12, struct.pack("<I", 0)),
        "many-disks.docx": _end(4, b"\7\0\7\0"),
        "comment-longer-than-the-file.docx": _end(20, b"\xff\xff"),
        "comment-is-an-archive.docx": _end(20, struct.pack("<H", 22)) + _END + b"\0" * 18,
        "words-after-the-end.docx": GOOD + b"x" * 500,
        "words-before-the-start.docx": b"x" * 500 + GOOD,
        "two-archives.docx": GOOD + zipped(parts_of(par("Supplier may sell the records."))),
        "same-name-twice.docx": _twice("word/document.xml", "word/documenu.xml"),
        "case-differs.docx": _with({"WORD/Document.XML": "<x/>"}),
        "folder-for-a-part.docx": zipped({**parts_of(par(WORDS)), "word/styles.xml/": ""}),
        "three-thousand-parts.docx": _with({f"word/x{at}": "" for at in range(3_000)}),
        "nested-archive.docx": zipped({"word/document.xml": GOOD}),
        "local-headers-only.docx": GOOD[: GOOD.index(_CENTRAL)],
        "zip64-lie.docx": _central(GOOD, 24, b"\xff\xff\xff\xff"),
        "all-zero-after-head.docx": GOOD[:100] + b"\0" * (len(GOOD) - 100),
        "directory-zeroed.docx": GOOD[: GOOD.index(_CENTRAL)] + b"\0" * 200 + GOOD[GOOD.rindex(_END) :],
    }  # fmt: skip
