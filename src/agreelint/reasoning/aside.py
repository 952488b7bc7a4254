"""Wording that looks like a crossing or a hollow limit, why it is none, and what makes it none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Certainty, Effect, EffectKind, Related
from agreelint.reasoning.after import ON_USE
from agreelint.reasoning.excepting import CARVED_OUT, excepts_nothing
from agreelint.reasoning.forbidden import only_forbidden
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless import harmless
from agreelint.reasoning.opened import bound_elsewhere
from agreelint.reasoning.reliance import confined_by
from agreelint.reasoning.spoken import spoken_of
from agreelint.reasoning.yielding import gives_way, retold, within_a_term


@dataclass(frozen=True, slots=True)
class Aside:
    """Wording that looks like a crossing or a limit, why it is none, and the place that makes it none.

    `limit` is the limit that it turns out to be, if it is one.
    """

    effect: Effect
    why: str
    related: Related | None = None
    limit: Effect | None = None


def no_crossing(ground: Ground, effect: Effect, first: Sequence[Effect]) -> Aside | None:
    """Why what the rules take for a crossing is none, by the words around it or by a limit of `first`."""
    agreement = ground.agreement
    if (why := spoken_of(agreement, effect)) is not None:
        return Aside(effect, why)
    way = gives_way(ground, effect, first)
    found = (
        ("it is subject to a limit", "the limit", confined_by(ground, effect)),
        ("it tells of another clause", "said here", retold(ground, effect)),
        ("it is confined to what a term means", "defined here", within_a_term(agreement, effect, ground.effects)),
        ("what it gives is harmless by its meaning", "defined here", harmless(agreement, effect, ground.effects)),
        ("those whom it lets in are bound elsewhere", "bound here", bound_elsewhere(agreement, effect, first)),
        ("it gives way to a limit", "the limit", way.limit.span if way is not None and way.sure else None),
    )
    return next((Aside(effect, why, Related(label, span)) for why, label, span in found if span is not None), None)


def what_is_forbidden(agreement: Agreement, effect: Effect) -> Aside | None:
    """Why the meaning of a term that is only ever forbidden permits nothing; forbidding it is a limit."""
    term = only_forbidden(agreement, effect)
    if term is None:
        return None
    is_limit = effect.certainty is Certainty.CERTAIN and effect.kind is EffectKind.CROSSES
    limit = term.limit(agreement, effect) if is_limit else None
    return Aside(effect, "it says what is forbidden", Related("forbidden here", term.span), limit)


def not_hollow(ground: Ground, hollow: Effect, first: Sequence[Effect]) -> Aside | None:
    """Why an exception takes nothing from a limit: the clause it leaves room for gives nothing, or is itself a limit.

    "No prompts are kept, save as Annex B says" leaves the vendor the right that Annex B gives it.
    """
    clause = excepts_nothing(ground, hollow)
    if clause is not None:
        limit = replace(hollow, kind=EffectKind.PROTECTS, loophole="", span=hollow.activity or hollow.span)
        return Aside(hollow, "what it excepts is nothing", Related("excepted here", clause), limit)
    if hollow.loophole != CARVED_OUT or hollow.rule in ON_USE:
        return None
    way = gives_way(ground, hollow, first)
    return Aside(hollow, "what it excepts is a limit", way.limit) if way is not None and way.sure else None
