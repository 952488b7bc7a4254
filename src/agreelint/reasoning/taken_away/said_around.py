"""What takes a limit away with words on both sides of its name: "none of Section 5 survives"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import LEAD, UNDONE, VENDOR, Found
from agreelint.reasoning.taken_away.gone import GONE
from agreelint.reasoning.taken_away.how_much import extent

# "None of", "Nothing in": with what follows, none of them has force.
_NONE = re.compile(
    r"\b(?P<words>none\s+of|neither\s+of|nothing\s+(?:said\s+)?(?:in|under)|no)(?:\s+(?:the|these|those))?\s*$",
    re.IGNORECASE,
)
_HAS_FORCE = re.compile(
    rf"""{LEAD}(?:(?:shall|will|may|can|does|do|is\s+to|are\s+to|is|are)\s+)?(?:be\s+)?
    (?P<words>surviv\w+|appl(?:y|ies)|binds?|binding|continues?|remains?|enforceable|enforced|(?:have|has)\s+(?:\w+\s+)?(?:force|effect)
      |intended\s+to\s+(?:create|be|bind)
      |(?P<part>(?:(?:limit|restrict|prevent|prohibit|preclude|constrain|stop|bar|hinder|impede|forbid|block|obstruct|keep)s?
        |(?:stand|get|come)s?\s+in\s+the\s+way\s+of)(?!\s+(?:the\s+|any\s+)?(?:{VENDOR}|rights?|remed|sections?|clauses?
        |articles?|paragraphs?|exhibits?|schedules?|annex|appendi))))
    \b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "This Agreement shall be read as though Section 5 did not appear in it".
_READ_AS = re.compile(r"\b(?P<words>as\s+(?:if|though))(?:\s+the)?\s*$", re.IGNORECASE)
_NOT_THERE = re.compile(
    rf"""{LEAD}(?P<words>(?:did|had|were|was)\s+(?:not|never)\b|(?:didn|hadn|weren|wasn)['’]t\b
    |(?:were|was|had\s+been)\s+(?:\w+\s+)?(?:omitted|deleted|absent|struck|removed|void))""",
    re.IGNORECASE | re.VERBOSE,
)
# "… shall be treated as inapplicable", with the limit between the two words.
_TREATED = re.compile(r"\b(?P<words>(?:treats?|regards?|reads?|considers?))(?:\s+(?:the|all|any))?\s*$", re.IGNORECASE)
_AS_GONE = re.compile(rf"{LEAD}(?P<words>as\s+(?:being\s+)?{GONE}\b)", re.IGNORECASE | re.VERBOSE)
# "A user who departs from Exhibit B commits no breach".
_DEPARTS = re.compile(
    r"""\b(?P<words>(?:depart\w*|deviat\w+)\s+from|disregard\w*|ignor\w+|(?:not|fail\w*\s+to|failure\s+to)\s+(?:\w+\s+)?(?:follow|observe|comply\s+with|keep\s+to|keep|honou?r)\w*
      |not\s+(?:following|observing|complying\s+with|keeping\s+to)|contraven\w+|go(?:es|ing)?\s+against|non-?compliance\s+with)\s+(?:the\s+|any\s+(?:\w+\s+)?(?:of|in)\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_BREACH = re.compile(
    rf"""{LEAD}(?P<words>(?:commits?|is|are|(?:shall|will)\s+be|constitutes?|amounts?\s+to|makes?)\s+(?:no|not\s+(?:an?|in|deemed\s+an?)|never\s+an?)\s+(?:\w+\s+)?(?:breach|default|violation|failure)
      |(?:does|do|shall|will)\s+not\s+(?:commit|constitute|amount\s+to|be)\s+(?:an?\s+|in\s+)?(?:\w+\s+)?(?:breach|default|violation|failure))\b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)


def none_has_force(named: Span, before: str, after: str) -> Found:
    """None of them has force."""
    opened = _NONE.search(before)
    match = _HAS_FORCE.match(after)
    if opened is None or match is None or re.search(r"\bunless\b|\bif\b", match["rest"], re.IGNORECASE):
        return None
    span = Span(named.start - (len(before) - opened.start()), named.end + match.end("words"))
    return span, Extent.PART if match["part"] else Extent.WHOLE


def as_if_absent(named: Span, before: str, after: str) -> Found:
    """The agreement is to be read as if it were not there."""
    opened, match = _READ_AS.search(before), _NOT_THERE.match(after)
    if opened is None or match is None:
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.WHOLE


def treated_as_gone(named: Span, before: str, after: str) -> Found:
    """It is to be treated as having no force."""
    opened, match = _TREATED.search(before), _AS_GONE.match(after)
    if opened is None or match is None or UNDONE.search(before):
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.WHOLE


def no_breach(named: Span, before: str, after: str) -> Found:
    """Who departs from it breaks nothing."""
    opened, match = _DEPARTS.search(before), _NO_BREACH.match(after)
    if opened is None or match is None or UNDONE.search(before[: opened.start()]):
        return None
    span = Span(named.start - (len(before) - opened.start()), named.end + match.end("words"))
    return span, extent(match["rest"], match["rest"])
