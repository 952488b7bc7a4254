"""What one `rPr` or `pPr` says by itself, before any style is asked."""

from typing import TypedDict

from agreelint.model.manuscript import Change, View
from agreelint.read.docx.colour import Theme
from agreelint.read.docx.names import R_PR, SECT_PR, VAL, W14, W
from agreelint.read.docx.xml import Element, flag, number, value

# Levels are 0 to 8; Word's own limits are far below these twips.
_FAR = 200_000


class RunMarks(TypedDict, total=False):
    """The marks of a run that are set, and no others. `size` is in points, `scale` the width of letters in percent."""

    bold: bool
    italic: bool
    vanish: bool
    caps: bool
    underline: bool
    size: float
    colour: str
    shade: str
    highlight: str
    font: str
    scale: int
    unseen: str
    style: str


class ParagraphMarks(TypedDict, total=False):
    """The marks of a paragraph that are set. Measures are in twips; `first` is negative for a hanging indent."""

    style: str
    num_id: int
    level: int
    outline: int
    left: int
    first: int
    centred: bool
    shade: str
    exact: int
    mark: Element
    section: Element


def run_marks(properties: Element | None, theme: Theme, view: View = View.ACCEPTED) -> RunMarks:
    """The marks in an `rPr`; in the original view those from before a tracked change of format."""
    found: RunMarks = {}
    if properties is None:
        return found
    if view is View.ORIGINAL:
        properties = _before(properties, "rPrChange", R_PR)
    for child in properties:
        key = _TOGGLES.get(child.tag)
        if key is not None:
            found[key] = bool(flag(child))  # type: ignore[literal-required]
            continue
        match child.tag:
            case t if t == _U:
                found["underline"] = value(child) not in {"none", ""}
            case t if t == _SZ:
                size = number(value(child), 0, 3_276)
                if size is not None:
                    found["size"] = size / 2
            case t if t == _COLOUR:
                found["colour"] = theme.colour(child, VAL, "theme")
            case t if t == _SHD:
                found["shade"] = theme.shade(child)
            case t if t == _HIGHLIGHT:
                found["highlight"] = value(child)
            case t if t == _FONTS:
                font = child.get(_ASCII) or child.get(_HANSI)
                if font:
                    found["font"] = font
            case t if t == _SCALE:
                scale = number(value(child).rstrip("%"), 0, 1_000)
                if scale is not None:
                    found["scale"] = scale
            case t if t == _STYLE:
                found["style"] = value(child)
            case t if t == _FILL:
                found["unseen"] = _effect(child, theme)
            case _:
                pass
    return found


def paragraph_marks(properties: Element | None, theme: Theme, view: View = View.ACCEPTED) -> ParagraphMarks:
    """The marks in a `pPr`; in the original view those from before a tracked change of format."""
    found: ParagraphMarks = {}
    if properties is None:
        return found
    if view is View.ORIGINAL:
        mark, section = properties.find(R_PR), properties.find(SECT_PR)
        properties = _before(properties, "pPrChange", W + "pPr")
        found.update(_outer(mark, section))
    for child in properties:
        match child.tag:
            case t if t == _P_STYLE:
                found["style"] = value(child)
            case t if t == _NUM:
                _numbering(child, found, view)
            case t if t == _OUTLINE:
                level = number(value(child), 0, 9)
                if level is not None:
                    found["outline"] = level
            case t if t == _IND:
                _indents(child, found)
            case t if t == _JC:
                found["centred"] = value(child) == "center"
            case t if t == _SHD:
                found["shade"] = theme.shade(child)
            case t if t == _SPACING:
                if child.get(W + "lineRule") == "exact":
                    found["exact"] = number(child.get(W + "line"), 0, _FAR) or 0
            case t if t == R_PR:
                found["mark"] = child
            case t if t == SECT_PR:
                found["section"] = child
            case _:
                pass
    return found


def mark_change(mark: Element | None) -> Change | None:
    """The tracked change of a paragraph's own mark."""
    if mark is None:
        return None
    return next((_CHANGES[child.tag] for child in mark if child.tag in _CHANGES), None)


def change_of(tag: str) -> Change | None:
    """The tracked change that an element with this name makes of what is in it."""
    return _CHANGES.get(tag)


def _outer(mark: Element | None, section: Element | None) -> ParagraphMarks:
    found: ParagraphMarks = {}
    if mark is not None:
        found["mark"] = mark
    if section is not None:
        found["section"] = section
    return found


def _before(properties: Element, change: str, inner: str) -> Element:
    changed = properties.find(W + change)
    if changed is None:
        return properties
    old = changed.find(inner)
    return changed if old is None else old


def _numbering(element: Element, found: ParagraphMarks, view: View) -> None:
    if view is View.ORIGINAL and element.find(W + "ins") is not None:
        return
    identity = number(value(element.find(W + "numId")), -1, 1_000_000_000)
    level = number(value(element.find(W + "ilvl")), 0, 8)
    if identity is not None:
        found["num_id"] = identity
    if level is not None:
        found["level"] = level


def _indents(element: Element, found: ParagraphMarks) -> None:
    left = number(element.get(W + "left") or element.get(W + "start"), -_FAR, _FAR)
    first = number(element.get(W + "firstLine"), -_FAR, _FAR)
    hanging = number(element.get(W + "hanging"), -_FAR, _FAR)
    if left is not None:
        found["left"] = left
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _effect(fill: Element, theme: Theme) -> str:
    """Why letters filled like this cannot be seen, if so."""
    if fill.find(W14 + "noFill") is not None:
        return "text without a fill"
    alpha = fill.find(f".//{W14}alpha")
    clear = number(alpha.get(W14 + "val"), 0, 100_000) if alpha is not None else None
    if clear is not None and clear >= 95_000:  # noqa: PLR2004 - thousandths of a percent
        return "transparent text"
    solid = fill.find(f"{W14}solidFill/{W14}srgbClr")
    if solid is not None and theme.is_paper(solid.get(W14 + "val", "")):
        return "white text"
    return ""


_TOGGLES = {W + "b": "bold", W + "i": "italic", W + "vanish": "vanish", W + "caps": "caps"}
_CHANGES = {
    W + "ins": Change.INSERTED,
    W + "del": Change.DELETED,
    W + "moveFrom": Change.MOVED_FROM,
    W + "moveTo": Change.MOVED_TO,
}
_U, _SZ, _COLOUR, _SHD, _HIGHLIGHT = W + "u", W + "sz", W + "color", W + "shd", W + "highlight"
_FONTS, _ASCII, _HANSI, _SCALE, _STYLE = W + "rFonts", W + "ascii", W + "hAnsi", W + "w", W + "rStyle"
_FILL = W14 + "textFill"
_P_STYLE, _NUM, _OUTLINE, _IND, _JC = W + "pStyle", W + "numPr", W + "outlineLvl", W + "ind", W + "jc"
_SPACING = W + "spacing"
