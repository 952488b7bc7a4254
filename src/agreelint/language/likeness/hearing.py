"""What each stretch of a clause reads like, however little, and the words that say most of it."""

from collections.abc import Iterator, Mapping

from agreelint.language.likeness.near import Near, Window
from agreelint.language.likeness.wording import Likeness, concern
from agreelint.model.agreement import Agreement
from agreelint.model.reading import Reading
from agreelint.model.rule import Rule
from agreelint.model.span import Span

_SAYS_ANYTHING = 0.003  # of a crossing, a hollow limit or a limit together, from which on words are weighed at all
_SAYS_SOMETHING = 0.04  # of one of them, from which on the words that say it are looked for
_SHOWN = 4  # words that the derivation names


def readings(
    near: Near, rules: Mapping[str, Rule], of_line: Mapping[str, frozenset[str]], *, least: float
) -> Iterator[Reading]:
    """What each stretch of a clause reads like, seen from every red line that it says anything of.

    Words that score less than the `least` (`concern`) are no crossing and no hollow limit of it.
    """
    for window in near.windows:
        like = near.of(window)
        shares = dict(like.topics)
        for names in of_line.values():
            says = like.says(names)
            share = sum([shares.get(name, 0.0) for name in names])
            near_enough = min(like.relevance, concern(like.relevance, share)) >= least
            crossing, hollow = (says.conflict, says.hollow) if near_enough else (0.0, 0.0)
            if crossing + hollow + says.limit < _SAYS_ANYTHING:
                continue
            likeliest = rules[max(names, key=lambda name: (shares.get(name, 0.0), name))].name
            span = window.span
            if max(crossing, hollow, says.limit) >= _SAYS_SOMETHING:
                span, _ = decisive(near.agreement, window, like, likeliest)
            yield Reading(near.clause.index, span, likeliest, names, crossing, hollow, says.limit)


def decisive(agreement: Agreement, window: Window, like: Likeness, rule: str) -> tuple[Span, str]:
    """The words of a window that speak most for the topic of `rule`: their place, and as a derivation shows them."""
    weights = {at: weight for at, weight in like.words_for(rule).items() if at >= window.words.own}
    best = sorted(weights, key=lambda at: (-weights[at], at))[:_SHOWN]
    span = window.words.span(min(best), max(best) + 1) if best else window.span
    return span, ", ".join(f'"{agreement.words(window.words.span(at, at + 1))}"' for at in sorted(best))
