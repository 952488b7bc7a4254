"""Limits that a definition empties in words that no list holds."""

import pytest

from agreelint import read, structure
from agreelint.model.review import Standing
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.meanings.chains import chains
from agreelint.reasoning.meanings.defined_away import Meanings
from reasoning.one_rule import taken_apart
from reasoning.whole import standing

SUPPLIED = "Supplier provides the AI Services to Customer."
LIMIT = (
    SUPPLIED,
    "Customer shall not use the AI Services for the Surveillance of Residents, whether or not it is lawful.",
)
ROLL = '"Resident" means a person inscribed in Roll R, in which nobody is inscribed unless Customer so decides.'
FORBIDDEN = '"Surveillance" means watching that the law of the place has already forbidden.'


def surveillance(meaning: str, possible: str = "report") -> Standing:
    return standing("domestic-surveillance", *LIMIT, meaning, possible=possible)


@pytest.mark.parametrize("meaning", [ROLL, FORBIDDEN])
def test_a_limit_that_a_meaning_seems_to_empty_never_passes(meaning: str) -> None:
    assert surveillance(meaning) in (Standing.HOLLOW, Standing.UNRESOLVED, Standing.CROSSED)


@pytest.mark.parametrize(
    "meaning",
    [
        '"Resident" means any person who lives in, visits or passes through the country, whatever their nationality.',
        '"Surveillance" means any monitoring, tracking or profiling of people, by whatever means and on whatever data.',
        '"Business Day" means a day on which banks in the capital are open.',
    ],
)
def test_a_limit_whose_words_mean_what_they_say_stands(meaning: str) -> None:
    assert surveillance(meaning) is Standing.HELD


def test_without_the_second_reading_nothing_is_told_by_likeness() -> None:
    assert surveillance(FORBIDDEN, "off") is Standing.HELD


REVIEWED = (
    SUPPLIED,
    "No claim shall be refused on the basis of an output of the AI Services without a Placement Review by a human officer.",
)


@pytest.mark.parametrize(
    ("counts", "clean"),
    [
        ("A Placement Review counts as made once the proposal was shown for an hour and nobody rejected it.", False),
        ("A Placement Review is deemed made where no officer has objected by midnight.", False),
        (
            "A Placement Review is done once the sheet has gone round the office, whether or not it was opened.",
            False,
        ),
        ("A Placement Review is complete when the officer has read the file, heard the claimant and decided.", True),
        ("An invoice is deemed given on the day on which it is sent.", True),
    ],
)
def test_a_step_counts_only_where_it_is_taken(counts: str, *, clean: bool) -> None:
    verdict = standing("high-stakes-decisions", *REVIEWED, counts, possible="report")
    assert (verdict is Standing.HELD) is clean


@pytest.mark.parametrize(
    ("counts", "hollow"),
    [
        ("A refusal has been reviewed once it has stood on the officer's screen for eight seconds.", True),
        ("A refusal has been reviewed when nine minutes have run since it was shown.", True),
        ("An officer has reviewed a refusal if it has lain in the tray overnight, read or unread.", True),
        pytest.param(
            "A refusal has been reviewed once it has lain on the desk for a day and an officer has read and signed it.",
            False,
            marks=pytest.mark.xfail(reason="reads like its twin, in which nobody reads", strict=True),
        ),
        ("A refusal has been reviewed when the officer has read the file and decided.", False),
        ("A printer is broken when nine minutes have run since it was fed.", False),
    ],
)
def test_a_step_that_time_alone_takes_is_no_persons(counts: str, *, hollow: bool) -> None:
    demand = "No refusal that the AI Services propose reaches a tenant until an officer has reviewed the refusal."
    verdict = standing("human-control", SUPPLIED, demand, counts, possible="report")
    assert (verdict is Standing.HOLLOW) is hollow


@pytest.mark.parametrize(
    ("word", "hollow"),
    [
        ("pause", True),  # nothing else can be meant: the agreement never writes it large
        ("Pause", True),
        ("stop", False),
    ],
)
def test_a_name_may_be_written_small_where_it_is_written_so_everywhere(word: str, *, hollow: bool) -> None:
    made = taken_apart(f"Supplier may {word} access where Customer breaks these terms.", '"Pause" means a letter.')
    assert bool(list(chains(made, Span(0, made.text.index('"Pause"'))))) is hollow


def test_a_name_written_large_is_not_meant_where_it_is_written_small() -> None:
    made = taken_apart("Supplier may pause access.", '"Pause" means a letter.', "A Pause is free of charge.")
    assert not list(chains(made, Span(0, made.text.index('"Pause"'))))


@pytest.mark.parametrize(
    ("title", "empties"),
    [
        ("HOSTING TERMS for the yard at Essen (the “Essen Yard”), Kranich KI GmbH", False),
        ("HOSTING TERMS by which Kranich provides the yard at Essen (the “Essen Yard”)", True),
    ],
)
def test_a_title_that_gives_a_short_name_empties_nothing(
    monkeypatch: pytest.MonkeyPatch, title: str, *, empties: bool
) -> None:
    monkeypatch.setattr("agreelint.reasoning.meanings.defined_away.empties", lambda *_: 0.96)
    text = f"{title}\n1. No file of the Essen Yard is put on a vehicle.\n2. Fees are due.\n"
    made = structure.agreement(read.manuscript("a.txt", text.encode()))
    limit = Effect("edge-deployment", EffectKind.PROTECTS, 1, made.clauses[1].body, "m", "b")
    assert bool(list(Meanings(made).away([limit]))) is empties


@pytest.mark.parametrize(
    ("limit", "sure"), [("No Field Crate is put on a vehicle.", True), ("No Grand Pack is put on a vehicle.", False)]
)
def test_what_is_said_of_a_part_of_the_system_is_not_surely_said_of_all_of_it(
    monkeypatch: pytest.MonkeyPatch, limit: str, *, sure: bool
) -> None:
    def of_the_part(_before: str, after: str, _parties: object) -> float:
        return 0.99 if "without connection" in after else 0.1

    monkeypatch.setattr("agreelint.reasoning.meanings.defined_away.empties", of_the_part)
    service = '2. "Grand Pack" means the hosted model, its portal and the Field Crate.'
    part = '3. "Field Crate" means a compact edition that works without connection to Supplier.'
    made = structure.agreement(read.manuscript("a.txt", f"TERMS\n1. {limit}\n{service}\n{part}\n".encode()))
    effect = Effect("edge-deployment", EffectKind.PROTECTS, 1, made.clauses[1].body, "m", "b")
    assert [one.sure for one in Meanings(made).away([effect])] == [sure]
