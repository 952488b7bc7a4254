"""A limit that something else in the agreement leaves hollow."""

from dataclasses import replace

from agreelint.model.rule import Effect, EffectKind, Related


def hollowed(limit: Effect, *, loophole: str, message: str, because: str, related: tuple[Related, ...]) -> Effect:
    """The limit as a hollow one; what it is about stays known by the words that were decisive for it."""
    return replace(
        limit,
        kind=EffectKind.HOLLOWS,
        loophole=loophole,
        message=message,
        because=because,
        activity=limit.activity or limit.span,
        related=related,
    )
