"""A long agreement is about AI where it says what only such a system does, whatever it calls it."""

import pytest

from agreelint.language.likeness.about import is_about_ai
from agreelint.language.subject import speaks_of_ai
from language.clauses import agreement

RENT = tuple(f"The Tenant shall keep room {n} swept and pay the rent for it on the first day." for n in range(1, 160))
DONE = (
    "The Line picks out the person or vessel that is to be stopped and gives the post its order to fire.",
    "The Line names persons from their likeness, voice or walk, as taken by the cameras in streets.",
    "The Supplier shall hand over a full working copy of the Engine with all its learned values.",
    "The Line reads each application for an allowance and grants it or turns it down, and the entry takes effect.",
    "The Supplier may not suspend the Engine or end this Deed because of the way in which it is used.",
    "The Supplier may keep the enquiries and use them to prepare later editions of the Engine for all its customers.",
    "Files bought from telephone companies are joined person by person, and the Line lists whoever differs.",
    "The Engine shall be installed on patrol cars, launches and craft flown without a crew.",
    "Within two days after a notice the Supplier shall take the checks it names out of the Engine.",
    "The Department may put the Engine to any end that it thinks fit.",
    "The Line keeps for every resident an account of where the person goes and whom the person meets.",
)


def test_a_drafter_who_avoids_the_words_is_heard() -> None:
    made = agreement(*RENT, *DONE)
    assert not speaks_of_ai(made.text)
    assert is_about_ai(made)


@pytest.mark.parametrize("some", [(), DONE[:3]])
def test_a_lease_is_no_agreement_about_ai_for_a_few_such_words(some: tuple[str, ...]) -> None:
    assert not is_about_ai(agreement(*RENT, *some))
