"""Formulas, in one line: "(a+b)/2", "10^6", "√(2)"."""

from agreelint.read.docx.draft import Setting
from agreelint.read.docx.names import M
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element

_VAL = M + "val"


def fraction(walk: Walk, element: Element, setting: Setting) -> None:
    """A fraction, as "a/b"."""
    for at, child in enumerate(element.iterchildren(M + "num", M + "den")):
        if at:
            walk.show("/", setting)
        walk.visit(child, setting)


def delimited(walk: Walk, element: Element, setting: Setting) -> None:
    """What stands in brackets; the format names the brackets and does not write them."""
    begin, between, end = (_sign(element, "d", name, usual) for name, usual in _BRACKETS)
    walk.show(begin, setting)
    for at, child in enumerate(element.iterchildren(M + "e")):
        if at:
            walk.show(between, setting)
        walk.visit(child, setting)
    walk.show(end, setting)


def root(walk: Walk, element: Element, setting: Setting) -> None:
    """A root, with its degree before it."""
    for child in element.iterchildren(M + "deg"):
        walk.visit(child, setting)
    walk.show("√(", setting)
    for child in element.iterchildren(M + "e"):
        walk.visit(child, setting)
    walk.show(")", setting)


def large_sign(walk: Walk, element: Element, setting: Setting) -> None:
    """A sum or an integral, with its limits after the sign."""
    walk.show(_sign(element, "nary", "chr", "∫"), setting)
    walk.visit(element, setting)


def raised(walk: Walk, element: Element, setting: Setting) -> None:
    """An exponent; one that is empty is not written."""
    if any((text.text or "").strip() for text in element.iter(M + "t")):
        walk.show("^", setting)
    walk.visit(element, setting)


_BRACKETS = (("begChr", "("), ("sepChr", "|"), ("endChr", ")"))


def _sign(element: Element, kind: str, name: str, usual: str) -> str:
    found = element.find(f"{M}{kind}Pr/{M}{name}")
    return usual if found is None else found.get(_VAL, "")[:4]
