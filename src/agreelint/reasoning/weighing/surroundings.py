"""What other places of the agreement say of a clause: the meanings of its words, and the sentences that name it."""

from collections.abc import Sequence

from agreelint.model.agreement import Clause
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.chains import chains
from agreelint.reasoning.sentences.spans import sentence_with


def meanings_in(ground: Ground, clause: Clause) -> Sequence[Span]:
    """What the words of the clause are said to mean elsewhere, through chains of definitions; looked up once."""
    known = ground.meant.get(clause.index)
    if known is None:
        found = {
            chain.last.meaning: None
            for sentence in clause.sentences or (clause.body,)
            for chain in chains(ground.agreement, sentence)
            if chain.last.clause != clause.index
        }
        known = ground.meant[clause.index] = tuple(found)
    return known


def naming(ground: Ground, clause: Clause) -> Sequence[Span]:
    """The sentences of other clauses that name the clause, or one that it stands in."""
    agreement = ground.agreement
    found = {
        sentence_with(agreement.clauses[reference.clause], reference.span): None
        for place in (clause, *agreement.ancestors(clause))
        for reference in ground.naming.get(place.index, ())
        if reference.clause != clause.index
    }
    return tuple(found)
