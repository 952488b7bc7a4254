"""Rankings: which paper or clause goes before which, as a sentence or a list says."""

import pytest

from structure.manuscripts import read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The order of precedence is: (a) the Order; (b) this Agreement; and (c) the Policy.",
            ("the Order", "this Agreement", "the Policy"),
        ),
        (
            "Papers rank thus: first, the Special Terms; second, the Sheet; third, Seller's Code.",
            ("the Special Terms", "the Sheet", "Seller's Code"),
        ),
        (
            "In the event of disagreement among papers, the order is: (a) the Annex; (b) orders.",
            ("the Annex", "orders"),
        ),
        ("Where the two part ways, the Configuration Note governs.", ("the Configuration Note",)),
        ("In ascending order of precedence: (a) the Policy; (b) this Agreement.", ("this Agreement", "the Policy")),
        ("If there is a conflict, Exhibit B prevails over this Agreement.", ("Exhibit B", "this Agreement")),
        (
            "In any conflict between the Order and this Agreement, the Order shall control.",
            ("the Order", "this Agreement"),
        ),
        ("Section 4 shall take precedence over any other provision.", ("Section 4", "any other provision")),
        ("If the special terms and the Policy disagree, the special terms win.", ("the special terms", "the Policy")),
        ("In case of conflict, this Agreement shall prevail.", ("this Agreement",)),
        (
            "Where papers disagree, the Code prevails over all others, next the amendments, and last of all Schedule 5.",
            ("the Code", "the amendments", "Schedule 5"),
        ),
        (
            "The papers rank as follows: first the Guide and clauses 2 to 8, next the other Terms, and last the Annexures.",
            ("the Guide and clauses 2 to 8", "the other Terms", "the Annexures"),
        ),
        (
            (
                "If the papers disagree, the Rules come first, then amendments signed in accordance with Article 22, then "
                "Exhibits A, B and F, and Exhibit D last of all."
            ),
            ("the Rules", "amendments signed in accordance with Article 22", "Exhibits A, B and F", "Exhibit D"),
        ),
    ],
)
def test_what_goes_before_what(words: str, expected: tuple[str, ...]) -> None:
    found = read(f"1. {words}", "2. Fees are due.")
    assert [one.ranks for one in found.precedence] == [expected]


@pytest.mark.parametrize(
    ("words", "ranks"),
    [
        (
            "The new Order prevails over the old Order, the Orders prevail over the Exhibits.",
            [
                ("The new Order", "the old Order"),
                ("the Orders", "the Exhibits"),
            ],
        ),
        (
            "In a conflict, clause 4 and Schedule 2 come first, then the other clauses, then an Order Form.",
            [("clause 4 and Schedule 2", "the other clauses", "an Order Form")],
        ),
        ("In first place, above every other paper, stands § 9 of the body.", [("§ 9 of the body",)]),
        ("Next come, in this order: Exhibit 5; Exhibit 2; the Orders.", [("Exhibit 5", "Exhibit 2", "the Orders")]),
        (
            "The papers rank in this order: (a) the Order; (b) the Policy. Exhibit C ranks above all of these.",
            [("the Order", "the Policy"), ("Exhibit C", "the Order", "the Policy")],
        ),
        (
            "The Policy is binding on all Customers, and prevails over any Customer contract.",
            [("The Policy", "any Customer contract")],
        ),
        ("Wherever another document would allow what it rules out, the Charter wins.", [("the Charter",)]),
        (
            "If parts of it are inconsistent, the earlier in this list prevails: (a) a Deed; (b) the Annexures.",
            [("a Deed", "the Annexures")],
        ),
        (
            "If the documents conflict, the key terms control, then this Agreement, then the Policies.",
            [("the key terms", "this Agreement", "the Policies")],
        ),
        (
            "A conflict is resolved in this order: the Order, this Agreement, the Schedules.",
            [("the Order", "this Agreement", "the Schedules")],
        ),
        (
            "If there is a conflict, the following prevail in this order: (1) clause 4; (2) the Schedules.",
            [("clause 4", "the Schedules")],
        ),
    ],
)
def test_rankings_of_more_than_two(words: str, ranks: list[tuple[str, ...]]) -> None:
    assert [one.ranks for one in read(f"1. {words}").precedence] == ranks


def test_an_ordered_list_of_documents() -> None:
    found = read(
        "1. The documents rank in the following order:", "(a) the Order;", "(b) this Agreement.", "2. Fees are due."
    )
    assert [one.ranks for one in found.precedence] == [("the Order", "this Agreement")]


def test_the_law_that_governs_is_no_precedence() -> None:
    assert not read("1. Ohio law governs this Agreement.", "2. Provider controls the Service.").precedence


@pytest.mark.parametrize("verb", ["would override", "might prevail over", "purport to supersede"])
def test_what_only_would_go_first_does_not(verb: str) -> None:
    assert not read(f"1. We reject the standard conditions so far as they {verb} this Agreement.").precedence


def test_a_sentence_behind_one_that_lists_nothing_ranks_what_it_names() -> None:
    found = read("Order, box 15. Save for T3, whichever is listed first prevails, and the Order governs the Terms.")
    assert ("the Order", "the Terms") in [one.ranks for one in found.precedence]


@pytest.mark.parametrize(
    "words",
    [
        "The board decides in the first place whether a use is within the Schedule.",
        "Payment comes first, and delivery follows.",
        "Safety is binding on all users, and nobody stands above it.",
        "Exhibit B governs all of these missions.",
        "Order Forms and invoices are listed in the portal. Exhibit C ranks above all of these.",
        "It is untrue that Exhibit A comes first, then Exhibit B.",
        "Exhibit A no longer comes first, then Exhibit B did.",
        "Safety under Exhibit A comes first, then the parties look at Exhibit B.",
        "For purposes of invoicing only, Exhibit A comes first, then Exhibit B.",
    ],
)
def test_what_comes_first_is_not_always_a_paper(words: str) -> None:
    assert not read(f"1. {words}").precedence
