"""Marks, notes and bookmarks as objects of a PDF, in an update behind it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from pyhanko.pdf_utils import generic

from agreelint.model.original import Original, Unmarked
from agreelint.model.place import Box
from agreelint.output.pdf.looks import ICON, SUMMARY, Colour, icon, wash
from agreelint.output.pdf.marks import Mark, Marked, pins
from agreelint.output.pdf.outline import entry
from agreelint.output.pdf.spelling import faithful
from agreelint.output.pdf.update import Leaf, Name, Update, box_sides, dictionary, numbers, words
from agreelint.read.pdf import annotations

AUTHOR = "agreelint"
_PRINTED = 4
_EDGE, _STEP = 4.0, 22.0  # points from the edge of the page, and from note to note
_POPUP = (220.0, 130.0)
_BROKEN = "what holds the file together is damaged, so nothing can be put behind it: print it to PDF anew."
_UNSHOWN = "not every viewer would show the marks, as the file is damaged: print it to PDF anew."


def drawn(original: Original, made: Marked, summary: str) -> bytes:
    """The file with marks, notes and bookmarks behind it.

    Raises:
        Unmarked: if they could not be put there so that they are shown.
    """
    try:
        with faithful():
            return _drawn(original, made, summary)
    except (Unmarked, MemoryError):
        raise
    except Exception as error:  # the library says in many ways that a file is damaged
        raise Unmarked(_BROKEN) from error


def _drawn(original: Original, made: Marked, summary: str) -> bytes:
    update = Update(original.data, original.passwords)
    leaves = update.leaves()
    first = Mark(1, (), Colour(*SUMMARY), "summary", "Review by agreelint", summary)
    marks = [*made.marks, first]
    order = pins(marks)
    if max(mark.page for mark in marks) > len(leaves):
        raise Unmarked(_UNSHOWN)
    hung: dict[int, list[Any]] = defaultdict(list)
    targets: dict[str, Any] = {}
    for mark in marks:
        leaf = leaves[mark.page - 1]
        boxes = mark.boxes or (_pin(leaf, order[mark.name]),)
        hung[mark.page] += _annotation(update, leaf, mark, boxes, original.dated)
        targets[mark.name] = _target(leaf, boxes[0])
    for page in sorted(hung):
        update.hang(leaves[page - 1], hung[page])
    lines = [(one.words, one.tint, targets[one.mark.name]) for one in made.bookmarks]
    entry(update, AUTHOR, targets[first.name], lines)
    data = update.written()
    _see(original, data, hung, len(leaves))
    return data


def _see(original: Original, data: bytes, hung: dict[int, list[Any]], pages: int) -> None:
    """See that another program finds the pages and the marks where they were put."""
    before = annotations(original.data, hung, original.passwords)
    after = annotations(data, hung, original.passwords)
    if before.pages != after.pages or after.pages != pages or not data.startswith(original.data):
        raise Unmarked(_UNSHOWN)
    if any(after.counts[page] != before.counts[page] + len(added) for page, added in hung.items()):
        raise Unmarked(_UNSHOWN)


def _annotation(update: Update, leaf: Leaf, mark: Mark, boxes: Sequence[Box], dated: date | None) -> list[Any]:
    """The mark and its pop-up."""
    around = _around(boxes)
    own, popup = update.allocate_placeholder(), update.allocate_placeholder()
    look = _wash(update, mark, boxes, around) if mark.boxes else _icon(update, leaf, mark)
    held = {
        "/Type": Name("/Annot"),
        "/Subtype": Name("/Highlight" if mark.boxes else "/Text"),
        "/Rect": numbers(box_sides(around)),
        "/P": leaf.reference,
        "/F": generic.NumberObject(_PRINTED if mark.boxes else 0),
        "/C": numbers(mark.tint.values),
        "/T": words(AUTHOR),
        "/Subj": words(mark.head),
        "/Contents": words(mark.text),
        "/NM": words(f"{AUTHOR}-{mark.name}"),
        "/Popup": popup,
        "/AP": dictionary({"/N": look}),
    }
    if mark.boxes:
        held["/QuadPoints"] = numbers([at for box in boxes for at in _corners(box)])
    else:
        held["/Name"] = Name("/Note")
    if dated:
        held["/M"] = held["/CreationDate"] = words(f"D:{dated:%Y%m%d}000000Z")
    update.add_object(dictionary(held), idnum=own.idnum)
    shut = {
        "/Type": Name("/Annot"), "/Subtype": Name("/Popup"), "/Parent": own, "/P": leaf.reference,
        "/Rect": numbers(box_sides(_popup(leaf, around))), "/Open": generic.BooleanObject(False),
    }  # fmt: skip
    update.add_object(dictionary(shut), idnum=popup.idnum)
    return [own, popup]


def _wash(update: Update, mark: Mark, boxes: Sequence[Box], around: Box) -> Any:
    darken = dictionary({"/Type": Name("/ExtGState"), "/BM": Name("/Darken")})
    more = {
        "/Resources": dictionary({"/ExtGState": dictionary({"/G": darken})}),
        "/Group": dictionary({"/S": Name("/Transparency"), "/Type": Name("/Group")}),
    }
    return update.draw(wash(boxes, mark.tint), around, more)


def _icon(update: Update, leaf: Leaf, mark: Mark) -> Any:
    """A note's drawing, upright on a page that is shown turned."""
    across, up = ((1, 0), (0, 1), (-1, 0), (0, -1))[leaf.turns]
    more = {"/Resources": dictionary({}), "/Matrix": numbers((across, up, -up, across, 0, 0))}
    return update.draw(icon(mark.tint), Box(0, 0, ICON, ICON), more)


def _corners(box: Box) -> tuple[float, ...]:
    """Upper left, upper right, lower left, lower right: the order that viewers take, whatever the standard says."""
    return box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes), min(box.bottom for box in boxes),
        max(box.right for box in boxes), max(box.top for box in boxes),
    )  # fmt: skip


def _pin(leaf: Leaf, number: int) -> Box:
    """The place of a pinned note: in rows from the upper left corner of the page as it is shown."""
    page = leaf.shown
    width, height = page.right - page.left, page.top - page.bottom
    if leaf.turns % 2:
        width, height = height, width
    a_row = max(1, int((width - _EDGE) // _STEP))
    right = _EDGE + number % a_row * _STEP
    down = min(_EDGE + number // a_row * _STEP, max(_EDGE, height - _STEP))
    ends = [_turned(leaf, right, down), _turned(leaf, right + ICON, down + ICON)]
    (x0, y0), (x1, y1) = ends
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _turned(leaf: Leaf, right: float, down: float) -> tuple[float, float]:
    """A point of the page so far from its upper left corner as it is shown."""
    page = leaf.shown
    return (
        (page.left + right, page.top - down), (page.left + down, page.bottom + right),
        (page.right - right, page.bottom + down), (page.right - down, page.top - right),
    )[leaf.turns]  # fmt: skip


def _popup(leaf: Leaf, around: Box) -> Box:
    """Where a note opens: at the right edge, beside its words."""
    page = leaf.shown
    right, top = page.right - _EDGE, max(min(around.top, page.top - _EDGE), page.bottom + _POPUP[1])
    return Box(max(page.left, right - _POPUP[0]), top - _POPUP[1], right, top)


def _target(leaf: Leaf, box: Box) -> Any:
    """Where a bookmark leads: the words a little below the upper edge; on a turned page the whole of it."""
    if leaf.turns:
        return generic.ArrayObject([leaf.reference, Name("/Fit")])
    top = generic.NumberObject(round(min(box.top + 40, leaf.shown.top)))
    left = generic.NumberObject(round(leaf.shown.left))
    return generic.ArrayObject([leaf.reference, Name("/XYZ"), left, top, generic.NullObject()])
