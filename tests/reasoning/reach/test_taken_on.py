"""Somebody besides the parties who takes a limit on by its number is bound, whoever it is."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import NO_TRACKING, standing


@pytest.mark.parametrize(
    "words",
    [
        "Volunteers and visiting clubs sign clause 1 before they get a password.",
        "A seconded officer is bound by clause 1 in the same measure as Customer.",
        "Clause 1 binds lessees and wagon-keepers.",
        "Nobody gets a key who has not signed clause 1 in Supplier's favour.",
        "Wardens from the contract prisons have log-ins and are held to clause 1 by their own signature.",
        "Sister associations may log in only after each has signed clause 1.",
    ],
)
def test_whoever_takes_the_limit_on_is_bound(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words) is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "The parties have signed clause 1.",
        "Customer signs clause 1 before it gets a password.",
        "Volunteers may choose to sign clause 1.",
        "Volunteers get a password without signing clause 1.",
        "Volunteers are invited to sign clause 1.",
        "Clause 1 binds while Customer takes the service.",
        "Clause 1 binds no volunteer.",
        "Volunteers sign clause 3 before they get a password.",
    ],
)
def test_a_party_alone_and_whoever_may_choose_are_not(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words, "Fees are due in thirty days.") is not Standing.HELD


def test_a_limit_may_say_of_itself_whom_it_binds() -> None:
    limit = f"{NO_TRACKING[:-1]}; this binds Customer and whoever it admits."
    assert standing("flow-down", limit) is Standing.HELD
    assert standing("flow-down", f"{NO_TRACKING[:-1]}; this binds Customer.") is not Standing.HELD
