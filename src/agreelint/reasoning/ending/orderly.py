"""A phase-out that has an end and keeps the limits on: "for up to six months … Clause 5 applies throughout"."""

import re

from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ending.after import PHASE_OUT
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.sentences.flatly import flatly, stays
from agreelint.reasoning.sentences.leaving import UNDONE
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.topics.on_use import ON_USE

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
_UNTIL_THE_END = re.compile(r"\buntil\s+(?:the\s+end|it\s+ends)\b", re.IGNORECASE)
_LIMITS = re.compile(
    r"""\b(?:use\s+(?:limits|restrictions)|usage\s+policy|acceptable\s+use|prohibited\s+uses?|restrictions?\s+on\s+use|limits\s+on\s+use|(?:every|each|all)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:prohibitions?|restrictions?|limits?))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "… to the Supplier throughout the Exit Period", "on the first day of it".
_SOME = re.compile(
    r"\bbut\b|\b(?:appl(?:y|ies)|binds?)\s+(?:only\s+)?(?:to|on|upon)?\s*(?:the\s+|an?\s+)?(?:(?!throughout\b|during\b|in\b|for\b|until\b|to\b|(?:customer|client|licensee)\b(?!['’]s)|parties\b|both\b|each\b|all\b|every\b|any\b|its\b)[\w'’]+\s+){1,6}?(?:throughout|during|in|for|until)\b"
    r"|\b(?:first|last|opening|one)\s+(?:\w+\s+)?(?:days?|weeks?|hours?|part|half)\s+of\b(?<!last\sday\sof)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:even\s+(?:if|where|though|after)|notwithstanding|despite|regardless|irrespective|whatever\s+the)\b[^.;]{0,80}?\b(?:end|ended|terminat|breach|misuse|reason|ground|cause|depart)\w*",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"\b(?:hundreds?|thousands?|\d{3,}\s+(?:weeks?|months?)|(?:[4-9]\d|(?:forty|fifty|sixty|seventy|eighty|ninety)\S*)\s+(?:\(\d+\)\s+)?months?|\d{4,}\s+days?)\b",
    re.IGNORECASE,
)
# That long beforehand somebody is told; it is no end.
_NOTICE = re.compile(
    r"\b(?:notice\s+of|upon|on|after|within)\s+(?:not\s+(?:more|less)\s+than|no\s+more\s+than|at\s+(?:most|least)|up\s+to)?\s*(?:\w+\s+){1,2}?(?:\(\d+\)\s+)?(?:days?|weeks?|months?)(?:['’]s?)?(?:\s+(?:\w+\s+)?notice)?\b"
    r"|\b(?:days?|weeks?|months?)['’]?s?\s+(?:\w+\s+)?notice\b",
    re.IGNORECASE,
)


def orderly_end(ground: Ground, effect: Effect) -> Span | None:
    """The sentence that keeps the limits on use in force while a vendor goes on for a time that has an end."""
    agreement = ground.agreement
    if effect.rule != PHASE_OUT or effect.kind is not EffectKind.CROSSES or not len(effect.span):
        return None
    own = sentence_of(agreement, effect)
    words = agreement.words(own)
    if not _BOUNDED.search(_NOTICE.sub(" ", words)) or _OPEN.search(words) or _LONG.search(words):
        return None
    clause = agreement.clauses[effect.clause]
    if any(_STILL.search(agreement.words(one)) for one in clause.sentences):
        return None
    for sentence in clause.sentences:
        said = agreement.words(sentence)
        if not _KEPT_ON.search(said) or UNDONE.search(said) or _SOME.search(said):
            continue
        if not flatly(_UNTIL_THE_END.sub(" ", said)) or not stays(agreement.text, clause, sentence):
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
