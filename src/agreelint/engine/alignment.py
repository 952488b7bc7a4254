"""Which clauses of two drafts are one another: by their words, wherever they stand and however they are numbered."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from agreelint.language.words.normalise import plain
from agreelint.model.agreement import Agreement, Clause, Reach

ALIKE = 0.5  # of the words of both clauses that must be common for one to be the other, reworded
_COMMON = 20  # clauses in which a word may stand and still lead to those that have it
_LONG = 2000  # pieces of a clause
_REFERENCE = "§"
_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


class Edit(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words with what became of it."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of clause positions (old to new), those of them whose words differ, and how many stand alone."""

    new_of: dict[int, int]
    changed: frozenset[int]
    removed: int
    added: int


def align(old: Agreement, new: Agreement) -> Alignment:
    """Pair the clauses of two drafts, each with at most one.

    The same words in the same order first, then the same words elsewhere, then words that are mostly the same. The
    number of a clause, and the number by which it names another clause that is in both drafts, are not its words.
    """
    olds, news = _contents(old), _contents(new)
    pairs = dict(_same(olds, news))
    pairs |= _alike(olds, news, pairs)
    changed = {at for at, to in pairs.items() if olds[at] != news[to]}
    changed |= {at for at, to in pairs.items() if at not in changed and _led_elsewhere(old, at, new, to, pairs)}
    return Alignment(pairs, frozenset(changed), len(olds) - len(pairs), len(news) - len(pairs))


def said(agreement: Agreement, clause: Clause) -> str:
    """The words of a clause in plain characters, single-spaced, under its heading."""
    body = agreement.words(clause.body)
    return _spaced(f"{clause.heading}. {body}" if clause.heading and body else body or clause.heading)


def difference(before: str, after: str) -> tuple[Words, ...]:
    """What was deleted and inserted, word by word."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    found: list[Words] = []
    # In a very long clause the commonest pieces (blanks, "the") do not anchor the comparison: it would take minutes.
    for edit, a, b, c, d in SequenceMatcher(None, old, new, autojunk=len(new) > _LONG).get_opcodes():
        if edit == "equal":
            found.append(Words(Edit.SAME, "".join(old[a:b])))
            continue
        found += [Words(Edit.DELETED, "".join(old[a:b]))] if b > a else []
        found += [Words(Edit.INSERTED, "".join(new[c:d]))] if d > c else []
    return tuple(_joined(found))


def _joined(words: Sequence[Words]) -> Iterator[Words]:
    """Changes with nothing but a space between them as one change: `[-any lawful-] {+a stated+}`."""
    deleted = inserted = ""
    for at, piece in enumerate(words):
        between = piece.edit is Edit.SAME and not piece.text.strip() and (deleted or inserted) and at + 1 < len(words)
        if piece.edit is Edit.DELETED or between:
            deleted += piece.text
        if piece.edit is Edit.INSERTED or between:
            inserted += piece.text
        if piece.edit is Edit.SAME and not between:
            yield from _change(deleted, inserted)
            deleted = inserted = ""
            yield piece
    yield from _change(deleted, inserted)


def _change(deleted: str, inserted: str) -> Iterator[Words]:
    if deleted:
        yield Words(Edit.DELETED, deleted)
    if inserted:
        yield Words(Edit.INSERTED, inserted)


def _spaced(words: str) -> str:
    return " ".join(plain(words)[0].split())


def _contents(agreement: Agreement) -> list[str]:
    """What each clause says, with every reference that leads to a clause of the same draft as one sign."""
    inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for reference in agreement.references:
        if reference.reach is Reach.INTERNAL and reference.targets:
            inner[reference.clause].append((reference.span.start, reference.span.end))
    contents: list[str] = []
    for clause in agreement.clauses:
        body, at = "", clause.body.start
        for start, end in sorted(inner[clause.index]):
            if clause.body.start <= at <= start < end <= clause.body.end:
                body += agreement.text[at:start] + _REFERENCE
                at = end
        body += agreement.text[at : clause.body.end]
        contents.append(_spaced(f"{clause.heading}. {body}" if clause.heading and body else body or clause.heading))
    return contents


def _same(olds: Sequence[str], news: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Clauses of the same words: in order as far as both drafts go, then wherever they were moved to."""
    left, right = set(range(len(olds))), set(range(len(news)))
    for block in SequenceMatcher(None, olds, news, autojunk=False).get_matching_blocks():
        for at in range(block.size):
            left.discard(block.a + at)
            right.discard(block.b + at)
            yield block.a + at, block.b + at
    moved: dict[str, list[int]] = defaultdict(list)
    for to in sorted(right, reverse=True):
        moved[news[to]].append(to)
    for at in sorted(left):
        if moved[olds[at]]:
            yield at, moved[olds[at]].pop()


def _alike(olds: Sequence[str], news: Sequence[str], pairs: dict[int, int]) -> dict[int, int]:
    """Clauses that are mostly of the same words, the likest first."""
    taken = set(pairs.values())
    left = {at: _bag(words) for at, words in enumerate(olds) if at not in pairs}
    right = {to: _bag(words) for to, words in enumerate(news) if to not in taken}
    holds: dict[str, list[int]] = defaultdict(list)
    for to, bag in right.items():
        for word in bag:
            holds[word].append(to)
    scored: list[tuple[float, int, int, int]] = []
    for at, bag in left.items():
        leads = Counter(to for word in bag if len(holds[word]) <= _COMMON for to in holds[word])
        # Where it would stand had nothing been added or removed since the last clause that is known.
        here = next((pairs[before] + at - before for before in range(at - 1, -1, -1) if before in pairs), at)
        near = (to for to in range(here - _COMMON, here + _COMMON + 1) if to in right)
        for to in {*near, *(to for to, _ in leads.most_common(_COMMON))}:
            common = (bag & right[to]).total()
            score = 2 * common / (bag.total() + right[to].total())
            if score >= ALIKE:
                scored.append((-score, abs(at - to), at, to))
    return dict(_likest(sorted(scored)))


def _likest(scored: Iterable[tuple[float, int, int, int]]) -> Iterator[tuple[int, int]]:
    left: set[int] = set()
    right: set[int] = set()
    for _, _, at, to in scored:
        if at not in left and to not in right:
            left.add(at)
            right.add(to)
            yield at, to


def _bag(words: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", words.casefold()))


def _led_elsewhere(old: Agreement, at: int, new: Agreement, to: int, pairs: dict[int, int]) -> bool:
    """Whether a reference of two clauses of the same words leads to clauses that are not one another."""

    def targets(agreement: Agreement, clause: int) -> list[tuple[int, ...]]:
        inner = (one for one in agreement.references if one.clause == clause and one.reach is Reach.INTERNAL)
        return [one.targets for one in inner if one.targets]

    before = [tuple(pairs.get(target, -1) for target in each) for each in targets(old, at)]
    return before != targets(new, to)
