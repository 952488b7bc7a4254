"""How agreements say which paper goes first without a verb that ranks two of them."""

import re
from collections.abc import Iterator
from typing import Final

ORDER: Final = re.compile(
    r"\b(?:order of (?:precedence|priority)|following order|in (?:this|that) order(?=\s*:)|"
    r"take[s]? precedence (?:as follows|in)|ranks? (?:in|thus|so|as follows)|the order is(?=\s*:)|"
    r"(?:descending|ascending) order|in order of|precedence (?:is|shall be|will be)|(?:following|this|that) sequence|"
    r"(?:highest|first|senior)(?:\s+in\s+rank|\s+ranking)?\s+first|"
    r"order\s+of\s+(?:the\s+|these\s+|its\s+)?(?:contract\s+)?(?:documents?|papers?|instruments|parts)|"
    r"(?:decreasing|diminishing|declining|falling)\s+(?:order|priority|precedence|rank|weight|force)|"
    r"(?:document|paper|one|part|instrument|text)\s+(?:(?:which|that)\s+)?"
    r"(?:first\s+(?:appears|occurs)|(?:appears|comes|stands)\s+first)(?=[^:]{0,80}:)|"
    r"(?:the|whichever\s+is)\s+(?:earlier|higher)\s+in\s+(?:this|the)\s+(?:list|order)\s+(?:prevails?|governs?|controls?|goes|wins)|"
    r"the order is(?=\s*\(?[a1]\b)|from (?:highest|first) to (?:lowest|last))\b",
    re.IGNORECASE,
)
_RANK: Final = r"(?:rank|order|priority|precedence|standing|level)"
# "If two of them cannot both be followed, the one named earlier is followed": of the papers listed before.
NAMED_FIRST: Final = re.compile(
    r"\b(?:the\s+(?:one|paper|document|item|term|former|higher)|whichever(?:\s+is)?|that)\s+(?:(?:which|that|is)\s+)*"
    r"(?:named|listed|standing|mentioned|set\s+out|stated|printed|appearing|ranked|(?=higher|earlier))\s*"
    r"(?:earlier|first|higher|above)\b(?:\s+(?:in\s+the\s+list|up))?\s+"
    r"(?:is|are|shall|will|prevails?|governs?|controls?|counts|wins|applies|goes)\b"
    # "Parts of lower rank apply only so far as they do not contradict those of higher rank."
    rf"|\b(?:of|with|having|in)\s+(?:a\s+)?(?:lower|inferior)\s+{_RANK}\b[^.;]{{0,40}}?\b(?:only|yields?|gives?\s+way|count|bind)\b"
    rf"|\b(?:of|with|having|in)\s+(?:a\s+)?(?:higher|superior)\s+{_RANK}\s+"
    r"(?:shall\s+|will\s+)?(?:prevails?|governs?|controls?|goes|wins?|counts?)\b"
    # "In case of discrepancy the order aforesaid shall prevail."
    r"|\b(?:the|that|this|such)\s+(?:above\s+|foregoing\s+|said\s+|aforesaid\s+|same\s+)?(?:order|sequence)"
    r"(?:\s+(?:aforesaid|above|so\s+\w+|(?:as\s+)?(?:listed|given|stated|named|set\s+out)(?:\s+above)?))?"
    r"\s+(?:shall\s+|will\s+|is\s+to\s+)?(?:prevails?|governs?|controls?|decides?|be\s+followed)\b"
    r"|\bin\s+the\s+order\s+(?:in\s+which\s+they\s+(?:are|stand)\s+)?(?:listed|named|given|above|stated|aforesaid|set\s+out)\b",
    re.IGNORECASE,
)
PAPERS: Final = re.compile(
    r"\b(?:agreements?|contracts?|orders?|call-?\s?(?:off|up)s?|quotations?|terms|conditions|exhibits?|schedules?|annex(?:es)?|append\w+|"
    r"attachments?|addend\w+|amendments?|clauses?|sections?|"
    r"articles?|parts?|policy|policies|document\w*|statement of work|sow|form|provisions?|rider|remainder|"
    r"letters?|subcontracts?|everything|papers?|directives?|instructions?|directions?|doctrine|guidance|manuals?|"
    r"standards?|notes?|sheets?|codes?|supplements?|endorsements?|msa|sow|dpa|eula|aup|master|rules|principles|tender|bid|proposal|quot(?:e|ation)|"
    r"specifications?|deed|charter|body)\b|§",
    re.IGNORECASE,
)
_NAME: Final = (
    r"(?:(?:the|this|any|our|each|all)\s+)?(?:(?!under\b|of\b|in\b|for\b|by\b|is\b|are\b|was\b|that\b|not\b)[\w’'&-]+\s+){0,3}?"
    rf"(?={PAPERS.pattern})(?:(?!\b(?:no|not|never)\b)[^.;,:]){{1,100}}?"
)
# "Clause 4 and Schedule 2 come first, then the other clauses", "In first place stands Section 9".
COMES_FIRST: Final = re.compile(
    rf"(?:^(?:\W*[\w.()]{{1,8}}[.)]\s+)?|\b(?:conflicts?|inconsisten\w+|discrepanc\w+|disagree|differ)\b[^.;,]{{0,80}},\s+)(?P<winner>{_NAME})"
    rf"\s+(?:shall\s+|will\s+)?(?:comes?|goes|go|ranks?|stands?)\s+first(?=,?\s+(?:and\s+)?then\s+{_NAME}(?:[.;,]|$))"
    r"|^\W*in\s+(?:the\s+)?first\s+place\b(?:,\s+[^.;]{0,80}?,)?\s+(?:stands?|comes?|ranks?)\s+(?P<placed>[^.;,]{2,100}?)(?=[.;,]|\s+and\s|$)",
    re.IGNORECASE,
)
ALL_OF_THESE: Final = re.compile(
    r"(?:all|each|every\s+one|any)\s+of\s+(?:these|those|them|the\s+above)(?:\s+(?:papers|documents|terms))?(?:,.*)?",
    re.IGNORECASE | re.DOTALL,
)
_UNDONE: Final = (
    r"(?:lessened|varied|overridden|set\s+aside|displaced|cut\s+(?:down|back)|reduced|diminished|weakened|limited|"
    r"modified|changed|altered|disapplied|superseded|replaced|narrowed|amended|touched|affected|impaired|excluded|"
    r"derogated\s+from)"
)
# "Schedule 4 cannot be varied or set aside by a Work Order".
_FIRM: Final = re.compile(
    r"(?P<winner>(?:[^.;:,]|\.(?=\d)){2,80}?)\s+(?:and\s+)?"
    r"(?:can\s?not|can\s+never|(?:may|must|shall|will|is|are)\s+(?:not|never))\s+(?:\w+\s+)?(?:be\s+)?"
    rf"(?:{_UNDONE}(?:\s*,\s*|,?\s+(?:or|nor)\s+))*{_UNDONE}\s+(?:in\s+any\s+(?:way|respect)\s+)?"
    r"by\s+(?P<loser>[^.;,]{2,120}?)(?=[.;,]|\s+and\s|$)",
    re.IGNORECASE,
)
_MAYBE_FIRM: Final = re.compile(rf"\b{_UNDONE}\s+(?:in\s+any\s+\w+\s+)?by\b", re.IGNORECASE)
_OF_DEBTS: Final = re.compile(
    r"\b(?:liabilit\w+|obligations?|payments?|fees?|price\w*|warrant\w+|indemn\w+|remed\w+|waive\w*)\b", re.IGNORECASE
)
_LABEL: Final = r"[\dA-Z][\w.()-]{0,8}"
# "except that Article 7 shall apply in all cases".
_IN_ALL: Final = re.compile(
    r"\b(?P<winner>(?i:articles?|clauses?|sections?|schedules?|annex(?:es)?|exhibits?|appendix|attachments?|parts?)\s+"
    rf"{_LABEL}(?:\s*(?:,|and|to|or)\s*{_LABEL})*)\s+"
    r"(?:shall\s+|will\s+|must\s+)?(?:appl(?:y|ies)|prevails?|holds?|binds?|governs?|stands?)\s+"
    r"(?:in\s+(?:all|every)\s+(?:cases?|events?|circumstances)|(?:over|before)\s+all\s+else|"
    r"whatever\s+(?:is\s+said|stands)\s+(?:elsewhere|in\s+\w+))\b"
)


def firm(words: str) -> Iterator[re.Match[str]]:
    """What another paper cannot undo, as `winner` and `loser`, and what applies in all cases, as `winner` alone."""
    for match in _FIRM.finditer(words) if _MAYBE_FIRM.search(words) else ():
        if not _OF_DEBTS.search(match["winner"]):
            yield match
    yield from _IN_ALL.finditer(words)
