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
# "The proposal to delete Section 3 is withdrawn."
_ASKED_FOR = re.compile(
    r"\b(?:proposals?|requests?|offers?|suggestions?|motions?|applications?|drafts?|plans?|intentions?|wish)\b[^.;]{0,60}?\bto\s+\w+(?:\s+out)?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"[^.;]{0,40}?\b(?:is|are|was|were|has\s+been|stands?)\s+(?:\w+\s+)?(?:withdrawn|rejected|refused|declined|dropped|not\s+(?:agreed|accepted|adopted))\b",
    re.IGNORECASE,
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
# "If a court holds Section 4 to be unenforceable, the remaining sections stand": nobody takes it away by that.
_A_COURT_HOLDS = re.compile(
    r"""(?:^|[.;]\s*)\W*(?:if|where|should|in\s+the\s+event\s+that)\s+(?:an?|any|the)\s+(?:competent\s+)?
    (?:court|tribunal)(?:\s+of\s+competent\s+jurisdiction)?\s+(?:holds?|finds?|declares?|adjudges?)\s+
    (?:(?:an?|any|the)\s+(?:[\w-]+\s+){0,2}?(?:of|in)\s+)?(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_UNENFORCEABLE = re.compile(r"^to\s+be\s+(?:unenforceable|void)$", re.IGNORECASE)
_THE_REST_STANDS = re.compile(
    r"^[\s,]*(?:then\s+)?(?:the\s+)?(?:rest|remain\w+|others?)\b[^.;]{0,60}?\b(?:stands?|remains?|continues?|unaffected|in\s+(?:full\s+)?force)\b",
    re.IGNORECASE,
)
_BUT_IT_GOES = re.compile(
    r"\b(?:disregard\w*|delet\w+|ignor\w+|no\s+longer|not|without|struck|removed|omitted)\b", re.IGNORECASE
)


def is_a_courts_finding(before: str, words: str, rest: str) -> bool:
    """Whether the `words` that take a clause away are what a court may find, and by the `rest` all else stands."""
    found = _A_COURT_HOLDS.search(before) and _UNENFORCEABLE.match(words.strip())
    return bool(found and _THE_REST_STANDS.match(rest) and not _BUT_IT_GOES.search(rest))


def was_taken_back(before: str, after: str) -> bool:
    """Whether what the words around a named clause tell of it never came to be, or was taken back."""
    if _ASKED_FOR.search(before) and _REFUSED.match(after):
        return True
    return bool(_NEVER_CAME.search(before) or (_TOLD_OF.search(before) and _TAKEN_BACK.search(after)))


def is_a_failing_claim(before: str, rest: str) -> bool:
    """Whether somebody only claims it, and the `rest` of the sentence says that the claim is void."""
    return bool(_CLAIMED.search(before) and _CLAIM_FAILS.search(rest))
