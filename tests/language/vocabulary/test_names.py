"""A product spoken of by its name alone."""

import pytest

from agreelint.language.vocabulary.names import by_name
from agreelint.language.words.normalise import words


def named(text: str, after: str) -> str | None:
    found = words(text)
    hit = by_name(found, found.norm.index(after) + 1)
    return hit.span.of(text) if hit is not None else None


@pytest.mark.parametrize("name", ["Halcyon", "LedgerMind", "Kauri Assist", "Polaris"])
def test_what_is_used_by_its_name_is_the_system(name: str) -> None:
    assert named(f"The Bureau may employ {name} for any lawful purpose.", "employ") == name


@pytest.mark.parametrize(
    "thing", ["Feedback", "Confidential Information", "Customer Data", "the Premises", "funds", "Agency's Halcyon"]
)
def test_a_noun_of_contracts_is_no_name(thing: str) -> None:
    assert named(f"The Vendor may employ {thing} for any lawful purpose.", "employ") is None


def test_a_line_in_capitals_names_nothing() -> None:
    assert named("THE BUREAU MAY EMPLOY HALCYON FOR ANY LAWFUL PURPOSE.", "employ") is None
