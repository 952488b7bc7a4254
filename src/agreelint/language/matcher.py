"""One pass over the words that finds every phrase of every concept.

A phrase is looked up by its rarest words and only read when a statement holds one of them, so neither the cost of a
pass nor that of a start hangs on how many phrases there are.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from agreelint.language.keys import keys
from agreelint.language.normalise import Words
from agreelint.language.phrases import Choice, Part, Step, compile_phrase
from agreelint.model.frame import Hit
from agreelint.model.span import Span

_ADJACENT_OK = frozenset("\"'- /&")
# Fillers are free in a gap, but not without end: work stays in proportion to the words whatever they are.
_FREE = 64


@dataclass(slots=True)
class _Node:
    """A place in a phrase. `near` are steps that must follow at once, `far` those that may follow after a gap."""

    near: "dict[frozenset[str], list[_Node]]" = field(default_factory=dict)
    far: "dict[int, dict[frozenset[str], list[_Node]]]" = field(default_factory=dict)
    is_end: bool = False

    def to(self, step: frozenset[str], gap: int, node: "_Node") -> None:
        """Lead on to `node` over `step`."""
        edges = self.far.setdefault(gap, {}) if gap else self.near
        edges.setdefault(step, []).append(node)


# Places from which a phrase goes on, each with the gap that may lie before the next word.
_Fronts = list[tuple[_Node, int]]
_Atoms = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way through a phrase: the steps it cannot do without, the choices of which it needs one, its beginning."""

    needs: tuple[frozenset[str], ...]
    either: tuple[tuple[tuple[frozenset[str], ...], ...], ...]
    root: _Node

    def may_stand_in(self, forms: frozenset[str]) -> bool:
        """Whether a statement with these forms of words has all that it needs."""
        for step in self.needs:
            if forms.isdisjoint(step):
                return False
        for choice in self.either:
            for steps in choice:
                if not any(map(forms.isdisjoint, steps)):
                    break
            else:
                return False
        return True


@cache
def _ways(phrase: str) -> tuple[_Way, ...]:
    """The ways through a phrase, made when it is first needed."""
    made: list[_Way] = []
    for way in compile_phrase(phrase).ways:
        root = _Node()
        for node, _ in _grow(Choice((way,)), [(root, 0)]):
            node.is_end = True
        either = tuple(
            tuple(map(_needs, part.choice.ways))
            for part in way
            if isinstance(part.choice, Choice) and not part.is_optional
        )
        made.append(_Way(_needs(way), either, root))
    return tuple(made)


def _needs(way: tuple[Part, ...]) -> tuple[frozenset[str], ...]:
    """The steps that one sequence cannot do without."""
    steps = [part.choice.forms for part in way if isinstance(part.choice, Step) and not part.is_optional]
    return tuple(sorted(steps, key=len))  # the rarest are likely those with few forms


def _grow(choice: Choice | Step, fronts: _Fronts) -> _Fronts:
    """Lead on from `fronts` through `choice`; the places where it ends."""
    if isinstance(choice, Step):
        node = _Node()
        for front, gap in fronts:
            front.to(choice.forms, gap, node)
        return [(node, 0)]
    ends: _Fronts = []
    for way in choice.ways:
        here = fronts
        for part in way:
            before = [(node, max(gap, part.gap)) for node, gap in here]
            after = _grow(part.choice, before)
            here = after + before if part.is_optional else after
        ends += here
    return ends


class Matcher:
    """All phrases of all concepts. A name that begins with `NOT` is a homonym of the concept named after it."""

    NOT = "!"

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Make a matcher of pairs (concept, phrase).

        A phrase is read when first needed: one that comes from outside must have been compiled before.
        """
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        for pair in dict.fromkeys(phrases):
            for key in keys(pair[1]) or _first(pair[1]):
                self._by_key.setdefault(key, []).append(pair)

    def find(self, words: Words) -> "Found":
        """What `words` hold of every concept."""
        known = words.memo.get(self)
        if not isinstance(known, Found):
            known = words.memo[self] = Found(words, self._candidates(words))
        return known

    def hits(self, words: Words) -> list[Hit]:
        """Every hit, in order: of each concept the longest ones, none inside another, none that a homonym blocks."""
        found = self.find(words)
        every = [hit for concept in found for hit in found[concept]]
        return sorted(every, key=lambda hit: (hit.at[0], hit.at[-1], hit.concept))

    def _candidates(self, words: Words) -> dict[str, list[str]]:
        """The phrases of each concept that may stand there, as far as their keys tell."""
        candidates: dict[str, list[str]] = {}
        if not len(words):
            return candidates
        pairs: dict[tuple[str, str], None] = {}
        for key in self._by_key.keys() & words.places.forms:
            pairs |= dict.fromkeys(self._by_key[key])
        for concept, phrase in pairs:
            candidates.setdefault(concept, []).append(phrase)
        return candidates


def _first(phrase: str) -> Iterator[str]:
    """The forms that a phrase without keys may begin with."""
    for way in _ways(phrase):
        for step in way.root.near:
            yield from step


class Found:
    """The hits in one run of words by concept, each worked out when it is asked for.

    Most concepts only fill a place in an activity, and nobody asks for them where no activity is.
    """

    def __init__(self, words: Words, candidates: dict[str, list[str]]) -> None:
        """Keep which phrases of each concept may stand in `words`."""
        self._words = words
        self._candidates = candidates
        self._hits: dict[str, tuple[Hit, ...]] = {}

    def __iter__(self) -> Iterator[str]:
        """The names of the concepts that may have hits, homonyms aside."""
        return (name for name in self._candidates if not name.startswith(Matcher.NOT))

    def __getitem__(self, concept: str) -> tuple[Hit, ...]:
        """The hits of one concept, in order; none where it is not there."""
        if concept not in self._candidates:
            return ()
        known = self._hits.get(concept)
        if known is None:
            known = self._hits[concept] = tuple(self._kept(concept))
        return known

    def _kept(self, concept: str) -> Iterator[Hit]:
        words = self._words
        raw = sorted(self._raw(concept), key=lambda atoms: (atoms[0], -atoms[-1], -len(atoms)))
        blocked = {at for atoms in self._raw(Matcher.NOT + concept) for at in atoms} if raw else set[int]()
        end = -1
        for atoms in raw:
            if atoms[-1] <= end or not blocked.isdisjoint(atoms):
                continue
            end = atoms[-1]
            yield Hit(concept, _shown(words, atoms), tuple(words.span(at, at + 1) for at in atoms), atoms)

    def _raw(self, concept: str) -> Iterator[_Atoms]:
        forms = self._words.places.forms
        for phrase in self._candidates.get(concept, ()):
            for way in _ways(phrase):
                if way.may_stand_in(forms):
                    yield from _through(self._words, way.root)


# Where a phrase may go on from a node: the gap that may lie before the next word, its places, and what it leads to.
_Edges = list[tuple[int, list[int], list[_Node]]]


def _through(words: Words, root: _Node) -> Iterator[_Atoms]:
    """The longest hit of a phrase from each place where it begins."""
    places = words.places
    ahead: dict[int, _Edges] = {}
    for step, nodes in root.near.items():
        if places.forms.isdisjoint(step):
            continue
        starts = places.of(step)
        for node in nodes:
            edges = _edges(words, node)
            ahead[id(node)] = edges
            if not edges:
                yield from ((at,) for at in starts if node.is_end)
                continue
            for at in starts:
                best = _longest(words, node, at, ahead)
                if best is not None:
                    yield best


def _edges(words: Words, node: _Node) -> _Edges:
    """The ways on from `node` for which there are words."""
    of, missing = words.places.of, words.places.forms.isdisjoint
    on: _Edges = [(0, of(step), nodes) for step, nodes in node.near.items() if not missing(step)]
    for gap, edges in node.far.items():
        on += [(gap, of(step), nodes) for step, nodes in edges.items() if not missing(step)]
    return on


def _longest(words: Words, node: _Node, start: int, ahead: dict[int, _Edges]) -> _Atoms | None:
    """The longest hit that goes on from `node`, reached at word `start`."""
    best: _Atoms | None = None
    seen: set[tuple[int, int]] = set()
    todo: list[tuple[_Node, _Atoms]] = [(node, (start,))]
    while todo:
        here, atoms = todo.pop()
        at = atoms[-1]
        if here.is_end and (best is None or at > best[-1]):
            best = atoms
        edges = ahead.get(id(here))
        if edges is None:
            edges = ahead[id(here)] = _edges(words, here)
        for gap, where, nodes in edges:
            for to in _reached(words, at, gap, where):
                for then in nodes:
                    if (id(then), to) not in seen:
                        seen.add((id(then), to))
                        todo.append((then, (*atoms, to)))
    return best


def _reached(words: Words, at: int, gap: int, where: list[int]) -> Iterator[int]:
    """Those of the places `where` with at most `gap` words between them and word `at`; fillers are free."""
    places, after = words.places, at + 1
    solid, hard, turns = places.solid, places.hard, places.turns
    for index in range(bisect_right(where, at), len(where)):
        to = where[index]
        if solid[to] - solid[after] > gap or to - at > gap + _FREE:
            return
        if hard[to + 1] > hard[after] or turns[to] > turns[after]:
            return
        if gap or to > after or words.filler[to] or _ADJACENT_OK.issuperset(words.before[to]):
            yield to


def _shown(words: Words, atoms: _Atoms) -> Span:
    """The place of a hit; of one that begins in the lead-in only the clause's own part, for others lie between."""
    start = next((at for at in atoms if at >= words.own), atoms[0])
    return words.span(start, atoms[-1] + 1)
