"""Marks put into a part: runs are split where a mark stands among their words, and nothing else is touched."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from agreelint.output.docx.places import Point
from agreelint.output.docx.tree import Tree
from agreelint.read.docx.names import DEL_TEXT, R_PR, RUN, T

_BLANKS = frozenset({b" ", b"\t", b"\r", b"\n", b"\r\n"})
_MOST_IDS = 2**31 - 1
ROOM = 1_000_000  # more ids than one copy can need
_IDENTITY = re.compile(rb"(\s(?:[\w.-]+:)?id\s*=\s*)([\"'])-?\d+\2")


class Rank(IntEnum):
    """What comes first at one place: what ends before what begins, and a deletion holds no more than its words."""

    DELETION_ENDS = 0
    COMMENT_ENDS = 1
    INSERTION = 2
    COMMENT_OF_A_POINT = 3
    COMMENT_STARTS = 4
    DELETION_STARTS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """Bytes that go in at a place. At one place those of lower rank come first, then those that were made first."""

    point: Point
    data: bytes
    rank: Rank


class Marked:
    """A part with marks. `deleted` are the stretches of its bytes whose words become deleted text.

    `number` gives a new id for each copy of something that has one.
    """

    def __init__(
        self, tree: Tree, marks: Iterable[Mark], deleted: Sequence[tuple[int, int]], number: "Numbers"
    ) -> None:
        self.tree = tree
        self.number = number
        self.deleted = sorted(deleted)
        self.inside: dict[int, list[Mark]] = defaultdict(list)
        self.between: dict[int, list[Mark]] = defaultdict(list)
        for mark in sorted(marks, key=lambda mark: (mark.point.at, mark.rank)):
            if mark.point.run is not None and mark.point.inside:
                self.inside[mark.point.run].append(mark)
            else:
                self.between[mark.point.at].append(mark)

    def data(self) -> bytes:
        """The whole part."""
        tree = self.tree
        runs = set(self.inside)
        if self.deleted:
            runs |= {at for at, tag in enumerate(tree.tags) if tag == RUN and self._is_deleted(tree.starts[at])}
        stops = sorted([*((at, -1) for at in self.between), *((tree.starts[run], run) for run in runs)])
        pieces: list[bytes] = []
        done = 0
        for at, run in stops:
            pieces.append(tree.data[done:at])
            done = at
            if run < 0:
                pieces += [mark.data for mark in self.between[at]]
            else:
                pieces.append(self._split(run))
                done = tree.end(run)
        pieces.append(tree.data[done:])
        return b"".join(pieces)

    def _is_deleted(self, at: int) -> bool:
        before = bisect_right(self.deleted, at, key=lambda stretch: stretch[0]) - 1
        return before >= 0 and self.deleted[before][0] <= at < self.deleted[before][1]

    def _split(self, run: int) -> bytes:
        """A run as several, all with its looks, and the marks between them."""
        tree = self.tree
        out = _Runs(tree, run, self.number)
        waiting = list(self.inside.get(run, ()))
        for child in tree.children(run):
            if tree.tags[child] == R_PR:
                continue
            while waiting and waiting[0].point.at <= tree.starts[child]:
                out.mark(waiting.pop(0).data)
            within = [mark for mark in waiting if mark.point.at < tree.end(child)]
            del waiting[: len(within)]
            if tree.tags[child] in {T, DEL_TEXT} and (within or self._is_deleted(tree.starts[child])):
                self._words(child, within, out)
            else:
                out.put(tree.data[tree.starts[child] : tree.end(child)])
        for mark in waiting:
            out.mark(mark.data)
        return out.done()

    def _words(self, text: int, within: Sequence[Mark], out: "_Runs") -> None:
        """A text element in pieces. What blanks it did not show before it does not show now."""
        tree = self.tree
        places, written = tree.characters(text)
        first, last = 0, len(written)
        if not self._keeps_space(text):
            while first < last and written[first] in _BLANKS:
                first += 1
            while last > first and written[last - 1] in _BLANKS:
                last -= 1
        at = first
        for mark in within:
            cut = max(first, min(last, bisect_left(places, mark.point.at)))
            self._piece(text, places, written, at, cut, out)
            at = cut
            out.mark(mark.data)
        self._piece(text, places, written, at, last, out)

    def _piece(self, text: int, places: list[int], written: list[bytes], start: int, end: int, out: "_Runs") -> None:
        if start >= end:
            return
        name = self.tree.name(text)
        if self.tree.tags[text] == T and self._is_deleted(places[start]):
            name = name[: -len(b"t")] + b"delText"
        out.put(b'<%b xml:space="preserve">%b</%b>' % (name, b"".join(written[start:end]), name))

    def _keeps_space(self, text: int) -> bool:
        data = self.tree.data
        own = data[self.tree.starts[text] : self.tree.opened(text)]
        root = data[self.tree.starts[0] : self.tree.opened(0)]
        return any(re.search(rb"xml:space\s*=\s*[\"']preserve[\"']", tag) for tag in (own, root))


class _Runs:
    """Pieces of one run, each with its start tag and properties; none is opened without content."""

    def __init__(self, tree: Tree, run: int, number: "Numbers") -> None:
        self._start = tree.data[tree.starts[run] : tree.opened(run)]
        properties = next((child for child in tree.children(run) if tree.tags[child] == R_PR), None)
        self._looks = b"" if properties is None else tree.data[tree.starts[properties] : tree.end(properties)]
        self._end = b"</%b>" % tree.name(run)
        self._number = number
        self._pieces: list[bytes] = []
        self._is_open = False
        self._copies = 0

    def put(self, content: bytes) -> None:
        if not self._is_open:
            looks = _IDENTITY.sub(self._anew, self._looks) if self._copies else self._looks
            self._pieces += [self._start, looks]
            self._copies += 1
            self._is_open = True
        self._pieces.append(content)

    def _anew(self, found: re.Match[bytes]) -> bytes:
        return b"%b%b%d%b" % (found[1], found[2], self._number.next(), found[2])

    def mark(self, data: bytes) -> None:
        self._close()
        self._pieces.append(data)

    def _close(self) -> None:
        if self._is_open:
            self._pieces.append(self._end)
        self._is_open = False

    def done(self) -> bytes:
        self._close()
        return b"".join(self._pieces)


class Numbers:
    """Ids that nothing has yet: those after the highest, or, where Word's numbers end, the lowest that are free."""

    def __init__(self, taken: Iterable[int]) -> None:
        self._taken = frozenset(taken)
        highest = max(self._taken, default=-1)
        self._last = highest if highest < _MOST_IDS - ROOM else -1

    def next(self) -> int:
        """The next one."""
        self._last += 1
        while self._last in self._taken:
            self._last += 1
        return self._last
