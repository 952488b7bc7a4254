"""Extracts that say where each clause comes from, and cite by the numbers there."""

import pytest

from agreelint.model.agreement import Reach, Reference
from agreelint.structure import agreement
from structure.manuscripts import manuscript


def cited(*lines: str) -> list[Reference]:
    return list(agreement(manuscript("Extract of the papers", *lines)).references)


def led(*lines: str) -> list[tuple[str, tuple[int, ...]]]:
    """What is cited, with the lines it leads to, from 1 on."""
    return [(one.text, one.targets) for one in cited(*lines)]


@pytest.mark.parametrize(
    "head",
    [
        "(Agreement, clause 6)",
        "(Agreement, clause 6, as first signed)",
        "(Agreement clause 6)",
        "Agreement, clause 6:",
        "Agreement, clause 6.",
        "Agreement, clause 6 says:",
    ],
)
def test_a_clause_is_cited_by_the_number_it_has_where_it_comes_from(head: str) -> None:
    lines = (
        f"1. {head} The Bank may use the Assistant for its desk functions.",
        "2. (Deed) Clause 6 is struck out.",
        "3. (Deed) Fees are due monthly.",
    )
    assert led(*lines) == [("Clause 6", (1,))]


def test_the_paper_of_the_sentence_goes_first() -> None:
    lines = (
        "1. (Agreement, clause 2) The Agency shall not watch residents.",
        "2. Deed No. 1, paragraph 2: fees rise by two per cent.",
        "3. Deed No. 1, paragraph 3: paragraph 2 begins on signature.",
    )
    assert led(*lines) == [("paragraph 2", (2,))]


def test_a_clause_that_names_no_paper_cites_the_extract() -> None:
    lines = (
        "1. The Agency shall not watch residents.",
        "2. (Master Terms, clause 1) Fees are due monthly.",
        "3. Clause 1 does not apply to contractors.",
    )
    assert led(*lines) == [("Clause 1", (1,))]


def test_a_named_paper_is_where_the_number_is_looked_for() -> None:
    lines = (
        "1. (Main Contract, clause 16) The Supplier may suspend the Service.",
        "2. This Rider prevails over clause 16 of the Main Contract.",
        "3. This Rider leaves clause 2 of the Main Contract as it is.",
    )
    found = {one.text: one for one in cited(*lines)}
    assert found["clause 16"].targets == (1,)
    assert found["clause 2"].targets == ()
    assert found["clause 2"].reach is Reach.DANGLING


def test_a_word_that_no_extract_numbers_by_leads_to_its_terms() -> None:
    lines = (
        '1. RFQ term 12: "The Agency may use the product for every lawful purpose."',
        "2. RFQ term 13: prices are firm.",
        "3. Terms 12 and 13 are struck.",
    )
    assert ("Terms 12 and 13", (1, 2)) in led(*lines)


@pytest.mark.parametrize("head", ["(Schedule 1)", "(Schedule 1, extract)"])
def test_a_paper_without_a_number_is_all_that_comes_from_it(head: str) -> None:
    lines = (
        "1. The Ministry may use the Platform for the Programme described in Schedule 1.",
        f"2. {head} The Programme comprises the indexing of case files.",
        f"3. {head} The Programme lasts two years.",
    )
    assert led(*lines) == [("Schedule 1", (2, 3))]


@pytest.mark.parametrize(
    "line",
    [
        "2. Exceptions to clause 1: harbour police; transit police.",
        "2. Section 1: the Agency pays.",
        "2. (The Agency, its staff and its contractors) may not rely on clause 1.",
    ],
)
def test_what_names_no_paper_is_no_origin(line: str) -> None:
    assert any(targets == (1,) for _, targets in led("1. Nobody is watched.", line, "3. Fees are due."))


@pytest.mark.parametrize(
    "words",
    [
        "(Notwithstanding Section 1) Customer may watch residents.",
        "(Despite Section 1) Customer may watch residents.",
        "(Deletes Section 1) Customer may watch residents.",
        "(Notwithstanding Agreement, Section 1) Customer may watch residents.",
    ],
)
def test_an_override_in_front_stays_a_reference(words: str) -> None:
    assert ("Section 1", (1,)) in led("1. Nobody is watched.", f"2. {words}", "3. Fees are due.")


def test_no_head_leads_away_from_a_clause_of_the_extracts_own() -> None:
    lines = ("1. Nobody is watched.", "2. (Terms, clause 1) Fees are due.", "3. (Rider) Clause 1 is deleted.")
    assert led(*lines) == [("Clause 1", (2, 1))]
