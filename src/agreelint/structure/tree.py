"""Blocks to a tree of clauses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.model.manuscript import Story
from agreelint.structure.labels import alphabet, usual
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline import flowing, front, labelled, zones
from agreelint.structure.outline.draft import Outline, Trouble, number_all, settle_front, settle_headings
from agreelint.structure.outline.state import State
from agreelint.structure.own_labels import any_shape, in_words, passages
from agreelint.structure.text import run_on
from agreelint.structure.text.blocks import Block
from agreelint.structure.text.contents import contents
from agreelint.structure.text.formulas import is_agreed, opens_agreement
from agreelint.structure.text.parts import recitals

_EDGES: Final[Mapping[Story, ClauseKind]] = {
    Story.HEADER: ClauseKind.RUNNING_HEAD,
    Story.FOOTER: ClauseKind.RUNNING_HEAD,
    Story.FOOTNOTE: ClauseKind.NOTE,
    Story.ENDNOTE: ClauseKind.NOTE,
    Story.MARGIN: ClauseKind.NOTE,
    Story.COMMENT: ClauseKind.COMMENT,
}

# "Schedule 1. Part A." No line opens more parts.
_MOST_OPENINGS: Final = 3
# Title pages and notices are shorter.
_FRONT: Final = 80


def outline(blocks: Sequence[Block], text: str) -> Outline:
    """The clauses and parts of `blocks`, numbered. `text` is the canonical text."""
    pieces = list(passages.pieces(run_on.pieces(blocks)))
    found = [None if piece.story in _EDGES or piece.row is not None else _label(piece) for piece in pieces]
    listed = contents(pieces)
    unlisted = _unlisted(pieces, listed)
    for more in (in_words.found, any_shape.found):
        for at, label in more(pieces, found, unlisted).items():
            found[at] = label
    found = usual.uniform(found)
    roman = alphabet.is_roman(found)
    state = State(pieces, [alphabet.told(label, roman) for label in found], _typical(pieces), roman)
    state.agreed = [at for at, piece in enumerate(pieces) if is_agreed(piece.text)]
    state.front = _front(pieces, found, listed)
    for state.at, block in enumerate(pieces):
        if block.story in _EDGES:
            _edge(state, block)
        elif state.at in listed:
            _contents(state, block)
        else:
            _flow(state, block)
    settle_front(state.outline, state.preambles)
    settle_headings(state.outline, text)
    number_all(state.outline)
    _note_bare(state.outline)
    _close_parts(state.outline)
    return state.outline


def _label(block: Block) -> Label | None:
    return usual.computed(block.label) if block.label else usual.typed(block.text)


def _unlisted(pieces: Sequence[Block], listed: frozenset[int]) -> list[int]:
    """The paragraphs of the text itself that Word gives no label."""
    return [
        at
        for at, one in enumerate(pieces)
        if at not in listed and one.story not in _EDGES and one.row is None and not one.label
    ]


def _edge(state: State, block: Block) -> None:
    """Notes, comments, running heads: beside the text, never above any of it."""
    if not state.outline.parts:
        state.open_part(PartKind.BODY, "", "", block.start)
    state.add(block, _EDGES[block.story], None)


def _contents(state: State, block: Block) -> None:
    if state.zone is not PartKind.CONTENTS:
        state.zone = PartKind.CONTENTS
        state.open_part(PartKind.CONTENTS, "", "Contents", block.start)
    state.add(block, ClauseKind.CONTENTS, None, block.start)


def _flow(state: State, block: Block) -> None:
    """One block of the flowing text."""
    if state.zone is PartKind.CONTENTS or not state.outline.parts:
        state.zone = PartKind.PREAMBLE
        state.open_part(PartKind.PREAMBLE, "", "", block.start)
    if block.row is not None:
        flowing.take_row(state, block)
        return
    rest = block
    for _ in range(_MOST_OPENINGS):
        left = zones.opened(state, rest)
        if left is None:
            return
        if left is rest:
            break
        rest = left
    label = state.labels[state.at] if rest is block else alphabet.told(_label(rest), state.roman)
    if label is not None and front.take_party(state, rest, label):
        return
    if label is not None and label.is_bullet:
        flowing.take_bullet(state, rest, label)
    elif (label is None or not labelled.take(state, rest, label)) and not flowing.take_heading(state, rest):
        flowing.take_paragraph(state, rest)


def _front(pieces: Sequence[Block], found: Sequence[Label | None], listed: frozenset[int]) -> int:
    """The index of the block with which title, parties and recitals end, as far as one can see from the start."""
    last = -1
    for at, block in enumerate(pieces[:_FRONT]):
        label = found[at]
        if at in listed or block.story in _EDGES:
            continue
        if label is not None and label.strength > 2 and label.own[:1].isdigit():  # noqa: PLR2004 - surely a label
            break
        if opens_agreement(block.text) or recitals(block.text, alone=True) is not None:
            last = at
    return last


def _note_bare(outline: Outline) -> None:
    """A number with nothing behind it means that words were lost, or read in another order."""
    headed = {draft.parent for draft in outline.drafts}
    bare = [
        at for at, one in enumerate(outline.drafts) if one.own and one.is_bare and not one.heading and at not in headed
    ]
    outline.troubles += [Trouble(f"{outline.drafts[at].label} stands alone, without words", at) for at in bare]


def _typical(blocks: Sequence[Block]) -> float | None:
    """The size of most words."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        if block.looks.size:
            sizes[block.looks.size] += len(block.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None


def _close_parts(outline: Outline) -> None:
    """Give every part its end; parts in which no clause stands are left out."""
    flowing_drafts = [draft for draft in outline.drafts if draft.story not in _EDGES] or outline.drafts
    ends: dict[int, int] = {}
    starts: dict[int, int] = {}
    for draft in flowing_drafts:
        starts.setdefault(draft.part, draft.start)
        ends[draft.part] = draft.end
    kept = sorted(starts)
    renumbered = {old: new for new, old in enumerate(kept)}
    parts = [outline.parts[old] for old in kept]
    for old, part in zip(kept, parts, strict=True):
        part.start, part.end = starts[old], ends[old]
    nearest = 0
    for draft in outline.drafts:
        nearest = renumbered.get(draft.part, nearest)
        draft.part = nearest
    outline.parts[:] = parts
