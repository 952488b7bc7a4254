"""Short agreements read and weighed as a user has them, by no rule of reasoning alone."""

import pytest

from agreelint.model.review import Standing
from agreelint.model.rule import Certainty
from reasoning.whole import review, standing

SUSPENDS = "Supplier may suspend an account on which the Usage Policy is broken."
READS = "Supplier may read prompts and outputs to find misuse."
ANY = "The Bureau may use the AI Services for any lawful purpose."


@pytest.mark.parametrize(
    ("red_line", "limit", "beside"),
    [
        ("enforcement", SUSPENDS, "A suspension takes effect once Customer has agreed to it in writing."),
        ("misuse-oversight", READS, "Supplier shall not look at the content of any prompt."),
        (
            "misuse-oversight",
            READS,
            "Prompts marked Sensitive are closed to Supplier, and Customer marks as it sees fit.",
        ),
    ],
)
def test_what_empties_a_limit_in_words_that_no_rule_follows(red_line: str, limit: str, beside: str) -> None:
    said = standing(red_line, limit, "Fees are due monthly.", beside, possible="report")
    assert said in (Standing.CROSSED, Standing.HOLLOW, Standing.UNRESOLVED)


@pytest.mark.parametrize(
    ("red_line", "limit", "beside"),
    [
        ("enforcement", SUSPENDS, "Supplier tells Customer within a day of a suspension."),
        ("enforcement", SUSPENDS, "Fees are not reduced by a suspension."),
        pytest.param(
            *("enforcement", SUSPENDS, "Fees run on during a suspension."),
            marks=pytest.mark.xfail(reason="reads like a price of suspending", strict=True),
        ),
        ("misuse-oversight", READS, "Supplier tells Customer what it finds."),
        ("misuse-oversight", READS, "Cleared staff of Supplier do the review."),
    ],
)
def test_what_takes_nothing_from_a_limit(red_line: str, limit: str, beside: str) -> None:
    assert standing(red_line, limit, "Fees are due monthly.", beside, possible="report") is Standing.HELD


def test_an_addendum_that_goes_first_takes_bad_clauses_out() -> None:
    clauses = (
        "General Terms",
        "1. We may change our models and these terms at any time without telling you.",
        "2. We may use Inputs and Outputs to improve our models.",
        "Regulated Customer Addendum",
        "3. This Addendum controls over the General Terms.",
        "4. Clause 2 is deleted. No Input and no Output shall be used to train, tune or improve a model.",
    )
    document = review(*(f"| {one}" for one in clauses), of="ai-buyer", possible="report")
    found = {verdict.red_line: verdict.standing for verdict in document.verdicts}
    assert found["no-training"] is Standing.HELD
    assert found["change-control"] is Standing.CROSSED


def test_what_a_recital_says_that_binds_nobody_is_weighed_for_nothing() -> None:
    document = review("| WHEREAS", f"| {ANY}", "| 1. Fees are due monthly.", possible="report")
    (finding,) = (one for one in document.findings if one.red_line == "lawful-purposes")
    assert finding.certainty is Certainty.POSSIBLE


def test_without_likeness_nothing_is_weighed() -> None:
    words = (READS, "Supplier reads only what the Customer's officer has picked out.")
    assert standing("misuse-oversight", *words, possible="off") is Standing.HELD
    assert standing("misuse-oversight", *words, possible="report") is not Standing.HELD
