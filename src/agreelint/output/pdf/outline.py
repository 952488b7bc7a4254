"""Bookmarks: one entry behind those the file has, and below it a line for each finding."""

from collections.abc import Sequence
from typing import Any

from pyhanko.pdf_utils import generic

from agreelint.output.pdf.looks import Colour
from agreelint.output.pdf.update import Dictionary, Name, Reference, Update, dictionary, held, numbers, raw, words

_MOST = 10_000  # entries that are looked through for the last


def entry(update: Update, name: str, target: Any, lines: Sequence[tuple[str, Colour, Any]]) -> None:
    """Put `name` at the end of the outline, with `lines` of words, colour and target below it."""
    root, outline = _outline(update)
    first = update.allocate_placeholder()
    own = [update.allocate_placeholder() for _ in lines]
    for at, (said, tint, where) in enumerate(lines):
        line = {"/Title": words(said), "/Parent": first, "/Dest": where, "/C": numbers(tint.values)}
        if at:
            line["/Prev"] = own[at - 1]
        if at + 1 < len(own):
            line["/Next"] = own[at + 1]
        update.add_object(dictionary(line), idnum=own[at].idnum)
    head = {"/Title": words(name), "/Parent": root, "/Dest": target}
    if own:
        head |= {"/First": own[0], "/Last": own[-1], "/Count": generic.NumberObject(len(own))}
    if last := _last(outline):
        last.get_object()[Name("/Next")] = first
        update.mark_update(last)
        head["/Prev"] = last
    else:
        outline[Name("/First")] = first
    update.add_object(dictionary(head), idnum=first.idnum)
    outline[Name("/Last")] = first
    count = held(outline, "/Count")
    open_already = count if isinstance(count, int) and count > 0 else 0
    outline[Name("/Count")] = generic.NumberObject(open_already + 1 + len(own))


def _outline(update: Update) -> tuple[Any, Any]:
    """The reference to the outline and the outline itself, which is made where there is none."""
    root = update.root
    there, outline = raw(root, "/Outlines"), held(root, "/Outlines")
    if isinstance(there, Reference) and isinstance(outline, Dictionary):
        update.mark_update(there)
        return there, outline
    if not isinstance(outline, Dictionary):
        outline = dictionary({"/Type": Name("/Outlines")})
    root[Name("/Outlines")] = made = update.add_object(outline)
    update.update_root()
    return made, outline


def _last(outline: Any) -> Any:
    """The last entry of the outline, found from the first where it is not said."""
    last = raw(outline, "/Last")
    if _is_entry(last):
        return last
    at, seen = raw(outline, "/First"), set[int]()
    while _is_entry(at) and at.idnum not in seen and len(seen) < _MOST:
        seen.add(at.idnum)
        last, at = at, raw(at.get_object(), "/Next")
    return last if seen else None


def _is_entry(one: Any) -> bool:
    return isinstance(one, Reference) and isinstance(one.get_object(), Dictionary)
