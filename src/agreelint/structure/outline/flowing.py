"""Words without a number: bullets, headings, paragraphs, text that resumes after a list, table rows."""

import re
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.labels import usual
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline import front, homes, zones
from agreelint.structure.outline.draft import Draft
from agreelint.structure.outline.state import State
from agreelint.structure.terms.definitions import defines, defines_in_bold
from agreelint.structure.text import formulas, headings
from agreelint.structure.text.blocks import Block

# What heads a column of clause numbers.
_NUMBERS: Final = re.compile(
    r"(?:clause|section|item|article|paragraph|ref|term)?\s*(?:no\.?|number|#|nr\.?)?", re.IGNORECASE
)
_SHORT: Final = 80
_DEEPEST: Final = 6


def take_heading(state: State, block: Block) -> bool:
    """Add an unnumbered heading; False when the block is none."""
    if _is_bold_term(state, block) or not headings.is_heading(block, state.typical):
        return False
    if state.lead_opens() and headings.is_weak(block):
        return False
    if headings.is_weak(block) and not _has_words_below(state):
        return False
    last = state.last
    if last is not None and last.is_bare and last.end + 1 == block.start and not last.bullet:
        if last.opens_part and state.part.kind is not PartKind.RECITALS and not state.part.title:
            # The title of an exhibit on the line below its label.
            state.part.title = headings.name_of(block.text)
            last.heading = f"{last.heading} {state.part.title}".strip()
            last.end = last.body_start = last.body_end = block.end
            return True
        if last.own and not last.heading:
            last.heading = headings.name_of(block.text)
            last.end = last.body_start = last.body_end = block.end
            zones.mark_definitions(state, last, rank=0)
            return True
    rank = headings.rank(block, state.typical)
    if front.ends_recitals(state, block, rank):
        state.enter_body(block.start, fresh=True)
    state.heads = [at for at in state.heads if state.drafts[at].rank < rank]
    parent = state.heads[-1] if state.heads else state.top
    draft = state.add(block, ClauseKind.HEADING, parent, block.end)
    draft.heading, draft.rank, draft.text = headings.name_of(block.text), rank, ""
    state.heads.append(state.newest)
    state.pending.append(state.newest)
    state.flow, state.lead, state.bullets, state.defined = state.newest, None, [], None
    if state.zone is PartKind.PREAMBLE and state.preambles and not front.opens_parties(block.text):
        state.enter_body(block.start)
        draft.part = len(state.outline.parts) - 1
    zones.mark_definitions(state, draft, rank)
    return True


def take_bullet(state: State, block: Block, label: Label) -> None:
    """Add an item that is marked and not numbered."""
    if state.zone is PartKind.PREAMBLE:
        state.enter_body(block.start)
    mark = f"{label.text} {block.level}" if block.level is not None else f"{label.text} {round(block.indent / 9)}"
    open_marks = [known for known, _ in state.bullets]
    if mark in open_marks:
        at = open_marks.index(mark)
        parent = state.drafts[state.bullets[at][1]].parent
        del state.bullets[at:]
    elif 0 < len(state.bullets) < _DEEPEST:
        parent = state.bullets[-1][1]
    else:
        parent = state.lead if state.lead is not None else state.flow
    draft = state.add(block, ClauseKind.OPERATIVE, parent, block.words + label.length)
    draft.label, draft.bullet, draft.item = label.text, True, True
    state.bullets.append((mark, state.newest))
    _split_heading(draft, block.tail(label.length))
    draft.kind = state.kind_of(draft.text)
    state.flow = state.newest
    state.lead = None


def take_paragraph(state: State, block: Block) -> None:
    """Add words without a label where they belong."""
    text = block.text.strip()
    last = state.last
    if last is not None and homes.goes_on(state, last, block):
        last.end = last.body_end = block.end
        last.text = _shortened(f"{last.text} {text}")
        return
    if state.zone is PartKind.PREAMBLE and _in_front(state, block):
        return
    if last is not None and last.own and last.is_bare and last.heading and not last.opens_part:
        # The words of a clause whose number and heading stand on a line of their own.
        last.end = last.body_end = block.end
        last.body_start = block.words
        last.text = text
        last.kind = state.kind_of(text)
        return
    named = _is_bold_term(state, block)
    if (named or defines(text)) and state.zone is not PartKind.RECITALS:
        _define(state, block)
        if named:
            _split_heading(state.drafts[-1], block)
        return
    parent, item, flush = homes.home(state, block)
    draft = state.add(block, state.kind_of(text), parent)
    draft.item, draft.flush = item, flush
    _split_heading(draft, block)
    if flush:
        state.flow = parent
    if not item:
        state.bullets = []
    state.lead = state.newest if draft.leads else state.lead if item else None
    if draft.heading and not item:
        draft.parent = homes.unheaded(state, parent)
        state.flow = state.newest


def take_row(state: State, block: Block) -> None:
    """Add a table row: its cells joined by " | ", under the row that heads the table."""
    if state.zone is PartKind.PREAMBLE and state.preambles:
        state.enter_body(block.start)
    head = state.header_row
    under = head[1] if head is not None and head[0] == block.table and not block.header else None
    parent = under if under is not None else (state.lead if state.lead is not None else state.flow)
    lone = state.zone is PartKind.SIGNATURE and formulas.is_signature(block.text)
    draft = state.add(block, ClauseKind.SIGNATURE if lone else ClauseKind.TABLE_ROW, parent)
    draft.header_row = under
    first, bar, _ = block.text.partition(" | ")
    if state.numbered_table is not None and state.numbered_table == block.table and bar:
        label = usual.typed(first.strip() + " X")
        if (
            label is not None
            and label.readings
            and label.length > len(first.strip())
            and not _has_number(state, parent)
        ):
            draft.label, draft.own = first.strip(), label.own
    elif _NUMBERS.fullmatch(first.strip()):
        state.numbered_table = block.table
    if block.header and block.table is not None:
        state.header_row = (block.table, state.newest)


def _has_number(state: State, parent: int | None) -> bool:
    return any(state.drafts[at].own for at in state.outline.above(parent))


def _in_front(state: State, block: Block) -> bool:
    """Titles, parties and addresses before the operative text; True when the block was added as such."""
    text = block.text
    if formulas.is_preamble(text):
        state.add(block, ClauseKind.PREAMBLE, None)
        state.preambles.append(state.newest)
        state.flow = None
        return True
    if state.at <= state.front and (formulas.says(text) or headings.has_verb(text)):
        state.add(block, ClauseKind.OPERATIVE, None)
        return True
    if not formulas.says(text) and not headings.has_verb(text):
        state.add(block, ClauseKind.PREAMBLE, None)
        return True
    state.enter_body(block.start)
    return False


def _is_bold_term(state: State, block: Block) -> bool:
    """Whether the block defines its first, bold words among definitions: "**Fees:** the sums in Schedule 2"."""
    if not defines_in_bold(block.text, block.looks.bold):
        return False
    if state.part.kind is PartKind.DEFINITIONS:
        return True
    above = (state.drafts[at] for at in state.outline.above(state.flow))
    return any(zones.DEFINITIONS.match(draft.heading or draft.text[:_SHORT]) for draft in above)


def _define(state: State, block: Block) -> None:
    """A definition is a node of its own: its items stand under it, and the next definition beside it."""
    if state.defined is not None:
        del state.stack[state.defined_depth :]
    parent = state.flow
    if state.defined is not None and state.defined in set(state.outline.above(parent)):
        parent = state.drafts[state.defined].parent
    elif state.lead is not None:
        parent = state.lead
    draft = state.add(block, ClauseKind.DEFINITION, parent)
    state.defined, state.defined_depth = state.newest, len(state.stack)
    state.flow, state.bullets = state.newest, []
    state.lead = state.newest if draft.leads else None


def _shortened(text: str) -> str:
    """The beginning and the end, which are all that is asked for later."""
    return text if len(text) < 2000 else f"{text[:600]} {text[-600:]}"  # noqa: PLR2004 - longer than both


def _split_heading(draft: Draft, block: Block) -> None:
    """Part a heading run into the words."""
    found = headings.run_in(block.text, block.looks.bold, labelled=False)
    if found is None:
        return
    draft.heading = headings.name_of(block.text[: found[0]])
    draft.body_start = block.words + found[1]
    draft.text = block.text[found[1] :].strip()


def _has_words_below(state: State) -> bool:
    """Whether something stands under the block: a label, a longer paragraph."""
    below = next((block for block in state.blocks[state.at + 1 : state.at + 2] if block.row is None), None)
    if below is None:
        return len(state.blocks) > state.at + 1
    if below.label or state.labels[state.at + 1] is not None:
        return True
    return not headings.is_weak(below) or not headings.is_heading(below, state.typical)
