"""Papers by the words that name them: letters, terms kept elsewhere, a purchase order's conditions."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from agreelint.model.agreement import Agreement

_URL: Final = r"(?:https?://|www\.)[^\s<>\"”“’)]{3,200}"
# Where a paper is kept that is not here.
_KEPT: Final = rf"""(?:
    {_URL}|\b(?:printed|set\s+out|stated|shown|given|appearing|found)?\s*(?:overleaf|on\s+(?:the|its)\s+(?:reverse|back|website|web\s+site|portal|intranet))
    |\b(?:published|posted|displayed|found|available|accessible|hosted|kept|maintained|held)\s+(?:by|at|on|from|in)\b
    |\bas\s+(?:\w+\s+){{0,2}}(?:amended|changed|updated|revised|varied|replaced|published|issued|in\s+force)\b[^.;]{{0,30}}?\bfrom\s+time\s+to\s+time
    |\b(?:then-?\s?current|as\s+(?:last\s+)?updated|in\s+force\s+(?:at\s+the\s+time|when))
)"""
_TERMS: Final = (
    r"(?:terms\s+and\s+conditions|terms(?:\s+of\s+(?:use|service|business|trade|purchase))?|conditions|rules|requirements"
    r"|directives?|directions|instructions|guidance|guidelines|documents?|protocols?|codes?|manuals?|handbooks?|polic(?:y|ies))"
)
_DATE: Final = r"\d[\w\s]{3,16}\d{4}"
_PAPER: Final = re.compile(
    rf"""
    (?P<letter>\b(?<!stand-by\s)(?<!capital\s)(?:side[\s-]+|comfort[\s-]+|cover(?:ing)?[\s-]+)?(?:letters?\b(?!\s+(?:of\s+credit|patent|agreement))(?:\s+(?:of|dated)\s+{_DATE})?
        |correspondence\b|e-?mails?\b(?!\s+address)|memos?\b|memorand(?:um|a)\b(?:\s+of\s+(?:understanding|agreement))?|term\s+sheets?\b|heads\s+of\s+(?:terms|agreement)\b
        |written\s+assurances?\b|minutes\s+of\b|(?<=side[\s-])(?:agreement|deed|note|protocol|arrangement)\b))
    |(?P<given>\b(?:assurances|undertakings|answers|promises)\s+(?:\w+\s+)?(?:in|at)\b
        |(?<=['’]s\s)(?:tender|bid|proposal|quotation)\b(?:\s+response)?|(?<=['’]s\s)conditions\s+of\s+(?:purchase|business|trade|contract)\b
        |\b(?:exchange\s+of|exchanged)\s+(?:notes|emails)\b)
    |(?P<dated>\b(?:protocol|accord|plan|note|statement|papers?|documents?|programme|arrangements?|record|settlement|understanding|charter|playbook)\b
        (?:\s+(?:signed|agreed|initial(?:l)?ed|exchanged|made|settled)\b(?:\s+(?:by|between)\s+(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+)?)?\s+(?:of|on|dated)\s+{_DATE})
    |(?P<kept>\b{_TERMS}\b(?!\s+of\s+(?:this|the\s+(?:agreement|contract)|(?:\w+\s+){{0,4}}(?:arbitration|law))\b)[^.;]{{0,60}}?[\s,(]{_KEPT}(?:\s+{_URL})?)
    |(?P<standard>\b(?:standard|general|usual|printed|standing|customary)\s+(?:\w+\s+)?(?:terms|conditions)(?:\s+and\s+conditions)?\b
        (?:\s+of\s+(?:purchase|business|contract|trade|procurement|supply|the\s+\w+))?)
    |(?P<order>\b(?:terms|conditions)(?:\s+and\s+conditions)?\s+(?:(?:printed|stated|set\s+out)\s+)?(?:of|on|in)\s+(?:(?:the|its|any|each)\s+)?(?:\w+['’]s?\s+)?purchase\s+orders?\b
        |\bpurchase\s+order\s+(?:terms|conditions)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ELSEWHERE: Final = re.compile(_KEPT, re.IGNORECASE | re.VERBOSE)
ATTACHED: Final = re.compile(
    r"\b(?:attached|annexed|appended|enclosed|hereto\s+as)\b(?!\s+to\s+(?!(?:this|the|our|these)\s+(?:\w+\s+)?(?:agreement|contract|terms|deed|order)\b|it\b))",
    re.IGNORECASE,
)
# What stands between a term and the paper that it does not mean.
_BEFORE: Final = re.compile(r"[,;]|\b(?:of|to|for|by|with|from|in|or|and)\b", re.IGNORECASE)
# What a vendor writes to add limits, and what the law asks.
RESTRICTS: Final = re.compile(
    r"\b(?:acceptable\s+use|usage|security|privacy|data\s+protection|cookie|standard\s+contractual|FAR|DFARS|GDPR|"
    r"regulations?|act|code\s+of\s+conduct|statut\w+|law)\b",
    re.IGNORECASE,
)
# Papers of one side that no name makes a limit.
_PERSONAL: Final = frozenset({"letter", "given", "dated"})


def papers(words: str, named: re.Pattern[str] | None) -> Iterator[re.Match[str]]:
    """Every paper that the words name, by what it is or by the name that the agreement gives it."""
    yield from chain(_PAPER.finditer(words), named.finditer(words) if named is not None else ())


def named_so(agreement: Agreement) -> re.Pattern[str] | None:
    """The names by which the agreement calls papers that are kept elsewhere."""
    names = [
        re.escape(term.name)
        for term in agreement.terms
        if _is_absent(agreement.words(term.meaning)) and not RESTRICTS.search(term.name)
    ]
    return re.compile(rf"\b(?:{'|'.join(names)})\b") if names else None


def is_elsewhere(name: str) -> bool:
    """Whether the words that name a paper say that it is kept elsewhere."""
    return _ELSEWHERE.search(name) is not None


def is_personal(paper: re.Match[str]) -> bool:
    """Whether it is a letter, an assurance or the like: what parties write to each other about one bargain."""
    return paper.lastgroup in _PERSONAL


def _is_absent(meaning: str) -> bool:
    """Whether a term means a paper that is kept elsewhere, and no more than speaks of one: "drafting of letters"."""
    found = _PAPER.search(meaning)
    if found is None or found.lastgroup not in {"letter", "dated", "kept"} or _BEFORE.search(meaning[: found.start()]):
        return False
    return not ATTACHED.search(meaning)
