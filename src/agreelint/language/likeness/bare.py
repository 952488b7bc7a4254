"""Wording so bare that likeness has nothing to doubt: it knows which words stand together, and no "not"."""

import re

_FEW = 12  # words

# Without one of these, a sentence that permits cannot be a limit.
_TURNS = re.compile(
    r"\b(?:no|not|nor|none|never|neither|nothing|without|cannot|only|solely|except|unless|save|subject|provided"
    r"|prohibit\w*|forbid\w*|exclud\w*|restrict\w*|limit\w*|refus\w*|declin\w*|suspend\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
# Without one of these, a sentence that bans has nothing to hollow the ban out with.
_MAY_HOLLOW = re.compile(
    r"\b(?:except|unless|save|other than|but|if|where|when|while|until|during|provided|subject|extent|under"
    r"|to be|only|solely|should|may|might|can|aim|strive|seek|endeavou?r|intend\w*|expect\w*|primar\w*|direct\w*"
    r"|mass|bulk|full\w*|entire\w*|whol\w*|indiscriminate\w*|knowing\w*|deliberate\w*|purposeful\w*|domestic\w*"
    r"|reasonabl\w*|appropriate\w*|\w*lawful\w*|\w*legal\w*|laws?|regulat\w*|polic\w*|without|approv\w*"
    r"|consent\w*|authori[sz]\w*)\b|;",
    re.IGNORECASE,
)
# Without one of these, a sentence that names the parties gives and takes nothing.
_GIVES_OR_TAKES = re.compile(
    r"\b(?:may|might|shall|must|will|would|can|could|should|agrees?|accepts?|permit\w*|allow\w*|authori[sz]\w*|entitl\w*"
    r"|grant\w*|waive\w*|rights?|not|no|nor|none|never|neither|nothing|without|whatever|whichever|any|all|every"
    r"|free\w*|unlimited|unrestricted|unfettered|uses?|using|us(?:ed|age)|only|solely|subject|notwithstanding|controls?|decides?"
    r"|determines?|provide[sd]?|receives?|retains?|remov\w*|disabl\w*|purposes?)\b",
    re.IGNORECASE,
)


def only_names(sentence: str) -> bool:
    """Whether a sentence that names parties holds no word that could give or take anything."""
    return _GIVES_OR_TAKES.search(sentence) is None


def is_short(clause: str) -> bool:
    """Whether a clause of one sentence has so few words that there is little company to judge it by."""
    return len(clause.split()) <= _FEW


def permits_outright(sentence: str) -> bool:
    """Whether a sentence that permits holds no word that could turn it into a limit."""
    return _TURNS.search(sentence) is None


def bans_outright(clause: str) -> bool:
    """Whether a clause of one sentence that bans holds no word that could hollow the ban out."""
    return _MAY_HOLLOW.search(clause) is None
