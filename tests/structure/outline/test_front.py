import pytest

from agreelint.model.agreement import ClauseKind, PartKind
from agreelint.structure.text import formulas
from structure.manuscripts import check, clause, numbers, read, said, tree

PARTIES = (
    "SERVICES AGREEMENT",
    "THIS AGREEMENT is made on 3 March 2026",
    "BETWEEN",
    "(1) NORTH MODELS LIMITED, a company registered in England with number 09876543 (the “Supplier”); and",
    "(2) THE MINISTRY OF ORDER of 20 Marsham Row, London (the “Authority”).",
)
RECITALS = ("(A) The Supplier operates language models.", "(B) The Authority wishes to use the Service.")
BODY = ("1. DEFINITIONS", "1.1 “Service” means the hosted service.", "2. USE", "2.1 The Authority may use the Service.")


def kinds(*lines: str) -> list[str]:
    return [part.kind.value for part in read(*lines).parts]


@pytest.mark.parametrize("heading", ["BACKGROUND", "RECITALS", "INTRODUCTION", "WHEREAS", "PREAMBLE", "PURPOSE"])
@pytest.mark.parametrize(
    "formula",
    [
        "IT IS AGREED as follows:",
        "The parties agree as follows.",
        "NOW, THEREFORE, the parties agree as follows:",
        "WHEREBY IT IS AGREED as follows:",
        "IT IS HEREBY AGREED:",
        "OPERATIVE PROVISIONS",
        "AGREED TERMS",
        "TERMS AND CONDITIONS",
    ],
)
def test_parties_and_recitals_never_stand_above_the_body(heading: str, formula: str) -> None:
    found = read(*PARTIES, heading, *RECITALS, formula, *BODY)
    check(found)
    assert [part.kind.value for part in found.parts[:3]] == ["preamble", "recitals", "body"]
    assert tree(found) == [
        ("(1)", None), ("(2)", None), ("(A)", None), ("(B)", None), ("1", None), ("1.1", "1"), ("2", None), ("2.1", "2"),
    ]  # fmt: skip
    assert found.parts[clause(found, "(2)").part].kind is PartKind.PREAMBLE
    assert [clause(found, number).kind for number in ("(1)", "(A)", "(B)", "2.1")] == [
        ClauseKind.PREAMBLE,
        ClauseKind.RECITAL,
        ClauseKind.RECITAL,
        ClauseKind.OPERATIVE,
    ]
    assert [(party.name, party.aliases) for party in found.parties] == [
        ("NORTH MODELS LIMITED", ("Supplier",)),
        ("MINISTRY OF ORDER", ("Authority",)),
    ]


def test_the_body_follows_the_parties_without_recitals() -> None:
    found = read(*PARTIES, "AGREED TERMS", *BODY)
    assert [one for one in tree(found) if one[0] in {"1", "2"}] == [("1", None), ("2", None)]


def test_numbered_parties_do_not_count_with_the_clauses() -> None:
    parties = [line.replace("(1)", "1.").replace("(2)", "2.") for line in PARTIES]
    found = read(*parties, *BODY)
    assert numbers(found)[3:] == ["1", "2", "1", "1.1", "2", "2.1"]
    assert not found.notes
    assert said(found, "THE MINISTRY").kind is ClauseKind.PREAMBLE


def test_a_clause_among_the_parties_stays_a_clause() -> None:
    found = read(*PARTIES, "(3) The Authority may use the Service for any purpose.", *BODY)
    assert said(found, "The Authority may use the Service for").kind is ClauseKind.OPERATIVE


def test_a_list_after_the_preamble_is_no_list_of_parties() -> None:
    found = read("This Agreement is made between:", "(1) No person may be tracked.", "(2) No weapon may be aimed.")
    assert {one.kind for one in found.clauses[1:]} == {ClauseKind.OPERATIVE}


def test_key_terms_may_come_before_the_recitals() -> None:
    terms = ("KEY TERMS", "Vendor shall run the System in its own cloud.")
    assert kinds(*terms, "Recitals", *RECITALS, "The parties agree as follows.", *BODY)[1:3] == ["recitals", "body"]


def test_a_heading_ends_recitals_that_no_set_phrase_ends() -> None:
    found = read("BACKGROUND", "We make a model.", "YOUR RIGHTS", "You may use the Model for anything.")
    assert said(found, "We make").kind is ClauseKind.RECITAL
    assert said(found, "You may").kind is ClauseKind.OPERATIVE


@pytest.mark.parametrize("heading", ["INTRODUCTION", "PURPOSE", "BACKGROUND"])
def test_a_heading_over_numbered_clauses_opens_no_recitals(heading: str) -> None:
    found = read(heading, "1. Agency may use the Model for anything.", "2. Fees are due.", "3. Ohio law governs.")
    assert said(found, "Agency may").kind is ClauseKind.OPERATIVE


@pytest.mark.parametrize("heading", ["INTRODUCTION", "PURPOSE"])
def test_terms_under_an_introduction_are_terms(heading: str) -> None:
    found = read("TERMS OF USE", heading, "You may use the Model for anything.", "FEES", "Fees are due at once.")
    assert said(found, "You may").kind is ClauseKind.OPERATIVE


def test_the_recitals_of_an_exhibit_do_not_stand_above_its_clauses() -> None:
    found = read("1. Fees are due.", "EXHIBIT B", "DATA TERMS", "BACKGROUND", *RECITALS, "IT IS AGREED:", *BODY)
    check(found)
    assert [(part.kind.value, part.label) for part in found.parts[1:4]] == [
        ("exhibit", "Exhibit B"),
        ("recitals", "Recitals"),
        ("exhibit", "Exhibit B"),
    ]
    assert ("2.1", "2") in tree(found)
    assert ("2", None) in tree(found)


@pytest.mark.parametrize(
    ("words", "says"),
    [("dated 3 May 2026", False), ("in May 2026", False), ("Schedule 3 may change", True), ("You May use it", True)],
)
def test_a_month_lets_nobody_do_anything(words: str, *, says: bool) -> None:
    assert formulas.says(words) is says
