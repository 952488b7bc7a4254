import pytest

from agreelint.model.agreement import Agreement, ClauseKind, PartKind
from agreelint.model.manuscript import Story
from structure.manuscripts import check, clause, line, numbers, read, said


def kinds(found: Agreement) -> list[tuple[str, str]]:
    return [(part.kind.value, part.label) for part in found.parts]


WHOLE = (
    "SERVICES AGREEMENT",
    "This Services Agreement is made between Acme, Inc. (“Provider”) and the State of Ohio (“Agency”).",
    "RECITALS",
    "A. Provider sells a model.",
    "B. Agency wants it used only for research.",
    "NOW, THEREFORE, the parties agree as follows:",
    "1. Definitions. “Model” means the model.",
    "2. Use. Agency may use the Model.",
    "3. Fees. Fees are due.",
    "IN WITNESS WHEREOF, the parties have signed.",
    "By: ____________",
    "EXHIBIT A",
    "PROHIBITED USES",
    "1. Agency shall not target people.",
    "2. Agency shall not track them.",
    "Schedule 2 – Fees",
    "1. One dollar is due.",
)


def test_the_parts_of_a_whole_agreement() -> None:
    found = read(*WHOLE)
    check(found)
    assert kinds(found) == [
        ("preamble", ""),
        ("recitals", "Recitals"),
        ("body", ""),
        ("definitions", ""),
        ("body", ""),
        ("signature", ""),
        ("exhibit", "Exhibit A"),
        ("schedule", "Schedule 2"),
    ]
    assert found.parts[6].title == "PROHIBITED USES"
    tracking = said(found, "Agency shall not track")
    assert tracking.number == "2"
    assert str(found.place(tracking)) == "§2 Exhibit A PROHIBITED USES, Exhibit A"
    assert said(found, "Provider sells").kind is ClauseKind.RECITAL
    assert said(found, "NOW").kind is ClauseKind.OPERATIVE
    assert said(found, "By:").kind is ClauseKind.SIGNATURE
    assert not found.notes


@pytest.mark.parametrize(
    "words",
    [
        "Exhibit A is attached to this Agreement.",
        "Schedule 3 may be changed only in writing.",
        "Attachment 4 includes clause H-17.",
        "Annex R applies.",
        "Exhibit A and Exhibit B form part of it.",
        "Exhibit A, which Provider may change, applies.",
    ],
)
def test_words_about_a_part_do_not_open_it(words: str) -> None:
    found = read("1. Fees are due.", words)
    assert kinds(found) == [("body", "")]
    assert found.clauses[1].body.of(found.text) == words


@pytest.mark.parametrize(
    ("words", "kind", "label"),
    [
        ("EXHIBIT A. A Defect is an outage.", "exhibit", "Exhibit A"),
        ("ANNEX R. (a) Tracking. (b) Targeting.", "schedule", "Annex R"),
        ("Appendix 2: Fees", "schedule", "Appendix 2"),
        ("Schedule One", "schedule", "Schedule One"),
        ("AMENDMENT No. 2. The parties agree that Section 1 is deleted.", "amendment", "AMENDMENT No. 2"),
        ("Addendum No. 2", "amendment", "Addendum No. 2"),
        ("SECURITY ANNEX", "schedule", "Security Annex"),
        ("ORDER FORM", "order form", "Order Form"),
        ("STATEMENT OF WORK", "order form", "Statement Of Work"),
    ],
)
def test_what_opens_a_part(words: str, kind: str, label: str) -> None:
    found = read("1. Fees are due.", words, "The fee is one dollar and is due at once.")
    check(found)
    assert kinds(found)[1:] == [(kind, label)]


def test_the_number_of_a_filing_is_no_exhibit() -> None:
    found = read("Exhibit 10.28", "1. Fees are due.", "2. Ohio law governs.")
    assert PartKind.EXHIBIT not in {part.kind for part in found.parts}


def test_numbers_that_run_on_into_an_exhibit_are_no_gap() -> None:
    found = read("1. Fees are due.", "2. Ohio law governs.", "Exhibit C", "3. Programs may get anything.")
    assert numbers(found) == ["1", "2", "", "3"]
    assert not found.notes


def test_numbered_recitals_end_where_the_numbers_start_anew() -> None:
    found = read(
        "Background", "1. Provider sells a model.", "2. Agency wants it.", "1. Agency may use it.", "2. Fees are due."
    )
    assert [one.kind for one in found.clauses[1:]] == [ClauseKind.RECITAL] * 2 + [ClauseKind.OPERATIVE] * 2


def test_recitals_in_one_line_and_clauses_below() -> None:
    found = read("RECITALS: (A) Provider sells models. (B) It sells no weapons.", "1. Agency may use it.")
    assert numbers(found) == ["", "(A)", "(B)", "1"]
    assert said(found, "It sells").kind is ClauseKind.RECITAL
    assert clause(found, "1").kind is ClauseKind.OPERATIVE


def test_background_in_the_body_is_no_recital() -> None:
    found = read("1. Fees are due.", "Background", "Agency may use the Model for anything.")
    assert said(found, "Agency may").kind is ClauseKind.OPERATIVE


def test_divisions_count_on_or_start_anew() -> None:
    on = read("Part One", "1. Fees are due.", "2. Ohio law governs.", "Part Two", "3. Nobody assigns.")
    assert numbers(on) == ["", "1", "2", "", "3"]
    anew = read(
        "PART A", "1. Fees are due.", "2. Ohio law governs.", "PART B", "1. Nobody assigns.", "2. Notices go by post."
    )
    assert numbers(anew) == ["", "1", "2", "", "1", "2"]
    assert not anew.notes


def test_a_clause_among_the_signatures_stays_a_clause() -> None:
    found = read(
        "1. Fees are due.",
        "IN WITNESS WHEREOF, the parties have signed.",
        "By: ____",
        "Agency may use the Model for any lawful purpose.",
    )
    assert said(found, "Agency may").kind is ClauseKind.OPERATIVE


def test_lines_to_sign_on_open_no_lists() -> None:
    found = read("1. Fees are due.", "By: ____________", "Name:", "Title:", "Date:")
    assert [one.kind for one in found.clauses[1:]] == [ClauseKind.SIGNATURE] * 4
    assert all(one.parent is None and one.lead_in is None for one in found.clauses)


def test_a_lone_sentence_is_an_operative_clause_of_the_body() -> None:
    for words in (
        "Customer may use the Model for any lawful purpose.",
        "Use for any lawful purpose.",
        "3.2 Any lawful use.",
    ):
        found = read(words)
        assert [one.kind for one in found.clauses] == [ClauseKind.OPERATIVE]
        assert len(found.clauses[0].body)


def test_contents_are_set_apart() -> None:
    found = read(
        "TABLE OF CONTENTS",
        "1. Use 3",
        "2. Fees ......... 4",
        "3. Law 5",
        "1. Use",
        "Agency may use it.",
        "2. Fees are due.",
        "3. Ohio law governs.",
    )
    assert [one.kind for one in found.clauses[:4]] == [ClauseKind.CONTENTS] * 4
    assert [one.number for one in found.clauses if one.number] == ["1", "2", "3"]
    assert not found.notes


def test_a_clause_in_the_contents_is_not_hidden_there() -> None:
    found = read(
        "TABLE OF CONTENTS",
        "1. Use 3",
        "2. Fees 4",
        "3. Law 5",
        "4. Agency may use the Model for any lawful purpose 6",
        "5. End 7",
    )
    assert said(found, "Agency may").kind is ClauseKind.OPERATIVE


def test_two_agreements_in_one_file() -> None:
    found = read(
        *WHOLE[:9],
        "SECOND AGREEMENT",
        "This Second Agreement is made between Acme, Inc. and the State of Ohio.",
        "1. Fees are doubled.",
    )
    assert kinds(found)[-2:] == [("preamble", "SECOND AGREEMENT"), ("body", "")]
    assert found.clauses[-1].number == "1"
    assert found.clauses[-1].parent is None or found.clauses[-1].part == len(found.parts) - 1


def test_edges_stand_aside_and_parent_nothing() -> None:
    found = read(
        "1. Customer shall not copy the Model or any",
        line("Page 3 of 9", story=Story.FOOTER),
        line("Save with consent.", story=Story.FOOTNOTE, note="3"),
        line("Do we accept this?", story=Story.COMMENT),
        "part of it.",
        "- 4 -",
    )
    check(found)
    assert found.clauses[0].body.of(found.text).endswith("or any\npart of it.")
    assert [one.kind for one in found.clauses[1:]] == [
        ClauseKind.RUNNING_HEAD,
        ClauseKind.NOTE,
        ClauseKind.COMMENT,
        ClauseKind.RUNNING_HEAD,
    ]
    assert all(one.parent is None and not one.children for one in found.clauses[1:])
    assert str(found.place(said(found, "Save"))) == "footnote 3"


@pytest.mark.parametrize(
    ("label", "kind", "cited"),
    [
        ("Schedule 1", "schedule", "Schedule 1"),
        ("ANNEX A", "schedule", "Annex A"),
        ("Exhibit B:", "exhibit", "Exhibit B"),
    ],
)
@pytest.mark.parametrize("title", ["Key details", "MANDATORY POLICIES", "[Software and terms of support]"])
def test_part_whose_label_word_counts_opens_however_its_title_is_written(
    label: str, kind: str, cited: str, title: str
) -> None:
    found = read(
        line("Use", label="1.", level=0),
        line("Customer may use the Services.", label="1.1", level=1),
        line(title, label=label, level=0),
        line("Use", label="1.", level=1),
        line("Customer shall not track people.", label="1.1", level=2),
    )
    check(found)
    assert kinds(found)[-1] == (kind, cited)
    assert found.parts[-1].title == title.strip("[]") or found.parts[-1].title == title
    assert numbers(found) == ["1", "1.1", "", "1", "1.1"]


def test_division_whose_label_word_counts_stands_in_its_schedule() -> None:
    found = read(
        line("The parties agree as follows."),
        line("Key details", label="Schedule 1", level=0),
        line("Commencement date", label="Part 1", level=1),
        line("Customer may use the Services.", label="1.", level=2),
    )
    assert kinds(found)[-2:] == [("schedule", "Schedule 1"), ("schedule", "Schedule 1, Part 1")]
    assert clause(found, "1").kind is ClauseKind.OPERATIVE


def test_sentence_about_a_schedule_opens_none_though_it_is_bold() -> None:
    words = "Schedule 1 sets out what Customer may do."
    found = read("1. Use. Customer may use the Services.", line(words, bold=len(words)))
    assert [kind for kind, _ in kinds(found)] == ["body"]


def test_items_of_one_definition_in_bold_do_not_stand_under_those_of_another() -> None:
    terms = [
        line("Excluded Causes:", bold=16),
        line("a) a defect in the Equipment;"),
        line("b) misuse of the Equipment."),
        line("Fees: the sums in Schedule 2.", bold=5),
        line("Preventative Maintenance: means:", bold=25),
        line("a) tests; and"),
        line("b) adjustments."),
    ]
    found = read("1. Interpretation", "1.1 The definitions in this clause apply.", *terms)
    check(found)
    assert [one.number for one in found.clauses] == ["1", "1.1", "", "1.1a)", "1.1b)", "", "", "1.1a)", "1.1b)"] or [
        one.number for one in found.clauses
    ] == ["1", "1.1", "", "1.1.a)", "1.1.b)", "", "", "1.1.a)", "1.1.b)"]
    assert [one.kind for one in found.clauses].count(ClauseKind.DEFINITION) == 3


@pytest.mark.parametrize(
    "title", ["FRAMEWORK AGREEMENT", "Master Services Agreement", "THE MAIN CONTRACT", "Head Terms"]
)
def test_the_agreement_behind_an_order_form_is_a_part_of_its_own(title: str) -> None:
    found = read("ORDER FORM", "1. Three hundred seats.", title, "1. The Supplier hosts the Model.")
    assert [part for part, _ in kinds(found)][-2:] == ["order form", "body"]
    assert found.clauses[-1].part == len(found.parts) - 1


@pytest.mark.parametrize("line", ["The Master Agreement applies.", "Services", "1. Master Agreement prices apply."])
def test_a_line_about_the_agreement_opens_no_part(line: str) -> None:
    assert "body" not in [part for part, _ in kinds(read("ORDER FORM", "1. Three hundred seats.", line))]
