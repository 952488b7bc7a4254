"""The words of the clauses in pieces, so that each finding, limit and other place can be marked where it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreelint.model.review import CUT, Passage
from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark: where they stand, how they look, and the `name` of the place, for links.

    Decisive words have the `number` of the note that is about them, and its name in `card`. `deleted` are words that
    stood at an empty span.
    """

    span: Span
    look: str
    name: str
    card: str = ""
    number: int = 0
    deleted: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A mark within one passage, in characters of it; `begins` and `ends` where the mark does so here."""

    mark: Mark
    start: int
    end: int
    begins: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause that is marked alike throughout; `part` is "label", "heading" or "words".

    `begin` are the names of the places that begin with it, `end` the decisive marks that end with it.
    """

    words: str
    part: str
    decisive: tuple[Mark, ...] = ()
    beside: tuple[Mark, ...] = ()
    begin: tuple[str, ...] = ()
    end: tuple[Mark, ...] = ()
    deleted: bool = False

    @property
    def tag(self) -> str:
        """The element of decisive words."""
        return "del" if self.deleted else "mark"

    @property
    def look(self) -> str:
        """How all that marks it looks; what is certain outshines what is possible."""
        looks = dict.fromkeys(mark.look for mark in self.decisive or self.beside)
        return " ".join([look for look in looks if "possible" not in look] or looks)


def spread(passages: Sequence[Passage], marks: Iterable[Mark]) -> dict[int, list[Laid]]:
    """The marks by the index of the passage; one over several passages is laid into each.

    Passages are in order and do not overlap. A mark that touches none of them is laid nowhere.
    """
    starts = [passage.span.start for passage in passages]
    found: dict[int, list[Laid]] = {}
    for mark in marks:
        first = max(0, bisect_right(starts, mark.span.start) - 1)
        if mark.deleted and passages:  # it stood at the end of this passage, if not within
            at = min(max(0, mark.span.start - starts[first]), len(passages[first].words))
            found.setdefault(first, []).append(Laid(mark, at, at))
            continue
        over = range(first, max(first, bisect_right(starts, mark.span.end - 1)))
        touched = [at for at in over if passages[at].span.meets(mark.span)]
        for at in touched:
            start = max(0, mark.span.start - starts[at])
            end = min(len(passages[at].words), mark.span.end - starts[at])
            found.setdefault(at, []).append(Laid(mark, start, end, at == touched[0], at == touched[-1]))
    return found


def pieces(passage: Passage, marks: Sequence[Laid]) -> Iterator[Piece]:
    """The whole passage, piece by piece; what was deleted from it stands where it stood."""
    edges = {0, len(passage.words), passage.label, passage.body}
    edges.update(edge for laid in marks for edge in (laid.start, laid.end))
    from_here: dict[int, list[Laid]] = {}
    for laid in marks:
        from_here.setdefault(laid.start, []).append(laid)
    cuts = sorted(edges)
    over: list[Laid] = []
    for start, end in pairwise([*cuts, len(passage.words) + 1]):
        new = from_here.get(start, [])
        yield from _deleted([laid.mark for laid in new if laid.mark.deleted], _part(passage, start))
        if end > len(passage.words):
            return
        over = [laid for laid in (*over, *new) if laid.end >= end]
        yield Piece(
            passage.words[start:end],
            _part(passage, start),
            tuple(laid.mark for laid in over if laid.mark.card),
            tuple(laid.mark for laid in over if not laid.mark.card),
            tuple(laid.mark.name for laid in new if laid.begins and not laid.mark.deleted),
            tuple(laid.mark for laid in over if laid.mark.card and laid.ends and laid.end == end),
        )


def _deleted(marks: Sequence[Mark], part: str) -> Iterator[Piece]:
    """What was deleted at one point: the same words once, for all the notes that are about them."""
    by_words: dict[str, list[Mark]] = {}
    for mark in marks:
        by_words.setdefault(mark.deleted, []).append(mark)
    for words, own in by_words.items():
        names = tuple(mark.name for mark in own)
        yield Piece(words.replace(CUT, " … "), part, tuple(own), (), names, tuple(own), deleted=True)


def _part(passage: Passage, at: int) -> str:
    return "label" if at < passage.label else "heading" if at < passage.body else "words"
