"""Pages, where the file's own marks of them can be believed."""

from collections.abc import Callable

from agreelint.read.docx.package import Package
from agreelint.read.docx.xml import Element, number
from agreelint.read.intake import Unreadable

_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/extendedProperties}"
# The number of words that was true when pages were last counted may differ by this share.
_SHARE = 0.15


def trusted(package: Package, met: int, words: Callable[[], int]) -> int | None:
    """How many pages there are, if the file says as many as the walk has met and was not changed since; else None.

    `met` counts pages by the marks Word left at their beginnings, `words` counts the words of the body.
    """
    link = next(package.related("", "extended-properties"), None) or next(
        package.related("", "extendedProperties"), None
    )
    if link is None or link.external:
        return None
    try:
        root = package.tree(link.target)
    except Unreadable:
        return None
    pages, stated = _count(root, "Pages"), _count(root, "Words")
    if pages != met or not stated:
        return None
    found = words()
    if abs(stated - found) > _SHARE * max(stated, found):
        return None
    return pages


def _count(root: Element, name: str) -> int | None:
    found = root.find(_PROPERTIES + name)
    if found is None:
        found = root.find(_STRICT + name)
    return None if found is None else number(found.text, 0, 1_000_000)
