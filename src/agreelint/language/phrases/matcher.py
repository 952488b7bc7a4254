"""One pass over the words that finds every phrase of every concept.

A phrase is looked up by its rarest words and only followed in a statement that holds all of its keys, so neither the
cost of a pass nor that of a start hangs on how many phrases there are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from agreelint.language.phrases.keys import Key, keys, rarest
from agreelint.language.phrases.notation import compile_phrase
from agreelint.language.phrases.pieces import Way, forms_of, named
from agreelint.language.phrases.search import Search
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Hit
from agreelint.model.span import Span


@dataclass(frozen=True, slots=True)
class _Sought:
    """One way through a phrase of a concept: `needs` has a bit for each of its keys but the rarest.

    `number` counts all ways, those of the first concept first. `byte` and `bit` are of the key that is rarest among
    those it needs, or one that is always met: most ways are turned away by it.
    """

    number: int
    concept: str
    way: Way
    needs: int
    byte: int
    bit: int


class _Telling(NamedTuple):
    """What a word tells: the forms of it that phrases name, the keys it meets, in bits, the ways with such a key."""

    word: str
    forms: tuple[str, ...]
    bits: int
    ways: tuple[_Sought, ...]


class Matcher:
    """All phrases of all concepts. A name that begins with `NOT` is a homonym of the concept named after it."""

    NOT = "!"

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Make a matcher of pairs (concept, phrase).

        Raises:
            PhraseError: when a phrase cannot be read.
        """
        by_form: dict[str, list[_Sought]] = {}
        numbers: dict[Key, int] = {frozenset(): 0}  # always met
        number = 0
        for concept, phrase in dict.fromkeys(phrases):
            for way in compile_phrase(phrase).ways:
                own = keys(way)
                needs = [numbers.setdefault(key, len(numbers)) for key in own[1:]]
                byte, bit = divmod(next(iter(needs), 0), 8)
                sought = _Sought(number, concept, way, sum({1 << need for need in needs}), byte, 1 << bit)
                number += 1
                for form in rarest(way) or ("*",):
                    by_form.setdefault(form, []).append(sought)
        bits: dict[str, int] = {}
        for key, bit in numbers.items():
            for form in key:
                bits[form] = bits.get(form, 0) | 1 << bit
        self._length = len(numbers) // 8 + 1
        self._told = _Told(named(sought.way for every in by_form.values() for sought in every), bits, by_form)

    def find(self, words: Words) -> "Found":
        """What `words` hold of every concept."""
        return Found(words, self._known(words))

    def names(self, word: str) -> bool:
        """Whether some phrase has this word, or one that begins like it, in it."""
        told = self._told[word]
        return told is not None and any(form != "*" for form in told.forms)

    def hits(self, words: Words) -> Sequence[Hit]:
        """Every hit, in order: of each concept the longest ones, none inside another, none that a homonym blocks."""
        known = self._known(words)
        if known.every is None:
            found = Found(words, known)
            names = [name for name in found.names if not name.startswith(self.NOT)]
            known.every = tuple(sorted([hit for name in names for hit in found[name]], key=_order))
        return known.every

    def _known(self, words: Words) -> "_Known":
        known = words.memo.get(self)
        if not isinstance(known, _Known):
            here = self._told.among(words.places.distinct)
            known = words.memo[self] = _NOTHING if self._told.silent.issuperset(here) else self._read(here)
        return known

    def _read(self, words: Iterable[str]) -> "_Known":
        told = list(filter(None, map(self._told.__getitem__, words)))
        candidates = self._candidates(told)
        return _Known(told, candidates) if candidates else _NOTHING

    def _candidates(self, told: Sequence[_Telling]) -> dict[str, list[_Sought]]:
        """The ways through phrases of each concept that may stand there, as far as their keys tell."""
        met = 1
        for one in told:
            met |= one.bits
        flags = met.to_bytes(self._length, "little")
        candidates: dict[str, list[_Sought]] = {}
        for one in told:
            for sought in one.ways:
                if flags[sought.byte] & sought.bit and sought.needs & met == sought.needs:
                    candidates.setdefault(sought.concept, []).append(sought)
        return candidates


class _Told(dict[str, "_Telling | None"]):
    """What each word tells, or None for nothing.

    Contracts repeat their words, so what they tell is remembered, up to a limit.
    """

    MOST = 65536
    silent: set[str]
    """Those of the words that no phrase is looked up by, so far as they are known: most words of most statements."""

    def __init__(self, forms: frozenset[str], bits: Mapping[str, int], sought: Mapping[str, Sequence[_Sought]]) -> None:
        """Tell it by the forms of words that some phrase names."""
        self._forms, self._bits, self._sought = forms, bits, sought
        self.silent = set()
        self._has_stems = any(form.endswith("*") for form in forms)

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that may tell something: where no phrase has a stem, it is the forms alone that do."""
        return words if self._has_stems else words & self._forms

    def __missing__(self, word: str) -> _Telling | None:
        """What the word tells, by itself and by what it begins with."""
        forms = forms_of(word) & self._forms
        bits = 0
        for form in forms:
            bits |= self._bits.get(form, 0)
        ways = {sought.number: sought for form in forms for sought in self._sought.get(form, ())}
        if len(self) >= self.MOST:
            self.clear()
            self.silent.clear()
        if not ways:
            self.silent.add(word)
        self[word] = known = _Telling(word, tuple(forms), bits, tuple(ways.values())) if forms else None
        return known


@dataclass(slots=True)
class _Known:
    """What is known of one run of words: the ways through phrases that may stand there, and the hits told so far.

    It does not hold the words, which remember it: both are gone as soon as nobody reads them any longer.
    """

    told: Sequence[_Telling]
    candidates: Mapping[str, Sequence[_Sought]]
    search: Search | None = None
    every: tuple[Hit, ...] | None = None


_NOTHING = _Known((), {}, every=())


class Found:
    """The hits in one run of words by concept, each worked out when it is asked for.

    Most concepts only fill a place in an activity, and nobody asks for them where no activity is. Whoever asks for one
    again remembers it.
    """

    __slots__ = ("_known", "_words")

    def __init__(self, words: Words, known: _Known) -> None:
        """Tell the hits in `words`, of which so much is `known`."""
        self._words, self._known = words, known

    @property
    def names(self) -> Iterable[str]:
        """The names of the concepts and homonyms that may have hits."""
        return self._known.candidates

    def __getitem__(self, concept: str) -> tuple[Hit, ...]:
        """The hits of one concept, in order; none where it is not there."""
        raw = self._raw(concept)
        return tuple(self._kept(concept, raw)) if raw else ()

    def _kept(self, concept: str, raw: list[tuple[int, ...]]) -> Iterator[Hit]:
        words = self._words
        raw.sort(key=lambda run: (run[0], -run[-1], -len(run)))
        blocked = {at for run in self._raw(Matcher.NOT + concept) for at in run}
        end = -1
        for run in raw:
            if run[-1] <= end or not blocked.isdisjoint(run) or _out_of_aside(words, run):
                continue
            end = run[-1]
            yield Hit(concept, _shown(words, run), run)

    def _raw(self, concept: str) -> list[tuple[int, ...]]:
        sought = self._known.candidates.get(concept)
        if sought is None:
            return []
        if len(sought) > 1:
            sought = sorted({one.number: one for one in sought}.values(), key=_number)
        longest = self._search.longest
        return [run for one in sought for run in longest(one.way)]

    @property
    def _search(self) -> Search:
        known = self._known
        if known.search is None:
            known.search = Search(self._words.places, [(one.word, one.forms) for one in known.told])
        return known.search


def _order(hit: Hit) -> tuple[int, int, str]:
    return hit.at[0], hit.at[-1], hit.concept


def _number(sought: _Sought) -> int:
    return sought.number


def _out_of_aside(words: Words, run: Sequence[int]) -> bool:
    """Whether it begins in an aside and goes on behind it: "the Customer (*as* defined below) may *permit* …"."""
    opens = words.norm[run[0]] == "as" and words.filler[run[0]] and "(" in words.before[run[0]]
    return opens and any(")" in words.before[at] for at in range(run[0] + 1, run[-1] + 1))


def _shown(words: Words, run: Sequence[int]) -> Span:
    """The place of a hit; of one that begins in the lead-in only the clause's own part, for others lie between."""
    start = run[0] if run[0] >= words.own else next((at for at in run if at >= words.own), run[0])
    return words.span(start, run[-1] + 1)
