"""A phase-out that has an end and keeps the limits on: "for up to six months … Clause 5 applies throughout"."""

import re

from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.after import ON_USE, PHASE_OUT
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.leaving import UNDONE
from agreelint.reasoning.sentence import sentence_of

_BOUNDED = re.compile(
    r"""\b(?:(?:for|of|lasting|over)\s+(?:an?\s+\w+(?:\s+\w+){0,2}\s+(?:of|lasting)\s+)?)?(?:up\s+to|not\s+more\s+than|no\s+more\s+than|at\s+most|no\s+longer\s+than|not\s+exceeding|a\s+maximum\s+of|for|of)\s+
    (?:[\w-]+\s+){0,2}?(?:\(\d+\)\s+)?(?:days?|weeks?|months?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes the time as long as the other side likes, or makes no difference of how the system is used.
_OPEN = re.compile(
    r"""\b(?:until|further|successive|consecutive|extend\w*|renew\w*|again|as\s+often|indefinite\w*|so\s+directs|as\s+long\s+as|even|notwithstanding|despite|regardless|irrespective|whatever|however
    |breach\w*|misuse|object\w*|longer\s+if|any\s+(?:reason|ground|cause))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ON = r"\b(?:appl(?:y|ies)|remains?|stays?|continues?|binds?|holds?|goes?\s+on|(?:is|are)\s+in\s+(?:full\s+)?force)\b"
_IN_THE_TIME = (
    r"(?:(?:throughout|during|in|for|until\s+the\s+end\s+of|to\s+the\s+last\s+day\s+of)\b[^.;]{0,40}?"
    r"\b(?:period|window|time|transition|phase[-\s]?out|wind[-\s]?down|exit|disengagement|months|days|run[-\s]?off))"
)
_KEPT_ON = re.compile(rf"{_ON}[^.;]{{0,40}}?\b{_IN_THE_TIME}", re.IGNORECASE)
_LIMITS = re.compile(
    r"""\b(?:use\s+(?:limits|restrictions)|usage\s+policy|acceptable\s+use|prohibited\s+uses?|restrictions?\s+on\s+use|limits\s+on\s+use|(?:every|each|all)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:prohibitions?|restrictions?|limits?))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LETS_OUT = re.compile(r"\b(?:unless|except|save|other\s+than|but|until|only)\b", re.IGNORECASE)


def orderly_end(ground: Ground, effect: Effect) -> Span | None:
    """The sentence that keeps the limits on use in force while a vendor goes on for a time that has an end."""
    agreement = ground.agreement
    if effect.rule != PHASE_OUT or effect.kind is not EffectKind.CROSSES or not len(effect.span):
        return None
    own = sentence_of(agreement, effect)
    words = agreement.words(own)
    if not _BOUNDED.search(words) or _OPEN.search(words):
        return None
    for sentence in agreement.clauses[effect.clause].sentences:
        said = agreement.words(sentence)
        if not _KEPT_ON.search(said) or UNDONE.search(said) or _LETS_OUT.search(said):
            continue
        if _LIMITS.search(said) or _names_a_limit(ground, effect.clause, sentence):
            return sentence
    return None


def _names_a_limit(ground: Ground, clause: int, sentence: Span) -> bool:
    """Whether a section that the sentence names holds a limit on use."""
    agreement = ground.agreement
    named = {at for one in ground.named_in(clause) if sentence.holds(one.span) for at in one.targets}
    return any(
        one.rule in ON_USE and one.kind is not EffectKind.CROSSES
        for below in agreement.below(tuple(named))
        for one in ground.told(below.index)
    )
