"""Openings that only refer elsewhere: "Subject to Section 9 (Fees), …", "Notwithstanding anything to the contrary, …".

They say nothing of what the sentence is about, so no phrase may begin in them and go on behind them.
"""

from collections.abc import Sequence

END = "!"
"""Put before the first word behind such an opening: a gap in a phrase does not reach over it."""

OPENED_BY = frozenset(("subject", "notwithstanding"))
_REFERENCES = frozenset(
    (
        "section",
        "sections",
        "article",
        "articles",
        "clause",
        "clauses",
        "paragraph",
        "paragraphs",
        "subsection",
        "subsections",
        "schedule",
        "schedules",
        "exhibit",
        "exhibits",
        "annex",
        "annexes",
        "appendix",
        "part",
        "parts",
    )
)
_SAYS_NOTHING = frozenset(
    (
        "to",
        "and",
        "or",
        "of",
        "the",
        "this",
        "agreement",
        "contract",
        "order",
        "herein",
        "hereof",
        "payment",
        "fees",
        "fee",
        "terms",
    )
)
_TO_THE_CONTRARY = ("anything", "to", "the", "contrary")
FARTHEST = 24
"""Words that such an opening has at most."""


def front(norm: Sequence[str], before: Sequence[str], filler: Sequence[bool]) -> int:
    """How many words the opening has, 0 where there is none."""
    if not norm or norm[0] not in OPENED_BY:
        return 0
    begun = 2 if norm[0] == "subject" else 5
    if begun == 2 and (len(norm) < 3 or norm[1] != "to" or norm[2] not in _REFERENCES):  # noqa: PLR2004
        return 0
    if begun > 2 and tuple(norm[1:5]) != _TO_THE_CONTRARY:  # noqa: PLR2004
        return 0
    for at in range(begun, min(len(norm), FARTHEST)):
        refers = filler[at] or norm[at] in _SAYS_NOTHING or norm[at] in _REFERENCES or norm[at][0].isdigit()
        if before[at].endswith(",") and not (norm[at][0].isdigit() or norm[at] in ("and", "or")):
            return at
        if not refers and norm[at] != "in":
            return 0
    return 0
