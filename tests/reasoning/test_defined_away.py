"""Limits that a definition empties in words that no list holds."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = (
    "Supplier provides the AI Services to Customer.",
    "Customer shall not use the AI Services for the Surveillance of Residents, whether or not it is lawful.",
)
ROLL = '"Resident" means a person inscribed in Roll R, in which nobody is inscribed unless Customer so decides.'
FORBIDDEN = '"Surveillance" means watching that the law of the place has already forbidden.'


def surveillance(meaning: str, possible: str = "report") -> Standing:
    return standing("domestic-surveillance", *LIMIT, meaning, possible=possible)


@pytest.mark.parametrize("meaning", [ROLL, FORBIDDEN])
def test_a_limit_that_a_meaning_seems_to_empty_never_passes(meaning: str) -> None:
    assert surveillance(meaning) in (Standing.HOLLOW, Standing.UNRESOLVED, Standing.CROSSED)


@pytest.mark.parametrize(
    "meaning",
    [
        '"Resident" means any person who lives in, visits or passes through the country, whatever their nationality.',
        '"Surveillance" means any monitoring, tracking or profiling of people, by whatever means and on whatever data.',
        '"Business Day" means a day on which banks in the capital are open.',
    ],
)
def test_a_limit_whose_words_mean_what_they_say_stands(meaning: str) -> None:
    assert surveillance(meaning) is Standing.HELD


def test_without_the_second_reading_nothing_is_told_by_likeness() -> None:
    assert surveillance(FORBIDDEN, "off") is Standing.HELD


REVIEWED = (
    "Supplier provides the AI Services to Customer.",
    "No claim shall be refused on the basis of an output of the AI Services without a Placement Review by a human officer.",
)


@pytest.mark.parametrize(
    ("counts", "clean"),
    [
        ("A Placement Review counts as made once the proposal was shown for an hour and nobody rejected it.", False),
        ("A Placement Review is deemed made where no officer has objected by midnight.", False),
        (
            "A Placement Review is done once the sheet has gone round the office, whether or not it was opened.",
            False,
        ),
        ("A Placement Review is complete when the officer has read the file, heard the claimant and decided.", True),
        ("An invoice is deemed given on the day on which it is sent.", True),
    ],
)
def test_a_step_counts_only_where_it_is_taken(counts: str, *, clean: bool) -> None:
    verdict = standing("high-stakes-decisions", *REVIEWED, counts, possible="report")
    assert (verdict is Standing.HELD) is clean
