"""A clause that gets a new text as a whole: "Section 4 is amended to read: …", "For Section 4 substitute: …"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found

_TEXT = r"(?:\s*,?\s*[\"“'‘]|\s*:\s*\S).*"
_FOLLOWS = r"(?:\s+as\s+follows|\s+the\s+following(?:\s+(?:words?|text|wording|clause|section|paragraph))?)?"
_NOW = r"(?:(?:hereby|now|henceforth|hereafter|thenceforth)\s+)?"
_GETS = re.compile(
    rf"""\s*(?:\([^()]{{0,120}}\)\s*)?,?\s*(?P<words>
      (?:is|are|stands?|(?:shall|will)\s+(?:be|stand)|(?:is|are)\s+to\s+be)\s+{_NOW}(?:amended\s+and\s+)?
        (?:amended|restated|rewritten|re-written|recast|redrafted|varied|changed|revised|modified|altered|superseded|replaced|exchanged|swapped)
        (?:\s+in\s+(?:its|their)\s+entirety)?(?:\s+(?:so\s+as\s+)?(?:to\s+(?:read|state|provide|say)|as|by|with|for)\b)?{_FOLLOWS}
      |(?:is|are|stands?|(?:shall|will)\s+(?:be|stand))\s+{_NOW}(?:deleted|struck(?:\s+out)?|stricken|removed|cancell?ed|withdrawn|omitted)
        (?:\s+in\s+(?:its|their)\s+entirety)?\s*[,;]?\s+(?:and\s+)?in\s+(?:its|their)\s+(?:place|stead)\b(?:\s+\w+){{0,4}}
      |(?:(?:shall|will|must|(?:is|are)\s+to)\s+)?{_NOW}(?:reads?|becomes?)(?:\s+(?:now|henceforth|hereafter))?{_FOLLOWS}
      ){_TEXT}""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PUTS = re.compile(
    r"\b(?P<words>for|in\s+(?:place|lieu|stead)\s+of|instead\s+of|strike(?:\s+out)?|delete)\s+(?:the\s+(?:whole|text)\s+of\s+)?$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"""\s*(?:\([^()]{{0,120}}\)\s*)?,?\s*(?:and\s+)?(?:there\s+(?:is|are|shall\s+be)\s+)?{_NOW}
    (?:substituted?|insert(?:ed)?|put|read|write|written)\b{_FOLLOWS}(?:\s+in\s+(?:its|their)\s+(?:place|stead))?{_TEXT}""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# What may stand before the name where nothing else is said: "Amendment 2:", "(b)", "P00003.", "The parties agree that".
_OPENS = re.compile(
    r"\W*(?:[\w.()-]+[.):]\s*)?(?:(?-i:[A-Z])[\w’'-]*(?:[\s,]+[\w’'.-]+){0,8}\s*:\s*)?(?:the\s+parties\s+(?:hereby\s+)?agree\s+that\s+)?"
    r"(?:(?:the\s+)?(?:whole|text|wording)\s+of\s+)?(?:for|in\s+(?:place|lieu|stead)\s+of|instead\s+of|strike(?:\s+out)?|delete)?\s*",
    re.IGNORECASE,
)
# "(other than for the Army)", "Where the director asks for it:": only for some, or at somebody's wish.
_ONLY_FOR_SOME = re.compile(
    r"\b(?:where(?!as|by|of)|other\s+than|except\w*|save|only|solely|in\s+respect\s+of|as\s+(?:regards|to))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]{0,120}\)")


def rewritten(named: Span, before: str, after: str) -> Found:
    """A new text for the whole of what is named, in quotation marks behind it; None where there is none."""
    gets = _GETS.match(after)
    if gets is not None:
        return Span(named.start, named.end + gets.end("words")), Extent.REPLACED
    puts = _PUTS.search(before)
    if puts is not None and _ANOTHER.match(after):
        return Span(named.start - (len(before) - puts.start()), named.end), Extent.REPLACED
    return None


def says_nothing_else(named: Span, before: str, after: str) -> bool:
    """Whether a sentence gives what it names a new text, and neither a condition nor anything else stands before it."""
    if rewritten(named, before, after) is None or _OPENS.fullmatch(before) is None:
        return False
    aside = _ASIDE.match(after)
    return _ONLY_FOR_SOME.search(before + (aside[0] if aside else "")) is None
