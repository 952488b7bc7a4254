"""Damage that PDFium reads past without a word: a cut end, a broken index, streams that do not unpack, lost objects."""

import base64
import re
import zlib

_TAIL = 2_048
_HEAD = 2_000
_MOST_BYTES = 200_000_000
_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/Filter\s*(?:\[\s*)?/(?:FlateDecode|Fl)\b")
_LETTERS = re.compile(rb"/Filter\s*\[\s*/(?:ASCII85Decode|A85)\s*/(?:FlateDecode|Fl)\b")
_MOST_LETTERS = 1_000_000
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/[^\s/<>\[\]()]+)")
_NAME = re.compile(rb"/([^\s/<>\[\]()]+)")
_FILTERS = frozenset(
    b"FlateDecode Fl LZWDecode LZW ASCII85Decode A85 ASCIIHexDecode AHx RunLengthDecode RL CCITTFaxDecode CCF DCTDecode"
    b" DCT JBIG2Decode JPXDecode Crypt".split()
)
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_DEFINED = re.compile(rb"(?<!\d)(\d{1,7})\s+(\d{1,5})\s+obj\b")
_MEANT = re.compile(rb"(?<![\d.])(\d{1,7})\s+(\d{1,5})\s+R\b")


def is_damaged(data: bytes) -> bool:
    """Whether words may be missing from what can be read of a PDF, because some of its bytes are wrong or gone."""
    if is_cut_short(data):
        return True
    # What is encrypted does not unpack for us.
    return b"/Encrypt" not in data and (_has_bad_stream(data) or _lacks_objects(data))


def is_cut_short(data: bytes) -> bool:
    """Whether the file lacks its proper end, or its index is not where the end says."""
    tail = data.rstrip(b"\x00\t\n\f\r ")[-_TAIL:]
    found = _STARTXREF.findall(tail)
    if not found:
        return True
    head = max(data.find(b"%PDF-", 0, 1024), 0)
    return not any(_is_index(data, int(found[-1][:12]) + shift) for shift in (0, head))


def _is_index(data: bytes, at: int) -> bool:
    """Whether a cross-reference table or stream stands at `at`."""
    near = data[max(0, at - 2) : at + 40].lstrip()
    return b"xref" in near[:8] or bool(re.match(rb"(?:\S{0,2}\s+)?\d+\s+\d+\s+obj", near))


def _has_bad_stream(data: bytes) -> bool:
    """Whether a packed stream, pictures aside, does not unpack to its end, or names a way of packing there is not."""
    left = _MOST_BYTES
    for mark in _STREAM.finditer(data):
        if data[mark.start() - 3 : mark.start()] == b"end":
            continue
        before = data[max(0, mark.start() - _HEAD) : mark.start()]
        head = before[before.rfind(b" obj") + 1 :]
        if any(name not in _FILTERS for chain in _FILTER.findall(head) for name in _NAME.findall(chain)):
            return True
        if _PICTURE.search(head):
            continue
        packed = _packed(head, data[mark.end() : _end(data, mark.end())])
        if packed is None:
            return True
        unpacking = zlib.decompressobj()
        try:
            left -= len(unpacking.decompress(packed, left)) if packed else 0
        except zlib.error:
            return True
        if left <= 0:
            return False
        if packed and not unpacking.eof:
            return True
    return False


def _packed(head: bytes, stream: bytes) -> bytes | None:
    """The packed bytes of a stream; none where it is packed in another way, None where its letters are wrong."""
    if _FLATE.search(head):
        return stream
    if not _LETTERS.search(head) or len(stream) > _MOST_LETTERS:
        return b""
    end = stream.find(b"~>")
    try:
        return base64.a85decode(stream[:end]) if end >= 0 else None
    except ValueError:
        return None


def _end(data: bytes, start: int) -> int:
    """Where the object ends that the stream at `start` belongs to: packed bytes may hold "endstream" by chance."""
    end = data.find(b"endobj", start)
    return end if end >= 0 else len(data)


def _lacks_objects(data: bytes) -> bool:
    """Whether the file refers to objects that it does not hold; told only where none can be packed away in others."""
    if b"/ObjStm" in data or b"/XRef" in data:
        return False
    outside = _without_streams(data)
    return bool(set(_MEANT.findall(outside)) - set(_DEFINED.findall(outside)))


def _without_streams(data: bytes) -> bytes:
    return re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)
