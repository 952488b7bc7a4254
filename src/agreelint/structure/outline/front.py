"""What stands before the operative text: the list of parties, and the recitals."""

import re
from bisect import bisect_left
from typing import Final

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.labels.shapes import Label
from agreelint.structure.outline.state import State
from agreelint.structure.text import formulas, headings, parts
from agreelint.structure.text.blocks import Block

_OPENS_PARTIES: Final = re.compile(
    r"(?:^\W*(?:the\s+|contracting\s+)*parties|\b(?:between|among|amongst)(?:\s+the\s+(?:following\s+)?parties)?"
    r"(?:\s+listed\s+below)?|\bfollowing\s+parties)\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
_PARTY: Final = re.compile(
    r"\([^()]{0,80}[\"“'‘][^()]{1,80}\)|\b(?:company|corporation|partnership|incorporated|registered|organi[sz]ed|"
    r"established|association|charity|authority|ministry|department|university|council)\b|"
    r"\b(?:LLC|LLP|Ltd|Limited|LIMITED|Inc|INC|plc|PLC|GmbH|AG|SE|SA|S\.A|B\.?V|N\.?V|Pty|PTY|SAS|S\.r\.l|Oy|AB|ApS)\b"
)
_LETTER: Final = re.compile(r"\(?[A-Z][.)]")
# Words that head recitals, and as often a clause of their own.
_DOUBTFUL: Final = re.compile(r"(?:the\s+)?(?:introduction|introductory|purpose|premises)\b", re.IGNORECASE)
# Recitals are shorter, in blocks.
_AHEAD: Final = 40


def opens_parties(text: str) -> bool:
    """Whether the words end where the list of parties begins: "PARTIES", "… is made between:"."""
    return bool(_OPENS_PARTIES.search(text.strip()[-120:]))


def take_party(state: State, block: Block, label: Label) -> bool:
    """Add an item of the list of parties, which numbers nothing in the agreement; False when it is none."""
    if state.zone is not PartKind.PREAMBLE or label.keyword or not label.readings:
        return False
    words = block.text[label.length :]
    if state.party is None:
        last = state.last
        first = any(reading.values == (1,) for reading in label.readings)
        if last is None or not first or not opens_parties(last.text or last.heading) or not _PARTY.search(words):
            return False
    else:
        known = {(one.family, one.values[-1] + 1) for one in state.party}
        if not any((one.family, one.values[-1]) in known for one in label.readings):
            return False
        if headings.own_line(words, block.looks.bold) and not _PARTY.search(words):
            return False
    says = formulas.says(words)
    draft = state.add(block, ClauseKind.OPERATIVE if says else ClauseKind.PREAMBLE, None, block.words + label.length)
    draft.label, draft.own, draft.family = label.text, label.own, label.readings[0].family
    draft.values = label.readings[0].values
    state.party = label.readings
    state.preambles.append(state.newest)
    state.flow = None
    return True


def recitals(state: State, block: Block, *, standing: bool) -> parts.Opening | None:
    """The recitals that `block` opens, or None: never after a number, unless they are those of a schedule."""
    if state.zone not in {PartKind.PREAMBLE, PartKind.BODY} or state.part.kind is PartKind.DEFINITIONS:
        return None
    found = parts.recitals(block.text, alone=standing)
    if found is None or not found.length:
        return found if state.zone is PartKind.PREAMBLE else None
    if state.zone is PartKind.PREAMBLE:
        doubtful = bool(_DOUBTFUL.match(block.text.strip()))
        return found if _recites(state) or not (doubtful or _is_numbered(state)) else None
    return found if standing and not state.numbered and _recites(state) else None


def ends_recitals(state: State, block: Block, rank: int) -> bool:
    """Whether a heading ends the recitals: one as high as theirs, or any where no set phrase will."""
    if state.zone is not PartKind.RECITALS or parts.recitals(block.text, alone=True) is not None:
        return False
    return rank <= state.recital_rank or not _agreed_ahead(state)


def _recites(state: State) -> bool:
    """Whether what follows a heading looks like recitals: lettered, or closed by "the parties agree as follows"."""
    if state.at + 1 >= len(state.blocks):
        return False
    following = state.labels[state.at + 1]
    below = state.blocks[state.at + 1]
    if following is not None and not following.is_bullet:
        lettered = bool(_LETTER.fullmatch(following.text))
        return lettered or (following.own.startswith("(") and _agreed_ahead(state))
    return below.text.strip()[:7].lower() == "whereas" or _agreed_ahead(state)


def _is_numbered(state: State) -> bool:
    """Whether the block below carries the number of a clause, and no count of its own that starts anew soon."""
    label = state.labels[state.at + 1] if state.at + 1 < len(state.blocks) else None
    if label is None or label.is_bullet or not (label.keyword or label.own[:1].isdigit()):
        return False
    again = state.next_at(label.readings[0], state.at + 1)
    return bool(label.keyword) or again is None or again > _AHEAD


def _agreed_ahead(state: State) -> bool:
    """Whether a set phrase ("IT IS AGREED") ends the recitals before the numbers of the body begin."""
    at = bisect_left(state.agreed, state.at + 1)
    if at == len(state.agreed) or state.agreed[at] > state.at + _AHEAD:
        return False
    return not any(
        label is not None and label.strength > 1 and (label.keyword or label.own[:1].isdigit())
        for label in state.labels[state.at + 1 : state.agreed[at]]
    )
