"""Papers in which nothing has effect but prices and the like: "anything else written in an Order Form is void"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import Agreement, ClauseKind, PartKind, Precedence, Reach
from agreelint.model.span import Span
from agreelint.reasoning.rank.matters import is_commerce
from agreelint.reasoning.rank.orders import Ranking, Ranks
from agreelint.reasoning.taken_away.cancel import Cancelled
from agreelint.reasoning.taken_away.sequence import prevailing

# Behind the words that void a paper: something of it has effect all the same.
_TAKEN_BACK = re.compile(
    r"\b(?:foregoing|preceding|previous|nevertheless|nonetheless|however|notwithstanding|despite|binding|confirm\w*"
    r"|(?:does|do|shall|will)\s+not\s+(?:apply|affect)|(?:full|takes?|has|have)\s+(?:force|effect)|stands?|this\s+(?:sentence|rule))\b",
    re.IGNORECASE,
)


def without_effect(agreement: Agreement, ranks: Ranks, cancelled: Cancelled) -> dict[int, Span]:
    """The clauses of such papers, each with the words that say so.

    Only what nothing else speaks against: a paper that goes before those words, holds them, or is named elsewhere for
    more than they allow keeps what it says. A grant there that is void all the same is shown rather than passed over.
    """
    found: dict[int, Span] = {}
    for ranking in ranks.orders:
        order = ranking.order
        if not (ranking.flat and is_commerce(order.only_on)):
            continue
        void = ranking.papers[-1]
        if _binds(agreement, order, cancelled) and not _is_kept(agreement, order, void, ranks):
            found |= dict.fromkeys(void, order.span)
    return found


def _binds(agreement: Agreement, order: Precedence, cancelled: Cancelled) -> bool:
    """Whether the words stand in a clause that binds, and neither it nor what follows in it takes them back."""
    clause = agreement.clauses[order.clause]
    told = clause.kind is ClauseKind.RECITAL or agreement.parts[clause.part].kind is PartKind.RECITALS
    behind = agreement.text[order.span.end : clause.span.end]
    return not told and _TAKEN_BACK.search(behind) is None and prevailing(agreement, clause, cancelled) is None


def _is_kept(agreement: Agreement, order: Precedence, void: frozenset[int], ranks: Ranks) -> bool:
    """Whether the paper holds the words that void it, goes before them elsewhere, or is named by another clause."""
    return (
        order.clause in void
        or any(_goes_first(ranking, order, void) for ranking in ranks.orders)
        or any(_named_outside(agreement, order, void))
    )


def _goes_first(ranking: Ranking, order: Precedence, void: frozenset[int]) -> bool:
    # An order about nothing but commerce is about no rule at all.
    about = ranking.rules if ranking.rules is not None else frozenset({""})
    return any(ranking.puts(clause, order.clause, rule) for rule in about for clause in void)


def _named_outside(agreement: Agreement, order: Precedence, void: frozenset[int]) -> Iterator[bool]:
    """Whether each clause outside the paper names it, by a reference or by its label."""
    parts = {agreement.clauses[at].part for at in void}
    labels = [agreement.parts[part].label.casefold() for part in sorted(parts) if agreement.parts[part].label]
    for one in agreement.references:
        if one.clause not in void and one.clause != order.clause and one.reach is Reach.INTERNAL:
            yield not void.isdisjoint(one.targets) or (not one.targets and one.part in parts)
    for clause in agreement.clauses:
        if clause.number and clause.index not in void and clause.index != order.clause:
            words = agreement.words(clause.span).casefold()
            yield any(label in words for label in labels)
