"""Character maps in which one glyph stands for a whole word: what is read need not be what is drawn."""

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_BEGINS = b"begincmap"
_NEAR, _LONGEST = 600, 200_000
# Three characters or more for one glyph.
_SEVERAL = re.compile(rb"<((?:[0-9A-Fa-f]{4}){3,64})>")
# "ffi", "tti": what typefaces draw in one glyph.
_LIGATED = frozenset("fijlt")


def whole_words(data: bytes) -> list[str]:
    """The words that one glyph stands for, by the character maps of a PDF that is not encrypted."""
    found: dict[str, None] = {}
    for cmap in _maps(data):
        for target in _SEVERAL.findall(cmap):
            word = bytes.fromhex(target.decode("ascii")).decode("utf-16-be", "replace").strip()
            letters = word.replace(" ", "")
            if letters.isascii() and letters.isalpha() and not set(letters) <= _LIGATED:
                found[word] = None
    return list(found)


def _maps(data: bytes) -> Iterator[bytes]:
    """The character maps among the streams, unpacked."""
    for mark in _STREAM.finditer(data):
        begin = data[mark.end() : mark.end() + _NEAR]
        if _BEGINS in begin:
            yield data[mark.end() : data.find(b"endstream", mark.end())]
            continue
        unpacking = zlib.decompressobj()
        try:
            if _BEGINS in unpacking.decompress(begin, _NEAR):
                end = data.find(b"endstream", mark.end())
                yield zlib.decompressobj().decompress(data[mark.end() : end], _LONGEST)
        except zlib.error:
            continue
