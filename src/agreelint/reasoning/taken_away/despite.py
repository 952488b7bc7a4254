"""Limits that a sentence goes past by naming them: "notwithstanding Section 5", "…, Section 5 notwithstanding".

The words may stand before, behind or amid what is said; what is said decides whether anything is taken away.
"""

import re
from collections.abc import Iterator

from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import LEAD, UNDONE, VENDOR, Found

_NUMBERS = r"(?:(?:sections?|clauses?|paragraphs?|articles?)?\s*\d[\w.()]*\s*(?:,|,?\s*\b(?:and|or|to))\s*){0,6}"
_DESPITE = re.compile(
    rf"""\b(?:(?:notwithstanding|despite|in\s+spite\s+of|(?:regardless|irrespective|heedless)\s+of|without\s+regard\s+to|whatever\s+(?:is\s+|may\s+be\s+)?(?=said|stated|in\b))\s*
      (?:(?:anything|whatever|what|any\s+\w+|all)\s+)?(?:(?:is\s+|may\s+be\s+)?(?:said|stated|contained|set\s+out|provided|found)\s+)?(?:to\s+the\s+contrary\s+)?
      (?:the\s+\w+\s+(?:of|in)\s+|(?:in|of|under)\s+)?
      |(?P<says>whatever|no\s+matter\s+what|even\s+(?:if|though))\s+)(?:the\s+)?{_NUMBERS}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "whatever Section 5 says"
_SAYS = re.compile(
    r"\s+(?:may\s+|might\s+)?(?:says?|provides?|states?|forbids?|prohibits?|reads?|contains?|otherwise)\b(?:\s+(?:otherwise|to\s+the\s+contrary|it|so|this))?",
    re.IGNORECASE,
)
# "… may obtain any output, Clause 4 notwithstanding".
_BEHIND = re.compile(rf"{LEAD}\s*(?:to\s+the\s+contrary\s+)?notwithstanding\s*(?=[.,;)]|$)", re.IGNORECASE | re.VERBOSE)
# "anything in", right before the name.
_ANYTHING = re.compile(
    rf"[,(\s]*(?:and\s+)?(?:(?:(?:anything|any\s+\w+|all)\s+(?:(?:said|stated|contained|set\s+out)\s+)?|the\s+\w+\s+)(?:in|of|under)\s+)?(?:the\s+)?{_NUMBERS}$",
    re.IGNORECASE,
)
# "…, provided that notwithstanding Section 5, any party may": the words open what follows.
_CLAUSE = re.compile(r"[;:]|\bprovided,?\s+(?:however,?\s+)?that\b,?", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:and|but|that|however|or|where|while|whereas)[\s,]*$", re.IGNORECASE)
_GOES_ON = re.compile(rf"{LEAD}\s*,?\s*\w", re.IGNORECASE | re.VERBOSE)
# "Notwithstanding Section 5, Customer may": a permission that outranks the section, unless it forbids more.
_STRICTER = (
    r"\b(?:stricter|tighter|lower\s+limits?|more\s+restrictive|further\s+restrict\w*|additional\s+restrict\w*)\b"
)
_CUSTOMER = r"(?:customer|client|agency|department|government|authority|buyer|licensee|users?|city|county|board)\b"
_ALLOWS = re.compile(
    rf"""^(?:[^.;]{{0,160}}?,\s+|\s+(?=(?:the|an?|each|any|every)\s))(?!(?:the\s+)?(?:{VENDOR}(?!\s+(?:and|or)\s+(?:the\s+)?{_CUSTOMER})|(?:no|neither)\b))
    (?![^.;]{{0,60}}{_STRICTER})
    (?:\w+\s+){{1,6}}?(?:may\s+(?!not)|(?:is|are|(?:shall|will)\s+be)\s+(?:entitled|permitted|free|authori[sz]ed)\s+to)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Notwithstanding Section 5, the Tool shall": what the system is made to do whatever the section says.
_DOES = re.compile(
    r"""^[^.;]{0,200}?,\s+(?:the\s+|each\s+|any\s+)?(?:[\w'’]+\s+){0,2}?
    (?:system|tool|model|platform|software|services?|outputs?)(?:['’]s\s+\w+)?\s+(?:shall|will)\s+(?!not\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Notwithstanding Section 5, Supplier shall not": what Section 5 lets the supplier do is barred.
_BARS = re.compile(
    r"""^[^.;]{0,160}?,\s+(?:(?:the\s+)?(?:supplier|provider|vendor|contractor|licensor|seller)\s+
    (?:[^,.;]{1,100}?\s+and\s+)?(?:shall\s+not|will\s+not|may\s+not|must\s+not|may\s+only
      |(?:shall|will|may|must)\s+(?:at\s+no\s+time|never|in\s+no\s+(?:case|event|circumstances?)|under\s+no\s+circumstances?))|we\s+(?:won['’]t|will\s+not|may\s+not|can['’]t)
    |no\s+\w+\s+(?:shall|may|will))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Notwithstanding Section 5, no user shall be prevented from …": what is not hindered is permitted.
_HINDER = (
    r"(?:prevent|hinder|imped|restrict|limit|bar|stop|obstruct|refus|den|object|interfer|prohibit|forbid|preclud"
    r"|curtail|block)\w*"
)
_LEFT_FREE = re.compile(
    rf"""^[^.;]{{0,160}}?,\s+(?:(?:no|neither)\s+(?:\w+\s+){{1,3}}?(?:shall|may|will|is|are)\s+(?:be\s+)?(?:\w+ly\s+)?(?:{_HINDER}|in\s+breach|in\s+default)
    |(?:the\s+)?{VENDOR}\s+(?:shall|will|may|must)\s+(?:not|never)\s+(?:\w+ly\s+)?{_HINDER}\s[^.;]{{0,80}}?\b(?:us(?:e|es|ing|age)|missions?|operations?|purposes?|activit\w+|tasks?)\b
    |[^,.;]{{1,80}}?\b(?:shall|will|may|must|is|are|does|do)\s+not\s+(?:be\s+)?(?:in\s+breach|a\s+breach|in\s+default))""",
    re.IGNORECASE | re.VERBOSE,
)
# Where another thing is said in the same breath.
_VERB = r"(?:shall|will|may|must|can|cannot|is|are|has|have|does|do)\b"
_BESIDE = re.compile(
    rf";\s*|\s*,?\s+(?:and|but|or)\s+(?=(?:(?:the|no|any|each|its|every)\s+)?(?:[\w'’-]+\s+){{0,2}}?{_VERB})",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(rf"\s*{_VERB}", re.IGNORECASE)
_SUBJECT = re.compile(rf"[^,.;]{{1,80}}?\s(?={_VERB})", re.IGNORECASE)
# "… or any stricter policy" names another limit, and forbids nothing.
_OR_STRICTER = re.compile(rf"\b(?:or|and|nor)\s+(?:\w+\s+){{0,2}}?{_STRICTER}[^,.;]*", re.IGNORECASE)
# Words of denial that deny no use.
_DENIES_NOTHING = re.compile(
    r"""\bwithout\s+(?:any\s+)?(?:\w+\s+)?(?:limit\w*|restrict\w*|restraint|exception|hindrance|reservation|qualification|regard|leave)\b|\bor\s+not\b
    |\bwithout\s+(?:(?:any|the|further|prior|its|first|having|giving|asking|undue)\s+){0,3}(?:[\w'’-]+\s+)?(?:notice|delay|charge|cost|fee|payment|consent|approval|permission|review|oversight|warning|liability
      |asking|telling|informing|notifying|consulting)\b|\bunless\b[^.;]*
    |\bnot\s+(?:limited\s+to|only)\b|\bno\s+(?:\w+\s+)?(?:limits?|restrictions?|restraints?|bounds?|prohibitions?|exceptions?)\b
    |\bnothing\s+(?:is|shall\s+be)\s+(?:off\W+limits|forbidden|excluded|barred|prohibited|restricted|ruled\s+out)""",
    re.IGNORECASE | re.VERBOSE,
)
# A permission, and whether it is the vendor's: "Supplier may suspend" takes no limit on the customer away.
_PERMITS = re.compile(
    rf"""(?P<vendor>\b{VENDOR}\s+)?\b(?:(?:may|can)(?:\s*,)?\s+(?!not\b)|(?:is|are|be|stands?)\s+(?:\w+ly\s+|hereby\s+)?
      (?:entitled|permitted|allowed|free|authori[sz]ed|licen[cs]ed|granted|given|at\s+liberty|lawful|permissible|open)\b
      |(?:has|have|enjoys?|gets?|receives?|obtains?)\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}?(?:run|use|rights?|licen[cs]e|access|freedom|liberty|rein|hand|enjoyment|benefit)\b)
    |\bgrants?\s+(?:the\s+)?(?!{VENDOR})\w+""",
    re.IGNORECASE | re.VERBOSE,
)
_SHALL = re.compile(rf"(?P<vendor>\b{VENDOR}\s+)?\b(?:shall|will)\s+(?!not\b)", re.IGNORECASE)
# What is said of money and of notices, and duties: they go past no limit on use.
_BILLING = re.compile(
    r"""^\W*(?:(?:the|all|any|each|every|late)\s+)*(?:fees?|charges?|notices?|invoices?|amounts?|payments?|interest|liability|prices?)\s+
    (?:(?:[\w-]+\s+){0,2}?(?:is|are|shall|will|may|must)\s|bears?\b|falls?\b)(?!.*\b(?:us(?:e[sd]?|age)|systems?|purposes?|everything|anything|whatever)\b)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_DUTY = re.compile(
    r"""\b(?:shall|will|must)\s+(?:\w+ly\s+)?(?:pay|reimburse|notify|inform|tell|give\s+(?:\w+\s+){0,6}?notice|indemnify|keep|comply|ensure|bear|return|delete
    |(?:be|remain)\s+(?:fully\s+|jointly\s+)?liable|destroy|cease|stop|refrain|co-?operate|report|review|log|maintain|obtain\s+(?:\w+\s+){0,3}?consent)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "The Usage Policy applies to every use, notwithstanding Section 2": a limit that goes first.
_LIMIT_STANDS = re.compile(
    r"""\b(?:restrict\w+|limit\w*|polic(?:y|ies)|prohibitions?|safeguards?|sections?|clauses?|articles?|schedules?|annex|exhibits?|laws?|courts?)\b
    [^,;.]{0,60}?\b(?:appl(?:y|ies)|binds?|prevails?|surviv\w+|remains?|govern\w*|continues?|extends?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What may be a grant in other words: "the Fees cover everything", "any use goes".
_WIDE = re.compile(
    r"""\b(?:everything|anything|whatever|whatsoever|unrestricted|unlimited|unfettered|unbounded|carte\s+blanche|no\s+holds\s+barred|freely|lawful
    |(?:any|all|every|full|free|complete)\s+(?:[\w-]+\s+){0,3}?(?:us(?:e|es|age)|purposes?|access|features?|functions?|capabilit\w+|rights?|needs?|tasks?|operations?|activit\w+|applications?)
    |sees?\s+fit|pleases?|wishes|own\s+discretion|(?:no|without)\s+(?:any\s+)?(?:limits?|limitations?|restrictions?|restraints?|prohibitions?)
    |off\W+limits|us(?:e|es|age)\b[^,.;]{0,60}?\b(?:unrestricted|unaffected|included|covered|goes))\b""",
    re.IGNORECASE | re.VERBOSE,
)


# "Notwithstanding Section 5, Customer may set off a credit against the next invoice": about money, and nothing else.
_TRADES = re.compile(
    r"""[^.;]{0,200}?,\s+(?:the\s+)?\w+\s+(?:may|(?:is|are|(?:shall|will)\s+be)\s+(?:entitled|permitted|free|authori[sz]ed)\s+to)\s+
    (?:set\s+off|offset|deduct|withhold|recover|refund|invoice|bill)\s+(?:(?!and\b|or\b|to\b)[\w’'-]+\s+){0,4}?
    (?:credits?|sums?|amounts?|fees?|charges?|costs?|payments?|invoices?|prices?|tax(?:es)?|deposits?)\b(?:\s+(?:against|from|under|on|in|of|for|that)\s+(?:(?!\b(?:and|or|may|to|us(?:e|es|ing))\b)[^.,;])*+)?[.;]?\s*""",
    re.IGNORECASE | re.VERBOSE,
)


def limit_stands(said: str) -> bool:
    """Whether words say that a limit applies: what such a limit goes past is none."""
    return _LIMIT_STANDS.search(said) is not None


# What a vendor may do against misuse, what is owed, limits that apply, and plain bans on those who use the system.
_CHECKS = re.compile(
    r"(?:suspend|disable|terminate|impose|inspect|audit|refuse|decline|block|restrict|withdraw|revoke)\w*\b",
    re.IGNORECASE,
)
_HELD_TO = re.compile(rf"\bbe\s+held\s+to\s+(?:an?\s+)?{_STRICTER}", re.IGNORECASE)
_PAYS = re.compile(
    r"\b(?:shall|will|must)\s+(?:\w+ly\s+)?(?:pay|reimburse|indemnify|(?:be|remain)\s+(?:\w+ly\s+)?liable)\b",
    re.IGNORECASE,
)
_RESTRICTS = re.compile(
    rf"\b(?:restrictions?|limits?|prohibitions?|safeguards?)\b[^,;.]{{0,60}}?\b(?:appl(?:y|ies)|binds?|prevails?)\b|{_STRICTER}",
    re.IGNORECASE,
)
_BANS = re.compile(
    r"""\b(?:customer|users?|licensee|client)\s+(?:shall|may|must)\s+not\s+(?!need|require|have|be\b|seek|ask|lack|stop|cease|refrain|refuse)
    |\bno\s+users?\s+(?:may|shall|must)\s+(?!need|require|have|be\b|lack|refuse)""",
    re.IGNORECASE | re.VERBOSE,
)


def takes_nothing(before: str, after: str) -> bool:
    """Whether all that is said past a limit only binds, bills or lets the vendor act, in words that are known."""
    match = _DESPITE.search(before)
    behind = _BEHIND.match(after) if match is None else None
    if match is not None:
        said = f"{before[: match.start()].rstrip(' ,(')} {after.lstrip(' ,)')}"
    elif behind is not None:
        said = f"{_ANYTHING.sub('', before)} {after[behind.end() :].lstrip(' ,)')}"
    else:
        return False
    pieces = [piece for piece in _pieces(said.strip(" .")) if piece.strip()]
    return bool(pieces) and all(_by_itself(one) is None and _is_harmless(one) for one in pieces)


def _is_harmless(said: str) -> bool:
    """Whether a piece that permits nothing is known to take nothing: a vendor's check, a limit, a bill, a ban."""
    permits = list(_PERMITS.finditer(said))
    if permits and _HELD_TO.search(said) is None:
        return all(one["vendor"] and _CHECKS.match(said, one.end()) for one in permits)
    told = (_RESTRICTS.search(said), _BILLING.match(said), _PAYS.search(said))
    return any(told) or (_BANS.search(said) is not None and _WIDE.search(said) is None)


def despite(named: Span, before: str, after: str) -> Found:
    """What a sentence takes of the limit that it goes past; None where it only binds, bills or lets the vendor act."""
    match = _DESPITE.search(before)
    if match is not None:
        span = Span(named.start - (len(before) - match.start()), named.end)
        if match["says"]:
            says = _SAYS.match(after)
            if says is None:
                return None
            span, after = Span(span.start, span.end + says.end()), after[says.end() :]
        said = _CLAUSE.split(before[: match.start()])[-1]
        first = not said.strip(" \n(") or (_JOINS.search(said) and _GOES_ON.match(after))
        made = (
            _before_all(after) if first else _gone_past(f"{said.rstrip(' ,(')} {_CLAUSE.split(after)[0].lstrip(' ,)')}")
        )
        return None if made is None else (span, made)
    behind = _BEHIND.match(after)
    if behind is None:
        return None
    said = _ANYTHING.sub("", _CLAUSE.split(before)[-1])
    rest = after[behind.end() :]
    first = not said.strip() or (_JOINS.search(said) and _GOES_ON.match(rest))
    made = _before_all(rest) if first else _gone_past(f"{said} {_CLAUSE.split(rest)[0].lstrip(' ,)')}")
    return None if made is None else (Span(named.start, named.end + len(behind[0].rstrip())), made)


def _before_all(said: str) -> Extent | None:
    """What is taken where the limit is named first: "Notwithstanding Section 5, …"."""
    if _TRADES.fullmatch(said):
        return None
    if _ALLOWS.match(said) or _DOES.match(said) or _LEFT_FREE.match(said):
        return Extent.PART
    if _BARS.match(said):
        return Extent.BARRED
    return _clouded(re.split(r",\s", said, maxsplit=1)[-1])


def _gone_past(said: str) -> Extent | None:
    """The most that is taken by the words of a sentence in which the limit is named behind them, or amid them.

    What is said beside a permission takes nothing from it: "Customer may use it, and Supplier shall not object".
    """
    taken = {_by_itself(piece) for piece in _pieces(said)}
    return next((extent for extent in (Extent.PART, Extent.BARRED, Extent.CLOUDED) if extent in taken), None)


def _pieces(said: str) -> Iterator[str]:
    """What is said in one breath, each with its own subject."""
    subject = ""
    for piece in _BESIDE.split(said):
        whole = f"{subject}{piece}" if _NO_SUBJECT.match(piece) else piece
        if (found := _SUBJECT.match(whole)) is not None:
            subject = found[0]
        yield whole


def _by_itself(said: str) -> Extent | None:
    if _LEFT_FREE.match(f", {said}"):
        return Extent.PART
    if _BARS.match(f", {said}"):
        return Extent.BARRED
    if UNDONE.search(_DENIES_NOTHING.sub("", said)) or re.search(_STRICTER, _OR_STRICTER.sub("", said), re.IGNORECASE):
        return None
    if not _BILLING.match(said) and any(not one["vendor"] for one in _PERMITS.finditer(said)):
        return Extent.PART
    if _DUTY.search(said) is None and any(not one["vendor"] for one in _SHALL.finditer(said)):
        return None if _BILLING.match(said) or _LIMIT_STANDS.search(said) else Extent.PART
    return _clouded(said)


def _clouded(said: str) -> Extent | None:
    """`CLOUDED` where the words give no permission outright, and yet seem to give all."""
    if UNDONE.search(_DENIES_NOTHING.sub("", said)) or _WIDE.search(said) is None:
        return None
    if _BILLING.match(said) or _DUTY.search(said) or _LIMIT_STANDS.search(said):
        return None
    return None if any(one["vendor"] for one in _PERMITS.finditer(said)) else Extent.CLOUDED
