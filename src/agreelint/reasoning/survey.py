"""The ground to weigh on, with the effects that only the whole agreement has."""

from collections.abc import Iterable
from dataclasses import replace

from agreelint.language.likeness.about import is_about_ai
from agreelint.model.agreement import Agreement
from agreelint.model.policy import Policy, Possible
from agreelint.model.rule import Certainty, Effect
from agreelint.reasoning.ending.after import ends_before_use
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.emptied import at_own_say
from agreelint.reasoning.meanings.relabelled import relabelled
from agreelint.reasoning.meanings.unattended import unattended
from agreelint.reasoning.rank.outrank import ruled_by_one
from agreelint.reasoning.reach.acceding import acceding
from agreelint.reasoning.reach.passed_on import passed_on
from agreelint.reasoning.reach.taken_on import taken_on
from agreelint.reasoning.taken_away.by_label import displaced_by_label


def ground_of(agreement: Agreement, effects: Iterable[Effect], policy: Policy) -> Ground:
    """The ground to weigh on: the `effects` of the clauses, and those that only the whole agreement has.

    Where it never speaks of AI these are no more certain than the others.
    """
    told = sorted(dict.fromkeys(effects), key=position)
    added: tuple[Effect, ...] = (
        *ends_before_use(agreement, told),
        *ruled_by_one(agreement),
        *at_own_say(agreement, told),
        *passed_on(agreement, told),
        *taken_on(agreement, told),
        *displaced_by_label(agreement, told),
        *unattended(agreement, told),
        *relabelled(agreement, told),
        *acceding(agreement, told),
    )
    if not is_about_ai(agreement):
        added = tuple(replace(one, certainty=Certainty.POSSIBLE) for one in added)
    ordered = sorted((*told, *added), key=position)
    return Ground.of(agreement, ordered, again=policy.possible is not Possible.OFF)


def position(effect: Effect) -> tuple[int, int, str, str, str, str]:
    """What effects are ordered by: where they stand, and all that tells them apart there."""
    return effect.span.start, effect.span.end, effect.rule, effect.kind.value, effect.loophole, effect.message
