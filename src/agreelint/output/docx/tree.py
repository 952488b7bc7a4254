"""One part of a Word file as its bytes, with where each element stands in them.

Nothing is parsed and written anew: what is not marked stays as it is, to the byte, with its quotes, prefixes,
comments and line ends.
"""

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from xml.parsers import expat

from lxml import etree

from agreelint.model.original import Unmarked
from agreelint.read.docx.names import STRICT, TEXT_ELEMENTS, TRANSITIONAL, W

_STRICT_W = STRICT + "wordprocessingml/main"
_TAG = re.compile(rb"<(/?)([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)")
_CHARACTER = re.compile(
    rb"<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&[^;]+;|\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*", re.DOTALL
)
_NUMBER = re.compile(r"\s*\+?0*(\d{1,10})\s*", re.ASCII)
_DAMAGED = "a part of it is damaged: save it anew with a word processor, or ask for it again."
_SHOWN = {b"<": b"&lt;", b">": b"&gt;", b"&": b"&amp;"}


class Tree:
    """The elements of a part in document order, by number; `texts` are those that `Anchor.index` counts.

    `data` is UTF-8; `ids` are the numbers that are an id, each with the names of the elements that have it. Strict
    names count as the transitional ones.

    Raises:
        Unmarked: if the part declares a document type or is no XML.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data if _is_utf8(data) else _as_utf8(data)
        self.tags: list[str] = []
        self.parents = array("q")
        self.starts = array("q")
        self.lasts = array("q")
        self.texts = array("q")
        self.ids: dict[int, set[str]] = {}
        self._closings = array("q")
        self._spaces: dict[str | None, set[str]] = {}
        self._at_the_root: set[str | None] = set()
        self._read()

    def _read(self) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.ordered_attributes = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._bind
        parser.StartDoctypeDeclHandler = _refuse
        self._open: list[int] = []
        self._parser = parser
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError:
            raise Unmarked(_DAMAGED) from None
        del self._parser, self._open

    def _bind(self, prefix: str | None, uri: str) -> None:
        self._spaces.setdefault(prefix, set()).add(uri)
        if not self.tags:
            self._at_the_root.add(prefix)

    def _begin(self, raw: str, attributes: list[str]) -> None:
        at = len(self.tags)
        tag = _named(raw)
        self.tags.append(tag)
        self.parents.append(self._open[-1] if self._open else -1)
        self.starts.append(self._parser.CurrentByteIndex)
        self.lasts.append(at)
        self._closings.append(-1)
        self._open.append(at)
        if tag in TEXT_ELEMENTS:
            self.texts.append(at)
        for name, value in zip(attributes[::2], attributes[1::2], strict=True):
            if name.rpartition("}")[2] == "id" and (number := _NUMBER.fullmatch(value)):
                self.ids.setdefault(int(number[1]), set()).add(tag)

    def _end(self, _: str) -> None:
        at = self._open.pop()
        self.lasts[at] = len(self.tags) - 1
        self._closings[at] = self._parser.CurrentByteIndex

    @property
    def prefix(self) -> tuple[bytes, bytes]:
        """The prefix of words in this part, and the declaration that each new element needs for it, if any."""
        for prefix, spaces in self._spaces.items():
            if prefix in self._at_the_root and prefix and len(spaces) == 1 and spaces & {W[1:-1], _STRICT_W}:
                return prefix.encode(), b""
        space = _STRICT_W if self.is_strict else W[1:-1]
        return b"w", f' xmlns:w="{space}"'.encode()

    @property
    def is_strict(self) -> bool:
        """Whether the part uses the strict names."""
        return any(space.startswith(STRICT) for spaces in self._spaces.values() for space in spaces)

    def opened(self, at: int) -> int:
        """Where the start tag of an element ends."""
        found = _TAG.match(self.data, self.starts[at])
        if found is None:
            raise ValueError("a tag that was read is not there")
        return found.end()

    def is_empty(self, at: int) -> bool:
        """Whether it is one tag that opens and closes it."""
        return self.data[self.opened(at) - 2 : self.opened(at)] == b"/>"

    def closing(self, at: int) -> int:
        """Where the content of an element ends."""
        return self.opened(at) if self.is_empty(at) else self._closings[at]

    def end(self, at: int) -> int:
        """Where an element ends."""
        return self.opened(at) if self.is_empty(at) else self.data.index(b">", self._closings[at]) + 1

    def name(self, at: int) -> bytes:
        """Its name as written, with the prefix."""
        found = _TAG.match(self.data, self.starts[at])
        return found[2] if found else b""

    def children(self, at: int) -> Iterator[int]:
        """The elements directly in it."""
        child = at + 1
        while child <= self.lasts[at]:
            yield child
            child = self.lasts[child] + 1

    def following(self, at: int) -> int | None:
        """The element right behind it in the same one."""
        after = self.lasts[at] + 1
        return after if after < len(self.tags) and self.parents[after] == self.parents[at] else None

    def within(self, at: int, *tags: str) -> Iterator[int]:
        """The elements of these names in it, at any depth."""
        return (inner for inner in range(at + 1, self.lasts[at] + 1) if self.tags[inner] in tags)

    def above(self, at: int) -> Iterator[int]:
        """The elements around it, the innermost first."""
        while self.parents[at] >= 0:
            at = self.parents[at]
            yield at

    def attributes(self, at: int) -> dict[str, str]:
        """Its attributes, by their names without namespace."""
        start, end = self.starts[at], self.opened(at)
        told = re.findall(rb"\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", self.data[start:end])
        return {name.decode(): (one or other).decode("utf-8", "replace") for name, one, other in told}

    def characters(self, at: int) -> tuple[list[int], list[bytes]]:
        """Where each character of a text element stands, with the end of the last, and each as it is written."""
        places: list[int] = []
        written: list[bytes] = []
        end = self.opened(at)
        for found in _CHARACTER.finditer(self.data, end, self.closing(at)):
            end = found.end()
            if found[1] is not None:
                for inner in re.finditer(rb"\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*", found[1]):
                    places.append(found.start(1) + inner.start())
                    written.append(_SHOWN.get(inner[0], inner[0]))
            elif not found[0].startswith((b"<!", b"<?")):
                places.append(found.start())
                written.append(found[0])
        return [*places, end], written


@lru_cache(maxsize=1_000)
def _named(raw: str) -> str:
    space, _, local = raw.rpartition("}")
    return TRANSITIONAL.get(f"{{{space}}}", f"{{{space}}}") + local if space else local


def _refuse(*_: object) -> None:
    raise Unmarked(_DAMAGED)


def _is_utf8(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:8]:
        return False
    told = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    return told is None or told[1].lower() in {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


def _as_utf8(data: bytes) -> bytes:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.tostring(etree.fromstring(data, parser), encoding="UTF-8")
    except (etree.XMLSyntaxError, ValueError):
        raise Unmarked(_DAMAGED) from None
