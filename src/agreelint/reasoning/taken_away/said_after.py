"""What stands after the name of a limit and takes it away: "Section 5 is deleted", "does not apply"."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.claims import is_a_courts_finding, is_a_failing_claim
from agreelint.reasoning.sentences.leaving import LEAD, UNDONE, VENDOR, VENDORS, Found
from agreelint.reasoning.taken_away.gone import GONE
from agreelint.reasoning.taken_away.how_much import extent

_AFTER = re.compile(
    rf"""(?:,(?=\s+(?:is|are|shall|will|must)\b))?{LEAD}
    (?P<words>
      (?:is|are|stands?|lies?|(?:shall|will|must)\s+(?:be|stand|lie)|(?:is|are)\s+to\s+be|to\s+be)\s+(?:hereby\s+|now\s+|each\s+)?(?:(?:held|kept|placed|put|left)\s+(?=(?:wholly\s+)?in\s+abeyance|dormant|aside))?
        (?:(?:deemed|treated|regarded|considered|taken|read|marked|shown|designated|noted)\s+(?:to\s+be\s+|as\s+(?:being\s+)?|as\s+having\s+been\s+)?["“'‘]?)?{GONE}
      | (?:was|were)\s+(?:included|inserted|printed|put\s+in|left\s+in|kept)\s+(?:in\s+error|by\s+(?:mistake|oversight))
      | (?:(?:shall|will|does|do|is|are|may|must|need|can)\s+not|cannot|(?:do|does|wo|sha|is|are)n['’]t)
        \s+(?:to\s+)?(?:be\s+|have\s+)?(?:apply|applied|enforced|enforceable|binding|bind|observed|followed|relied\s+(?:up)?on|invoked|asserted
          |raised|exercised|operate|govern|effective|operative|available|(?:any\s+)?(?:\w+\s+)?effect|survive|continue
          |(?:read|construed|interpreted|understood|intended)\s+(?:as|to)\s+(?:be\s+)?
            (?:impos\w+|creat\w+|bind\w*|limit\w*|restrict\w*))
      | (?:(?:shall|will|is\s+to)\s+have|has|have|is\s+given|(?:shall|will)\s+be\s+given)\s+no\s+(?:[\w-]+\s+){{0,3}}
          (?:force|effect|application|operation|bearing)
      | (?:shall\s+)?(?:falls?\s+away|lapses?|drops?\s+(?:away|out)
          |(?:falls?|goes|(?:is|are)\s+(?:gone|out))(?=\s*(?:[.;,]|$))
          |rests?(?=\s*(?:[.;]|$|(?:while|until|for\s+(?:as|so)\s+long|so\s+long|during|in\s+(?:that|such))\b))
          |ceases?(?:\s+to\s+(?:apply|bind|have\s+effect|be\s+binding))?)
      | (?:shall|will|is|are|must)\s+(?:to\s+)?be\s+(?:read|construed|interpreted|treated|regarded|understood)\s+as\s+
          (?:if|though)\s[^.;]{{0,80}}?\b(?:never|not|n['’]t|omitted|deleted|absent|removed|struck|no)
      | (?:creates?|imposes?|gives?\s+rise\s+to|confers?)\s+no\s+(?:\w+\s+)?(?:obligations?|dut(?:y|ies)|limits?
          |rights?)
      | (?:is|are|states?|expresses?|describes?|offers?|serves?\s+as|stands?|(?:shall|will)\s+be)\s+
        (?:(?!(?:not?|never|more|neither|nothing)\b)\w+\s+){{0,4}}
        (?:illustrative|advisory|aspirational|guidance|non-binding|nonbinding|indicative|optional|voluntary|hortatory|precatory
          |good\s+practice|best\s+practice|information\s+only|courtesy|aspirations?|statements?\s+of\s+(?:\w+\s+)?(?:intent(?:ion)?|polic(?:y|ies)|principles?|expectation)
          |(?:for|as)\s+(?:general\s+)?information(?=\s*(?:[.;,]|only|$)))
      | (?:remains?|stays?|stands?|is|are|(?:shall|will)\s+(?:be|remain|stay))\s+(?:\w+\s+){{0,6}}?for\s+
        (?:reference|history|the\s+record|numbering|(?:continuity|ease|convenience)\s+of\s+(?:numbering|reference))(?:\s+(?:only|alone|purposes))?(?=\s*(?:[.;,]|$))
      | (?:is|are|(?:shall|will)\s+be)\s+(?:deemed\s+)?not\s+(?:to\s+be\s+)?(?:a|any)\s+(?:\w+\s+)?breach
      | (?:shall|will|does|do)\s+not\s+(?:limit|restrict|prevent|prohibit|preclude|constrain|extend\s+to)
        (?!\s+(?:the\s+)?{VENDOR})
    )\b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_RIGHTS = re.compile(
    r"\b(?:rights?|licen[cs]es?|access|entitlements?)\s+(?:granted\s+)?(?:under|in|by)\s*(?:the\s+)?$", re.IGNORECASE
)
_WIDENS = re.compile(r"\bnot\s+(?:limit|restrict|prevent|prohibit|preclude|constrain|extend)", re.IGNORECASE)
# What is void is not the limit but what goes against it.
_AGAINST = re.compile(
    r"\b(?:conflict\w*|inconsisten\w+|contrar\w+|contraven\w+|violat\w+|breach\w*|repugnant|incompatible|depart\w*|derogat\w*|subject)"
    r"\s+(?:with|to|of|from)?\s*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "Terms of an order that loosen Section 5 are void": what is void is what would loosen it.
_WOULD_UNDO = re.compile(
    r"""\b(?:that|which|to|would|could|purport\w*\s+to|attempts?\s+to|seeks?\s+to)\s+(?:[^.;]{0,80}?\b(?:or|and)\s+)?(?:\w+\s+){0,2}?
    (?:loosen|weaken|relax|widen|enlarge|undo|alter|change|amend|lift|set\s+aside|suspend|narrow|waive|soften|limit|cut\s+(?:into|down|across)|override|displace|contradict|dilute|lessen|reduce|remove|strike|go\s+(?:against|past|behind))s?
    \s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# "What gives more room than Section 5 has no effect": what has none is what gives more.
_THAN = re.compile(r"\bthan\s+(?:the\s+|under\s+)?$", re.IGNORECASE)
# "A certificate that a use is within this Article does not bind Supplier": what does not bind is the certificate.
_SAYING = re.compile(
    r"\b(?:statements?|certificates?|certifications?|determinations?|opinions?|views?|findings?)\b[^.;:]{0,120}?"
    r"\b(?:that|whether)\b[^.;:]{0,120}\b(?:within|under|(?:permitted|allowed)\s+by|consistent\s+with|compl(?:ies|y)\s+with)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:not|no|n['’]t)\b[^.;]*\b(?:bind|binding|conclusive|effect|force|relied)", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|which|what|whatever|as|if|where|when)\s+(?:the\s+)?$", re.IGNORECASE)
# "Exhibit B states good practice and binds Customer."
_STILL_BINDS = re.compile(
    r"\b(?:and|but|yet)\s+(?:\w+\s+){0,2}(?:binds?\b|(?:is|are)\s+binding\b|(?:must|shall|will)\s+be\s+(?:followed|observed|kept|complied))",
    re.IGNORECASE,
)


def is_only_claimed(before: str, after: str) -> bool:
    """Whether somebody merely says, or a court would have to find, that the limit is gone."""
    match = _AFTER.match(after)
    if match is None:
        return False
    words, rest = match["words"].removesuffix(match["rest"]), match["rest"]
    return is_a_failing_claim(before, rest) or is_a_courts_finding(before, words, rest)


def said_after(named: Span, before: str, after: str) -> Found:
    """What the words right behind the name take."""
    match = _AFTER.match(after)
    # "Nothing in Section 5 shall not apply" and the like are beyond a first look.
    if match is None or UNDONE.search(before) or (_AGAINST.search(before) and "breach" not in match["words"].lower()):
        return None
    if _STILL_BINDS.search(match["rest"]) or _WOULD_UNDO.search(before) or _THAN.search(before):
        return None
    if _SAYING.search(before) and _BINDS.search(match["words"]):
        return None
    if _OF_RIGHTS.search(before) and not VENDORS.search(before):
        return None
    span = Span(named.start, named.end + match.end("words"))
    if _WIDENS.search(match["words"]):
        # "a purpose that Section 5 does not prohibit" is a limit.
        return None if _THAT.search(before) else (span, Extent.PART)
    return span, extent(match["words"] + match["rest"], match["rest"])
