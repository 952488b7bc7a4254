"""Sentences that only say what a word of a limit means: what they name, they neither permit nor order.

"Dismissed includes not being called again" reads like a dismissal; it says how far "No driver is dismissed" goes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Term
from agreelint.model.rule import Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.defined_away import SURE
from agreelint.reasoning.meanings.emptied import OF_A_PERSON
from agreelint.reasoning.meanings.plain import leaves_out, takes_in_all
from agreelint.reasoning.meanings.steps import lapses, steps
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.spans import sentence_of

# A meaning that may empty the limit is for the limit to tell.
_PLAIN = 0.3
# What it does beside saying a meaning: "…, which Supplier carries on nightly", "and Meridian shall do both".
_ACTS = re.compile(
    r"""\b(?:and|but|;|which|for\s+which)\s+[^.;]{0,40}?\b(?:may|shall|must|will|carr(?:y|ies)|gives?\s+up|is\s+bought|scores?|runs?)\b
    |\b(?:shall|must|is\s+free\s+to|is\s+entitled\s+to|are\s+entitled\s+to|waives?|grants?|undertakes?)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """The limit whose word is explained. Where the meaning reads much like a crossing, it is not `sure`."""

    limit: Span
    sure: bool


def explains_a_limit(ground: Ground, effect: Effect) -> Explained | None:
    """The limit whose word `effect` explains, where no rule sees more in its words and they take nothing away."""
    agreement, meanings = ground.agreement, ground.meanings
    if not effect.by_likeness or effect.rule in BROAD:
        return None
    for term in _said_at(agreement, effect):
        whole = term.span.join(term.meaning)
        words = agreement.words(whole)
        meaning = agreement.words(term.meaning)
        likely = meanings.likely(term)
        # What surely empties the limit makes it hollow, and is no crossing beside it.
        idle = effect.rule in OF_A_PERSON and lapses(words)
        plain = likely < _PLAIN and not leaves_out(words)
        if _ACTS.search(words) or not (idle or plain or likely >= SURE):
            return None
        limit = next(_limits(ground, effect, term), None)
        if limit is not None:
            sure = idle or likely >= SURE or effect.certainty is Certainty.POSSIBLE or takes_in_all(meaning)
            return Explained(limit, sure)
    return None


def _said_at(agreement: Agreement, effect: Effect) -> Iterator[Term]:
    """The terms and the steps whose meaning the words of the effect are part of."""
    own = (term for term in agreement.terms if term.clause == effect.clause)
    said = (step for _, step in steps(agreement) if step.clause == effect.clause)
    for term in (*own, *said):
        if sentence_of(agreement, effect).holds(term.span) and term.span.join(term.meaning).meets(effect.span):
            yield term


def _limits(ground: Ground, effect: Effect, term: Term) -> Iterator[Span]:
    for one in ground.effects:
        hollow = one.kind is EffectKind.HOLLOWS and one.loophole == "hollow-definition"
        if (
            one.rule == effect.rule
            and (one.kind is EffectKind.PROTECTS or hollow)
            and one.certainty is Certainty.CERTAIN
        ):
            sentence = sentence_of(ground.agreement, one)
            if sentence.meets(term.span):
                continue
            if any(term in way.terms for way in ground.meanings.ways(sentence)):
                yield one.span
