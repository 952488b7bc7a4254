"""Agreements as they are drafted in different places."""

import pytest

from agreelint.model.agreement import ClauseKind
from structure.manuscripts import check, clause, lead_in, line, numbers, read, said, tree


def test_a_federal_solicitation() -> None:
    found = read(
        "SECTION C – DESCRIPTION",
        "C.1 SCOPE",
        "C.1.1 The Contractor shall provide a hosted service.",
        "(a) Reservists may use it.",
        "SECTION H – SPECIAL CONTRACT REQUIREMENTS",
        "H.12 USE OF MODELS",
        "(a) The Government shall not use a model to:",
        "(1) select targets; or",
        "(2) track persons, including by:",
        "(i) phone records; or",
        "(ii) cameras.",
        "SECTION I – CONTRACT CLAUSES",
        "52.212-4 Contract Terms and Conditions",
        "(a) Inspection. The Contractor shall tender conforming items.",
        "I.3 252.204-7012 applies as if set out here.",
    )
    check(found)
    assert tree(found) == [
        ("C", None), ("C.1", "C"), ("C.1.1", "C.1"), ("C.1.1(a)", "C.1.1"),
        ("H", None), ("H.12", "H"), ("H.12(a)", "H.12"), ("H.12(a)(1)", "H.12(a)"), ("H.12(a)(2)", "H.12(a)"),
        ("H.12(a)(2)(i)", "H.12(a)(2)"), ("H.12(a)(2)(ii)", "H.12(a)(2)"),
        ("I", None), ("52.212-4", "I"), ("52.212-4(a)", "52.212-4"), ("I.3", "I"),
    ]  # fmt: skip


def test_a_state_contract() -> None:
    found = read(
        "ARTICLE 1",
        "DEFINITIONS",
        "Section 1.01 Definitions. The following terms have these meanings:",
        "(a) “Service” means the hosted service.",
        "ARTICLE 2",
        "USE OF THE SERVICE",
        "Section 2.01 Grant. Contractor grants State the right to use the Service.",
        "Section 2.02 Restrictions. State shall not:",
        "(a) use the Service for surveillance, including",
        "(i) of persons; or",
        "(ii) of vehicles;",
        "(b) resell the Service.",
    )
    check(found)
    assert tree(found)[2:] == [
        ("1.01(a)", "1.01"), ("2", None), ("2.01", "2"), ("2.02", "2"), ("2.02(a)", "2.02"),
        ("2.02(a)(i)", "2.02(a)"), ("2.02(a)(ii)", "2.02(a)"), ("2.02(b)", "2.02"),
    ]  # fmt: skip


def test_a_german_contract() -> None:
    found = read(
        "§ 1 Subject Matter",
        "(1) The Provider makes the platform available.",
        "(2) The Customer may use the platform for",
        "a) research on traffic;",
        "b) other purposes.",
        "§ 2 Restrictions",
        "(1) The Customer shall not use the platform to",
        "a) identify persons, in particular",
        "aa) by face; or",
        "bb) by gait;",
        "b) control weapons.",
    )
    assert numbers(found) == [
        "1", "1(1)", "1(2)", "1(2)a)", "1(2)b)", "2", "2(1)", "2(1)a)", "2(1)a)aa)", "2(1)a)bb)", "2(1)b)",
    ]  # fmt: skip


def test_a_french_contract() -> None:
    found = read(
        "BETWEEN THE UNDERSIGNED:",
        "Société Lumen SAS, with registered office in Lyon (hereinafter the “Provider”),",
        "PREAMBLE",
        "The Provider supplies models.",
        "IT HAS BEEN AGREED AS FOLLOWS:",
        "Article 1 – Object",
        "1.1 The purpose of this contract is the supply of a model.",
        "Article 2 – Prohibited uses",
        "2.1 The Client shall refrain from tracking persons.",
        "Article 2 bis – Audit",
        "The Provider may audit the Client once a year under Article 2 bis.",
        "Article 3 – Duration",
    )
    check(found)
    assert tree(found) == [("1", None), ("1.1", "1"), ("2", None), ("2.1", "2"), ("2bis", None), ("3", None)]
    assert said(found, "The Provider supplies").kind is ClauseKind.RECITAL
    assert said(found, "IT HAS").kind is ClauseKind.OPERATIVE
    (reference,) = found.references
    assert found.clauses[reference.targets[0]].number == "2bis"


def test_an_australian_deed() -> None:
    found = read(
        "Background",
        "A The Supplier offers AI services.",
        "Operative provisions",
        "1 Interpretation",
        "1.1 Headings are for convenience.",
        "2 Use",
        "2.1 Permitted use",
        "(a) The Agency may use the Services:",
        "(i) for port logistics; and",
        "(ii) for:",
        "(A) training; and",
        "(B) testing.",
        "(b) The Agency must not use the Services to:",
        "(i) track people; or",
        "(ii) operate weapons.",
    )
    check(found)
    assert [number for number in numbers(found) if number] == [
        "1", "1.1", "2", "2.1", "2.1(a)", "2.1(a)(i)", "2.1(a)(ii)", "2.1(a)(ii)(A)", "2.1(a)(ii)(B)",
        "2.1(b)", "2.1(b)(i)", "2.1(b)(ii)",
    ]  # fmt: skip


def test_terms_whose_headings_ask() -> None:
    found = read(
        "What can I use it for?",
        "You can use it to write. You may not use it to:",
        line("• spy on other people; or"),
        line("• build weapons."),
        "Can you change these terms?",
        "We may change these terms at any time.",
    )
    check(found)
    change = said(found, "We may change")
    assert str(found.place(change)) == "Can you change these terms?"
    assert lead_in(found, change) is None
    assert lead_in(found, said(found, "build")) == "You may not use it to:"


def test_a_purchase_order_with_special_terms_and_a_rider() -> None:
    found = read(
        "PURCHASE ORDER No. 4471",
        "Buyer: County of Lanford",
        "SPECIAL TERMS",
        "1. Buyer may use the Software in its vehicles.",
        "2. Seller shall remove filters:",
        "a. within two days; and",
        "b. at no charge.",
        "RIDER A",
        "DATA",
        "1. Seller shall not sell Buyer data.",
    )
    check(found)
    assert [part.label for part in found.parts] == ["PURCHASE ORDER No. 4471", "Rider A"]
    assert [number for number in numbers(found) if number] == ["1", "2", "2.a", "2.b", "1"]


def test_a_letter_names_a_company_by_its_first_word() -> None:
    found = read(
        "Dear Ms. Ortega:",
        "Larkin Models, Inc. (“Larkin”) will provide the pilot to the City of Marrow (“City”).",
        "1) Pilot. Larkin will host the model.",
        "2) Use. The City may use the model, except that it may not:",
        "a) direct weapons; or",
        "b) track residents.",
    )
    assert [number for number in numbers(found) if number] == ["1)", "2)", "2)a)", "2)b)"]
    assert ("Larkin Models, Inc", ("Larkin",)) in {(one.name.rstrip("."), one.aliases) for one in found.parties}


def test_an_amendment_quotes_what_it_puts_in() -> None:
    found = read(
        "AMENDMENT NO. 2",
        "WHEREAS, the parties wish to amend the Agreement.",
        "NOW, THEREFORE, the parties agree as follows:",
        "1. Section 4.2 of the Agreement is deleted and replaced with the following:",
        "“4.2 Permitted Use. Customer may use the Models for any lawful purpose.”",
        "2. Section 7(b) is amended by deleting the word “not”.",
    )
    check(found)
    assert [number for number in numbers(found) if number] == ["1", "2"]
    quoted = said(found, "“4.2")
    assert quoted.parent == clause(found, "1").index


def test_the_parts_of_a_schedule_are_cited_with_it() -> None:
    found = read(
        "1. The Supplier shall supply the Services.",
        "Schedule 1",
        "Part A – Services",
        "1. Hosting",
        "1.1 The Supplier shall host the model.",
        "Part B – Restrictions",
        "1. Prohibited uses",
        "1.1 The Authority shall not track persons.",
        "1.2 Paragraph 1.1 of this Part B does not apply to tests under Part A.",
    )
    check(found)
    tracking = said(found, "The Authority shall not")
    assert found.place(tracking).part == "Schedule 1, Part B"
    paragraph = next(one for one in found.references if one.text == "Paragraph 1.1")
    assert paragraph.targets == (tracking.index,)
    assert "Part A" in {one.text for one in found.references if one.part is not None}


@pytest.mark.parametrize("head", ["Clause", "No.", "#"])
def test_rows_that_carry_numbers_are_cited_by_them(head: str) -> None:
    found = read(
        line(head, cell=(1, 0, 0), header=True),
        line("Terms", cell=(1, 0, 1), header=True),
        line("3.1", cell=(1, 1, 0)),
        line("Customer may track residents.", cell=(1, 1, 1)),
    )
    check(found)
    assert numbers(found) == ["", "3.1"]


def test_a_price_in_a_table_is_no_number() -> None:
    found = read(
        line("Price", cell=(1, 0, 0), header=True),
        line("Item", cell=(1, 0, 1), header=True),
        line("3.1", cell=(1, 1, 0)),
        line("Support", cell=(1, 1, 1)),
    )
    assert numbers(found) == ["", ""]
