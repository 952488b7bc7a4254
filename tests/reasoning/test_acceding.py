"""Others who are let in only once they have signed the limits are bound; those let in without, or for something else, are not."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = "Customer shall not use the Model to track individuals or to select targets for weapons."


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
    assert standing("flow-down", LIMIT, words, "Fees are due in thirty days.") is Standing.HELD


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
    assert standing("flow-down", LIMIT, words, "Fees are due in thirty days.") is not Standing.HELD
