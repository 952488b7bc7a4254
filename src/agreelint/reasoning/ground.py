"""What of an agreement is looked up once, and weighed for every red line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from agreelint.language.likeness.treatment import Treatment
from agreelint.model.agreement import Agreement, Clause, Reach, Reference
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.meanings.defined_away import Meanings
from agreelint.reasoning.papers.came_to_nothing import would_have
from agreelint.reasoning.papers.recitals import idle_recitals, operative_recitals
from agreelint.reasoning.rank.behind import Behind, behind
from agreelint.reasoning.rank.orders import Ranks, ranks
from agreelint.reasoning.rank.without_effect import without_effect
from agreelint.reasoning.taken_away.added import added
from agreelint.reasoning.taken_away.cancel import Cancelled
from agreelint.reasoning.taken_away.described import described
from agreelint.reasoning.taken_away.edited import redefined
from agreelint.reasoning.taken_away.entries import entries
from agreelint.reasoning.taken_away.items import Insertion, insertions
from agreelint.reasoning.taken_away.likened import likened, treatments
from agreelint.reasoning.taken_away.quoted import quoted_limits
from agreelint.reasoning.taken_away.sequence import taken_away
from agreelint.reasoning.taken_away.trailing import trailing
from agreelint.reasoning.taken_away.unfollowed import unfollowed
from agreelint.reasoning.taken_away.unsaid import unsaid

_K = TypeVar("_K", int, tuple[str, int])
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Ground:
    """An agreement with all that was read of it, what takes clauses away, what ranks above what, and who refers where.

    `references` are by the clause they stand in, `recitals` are those that a clause makes operative, `idle` those
    that one strips of all effect, `void` clauses of papers that have none, with what says so, and `behind` is what
    clauses say of two others, by what goes behind. `by_clause` are the effects by theirs, and `naming` the
    references to other clauses by what they name. `meanings` are what its words are said to mean, `treated` what
    sentences seem to do to the clauses that they name, by the place, and `meant` the meanings that were looked up
    for the words of a clause.
    """

    agreement: Agreement
    effects: tuple[Effect, ...]
    cancelled: Cancelled
    insertions: tuple[Insertion, ...]
    ranks: Ranks
    references: Mapping[int, tuple[Reference, ...]]
    meanings: Meanings
    recitals: frozenset[int] = frozenset()
    idle: frozenset[int] = frozenset()
    void: Mapping[int, Span] = field(default_factory=dict)
    behind: Mapping[tuple[str, int], tuple[Behind, ...]] = field(default_factory=dict)
    by_clause: Mapping[int, tuple[Effect, ...]] = field(default_factory=dict)
    naming: Mapping[int, tuple[Reference, ...]] = field(default_factory=dict)
    treated: Mapping[Span, Treatment] = field(default_factory=dict)
    meant: dict[int, tuple[Span, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, agreement: Agreement, effects: Iterable[Effect], *, again: bool = True) -> "Ground":
        """The ground of an agreement; `again` adds what only a second reading tells."""
        references = _grouped((one.clause, one) for one in agreement.references)
        internal = (one for one in agreement.references if one.reach is Reach.INTERNAL)
        naming = _grouped((target, one) for one in internal for target in one.targets)
        told = tuple(effects)
        by_clause = _grouped((one.clause, one) for one in told)
        by_words = described(agreement, told)
        cancelled = sorted((*taken_away(agreement), *by_words), key=lambda one: (one.span.start, one.span.end))
        read = treatments(agreement, told) if again else {}
        cancelled += likened(agreement, read, cancelled)
        cancelled += unfollowed(agreement, cancelled, read)
        cancelled += (
            *quoted_limits(agreement, told),
            *trailing(agreement, told),
            *unsaid(agreement, told),
            *entries(agreement, told),
        )
        inserted = (*insertions(agreement), *redefined(agreement), *added(agreement))
        made = operative_recitals(agreement)
        meanings = Meanings(agreement, alike=again)
        gone = Cancelled(tuple(one for one in cancelled if not would_have(agreement, one.clause, one.span)))
        order, idle = ranks(agreement), idle_recitals(agreement)
        void = without_effect(agreement, order, gone)
        gone = Cancelled(tuple(one for one in gone if one.clause not in void))
        ways = _grouped((place, one) for one in behind(agreement, gone) for place in one.places)
        bound = (made, idle, void)
        return cls(agreement, told, gone, inserted, order, references, meanings, *bound, ways, by_clause, naming, read)

    def told(self, clause: int) -> Sequence[Effect]:
        """The effects of a clause."""
        return self.by_clause.get(clause, ())

    def behind_others(self, clause: Clause) -> Iterator[Behind]:
        """What is said of the clause, of one above it or of its part: that it goes behind something else."""
        yield from self.behind.get(("part", clause.part), ())
        for one in (clause, *self.agreement.ancestors(clause)):
            yield from self.behind.get(("clause", one.index), ())

    def named_in(self, clause: int) -> Iterator[Reference]:
        """The references that stand in a clause and lead to others of the agreement."""
        return (one for one in self.references.get(clause, ()) if one.reach is Reach.INTERNAL)


def _grouped(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, tuple[_T, ...]]:
    made: dict[_K, list[_T]] = {}
    for key, value in pairs:
        made.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in made.items()}
