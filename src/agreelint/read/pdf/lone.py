"""The head and the foot of a document of one page, where nothing can come back: told by what they say.

Only what furnishes a page is set apart: its number, a mark of secrecy, a version, a file, a date, who made the form and
where to find them. Whatever else may say something stays where it stands.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line

_HEAD, _FOOT = 0.1, 0.9
# The white between the body and them, in sizes from one line to the next.
_APART = 1.8
_MOST_ROWS = 3
_LONGEST, _TITLE_WORDS = 160, 6
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FURNITURE = re.compile(
    r"""\bpage\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\b | (?<![\w.])\d{1,4}\s*(?:of|/)\s*\d{1,4}(?![\w./])
    | \b(?:(?:(?:strictly|highly)\s+)?(?:private\s+(?:and|&)\s+)?confidential(?:\s+(?:and|&)\s+proprietary)?
      | commercial(?:ly)?[\s-]in[\s-]confidence | proprietary(?:\s+(?:and|&)\s+confidential)?
      | (?:execution|signature|final|clean)\s+(?:version|copy|draft) | draft)(?=\s*(?:$|[^\sA-Za-z]|page\s*\d))
    | \b(?:(?:draft|version|rev(?:ision)?|v)\.?\s*)\d+(?:\.\d+)*\b
    | \S+\.(?:docx?|pdf|rtf|odt|xlsx?)\b
    | \b(?:doc(?:ument)?|form|ref(?:erence)?|file|template)\b\.?\s*(?:no\.?|number|id|ref\.?|\#)?\s*:?\s*
      [\w./-]*\d[\w./-]*
    | (?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?\d{4}(?:\s*[-–]\s*\d{4})?(?-i:,?\s+[A-Z][\w&'-]*){1,3}\.?
      \s+all\s+rights\s+reserved\.?(?=\s*(?:$|[|•·]|page\s*\d|www\.))
    | (?<!\S)(?:https?://|www\.)\s?\S+ | (?<!\S)[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?!\S)
    | \bthis\s+is\s+an?\s+(?:computer|system|auto)[\s-]generated\s+document\b\.?
    | \b(?:generated|printed|created)\s+on(?=\s+\d)
    | (?<!\S)\#?(?=[\w./-]*\d{4})[A-Za-z]*[\d./_-]{6,}(?:v\d+)?(?:\.\d+)?(?!\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}"
    rf"|{_MONTH}\s+(?:\d{{1,2}},?\s+)?\d{{4}})\b(?:,?\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s*[ap]m)?)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s|•·/,–—()\[\]-]+")
# What the title of an agreement does not hold, and a term set as one does.
_SAYS = re.compile(
    r"\b(?:no|not|none|never|nothing|any|all|every|only|may|shall|will|must|can(?:not)?|is|are|appl(?:y|ies)|unless"
    r"|except|without|unlimited|unrestricted|waived?|waives|permit\w*|allow\w*|grant\w*|prohibit\w*|forbid\w*"
    r"|reserved|excluded|disclaimed|agree[sd]?|consent\w*|authori[sz]\w*|initials?|sign\w*)\b|[:;.?!_]",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:agreement|contract|order|form|terms|addendum|amendment|schedule|exhibit|annex|appendix|statement|licen[cs]e"
    r"|proposal|quot(?:e|ation)|letter|memorandum|deed|policy|NDA|MSA|SOW|DPA|SaaS|inc|llc|ltd|limited|corp|plc)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("and", "for", "of", "the"))


def set_lone_apart(leaf: Leaf) -> None:
    """Move the furniture of the only page to `heads` and `feet`: what stands at its edge, clear of the body."""
    for high in (True, False):
        gone = sorted(_furniture(leaf, high=high), key=lambda line: (line.base, line.left))
        (leaf.heads if high else leaf.feet).extend(gone)
        leaf.drop(gone)


def _furniture(leaf: Leaf, *, high: bool) -> list[Line]:
    lines = [line for line in leaf.lines if not line.hidden and not line.look.angle]
    rows = list(_rows(lines, high=high))
    found: list[Line] = []
    clear: list[Line] = []
    for row, inner in pairwise(rows[: _MOST_ROWS + 1]):
        far = 1 + row[0].base / leaf.height
        if (far > _HEAD if high else far < _FOOT) or not _is_furniture(row, high=high):
            break
        found += row
        if abs(row[0].base - inner[0].base) > _APART * max(row[0].size, inner[0].size):
            clear = list(found)
    return clear


def _rows(lines: Sequence[Line], *, high: bool) -> Iterator[list[Line]]:
    """The lines by height, from the edge inward."""
    tall = sorted(lines, key=lambda line: (line.base if high else -line.base, line.left))
    for _, same in groupby(tall, key=lambda line: round(line.base / 2)):
        yield list(same)


def _is_furniture(row: Sequence[Line], *, high: bool) -> bool:
    """Whether the row says nothing but what furnishes a page; at the foot the title of the paper may stand with it."""
    text = " ".join(line.words for line in row)
    if len(text) > _LONGEST or any(line.cell is not None for line in row):
        return False
    rest, marks = _FURNITURE.subn(" ", text)
    rest, dates = _DATE.subn(" ", rest)
    words = [word for word in _BETWEEN.split(rest) if word]
    if high or not marks:
        return not words and bool(marks or (dates and not high))
    if not words:
        return True
    is_title = len(words) <= _TITLE_WORDS and bool(_PAPER.search(rest)) and all(map(_is_of_title, words))
    return is_title and not _SAYS.search(rest)


def _is_of_title(word: str) -> bool:
    return word[:1].isupper() or word in _SMALL or word == "&"
