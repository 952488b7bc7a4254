"""What one `rPr` or `pPr` says by itself, before any style is asked."""

from collections.abc import Callable
from typing import Literal, TypedDict

from agreelint.model.manuscript import Change, View
from agreelint.read.docx.colour import Theme
from agreelint.read.docx.names import P_PR, R_PR, SECT_PR, VAL, W14, W
from agreelint.read.docx.xml import Element, flag, number, value

# Levels are 0 to 8; Word's own limits are far below these twips.
_FAR = 200_000


class RunMarks(TypedDict, total=False):
    """The marks of a run that are set, and no others. `size` is in points, `scale` the width of letters in percent.

    `apart` is what stands between letters beyond the usual, `raised` how far they are above their line, in points.
    """

    bold: bool
    italic: bool
    vanish: bool
    caps: bool
    underline: bool
    strike: bool
    double_strike: bool
    size: float
    colour: str
    shade: str
    highlight: str
    font: str
    scale: int
    apart: float
    raised: float
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
    right: int
    centred: bool
    shade: str
    exact: int
    frame: Element
    drop_cap: bool
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
            found[key] = bool(flag(child))
            continue
        read = _RUN.get(child.tag)
        if read is not None:
            read(child, found, theme)
    return found


def paragraph_marks(properties: Element | None, theme: Theme, view: View = View.ACCEPTED) -> ParagraphMarks:
    """The marks in a `pPr`; in the original view those from before a tracked change of format."""
    found: ParagraphMarks = {}
    if properties is None:
        return found
    before = _before(properties, "pPrChange", P_PR) if view is View.ORIGINAL else properties
    for child in before:
        tag = child.tag
        read = _PARAGRAPH.get(tag)
        if read is not None:
            read(child, found, theme)
        elif tag == _NUM and (view is View.ACCEPTED or child.find(W + "ins") is None):
            _numbering(child, found)
    # These are of the paragraph itself, whatever its format was before.
    for child in properties.iterchildren(R_PR, SECT_PR):
        if child.tag == SECT_PR:
            found.setdefault("section", child)
        elif len(child):
            found.setdefault("mark", child)
    return found


def mark_change(mark: Element | None) -> Change | None:
    """The tracked change of a paragraph's own mark."""
    if mark is None:
        return None
    return next((_CHANGES[child.tag] for child in mark if child.tag in _CHANGES), None)


def change_of(tag: str) -> Change | None:
    """The tracked change that an element with this name makes of what is in it."""
    return _CHANGES.get(tag)


def _before(properties: Element, change: str, inner: str) -> Element:
    changed = properties.find(W + change)
    if changed is None:
        return properties
    old = changed.find(inner)
    return changed if old is None else old


def _size(element: Element, found: RunMarks, _: Theme) -> None:
    size = number(value(element), 0, 3_276)
    if size is not None:
        found["size"] = size / 2


def _underline(element: Element, found: RunMarks, _: Theme) -> None:
    found["underline"] = value(element) not in {"none", ""}


def _colour(element: Element, found: RunMarks, theme: Theme) -> None:
    found["colour"] = theme.colour(element, VAL, "theme")


def _shade(element: Element, found: RunMarks | ParagraphMarks, theme: Theme) -> None:
    found["shade"] = theme.shade(element)


def _highlight(element: Element, found: RunMarks, _: Theme) -> None:
    found["highlight"] = value(element)


def _font(element: Element, found: RunMarks, _: Theme) -> None:
    font = element.get(W + "ascii") or element.get(W + "hAnsi")
    if font:
        found["font"] = font


def _scale(element: Element, found: RunMarks, _: Theme) -> None:
    scale = number(value(element).rstrip("%"), 0, 1_000)
    if scale is not None:
        found["scale"] = scale


def _apart(element: Element, found: RunMarks, _: Theme) -> None:
    apart = number(value(element), -_FAR, _FAR)
    if apart is not None:
        found["apart"] = apart / 20


def _raised(element: Element, found: RunMarks, _: Theme) -> None:
    raised = number(value(element), -_FAR, _FAR)
    if raised is not None:
        found["raised"] = raised / 2


def _run_style(element: Element, found: RunMarks, _: Theme) -> None:
    found["style"] = value(element)


def _effect(fill: Element, found: RunMarks, _: Theme) -> None:
    """Why letters filled like this cannot be seen, if so."""
    alpha = fill.find(f".//{W14}alpha")
    clear = number(alpha.get(W14 + "val"), 0, 100_000) if alpha is not None else None
    solid = fill.find(f"{W14}solidFill/{W14}srgbClr")
    if fill.find(W14 + "noFill") is not None:
        found["unseen"] = "text without a fill"
    elif clear is not None and clear >= 95_000:  # noqa: PLR2004 - thousandths of a percent
        found["unseen"] = "transparent text"
    elif solid is not None:
        found["colour"] = solid.get(W14 + "val", "").upper()


def _paragraph_style(element: Element, found: ParagraphMarks, _: Theme) -> None:
    found["style"] = value(element)


def _numbering(element: Element, found: ParagraphMarks) -> None:
    identity = number(value(element.find(W + "numId")), -1, 1_000_000_000)
    level = number(value(element.find(W + "ilvl")), 0, 8)
    if identity is not None:
        found["num_id"] = identity
    if level is not None:
        found["level"] = level


def _outline(element: Element, found: ParagraphMarks, _: Theme) -> None:
    level = number(value(element), 0, 9)
    if level is not None:
        found["outline"] = level


def _indents(element: Element, found: ParagraphMarks, _: Theme) -> None:
    left = number(element.get(W + "left") or element.get(W + "start"), -_FAR, _FAR)
    first = number(element.get(W + "firstLine"), -_FAR, _FAR)
    hanging = number(element.get(W + "hanging"), -_FAR, _FAR)
    right = number(element.get(W + "right") or element.get(W + "end"), -_FAR, _FAR)
    if left is not None:
        found["left"] = left
    if right is not None:
        found["right"] = right
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _centred(element: Element, found: ParagraphMarks, _: Theme) -> None:
    found["centred"] = value(element) == "center"


def _frame(element: Element, found: ParagraphMarks, _: Theme) -> None:
    found["frame"] = element
    if element.get(W + "dropCap", "none") != "none":
        found["drop_cap"] = True


def _line_height(element: Element, found: ParagraphMarks, _: Theme) -> None:
    if element.get(W + "lineRule") == "exact":
        found["exact"] = number(element.get(W + "line"), 0, _FAR) or 0


_TOGGLES: dict[str, Literal["bold", "italic", "vanish", "caps", "strike", "double_strike"]] = {
    W + "b": "bold", W + "i": "italic", W + "vanish": "vanish", W + "caps": "caps",
    W + "strike": "strike", W + "dstrike": "double_strike",
}  # fmt: skip
_RUN: dict[str, Callable[[Element, RunMarks, Theme], None]] = {
    W + "sz": _size,
    W + "u": _underline,
    W + "color": _colour,
    W + "shd": _shade,
    W + "highlight": _highlight,
    W + "rFonts": _font,
    W + "w": _scale,
    W + "spacing": _apart,
    W + "position": _raised,
    W + "rStyle": _run_style,
    W14 + "textFill": _effect,
}
_PARAGRAPH: dict[str, Callable[[Element, ParagraphMarks, Theme], None]] = {
    W + "pStyle": _paragraph_style,
    W + "outlineLvl": _outline,
    W + "ind": _indents,
    W + "jc": _centred,
    W + "shd": _shade,
    W + "spacing": _line_height,
    W + "framePr": _frame,
}
_NUM = W + "numPr"
_CHANGES = {
    W + "ins": Change.INSERTED,
    W + "del": Change.DELETED,
    W + "moveFrom": Change.MOVED_FROM,
    W + "moveTo": Change.MOVED_TO,
    W + "cellIns": Change.INSERTED,
    W + "cellDel": Change.DELETED,
}
