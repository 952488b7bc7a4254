"""Limits that are left out of the terms that apply: "the Agreement, less Section 5, is incorporated"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found

# "The Agreement, less Section 5, is incorporated", "Applicable terms: the Agreement, save Section 5".
_LESS = re.compile(
    r"\b(?:agreement|contract|terms|conditions|licen[cs]e|deed)\b[^.;:]{0,40}?,?\s+(?P<words>less|minus|without|excluding|with\s+the\s+exception\s+of"
    r"|except(?:ing)?(?:\s+for)?|save(?:\s+for)?|other\s+than|but\s+not)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IS_TAKEN_IN = re.compile(
    r"[^.;:]{0,40}?\b(?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+)?(?:incorporated|taken\s+in|part\s+of|agreed)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\b(?:no|not|nothing|none|neither|never)\b", re.IGNORECASE)
_HEADS = re.compile(
    r"\W*(?:applicable|governing|incorporated|agreed|contract)\s+(?:terms?|conditions|documents?)\s*:", re.IGNORECASE
)


def less(named: Span, before: str, after: str) -> Found:
    """What is left out of the terms that apply: "the Agreement, less Section 5, is incorporated"."""
    opened = _LESS.search(before)
    if opened is None or not (_IS_TAKEN_IN.match(after) or _HEADS.match(before)) or _NOTHING.search(before):
        return None
    return Span(named.start - (len(before) - opened.start("words")), named.end), Extent.WHOLE
