"""Where the words of a statement stand, and which of them may follow which in a phrase."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

_ADJACENT_OK = frozenset("\"'- /&")
# Fillers are free in a gap, but not without end: work stays in proportion to the words whatever they are.
_FREE = 64
_HARD = frozenset(";.:!?|")
# A gap holds no turn of the sentence: what stands behind "except" is another matter.
_NEVER_SKIPPED = frozenset(("except", "unless", "provided", "without", "whereas"))
_JOINING = frozenset(("and", "but"))
_BEGINNING = frozenset(("we", "you", "they", "it", "no", "nothing", "nobody", "neither"))
_SHORT = 512  # words: more than a statement has


class Places:
    """The places of each word of a statement, told once for all who look there."""

    def __init__(self, norm: tuple[str, ...], before: tuple[str, ...], filler: tuple[bool, ...]) -> None:
        """Tell the places of the words `norm`, with the punctuation before each and which of them do not count."""
        self._norm, self._before, self._filler = norm, before, filler
        self.distinct = frozenset(norm)

    @property
    def is_short(self) -> bool:
        """Whether there are few enough words to be told in bits, the first word the lowest."""
        return len(self._norm) <= _SHORT

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """The places of each word, in order."""
        at: dict[str, list[int]] = {}
        for index, word in enumerate(self._norm):
            at.setdefault(word, []).append(index)
        return at

    def reached(self, at: int, gap: int, starts: Sequence[int]) -> list[int]:
        """Those of the places `starts` with at most `gap` words between them and word `at`, the furthest first.

        Fillers are free.
        """
        found: list[int] = []
        solid, hard, turns, after = self._solid, self._hard, self._turns, at + 1
        for index in range(bisect_right(starts, at), len(starts)):
            to = starts[index]
            if solid[to] - solid[after] > gap or to - at > gap + _FREE:
                break
            if hard[to + 1] > hard[after] or turns[to] > turns[after]:
                break
            if gap or to > after or self._filler[to] or _ADJACENT_OK.issuperset(self._before[to]):
                found.append(to)
        return found[::-1]

    def behind(self, ends: int, gap: int) -> int:
        """The words with at most `gap` words between them and one of the words `ends`, all in bits.

        It may be a few more than are `reached`, and is told in a few steps for all ends at once.
        """
        enters, passes, fillers = self._bits
        here = ends << 1 & enters
        found = here if gap else here & self._beside
        if not gap and not here & fillers:
            return found
        for left in range(gap, -1, -1):
            more = here & fillers
            while more:
                more = more << 1 & passes
                here |= more
                found |= more
                more &= fillers
            if not left or not here:
                break
            here = here << 1 & passes
            found |= here
        return found

    @cached_property
    def _bits(self) -> tuple[int, int, int]:
        """Words with no full stop or the like in front, those of them that no turn of the sentence stands before."""
        enters = ~in_bits(at for at, mark in enumerate(self._before) if mark and not _HARD.isdisjoint(mark))
        fillers = in_bits(at for at, filler in enumerate(self._filler) if filler) if True in self._filler else 0
        return enters, enters & ~(in_bits(self._turning) << 1), fillers

    @cached_property
    def _beside(self) -> int:
        """Words that may stand right behind another one in a phrase."""
        return ~in_bits(
            at
            for at, mark in enumerate(self._before)
            if mark and not self._filler[at] and not _ADJACENT_OK.issuperset(mark)
        )

    @cached_property
    def _solid(self) -> list[int]:
        """How many words that count stand before each place."""
        return [0, *accumulate(not filler for filler in self._filler)]

    @cached_property
    def _hard(self) -> list[int]:
        """How many words before each place have a full stop, a semicolon or the like in front."""
        return [0, *accumulate(mark != "" and not _HARD.isdisjoint(mark) for mark in self._before)]

    @cached_property
    def _turns(self) -> list[int]:
        """How many turns of the sentence stand before each place."""
        turning = self._turning
        return [0, *accumulate(at in turning for at in range(len(self._norm)))]

    @cached_property
    def _turning(self) -> frozenset[int]:
        """The words that turn the sentence: "except", or "and" in "rests with us, and you have no say"."""
        turns = frozenset([at for word in _NEVER_SKIPPED & self.distinct for at in self.at[word]])
        joins = [at for word in _JOINING & self.distinct for at in self.at[word] if "," in self._before[at]]
        return turns.union([at for at in joins if not _BEGINNING.isdisjoint(self._norm[at + 1 : at + 2])])


def in_bits(places: Iterable[int]) -> int:
    """A bit for each of the places."""
    bits = 0
    for at in places:
        bits |= 1 << at
    return bits
