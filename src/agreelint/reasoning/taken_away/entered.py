"""Limits that a row of a table or a line of a form takes away: "Section 4 | Not applicable", "Deleted: Section 4"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found

_GONE = r"""(?:(?:not\s+(?:applicable|applied|used|adopted|required|included|incorporated|accepted|agreed
      |in\s+(?:use|force|effect))
    |(?:do|does|shall|will)\s+not\s+apply
    |inapplicable|n\s?/\s?a|n\.\s?a\.?|deleted|struck(?:\s+out)?|stricken|waived|void|reserved|spent|lapsed|disapplied|excluded|omitted|removed|cancell?ed|withdrawn
    |revoked|rejected|declined|refused|suspended|superseded|replaced|switched\s+off|disabled|(?:intentionally\s+)?(?:left\s+blank|omitted|deleted)|opted\s+out)\b\.?)"""
# Short entries that may be about anything.
_DARK = r"(?:none|nil|no|off|nothing)\b"
_BAR = r"(?:\||:|\t|=|→|⇒|\.{3,}|…|\s[-–—]\s|\s\(|\s{3,})"
# The box that is ticked, behind one that is not.
_TICKED = r"""(?:(?:(?:☐|\[\s*\])\s*[\w\s]{2,30}?[|\s]*)?(?:☒|☑|✓|✔|\[\s*[xX✓]\s*\])\s*)?"""
# What follows such an entry, or some more of it.
_TO_THE_END = r"""(?=\s*(?:[|.;,()☐\[]|$|[-–—]\s
    |in\s+(?:its|their|full)\b|(?:to|for|under|in)\s+this\s+\w+|entirely\b|throughout\b|(?:by|per)\s+(?:mutual\s+)?(?:agreement|consent)\b))"""
_OF_THIS = r"(?:\s+(?:of|in|to)\s+(?:this|the)\s+(?:[\w-]+\s*){1,4}?)?"
_ALONE = rf"""(?:(?:is|are|stands?|shall\s+be|be)\s*\|?\s*)?(?:(?:hereby|now|to\s+be|deemed)\s*\|?\s*)?
    (?:{_GONE}|(?P<dark>{_DARK}))"""
# Behind "Section 4" in a row: "(Restrictions) | is hereby | deleted".
_ENTRY = re.compile(
    rf"""(?:(?:\s*,|\s+and|\s+or|\s+to){{1,2}}\s+(?:(?:sections?|clauses?|paragraphs?|articles?)\s+)?\d[\w.()]{{0,20}}){{0,20}}{_OF_THIS}
    (?P<title>[^|:;\t\n]{{0,80}}?)\s*{_BAR}(?:[\s|.]*(?P<column>[^|:;\t\n]{{1,80}}?)\s*\|)?[\s|.]*{_TICKED}(?P<words>{_ALONE}){_TO_THE_END}(?P<rest>[^|;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Section 4 of this form is not used.", "Section 4 n/a."
_UNUSED = re.compile(
    rf"{_OF_THIS}\s*(?P<words>(?:is|are)\s+not\s+(?:applicable|used|adopted|included|incorporated|in\s+(?:use|force))|{_GONE}){_TO_THE_END}",
    re.IGNORECASE | re.VERBOSE,
)
# "Exceptions from Section 4 | None": the entry is about something else than the section.
_ABOUT_ELSE = re.compile(
    r"""\b(?:except\w*|exempt\w*|exclu\w+|deviat\w+|derogat\w+|depart\w*|amend\w*|chang\w+|modif\w+|variations?|waivers?|addition\w*|special|supplement\w*|comments?|remarks?
    |breach\w*|fees?|charges?|credits?|costs?|previous|former|old|superseded)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What may stand before the section in its line: a bullet, the number of the row, "Clause".
# "Exceptions from the restrictions" is no name of a section, "Special Restrictions" may be one.
_NO_NAME = re.compile(
    r"\b(?:except|exempt|exclu|deviat|derogat|depart|amend|chang|modif|variation|waiver)\w*\s+(?:from|to|of|in|under)\b",
    re.IGNORECASE,
)
_OF_LIMITS = re.compile(
    r"\b(?:restrict\w*|limit\w*|prohibit\w*|bans?|safeguards?|controls?|protections?|us(?:e|es|age)|acceptable)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\W*(?:(?:\w+\s+){0,2}(?:terms|clauses|sections|conditions|articles):\s*)?(?:(?:\d{1,3}|[a-z]|re|ref|ad)\b[\s|.):]*)?(?:(?:the|sections?|clauses?|provisions?)\b[\s|:]*){0,2}",
    re.IGNORECASE,
)
_UNIT = r"(?:sections?|clauses?|provisions?|paragraphs?|articles?|terms?|conditions?|restrictions?|limits?|items?)"
# Before it: "Deleted clauses:".
_HEADED = re.compile(
    rf"""^\W*(?:(?:the\s+)?(?:(?:following|these)\s+(?:{_UNIT}\s+)?|{_UNIT}\s+))?(?:(?:that|which)\s+)?(?:(?:are|is|do|shall\s+be)\s+)?(?:hereby\s+)?(?P<words>{_GONE})(?:\s+(?:the\s+)?(?:following\s+)?{_UNIT})?
    \s*{_BAR}\s*(?:(?:{_UNIT}\s+)?\d[\w.()]*\s*(?:,|;|\band\b|\bor\b)\s*(?:\band\s+)?){{0,20}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_REPLACED = re.compile(r"\b(?:replaced|superseded|substituted)\b", re.IGNORECASE)
_BODY = re.compile(
    rf"""[\s|:=→⇒.…(–—-]*(?:(?P<title>[^|:;\t\n.]{{1,60}}?)\s*{_BAR}[\s|]*)?{_TICKED}(?P<words>{_ALONE})
    (?:\s*(?:☐|\[\s*\])[\w\s]{{0,30}})?[\s|.)*–—-]*""",
    re.IGNORECASE | re.VERBOSE,
)
# What one side asked for, and the other's answer: "3.1 | Remove | Accepted".
_ASKED = (
    r"[\s|:=→⇒.…(–—-]*(?:please\s+)?(?:remov|delet|strik|omit|waiv|disappl|tak)\w*"
    r"(?:\s+(?:out|it|this|clause|section|in\s+full|entirely)){0,3}\s*[|:\t→⇒–—-]+\s*"
)
_GRANTED = re.compile(
    rf"{_ASKED}(?:accept(?:ed)?|agreed?|yes|approved?|ok(?:ay)?|confirmed|granted|done)\b[\s|.)*–—-]*", re.IGNORECASE
)
_REFUSED = re.compile(
    rf"{_ASKED}(?:reject(?:ed)?|refused?|no|declined?|denied|not\s+(?:accepted|agreed))\b[\s|.)*–—-]*", re.IGNORECASE
)


def entered(named: Span, before: str, after: str) -> Found:
    """What an entry says of the section that opens its row or line, or that its heading lists."""
    headed = _HEADED.search(before)
    if headed is not None:
        return Span(named.start - (len(before) - headed.start("words")), named.end), Extent.WHOLE
    if _OPENS.fullmatch(before) is None:
        return None
    for answer, extent in ((_GRANTED, Extent.WHOLE), (_REFUSED, Extent.AFFIRMED)):
        if answer.fullmatch(after):
            return Span(named.start, named.end + len(after.rstrip())), extent
    match = _ENTRY.match(after)
    if match is not None and not (match["dark"] and match["column"]):
        title = f"{match['title']} {match['column'] or ''}"
        if not is_about_else(title):
            extent = Extent.CLOUDED if _ABOUT_ELSE.search(title) else _extent(match)
            return Span(named.start, named.end + match.end("words")), extent
    match = _UNUSED.match(after)
    return None if match is None else (Span(named.start, named.end + match.end("words")), Extent.WHOLE)


def entry_alone(words: str) -> Extent | None:
    """What the words beside a number take of the clause that bears it, if they are nothing but such an entry."""
    if _GRANTED.fullmatch(words):
        return Extent.WHOLE
    match = _BODY.fullmatch(words)
    if match is None or is_about_else(match["title"] or ""):
        return None
    return Extent.CLOUDED if match["dark"] or _ABOUT_ELSE.search(match["title"] or "") else Extent.WHOLE


def is_about_else(title: str) -> bool:
    """Whether the words beside a section say that the entry is not about the section: "Deviations", "Fees"."""
    if _ABOUT_ELSE.search(title) is None:
        return False
    return _NO_NAME.search(title) is not None or _OF_LIMITS.search(title) is None


def _extent(entry: re.Match[str]) -> Extent:
    if entry["dark"]:
        return Extent.CLOUDED
    return Extent.REPLACED if _REPLACED.search(f"{entry['words']}{entry['rest']}") else Extent.WHOLE
