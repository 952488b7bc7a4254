"""What of an agreement is looked up once, and weighed for every red line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Reach, Reference
from agreelint.model.rule import Effect
from agreelint.reasoning.behind import Behind, behind
from agreelint.reasoning.cancel import Cancelled
from agreelint.reasoning.cited import unfollowed
from agreelint.reasoning.described import described
from agreelint.reasoning.edited import redefined
from agreelint.reasoning.items import Insertion, insertions
from agreelint.reasoning.ranks import Ranks, ranks
from agreelint.reasoning.recitals import operative_recitals
from agreelint.reasoning.sequence import taken_away


@dataclass(frozen=True, slots=True)
class Ground:
    """An agreement with all that was read of it, what takes clauses away, what ranks above what, and who refers where.

    `references` are by the clause they stand in, `recitals` are those that a clause makes operative, and `behind` is
    what clauses say of two others.
    """

    agreement: Agreement
    effects: tuple[Effect, ...]
    cancelled: Cancelled
    insertions: tuple[Insertion, ...]
    ranks: Ranks
    references: Mapping[int, tuple[Reference, ...]]
    recitals: frozenset[int] = frozenset()
    behind: tuple[Behind, ...] = ()

    @classmethod
    def of(cls, agreement: Agreement, effects: Iterable[Effect]) -> "Ground":
        """The ground of an agreement."""
        inside: dict[int, list[Reference]] = {}
        for one in agreement.references:
            inside.setdefault(one.clause, []).append(one)
        references = {clause: tuple(named) for clause, named in inside.items()}
        told = tuple(effects)
        by_words = described(agreement, told)
        cancelled = sorted((*taken_away(agreement), *by_words), key=lambda one: (one.span.start, one.span.end))
        cancelled += unfollowed(agreement, cancelled)
        inserted = (*insertions(agreement), *redefined(agreement))
        made = operative_recitals(agreement)
        gone = Cancelled(tuple(cancelled))
        ways = tuple(behind(agreement, gone))
        return cls(agreement, told, gone, inserted, ranks(agreement), references, made, ways)

    def named_in(self, clause: int) -> Iterator[Reference]:
        """The references that stand in a clause and lead to others of the agreement."""
        return (one for one in self.references.get(clause, ()) if one.reach is Reach.INTERNAL)
