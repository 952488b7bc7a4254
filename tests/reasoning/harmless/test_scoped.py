"""Meanings for one clause alone, questions that are denied, parts without force, and clauses that name papers."""

import pytest

from agreelint.language.statements.questions import asks_for_leave
from agreelint.model.review import Standing
from reasoning.whole import review, standing

BAN = "Users shall not use the Model for surveillance of residents."
MEANING = '"Call" means every request, made by anyone, for any purpose and without restriction of field.'
USE = "Customer may use the Model for each Call."


@pytest.mark.parametrize(
    ("definition", "fees", "found"),
    [
        (f"For the purposes of Clause 2 alone, {MEANING}", "EUR 0.02 is due for each Call.", Standing.SILENT),
        (f"In Clause 2 only, {MEANING}", "EUR 0.02 is due for each Call.", Standing.SILENT),
        (f"For invoicing, {MEANING}", "EUR 0.02 is due for each Call.", Standing.SILENT),
        (f"For the purposes of Clause 2, {MEANING}", USE, Standing.CROSSED),
        (MEANING, USE, Standing.CROSSED),
    ],
)
def test_a_wide_meaning_for_one_clause_gives_what_that_clause_gives(
    definition: str, fees: str, found: Standing
) -> None:
    assert standing("lawful-purposes", definition, fees, BAN) is found


def test_a_wide_meaning_for_one_clause_that_others_use_is_wide() -> None:
    fees = "EUR 0.02 is due for each Call."
    answers = "Supplier shall answer each Call that Customer makes."
    asked = standing("lawful-purposes", f"In Clause 2 only, {MEANING}", fees, answers, BAN, possible="report")
    assert asked is not Standing.SILENT


GRANT = "Customer may use the Model for any activity whatsoever"


@pytest.mark.parametrize(
    ("grant", "found"),
    [
        (f"{GRANT}, but this is to be read throughout as excluding what Clause 2 forbids.", Standing.SILENT),
        (f"{GRANT}, but the activity shall be construed so as to exclude what Clause 2 forbids.", Standing.SILENT),
        (f"{GRANT}, but fees are to be read as excluding what Clause 3 charges.", Standing.CROSSED),
        (f"{GRANT}, and shall not be read as excluding what Clause 2 forbids.", Standing.CROSSED),
    ],
)
def test_a_grant_that_is_read_as_leaving_out_what_is_forbidden(grant: str, found: Standing) -> None:
    assert standing("lawful-purposes", grant, BAN, "Fees are due.") is found


@pytest.mark.parametrize(
    ("answer", "crossed"),
    [
        ("No. An officer decides.", False),
        ("Never. An officer decides.", False),
        ("It may not. An officer decides.", False),
        ("Yes. It may.", True),
        ("No need to ask; it may.", True),
        ("Not without an officer.", False),
        ("No, an officer decides.", False),
        ("No. In every case an officer decides.", False),
        ("No. Save that it may where the score is low.", True),
        ("No, except where the score is low.", True),
        ("No. From the second year, yes.", True),
        ("No, in the first year.", True),
        ("Not without a score.", True),
        ("No doubt.", True),
        ("It may not only propose.", True),
        ("Nobody will stop it.", True),
    ],
)
def test_a_question_that_is_denied_permits_nothing(answer: str, crossed: bool) -> None:
    question = f"| Can the assistant refuse a tenant's application without review? {answer}"
    found = standing("high-stakes-decisions", question)
    assert (found is Standing.CROSSED) is crossed


@pytest.mark.parametrize(
    ("question", "crossed"),
    [
        ("May Customer use the Model for surveillance of residents? No.", False),
        ("May Customer use the Model for surveillance of residents? No. It is free.", False),
        ("May Customer use the Model for surveillance of residents? No. Save that it may do so in the capital.", True),
        ("May Customer use the Model for surveillance of residents? No. Unless the mayor agrees.", True),
    ],
)
def test_a_denial_that_is_taken_back_permits(question: str, *, crossed: bool) -> None:
    assert (standing("domestic-surveillance", BAN, question) is Standing.CROSSED) is crossed


def test_who_denies_that_anything_stands_in_the_way_denies_nothing() -> None:
    assert not asks_for_leave("Is the assistant prevented from refusing an application without review?")
    assert not asks_for_leave("Is any consent needed for it?")
    assert asks_for_leave("Can the assistant refuse an application without the consent of an officer?")


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("Exhibit B is descriptive. It tells of practice, and gives rise to no right or duty for either side.", True),
        ("Exhibit B pictures the Supplier's practice and creates no obligations.", True),
        ("Exhibit B has no legal effect.", True),
        ("Exhibit B describes good practice. The parties are not bound by it.", True),
        ("Exhibit B describes good practice and binds Customer.", False),
        ("Exhibit B lists what users must not do. It creates no rights for third parties.", False),
        ("Exhibit B applies. Exhibit C is descriptive and creates no duty.", False),
    ],
)
def test_a_part_that_creates_no_duty_gives_no_limit(said: str, lost: bool) -> None:
    exhibit = f"| EXHIBIT B - USE\n1. {BAN}\n2. Users shall not use the Model to direct weapons."
    other = "| EXHIBIT C - PRICES\n1. Fees are due."
    found = standing("domestic-surveillance", "Supplier supplies the Model.", said, exhibit, other)
    assert (found in (Standing.MISSING, Standing.CROSSED)) is lost


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Strike Work takes in finding, sorting, following and attacking a target.", True),
        ("Strike Work embraces finding, sorting, following and attacking a target.", True),
        ("The Model takes in requests, and may be used for attacking a target.", False),
    ],
)
def test_a_name_that_takes_in_what_is_forbidden(words: str, held: bool) -> None:
    ban = "Nobody shall use the Model in any Strike Work."
    assert (standing("autonomous-weapons", f"{ban} {words}") is not Standing.CROSSED) is held


def test_clauses_numbered_in_words_are_cited_by_them() -> None:
    grant = f"| ONE. {GRANT}, but this shall be read as excluding what clauses TWO and THREE forbid."
    document = review(grant, f"| TWO. {BAN}", "| THREE. Users shall not use the Model to direct weapons.")
    assert next(one for one in document.verdicts if one.red_line == "lawful-purposes").standing is Standing.SILENT
