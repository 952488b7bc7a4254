"""What a sentence tells of a clause without doing it: what never came to be, was taken back, or is only claimed."""

import re

# "Note 1, which would have let the Office waive Section 6, was never signed."
_NEVER_CAME = re.compile(r"\b(?:would|might|could|was\s+to|were\s+to)\s+have\b[^.;]*$", re.IGNORECASE)
# "Amendment 1, which let the director set aside clause 4, was withdrawn and is read as never made."
_TOLD_OF = re.compile(
    r",?\s(?:which|that)\s+(?:lets?|allow(?:s|ed)|permit(?:s|ted)|gave|gives|entitle[sd]|enable[sd])\s[^.;]*$",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"""\b(?:was|were|is|are|has\s+been|stands?)\s+(?:\w+\s+){0,2}?(?:withdrawn|rescinded|revoked|cancell?ed|struck|taken\s+back|never\s+(?:signed|made|agreed)|not\s+signed|unsigned|void)\b
    |\b(?:lapsed|fell\s+away|came\s+to\s+nothing)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Where an order says that Exhibit B does not apply, that statement is void."
_CLAIMED = re.compile(
    r"\b(?:if|where|when|whatever|an?|any|no|each|every)\b[^.;]{0,80}?\b(?:sa(?:y|ys|ying)|stat(?:e|es|ing)|provid(?:e|es|ing)|claim(?:s|ing)?|purport(?:s|ing)?|declar(?:e|es|ing))\s+(?:that\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_CLAIM_FAILS = re.compile(
    r"\b(?:void|disregarded|rejected|ineffective|of\s+no\s+(?:force|effect)|(?:has|have)\s+no\s+(?:\w+\s+)?(?:force|effect)|without\s+(?:force|effect)|no\s+part\s+of|not\s+(?:apply|part|binding))\b",
    re.IGNORECASE,
)
# "If a court holds Section 4 to be unenforceable, the rest stands": nobody takes it away by that.
_BY_A_COURT = re.compile(
    r"""\b(?:if|where|should|in\s+case|in\s+the\s+event\s+that|to\s+the\s+extent\s+that)\b[^.;]{0,40}?
    \b(?:courts?|tribunals?)\b[^.;]{0,40}?\b(?:hold|find|declare|rule|determine|adjudge|deem)s?\s+(?:that\s+)?[^.;,]{0,40}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_LONGER_LAW = re.compile(r"\b(?:unenforceable|void|of\s+no\s+(?:force|effect))\b", re.IGNORECASE)


def is_for_a_court(before: str, words: str) -> bool:
    """Whether the `words` that take a clause away say what a court may find of it."""
    return bool(_BY_A_COURT.search(before) and _NO_LONGER_LAW.search(words))


def was_taken_back(before: str, after: str) -> bool:
    """Whether what the words around a named clause tell of it never came to be, or was taken back."""
    return bool(_NEVER_CAME.search(before) or (_TOLD_OF.search(before) and _TAKEN_BACK.search(after)))


def is_a_failing_claim(before: str, rest: str) -> bool:
    """Whether somebody only claims it, and the `rest` of the sentence says that the claim is void."""
    return bool(_CLAIMED.search(before) and _CLAIM_FAILS.search(rest))
