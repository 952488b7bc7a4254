"""References: where each leads, in the agreement or out of it."""

import pytest

from agreelint.model.agreement import Agreement, Reach
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
        ("Item (b) of Section 2.1 survives.", ("Item (b) of Section 2.1", "internal", ["2.1(b)"], "")),
        ("Paragraphs (a) and (b) of 2.1 go.", ("Paragraphs (a) and (b) of 2.1", "internal", ["2.1(a)", "2.1(b)"], "")),
        ("Number 3 is deleted.", ("3", "internal", ["3"], "")),
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


@pytest.mark.parametrize(
    ("paper", "words", "of_body"),
    [
        ("AMENDMENT No. 1", "Section 1 does not apply.", True),
        ("ORDER FORM No. 2", "Clause 1 does not apply.", True),
        ("AMENDMENT No. 1", "Section 1 of this Amendment does not apply.", False),
        ("AMENDMENT No. 1", "Section 1 above does not apply.", False),
        ("AMENDMENT No. 1", "Section 1 above is deleted.", True),
        ("AMENDMENT No. 1", "Section 1 in this respect does not apply.", True),
        ("SCHEDULE 3", "Section 1 is deleted.", True),
        ("SCHEDULE 3", "Section 1 describes the tests.", False),
        ("SCHEDULE 3", "Section 2 is without effect.", True),  # itself
        ("SCHEDULE 3", "Paragraph 1 is deleted.", True),
        ("AMENDMENT No. 1", "Paragraph 1 of the Agreement does not apply.", True),
        ("RIDER 1", "Section 1 does not apply.", True),
    ],
)
def test_what_amends_an_agreement_cites_its_sections_though_it_has_items_of_the_same_number(
    paper: str, words: str, of_body: bool
) -> None:
    found = read("1. Use is limited.", "2. Fees are due.", paper, "1. Tests are made.", f"2. {words}")
    (cited,) = (one for one in found.references if one.text.startswith(("Section", "Clause", "Paragraph")))
    (target,) = cited.targets
    assert (found.clauses[target].part == found.clauses[0].part) is of_body


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("Clauses 2 and 3 are renumbered 3 and 4. Clause 3 is deleted.", ["2"]),
        ("Clauses 2 to 3 are hereby renumbered as clauses 3 to 4. Clause 3 as renumbered is deleted.", ["2"]),
        ("Clause 2 becomes clause 3. Clause 3 becomes clause 5. Clause 5 is deleted.", ["2"]),
        ("Clauses 1 and 2 are renumbered 11 and 12. Clause 3 is deleted.", ["3"]),
        ("Clause 2 becomes an obligation. Clause 3 is deleted.", ["3"]),
        ("Clause 3 becomes clause 1. Clause 1 is deleted.", ["3", "1"]),  # two bear that number now
        ("The discount under clause 2 becomes 3 percent. Clause 3 is deleted.", ["3"]),
        ("Clauses 1 to 3 are renumbered 2. Clause 2 is deleted.", ["2"]),  # nobody can follow that
    ],
)
def test_behind_a_renumbering_a_number_is_the_new_one(words: str, targets: list[str]) -> None:
    body = ("1. Use is limited.", "2. Tests are made.", "3. Fees are due.")
    found = read(*body, "AMENDMENT No. 1", *words.replace(". ", ".\n").splitlines())
    assert [found.clauses[at].number for at in found.references[-1].targets] == targets


def test_a_renumbering_is_none_of_another_paper_with_numbers_of_its_own() -> None:
    body = ("1. Use is limited.", "2. Tests are made.", "3. Fees are due.")
    schedule = ("SCHEDULE 4", "1. Tests.", "2. Reports.", "3. Paragraph 2 is read with paragraph 1.")
    found = read(*body, "AMENDMENT No. 1", "Clauses 1 and 2 are renumbered 2 and 3.", *schedule)
    assert [found.parts[found.clauses[at].part].label for at in found.references[-1].targets] == ["Schedule 4"]


def test_a_clause_behind_the_name_of_its_paper_is_cited_with_it() -> None:
    exhibits = ("EXHIBIT C", "Section 1. The Model runs in Zurich.", "Section 2. It is kept there.")
    found = read(*BODY, *exhibits, "AMENDMENT 1", "Exhibit C, Section 2 is replaced. Exhibit C, Section 3 is deleted.")
    cited = [one for one in found.references if one.text.startswith("Exhibit C")]
    # The exhibit has no third section: the one of the agreement may be meant.
    assert [one.text for one in cited] == ["Exhibit C, Section 2", "Exhibit C"]
    assert [found.words(found.clauses[at].body) for at in cited[0].targets] == ["It is kept there."]


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("Schedule 1, Section 2 is deleted.", ["Schedule 1, Section 2"]),
        ("In Schedule 1, paragraph 2 is deleted.", ["Schedule 1, paragraph 2"]),
        ("Delete Schedule 1, § 2.", ["Schedule 1, § 2"]),
        ("In exchange for the discount in Schedule 1, Section 2 is waived.", ["Schedule 1", "Section 2"]),
        ("Except as stated in Schedule 1, Section 2 shall not apply.", ["Schedule 1", "Section 2"]),
        ("In return for Exhibit A and Schedule 1, Section 2 is waived.", ["Exhibit A", "Schedule 1", "Section 2"]),
        ("On acceptance of Schedule 1, Section 2 is waived.", ["Schedule 1", "Section 2"]),
        ("Given Schedule 1, Section 2 is waived.", ["Schedule 1", "Section 2"]),
        ("Schedule 1, Section 2 of this Agreement is deleted.", ["Schedule 1", "Section 2"]),
    ],
)
def test_a_paper_before_a_comma_takes_no_section_of_the_agreement(words: str, cited: list[str]) -> None:
    found = read("1. Use. It is fair.", "2. Data", "3. Fees", f"4. {words}", "SCHEDULE 1", "1. One.", "2. Two.")
    assert [one.text for one in found.references] == cited
    meant = "Two." if len(cited) == 1 else "Data"
    assert found.words(found.clauses[found.references[-1].targets[0]].span).endswith(meant)


@pytest.mark.parametrize("article", ["6", "VI"])
def test_a_lettered_section_of_an_article_is_cited_alone(article: str) -> None:
    found = read(
        f"ARTICLE {article} - LIMITS",
        f"{article}(a) Nothing is aimed.",
        f"{article}(b) Files are kept.",
        f"{article}(c) Article {article}(b) is cancelled.",
    )
    assert leads(found) == [(f"Article {article}(b)", "internal", [f"{article}(b)"], "")]
