import pytest

from agreelint.model.agreement import Agreement, ClauseKind, Reach, Role
from structure.manuscripts import read


def leads(found: Agreement) -> list[tuple[str, str, list[str], str]]:
    return [
        (
            one.text,
            one.reach.value,
            [found.clauses[at].number for at in one.targets],
            found.parts[one.part].label if one.part is not None else "",
        )
        for one in found.references
    ]


BODY = (
    "1. Use. Customer shall not (a) copy the Model; or (b) sell it.",
    "2. Data",
    "2.1 Provider shall:",
    "(a) keep it; and",
    "(b) delete it.",
    "2.2 Fees are due.",
    "3. Term. It is a year.",
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Section 2.1(b) survives.", ("Section 2.1(b)", "internal", ["2.1(b)"], "")),
        ("Section 2.1 (b) survives.", ("Section 2.1 (b)", "internal", ["2.1(b)"], "")),
        ("clause 3 above survives.", ("clause 3", "internal", ["3"], "")),
        ("Sections 1, 2.2 and 3 survive.", ("Sections 1, 2.2 and 3", "internal", ["1", "2.2", "3"], "")),
        ("Clauses 1 to 3 survive.", ("Clauses 1 to 3", "internal", ["1", "2", "3"], "")),
        ("Sections 2.1(a) and (b) survive.", ("Sections 2.1(a) and (b)", "internal", ["2.1(a)", "2.1(b)"], "")),
        ("Section 1(b) is deleted.", ("Section 1(b)", "internal", ["1"], "")),
        ("§ 3 survives.", ("§ 3", "internal", ["3"], "")),
        ("Section 12.4 survives.", ("Section 12.4", "dangling", [], "")),
        ("Exhibit B applies.", ("Exhibit B", "internal", [], "Exhibit B")),
        ("Exhibit C applies.", ("Exhibit C", "dangling", [], "")),
        ("Section 230 of the Communications Decency Act applies.", ("Section 230", "external", [], "")),
        ("Article 5 of Regulation (EU) 2024/1689 applies.", ("Article 5", "external", [], "")),
        ("10 U.S.C. 4022 applies.", ("10 U.S.C. 4022", "external", [], "")),
        ("The terms at https://example.com/aup apply.", ("https://example.com/aup", "external", [], "")),
        ("Paragraph 31 of the State's Standard Terms is void.", ("Paragraph 31", "external", [], "")),
        ("The Acceptable Use Policy is incorporated by reference.", ("Acceptable Use Policy", "external", [], "")),
        ("Section 9 of Exhibit B applies.", ("Section 9", "internal", ["9"], "")),
    ],
)
def test_references_lead_where_they_say(words: str, expected: tuple[str, str, list[str], str]) -> None:
    found = read(*BODY, f"4. {words}", "EXHIBIT B", "9. It is blue.")
    assert leads(found)[0] == expected


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("4. Notwithstanding the foregoing, fees are due.", "3"),
        ("4. Fees are due. The foregoing does not apply to tax.", "4"),
        ("2.3 Notwithstanding the foregoing, tax is due.", "2.2"),
        ("4. The foregoing list is short.", ""),
    ],
)
def test_the_foregoing_is_what_was_said_before(words: str, leads_to: str) -> None:
    lines = [*BODY[:6], words, BODY[6]] if words.startswith("2.3") else [*BODY, words]
    found = [one for one in leads(read(*lines)) if "foregoing" in one[0]]
    assert [one[2] for one in found] == ([[leads_to]] if leads_to else [])


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


def test_a_clause_speaks_of_itself_and_of_its_neighbours() -> None:
    found = read(
        "ARTICLE II",
        "2.1 Provider shall:",
        "(a) log; and",
        "(b) under paragraph (a) above, keep the log.",
        "2.2 This Section and this Article survive.",
    )
    assert leads(found) == [
        ("paragraph (a)", "internal", ["2.1(a)"], ""),
        ("This Section", "internal", ["2.2"], ""),
        ("this Article", "internal", ["II"], ""),
    ]


def test_roman_and_arabic_articles_are_one() -> None:
    found = read("ARTICLE I", "1.1 It is so.", "ARTICLE II", "2.1 Article 1 and Article II survive.")
    assert [one.targets for one in found.references] == [(0,), (2,)]


def test_a_law_named_once_is_known_later() -> None:
    found = read("1. It has the meaning in Chapter 14 of the Municipal Code.", "2. Chapter 14 changes.")
    assert [one.reach for one in found.references] == [Reach.EXTERNAL, Reach.EXTERNAL]


def test_numbers_are_looked_up_in_the_own_part_first() -> None:
    found = read("1. Fees are due.", "2. Ohio law governs.", "EXHIBIT A", "1. It is blue.", "2. Section 1 says so.")
    (one,) = found.references
    assert found.clauses[one.targets[0]].body.of(found.text) == "It is blue."


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
    ],
)
def test_what_goes_before_what(words: str, expected: tuple[str, ...]) -> None:
    found = read(f"1. {words}", "2. Fees are due.")
    assert [one.ranks for one in found.precedence] == [expected]


def test_an_ordered_list_of_documents() -> None:
    found = read(
        "1. The documents rank in the following order:", "(a) the Order;", "(b) this Agreement.", "2. Fees are due."
    )
    assert [one.ranks for one in found.precedence] == [("the Order", "this Agreement")]


def test_the_law_that_governs_is_no_precedence() -> None:
    assert not read("1. Ohio law governs this Agreement.", "2. Provider controls the Service.").precedence


def sides(found: Agreement) -> dict[str, Role]:
    return {one.aliases[0]: one.role for one in found.parties}


def test_parties_by_the_preamble() -> None:
    found = read(
        "This Agreement is made as of May 1, 2025 (the “Effective Date”) between Acme, Inc., a Delaware corporation (“Acme”), "
        "and the Department of Health of the State of Ohio (the “Department”).",
        "1. Fees are due.",
    )
    assert sides(found) == {"Acme": Role.VENDOR, "Department": Role.CUSTOMER}
    assert [one.name for one in found.parties] == ["Acme, Inc.", "Department of Health of the State of Ohio"]
    assert all(one.span.of(found.text) == one.name for one in found.parties)


def test_parties_by_the_nouns_they_are_called() -> None:
    found = read("1. Contractor shall deliver.", "2. The State may use it. State law applies.")
    assert sides(found) == {"Contractor": Role.VENDOR, "State": Role.CUSTOMER}


def test_we_sell_and_you_buy() -> None:
    assert sides(read("1. We may log what you do.")) == {"we": Role.VENDOR, "you": Role.CUSTOMER}


def test_the_policy_knows_the_parties() -> None:
    found = read(
        "This Agreement is made between Foo LLC (“Foo”) and Bar LLC (“Bar”).",
        "1. Fees are due.",
        us=["Foo LLC"],
        them=["Bar"],
    )
    assert sides(found) == {"Foo": Role.CUSTOMER, "Bar": Role.VENDOR}


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


PREFIXED = (
    "C.1 Use. The Bureau may use the Service.",
    "C.2 Hours. It runs all day.",
    "H.1 Limits. Nobody may use it to watch people.",
    "H.2 Fees. They are 5.2 percent of sales.",
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("C.2 is deleted.", [("C.2", ["C.2"])]),
        ("H-1 binds every user, and C.1 gives way to it.", [("H-1", ["H.1"]), ("C.1", ["C.1"])]),
        ("C.1 and C.2 survive.", [("C.1 and C.2", ["C.1", "C.2"])]),
        ("Subject to H.1, it may be moved.", [("H.1", ["H.1"])]),
        ("Nobody may waive this H.3.", [("H.3", ["H.3"])]),
        # A group that carries no number of its own.
        ("Section H prevails.", [("Section H", ["H.1", "H.2", "H.3"])]),
        # New words bring their own label, and numbers that the agreement has not are no clauses.
        ('C.2 is struck. It reads: "C.2 The Bureau may draft letters."', [("C.2", ["C.2"])]),
        ("The B.2 visa and the H.9 form are unlike.", []),
    ],
)
def test_a_clause_may_be_cited_by_its_number_alone(words: str, expected: list[tuple[str, list[str]]]) -> None:
    found = read(*PREFIXED, f"H.3 {words}")
    assert [(text, numbers) for text, _, numbers, _ in leads(found)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Subject to 2.1, it may be kept.", ["2.1"]),
        ("Despite 2.1(b) it may be kept.", ["2.1(b)"]),
        ("The matters in 2.1 and 2.2 are confidential.", ["2.1", "2.2"]),
        ("Uptime is 2.1 percent or at least 2.2 hours.", []),
        ("It runs on version 2.1, for $2.2 or TLS 2.1.", []),
        ("The score is >= 2.1%.", []),
    ],
)
def test_a_number_is_a_clause_where_it_counts_nothing(words: str, expected: list[str]) -> None:
    found = read(*BODY, f"4. {words}")
    assert [number for _, _, numbers, _ in leads(found) for number in numbers] == expected


def test_a_part_may_be_cited_by_its_number_alone() -> None:
    found = read("1. Use. J-3 binds employees.", "ATTACHMENT J-3", "1. No employee may watch people.")
    assert leads(found)[0] == ("J-3", "internal", [], "Attachment J-3")
