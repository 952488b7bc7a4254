"""What becomes of an effect that a rule told and that reads like something else: doubted, never lost."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from agreelint.language.likeness.wording import Likeness
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span

# The probability of a crossing below which what the rules take for one is in dispute. Where the words permit outright
# the rules seldom err, and likeness knows no "not".
_HARDLY_ONE = 0.75
_HARDLY_PLAIN = 0.3
_NONE = 0.05  # probability of a crossing or hollow limit below which it is denied: none of 860 true ones was
_DOUBTED = 0.5  # probability of a crossing or hollow limit from which on no limit is relied on
# Probability from which on what a rule takes for a limit is a hollow one: 82 of 128 hollow limits of seven drafters
# whom it had not seen came this far, and none of 524 limits.
_EMPTY = 0.8


def crossing(effect: Effect, alone: Likeness, whole: Likeness, rules: Sequence[str]) -> Effect:
    """A crossing that reads like none of any of the `rules` of its red line, by itself and with what stands around it.

    Both must say so: limits beside a crossing must not excuse it. It is then a hollow limit or in dispute, and neither
    passes; only what reads like the very opposite is left for a person to read.
    """
    least = _HARDLY_PLAIN if effect.plain else _HARDLY_ONE
    near, around = (
        max((like.towards(rule) for rule in rules), key=lambda stance: stance.conflict) for like in (alone, whole)
    )
    if max(near.conflict, around.conflict) >= least:
        return effect
    if around.hollow >= around.limit and around.hollow >= around.neutral:
        because = f"{effect.because}; it reads like a hollow limit ({hundred(around.hollow)})"
        return replace(effect, kind=EffectKind.HOLLOWS, because=because, again=Again.DISPUTED)
    because = f"{effect.because}; yet it hardly reads like a crossing ({hundred(around.conflict)})"
    again = Again.DENIED if max(near.against, around.against) < _NONE else Again.DISPUTED
    return replace(effect, certainty=Certainty.POSSIBLE, because=because, again=again)


def limit(effect: Effect, alone: Likeness, whole: Likeness) -> Iterator[Effect]:
    """A limit that reads like none, by itself and with what stands around it, is only possible.

    Both must say so: another limit beside it must not spoil it. It is also told what it reads like, so that it is not
    held; what reads like a hollow limit is one.
    """
    stance = whole.towards(effect.rule)
    if min(stance.against, alone.towards(effect.rule).against) < _DOUBTED:
        yield effect
        return
    crosses = stance.conflict >= stance.hollow
    kind = "a crossing" if crosses else "a hollow limit"
    because = f"{effect.because}; yet it reads like {kind} ({hundred(max(stance.conflict, stance.hollow))})"
    empty = stance.hollow >= _EMPTY
    if not empty:
        yield replace(effect, certainty=Certainty.POSSIBLE, because=because)
    yield replace(
        effect,
        kind=EffectKind.CROSSES if crosses else EffectKind.HOLLOWS,
        certainty=Certainty.CERTAIN if empty else Certainty.POSSIBLE,
        because=because,
        message=f"taken for a limit, and reads like {kind}",
    )


def alike(effects: Sequence[Effect], red_line: Callable[[str], str]) -> list[Effect]:
    """The effects of one clause, with every limit in doubt that says the same words as one that is in doubt.

    Whether words protect is one question for a whole red line, whichever of its rules took them for a limit.
    """
    doubted = [
        effect for effect in effects if effect.kind is EffectKind.PROTECTS and effect.certainty is Certainty.POSSIBLE
    ]

    def said_again(effect: Effect) -> bool:
        return effect.kind is EffectKind.PROTECTS and any(
            red_line(other.rule) == red_line(effect.rule) and _words(other).meets(_words(effect)) for other in doubted
        )

    return [replace(effect, certainty=Certainty.POSSIBLE) if said_again(effect) else effect for effect in effects]


def _words(effect: Effect) -> Span:
    return effect.activity or effect.span


def hundred(share: float) -> str:
    """A probability as a derivation shows it."""
    return f"{round(100 * share)} of 100"
