"""One pass over the words that finds every phrase of every concept.

All phrases start from one root, and a phrase is only followed where all the words it needs are there, so the cost of a
pass hardly depends on how many phrases there are.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from agreelint.language.normalise import Words
from agreelint.language.phrases import Choice, Step, compile_phrase
from agreelint.model.frame import Hit
from agreelint.model.span import Span

_HARD = frozenset(";.:!?|")
# A gap holds no turn of the sentence: what stands behind "except" is another matter.
_NEVER_SKIPPED = frozenset(("except", "unless", "provided"))
_ADJACENT_OK = frozenset("\"'- /&")


@dataclass(slots=True)
class _Node:
    """A place in a phrase. `near` are steps that must follow at once, `far` those that may follow after a gap."""

    near: "dict[int, list[_Node]]" = field(default_factory=dict)
    far: "dict[int, dict[int, list[_Node]]]" = field(default_factory=dict)
    ends: list[str] = field(default_factory=list)

    def to(self, step: int, gap: int, node: "_Node") -> None:
        """Lead on to `node` over `step`."""
        edges = self.far.setdefault(gap, {}) if gap else self.near
        edges.setdefault(step, []).append(node)


# Places from which a phrase goes on, each with the gap that may lie before the next word.
_Fronts = list[tuple[_Node, int]]


class Matcher:
    """All phrases of all concepts. A name that begins with `NOT` is a homonym of the concept named after it."""

    NOT = "!"

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Make a matcher of pairs (concept, phrase).

        Raises:
            PhraseError: when a phrase cannot be read.
        """
        self._starts: dict[int, list[tuple[_Node, frozenset[int]]]] = {}
        self._steps: dict[tuple[str, ...], int] = {}
        self._exact: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        for concept, phrase in phrases:
            self._add(concept, compile_phrase(phrase))

    def _add(self, concept: str, phrase: Choice) -> None:
        for way in phrase.ways:
            root = _Node()
            for node, _ in self._grow(Choice((way,)), [(root, 0)]):
                node.ends.append(concept)
            # A phrase is only followed where all the words it cannot do without are there.
            needs = frozenset(
                self._step(part.choice.forms) for part in way if isinstance(part.choice, Step) and not part.is_optional
            )
            for step, nodes in root.near.items():
                self._starts.setdefault(step, []).extend((node, needs) for node in nodes)

    def _grow(self, choice: Choice | Step, fronts: _Fronts) -> _Fronts:
        """Lead on from `fronts` through `choice`; the places where it ends."""
        if isinstance(choice, Step):
            node = _Node()
            step = self._step(choice.forms)
            for front, gap in fronts:
                front.to(step, gap, node)
            return [(node, 0)]
        ends: _Fronts = []
        for way in choice.ways:
            here = fronts
            for part in way:
                before = [(node, max(gap, part.gap)) for node, gap in here]
                after = self._grow(part.choice, before)
                here = after + before if part.is_optional else after
            ends += here
        return ends

    def _step(self, forms: tuple[str, ...]) -> int:
        known = self._steps.get(forms)
        if known is not None:
            return known
        number = self._steps[forms] = len(self._steps)
        for form in forms:
            home = self._stems if form.endswith("*") else self._exact
            home.setdefault(form.removesuffix("*"), []).append(number)
        return number

    def _steps_of(self, word: str) -> tuple[int, ...]:
        """The steps that `word` satisfies; remembered, because contracts repeat their words."""
        known = self._known.get(word)
        if known is None:
            found = list(self._exact.get(word, ()))
            for length in range(len(word) + 1):
                found += self._stems.get(word[:length], ())
            known = tuple(dict.fromkeys(found))
            if len(self._known) < 65536:  # noqa: PLR2004  (a bound on memory, whatever the input)
                self._known[word] = known
        return known

    def hits(self, found: Words) -> list[Hit]:
        """Every hit, in order: of each concept the longest ones, none inside another, none that a homonym blocks."""
        raw = list(self._raw(found))
        if not raw:
            return []
        blocked = {
            (concept.removeprefix(self.NOT), at)
            for concept, atoms in raw
            if concept.startswith(self.NOT)
            for at in atoms
        }
        kept: list[tuple[str, tuple[int, ...]]] = []
        by_concept = sorted((hit for hit in raw if not hit[0].startswith(self.NOT)), key=lambda hit: hit[0])
        for concept, group in groupby(by_concept, key=lambda hit: hit[0]):
            end = -1
            for _, atoms in sorted(group, key=lambda hit: (hit[1][0], -hit[1][-1], -len(hit[1]))):
                if atoms[-1] <= end or any((concept, at) in blocked for at in atoms):
                    continue
                kept.append((concept, atoms))
                end = atoms[-1]
        kept.sort(key=lambda hit: (hit[1][0], hit[1][-1], hit[0]))
        return [
            Hit(concept, _shown(found, atoms), tuple(found.span(at, at + 1) for at in atoms), atoms)
            for concept, atoms in kept
        ]

    def _raw(self, found: Words) -> Iterator[tuple[str, tuple[int, ...]]]:
        steps = [self._steps_of(word) for word in found.norm]
        where: dict[int, list[int]] = {}
        for at, numbers in enumerate(steps):
            for number in numbers:
                where.setdefault(number, []).append(at)
        there, last, filler = where.keys(), len(steps) - 1, found.filler
        paths: _Paths | None = None
        for number, places in where.items():
            for node, needs in self._starts.get(number, ()):
                if not needs <= there:
                    continue
                if not (node.near or node.far):
                    yield from ((concept, (at,)) for concept in node.ends for at in places)
                    continue
                near, far = node.near.keys(), node.far
                if not (
                    node.ends or not near.isdisjoint(there) or any(not e.keys().isdisjoint(there) for e in far.values())
                ):
                    continue
                paths = paths or _Paths(found, where)
                for at in places:
                    # Most phrases end here: they go on at once, and the next word is another.
                    ends = not (node.ends or far) and at < last and not filler[at + 1]
                    if not (ends and near.isdisjoint(steps[at + 1])):
                        yield from paths.from_(node, at)


class _Paths:
    """The ways through phrases in one run of words.

    `where` are the places of each step. Sums from the left tell in no time how many words, full stops and turns of the
    sentence lie between two places.
    """

    def __init__(self, found: Words, where: dict[int, list[int]]) -> None:
        self.where = where
        self.before = found.before
        self.filler = found.filler
        self.solid = [0]
        self.hard = [0]
        self.turns = [0]
        for word, mark, filler in zip(found.norm, found.before, found.filler, strict=True):
            self.solid.append(self.solid[-1] + (not filler))
            self.hard.append(self.hard[-1] + (bool(mark) and not _HARD.isdisjoint(mark)))
            self.turns.append(self.turns[-1] + (word in _NEVER_SKIPPED))

    def from_(self, node: _Node, start: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The longest hit of each concept that begins at `start`, where `node` is reached."""
        best: dict[str, tuple[int, ...]] = {}
        seen: set[tuple[int, int]] = set()
        todo: list[tuple[_Node, tuple[int, ...]]] = [(node, (start,))]
        while todo:
            here, atoms = todo.pop()
            at = atoms[-1]
            if (id(here), at) in seen:
                continue
            seen.add((id(here), at))
            for concept in here.ends:
                if concept not in best or at > best[concept][-1]:
                    best[concept] = atoms
            for number, nodes in here.near.items():
                for to in self._reached(number, at, 0):
                    todo += [(node, (*atoms, to)) for node in nodes]
            for gap, edges in here.far.items():
                for number, nodes in edges.items():
                    for to in self._reached(number, at, gap):
                        todo += [(node, (*atoms, to)) for node in nodes]
        yield from best.items()

    def _reached(self, number: int, at: int, gap: int) -> Iterator[int]:
        """The places of a step with at most `gap` words between it and word `at`; fillers are free."""
        places = self.where.get(number)
        if places is None:
            return
        solid, after = self.solid, at + 1
        for index in range(bisect_right(places, at), len(places)):
            to = places[index]
            if solid[to] - solid[after] > gap or self.hard[to + 1] > self.hard[after]:
                return
            if self.turns[to] > self.turns[after]:
                return
            if gap or to > after or self.filler[to] or _ADJACENT_OK.issuperset(self.before[to]):
                yield to


def _shown(found: Words, atoms: tuple[int, ...]) -> Span:
    """The place of a hit; of one that begins in the lead-in only the clause's own part, for others lie between."""
    start = next((at for at in atoms if at >= found.own), atoms[0])
    return found.span(start, atoms[-1] + 1)
