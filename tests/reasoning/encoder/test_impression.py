"""What lines come to, read side by side."""

import pytest

from agreelint.language.likeness.wording import known_rules
from agreelint.reasoning.encoder.impression import impressions, measure, room, rules

LINES = (
    "FRAMEWORK AGREEMENT - Northwind Ltd and the Harbour Board",
    "1. Northwind supplies the Model as a hosted service for two years.",
    "2. The Board may use the Model for every purpose that is not unlawful.",
    "3. Northwind may suspend access where the Board is in breach of this agreement.",
    "4. The Model shall not be used to follow or profile residents.",
    "5. Fees are due within thirty days.",
)
UNDONE = "6. Clause 4 does not apply where the harbour master finds that security so requires."


def test_the_probabilities_of_a_rule_add_up() -> None:
    for one in impressions(LINES).values():
        assert one.crossed + one.hollow + one.held + one.unresolved + one.nothing == pytest.approx(1, abs=1e-5)


def test_it_was_taught_rules_that_the_likeness_knows() -> None:
    assert set(rules()) <= known_rules()


def test_a_grant_is_seen_and_what_is_not_spoken_of() -> None:
    made = impressions(LINES)
    assert made["blanket-lawful-use"].crossed > 0.5
    assert made["training-on-customer-data"].nothing > 0.8


def test_what_another_line_does_to_a_limit_is_seen() -> None:
    before, after = impressions(LINES), impressions((*LINES, UNDONE))
    assert after["domestic-surveillance"].held < before["domestic-surveillance"].held / 2


def test_what_goes_beyond_the_room_is_not_read() -> None:
    long = "The parties meet monthly to look at the figures. " * 200
    assert measure(long) > room()
    assert impressions((long, UNDONE)) == impressions((long,))
