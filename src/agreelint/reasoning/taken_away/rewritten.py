"""A clause that gets a new text as a whole: "Section 4 is amended to read: …", "For Section 4 substitute: …"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found

# The new text: a few words at least ("becomes 'Section 5'" is a number, "see Annex 2" is none), in quotation marks or,
# behind a colon, without.
_WORDS = r"(?:[^\s\"“”]+\s+){5}"
_TEXT = rf"(?:\s*[,:]?\s*[\"“'‘](?={_WORDS})|\s*:\s*(?={_WORDS})).*"
_MARKED = rf"(?:\s*[,:]\s*[\"“'‘](?={_WORDS})|\s*:\s*(?={_WORDS})).*"
_FOLLOWS = r"(?:\s+as\s+follows|\s+the\s+following(?:\s+(?:words?|text|wording|clause|section|paragraph))?)"
_NOW = r"(?:(?:hereby|now|henceforth|hereafter|thenceforth)\s+)?"
_WHOLE = r"(?:\s+in\s+(?:its|their)\s+entirety)?"
_IS = r"(?:is|are|stands?|(?:shall|will)\s+(?:be|stand)|(?:is|are)\s+to\s+be)"
_GETS = re.compile(
    rf"""\s*(?:\([^()]{{0,120}}\)\s*)?,?\s*(?:(?P<words>
      {_IS}\s+{_NOW}(?:amended|varied|changed|revised|modified|altered){_WHOLE}(?:\s+so\s+as)?(?:\s+to\s+(?:read|state|provide|say){_FOLLOWS}?|{_FOLLOWS})
      |{_IS}\s+{_NOW}(?:amended\s+and\s+)?(?:restated|rewritten|re-written|recast|redrafted){_WHOLE}(?:\s+(?:to\s+(?:read|state|provide|say)|as)\b)?{_FOLLOWS}?
      |{_IS}\s+{_NOW}(?:superseded|replaced|exchanged|swapped){_WHOLE}(?:\s+(?:by|with|for)\b)?{_FOLLOWS}?
      |{_IS}\s+{_NOW}(?:deleted|struck(?:\s+out)?|stricken|removed|cancell?ed|withdrawn|omitted){_WHOLE}\s*[,;]?\s+(?:and\s+)?in\s+(?:its|their)\s+(?:place|stead)\b(?:\s+\w+){{0,4}}
      ){_TEXT}
      |(?P<shall>(?:(?:shall|will|must|(?:is|are)\s+to)\s+{_NOW}|(?:now|henceforth|hereafter|thenceforth)\s+)(?:reads?|become)){_TEXT}
      |(?P<says>(?:(?:shall|will|must|(?:is|are)\s+to)\s+)?{_NOW}(?:reads?|becomes?)(?:\s+(?:now|henceforth|hereafter))?{_FOLLOWS}?){_MARKED})""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PUTS = re.compile(
    r"\b(?P<words>for|in\s+(?:place|lieu|stead)\s+of|instead\s+of|strike(?:\s+out)?|delete)\s+(?:the\s+(?:whole|text)\s+of\s+)?$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"""\s*(?:\([^()]{{0,120}}\)\s*)?,?\s*(?:and\s+)?(?:there\s+(?:is|are|shall\s+be)\s+)?{_NOW}
    (?:substituted?|insert(?:ed)?|put|read|write|written)\b{_FOLLOWS}?(?:\s+in\s+(?:its|their)\s+(?:place|stead))?{_TEXT}""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# "The following applies in place of Section 4: …", "In place of Section 4, Customer may …": what follows is its text.
_COMES = re.compile(
    rf"""^\W*(?:[\w.()-]{{1,12}}[.):]\s*)?(?:(?:the|this)\s+following|what\s+follows|this)(?:\s+(?:text|wording|words?|clause|section|paragraph|term))?\s+
    (?:(?:shall|will)\s+)?{_NOW}(?P<words>(?:appl(?:y|ies)|stands?|comes?|goes|takes?\s+effect|has\s+effect|is\s+(?:put|inserted|substituted|read)|be\s+(?:put|inserted|substituted|read))
    {_NOW}\s*(?:in\s+(?:place|lieu|stead)\s+of|instead\s+of|for))\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER_IT = re.compile(rf"\s*(?:\([^()]{{0,120}}\)\s*)?:\s*(?={_WORDS})", re.IGNORECASE)
_INSTEAD = re.compile(
    r"^\W*(?:[\w.()-]{1,12}[.):]\s*|(?-i:[A-Z]{0,3})\d{1,3}(?:\.\d{1,3})*\s+)?"
    r"(?:[A-Z][\w’'-]*(?:\s+[\w’'.-]+){0,4}\s*[:,]\s*)?(?:and\s+)?"
    r"(?P<words>(?:in\s+(?:place|lieu|stead)\s+of|instead\s+of))\s+"
    r"(?:(?:sections?|clauses?|articles?|paragraphs?)?\s*[\w.()]+\s*(?:,|and)\s*){0,4}(?:sections?|clauses?|articles?|paragraphs?)?\s*$",
    re.IGNORECASE,
)
_NEW_TEXT = re.compile(
    rf"(?:\s*(?:,|and|or|to)\s*(?:sections?|clauses?|articles?|paragraphs?)?\s*\d[\w.()]*){{0,4}}\s*(?:\([^()]{{0,120}}\)\s*)?(?:[,:]\s+|\s+(?=(?-i:[A-Z])[\w’'-]*(?:\s+[\w’'-]+){{0,2}}\s+(?:shall|may|will|must)\b))(?={_WORDS})",
    re.IGNORECASE,
)
# What may stand before the name where nothing else is said: "Amendment 2:", "(b)", "P00003.", "The parties agree that".
_OPENS = re.compile(
    r"\W*(?:[\w.()-]+[.):]\s*)?(?:(?-i:[A-Z])[\w’'-]*(?:[\s,]+[\w’'.-]+){0,8}\s*:\s*)?(?:the\s+parties\s+(?:hereby\s+)?agree\s+that\s+)?"
    r"(?:(?:the\s+)?(?:whole|text|wording)\s+of\s+)?(?:for|in\s+(?:place|lieu|stead)\s+of|instead\s+of|strike(?:\s+out)?|delete)?\s*",
    re.IGNORECASE,
)
# "(other than for the Army)", "Where the director asks for it:", "Rejected by Customer:": only for some, at somebody's
# wish, or not at all.
_ONLY_FOR_SOME = re.compile(
    r"\b(?:where(?!as|by|of)|other\s+than|except\w*|save|only|solely|in\s+respect\s+of|as\s+(?:regards|to)"
    r"|reject\w*|refus\w*|propos\w*|suggest\w*|drafts?|not|never|withdrawn|declin\w*|trial)\b",
    re.IGNORECASE,
)
# ": as regards Sections 5.4 to 5.8, …".
_FOR_SOME = re.compile(
    r"\s*[,:]\s*(?:as\s+(?:regards|to)|in\s+respect\s+of|with\s+respect\s+to|where(?!as)|only)\b", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*\([^()]{0,120}\)")
_CLOSED = re.compile(r"[\"”]\W*(?P<more>\w.*)$", re.DOTALL)


def rewritten(named: Span, before: str, after: str) -> Found:
    """A new text for the whole of what is named, behind it; None where there is none."""
    gets = _GETS.match(after)
    if gets is not None:
        return Span(named.start, named.end + gets.end(gets.lastgroup or 0)), Extent.REPLACED
    puts = _PUTS.search(before)
    if puts is not None and _ANOTHER.match(after):
        return Span(named.start - (len(before) - puts.start()), named.end), Extent.REPLACED
    for opens, follows in ((_COMES, _AFTER_IT), (_INSTEAD, _NEW_TEXT)):
        comes = opens.search(before)
        if comes is not None and follows.match(after):
            return Span(named.start - (len(before) - comes.start("words")), named.end), Extent.REPLACED
    return None


def says_nothing_else(named: Span, before: str, after: str) -> bool:
    """Whether a sentence gives what it names a new text, and neither a condition nor anything else stands around it."""
    opens = _OPENS.fullmatch(before) or _COMES.fullmatch(before) or _INSTEAD.fullmatch(before)
    if rewritten(named, before, after) is None or opens is None:
        return False
    return not is_of_some(before, after)


def is_of_some(before: str, after: str) -> bool:
    """Whether words around a new text give it only to some, at times or as a proposal: before it, or behind its end."""
    aside = _ASIDE.match(after)
    start = after.find('"') if '"' in after else after.find("“")
    closed = _CLOSED.search(after, start + 1) if start >= 0 else None
    more = closed["more"] if closed else ""
    some = _ONLY_FOR_SOME.search(before + (aside[0] if aside else "")) or _FOR_SOME.match(after)
    return some is not None or bool(more.strip())
