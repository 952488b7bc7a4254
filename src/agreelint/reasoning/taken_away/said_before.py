"""What stands before the name of a limit and takes it away: "delete Section 5", "need not comply with Section 5"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import UNDONE, VENDOR, Found
from agreelint.reasoning.taken_away.how_much import extent

_OF = r"""(?:\s+(?:the|any|all|each|either|one|some|its|every)(?:\s+\w+)?\s+
        (?:requirement|restriction|provision|limit|limitation|obligation|prohibition|term|condition|protection
          |application|operation|effect|benefit|item|part|paragraph|limb|element|reference)s?\s+(?:of|in|under|to)){0,3}"""
# Done to the limit, right before it is named.
_BEFORE = re.compile(
    rf"""\b(?P<words>
      (?:delet|strik|waiv|suspend|supersed|cancel|rescind|revok|remov|omit|disappl|overrid|relax|lift|abandon|disclaim)
        (?:e|es|s|y|ies|ing|ying|ling|ting)?
      | (?:set|sets|setting)\s+aside | (?:dispens(?:e|es|ing)\s+with)
      | (?:opt|opts|opting)\s+out\s+of | (?<=parties\s)contract\s+out\s+of | not\s+(?:to\s+)?(?:be\s+)?bound\s+by
      | (?P<breach>(?:disregard|ignor|depart|deviat)(?:e|es|s|ing)?(?:\s+from)?)
      | (?:exempt(?:ed)?|excused|releas(?:ed|es)|relieved|free|freed)\s+(?:\w+\s+)?(?:from|of)
      | (?:exempt|excuse|release|relieve|absolve|dispense)s?\s+(?:\w+\s+){{1,4}}?from
      | (?:need\s+not|not\s+(?:be\s+)?(?:required|obliged|obligated|bound)\s+to|no\s+(?:duty|obligation)\s+to)\s+
          (?:comply\s+with|observe|follow|honou?r|respect|heed|abide\s+by)
      | (?P<unbound>(?:not\s+(?:be\s+)?(?:required|obliged|obligated)\s+to|need\s+not|no\s+(?:duty|obligation)\s+to
          |(?:does|do|shall|will)\s+not)\s+(?:include|flow\s+down|pass\s+(?:on|down|through)|impose|incorporate))
      | (?P<outside>not\s+(?:be\s+)?(?:deemed\s+)?(?:an?\s+)?(?:\w+\s+)?(?:prohibited|restricted|forbidden|barred
          |caught|precluded)\s+(?:by|under)))
    (?:\s+in\s+(?:its|their)\s+entirety)?
    (?:\s+(?:the\s+)?compliance\s+with)?{_OF}
    (?:\s+(?:the|any|all|every))?(?:\s+(?:numbers?|nos?\.?))?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
# The side whose limit it is may not bring it up.
_UNRELIED = re.compile(
    rf"""\b(?P<words>(?:(?:shall|will|may|must|can|does|do)\s+not|cannot|(?:wo|sha|ca|do|does)n['’]t|(?:agrees?|undertakes?|covenants?
        |promises?|elects?|is|are)\s+not\s+to|neither\s+party\s+(?:may|shall|will)|no\s+(?:party|person|one)\s+(?:may|shall|will)
        |nobody\s+(?:may|shall|will))\s+(?:\w+\s+){{0,2}}?
      (?:rel(?:y|ies)\s+(?:up)?on|enforce|invoke|assert|raise|plead|insist\s+(?:up)?on|hold\s+\w+(?:\s+\w+)?\s+to|require\s+compliance\s+with
        |exercise(?:\s+(?:its|any|the))?(?:\s+rights?(?:\s+(?:under|in|of))?)?))
    {_OF}(?:\s+(?:the|any|all|every))?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_MAY = re.compile(r"\b(?:may|can|could)\b(?!\s+not\b)[^.;:]{0,60}$", re.IGNORECASE)
# "Customer may ask Supplier to waive Section 5": who is asked may say no.
_ASKS = re.compile(
    rf"\b(?:may|can|could)\s+(?:\w+\s+)?(?:ask|request|invite|petition|apply\s+to|propose\s+to|approach)\s+(?:the\s+)?{VENDOR}[^.;:]{{0,40}}$",
    re.IGNORECASE,
)
_ELECT = re.compile(r"\b(?:elects?|chooses?|opts?|options?|discretion)\b", re.IGNORECASE)
_HAS_TO = re.compile(
    r"\b(?:shall|must|will|has\s+to|deem\w*|bound|oblig\w+|required|unless|grants?|automatic\w*)\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(r"\b(?:consent|approv|agree|permission|authori[sz])", re.IGNORECASE)
_SAVING = re.compile(r"^\s*,?\s*(?:(?:\w+\s+){0,6}?)(?:unless|until|except|save|without|otherwise)\b", re.IGNORECASE)


def said_before(named: Span, before: str, after: str) -> Found:
    """What the words right before the name take."""
    match = _BEFORE.search(before)
    if match is None or UNDONE.search(before[: match.start()]) or _may_be_refused(before[: match.start()], after):
        return None
    span = Span(named.start - (len(before) - match.start()), named.end)
    leave = _MAY.search(before[: match.start()]) or _ELECT.search(before[: match.start()])
    # Who departs from a section without leave to do so breaks it, and takes nothing away.
    if match["breach"] and not leave:
        return None
    if match["unbound"]:
        return span, Extent.UNBOUND
    if match["outside"]:
        return span, Extent.PART
    if leave:
        return span, Extent.AT_WILL
    rest = re.split(r"[.;]", after, maxsplit=1)[0]
    return span, extent(rest, rest)


def _may_be_refused(before: str, after: str) -> bool:
    """Whether somebody is only asked to let the limit go, and nothing says that he has to."""
    return _ASKS.search(before) is not None and _HAS_TO.search(after) is None


def unrelied(named: Span, before: str, after: str) -> Found:
    """The side whose limit it is may not bring it up."""
    match = _UNRELIED.search(before)
    if match is None:
        return None
    span = Span(named.start - (len(before) - match.start()), named.end)
    rest = re.split(r"[.;]", after, maxsplit=1)[0]
    if _SAVING.match(rest):
        return (span, Extent.AT_WILL) if _CONSENT.search(rest) else None
    return span, Extent.WHOLE
