"""Clauses with a label: where they stand, and what their heading is."""

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.labels import usual
from agreelint.structure.labels.readings import Reading
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline import zones
from agreelint.structure.outline.draft import Draft, Trouble
from agreelint.structure.outline.sequence import Fit, Level, Placement, Setting, place
from agreelint.structure.outline.state import State
from agreelint.structure.text import headings
from agreelint.structure.text.blocks import Block

_SIBLINGS = frozenset({Fit.NEXT, Fit.GAP, Fit.ANEW, Fit.REPEAT})
# Unnumbered headings of these ranks stand above numbered clauses, lower ones among them.
_HIGH = 2
# A line of a list, rather than a sentence that a page or a cell has broken.
_FEW = 8


def take(state: State, block: Block, label: Label, *, more: int = 2) -> bool:
    """Add the clause that `label` opens; False when the label is more likely a word of a sentence.

    `more` is how many further labels the same line may hold.
    """
    inner = _inner(state, block, label)
    if inner is not None:
        return take(state, *inner, more=more)
    setting = Setting(
        level=block.level if block.label else None,
        opens=state.lead_opens(),
        under_heading=bool(state.pending),
        broken=state.is_broken() and not _is_next(state, label),
        before=state.before,
        going_on=_going_on(state),
    )
    chosen = place(label, state.stack, setting, state.support)
    if chosen is None:
        if label.strength > 1 and not setting.broken:
            state.outline.troubles.append(
                Trouble(f"“{label.text}” was read as words, not as a number", state.newest + 1)
            )
        return False
    zones.leave(state, block, label, chosen)
    if not state.stack:
        chosen = chosen._replace(keep=0)
    parent = _parent(state, chosen)
    draft = state.add(block, ClauseKind.OPERATIVE, parent, block.words + label.length)
    draft.label, draft.own, draft.keyword = label.text, label.own, label.keyword
    draft.family, draft.values = chosen.reading.family, chosen.reading.values
    del state.stack[chosen.keep :]
    state.stack.append(Level(draft.family, draft.values, state.newest, parent, setting.level))
    state.numbered = state.numbered or state.zone is PartKind.BODY
    _note(state, chosen, draft)
    _open(state, draft)
    rest = block.tail(label.length)
    _head(state, draft, rest)
    draft.kind = state.kind_of(draft.text)
    zones.mark_definitions(state, draft, rank=0)
    if more:
        _second(state, draft, rest, more)
    return True


def _going_on(state: State) -> int:
    """How many of the open levels later labels go on from."""
    levels = enumerate(state.stack, start=1)
    return max((at for at, one in levels if state.support(Reading(one.family, one.values)) is not None), default=0)


def _is_next(state: State, label: Label) -> bool:
    """Whether the label goes on from the clause just before, whose few words ("A. Annual fee") need no full stop."""
    last = state.last
    if last is None or not last.own or len(last.text.split()) > _FEW:
        return False
    follows = (last.family, (*last.values[:-1], last.values[-1] + 1)) if last.values else None
    return any((one.family, one.values) == follows for one in label.readings)


def _inner(state: State, block: Block, label: Label) -> tuple[Block, Label] | None:
    """The "(b)" of "7.2(b)", where 7.2 is open already: only the inner label is new."""
    parted = bool(label.readings) and (label.own[:1].isdigit() or " parts" in label.readings[0].family)
    if block.label or not parted:
        return None
    rest = block.text[label.length :]
    if not rest.startswith("(") or block.text[label.length - 1 : label.length].isspace():
        return None
    second = usual.typed(rest)
    known = {(one.family, one.values) for one in label.readings}
    if second is None or second.is_bullet or not any((one.family, one.values) in known for one in state.stack):
        return None
    tail = block.tail(label.length)._replace(start=block.start)
    return tail, second._replace(text=label.text + second.text)


def _parent(state: State, chosen: Placement) -> int | None:
    """Under which clause a label stands."""
    stack = state.stack
    if chosen.fit in _SIBLINGS and chosen.keep < len(stack) and stack[chosen.keep].family == chosen.reading.family:
        return _beside(state, chosen)
    if chosen.keep < len(stack):
        if state.pending and not chosen.keep:
            return state.pending[-1]
        return stack[chosen.keep - 1].clause if chosen.keep else _root(state)
    if state.lead is not None or chosen.fit is Fit.OPENS or not stack:
        return state.lead if state.lead is not None else state.flow
    return state.pending[-1] if state.pending else stack[-1].clause


def _root(state: State) -> int | None:
    return state.heads[-1] if state.heads else state.top


def _beside(state: State, chosen: Placement) -> int | None:
    """The parent of a clause that goes on from an open level; a heading between them may come in between."""
    level = state.stack[chosen.keep]
    if not state.pending:
        return level.parent
    newest = state.pending[-1]
    high = state.drafts[newest].rank <= _HIGH
    if chosen.keep:
        if not (chosen.fit is Fit.ANEW and high):
            _hang(state, level.parent)
        return newest
    headed = level.parent is not None and not state.drafts[level.parent].opens_part
    if headed or high or chosen.fit is Fit.ANEW:
        return newest
    _hang(state, level.clause)
    return level.parent


def _hang(state: State, parent: int | None) -> None:
    """Hang the headings since the last label under `parent`."""
    pending = set(state.pending)
    for at in state.pending:
        if state.drafts[at].parent not in pending:
            state.drafts[at].parent = parent


def _note(state: State, chosen: Placement, draft: Draft) -> None:
    """Say where the document's own numbering has a gap or repeats itself."""
    what = {
        Fit.GAP: f"the numbering jumps to {draft.label}",
        Fit.REPEAT: f"{draft.label} comes again, or out of order",
        Fit.ANEW: "" if state.pending else f"the numbering starts anew at {draft.label}",
    }.get(chosen.fit)
    if what:
        weight = 0.5 if chosen.fit is Fit.GAP else 1.0
        state.outline.troubles.append(Trouble(what, state.newest, weight))


def _open(state: State, draft: Draft) -> None:
    """What is open after a label: the clause itself, and the headings above it."""
    chain = set(state.outline.above(draft.parent))
    state.heads = [at for at in state.heads if at in chain]
    state.flow, state.lead, state.bullets, state.pending = state.newest, None, [], []


def _head(state: State, draft: Draft, rest: Block) -> None:
    """Part the heading of a labelled clause from its words; an item of a list has none but by its looks."""
    bold = rest.looks.bold
    listed = draft.parent is not None and state.drafts[draft.parent].leads
    if not (listed and bold < len(rest.text)) and headings.own_line(rest.text, bold):
        draft.heading = headings.name_of(rest.text)
        draft.body_start = draft.body_end = draft.end
        draft.text = ""
        return
    found = headings.run_in(rest.text, bold, labelled=not listed, plain=3 if draft.own.startswith("(") else 5)
    if found is not None and not (listed and not bold):
        draft.heading = headings.name_of(rest.text[: found[0]])
        draft.body_start = rest.words + found[1]
        draft.text = rest.text[found[1] :].strip()


def _second(state: State, draft: Draft, rest: Block, more: int) -> None:
    """Part "(a) (i) …" on one line: two clauses, where a later line goes on from the second label."""
    if draft.is_bare:
        return
    gone = draft.body_start - rest.words
    words = rest.text[gone:]
    second = usual.typed(words) if words.startswith("(") else None
    if second is None or second.is_bullet:
        return
    ones = [reading for reading in second.readings if reading.values[-1] == 1]
    if not any(state.support(reading) is not None for reading in ones):
        return
    state_end = rest.words + len(rest.text[:gone].rstrip())
    draft.end = draft.body_start = draft.body_end = max(state_end, draft.start + len(draft.label))
    draft.text = ""
    take(state, rest.tail(gone), second, more=more - 1)
