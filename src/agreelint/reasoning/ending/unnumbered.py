"""Parts and clauses by the names that have no number: "Parts B (Forbidden Uses) and D", "only First and Sixth"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import Agreement

_NAME = r"(?:[A-Z]|\d{1,2}|[IVX]+)"
_TITLE = r"(?:\s*\([^()]*\))?"
_PARTS = re.compile(rf"\bParts?\s+(?P<names>{_NAME}\b{_TITLE}(?:(?:,\s*|\s+)(?:(?:and|or)\s+)?{_NAME}\b{_TITLE})*)")
_ONE = re.compile(rf"(?P<name>{_NAME})\b{_TITLE}")
_ORDINAL = (
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth"
    r"|Fifteenth)"
)
_LABEL = re.compile(rf"\W*(?P<name>{_ORDINAL})\s*[.:)–—-]")
_CITED = re.compile(rf"(?<!^)\b{_ORDINAL}\b")


def parts_in(words: str) -> Iterator[tuple[int, int, int]]:
    """Where each part that is named begins and ends, and where the whole list of them ends."""
    for found in _PARTS.finditer(words):
        for one in _ONE.finditer(words, found.start("names"), found.end("names")):
            yield *one.span("name"), found.end("names")


def by_ordinal(agreement: Agreement, words: str) -> Iterator[int]:
    """The clauses that bear the ordinals of a list for their labels: "only *First*, *Sixth* and *Seventh* remain"."""
    named = set(_CITED.findall(words))
    for clause in agreement.clauses if named else ():
        label = _LABEL.match(agreement.text, clause.span.start, clause.span.end)
        if label is not None and label["name"] in named:
            yield clause.index
