"""How clauses of another paper are cited: those of the agreement by what amends it, and those of a named paper."""

import re
from typing import Final

from agreelint.model.agreement import PartKind

# What an agreement calls its clauses, where the papers that amend it have items or paragraphs.
OF_THE_AGREEMENT: Final = frozenset(("section", "clause", "article", "§", "sec.", "cl.", "art."))
AMENDING: Final = frozenset((PartKind.AMENDMENT, PartKind.ORDER_FORM))
_ASIDE: Final = r"\s*(?:\([^()]{0,80}\)\s*)?"
_PAPER: Final = (
    r"amendment|amending|addendum|rider|variation|modification|supplement\w*|letter|order|form|schedule|exhibit"
    r"|annex(?:e|ure)?|appendix|attachment|statement|paper|document|instrument"
)
# Behind a number: it is one of the paper's own. "In this respect" and the like say nothing of a paper.
ITS_OWN: Final = re.compile(
    rf"{_ASIDE}(?:above|below|(?:of|in|to)\s+(?:this|the\s+present)\s+(?:\w+\s+)?(?:{_PAPER}))\b", re.IGNORECASE
)
# It is one of the agreement.
OF_MAIN: Final = re.compile(
    rf"{_ASIDE}(?:of|to|in|under)\s+(?:this\s+Agreement"
    r"|the\s+(?:[A-Z][\w&’'-]*\s+){0,5}?(?:Agreement|Contract|Subcontract|Licen[cs]e|Deed|MSA|Terms))\b"
)
# It is deleted or gets a new text.
DELETED: Final = re.compile(
    rf"{_ASIDE}(?:(?:above|below)\s+)?(?:is|are|stands?|(?:shall|will)\s+be)\s+(?:hereby\s+|now\s+)?"
    r"(?:deleted|struck|stricken|removed|omitted|replaced|amended|restated|disapplied|rescinded|repealed)\b",
    re.IGNORECASE,
)
# It is one of a paper that is named.
OF_PAPER: Final = re.compile(
    r"\s*(?:\([A-Za-z0-9]{1,5}\))*,?\s*(?:of|to|in|under)\s+(?:the\s+|that\s+|such\s+|"
    r"its\s+)?(?P<paper>(?:[A-Z][\w’'&.-]*|[(]?EU[)]?|\d{4}|of|and|the|for|on|\(EU\)|No\.?|\d+/\d+)"
    r"(?:\s+(?:[A-Z][\w’'&.-]*|of|and|the|for|on|\(EU\)|\d{2,4}(?:/\d+)?|No\.)){0,9})"
)
# It is one of a modification, which the United States number from P00001 (DFARS 204.16); a contract has longer numbers.
OF_A_CODE: Final = re.compile(r"\s+(?:of|in|to)\s+(?:Modification\s+(?:No\.?\s+)?)?[AP]0\d{3,5}\b")
