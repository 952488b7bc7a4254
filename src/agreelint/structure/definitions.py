"""Defined terms: where an agreement says what a word of its own means."""

import re
from typing import Final

_QUOTED: Final = r"[\"“‘'](?P<name>[^\"”’\n]{1,90})[\"”’']"
_MEANS: Final = (
    r"(?:shall\s+(?:mean|have|include|refer)|(?:will|is|are|shall be)\s+(?:mean|defined|deemed)|means?\b|"
    r"(?:has|have|having)\s+the\s+(?:same\s+)?(?:respective\s+)?meanings?|refers?\s+to|includes?\b|is\s+an?\b|is\b|are\b|"
    r"stands?\s+for|bears?\s+the)"
)
_OPENS: Final = re.compile(
    rf"(?:(?:in|for (?:the )?purposes? of|as used in|under) (?:this|these|the) [^,.;\"“]{{2,60}}?,?\s+|(?:the\s+)?terms?\s+|an?\s+|the\s+)?"
    rf"{_QUOTED}(?P<more>(?:\s*(?:,|or|and|\([^()\n]{{0,80}}\)|[\"“][^\"”\n]{{1,90}}[\"”])\s*){{0,6}})\s*,?\s*"
    rf"(?:(?:in relation to|with respect to|as to|when used)[^,.;]{{0,80}},?\s*)?(?P<verb>{_MEANS}|:|[–—-]\s)",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(
    r"(?P<name>(?:[A-Z][\w&/’'-]*)(?:\s+(?:[A-Z][\w&/’'-]*|of|and|or|to|for|the|in)){0,6})\s+"
    r"(?P<verb>means\b|shall\s+mean\b|(?:has|have|shall have)\s+the\s+(?:same\s+)?meaning)"
)
_SAYS_MORE: Final = re.compile(r"[.;]\s+(?![\"“])[^.;]*?\b(?:may|shall|must|will)\b(?!\s+(?:mean|include|have the meaning))")


def defines(text: str) -> bool:
    """Whether the words are a definition and nothing more: a sentence after it that lets or makes anybody act counts."""
    words = text[:2000]
    match = _OPENS.match(words) or _PLAIN.match(words)
    return match is not None and not _SAYS_MORE.search(words, match.end())
