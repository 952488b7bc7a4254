"""A clause that an amendment gives a new text says what the new text says, and nothing else."""

import pytest

from agreelint.model.review import Standing
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import cancellations
from reasoning.agreements import agreement
from reasoning.whole import standing

NARROW = "Customer may use the Model for sorting mail and for no other purpose."
WIDE = "Customer may use the Model for any lawful purpose."
BECOMES = (
    "Section 1 is amended to read as follows:",
    "Section 1 is amended and restated in its entirety to read:",
    "Section 1 shall read:",
    "Section 1 now reads,",
    "Amendment 2: Section 1 is to read:",
    "Section 1 is restated as follows:",
    "Section 1 is rewritten as",
    "Section 1 is superseded by:",
    "Section 1 is varied to read",
    "Section 1 becomes:",
    "Section 1 shall henceforth read",
    "The text of Section 1 is replaced:",
    "Section 1 is swapped for",
    "For Section 1 substitute:",
    "Strike Section 1 and insert",
    "Section 1 is deleted; in its place,",
    "Modification P00001, item 1: Section 1 is deleted and in its place:",
)


@pytest.mark.parametrize("becomes", BECOMES)
@pytest.mark.parametrize(("old", "new", "wanted"), [(WIDE, NARROW, Standing.HELD), (NARROW, WIDE, Standing.CROSSED)])
def test_only_the_new_text_counts(becomes: str, old: str, new: str, wanted: Standing) -> None:
    assert standing("lawful-purposes", old, "Fees are due monthly.", f'{becomes} "{new}"') is wanted


@pytest.mark.parametrize("becomes", ["Section 1 is amended to read as follows:", "Section 1 becomes:"])
def test_behind_a_colon_it_needs_no_quotation_marks(becomes: str) -> None:
    assert standing("lawful-purposes", WIDE, "Fees are due monthly.", f"{becomes} {NARROW}") is Standing.HELD


@pytest.mark.parametrize(
    "becomes",
    [
        "If Customer so elects, Section 1 is amended to read:",
        "During a surge Section 1 reads:",
        "Section 1 (other than for the Army) reads:",
        "For pilots only, Section 1 becomes:",
        "Where the Director asks for it: Section 1 shall read:",
    ],
)
def test_a_grant_that_is_rewritten_only_sometimes_stands(becomes: str) -> None:
    assert standing("lawful-purposes", WIDE, "Fees are due monthly.", f'{becomes} "{NARROW}"') is Standing.CROSSED


CROSSING = "Customer may use the Model for mass surveillance of residents."


@pytest.mark.parametrize(
    "words",
    [
        'Section 1 is amended: the word "residents" becomes "individuals".',
        'Section 1 becomes "Section 5".',
        "Section 1 is changed: see Annex 2.",
        'Section 1 is amended by "and aliens" in line 2.',
        'Section 1 reads "Intelligence" in its heading.',
        'Section 1 is replaced with "No such use of the Model is made at all." in respect of the Navy only.',
        'Rejected by the Customer: Section 1 is replaced with: "No such use of the Model is made at all."',
    ],
)
def test_a_small_change_or_one_that_is_not_made_strikes_nothing_out(words: str) -> None:
    assert standing("domestic-surveillance", CROSSING, "Fees are due monthly.", words) is Standing.CROSSED


@pytest.mark.parametrize(
    "becomes",
    ["The following applies in place of Section 1:", "(3) The following text shall apply instead of Section 1:"],
)
@pytest.mark.parametrize(("old", "new", "wanted"), [(WIDE, NARROW, Standing.HELD), (NARROW, WIDE, Standing.CROSSED)])
def test_a_text_that_applies_in_its_place_is_the_only_one(becomes: str, old: str, new: str, wanted: Standing) -> None:
    assert standing("lawful-purposes", old, "Fees are due monthly.", f"{becomes} {new}") is wanted


@pytest.mark.parametrize(
    "words",
    [
        "In place of Section 5.3, Customer may use the Model for any lawful purpose.",
        "Special term: instead of Section 5.3, Customer may use the Model for any lawful purpose.",
        "In place of Section 5.3 and 5.4, Customer may use the Model for any lawful purpose.",
    ],
)
def test_a_clause_in_the_place_of_a_limit_takes_it_away(words: str) -> None:
    made = agreement(f"5.3 {NARROW}", "5.4 Fees are due monthly.", words)
    assert [one.extent for one in cancellations(made) if 0 in one.targets] == [Extent.REPLACED]


def test_what_is_done_in_the_place_of_something_else_takes_nothing_away() -> None:
    made = agreement(f"5.3 {NARROW}", "In place of a paper invoice under Section 5.3, Supplier may send an e-mail.")
    assert not list(cancellations(made))


@pytest.mark.parametrize(
    "words",
    [
        "In lieu of Section 5.3 Credits, Customer receives a refund at the end of each quarter.",
        "In lieu of Section 5.3 Audits, Supplier provides a yearly report to the Customer.",
        "Instead of Section 5.3 Customer's own stricter code applies to all users.",
    ],
)
def test_a_number_before_a_noun_gets_no_new_text(words: str) -> None:
    made = agreement("5.3 Customer shall not watch people.", f"9.1 {words}")
    assert not [one for one in cancellations(made) if one.extent is Extent.REPLACED]


@pytest.mark.parametrize(
    "words",
    [
        "In place of Section 5.3: Customer may watch people in the streets.",
        "In place of Section 5.3 Customer may watch people in the streets.",
    ],
)
def test_in_place_of_a_clause_stands_what_follows(words: str) -> None:
    made = agreement("5.3 Customer shall not watch people.", f"9.1 {words}")
    assert [one.extent for one in cancellations(made)] == [Extent.REPLACED]
