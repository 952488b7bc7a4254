"""Paragraphs whose end nobody sees run on into the next."""

from collections.abc import Iterable

from agreelint.model.manuscript import Change, View
from agreelint.read.docx.draft import Draft

_GONE = {
    View.ACCEPTED: (Change.DELETED, Change.MOVED_FROM),
    View.ORIGINAL: (Change.INSERTED, Change.MOVED_TO),
}


def joined(drafts: Iterable[Draft], view: View) -> list[Draft]:
    """The paragraphs as they stand in `view`, each followed by its notes and boxes."""
    found: list[Draft] = []
    open_end: Draft | None = None
    seen = False
    for draft in drafts:
        joins = open_end is not None and draft.setting.group == open_end.setting.group and draft.part == open_end.part
        # A large initial is a paragraph of its own in the file alone.
        opens = draft.mark in _GONE[view] or draft.hidden_end or bool(draft.marks.get("drop_cap"))
        seen_before, seen = seen and joins, (joins or opens) and draft.is_seen
        if open_end is not None and joins:
            found.pop()
            _join(open_end, draft, seen_before, seen)
        open_end = None
        found.append(draft)
        seen = seen or seen_before
        if opens:
            open_end = draft
    flat: list[Draft] = []
    for draft in found:
        flat.append(draft)
        if draft.after:
            flat += joined(draft.after, view)
    return flat


def is_gone(draft: Draft, view: View) -> bool:
    """Whether nothing is left of a paragraph: its mark was taken out, or all of it, and no words remain."""
    if draft.is_seen:
        return False
    return draft.mark in _GONE[view] or draft.hidden_end or not draft.setting.live or bool(draft.setting.unseen)


def _join(first: Draft, second: Draft, seen: bool, seen_next: bool) -> None:
    """Make `second` the whole: a deleted end leaves the marks of the next, a hidden one those of the first.

    `seen` and `seen_next` say of each whether a person sees any word of it.
    """
    if first.hidden_end and seen:
        second.run_in = seen_next or first.run_in
        section = second.marks.get("section")
        second.style, second.marks = first.style, first.marks
        if section is not None:
            second.marks = {**first.marks, "section": section}
    # A thousand ends may be deleted in a row: the lists grow at their ends only.
    first.pieces += second.pieces
    first.after += second.after
    first.remarks += second.remarks
    first.bookmarks += second.bookmarks
    second.pieces, second.after, second.remarks = first.pieces, first.after, first.remarks
    second.bookmarks = first.bookmarks
