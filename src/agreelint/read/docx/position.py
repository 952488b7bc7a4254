"""Where shapes stand on the page, and whether anybody sees what is in them."""

import re

from agreelint.read.docx.names import TXBX, WP
from agreelint.read.docx.paper import CLIPPED, OFF_PAGE, Paper
from agreelint.read.docx.xml import Element, number

_EMU = 12_700  # to a point
_TWIPS = 20
_FLAT = 3.0
# Word moves a shape that reaches less than this over the edge back onto the page.
_EDGE = 36.0
_STYLE = re.compile(r"(?:^|;)\s*([\w-]+)\s*:\s*([^;]+)")
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_FROM_EDGE = {"page", "leftMargin", "topMargin", "left-margin-area", "top-margin-area"}
_PARTLY = "a text box stands partly off the page"
_HIDDEN = "hidden shape"


def frame_unseen(element: Element, paper: Paper) -> tuple[str, str]:
    """Why nobody can see what is in a `w:drawing`, and why that is not certain; empty where it does not apply."""
    frame = next((child for child in element if child.tag in {WP + "inline", WP + "anchor"}), None)
    if frame is None:
        return "", ""
    properties = frame.find(WP + "docPr")
    if properties is not None and properties.get("hidden", "0").lower() in {"1", "true"}:
        return _HIDDEN, ""
    extent = frame.find(WP + "extent")
    sides = (-1.0, -1.0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))
    if any(0 <= side < _FLAT for side in sides) and next(element.iter(TXBX), None) is not None:
        return CLIPPED, ""
    found = []
    for axis, side in zip(("positionH", "positionV"), sides, strict=True):
        position = frame.find(WP + axis)
        offset = None if position is None else position.find(WP + "posOffset")
        if position is not None and offset is not None:
            found.append((axis == "positionH", position.get("relativeFrom", ""), emu(offset.text, 0), side))
    return _standing(found, paper)


def shape_unseen(style: dict[str, str], paper: Paper) -> tuple[str, str]:
    """The same for a VML shape with this style."""
    if style.get("visibility") == "hidden" or style.get("display") == "none":
        return _HIDDEN, ""
    if style.get("position") != "absolute":
        return "", ""
    axes = (
        (True, "mso-position-horizontal-relative", "margin-left", "width"),
        (False, "mso-position-vertical-relative", "margin-top", "height"),
    )
    return _standing(
        [
            (across, style.get(relative, ""), points(style.get(offset, ""), 0), points(style.get(side, "")))
            for across, relative, offset, side in axes
        ],
        paper,
    )


def style_of(element: Element) -> dict[str, str]:
    """What a VML shape's style says of its size, its place and whether it is shown."""
    return {key.lower(): text.strip().lower() for key, text in _STYLE.findall(element.get("style", ""))}


def emu(text: str | None, default: float = -1.0) -> float:
    """A measure of DrawingML in points."""
    found = number(text, -10_000_000_000, 10_000_000_000)
    return default if found is None else found / _EMU


def points(text: str, default: float = -1.0) -> float:
    """A measure of VML in points."""
    found = re.match(r"(-?[\d.]{1,12})(pt|in|cm|mm|px)?$", text)
    try:
        return float(found.group(1)) * _UNITS[found.group(2) or "px"] if found else default
    except ValueError:
        return default


def _standing(axes: list[tuple[bool, str, float, float]], paper: Paper) -> tuple[str, str]:
    """`axes` are (across or down, what the offset is measured from, the offset, the size or a negative number)."""
    doubt = ""
    for across, origin, offset, size in axes:
        page = (paper.width if across else paper.height) / _TWIPS
        # Where the shape stands beside a paragraph or a column, that may be anywhere on the page.
        farthest = 0.0 if origin in _FROM_EDGE else page
        if offset >= page or farthest + offset + max(size, 0) <= 0:
            return OFF_PAGE, ""
        over = origin == "page" and (offset < -_EDGE or offset + size > page + _EDGE)
        if over or (origin != "page" and offset + farthest < 0):
            doubt = _PARTLY
    return "", doubt
