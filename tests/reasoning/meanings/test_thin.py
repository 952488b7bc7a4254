"""Definitions in other words than "means", and meanings that hold little of what the limit is there for."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        (
            "By Facial Identification the parties mean the display of a name. Matching a face against a gallery is not meant.",
            Standing.HOLLOW,
        ),
        (
            "By Facial Identification is meant the display of a name. Grouping faces by age is sorting and not included.",
            Standing.HOLLOW,
        ),
        (
            "By Facial Identification we both mean facial recognition of any kind. Matching against a gallery is included.",
            Standing.HELD,
        ),
        (
            "By Facial Identification we both mean facial recognition of any kind. Prices are not included.",
            Standing.HELD,
        ),
    ],
)
def test_a_meaning_told_with_by_and_what_is_not_meant(definition: str, found: Standing) -> None:
    ban = "Users shall not use the Model for Facial Identification."
    assert standing("policing-biometrics", ban, definition) is found


BAN = "Users shall not use the Model to select or engage a target."


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        ('In Clause 1, "target" from now on means a named human being.', Standing.HOLLOW),
        ('"target" henceforth means an identified person.', Standing.HOLLOW),
        ('"Target" now means any person, vehicle or place.', Standing.HELD),
        ('"Named Contact" means a named person.', Standing.HELD),
    ],
)
def test_a_target_that_is_only_a_named_person(definition: str, found: Standing) -> None:
    assert standing("autonomous-weapons", BAN, definition) is found


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        ('"Training" means the initial formation of parameters from random values.', Standing.HOLLOW),
        ('"Training" means building a model from scratch.', Standing.HOLLOW),
        ('"Training" means building a model from scratch or fine-tuning one.', Standing.HELD),
    ],
)
def test_training_that_is_only_the_first_of_it(definition: str, found: Standing) -> None:
    ban = "Supplier shall not engage in Training on Customer's data."
    assert standing("no-training", ban, definition, of="ai-buyer") is found


@pytest.mark.parametrize(
    ("meaning", "found"),
    [
        ("a use found to be fraud by a decree from which no appeal lies", Standing.HOLLOW),
        ("a use that has been established as fraud in a final judgment", Standing.CROSSED),
        ("a use found to be fraud by a court or reasonably suspected to be fraud", Standing.HELD),
        ("a use that breaks a limit of this Agreement", Standing.HELD),
    ],
)
def test_misuse_that_a_court_has_to_find(meaning: str, found: Standing) -> None:
    right = f'Supplier may suspend any user upon Misuse, "Misuse" being {meaning}.'
    ban = "Users shall not use the Model to deceive people."
    assert standing("enforcement", right, ban) is found


@pytest.mark.parametrize(
    ("meaning", "found"),
    [
        ("an individual who has lodged a request not to be observed", Standing.HOLLOW),
        ("a person whose request has been accepted", Standing.HOLLOW),
        ("any individual, whether or not a request has been lodged", Standing.HELD),
        ("an individual who lives in the country", Standing.HELD),
    ],
)
def test_people_who_have_to_ask_for_it(meaning: str, found: Standing) -> None:
    ban = "Users shall not use the Model for surveillance of a Protected Resident."
    assert standing("domestic-surveillance", ban, f'"Protected Resident" means {meaning}.') is found


@pytest.mark.parametrize(
    ("meaning", "found"),
    [
        ("Observation: opening the post of a person or tapping their telephone.", Standing.HOLLOW),
        ('"Observation" means the interception of calls and messages.', Standing.HOLLOW),
        ("By Observation we mean reading letters, and also following where people go.", Standing.HELD),
        ("Observation is any watching of people, by whatever means.", Standing.HELD),
    ],
)
def test_watching_that_is_only_the_reading_of_letters(meaning: str, found: Standing) -> None:
    ban = "Customer shall not use the Model for the Observation and surveillance of residents."
    assert standing("domestic-surveillance", ban, meaning) is found
