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
    for draft in drafts:
        if open_end is not None and draft.setting.group == open_end.setting.group and draft.part == open_end.part:
            found.pop()
            _join(open_end, draft)
        open_end = None
        found.append(draft)
        if draft.mark in _GONE[view] or draft.mark_run.get("vanish"):
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
    return draft.mark in _GONE[view] or not draft.setting.live or bool(draft.setting.unseen)


def _join(first: Draft, second: Draft) -> None:
    """Make `second` the whole: a deleted end leaves the marks of the next, a hidden one those of the first."""
    hidden_end = bool(first.mark_run.get("vanish"))
    if hidden_end and first.is_seen:
        second.run_in = second.is_seen or first.run_in
        section = second.marks.get("section")
        second.style, second.marks = first.style, first.marks
        if section is not None:
            second.marks = {**first.marks, "section": section}
    second.pieces[:0] = first.pieces
    second.after[:0] = first.after
    second.remarks[:0] = first.remarks
