"""Whoever surrounds a grant with limits does not get it past the review."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

GRANT = "The Customer may use the AI Services for all lawful purposes."
LIMITS = (
    "Use of the AI Services is confined to the purposes listed in Exhibit A, and no other use is permitted.",
    "The Customer shall not use the AI Services for surveillance of any person.",
    "No purpose outside Exhibit A is a permitted purpose, and that a use is lawful does not make it one.",
    "The Vendor may suspend access at once for any breach of Exhibit A.",
    "Exhibit A is a closed list and binds every user.",
)
OTHERS = (
    "Fees are due within thirty days of invoice.",
    "Notices are given in writing.",
    "Each party keeps the other's confidential information secret.",
)


@pytest.mark.parametrize(
    "clauses",
    [
        (*LIMITS, *OTHERS, GRANT, *LIMITS),
        (*OTHERS, f"Notwithstanding Exhibit A, {GRANT[0].lower()}{GRANT[1:]}", *LIMITS),
        (*OTHERS * 8, *LIMITS, GRANT, *LIMITS, *OTHERS * 4),
    ],
    ids=["between", "notwithstanding", "long"],
)
def test_a_plain_grant_among_limits(clauses: tuple[str, ...]) -> None:
    assert standing("lawful-purposes", *clauses, possible="report") in (Standing.CROSSED, Standing.UNRESOLVED)
