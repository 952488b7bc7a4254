"""Phrase notation, and one pass over the words that finds every phrase of every concept.

`weapon*` is a stem; `word?` may be absent; `(a|b c) d` are alternatives; `x ~5 y` allows at most five words between;
a hyphen is a space. All phrases share one trie, so the cost of a pass hardly depends on how many there are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from agreelint.language.normalise import Words
from agreelint.language.normalise import words as words_of
from agreelint.language.spelling import american
from agreelint.model.frame import Hit

MOST_FORMS = 4096
LONGEST_GAP = 12
_TOKEN = re.compile(r"\(|\)\??|\||~\d+|[^\s()|~]+")
_HARD = frozenset(";.:!?|")
_ADJACENT_OK = frozenset("\"'- /&")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase: any of `forms` (a trailing `*` makes a stem), at most `gap` words after the one before."""

    forms: tuple[str, ...]
    gap: int = 0


Form = tuple[Step, ...]


@lru_cache(maxsize=16384)
def compile_phrase(text: str) -> tuple[Form, ...]:
    """The plain sequences of steps that `text` stands for.

    Raises:
        PhraseError: when the notation is wrong, or stands for nothing or for too much.
    """
    reader = _Reader(text)
    forms = reader.alternatives()
    if reader.left():
        raise PhraseError(f"the phrase {text!r} has a closing bracket too many")
    forms = [form for form in dict.fromkeys(forms) if form]
    if not forms:
        raise PhraseError(f"the phrase {text!r} stands for no words")
    if all(step.forms == ("*",) for form in forms for step in form):
        raise PhraseError(f"the phrase {text!r} would match every word")
    return tuple((Step(form[0].forms), *form[1:]) for form in forms)


class _Reader:
    """Recursive descent over the tokens of one phrase."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _TOKEN.findall(text)
        self.at = 0

    def left(self) -> bool:
        return self.at < len(self.tokens)

    def alternatives(self) -> list[Form]:
        """Sequences separated by `|`; single words beside each other become one step."""
        found = [self.sequence()]
        while self.left() and self.tokens[self.at] == "|":
            self.at += 1
            found.append(self.sequence())
        forms = [form for sequence in found for form in sequence]
        single = [form[0].forms for form in forms if len(form) == 1 and not form[0].gap]
        if len(single) > 1:
            merged = tuple(dict.fromkeys(word for step in single for word in step))
            rest = [form for form in forms if len(form) != 1 or form[0].gap]
            return [(Step(merged),), *rest]
        return forms

    def sequence(self) -> list[Form]:
        forms: list[Form] = [()]
        gap = 0
        while self.left() and self.tokens[self.at] not in ("|", ")", ")?"):
            token = self.tokens[self.at]
            self.at += 1
            if token.startswith("~") and len(token) > 1:
                gap = int(token[1:])
                if gap > LONGEST_GAP:
                    raise PhraseError(f"the phrase {self.text!r} has a gap of more than {LONGEST_GAP} words")
                continue
            forms = self._joined(forms, self._next(token), gap)
            gap = 0
        if gap:
            raise PhraseError(f"the phrase {self.text!r} ends in a gap")
        return forms

    def _next(self, token: str) -> list[Form]:
        if token == "(":
            inner = self.alternatives()
            if not self.left() or self.tokens[self.at] not in (")", ")?"):
                raise PhraseError(f"the phrase {self.text!r} lacks a closing bracket")
            optional = self.tokens[self.at] == ")?"
            self.at += 1
            return [*inner, ()] if optional else inner
        optional = token.endswith("?")
        form = _word(token.removesuffix("?"))
        if not form:
            raise PhraseError(f"the phrase {self.text!r} holds {token!r}, which is no word")
        return [form, ()] if optional else [form]

    def _joined(self, forms: list[Form], more: list[Form], gap: int) -> list[Form]:
        out: list[Form] = []
        for form in forms:
            for tail in more:
                if tail and form and gap:
                    out.append((*form, Step(tail[0].forms, max(gap, tail[0].gap)), *tail[1:]))
                else:
                    out.append((*form, *tail))
        if len(out) > MOST_FORMS:
            raise PhraseError(f"the phrase {self.text!r} stands for more than {MOST_FORMS} sequences of words")
        return out


def _word(token: str) -> Form:
    """The steps of one written word; "on-board*" has two, "can't" too."""
    if token == "*":
        return (Step(("*",)),)
    stem = token.endswith("*")
    parts = words_of(token.removesuffix("*")).norm
    if not parts:
        return ()
    last = american(parts[-1]) + ("*" if stem else "")
    return tuple(Step((part,)) for part in (*parts[:-1], last))


@dataclass(slots=True)
class _Node:
    """A place in the trie. `near` are steps that must follow at once, `far` those that may follow after a gap."""

    near: "dict[int, _Node]" = field(default_factory=dict)
    far: "dict[int, dict[int, _Node]]" = field(default_factory=dict)
    ends: list[str] = field(default_factory=list)


class Matcher:
    """All phrases of all concepts in one trie. Names that begin with `NOT` are homonyms of the concept after it."""

    NOT = "!"

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Make a matcher of pairs (concept, phrase).

        Raises:
            PhraseError: when a phrase cannot be read.
        """
        self._root = _Node()
        self._steps: dict[tuple[str, ...], int] = {}
        self._exact: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        for concept, phrase in phrases:
            for form in compile_phrase(phrase):
                self._add(concept, form)

    def _add(self, concept: str, form: Form) -> None:
        node = self._root
        for step in form:
            edge = node.far.setdefault(step.gap, {}) if step.gap else node.near
            node = edge.setdefault(self._step(step.forms), _Node())
        if concept not in node.ends:
            node.ends.append(concept)

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
            Hit(concept, found.span(atoms[0], atoms[-1] + 1), tuple(found.spans[at] for at in atoms), atoms)
            for concept, atoms in kept
        ]

    def _raw(self, found: Words) -> Iterator[tuple[str, tuple[int, ...]]]:
        steps = [self._steps_of(word) for word in found.norm]
        root = self._root.near
        for start, numbers in enumerate(steps):
            for number in numbers:
                node = root.get(number)
                if node is not None:
                    yield from self._walk(node, start, found, steps)

    def _walk(
        self, node: _Node, start: int, found: Words, steps: list[tuple[int, ...]]
    ) -> Iterator[tuple[str, tuple[int, ...]]]:
        best: dict[str, tuple[int, ...]] = {}
        seen: set[tuple[int, int]] = set()
        todo: list[tuple[_Node, tuple[int, ...]]] = [(node, (start,))]
        while todo:
            here, atoms = todo.pop()
            if (id(here), atoms[-1]) in seen:
                continue
            seen.add((id(here), atoms[-1]))
            for concept in here.ends:
                if concept not in best or atoms[-1] > best[concept][-1]:
                    best[concept] = atoms
            if here.near:
                after = _following(found, atoms[-1], 0)
                for at in after:
                    todo += [(here.near[n], (*atoms, at)) for n in steps[at] if n in here.near]
            for gap, edges in here.far.items():
                for at in _following(found, atoms[-1], gap):
                    todo += [(edges[n], (*atoms, at)) for n in steps[at] if n in edges]
        yield from best.items()


def _following(found: Words, at: int, gap: int) -> Iterator[int]:
    """The words that may be next after word `at`: fillers are free, a full stop or semicolon ends it."""
    free = False
    taken = 0
    for following in range(at + 1, min(len(found), at + gap + 14)):
        mark = found.before[following]
        if mark and not (gap or free):
            if not _ADJACENT_OK.issuperset(mark) and not found.filler[following]:
                return
        elif mark and not _HARD.isdisjoint(mark):
            return
        yield following
        if found.filler[following]:
            free = True
            continue
        taken += 1
        if taken > gap:
            return
