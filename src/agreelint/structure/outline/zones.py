"""Which part a block opens, and the heading it opens it with."""

import re
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline import front
from agreelint.structure.outline.draft import Draft
from agreelint.structure.outline.sequence import Fit, Placement
from agreelint.structure.outline.state import State
from agreelint.structure.text import formulas, headings, parts
from agreelint.structure.text.blocks import Block

DEFINITIONS: Final = re.compile(
    r"(?:certain\s+)?(?:definitions?|defined terms|interpretation|words we use|glossary|meanings?)\b", re.IGNORECASE
)
_ATTACHED: Final = frozenset({PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM})
_BODY_FAMILIES: Final = frozenset({"1.", "1", "section", "article", "clause", "chapter", "2 parts"})


def opened(state: State, block: Block) -> Block | None:
    """Open the part that begins with `block`; what is left of the block then, or None when nothing is."""
    if block.label and (found := parts.labelled(block.label, block.text)) is not None:
        return _attach(state, block, found, 0) if found.fresh else _divide(state, block, found)
    shown = f"{block.label} {block.text}" if block.label else block.text
    standing = headings.is_heading(block._replace(text=shown), state.typical)
    if standing or not state.is_broken() or parts.is_set_off(shown):
        found = parts.opening(shown, alone=standing, first=not state.drafts)
        if found is None and standing and _is_attached(state):
            found = parts.main_agreement(shown)
        if found is not None and (standing or not state.lead_opens()):
            return _attach(state, block, found, len(shown) - len(block.text))
        found = parts.division(shown)
        if found is not None:
            return _divide(state, block, found)
    if block.label:
        return block
    found = front.recitals(state, block, standing=standing)
    if found is not None:
        return _recite(state, block, found)
    if state.zone in {PartKind.PREAMBLE, PartKind.RECITALS}:
        begun = state.zone is PartKind.RECITALS or state.party is not None
        if formulas.is_agreed(block.text) and (begun or not standing):
            state.enter_body(block.start, fresh=True)
    else:
        _sign_or_begin_again(state, block)
    return block


def _is_attached(state: State) -> bool:
    return bool(state.outline.parts) and state.part.kind in _ATTACHED


def _sign_or_begin_again(state: State, block: Block) -> None:
    """Signatures begin with a set phrase, and so does another agreement in the same file."""
    if state.zone is PartKind.BODY and (formulas.opens_signatures(block.text) or formulas.is_signed_line(block.text)):
        state.zone = PartKind.SIGNATURE
        state.open_part(PartKind.SIGNATURE, "", "", block.start)
    elif state.pending and formulas.opens_agreement(block.text):
        _begin_again(state)


def leave(state: State, block: Block, label: Label, chosen: Placement) -> None:
    """A label that cannot be of the preamble or of the recitals begins the body; one in sequence ends signatures."""
    family = chosen.reading.family
    if state.zone is PartKind.PREAMBLE or (state.zone is PartKind.SIGNATURE and chosen.fit in {Fit.NEXT, Fit.CHILD}):
        state.enter_body(block.start)
    elif state.zone is PartKind.RECITALS:
        last = state.last
        begun = last is not None and last.kind is ClauseKind.RECITAL
        if not state.recital_family and not label.keyword and not (begun and family in _BODY_FAMILIES):
            state.recital_family = family
        elif (label.keyword or family in _BODY_FAMILIES) and (family != state.recital_family or chosen.fit is Fit.ANEW):
            state.enter_body(block.start, fresh=True)


def mark_definitions(state: State, draft: Draft, rank: int) -> None:
    """A section of definitions is a part of its own, up to the next section of its rank."""
    if state.zone is not PartKind.BODY or state.part.kind not in {PartKind.BODY, PartKind.DEFINITIONS}:
        return
    if draft.own and any(state.drafts[at].own for at in state.outline.above(draft.parent)):
        return
    open_rank = state.definitions_rank
    if draft.heading and DEFINITIONS.match(draft.heading):
        state.open_part(PartKind.DEFINITIONS, state.part.label, draft.heading, draft.start, fresh=False)
        state.definitions_rank = rank
    elif open_rank is not None and rank <= open_rank:
        state.open_part(PartKind.BODY, state.part.label, "", draft.start, fresh=False)
    draft.part = len(state.outline.parts) - 1


def _attach(state: State, block: Block, found: parts.Opening, shift: int) -> Block | None:
    """A schedule, exhibit, amendment or order form, or the agreement behind it: its heading, then what follows."""
    state.zone, state.party, state.within = PartKind.BODY, None, None
    state.recital_family = ""
    state.open_part(found.kind, found.label, found.title, block.start)
    length = max(0, found.length - shift)
    return _head(state, block, length, " ".join(x for x in (found.label, found.title) if x))


def _head(state: State, block: Block, length: int, heading: str) -> Block | None:
    """The heading of a part as a clause; the rest of the block."""
    shown = block.text[:length].rstrip()
    end = block.words + len(shown) if shown else block.start + len(block.label)
    head = block._replace(end=end, text=shown)
    draft = state.add(head, ClauseKind.HEADING, None, head.end)
    draft.heading = heading
    draft.opens_part = True
    draft.rank = -1
    state.flow = state.top = state.newest
    rest = block.tail(length)
    return rest.tail(len(rest.text) - len(rest.text.lstrip())) if rest.text.strip() else None


def _divide(state: State, block: Block, found: parts.Opening) -> Block | None:
    """Open "Part Two": its clauses count on, or start anew below it."""
    state.enter_body(block.start)
    whole = state.part.label.partition(", ")[0]
    label = f"{whole}, {found.label}" if whole and state.part.kind in _ATTACHED else found.label
    state.open_part(state.part.kind, label, found.title, block.start, fresh=False)
    rest = _head(state, block, len(block.text), " ".join(x for x in (found.label, found.title) if x))
    state.pending = [state.newest]
    state.heads = [state.newest]
    state.drafts[-1].rank = 0
    return rest


def _recite(state: State, block: Block, found: parts.Opening) -> Block | None:
    state.within = state.part if state.zone is PartKind.BODY and state.part.kind is not PartKind.BODY else None
    state.zone = PartKind.RECITALS
    state.recital_family, state.party = "", None
    state.recital_rank = headings.rank(block, state.typical) if found.length else 9
    state.open_part(PartKind.RECITALS, found.label, found.title, block.start)
    return _head(state, block, found.length, found.title) if found.length else block


def _begin_again(state: State) -> None:
    """A second agreement in the same file begins with the headings just read."""
    first = state.pending[0]
    headed = state.drafts[first:]
    if any(draft.kind is not ClauseKind.HEADING for draft in headed):
        return
    state.open_part(PartKind.PREAMBLE, headed[0].heading, headed[0].heading, headed[0].start)
    state.zone = PartKind.PREAMBLE
    state.recital_family, state.party, state.within = "", None, None
    for draft in headed:
        draft.part = len(state.outline.parts) - 1
        draft.parent = None
