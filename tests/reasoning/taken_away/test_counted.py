"""Clauses that are named by where they stand, or by a bare number."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMITS = (
    "Customer shall not use the Model to identify any person by face, gait or voice.",
    "Customer shall not use the Model to select or engage targets.",
    "The fee is due each month.",
)


def weapons(*more: str) -> Standing:
    return standing("autonomous-weapons", *LIMITS, *more, possible="report")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The second clause is deleted.", Standing.CROSSED),
        ("The second clause of the Agreement is deleted.", Standing.CROSSED),
        ("Number 2 is deleted.", Standing.CROSSED),
        ("The third clause is deleted.", Standing.HELD),
        ("Number 3 is deleted.", Standing.HELD),
        ("The second clause of this Amendment is deleted.", Standing.HELD),
    ],
)
def test_an_amendment_counts_the_clauses_of_the_agreement(words: str, wanted: Standing) -> None:
    assert weapons("| AMENDMENT No. 1", f"| {words}") is wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Clauses 2 and 3 are renumbered 3 and 4. Clause 3 as renumbered is deleted.", Standing.CROSSED),
        ("Clauses 2 and 3 are renumbered 3 and 4. Clause 4 is deleted.", Standing.HELD),
        ("Clauses 2 and 3 are renumbered 3 and 4, and a new clause 2 is inserted.", Standing.HELD),
    ],
)
def test_other_numbers_lead_nobody_astray(words: str, wanted: Standing) -> None:
    assert weapons("| AMENDMENT No. 1", *(f"| {one.removesuffix('.')}." for one in words.split(". "))) is wanted
