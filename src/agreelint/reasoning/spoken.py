"""Crossings that are only spoken of: told as history, or made to wait for both signatures."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.sentence import sentence_of

# Rules about who may change or displace the limits: what both sides have to sign is nobody's power alone.
_OF_CHANGE = frozenset({"usage-policy-displaced", "limits-amendable"})
_BOTH = re.compile(
    r"""\b(?:unless|until|only\s+(?:if|when|by|with|after)|except\s+(?:by|with))\s+(?:and\s+until\s+)?[^.;]{0,60}?
    \b(?:both|each\s+(?:party|of\s+(?:us|them))|the\s+parties)\b[^.;]{0,40}?\b(?:sign\w*|agree\w*|execut\w*|accept\w*|consent\w*|writing)""",
    re.IGNORECASE | re.VERBOSE,
)
# "For information: clause 2 of the 2023 Licence allowed …".
_HISTORY = re.compile(
    r"^\W*(?:for\s+(?:information|the\s+record|reference|history)|by\s+way\s+of\s+(?:background|history|information)|historical\w*|formerly|previously)\b",
    re.IGNORECASE,
)
# What is given now is no history, whatever it is told for: "For information, Customer is permitted to …".
_NOW = re.compile(
    r"\b(?:may|shall|will|can|is|are|be|being|has|have|hereby|now|remains?|continues?)\b|['’](?:s|re)\s+(?:permitted|allowed|authori[sz]ed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:allowed|permitted|gave|granted|provided|read|said|stated|authori[sz]ed)\b", re.IGNORECASE)


def spoken_of(agreement: Agreement, effect: Effect) -> str | None:
    """Why a crossing is none where it stands, or None."""
    words = agreement.words(sentence_of(agreement, effect))
    before = words[: max(0, effect.span.start - sentence_of(agreement, effect).start)]
    if _HISTORY.match(words) and _PAST.search(before) and not _NOW.search(before):
        return "it is told as history"
    if effect.rule in _OF_CHANGE and _BOTH.search(words):
        return "it waits for the signature of both sides"
    return None
