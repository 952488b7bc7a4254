"""What becomes of an effect that a rule told and that reads like something else: doubted, never lost."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from agreelint.language.likeness.wording import Likeness
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span

# The probability of a crossing below which what the rules take for one is in dispute, as it is where a limit is
# likelier. Where the words permit outright the rules seldom err, and likeness knows no "not".
_HARDLY_ONE, _HARDLY_PLAIN = 0.6, 0.4
_STILL_ONE = 0.9  # that of a crossing from which on it is none the less one, where what the rules say is heard
_A_HOLLOW_ONE = 0.2  # that of a hollow limit from which on what the rules take for a crossing is one
_HARDLY_A_LIMIT = 0.05  # that of a limit below which a limit is only possible
# Given that the words are about the red line: the probability of a crossing or a hollow limit …
_NONE = 0.05  # … below which a crossing is denied: none of 860 true ones was
_DOUBTED = 0.5  # … from which on no limit is relied on
_DOUBTED_ALOUD = 0.3  # … that it needs where what the rules say is heard
_EMPTY = 0.9  # that of a hollow limit from which on what a rule takes for a limit is one


def crossing(effect: Effect, alone: Likeness, whole: Likeness, heard: Likeness, rules: Collection[str]) -> Effect:
    """A crossing that reads like none of any of the `rules` of its red line, by itself and with what stands around it.

    Both must say so: limits beside a crossing must not excuse it. It is then a hollow limit or in dispute, and neither
    passes; only what reads like the very opposite is left for a person to read.
    """
    both = (alone.says_if_about(rules), whole.says_if_about(rules))
    least = _HARDLY_PLAIN if effect.plain else _HARDLY_ONE
    if any(says.conflict >= (least if effect.plain else max(least, says.limit)) for says in both):
        return effect
    told = heard.says_if_about(rules)
    if told.conflict >= _STILL_ONE:
        return effect
    near, around = (
        max((like.towards(rule) for rule in rules), key=lambda stance: stance.conflict) for like in (alone, whole)
    )
    if around.hollow >= around.limit and any(says.hollow >= _A_HOLLOW_ONE for says in both):
        because = f"{effect.because}; it reads like a hollow limit ({hundred(around.hollow)})"
        return replace(effect, kind=EffectKind.HOLLOWS, because=because, again=Again.DISPUTED)
    because = f"{effect.because}; yet it hardly reads like a crossing ({hundred(around.conflict)})"
    again = Again.DENIED if max(near.against, around.against, told.against) < _NONE else Again.DISPUTED
    return replace(effect, certainty=Certainty.POSSIBLE, because=because, again=again)


def limit(
    effect: Effect, alone: Likeness, whole: Likeness, heard: Likeness, rules: Collection[str]
) -> Iterator[Effect]:
    """A limit that reads like none, by itself and with what stands around it, is only possible.

    Both must say so: another limit beside it must not spoil it. It is also told what it reads like, so that it is not
    held; what reads like a hollow limit is one.
    """
    stance = whole.towards(effect.rule)
    likely = max(alone.says_if_about(rules).limit, whole.says_if_about(rules).limit)
    if likely < _HARDLY_A_LIMIT and stance.limit >= stance.against:
        because = f"{effect.because}; yet it hardly reads like a limit ({hundred(likely)})"
        yield replace(effect, certainty=Certainty.POSSIBLE, because=because)
        return
    told = heard.towards(effect.rule)
    if min(stance.against, alone.towards(effect.rule).against) < _DOUBTED or told.against < _DOUBTED_ALOUD:
        yield effect
        return
    crosses = stance.conflict >= stance.hollow
    kind = "a crossing" if crosses else "a hollow limit"
    because = f"{effect.because}; yet it reads like {kind} ({hundred(max(stance.conflict, stance.hollow))})"
    empty = min(stance.hollow, told.hollow) >= _EMPTY
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
