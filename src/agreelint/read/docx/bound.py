"""Content controls bound to a store in the file: Word shows what the store says, not what the control holds."""

import re

from agreelint.read.docx.names import SDT_CONTENT, TEXT_ELEMENTS, W
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element
from agreelint.read.intake import Unreadable

_STEP = re.compile(r"/([\w.-]+:)?([\w.-]+)(?:\[(\d{1,4})\])?")
_PREFIX = re.compile(r"xmlns:([\w.-]+)\s*=\s*(?:'([^']*)'|\"([^\"]*)\")")
_STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
# What Word keeps of the document's own properties, by its fixed names.
_CORE, _EXTENDED = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "{6668398D-A668-4E3E-A5EB-62B293D839F1}"
_PLACEHOLDER = W + "showingPlcHdr"
_LONGEST = 100_000


def check_binding(walk: Walk, element: Element, properties: Element) -> None:
    """Make a gap where a bound control would show something else than what is read."""
    binding = properties.find(W + "dataBinding")
    if binding is None or walk.fields.mute:
        return
    stored = _stored(walk, binding)
    content = element.find(SDT_CONTENT)
    if stored is None or content is None:
        return
    held = "".join(text.text or "" for text in content.iter(*TEXT_ELEMENTS))
    same = _plain(stored) == _plain(held) or (not stored.strip() and properties.find(_PLACEHOLDER) is not None)
    # Dates are stored in one form and shown in another.
    if not same and properties.find(W + "date") is None and not _is_choice(properties, stored, held):
        walk.reading.remarks.gap(
            walk.part,
            f'a content control holds "{held.strip()[:80]}" but shows "{stored.strip()[:80]}" from a store in '
            "the file: open it in Word, save it and check it again.",
        )


def _stored(walk: Walk, binding: Element) -> str | None:
    """What the store says; None where the store is not there, so that Word keeps what the control holds."""
    identity = binding.get(W + "storeItemID", "").upper()
    stores = walk.reading.stores
    if identity not in stores:
        stores[identity] = _store(walk, identity)
    root = stores[identity]
    if root is None:
        return None
    prefixes = {name: one or other for name, one, other in _PREFIX.findall(binding.get(W + "prefixMappings", ""))}
    path = binding.get(W + "xpath", "").strip()
    steps = list(_STEP.finditer(path))
    if "".join(step.group() for step in steps) != path or not steps:
        walk.reading.remarks.gap(
            walk.part, "a content control shows what a store in the file says at a place that was not followed."
        )
        return None
    at: Element | None = root
    for depth, step in enumerate(steps):
        space = prefixes.get((step.group(1) or "").rstrip(":"), "") if step.group(1) else ""
        name = f"{{{space}}}{step.group(2)}" if space else step.group(2)
        if depth == 0:
            at = root if root.tag == name else None
        elif at is not None:
            same = list(at.iterchildren(name))
            number = int(step.group(3) or "1")
            at = same[number - 1] if 1 <= number <= len(same) else None
    return None if at is None else "".join(map(str, at.itertext()))[:_LONGEST]


def _store(walk: Walk, identity: str) -> Element | None:
    package = walk.reading.package
    try:
        if identity in {_CORE, _EXTENDED}:
            kind = "core-properties" if identity == _CORE else "extended-properties"
            link = next(package.related("", kind), None)
            return None if link is None else package.tree(link.target)
        for link in package.related(package.main, "customXml"):
            for about in package.related(link.target, "customXmlProps"):
                if package.tree(about.target).get(f"{_STORE}itemID", "").upper() == identity:
                    return package.tree(link.target)
    except Unreadable as trouble:
        walk.reading.remarks.gap(
            trouble.what, f"a content control shows what it says, and it was not read: {trouble.why}"
        )
    return None


def _is_choice(properties: Element, stored: str, held: str) -> bool:
    """Whether a list's entry is stored by its value and shown by its name."""
    entries = properties.iter(W + "listItem")
    return any(entry.get(W + "value") == stored and entry.get(W + "displayText") == held for entry in entries)


def _plain(text: str) -> str:
    return "".join(text.split())
