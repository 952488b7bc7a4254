"""Bytes of a text file to text, and to lines that know where they stood."""

import codecs
import re
from dataclasses import dataclass

from agreelint.read.intake import Unreadable

CP1252 = "it names no encoding and is not UTF-8: it was read as Windows-1252, so check quotation marks and accents"
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = "this is not text (it holds bytes that no text file holds) and no format we know: save it as .docx or PDF."
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_PLAUSIBLE_HIGH = 0.25


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text file, without its line end.

    `number` counts from 1; `page_break` says that a form feed stands before it.
    """

    number: int
    text: str
    page_break: bool = False


def decode(name: str, data: bytes) -> tuple[str, bool]:
    """The text of `data`, and whether its encoding was a guess.

    Raises:
        Unreadable: if the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return _plausible(name, data.decode(encoding)), False
            except UnicodeDecodeError:
                sentence = (
                    f"its first bytes promise {encoding.upper()[:6]} text, but the rest is not: save it as UTF-8."
                )
                raise Unreadable(name, sentence) from None
    if b"\x00" in data:
        even_odd = data[:4096:2].count(0), data[1:4096:2].count(0)
        if max(even_odd) > len(data[:4096]) // 4:
            raise Unreadable(name, "this looks like UTF-16 text without its byte order mark: save it as UTF-8.")
        raise Unreadable(name, _BINARY)
    try:
        return _plausible(name, data.decode("utf-8")), False
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(name, _BINARY) from None
    high = sum(char > "\x7f" for char in text)
    if high > _PLAUSIBLE_HIGH * len(text):
        raise Unreadable(name, _BINARY)
    return _plausible(name, text), True


def lines(text: str) -> list[Line]:
    """The lines of `text` in order, with form feeds as page breaks."""
    found: list[Line] = []
    start, number, page_break = 0, 1, False
    for end in _BREAK.finditer(text):
        found.append(Line(number, text[start : end.start()], page_break))
        page_break = end.group() == "\f"
        start, number = end.end(), number + 1
    found.append(Line(number, text[start:].rstrip("\x1a"), page_break))
    return found


def _plausible(name: str, text: str) -> str:
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > max(4, len(text) // 1000):
        raise Unreadable(name, _BINARY)
    return text
