"""Others who are let in only once they have signed the limits are bound; those let in without, or for something else, are not."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import NO_TRACKING, standing


@pytest.mark.parametrize(
    "words",
    [
        "Before an account is opened the Bureau shall obtain the Participant's signature to clause 1.",
        "Credentials issue only after that hospital's chief executive has countersigned the Joinder at Exhibit C, by which it takes on every duty in clause 1 as its own.",
        "Member distribution companies may use the Model once each has executed the form of adherence in Appendix 3, which is made with Supplier.",
        "No tenancy is set up, and no account opened, until the ordering parish has signed Annex 2 (Conditions of Use).",
        "Nobody is given a log-in who has not signed the Conduct Terms.",
        "Log-ins are withheld until the diocese has acceded to clause 1.",
        "Access is conditional on the branch's written acceptance of clause 1.",
        "A franchisee's key is activated when, and not before, it executes the deed of adherence.",
        "A parish's signature to clause 1 comes before every grant of access.",
        "Admission to the Model requires the lodge's accession to the Use Restrictions.",
        "Prior to being given access, each clinic in the network must agree to clause 1.",
    ],
)
def test_who_signs_at_the_door_is_bound(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words, "Fees are due in thirty days.") is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "No account is opened until the Customer has signed clause 1.",
        "The Customer may use the Model once it has accepted clause 1.",
        "No account is opened until the parish has signed the price list.",
        "Access is given when Supplier accepts clause 1.",
        "Access is given when the order is accepted under clause 1.",
        "Credentials issue whether or not a hospital has signed the Joinder.",
        "Before an account is opened the Bureau should obtain the lodge's signature to clause 1.",
        "A lodge need not sign clause 1 before it has access.",
        "Access is not conditional on the branch's acceptance of clause 1.",
        "No account is opened until the lodge has signed clause 3.",
        "Customer shall use reasonable efforts to obtain a lodge's signature to clause 1 before it opens an account.",
    ],
)
def test_who_is_let_in_otherwise_is_not(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words, "Fees are due in thirty days.") is not Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "No account is opened until the parish has signed for receipt of clause 1.",
        "No account is opened until the parish has signed clause 1 or declined to do so.",
        "No account is opened until the parish has signed clause 1 or thirty days have passed.",
        "No account is opened until the parish has signed clause 1. Its signature lapses on the first log-in.",
        "No account is opened until the parish has signed clause 1. The parish may set it aside.",
        "No account is closed until the parish has signed clause 1.",
        "Normally no account is opened until the parish has signed clause 1.",
        "The aim is that no account is opened until the parish has signed clause 1.",
    ],
)
def test_a_signature_that_is_none_or_is_not_waited_for_binds_nobody(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words, "Fees are due in thirty days.") is not Standing.HELD


@pytest.mark.parametrize(
    ("form", "held"),
    [
        ("The parish is bound by clause 1 of the Agreement.", True),
        ("The parish shall not use the Model to track individuals.", True),
        ("The parish pays as the price list says.", False),
    ],
)
def test_a_form_that_is_printed_binds_to_what_it_says(form: str, held: bool) -> None:
    door = "No account is opened until the parish has signed Annex 1 (Conditions of Use)."
    printed = ("| ANNEX 1 - CONDITIONS OF USE", f"| {form}")
    assert (standing("flow-down", NO_TRACKING, door, *printed) is Standing.HELD) is held
