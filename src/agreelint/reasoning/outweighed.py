"""What another limit makes less of: a qualified limit beside an unqualified one, a faint crossing beside any."""

import re
from dataclasses import replace

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.weight import Weight

RECITAL = "recital-only"
# Loopholes that weaken only the sentence they stand in: an unqualified limit elsewhere outweighs it. The others
# (who may waive or amend the limits, what ranks above them, whom they bind …) reach that limit as well.
OF_ONE_SENTENCE = frozenset(
    {
        "agreement-to-agree",
        "as-appropriate",
        "consistent-with-law",
        "degree-qualifier",
        "efforts",
        "intent-qualifier",
        "last-step-only",
        "law-condition",
        "law-exception",
        "law-tautology",
        "outside-the-agreement",
        "partly-dated-law",
        "precatory",
        "recital-only",
        "undefined-term",
        "understanding-only",
    }
)

_STEM = 5  # letters: "surveil", "surveillance" and "surveilling" are one


def outweighed(agreement: Agreement, weight: Weight, holding: list[Effect]) -> Weight:
    """A qualified limit beside an unqualified one of the same activity, in another clause, is only worth a look."""
    hollow = weight.effect
    if hollow.loophole == RECITAL and holding:
        related = (*weight.related, Related("an operative limit stands here", holding[0].span))
        return replace(weight, certainty=Certainty.POSSIBLE, related=related, outweighed=True)
    if hollow.loophole not in OF_ONE_SENTENCE or hollow.activity is None:
        return weight
    named = _stems(agreement, hollow.activity)
    for limit in holding:
        # What is banned in fewer words is banned at least as widely: "surveillance" holds "mass surveillance of …",
        # and "development of chemical weapons" does not hold "use of weapons".
        words = _stems(agreement, limit.activity or limit.span)
        if limit.rule == hollow.rule and limit.clause != hollow.clause and words and words <= named:
            related = (*weight.related, Related("an unqualified limit stands here", limit.span))
            return replace(weight, certainty=Certainty.POSSIBLE, related=related, outweighed=True)
    return weight


def beside_a_limit(weight: Weight) -> Weight:
    """What is only faintly like a crossing is shown, and takes nothing from a limit that a rule explains."""
    return replace(weight, outweighed=True) if weight.effect.again is Again.FAINT else weight


def _stems(agreement: Agreement, span: Span) -> set[str]:
    """The words of `span` that carry meaning, cut to their stems."""
    words = re.findall(r"\w+", agreement.words(span).casefold())
    return {word[:_STEM] for word in words if len(word) >= _STEM - 1}
