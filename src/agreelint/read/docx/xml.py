"""Parts to trees, with everything in XML that can surprise switched off."""

from lxml import etree
from lxml.etree import _Element as Element  # the only name the type of an element has

from agreelint.read.bounds import bounds, raised
from agreelint.read.docx.names import STRICT, TRANSITIONAL, VAL
from agreelint.read.intake import Unreadable

MAX_DEPTH = 200

_OFF = {"0", "false", "off", "no"}
_ODD = "ask for the file again, saved anew by a word processor."
# What the parser says when one of its own limits is met.
_LIMITS = {
    "depth": f"its elements are nested more than {MAX_DEPTH} deep",
    "Text node too long": "one text in it is longer than 10 million characters",
    "Buffer size": "one value in it is longer than 10 million characters",
}
_SHORTEST = 4
_DOCTYPE = f"it declares a document type, which no Word file does: {_ODD}"

__all__ = ["Element", "flag", "head", "number", "parsed", "value"]


def parsed(part: str, data: bytes) -> Element:
    """The tree of `part`, with transitional names.

    Raises:
        Unreadable: if it is no well-formed XML, declares a document type, or is larger or deeper than any document.
    """
    # Comments count, too; in UTF-16 both signs are the same, with a zero beside each that parts "<" from "/".
    # A part of so few bytes needs no counting: the shortest element is "<a/>".
    most = bounds().elements
    if len(data) > _SHORTEST * most and data.count(b"<") - data.count(b"</") - data.count(b"<\0/") > most:
        cure = f"{_ODD.removesuffix('.')}, or {raised('elements')}."
        raise Unreadable(part, f"it holds more than {most:,} elements: {cure}")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as trouble:
        limit = next((says for sign, says in _LIMITS.items() if sign in (trouble.msg or "")), "")
        if limit:
            raise Unreadable(part, f"{limit}: {_ODD}") from None
        if b"<!DOCTYPE" in data.replace(b"\0", b""):
            raise Unreadable(part, _DOCTYPE) from None
        where = f" at line {trouble.lineno}" if trouble.lineno else ""
        raise Unreadable(part, f"the file is damaged (its XML breaks off{where}): {_ODD}") from None
    except ValueError:
        raise Unreadable(part, f"the file is damaged (its XML cannot be read): {_ODD}") from None
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        # An entity of its own would make words that other programs show, or lose, differently.
        raise Unreadable(part, _DOCTYPE)
    if root.xpath(f"boolean({'/*' * MAX_DEPTH})"):
        raise Unreadable(part, f"its elements are nested more than {MAX_DEPTH} deep: {_ODD}")
    if STRICT.encode() in data or b"\0" in data[:64]:
        _make_transitional(root)
    return root


def head(element: Element, tag: str) -> Element | None:
    """The first child with this name, which by the rules of the format stands before all others."""
    if not len(element):
        return None
    first = element[0]
    return first if first.tag == tag else next(element.iterchildren(tag), None)


def value(element: Element | None) -> str:
    """Its `val`, or an empty text."""
    return "" if element is None else element.get(VAL, "")


def flag(element: Element | None) -> bool | None:
    """Whether an on/off element is on; None without one."""
    return None if element is None else element.get(VAL, "1").lower() not in _OFF


def number(text: str | None, least: int, most: int) -> int | None:
    """A whole number held within bounds, or None for anything else. Strict files give measures with a unit."""
    if not text:
        return None
    if text.isascii() and text.isdecimal():
        return max(least, min(most, int(text[:24])))
    text = text.strip()
    scale = 1.0
    for unit, twips in (("pt", 20.0), ("in", 1440.0), ("cm", 566.929), ("mm", 56.6929), ("pc", 240.0), ("pi", 240.0)):
        if text.endswith(unit):
            text, scale = text[: -len(unit)], twips
            break
    try:
        found = float(text[:24]) * scale
    except ValueError:
        return None
    return max(least, min(most, int(found))) if found == found and abs(found) != float("inf") else None  # noqa: PLR0124


def _make_transitional(root: Element) -> None:
    for element in list(root.iter("*")):
        element.tag = _renamed(str(element.tag))
        for key in [key for key in element.attrib if str(key).startswith("{" + STRICT)]:
            text = element.attrib.pop(key)
            element.set(_renamed(str(key)), str(text))


def _renamed(name: str) -> str:
    if not name.startswith("{" + STRICT):
        return name
    space, _, local = name.partition("}")
    return TRANSITIONAL.get(space + "}", space + "}") + local
