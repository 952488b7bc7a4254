"""Words told in brackets as those of another paper: what the sentence does to the paper, it does to the words."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

BAN = "Customer shall not use the Model for surveillance of residents."
ANY_USE = '"Buyer may use the Model for any lawful purpose"'


@pytest.mark.parametrize(
    "words",
    [
        f"The proposal of 2 May (page 11, {ANY_USE}) is superseded and gives nobody a right.",
        "The seller's letter of 9 May (under which Customer may use the Model for any lawful purpose) is not part of this contract.",
        f"Nothing that Supplier clicks on the portal becomes part of this Agreement, including portal clause 18 ({ANY_USE}).",
        f"If a purchase order says otherwise ({ANY_USE}), Section 1 is applied.",
        f"Customer's order terms (line 4: {ANY_USE}) are rejected, even if Supplier signs them.",
        f"The slides shown in June ({ANY_USE}) do not bind either party.",
    ],
)
def test_what_is_told_of_a_paper_that_is_refused_gives_nothing(words: str) -> None:
    assert standing("lawful-purposes", BAN, words) in (Standing.SILENT, Standing.HELD)


@pytest.mark.parametrize(
    "words",
    [
        f"The proposal of 2 May ({ANY_USE}) is part of this Agreement.",
        f"The proposal of 2 May ({ANY_USE}) applies, and all earlier letters are superseded.",
        f"The proposal of 2 May ({ANY_USE}) supersedes Section 1.",
        f"The proposal of 2 May ({ANY_USE}) is not superseded.",
    ],
)
def test_what_is_told_of_a_paper_that_is_taken_in_is_given(words: str) -> None:
    assert standing("lawful-purposes", BAN, words) is Standing.CROSSED


QUOTED = '"Users shall not use the Model for surveillance of residents"'


@pytest.mark.parametrize(
    "words",
    [
        f"Section 6 ({QUOTED}) will not be applied to the Regional Watch Desk.",
        f"Section 6 ({QUOTED}) is waived.",
        f"Section 6 ({QUOTED}) remains printed in the Agreement for reference.",
        f"Section 6 ({QUOTED}) is kept in the text for the record only.",
        f"Notwithstanding Section 6 ({QUOTED}), the Watch Desk may follow whom it chooses.",
    ],
)
def test_a_limit_that_is_told_to_be_undone_limits_nothing(words: str) -> None:
    assert standing("domestic-surveillance", words) in (Standing.CROSSED, Standing.MISSING)


@pytest.mark.parametrize(
    "words",
    [
        f"Section 6 ({QUOTED}) is left as it is.",
        f"Section 6 ({QUOTED}) continues to apply to every seat.",
        f"Section 6 ({QUOTED}) is not waived.",
        f"Section 6 ({QUOTED}) remains in the Agreement, and the price list is attached for reference.",
    ],
)
def test_a_limit_that_is_told_to_stand_holds(words: str) -> None:
    assert standing("domestic-surveillance", words) is Standing.HELD


READS = 'Attachment 4 includes clause H-17 of the Prime Contract, which reads: "The Government may use the Model for any lawful purpose."'


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Clause H-17 does not apply to the AI Component.", Standing.SILENT),
        ("Clause H-17 is deleted.", Standing.SILENT),
        ("Clause H-17 does not apply to the price list.", Standing.CROSSED),
        ("Clause H-18 does not apply to the AI Component.", Standing.CROSSED),
        ("Clause H-17 applies to the AI Component.", Standing.CROSSED),
    ],
)
def test_a_clause_of_another_paper_that_is_quoted_and_undone_gives_nothing(words: str, found: Standing) -> None:
    assert standing("lawful-purposes", BAN, READS, words) is found


LETTER = "The sales letter of 1 April said that Customer could use the Model for any lawful purpose"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"{LETTER}; that letter is superseded and confers nothing.", Standing.SILENT),
        (f"{LETTER}. It is not part of this Agreement.", Standing.SILENT),
        (f"{LETTER}; that letter is part of this Agreement.", Standing.CROSSED),
        (f"{LETTER}; Section 1 is superseded.", Standing.CROSSED),
        (f"{LETTER}. It is not superseded.", Standing.CROSSED),
        (f"Terms on a purchase order, such as {ANY_USE}, are void.", Standing.HELD),
        (f"Terms on a purchase order, such as {ANY_USE}, prevail, and Section 1 is void.", Standing.CROSSED),
    ],
)
def test_what_a_letter_said_gives_nothing_where_the_letter_is_refused(words: str, found: Standing) -> None:
    assert standing("lawful-purposes", BAN, words) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "This Agreement replaces the licence of 2023, under which Customer could use the Model for any lawful purpose.",
            Standing.SILENT,
        ),
        (
            "This Agreement replaces the licence of 2023, under which Customer may use the Model for any lawful purpose.",
            Standing.CROSSED,
        ),
        (
            "This Agreement ends the licence of 2023, under which Customer could test; Customer may use the Model for any lawful purpose.",
            Standing.CROSSED,
        ),
    ],
)
def test_what_could_be_done_under_a_paper_that_is_gone_is_given_no_longer(words: str, found: Standing) -> None:
    assert standing("lawful-purposes", BAN, words) is found


def test_a_limit_kept_for_its_number_alone_limits_nothing() -> None:
    assert standing(
        "domestic-surveillance", BAN, "Section 1 is kept in the document for continuity of numbering only."
    ) is (Standing.CROSSED)


PROPOSAL = f"The proposal of 2 May ({ANY_USE})"


@pytest.mark.parametrize(
    "words",
    [
        f"{PROPOSAL} is superseded in its pricing.",
        f"{PROPOSAL} is rejected as to price only.",
        f"{PROPOSAL} is replaced by this clause, which says the same.",
        f"{PROPOSAL} is withdrawn until an order repeats it.",
        f"{PROPOSAL} is void unless Buyer relies on it.",
        f"Nothing is binding but the proposal of 2 May ({ANY_USE}).",
        f"No term of this Agreement is to be read against the proposal of 2 May ({ANY_USE}).",
        pytest.param(
            f"No paper is above the letter of 2 May ({ANY_USE}).",
            marks=pytest.mark.xfail(reason="no rule hears that the letter goes first", strict=True),
        ),
        f"If a purchase order says otherwise ({ANY_USE}), the order is applied.",
        f"If a purchase order says otherwise ({ANY_USE}), what it says is applied.",
        f"If a purchase order says otherwise ({ANY_USE}), the later document prevails.",
        f"{LETTER}; that letter is superseded as to price.",
        f"{LETTER}, and this is confirmed; that letter is superseded.",
    ],
)
def test_a_paper_that_is_refused_in_part_at_times_or_for_the_same_again_gives_what_it_says(words: str) -> None:
    assert standing("lawful-purposes", BAN, words, possible="report") not in (Standing.SILENT, Standing.HELD)


def test_a_grant_that_is_told_and_ended_later_is_no_limit_till_then() -> None:
    words = f"{PROPOSAL} is superseded on expiry of this Agreement."
    assert standing("lawful-purposes", BAN, words, possible="report") not in (Standing.SILENT, Standing.HELD)
    assert standing("domestic-surveillance", f"Section 6 ({QUOTED}) is waived for police.") is not Standing.HELD


def test_a_proposal_that_many_declined_is_read_in_little_time() -> None:
    by_many = "The proposal was declined" + " by A on 3 May" * 400 + ", and the Model may select and engage targets."
    assert standing("autonomous-weapons", by_many) is not Standing.HELD
