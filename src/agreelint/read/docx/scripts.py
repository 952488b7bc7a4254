"""What other scripts need: words in a direction of their own, and small ones that say how others are spoken."""

from agreelint.read.docx.draft import Setting
from agreelint.read.docx.names import TEXT_ELEMENTS, VAL, W
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element


def direction(walk: Walk, element: Element, setting: Setting) -> None:
    """Words in a direction of their own; an override to the left shows letters in another order than the file."""
    if element.tag == W + "bdo" and element.get(VAL) != "ltr" and _has_words(element):
        walk.reading.remarks.gap(walk.part, "the letters of some words are shown in reversed order: retype them.")
    walk.visit(element, setting)


def guide(walk: Walk, element: Element, setting: Setting) -> None:
    """Words with small ones above them that say how they are spoken: those follow in brackets."""
    for base in element.iterchildren(W + "rubyBase"):
        walk.visit(base, setting)
    for above in element.iterchildren(W + "rt"):
        if _has_words(above):
            walk.show(" (", setting)
            walk.visit(above, setting)
            walk.show(")", setting)


def _has_words(element: Element) -> bool:
    return any((text.text or "").strip() for text in element.iter(*TEXT_ELEMENTS))
