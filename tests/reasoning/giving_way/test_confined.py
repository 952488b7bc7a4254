"""A grant that another clause names and holds down is none; what only seems to hold it down leaves it one."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

CHANGE = "Supplier may at any time substitute or retrain the model underlying the Service."
TRAINING = "Supplier may use Customer Content to train its models."
BAN = "Supplier shall not train or improve any model with Customer Content in whatever form."


@pytest.mark.parametrize(
    "words",
    [
        "No change under clause 1 takes effect until Customer has had 90 days' written notice of the new model.",
        "Any substitution under clause 1 shall only be made after ninety days' written notice of the new model.",
        "Clause 1 is subject to the following: Supplier shall give 90 days' notice before it changes the model.",
    ],
)
def test_a_change_that_another_clause_makes_wait_for_notice_is_none(words: str) -> None:
    assert standing("change-control", CHANGE, words, of="ai-buyer") is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "Nothing in clause 2 requires Supplier to give notice. Supplier shall give notice of a new address.",
        "Supplier shall give 90 days' notice before it changes the model of the printer under clause 1 of the lease.",
        "Notwithstanding clause 2, notices go to the registered office.",
    ],
)
def test_what_says_nothing_of_the_change_leaves_it_one(words: str) -> None:
    assert standing("change-control", CHANGE, words, of="ai-buyer") is Standing.CROSSED


@pytest.mark.parametrize("after", ["Clause 1 is no exception.", "Clause 1 creates no exception to this.", ""])
def test_a_limit_that_says_so_takes_in_the_clause_that_seemed_to_grant(after: str) -> None:
    wanted = Standing.HELD if after else Standing.CROSSED
    assert standing("no-training", TRAINING, f"{BAN} {after}", of="ai-buyer") is wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (f"Notwithstanding clause 1, {BAN}", Standing.HELD),
        (f"Despite anything in clause 1, {BAN}", Standing.HELD),
        (f"{BAN} Clause 3 does not apply.", Standing.CROSSED),
        (f"Subject to clause 1, {BAN}", Standing.CROSSED),
    ],
)
def test_a_limit_goes_before_the_clause_that_it_overrides(words: str, wanted: Standing) -> None:
    assert standing("no-training", TRAINING, words, of="ai-buyer") is wanted


@pytest.mark.parametrize(
    ("limit", "wanted"),
    [
        ("Supplier shall not deliver the model weights.", Standing.HELD),
        ("Supplier shall not deliver the model weights to any person.", Standing.HELD),
        ("Supplier shall not deliver the model weights to competitors of Supplier.", Standing.UNRESOLVED),
    ],
)
def test_a_limit_holds_down_only_what_it_forbids(limit: str, wanted: Standing) -> None:
    grant = "Supplier shall deliver the model weights to Customer."
    assert standing("model-custody", grant, limit) is Standing.CROSSED
    assert standing("model-custody", grant, f"Clause 1 is subject to this clause. {limit}") is wanted


def test_a_grant_that_itself_overrides_is_held_down_by_nothing() -> None:
    grant = f"Notwithstanding clause 2, {TRAINING}"
    assert standing("no-training", grant, f"{BAN} Clause 1 is no exception.", of="ai-buyer") is Standing.CROSSED


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Supplier alone sets the content filters, and no approval of Customer is required for a change.",
            Standing.HELD,
        ),
        (
            "Supplier has sole control of its safety filters, and nothing shall oblige it to seek consent.",
            Standing.HELD,
        ),
        ("Supplier sets the content filters, and Customer's approval is required for a change.", Standing.CROSSED),
    ],
)
def test_a_predicate_belongs_to_its_own_subject(words: str, wanted: Standing) -> None:
    assert standing("safety-stack", words) is wanted


def test_a_policy_that_prevails_is_not_displaced_by_the_ban_on_breaking_it() -> None:
    words = "Customer shall not use the Service in breach of the Usage Policy, which prevails over every other paper."
    assert standing("use-limits", words, "Usage Policy means the policy of 1 May 2025 in Schedule 1.") is Standing.HELD


def test_a_phrase_that_an_amendment_replaces_is_no_defined_term() -> None:
    words = 'In clause 1, the words after "AI Service" are replaced with "for any lawful purpose of Customer".'
    limit = "Supplier gives Customer the AI Service for triage of letters, and for nothing else."
    other = "The AI Service runs only in Supplier's cloud region."
    assert standing("lawful-purposes", limit, words, other) is Standing.CROSSED
    back = "Amendment 1 was issued in error. It is rescinded as of its effective date."
    assert standing("lawful-purposes", limit, f"Amendment 1. {words}", back, other) is Standing.HELD


WATCH = "domestic-surveillance"
USE = "Customer shall not use the System for domestic surveillance of hospitals."
GIVEN = "Customer may use the System for domestic surveillance of any population."


@pytest.mark.parametrize(
    "words",
    [
        "Notwithstanding clause 2, Supplier shall not increase the fees.",
        "Clause 2 does not extend to the fees.",
        "No fee under clause 2 shall be due until the end of the month.",
    ],
)
def test_a_clause_holds_down_only_what_its_own_sentence_is_about(words: str) -> None:
    assert standing(WATCH, f"{USE} {words}", GIVEN) is not Standing.HELD


def test_a_grant_that_is_subject_to_a_smaller_limit_is_for_a_person_to_read() -> None:
    flat = "Customer shall not use the System for domestic surveillance."
    small = "Customer shall not use the System for domestic surveillance of journalists."
    assert standing(WATCH, flat, small, f"Subject to clause 2, {GIVEN}") is Standing.UNRESOLVED
    assert standing(WATCH, flat, f"Subject to clause 1, {GIVEN}") is Standing.HELD
