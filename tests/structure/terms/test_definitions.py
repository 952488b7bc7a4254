"""Terms: what the agreement defines, in all the ways a contract does, and how far each meaning runs."""

import pytest

from agreelint.model.agreement import Agreement, ClauseKind
from structure.manuscripts import read


def terms(found: Agreement) -> list[tuple[str, str]]:
    return [(one.name, one.meaning.of(found.text)) for one in found.terms]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“Model” means the large model.", [("Model", "the large model.")]),
        ('In this Order "Model" means the large model.', [("Model", "the large model.")]),
        ("“Model” or “System” shall mean the model.", [("Model", "the model."), ("System", "the model.")]),
        ("“Data” does not include logs.", [("Data", "logs.")]),
        ("“Use” has the meaning given in Section 2.", [("Use", "given in Section 2.")]),
        ("Confidential Information means what is marked so.", [("Confidential Information", "what is marked so.")]),
        ("Provider hosts a model (the “Model”) in Ohio.", [("Model", "Provider hosts a model")]),
        ("(a) “Tool” means a tool; and (b) “Act” means an act.", [("Tool", "a tool"), ("Act", "an act.")]),
        ("The files and logs (collectively, the “Data”) are kept.", [("Data", "The files and logs")]),
        ("The word “may” is not used here.", []),
        ("“Filters” covers all classifiers.", [("Filters", "all classifiers.")]),
    ],
)
def test_terms_and_their_meanings(words: str, expected: list[tuple[str, str]]) -> None:
    found = read(f"1. {words}", "2. Ohio law governs.")
    assert terms(found) == expected
    assert all(one.span.of(found.text) == one.name for one in found.terms)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Acme Ltd, hereinafter referred to as the “Supplier”, sells.", "Supplier"),
        ("Bolt plc, hereinafter “Bolt”, buys.", "Bolt"),
        ("The system, referred to herein as the “Model”, learns.", "Model"),
        ("As used herein, Term means a year.", "Term"),
        ("As used in this Agreement, Fees means money.", "Fees"),
        ("For purposes of this Section, Losses means all costs.", "Losses"),
    ],
)
def test_terms_without_parentheses_or_quotation_marks(words: str, name: str) -> None:
    assert [term.name for term in read(f"1. {words}").terms] == [name]


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        (
            "Officer Review is an examination of the file.",
            "No claim is refused before Officer Review.",
            ["Officer Review"],
        ),
        (
            "Member Material is everything that members send.",
            "No model learns from Member Material.",
            ["Member Material"],
        ),
        ("The Screens are the filters of Supplier.", "Nobody turns the Screens off.", ["Screens"]),
        ("Officer Review is an examination of the file.", "No claim is refused before review.", []),
        ("Maintenance is the task of Supplier.", "Maintenance takes place on Sundays.", []),
        ("This Agreement is the whole agreement.", "Customer signs This Agreement.", []),
        ("Section 2 is a limit on every grant.", "Nothing enlarges Section 2.", []),
        ("Officer Review is required.", "No claim is refused before Officer Review.", []),
    ],
)
def test_a_name_is_a_term_where_a_sentence_says_what_it_is(words: str, other: str, expected: list[str]) -> None:
    assert [one.name for one in read(f"1. {words}", f"2. {other}").terms] == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Node” means a relay. The Model runs solely in Supplier's region.", ClauseKind.OPERATIVE),
        ("“Layer” means the filters. Supplier alone sets and changes the Layer.", ClauseKind.OPERATIVE),
        ("“Node” means a relay. It holds web pages.", ClauseKind.DEFINITION),
        ("“Node” means a relay. The term includes a cache.", ClauseKind.DEFINITION),
        ("“Node” means a relay. “Pages” means what it holds.", ClauseKind.DEFINITION),
    ],
)
def test_what_more_a_sentence_behind_a_definition_says_is_no_definition(words: str, kind: ClauseKind) -> None:
    assert read(f"1. {words}", "2. Ohio law governs.").clauses[0].kind is kind


def test_a_meaning_that_is_a_list_runs_to_its_end() -> None:
    found = read("1. “Losses” means:", "(a) damages; and", "(b) costs.", "2. Fees are due.")
    assert terms(found) == [("Losses", "(a) damages; and\n(b) costs.")] or terms(found)[0][1].endswith("(b) costs.")
