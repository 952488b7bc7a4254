"""Limits that cover whatever is given of their kind, in other words than it is given in."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.sentences.spans import sentence_of

_OF_PLACE = frozenset({"edge-deployment", "no-deployment-limit"})
_OF_SOURCES = "bulk-data-surveillance"
_ONE_PLACE = re.compile(
    r"\b(?:exclusively|solely|only|nowhere\s+(?:else|but)|not\s+(?:\w+\s+){0,3}elsewhere|no\s+other\s+place)\b",
    re.IGNORECASE,
)
# Where data about many people come from.
_SOURCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:purchas\w*|bought|buy\w*|brok\w+|commercial\w*|vendors?|sold|licen[cs]ed|paid)\b",
        r"\b(?:open|public\w*|published|scrap\w+|web|posted|postings?|social)\b",
        r"\b(?:incidental\w*|in\s+passing|by-?catch|inadvertent\w*)\b",
        r"\b(?:given|donated|shared|hand(?:ed)?\s+over|supplied)\b",
    )
)
_ANY_SOURCE = re.compile(
    r"\b(?:however|howsoever|wherever|by\s+whatever\s+(?:means|way))\s+(?:\w+\s+)?(?:obtained|acquired|collected|come\s+by|gathered|got)\b"
    r"|\b(?:any|whatever)\s+source\b",
    re.IGNORECASE,
)
# "without a warrant", "unless the director agrees": the limit does not forbid all of it.
_LESS = re.compile(
    r"\b(?:without|unless|except|save|other\s+than|absent|where|when|if|until|during|solely|who|whom|whose|aged|suspected|listed|named|covert\w*|mass|minors?|children)\b",
    re.IGNORECASE,
)


def covers_all_of_it(agreement: Agreement, limit: Effect, crossing: Effect) -> bool:
    """Whether the limit names the only place, or every source of data that the crossing names."""
    said = agreement.words(sentence_of(agreement, limit))
    if limit.rule in _OF_PLACE:
        return _ONE_PLACE.search(said) is not None
    if limit.rule != _OF_SOURCES or _LESS.search(said):
        return False
    given = agreement.words(sentence_of(agreement, crossing).join(crossing.span))
    named = [source for source in _SOURCES if source.search(given)]
    return bool(named) and (_ANY_SOURCE.search(said) is not None or all(source.search(said) for source in named))
