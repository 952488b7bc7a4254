"""Limits that end with the agreement while the use goes on: a closed survival list leaves them out."""

from collections.abc import Iterator, Sequence

from agreelint.model.rule import Effect, Related
from agreelint.reasoning.ending.outlasting import lasts_by_itself, lists
from agreelint.reasoning.ending.phases import SUNSET
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.speaking import operative
from agreelint.reasoning.topics.going_on import goes_on
from agreelint.reasoning.topics.on_use import ON_USE

# Limits on no use in particular are told where the end of all limits is.
_OF_ALL = frozenset({"no-use-limits", "limit-collapses-to-law", "usage-policy-displaced", "edge-deployment"})


def left_behind(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits that all lists of what survives leave out, one of them saying that nothing else does."""
    agreement = ground.agreement
    found = [one for one in limits if one.rule in ON_USE - _OF_ALL]
    every = lists(agreement) if found else ()
    closed = next((one for one in every if one.closed), None)
    if closed is None:
        return
    use = next((use for clause in operative(agreement) for use in goes_on(agreement, clause)), None)
    kept = {at for one in every for at in one.kept}
    for limit in found if use is not None else ():
        clause = agreement.clauses[limit.clause]
        near = {clause.index, *(one.index for one in agreement.ancestors(clause))}
        if (
            near & kept
            or agreement.is_under(clause, tuple(kept))
            or lasts_by_itself(agreement, limit.clause, limit.span)
        ):
            continue
        if use is None or use.holds(limit.span):
            continue
        yield hollowed(
            limit,
            loophole=SUNSET,
            message="a limit that ends with the agreement, while the use goes on",
            because=f'"{agreement.words(closed.span)}" leaves it out, and "{agreement.words(use)}" lets the use go on',
            related=(*limit.related, Related("it is left out here", closed.span), Related("the use goes on here", use)),
        )
