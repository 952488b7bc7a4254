"""What becomes of an effect that a rule told and that reads like something else: doubted, never lost."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from agreelint.language.likeness.wording import Likeness
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span

# Probabilities of what the rules take for it, by the words alone: of a crossing, below which it is in dispute (where
# the words permit outright the rules seldom err, and likeness knows no "not"); of a limit, below which it is only
# possible; and of a hollow limit from which on what the rules take for a crossing is one.
_HARDLY_ONE, _HARDLY_PLAIN, _HARDLY_A_LIMIT = 0.6, 0.4, 0.02
_A_HOLLOW_ONE = 0.2
_STILL_ONE = 0.9  # that of a crossing with what the rules say, from which on it is none the less one
# Given that the words are about the red line: the probability of a crossing or a hollow limit below which a crossing is
# denied, from which on no limit is relied on (less with what the rules say), and that of a hollow limit from which on a
# limit is one.
_NONE, _DOUBTED, _DOUBTED_ALOUD, _EMPTY = 0.05, 0.6, 0.4, 0.9


def crossing(
    effect: Effect, apart: Sequence[Likeness], besides: tuple[Likeness, Likeness], rules: Collection[str]
) -> Effect:
    """A crossing that reads like none of any of the `rules` of its red line, however much around it is read `apart`.

    All must say so: neither limits nor padding beside a crossing may excuse it. It is then a hollow limit or in
    dispute, and neither passes; only what reads like the very opposite, also with what the rules say of it and with
    hardly a word beside it, is left for a person to read.
    """
    heard, _ = besides
    says = [like.says_if_about(rules) for like in apart]
    likely = max(one.conflict for one in says)
    if likely >= (_HARDLY_PLAIN if effect.plain else _HARDLY_ONE):
        return effect
    if heard.says_if_about(rules).conflict >= _STILL_ONE:
        return effect
    hollow = max(one.hollow for one in says)
    if hollow >= _A_HOLLOW_ONE and all(one.hollow >= one.limit for one in says):
        because = f"{effect.because}; it reads like a hollow limit ({hundred(hollow)})"
        return replace(effect, kind=EffectKind.HOLLOWS, because=because, again=Again.DISPUTED)
    because = f"{effect.because}; yet it hardly reads like a crossing ({hundred(likely)})"
    against = max(like.towards(rule).against for like in (*apart, *besides) for rule in rules)
    again = Again.DENIED if against < _NONE else Again.DISPUTED
    return replace(effect, certainty=Certainty.POSSIBLE, because=because, again=again)


def limit(effect: Effect, apart: Sequence[Likeness], heard: Likeness) -> Iterator[Effect]:
    """A limit that reads like none, by itself and with what stands around it, is only possible.

    Both must say so: another limit beside it must not spoil it. It is also told what it reads like, so that it is not
    held; what reads like a hollow limit is one.
    """
    alone, whole, _ = (like.towards(effect.rule) for like in apart)
    told = heard.towards(effect.rule)
    if min(alone.against, whole.against) < _DOUBTED or told.against < _DOUBTED_ALOUD:
        likely = max(like.says_if_about((effect.rule,)).limit for like in (*apart, heard))
        if likely >= _HARDLY_A_LIMIT:
            yield effect
            return
        because = f"{effect.because}; yet it hardly reads like a limit ({hundred(likely)})"
        yield replace(effect, certainty=Certainty.POSSIBLE, because=because)
        return
    crosses = whole.conflict >= whole.hollow
    kind = "a crossing" if crosses else "a hollow limit"
    because = f"{effect.because}; yet it reads like {kind} ({hundred(max(whole.conflict, whole.hollow))})"
    empty = min(whole.hollow, told.hollow) >= _EMPTY
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
