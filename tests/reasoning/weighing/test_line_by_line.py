"""What the lines say where nothing reads as if it were about the red line."""

from dataclasses import replace

import pytest

from agreelint.model.reading import Reading
from agreelint.reasoning.encoder.impression import Impression, Saying, rules
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing import line_by_line
from agreelint.reasoning.weighing.line_by_line import about
from reasoning.agreements import SURVEILLANCE
from structure.manuscripts import read

MADE = read(
    "AN AGREEMENT",
    "1. Customer shall not watch people.",
    "2. Customer may look after its visitors.",
    "3. Fees are due monthly.",
    "4. Support is given by telephone.",
    "5. Notices are in writing.",
)
WATCHING = replace(SURVEILLANCE, rules=("domestic-surveillance",))
NONE = Saying(0.0, 0.0, 0.0)
SPOKEN, UNSPOKEN = Impression(0.1, 0.1, 0.6, 0.0, 0.2), Impression(0.1, 0.1, 0.4, 0.0, 0.4)


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_by_line, "impressions", lambda _: dict.fromkeys(rules(), SPOKEN))
    says = [NONE, Saying(0.0, 0.1, 0.7), Saying(0.15, 0.0, 0.0), NONE, NONE, NONE]
    monkeypatch.setattr(line_by_line, "sayings", lambda _: dict.fromkeys(rules(), says))


def own(limit: float) -> Reading:
    return Reading(2, MADE.clauses[2].body, "domestic-surveillance", frozenset(WATCHING.rules), 0.0, 0.0, limit)


def test_a_line_that_says_something_is_a_reading() -> None:
    (made,) = about(Ground.of(MADE, ()), WATCHING, ())
    assert MADE.words(made.span) == "1. Customer shall not watch people."
    assert (made.crossing, made.hollow, made.limit) == (0.0, 0.1, 0.7)
    assert made.rule in WATCHING.rules


def test_only_where_no_other_reading_is_about_it() -> None:
    assert about(Ground.of(MADE, ()), WATCHING, [own(0.5)]) == [own(0.5)]
    (made,) = about(Ground.of(MADE, ()), WATCHING, [own(0.001)])
    assert made.limit == 0.7


def test_of_few_lines_and_of_a_long_agreement_nothing_is_asked() -> None:
    assert list(about(Ground.of(read("1. Customer shall not watch people."), ()), WATCHING, ())) == []
    long = read(*(f"{number}. The parties meet monthly and keep minutes of it." for number in range(1, 120)))
    assert list(about(Ground.of(long, ()), WATCHING, ())) == []


def test_nor_where_the_agreement_says_nothing_of_it_or_no_line_is_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_by_line, "impressions", lambda _: dict.fromkeys(rules(), UNSPOKEN))
    assert list(about(Ground.of(MADE, ()), WATCHING, ())) == []
    monkeypatch.setattr(line_by_line, "impressions", lambda _: dict.fromkeys(rules(), SPOKEN))
    monkeypatch.setattr(line_by_line, "sayings", lambda _: dict.fromkeys(rules(), [Saying(0.1, 0.2, 0.2)] * 6))
    assert list(about(Ground.of(MADE, ()), WATCHING, ())) == []
