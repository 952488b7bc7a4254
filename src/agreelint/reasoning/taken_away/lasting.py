"""How long a limit that is named lasts, where that is less than the use: a pilot, a year, until somebody says so."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import GOES_ON, LEAD, UNDONE, VENDOR, Found

_BINDS = rf"(?:{GOES_ON}|takes?\s+effect|(?:is|are|be)\s+effective)"
# What comes first, while the use goes on behind it.
_EARLY = (
    r"(?:pilot|trial|test(?:ing)?|evaluation|prototyp(?:e|ing)|proof[-\s]of[-\s]concept|demonstration|beta|ramp[-\s]up|on-?boarding"
    r"|(?:initial|introductory|first|opening|transition(?:al)?)\s+(?:[\w-]+\s+)?(?:phases?|periods?|terms?|stages?|days?|weeks?|months?|quarters?|years?))\b"
)
_FOR_A_WHILE = re.compile(
    rf"""{LEAD}(?P<words>{_BINDS}\s+(?:only\s+)?(?:during|throughout|for(?:\s+the\s+duration\s+of)?|in|until|till|up\s+to)\s+
    (?:the\s+(?:end|close|completion|expiry)\s+of\s+)?(?:the\s+|its\s+|any\s+|a\s+)?(?:[\w-]+\s+){{0,2}}?{_EARLY}(?:\s+(?:phase|period|stage|term))?)(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "… and at all times afterwards", "… and the term that follows it".
_BEYOND = re.compile(
    r"\b(?:after(?:wards?)?|thereafter|beyond|later|always|all\s+times|every|likewise|too|alike)\b"
    r"|\b(?:and|or|as\s+well\s+as)\s+(?:also\s+)?(?:during|throughout|in|the|its|any|all|each)\b",
    re.IGNORECASE,
)
_NO_FURTHER = re.compile(r"\b(?:no|not|never|only|alone)\b", re.IGNORECASE)
_ENDS = re.compile(
    rf"""{LEAD}(?P<words>(?:(?:shall|will)\s+)?(?:sunsets?|no\s+longer\s+(?:binds?|appl(?:y|ies)|governs?|operates?|be\s+binding|bind|(?:is|are)\s+(?:binding|to\s+be\s+(?:applied|observed|followed))|ha(?:s|ve)\s+(?:any\s+)?(?:effect|force))))\b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Shall not lapse before the pilot ends": it does then.
_NOT_BEFORE = re.compile(
    rf"""{LEAD}(?P<words>(?:shall|will|does|do)\s+(?:not|never)\s+(?:lapse|expire|end|fall\s+away|cease)\b[^.;,]{{0,30}}?\s(?:until|till|before)\s[^.;,]{{0,40}}?\b{_EARLY}[^.;,]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNTIL_TOLD = re.compile(
    rf"""{LEAD}(?P<words>{_BINDS}[^.;,]{{0,60}}?\s(?:unless|until)\s+(?P<who>(?:[\w’']+\s+){{1,4}}?)
    (?:so\s+)?(?:(?:decides?|elects?|chooses?|directs?|instructs?|determines?|prefers?|says|orders?|states?|resolves?)(?:\s+otherwise|\s+differently|\s+to\s+the\s+contrary|(?=\s*[.;]|$))
      |(?:gives?|serves?|sends?)\s+(?:\w+\s+){{0,3}}?notice(?:\s+(?:otherwise|to\s+the\s+contrary|that\b[^.;]*))?|withdraws?\s+(?:it|from\s+it)))""",
    re.IGNORECASE | re.VERBOSE,
)
# Who is not the other side alone: the vendor, both, or a court. "The law enforcement director" is.
_NOT_THEY = re.compile(
    rf"(?:.*\b{VENDOR}|(?:(?:the|a|any|both|competent)\s+){{0,3}}(?:parties|both|courts?|law|tribunal))", re.IGNORECASE
)
_STEPS_BACK = re.compile(
    rf"""{LEAD}(?P<words>(?:(?:shall|will)\s+)?(?:yields?|gives?\s+way|give\s+way|stands?\s+(?:back|aside)|steps?\s+(?:back|aside))\s+
    (?:where(?:ver)?|when(?:ever)?|if|as\s+soon\s+as|in\s+(?:case|the\s+event)\s+of|to\s+(?:nothing|nobody|no\s[^.;,]{{0,40}}?)\s(?:but|except(?:\s+to)?|save(?:\s+to)?|other\s+than)\s|to\s+(?!nothing\b|none\b|no\b|nobody\b|any\s+stricter\b|a\s+stricter\b))\s*)(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# What is stricter or another paper: how papers rank is told elsewhere.
_TO_A_PAPER = re.compile(
    r"\b(?:sections?|clauses?|articles?|paragraphs?|annex|exhibits?|schedules?|strict\w*|conflicts?\s+(?:with|between)|inconsisten\w+|discrepan\w+|contradict\w+)\b",
    re.IGNORECASE,
)


def lasting(named: Span, before: str, after: str) -> Found:
    """What is left of a limit that ends before the use does, or at one side's word; None where it lasts."""
    return next((made for way in _WAYS if (made := way(named, before, after)) is not None), None)


def _for_a_while(named: Span, before: str, after: str) -> Found:
    match = _FOR_A_WHILE.match(after)
    if match is None or UNDONE.search(before) or UNDONE.search(match["words"]):
        return None
    if _BEYOND.search(match["rest"]) and not _NO_FURTHER.search(match["rest"]):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.ENDED


def _ends(named: Span, before: str, after: str) -> Found:
    match = _ENDS.match(after) or _NOT_BEFORE.match(after)
    if match is None or UNDONE.search(before) or re.search(r"\b(?:if|unless)\b", before, re.IGNORECASE):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.ENDED


def _until_told(named: Span, before: str, after: str) -> Found:
    match = _UNTIL_TOLD.match(after)
    if match is None or UNDONE.search(before) or _NOT_THEY.fullmatch(match["who"].strip()):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.AT_WILL


def _steps_back(named: Span, before: str, after: str) -> Found:
    match = _STEPS_BACK.match(after)
    if match is None or UNDONE.search(before) or _TO_A_PAPER.search(match["rest"]):
        return None
    return Span(named.start, named.end + len(match[0].rstrip())), Extent.PART


_WAYS = (_for_a_while, _ends, _until_told, _steps_back)
