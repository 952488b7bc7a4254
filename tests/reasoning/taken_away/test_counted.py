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
        ("The second clause falls.", Standing.CROSSED),
        ("Strike the numbers 1 and 2.", Standing.CROSSED),
        ("Delete 2.", Standing.CROSSED),
        ("2 n/a. 3 is paid in advance.", Standing.CROSSED),
        ("Special terms: 2 not accepted.", Standing.CROSSED),
        ("Delete 3.", Standing.HELD),
        ("3 n/a.", Standing.HELD),
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


@pytest.mark.parametrize("title", ["SIDE LETTER of 4 May 2026", "DEED OF VARIATION", "AMENDMENT AGREEMENT NUMBER TWO"])
def test_a_later_paper_has_items_of_its_own_whatever_it_is_called(title: str) -> None:
    assert weapons(f"| {title}", "| (i) Clause 3 is deleted.", "| (ii) Clause 2 is deleted.") is Standing.CROSSED


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Clauses 1 to 3 except clause 2 are deleted.", Standing.HELD),
        ("Clauses 1 to 3 (other than clause 3) are deleted.", Standing.CROSSED),
    ],
)
def test_what_is_excepted_stays(words: str, wanted: Standing) -> None:
    assert weapons("| AMENDMENT No. 1", f"| {words}") is wanted
