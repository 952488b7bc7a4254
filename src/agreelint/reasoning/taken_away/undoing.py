"""The words around a limit that is named: what takes it away, puts it off, or leaves it standing.

Each way looks at what stands before and after the name in its sentence, and says which words take how much.
"""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.claims import is_a_courts_finding, is_a_failing_claim, was_taken_back
from agreelint.reasoning.sentences.leaving import LEAD, UNDONE, VENDOR, VENDORS, Found, left
from agreelint.reasoning.taken_away.despite import despite
from agreelint.reasoning.taken_away.entered import entered
from agreelint.reasoning.taken_away.lasting import lasting
from agreelint.reasoning.taken_away.less import less
from agreelint.reasoning.taken_away.rewritten import rewritten

_GONE = r"""(?:deleted|struck(?:\s+out)?|stricken|removed|omitted|waived|superseded|void|null\s+and\s+void|disapplied
    |cancelled|canceled|revoked|rescinded|terminated|inapplicable|suspended|replaced|disregarded|ignored|lifted|relaxed|withdrawn
    |abrogated|excised|expunged
    |dispensed\s+with|discharged|extinguished|abandoned|repealed|annulled|nullified|dormant|unenforceable|in\s+abeyance
    |intentionally\s+(?:omitted|left\s+blank)|reserved(?=\s*(?:[.;,]|$|and\b))|set\s+aside|switched\s+off|overridden
    |(?:amended\s+and\s+)?restated(?=\s*(?:in\s+(?:its|their)\s+entirety\s*)?(?:to\s+read\b|as\s+follows\b|:))
    |(?:amended|changed|revised|modified)\s+(?:in\s+(?:its|their)\s+entirety\s+)?(?:so\s+as\s+)?to\s+read(?=\s*(?:as\s+follows\b|[:"“]))
    |(?:of|without)\s+(?:no|any)?\s*(?:\w+\s+){0,2}(?:force|effect|application|avail|moment))"""
_AFTER = re.compile(
    rf"""{LEAD}
    (?P<words>
      (?:is|are|stands?|lies?|(?:shall|will|must)\s+(?:be|stand|lie)|(?:is|are)\s+to\s+be|to\s+be)\s+(?:hereby\s+|now\s+|each\s+)?(?:(?:held|kept|placed|put|left)\s+(?=(?:wholly\s+)?in\s+abeyance|dormant|aside))?
        (?:(?:deemed|treated|regarded|considered|taken|read|marked|shown|designated|noted)\s+(?:to\s+be\s+|as\s+(?:being\s+)?|as\s+having\s+been\s+)?["“'‘]?)?{_GONE}
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
_MAY = re.compile(r"\b(?:may|can|could)\b(?!\s+not\b)[^.;:]{0,60}$", re.IGNORECASE)
# "Customer may ask Supplier to waive Section 5": who is asked may say no.
_ASKS = re.compile(
    rf"\b(?:may|can|could)\s+(?:\w+\s+)?(?:ask|request|invite|petition|apply\s+to|propose\s+to|approach)\s+(?:the\s+)?{VENDOR}[^.;:]{{0,40}}$",
    re.IGNORECASE,
)
_ELECT = re.compile(r"\b(?:elects?|chooses?|opts?|options?|discretion)\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|which|what|whatever|as|if|where|when)\s+(?:the\s+)?$", re.IGNORECASE)
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
# "A certificate that a use is within this Article does not bind Supplier": what does not bind is the certificate.
_SAYING = re.compile(
    r"\b(?:statements?|certificates?|certifications?|determinations?|opinions?|views?|findings?)\b[^.;:]{0,120}?"
    r"\b(?:that|whether)\b[^.;:]{0,120}\b(?:within|under|(?:permitted|allowed)\s+by|consistent\s+with|compl(?:ies|y)\s+with)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:not|no|n['’]t)\b[^.;]*\b(?:bind|binding|conclusive|effect|force|relied)", re.IGNORECASE)
_HAS_TO = re.compile(
    r"\b(?:shall|must|will|has\s+to|deem\w*|bound|oblig\w+|required|unless|grants?|automatic\w*)\b",
    re.IGNORECASE,
)
# "… shall be treated as inapplicable", with the limit between the two words.
_TREATED = re.compile(r"\b(?P<words>(?:treats?|regards?|reads?|considers?))(?:\s+(?:the|all|any))?\s*$", re.IGNORECASE)
_AS_GONE = re.compile(rf"{LEAD}(?P<words>as\s+(?:being\s+)?{_GONE}\b)", re.IGNORECASE | re.VERBOSE)
_REPLACED = re.compile(
    r"\breplaced?\b|\brestated\b|\bto\s+read\b|\bsubstitut|\bsuperseded\s+by\b|\b(?:put|inserted|set)\s+in\s+(?:its|their)\s+(?:place|stead)\b"
    r"|\bin\s+(?:place|lieu)\s+(?:of\s+(?:it|them)|thereof)\b|\bin\s+(?:its|their)\s+(?:place|stead)\s+(?:appears?|stands?|comes?|goes)\b",
    re.IGNORECASE,
)
# Words after "shall not apply" that leave the rest of the limit standing.
_IN_PART = re.compile(r"\b(?:to|where|when|if|in|during|until|for|unless|except|with\s+respect)\b", re.IGNORECASE)
# "Withdrawn as if never made": wholly, and from the start.
_AS_IF_NEVER = re.compile(r"\bas\s+(?:if|though)\b[^,.;]{0,40}\b(?:never|not|n['’]t)\b[^,.;]{0,40}", re.IGNORECASE)
_CEASES = re.compile(r"(?:shall\s+)?(?:ceas|laps|falls?\s+away|drops?\s)", re.IGNORECASE)
_LATER = re.compile(
    r"\s*,?\s*(?:(?:on|upon|after|at|when|once|as\s+(?:of|from)|from|with\s+effect\s+from)\s)", re.IGNORECASE
)
_WITH_THE_AGREEMENT = re.compile(
    r"\b(?:expir\w+|terminat\w+|end)\s*(?:of\s+(?:this|the)\s+(?:agreement|contract|licen[cs]e|deed|order|term)\b|[.,;]|$)"
    r"|\b(?:agreement|contract|licen[cs]e|deed|order)\s+(?:expires|ends|terminates)\b",
    re.IGNORECASE,
)
_ENTIRE = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+this\s+(?:agreement|contract|order)\b", re.IGNORECASE)
_CONSENT = re.compile(r"\b(?:consent|approv|agree|permission|authori[sz])", re.IGNORECASE)
_SAVING = re.compile(r"^\s*,?\s*(?:(?:\w+\s+){0,6}?)(?:unless|until|except|save|without|otherwise)\b", re.IGNORECASE)


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
# "Exhibit B states good practice and binds Customer."
_STILL_BINDS = re.compile(
    r"\b(?:and|but|yet)\s+(?:\w+\s+){0,2}(?:binds?\b|(?:is|are)\s+binding\b|(?:must|shall|will)\s+be\s+(?:followed|observed|kept|complied))",
    re.IGNORECASE,
)


def undone(named: Span, before: str, after: str) -> Found:
    """What the words around `named` do to it: which words, and how much they take; None where they take nothing."""
    claimed = _AFTER.match(after)
    if was_taken_back(before, after):
        return None
    if claimed is not None:
        words, rest = claimed["words"].removesuffix(claimed["rest"]), claimed["rest"]
        if is_a_failing_claim(before, rest) or is_a_courts_finding(before, words, rest):
            return None
    return next((made for way in _WAYS if (made := way(named, before, after)) is not None), None)


def _after(named: Span, before: str, after: str) -> Found:
    match = _AFTER.match(after)
    # "Nothing in Section 5 shall not apply" and the like are beyond a first look.
    if match is None or UNDONE.search(before) or (_AGAINST.search(before) and "breach" not in match["words"].lower()):
        return None
    if _STILL_BINDS.search(match["rest"]) or _WOULD_UNDO.search(before):
        return None
    if _SAYING.search(before) and _BINDS.search(match["words"]):
        return None
    if _OF_RIGHTS.search(before) and not VENDORS.search(before):
        return None
    span = Span(named.start, named.end + match.end("words"))
    if _WIDENS.search(match["words"]):
        # "a purpose that Section 5 does not prohibit" is a limit.
        return None if _THAT.search(before) else (span, Extent.PART)
    return span, _extent(match["words"] + match["rest"], match["rest"])


def _before(named: Span, before: str, after: str) -> Found:
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
    return span, _extent(rest, rest)


def _may_be_refused(before: str, after: str) -> bool:
    """Whether somebody is only asked to let the limit go, and nothing says that he has to."""
    return _ASKS.search(before) is not None and _HAS_TO.search(after) is None


def _unrelied(named: Span, before: str, after: str) -> Found:
    match = _UNRELIED.search(before)
    if match is None:
        return None
    span = Span(named.start - (len(before) - match.start()), named.end)
    rest = re.split(r"[.;]", after, maxsplit=1)[0]
    if _SAVING.match(rest):
        return (span, Extent.AT_WILL) if _CONSENT.search(rest) else None
    return span, Extent.WHOLE


def _no_breach(named: Span, before: str, after: str) -> Found:
    opened, match = _DEPARTS.search(before), _NO_BREACH.match(after)
    if opened is None or match is None or UNDONE.search(before[: opened.start()]):
        return None
    span = Span(named.start - (len(before) - opened.start()), named.end + match.end("words"))
    return span, _extent(match["rest"], match["rest"])


def _none(named: Span, before: str, after: str) -> Found:
    opened = _NONE.search(before)
    match = _HAS_FORCE.match(after)
    if opened is None or match is None or re.search(r"\bunless\b|\bif\b", match["rest"], re.IGNORECASE):
        return None
    span = Span(named.start - (len(before) - opened.start()), named.end + match.end("words"))
    return span, Extent.PART if match["part"] else Extent.WHOLE


def _as_if_absent(named: Span, before: str, after: str) -> Found:
    opened, match = _READ_AS.search(before), _NOT_THERE.match(after)
    if opened is None or match is None:
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.WHOLE


def _treated(named: Span, before: str, after: str) -> Found:
    opened, match = _TREATED.search(before), _AS_GONE.match(after)
    if opened is None or match is None or UNDONE.search(before):
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.WHOLE


_WAYS = (
    rewritten,
    _as_if_absent,
    _treated,
    _none,
    _no_breach,
    less,
    _unrelied,
    lasting,
    left,
    despite,
    _after,
    _before,
    entered,
)


def _extent(all_said: str, rest: str) -> Extent:
    if _REPLACED.search(all_said):
        return Extent.REPLACED
    if _CEASES.match(all_said) and _LATER.match(rest) and not _WITH_THE_AGREEMENT.search(rest):
        return Extent.ENDED
    return Extent.PART if _IN_PART.search(_AS_IF_NEVER.sub("", _ENTIRE.sub("", rest))) else Extent.WHOLE
