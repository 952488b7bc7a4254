"""What lines come to, read side by side."""

import pytest

from agreelint.language.likeness.wording import known_rules
from agreelint.reasoning.encoder.impression import impressions, measure, room, rules, sayings

LINES = (
    "FRAMEWORK AGREEMENT - Northwind Ltd and the Harbour Board",
    "1. Northwind supplies the Model as a hosted service for two years.",
    "2. The Board may use the Model for every purpose that is not unlawful.",
    "3. Northwind may suspend access where the Board is in breach of this agreement.",
    "4. The Model shall not be used to follow or profile residents.",
    "5. Fees are due within thirty days.",
)
UNDONE = "6. In this agreement a person who has not objected in writing is not followed, monitored or profiled."


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


def test_each_line_says_something_of_its_own() -> None:
    said = sayings(LINES)
    assert set(said) == set(rules())
    grant, limit = said["blanket-lawful-use"], said["domestic-surveillance"]
    assert max(range(len(LINES)), key=lambda at: grant[at].crossing) == 2
    assert max(range(len(LINES)), key=lambda at: limit[at].limit) == 4
    assert grant[2].crossing > 0.5
    assert limit[4].limit > 0.5


def test_a_line_beyond_the_room_says_nothing() -> None:
    long = "The parties meet monthly to look at the figures. " * 200
    assert all(of_lines[1].crossing == of_lines[1].limit == 0 for of_lines in sayings((long, UNDONE)).values())
