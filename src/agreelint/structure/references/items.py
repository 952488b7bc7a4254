"""Items cited before the clause that they stand in: "item (b) of clause 2", "paragraphs (a) and (c) of B.1"."""

import re
from typing import Final

JOIN: Final = r"\s*(?:,\s*(?:and|or)\s+|,\s*|\s(?:and|or|and/or|to|through|thru|&)\s+|\s?[-–—]\s?)\s*"
_ITEM: Final = r"\([A-Za-z0-9]{1,5}\)"
_BEFORE: Final = re.compile(
    r"\b(?:items?|points?|limbs?|letters?|lines?|entry|entries|sub-?paragraphs?|paragraphs?|paras?\.?|sub-?clauses?|sub-?sections?)\s+"
    rf"(?P<items>{_ITEM}(?:{JOIN}{_ITEM}){{0,12}})\s+(?:of|in|under)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEAR: Final = 120  # characters before a clause that may name items of it


def items_of(body: str, start: int, end: int, number: int | None = None) -> tuple[int, str]:
    """Where the citation of a clause begins, and the numbers of those of its items that alone are cited.

    `start` and `end` are those of the citation, whose number begins at `number`. Without items they stay as they were.
    """
    at = start if number is None else number
    plain = body[at:end]
    near = max(0, start - _NEAR)
    found = _BEFORE.search(body[near:start])
    if found is None or re.search(JOIN, plain) or not re.search(r"[\dA-Z]", plain):
        return start, plain
    named = re.sub(_ITEM, lambda item: plain.strip() + item[0], found["items"])
    return near + found.start(), named
