"""How large the pages are, and what stands beside them or has no room on them."""

from dataclasses import dataclass

from agreelint.read.docx.names import SECT_PR, W
from agreelint.read.docx.properties import ParagraphMarks
from agreelint.read.docx.xml import Element, number

CLIPPED = "text clipped to nothing"
OFF_PAGE = "text off the page"
_CLIPPED = 60  # twips: lines no higher than three points show nothing
_WIDEST = 31_680  # twips: wider than the widest page of Word
_FAR = 200_000
_NARROW = 400  # twips: no column of words is narrower
_LETTER = (12_240, 15_840)
_MARGIN = 1_440


@dataclass(frozen=True, slots=True)
class Paper:
    """The largest page of a file with its widest margins and its widest column of text, in twips."""

    width: int = _LETTER[0]
    height: int = _LETTER[1]
    left: int = _MARGIN
    right: int = _MARGIN
    text: int = _LETTER[0] - 2 * _MARGIN


def paper_of(root: Element) -> Paper:
    """The paper of the document `root`."""
    found = [_section(section) for section in root.iter(SECT_PR)] or [Paper()]
    return Paper(
        max(each.width for each in found), max(each.height for each in found), max(each.left for each in found),
        max(each.right for each in found), max(each.text for each in found),
    )  # fmt: skip


def unseen(marks: ParagraphMarks, paper: Paper) -> tuple[str, str]:
    """Why nobody can see a paragraph with these marks, and why that is not certain; empty where it does not apply."""
    exact = marks.get("exact")
    if exact is not None and exact <= _CLIPPED:
        return CLIPPED, ""
    left, right = marks.get("left", 0), marks.get("right", 0)
    first = left + marks.get("first", 0)
    if abs(first) > _WIDEST:
        return OFF_PAGE, ""
    if left >= paper.text + paper.right or left + right >= paper.text:
        return OFF_PAGE, "the indents of a paragraph leave its words no room on the page"
    frame = marks.get("frame")
    why, doubt = _framed(frame, paper) if frame is not None else ("", "")
    if not doubt and (min(left, first) < -paper.left or right < -paper.right):
        doubt = "the indents of a paragraph push its words over the edge of the page"
    return why, doubt


def _framed(frame: Element, paper: Paper) -> tuple[str, str]:
    wide, tall = (number(frame.get(W + side), 0, _FAR) for side in ("w", "h"))
    if frame.get(W + "hRule") == "exact" and tall is not None and tall <= _CLIPPED:
        return CLIPPED, ""
    across, down = (number(frame.get(W + side), -_FAR, _FAR) or 0 for side in ("x", "y"))
    across += 0 if frame.get(W + "hAnchor") == "page" else paper.left
    # Beside its paragraph a frame stands at a height that nobody knows.
    above = 0 if frame.get(W + "vAnchor") == "page" else paper.height
    out = across >= paper.width or across + (paper.width if wide is None else wide) <= 0
    if out or down >= paper.height or down + above + (tall or 0) < 0:
        return OFF_PAGE, "a frame with words stands off the page"
    return "", "a frame is too narrow for its words" if wide is not None and 0 < wide < _NARROW else ""


def _section(section: Element) -> Paper:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    width, height = (
        (None if size is None else number(size.get(W + side), 1, _WIDEST)) or usual
        for side, usual in (("w", _LETTER[0]), ("h", _LETTER[1]))
    )
    left, right = (
        _MARGIN if found is None else found
        for found in (
            None if margins is None else number(margins.get(W + side), 0, _WIDEST) for side in ("left", "right")
        )
    )
    return Paper(width, height, left, right, max(_NARROW, width - left - right))
