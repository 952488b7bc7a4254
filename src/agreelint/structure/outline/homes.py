"""Where words without a number belong: to the sentence before, to an open list, or to the text after one."""

import re
from typing import Final

from agreelint.model.agreement import ClauseKind
from agreelint.structure.outline.draft import Draft
from agreelint.structure.outline.state import State
from agreelint.structure.text import formulas
from agreelint.structure.text.blocks import Block

_RESUMES: Final = re.compile(
    r"(?:in each case|in either case|in every case|in any (?:such )?case|in all cases|except|provided|unless|without|"
    r"whether|regardless|notwithstanding|subject to|other than|save|but|then|in which case|and in)\b",
    re.IGNORECASE,
)
_ITEM_ENDS: Final = re.compile(r"(?:[;,]|[;,.]?\s+(?:and|or|and/or))$")
_VERB: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|does|do|means|agrees?|grants?|uses?|provides?)\b")
# Points by which an indent must differ to say anything.
_STEP: Final = 4.0


def goes_on(state: State, last: Draft, block: Block) -> bool:
    """Whether the block only carries on the sentence before (a page break, a line too many)."""
    if last.end + 1 != block.start or last.story is not block.story or last.header_row is not None:
        return False
    if last.kind is ClauseKind.TABLE_ROW or last.is_bare or last.leads or last.is_done:
        return False
    first = next((char for char in block.text if char.isalnum()), "")
    if not first.islower() or _ITEM_ENDS.search(last.text[-12:]):
        return False
    return not (_list_of(state, state.newest) is not None and block.indent + _STEP < last.indent)


def home(state: State, block: Block) -> tuple[int | None, bool, bool]:
    """The parent of a paragraph; whether it is an item of an open list; whether it resumes the text after one."""
    text = block.text.strip()
    flow = state.flow
    last = state.last
    if state.defined is not None and flow == state.defined and not state.lead_opens():
        flow = state.drafts[state.defined].parent
        state.flow, state.defined = flow, None
    if last is not None and last.leads and state.newest in {state.lead, flow} and not formulas.says(text):
        return state.newest, True, False
    if last is not None and last.item and not last.bullet and _is_item(last, text):
        return last.parent, True, False
    home, flush = _after_list(state, flow, block) if flow is not None else (state.top, False)
    return home, False, flush


def _after_list(state: State, flow: int, block: Block) -> tuple[int | None, bool]:
    """The parent of a paragraph, and whether it resumes the text after the list in which clause `flow` stands."""
    opener = _list_of(state, flow)
    here = state.drafts[flow]
    if opener is None and not here.bullet:
        return flow, False
    inside = block.indent > _STEP and block.indent + _STEP > here.indent > _STEP
    if inside and not _RESUMES.match(block.text.strip()):
        return flow, False
    if opener is not None:
        return (_outermost(state, opener) if here.is_done else opener), True
    home: int | None = flow
    while home is not None and state.drafts[home].bullet:
        home = state.drafts[home].parent
    return home, True


def _is_item(last: Draft, text: str) -> bool:
    """Whether a paragraph is the next item of a list that has no marks."""
    if _ITEM_ENDS.search(last.text[-12:]):
        return True
    same = last.text[:1].islower() == text[:1].islower()
    return (
        same
        and not formulas.says(text)
        and not _VERB.search(text[:60])
        and len(text.split()) <= 2 * len(last.text.split()) + 8
    )


def _list_of(state: State, index: int) -> int | None:
    """The clause that opened the list in which clause `index` stands."""
    parent = state.drafts[index].parent
    return parent if parent is not None and state.drafts[parent].leads else None


def _outermost(state: State, opener: int) -> int:
    """The outermost list that ends where an inner one does."""
    while (above := _list_of(state, opener)) is not None:
        opener = above
    return opener


def unheaded(state: State, parent: int | None) -> int | None:
    """The parent of an unnumbered clause with a heading of its own: never another such clause."""
    while parent is not None:
        draft = state.drafts[parent]
        if draft.own or draft.kind is ClauseKind.HEADING or not draft.heading:
            return parent
        parent = draft.parent
    return None
