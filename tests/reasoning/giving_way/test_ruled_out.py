"""A broad grant from which another sentence takes what a limit forbids is none; one that only seems so stays one."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

MEANS = '"Covered Task" means anything Customer does under its organic act.'
GRANT = "Customer may use the Services for any Covered Task."
BAN = "Customer shall not use the Services to watch, locate or profile any person, whatever the source of the data."
HELD = (Standing.SILENT, Standing.HELD)


def purposes(*clauses: str) -> Standing:
    return standing("lawful-purposes", *clauses, possible="report")


@pytest.mark.parametrize(
    "words",
    [
        "A Covered Task that clause 3 rules out is not authorized by this clause.",
        "Nothing in this clause licenses what is forbidden by clause 3.",
        "No right under this clause extends to a use prohibited by clause 3.",
        "What clause 3 forbids is outside this licence.",
        "This licence does not cover anything contrary to clause 3.",
        "A task excluded by clause 3 is never a Covered Task within this clause.",
    ],
)
def test_what_a_sentence_beside_the_grant_takes_out_is_not_given(words: str) -> None:
    assert purposes(MEANS, f"{GRANT} {words}", BAN) in HELD


@pytest.mark.parametrize(
    "words",
    [
        "This clause cuts down every grant in this Agreement.",
        "Clause 3 limits clause 1 and every right given in this Agreement.",
        "Every right of use in this Agreement is subject to this clause.",
        "No permission in this Agreement covers what this clause forbids.",
        "This clause prevails over clause 2.",
    ],
)
def test_a_limit_that_says_so_holds_every_grant_down(words: str) -> None:
    assert purposes(MEANS, GRANT, f"{BAN} {words}") in HELD


@pytest.mark.parametrize("words", ["but only within clause 3", "within the limits of clause 3"])
def test_a_grant_within_a_limit_is_none(words: str) -> None:
    meaning = '"Business Purposes" means every purpose of Customer.'
    assert purposes(meaning, f"Customer may use the Services for its Business Purposes, {words}.", BAN) in HELD


@pytest.mark.parametrize(
    ("beside", "inside"),
    [
        ("", ""),
        ("A Covered Task that clause 3 rules out is not billed under this clause.", ""),
        ("A Covered Task that clause 3 rules out is not authorized by this clause unless Customer so decides.", ""),
        ("A Covered Task that clause 4 lists is not authorized by this clause.", ""),
        ("Nothing in this clause limits what clause 3 forbids.", ""),
        ("", "This clause limits every payment under this Agreement."),
        ("", "Except in an emergency, this clause cuts down every grant in this Agreement."),
        ("", "This clause gives way to every grant in this Agreement."),
    ],
)
def test_what_takes_nothing_out_leaves_the_grant(beside: str, inside: str) -> None:
    fees = "The fees for reports are due in thirty days."
    assert purposes(MEANS, f"{GRANT} {beside}", f"{BAN} {inside}", fees) not in HELD


def test_a_limit_that_is_struck_out_takes_nothing_from_the_grant() -> None:
    words = "What clause 3 forbids is outside this licence."
    assert purposes(MEANS, f"{GRANT} {words}", BAN, "Clause 3 is deleted.") is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "A Covered Task that clause 3 rules out is not normally authorized by this clause.",
        "A Covered Task that clause 3 rules out in the opinion of Customer is not authorized by this clause.",
        "A Covered Task that clause 3 rules out is not authorized by this clause, subject to what Customer directs.",
        "A Covered Task that clause 3 rules out is not authorized by this clause on Sundays.",
        "A Covered Task that clause 3 rules out is not authorized by this clause for contractors.",
        "What clause 3 forbids is outside this licence. Customer decides what clause 3 forbids.",
        "What clause 3 forbids is outside this licence. Customer may set the previous sentence aside for any task.",
        "What clause 3 forbids is outside this licence. It does not apply to tasks of the first rank.",
    ],
)
def test_what_is_taken_out_at_times_for_some_or_as_customer_likes_is_not_taken_out(words: str) -> None:
    assert purposes(MEANS, f"{GRANT} {words}", BAN) not in HELD


@pytest.mark.parametrize(
    "words",
    [
        "What clause 3 forbids is outside this licence, even if Customer asks for it.",
        "What clause 3 forbids is outside this licence. Supplier decides what clause 3 forbids.",
        "What clause 3 forbids is outside this licence. Customer shall not set the previous sentence aside.",
    ],
)
def test_what_is_taken_out_all_the_same_is_not_given(words: str) -> None:
    assert purposes(MEANS, f"{GRANT} {words}", BAN) in HELD


@pytest.mark.parametrize(
    "inside",
    [
        "This clause limits every right given in this Agreement in respect of price.",
        "This clause limits every right given in this Agreement to contractors.",
        "This clause limits every right given in this Agreement. Customer may waive it.",
    ],
)
def test_a_limit_on_every_grant_that_is_one_on_some_holds_none_down(inside: str) -> None:
    assert purposes(MEANS, GRANT, f"{BAN} {inside}") not in HELD


@pytest.mark.parametrize(
    ("ban", "held"),
    [
        ("Customer shall not use the Services unlawfully.", False),
        ("Customer shall not use the Services to resell them.", False),
        ("Customer shall not use the Services in ways that Customer lists from time to time.", False),
        ("Customer shall not use the Services to watch a person until Customer gives notice.", False),
        ("Customer shall not use the Services to watch a person, or to break the law.", True),
        ("Customer shall not use the Services to watch a person or to resell them.", True),
    ],
)
def test_a_limit_that_forbids_no_use_takes_nothing_from_a_grant(ban: str, held: bool) -> None:
    assert (purposes(MEANS, f"{GRANT} What clause 3 forbids is outside this licence.", ban) in HELD) is held


@pytest.mark.parametrize(
    "elsewhere",
    ["Clause 3 limits no right of Customer under clause 2.", "Clause 3 does not restrict any right under clause 2."],
)
def test_a_limit_that_is_said_to_limit_nothing_holds_no_grant_down(elsewhere: str) -> None:
    words = "This clause limits every right given in this Agreement."
    assert purposes(MEANS, GRANT, f"{BAN} {words}", "Fees are due in thirty days.") in HELD
    assert purposes(MEANS, GRANT, f"{BAN} {words}", elsewhere) not in HELD


def test_of_two_clauses_that_each_go_before_the_other_neither_holds() -> None:
    words = "This clause prevails over clause 2."
    assert purposes(MEANS, f"{GRANT} This clause prevails over clause 3.", f"{BAN} {words}") not in HELD
