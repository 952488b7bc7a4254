"""How papers that amend an agreement cite its clauses, and how they cite their own."""

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
