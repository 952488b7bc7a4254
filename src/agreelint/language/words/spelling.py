"""British spelling made American, so that a phrase is written once."""

import re
from functools import lru_cache

_ISE = (
    "anonym|apolog|author|capital|categor|central|commercial|character|crit|criminal|custom|digit|emphas|final|formal|general|"
    "harmon|initial|item|legal|local|material|maxim|minim|mobil|modern|monet|neutral|optim|organ|pseudonym|penal|"
    "personal|polar|prior|quant|random|real|recogn|sanit|scrutin|special|stabil|standard|summar|synthes|token|util|"
    "visual|weapon|jeopard|normal|rational|subsid|terror|deput|victim"
)
_OUR = "behavi|col|endeav|fav|hon|lab|neighb|harb|arm|rum|hum|vap"
_WHOLE = {
    "licence": "license", "licences": "licenses", "defence": "defense", "defences": "defenses", "offence": "offense",
    "offences": "offenses", "programme": "program", "programmes": "programs", "judgement": "judgment",
    "judgements": "judgments", "artefact": "artifact", "artefacts": "artifacts", "centre": "center",
    "centres": "centers", "theatre": "theater", "theatres": "theaters", "fibre": "fiber", "calibre": "caliber",
    "cheque": "check", "practise": "practice", "practised": "practiced", "practising": "practicing",
    "enrol": "enroll", "fulfil": "fulfill", "skilful": "skillful", "wilful": "willful", "wilfully": "willfully",
    "modelled": "modeled", "modelling": "modeling", "labelled": "labeled", "labelling": "labeling",
    "cancelled": "canceled", "cancelling": "canceling", "travelling": "traveling", "whilst": "while",
    "amongst": "among", "towards": "toward", "armoury": "armory", "pretence": "pretense",
}  # fmt: skip
_ISE_PATTERN = re.compile(rf"^((?:de|re|un|dis|over)?(?:{_ISE}))is(?=$|e|i|a)")
_OUR_PATTERN = re.compile(rf"^((?:mis)?(?:{_OUR}))our")
_YSE_PATTERN = re.compile(r"^((?:re)?anal|paral)ys(?=e|i(?!s|t))")


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """The American spelling of a lower-case word or of the stem of one."""
    if word in _WHOLE:
        return _WHOLE[word]
    if "is" in word:
        return _ISE_PATTERN.sub(r"\1iz", word)
    if "our" in word:
        return _OUR_PATTERN.sub(r"\1or", word)
    if "ys" in word:
        return _YSE_PATTERN.sub(r"\1yz", word)
    return word
