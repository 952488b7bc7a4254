"""One crossing is told once, however many words or rules see it."""

import re
from dataclasses import replace

from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.rule import Certainty, Effect
from agreelint.reasoning.weight import Weight

# What may stand between words of one enumeration: "drones and other tactical edge platforms".
_BETWEEN = re.compile(r"[^.;:]{0,60}", re.DOTALL)


def told_once(agreement: Agreement, red_line: RedLine, weights: list[Weight]) -> list[Weight]:
    """The weights with neighbouring words of one enumeration joined, and without those that repeat another's words.

    Of words within words the longer quotation tells; of the same words the rule that the red line names first.
    """
    joined = _join(agreement, weights)
    sure = [weight.effect for weight in joined if weight.certainty is Certainty.CERTAIN]
    return [weight for weight in joined if not any(_better(red_line, one, weight.effect) for one in sure)]


def _join(agreement: Agreement, weights: list[Weight]) -> list[Weight]:
    made: list[Weight] = []
    for weight in sorted(weights, key=_alike):
        if made and _alike(made[-1])[:-1] == _alike(weight)[:-1] and _near(agreement, made[-1].effect, weight.effect):
            last = made[-1]
            # What counts no more takes its weight from nothing that does.
            tells = weight if last.outweighed else last
            effect = replace(tells.effect, span=last.effect.span.join(weight.effect.span))
            made[-1] = replace(tells, effect=effect, related=tuple(dict.fromkeys((*last.related, *weight.related))))
        else:
            made.append(weight)
    return made


def _alike(weight: Weight) -> tuple[str, int, str, str, str, int]:
    effect = weight.effect
    return effect.rule, effect.clause, effect.loophole, weight.certainty.value, effect.message, effect.span.start


def _near(agreement: Agreement, one: Effect, next_one: Effect) -> bool:
    """Whether the second goes on where the first ends, within one sentence."""
    between = agreement.text[one.span.end : max(one.span.end, next_one.span.start)]
    return _BETWEEN.fullmatch(between) is not None


def _better(red_line: RedLine, one: Effect, other: Effect) -> bool:
    if (one.clause, one.loophole) != (other.clause, other.loophole) or not one.span.holds(other.span):
        return False
    return len(one.span) > len(other.span) or red_line.rules.index(one.rule) < red_line.rules.index(other.rule)
