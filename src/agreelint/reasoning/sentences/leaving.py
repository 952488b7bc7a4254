"""The words around a limit that is named, where they leave something of it: a place, a time, somebody's will."""

import re

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent

# Said of the limit, right after it is named. Further sections, "(Human Oversight)" and ", as amended," may stand
# between.
LEAD = r"""(?:(?:\s*,|\s+and|\s+or|\s+through|\s+to){1,2}\s+(?:(?:sections?|clauses?|paragraphs?|articles?)\s+)?
          \d[\w.()]{0,20}){0,20}
    \s*(?:\([^()]{0,120}\)\s*)?(?:as\s+(?:so\s+)?(?:re-?numbered|amended)\b\s*)?(?:,[^,.;]{0,80},\s*)?
    (?:(?:of|to|in)\s+(?:(?:the|this)\s+)?(?:[\w-]+\s+){1,6}?)?"""
VENDOR = r"(?:supplier|provider|vendor|contractor|licensor|seller|our|us|we)\b"
VENDORS = re.compile(rf"\b{VENDOR}", re.IGNORECASE)
# "Amendment No. 2" denies nothing.
UNDONE = re.compile(
    r"\b(?:not|no(?!\.?\s*\d)|nothing|nobody|never|neither|nor|none|without|cannot|unless)\b|n['’]t\b", re.IGNORECASE
)
# "Supplier has no remedy for a breach of".
_NO_REMEDY = re.compile(
    r"""\b(?P<words>no\s+(?:other\s+|further\s+)?(?:claim|remed(?:y|ies)|recourse|right|action|relief)\b[^.;]{0,60}?\b(?:for|in\s+respect\s+of|against|upon|on|under|arising)
      |without\s+(?:remedy|recourse)\s+for|no\s+(?:consequences?|sanctions?|penalt(?:y|ies))\s+(?:(?:attach(?:es)?|follows?|flows?|applies|apply|is|are)\s+(?:\w+\s+)?)?(?:to|from|upon|for|in\s+case\s+of))\s+(?:a|any|the)?\s*(?:breach|breaches|failure\s+to\s+\w+|violations?)\s+(?:of|with)?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "The sole remedy for a breach of Section 5 is a fee": who pays may go on.
_SOLE = re.compile(
    r"""\b(?P<words>(?:sole|only|exclusive)\s+(?:and\s+exclusive\s+)?(?:remed(?:y|ies)|recourse|right|consequence|sanction)\b[^.;]{0,60}?
      \b(?:for|of|upon|on|in\s+respect\s+of|in\s+case\s+of|in\s+the\s+event\s+of)|(?:for|upon|on|in\s+(?:case|the\s+event)\s+of))
    \s+(?:(?:a|an|any|each|every|the)\s+)?(?:\w+\s+)?(?:breach(?:es)?|violations?|infringements?|failure\s+to\s+\w+)\s+(?:of|with)?\s*$
    |^\W*(?P<breach>(?:(?:a|an|any|each|every)\s+)?(?:breach(?:es)?|violations?)\s+of)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_IS_MONEY = re.compile(
    r"""^[^.;]{0,120}?\b(?P<only>only|solely|exclusively|no\s+(?:other|further|more)|nothing\s+(?:but|more|else)|is|are|shall\s+be|being|entitles?|costs?|carries)\b[^.;]{0,100}?
    \b(?:fees?|charges?|surcharges?|payments?|liquidated\s+damages|(?:service\s+|price\s+)?credits?|sums?|amounts?|invoices?|price\s+adjustments?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MORE_THAN_MONEY = re.compile(
    r"\b(?:suspen\w+|terminat\w+|injuncti\w+|revok\w+|block\w*|disabl\w+|withdraw\w*|in\s+addition|without\s+prejudice|besides|as\s+well\s+as)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:only|solely|exclusively|sole|exclusive|no\s+(?:other|further|more)|nothing\s+(?:but|more|else))\b",
    re.IGNORECASE,
)
# "… applies only in", "has effect only until": what is left of a limit.
_ONLY = re.compile(
    rf"""{LEAD}(?P<words>(?:(?:shall|will)\s+)?(?:appl(?:y|ies)|binds?|operates?|have|has|takes?|be\s+in|is\s+in|are\s+in|continues?|runs?
      |(?:be\s+)?binding|(?:is|are)\s+(?:limited|confined|restricted)\s+to)\s*
      (?:effect|force)?\s*(?:only|solely|exclusively|(?<=limited\s)to|(?<=confined\s)to|no\s+longer\s+than)?\s+
      (?P<what>(?:in|within|to|for|on|at|during|until|till|up\s+to|while|so\s+long\s+as|where|when|if)\s+[^.;]+))""",
    re.IGNORECASE | re.VERBOSE,
)
# "is bound by Exhibit B only so far as its own regulations say the same"
_BOUND_BY = re.compile(
    r"\b(?:(?:is|are|be)\s+(?:bound|held)\s+(?:by|to)|(?:shall|will|must)\s+(?:observe|follow|keep|comply\s+with|honou?r))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    rf"""{LEAD}\s*,?\s*(?P<words>(?:but\s+)?only\s+(?:(?:so|as|in\s+so|insofar)\s*(?:far\s+)?as|to\s+the\s+extent|where|when|if)\b[^.;]{{0,120}}|(?:so|as)\s+far\s+as\s+(?:it|they|this)\s+(?:is|are)\s+consistent[^.;]{{0,80}})""",
    re.IGNORECASE | re.VERBOSE,
)
_CONFINES = re.compile(
    r"\b(?:only|solely|exclusively|limited\s+to|confined\s+to|restricted\s+to|no\s+longer)\b", re.IGNORECASE
)
_FOR_A_TIME = re.compile(
    r"\b(?:until|till|during|throughout|while|up\s+to|so\s+long\s+as|for\s+the\s+first|for\s+(?:\w+\s+)?(?:days?|months?|years?|weeks?)|pilot|phase|release)\b",
    re.IGNORECASE,
)
# Nothing is limited before somebody says so, or without the other side's leave.
_AT_WILL = re.compile(
    rf"""{LEAD}(?P<words>(?:(?:shall|will)\s+)?(?:(?:takes?|have|has)\s+effect|comes?\s+into\s+(?:force|effect)|appl(?:y|ies)|begins?|starts?|operates?)\s+
      (?:only\s+)?(?:on|from|when|upon|once|after|if|where|as\s+and\s+when|to\s+the\s+extent)\s+[^.;]{{0,80}}?\b(?:may|shall|will|so|has|have)?\s*(?:notif|designat|determin|elect|choos|appoint|direct|decid|request)\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Clause 2 continues for as long as the Customer thinks fit", "applies throughout the pilot only".
GOES_ON = (
    r"(?:(?:shall|will)\s+)?(?:appl(?:y|ies)|binds?|continues?(?:\s+to\s+(?:apply|bind))?|lasts?|holds?|stays?|remains?|stands?|runs?|governs?|operates?"
    r"|(?:is|are|be)(?=\s+(?:in\s+(?:full\s+)?(?:force|effect)|binding))|(?:has|have)(?=\s+(?:force|effect)\b))"
    r"(?:\s+(?:in\s+(?:full\s+)?)?(?:force|effect)|\s+binding)?"
)
_AS_LIKED = re.compile(
    rf"""{LEAD}(?P<words>{GOES_ON}\s+(?:(?:the\s+)?[\w'’]+\s+)?(?:for\s+)?(?:as|so)\s+long\s+as\s+(?P<who>(?:[\w'’]+\s+){{1,4}}?)
      (?:so\s+)?(?:thinks?|wish\w*|elects?|considers?|sees?\s+fit|choos\w+|likes?|desires?|pleases?|directs?|determines?|requires?\s+it
      |(?:is|are|remains?)\s+(?:content|happy|satisfied|comfortable|willing|minded|agreeable|of\s+(?:the|that)\s+(?:view|opinion|mind)))\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_THEN_ONLY = re.compile(
    rf"""{LEAD}(?P<words>{GOES_ON}\s+(?P<what>(?:in|within|throughout|for|during|until|up\s+to)\s+[^.;,]{{1,60}}?)\s+(?:only|alone))(?=\s*(?:[.;,]|$|and\s+not\b))""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAVE = re.compile(
    r"""^(?P<words>\s+(?:shall\s+|will\s+)?(?:requires?|needs?|is\s+(?:conditional|contingent)\s+(?:up)?on|is\s+subject\s+to|awaits?)\s+(?:the\s+)?(?:\w+\s+){0,3}?
    (?:consent|approval|agreement|permission|concurrence|leave)\s+(?:of|from|by)\s+(?P<who>(?:the\s+)?[\w'’]+(?:\s+[\w'’]+){0,3}))""",
    re.IGNORECASE | re.VERBOSE,
)
_EXERCISE = re.compile(
    r"\b(?P<words>(?:exercise|use|operation|action|suspension|right|step|measure)s?\s+(?:of|under|taken\s+under)(?:\s+the\s+\w+\s+in)?)\s*$",
    re.IGNORECASE,
)
# "Clause 2 is provisional only".
_FOR_NOW = re.compile(
    rf"""{LEAD}(?P<words>(?:is|are|(?:shall|will)\s+be)\s+(?:only\s+|merely\s+|purely\s+|an?\s+)*
    (?:provisional|interim|temporary|transitional|tentative|stop-?gap)\b(?:\s+(?:only|measures?|arrangements?))?)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Section 5 applies in every case", "Nothing in this Exhibit limits Section 5".
_AFFIRMED = re.compile(
    r"""(?:\s*\([^()]{0,120}\))?\s+(?P<words>(?:(?:shall|will)\s+)?(?:remains?|continues?)\s+(?:to\s+apply|unchanged|unaffected
    |in\s+(?:full\s+)?(?:force|effect))|(?:is|are)\s+(?:unchanged|unaffected|not\s+affected)
    |(?:yields?|gives?\s+(?:way|place)|bows?|bends?|submits?|goes\s+behind|is\s+(?:subject|second))\s+(?:to\s+)?(?:nothing|none|no\s+(?:[\w-]+\s+){0,2}?(?:other|one|man|paper|word|clause|line|letter|need|order|urgency|emergency|necessity|requirement|wish)s?|nobody)
    |(?:does|do|shall|will)\s+(?:not|never)\s+(?:yield|give\s+way|bow|bend|lapse|expire|sunset|fall\s+away|cease(?:\s+to\s+(?:apply|bind))?)\b(?![^.;]*\b(?:until|before|(?:as|so)\s+long\s+as|while|unless|except|save|but|only|provided)\b)
    |(?:is|are)\s+(?:not|never|in\s+no\s+(?:way|case))\s+(?:otherwise\s+|hereby\s+|in\s+any\s+way\s+)?(?:cut\s+(?:down|short)|touched|weakened|lessened|loosened|narrowed|qualified|reduced|diminished)(?=\s*(?:[.;,]|by\b|$))
    |(?:(?:shall|will)\s+)?appl(?:y|ies)\s+(?:in\s+(?:all|every|any)\s+cases?|without\s+exception|at\s+all\s+times))
    (?!\s*(?:,\s*)?(?:until|after|only|for|during|except|unless|in\s+the\s+exit|but|save|other\s+than|before|as\s+long|so\s+long|while|where|when|if|provided|without))""",
    re.IGNORECASE | re.VERBOSE,
)
# "Clause 5 is not tied to a Stage", "continues for as long as it has a copy", "is restated and not changed".
_NO_CHANGE = (
    r"(?:not\s+(?:otherwise\s+|in\s+any\s+(?:way|respect)\s+)?(?:changed|altered|amended|modified|affected|varied)"
    r"|un(?:changed|altered|amended|modified|affected))"
)
_KEPT_UP = re.compile(
    rf"""{LEAD}(?P<words>
      (?:is|are|was|were)\s+(?:not|in\s+no\s+way|never)\s+(?:tied|limited|confined|restricted|bound|linked)\s+to\s+(?:any|an?|one|either|the)\s+(?:[\w-]+\s+){{0,2}}?
        (?:phases?|stages?|periods?|years?|terms?|tranches?|time|duration|date)
      |(?:(?:is|are)\s+|(?:shall|will)\s+be\s+)(?:not|never|in\s+no\s+way)\s+(?:subject\s+to|(?:affected|touched|changed|altered|modified|amended|suspended|limited|qualified|reached)\s+by)
      |(?:took|takes|has\s+taken|have\s+taken)\s+effect\s+(?:at|on|upon|with)\s+(?:signature|signing|award|execution|the\s+effective\s+date)
      |{GOES_ON}\s+(?:on\s+)?(?:(?:for\s+)?(?:as|so)\s+long\s+as\b[^.;]{{1,120}}?\b(?:has|have|holds?|keeps?|uses?|retains?|possess(?:es)?|runs?|operates?|exists?|accesses|(?:is|are|remains?)\s+(?:used|in\s+use|running|deployed|accessible))
        |throughout)
      |(?:carr(?:y|ies)|roll|rolls|pass|passes|go|goes)\s+(?:over|forward)
      |(?:(?:is|are)\s+(?:re-?stated|repeated|re-?printed|reproduced|quoted|re-?numbered)\b[^.;:]{{0,60}}?)?(?:\s|\b)(?:(?:and\s+)?(?:is|are|remains?|stays?)\s+|and\s+){_NO_CHANGE}
      |(?:stays?|remains?|stands?|continues?)\s+(?:as\s+(?:it\s+is|they\s+are|awarded|written|agreed|signed|issued)|whole|untouched|intact)
      |(?:it\s+)?continues?\s+to\s+read
    )\b(?P<rest>[^.;:]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_LETS_GO = re.compile(
    r"\b(?:until|except|excepting|unless|only|save|other\s+than|but|wish\w*|elect\w*|choos\w+|considers?|thinks?|deems?|sees?|likes?|for\s+(?:the\s+first\s+)?(?:\w+\s+)?(?:days?|months?|years?|weeks?)|then|thereafter)\b",
    re.IGNORECASE,
)
_LEFT_ALONE = re.compile(
    r"""\bnothing\s+in\s+[^.;]{1,80}?\s(?:shall\s+|will\s+)?(?:alters?|affects?|limits?|varies|vary|amends?|cuts?\s+down|qualif(?:y|ies)
    |overrides?|waives?)\s+$
    |\b(?:touch(?:es)?|reach(?:es)?|affects?|concerns?|loosens?|changes?|alters?)\s+(?:none|nothing|no\s+(?:part|word|line))\s+(?:of|in)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Clause 2 reads as it did before", "stands as though it had never been disturbed", "is again complete".
_AS_NEVER = (
    r"as\s+(?:if|though)\s+(?:(?:it|they|the\s+\w+)\s+)?(?:had\s+|was\s+|were\s+)?(?:never|not)\s+(?:been\s+)?(?:disturbed|touched|amended|changed|altered|varied|modified|interrupted|struck|suspended|replaced)"
    r"|as\s+(?:if|though)\s+(?:neither|nothing|nobody|no\s+one|none\s+of|no\s+(?:\w+\s+)?(?:amendment|variation|rider|change|supplement)|(?:that|those|the)\s+(?:amendments?|variations?|riders?|changes?|supplements?))\b"
)
_RESTORED = re.compile(
    rf"""(?:\s*\([^()]{{0,120}}\))?,?\s+(?:which\s+)?(?P<words>
    (?:(?:is|are|was|were|(?:shall|will)\s+be)\s+(?:hereby\s+|thereby\s+)?|comes?\s+|goes?\s+|stands?\s+)(?:reinstated|restored|revived|put\s+back|back\s+(?:as\s+it\s+was|in\s+(?:force|place|full))|again\s+(?:in\s+(?:full\s+)?force|complete|whole|binding|in\s+effect|operative))
    |(?:stands?|reads?|appl(?:y|ies)|binds?|speaks?|runs?|goes\s+on|(?:is|are|shall|will|to)\s+(?:to\s+)?(?:be\s+)?(?:read|treated|stand|apply))\s+(?:
      (?:once\s+)?(?:again|more|anew|afresh)\b|with\s+full\s+force\s+again|(?:exactly\s+|just\s+)?as\s+(?:it|they)\s+(?:did|was|were|stood|read)\b(?:\s+(?:before|first|originally|when))?|as\s+(?:first|originally)\s+\w+
      |without\s+a\s+(?:gap|break)|{_AS_NEVER})
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

# "Amendment 2 brings clause 3 back whole."
_BRINGS = re.compile(r"\b(?:brings?|puts?|gives?)\s+(?:the\s+)?$", re.IGNORECASE)
_BACK = re.compile(r"\s+back\b(?!\s+(?:to|for|from)\b)", re.IGNORECASE)

Found = tuple[Span, Extent] | None


def left(named: Span, before: str, after: str) -> Found:
    """What the words around `named` leave of it, or give back: which words, and how much."""
    return next((made for way in _WAYS if (made := way(named, before, after)) is not None), None)


def _at_will(named: Span, before: str, after: str) -> Found:
    match = _AT_WILL.match(after)
    if match is not None and not UNDONE.search(before):
        return Span(named.start, named.end + match.end("words")), Extent.AT_WILL
    match = _AS_LIKED.match(after)
    if match is not None and not UNDONE.search(before) and not VENDORS.search(match["who"]):
        return Span(named.start, named.end + match.end("words")), Extent.AT_WILL
    opened, match = _EXERCISE.search(before), _LEAVE.match(after)
    if opened is None or match is None or VENDORS.search(match["who"]):
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.AT_WILL


def _unremedied(named: Span, before: str, after: str) -> Found:
    match = _NO_REMEDY.search(before)
    if match is None and not _MORE_THAN_MONEY.search(before + after):
        paid, closed = _IS_MONEY.match(after), _CLOSED.search(before + after)
        match = _SOLE.search(before) if paid and closed else None
    return None if match is None else (Span(named.start - (len(before) - match.start()), named.end), Extent.UNREMEDIED)


def _only(named: Span, before: str, after: str) -> Found:
    match = _ONLY.match(after)
    if match is None or not _CONFINES.search(match["words"]) or UNDONE.search(before):
        return None
    span = Span(named.start, named.end + len(match[0].rstrip()))
    return span, Extent.ENDED if _FOR_A_TIME.match(match["what"]) else Extent.NARROWED


def _then_only(named: Span, before: str, after: str) -> Found:
    match = _THEN_ONLY.match(after)
    if match is None or UNDONE.search(before):
        return None
    extent = Extent.ENDED if _FOR_A_TIME.match(match["what"]) else Extent.NARROWED
    return Span(named.start, named.end + match.end("words")), extent


def _so_far(named: Span, before: str, after: str) -> Found:
    opened, match = _BOUND_BY.search(before), _SO_FAR.match(after)
    if opened is None or match is None or UNDONE.search(before):
        return None
    return Span(named.start - (len(before) - opened.start()), named.end + match.end("words")), Extent.NARROWED


def _for_now(named: Span, before: str, after: str) -> Found:
    match = _FOR_NOW.match(after)
    if match is None or UNDONE.search(before):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.ENDED


def _restored(named: Span, before: str, after: str) -> Found:
    if _BRINGS.search(before) and (back := _BACK.match(after)) is not None:
        return Span(named.start, named.end + back.end()), Extent.RESTORED
    match = _RESTORED.match(after)
    if match is None or UNDONE.search(before):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.RESTORED


def _affirmed(named: Span, before: str, after: str) -> Found:
    match = _AFFIRMED.match(after)
    if match is not None and UNDONE.search(before) is None:
        return Span(named.start, named.end + match.end("words")), Extent.AFFIRMED
    match = _KEPT_UP.match(after)
    if match is not None and not UNDONE.search(before) and not _LETS_GO.search(match["words"] + match["rest"]):
        return Span(named.start, named.end + match.end("words")), Extent.AFFIRMED
    opened = _LEFT_ALONE.search(before)
    if opened is None:
        return None
    return Span(named.start - (len(before) - opened.start()), named.end), Extent.AFFIRMED


_WAYS = (_affirmed, _restored, _unremedied, _only, _then_only, _so_far, _for_now, _at_will)
