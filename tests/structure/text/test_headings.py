import pytest

from agreelint.model.agreement import ClauseKind
from structure.manuscripts import clause, line, numbers, read, said


@pytest.mark.parametrize(
    ("words", "heading", "rest"),
    [
        ("7.2 Use of Data. Provider may log it.", "Use of Data", "Provider may log it."),
        ("7.2 USE OF DATA: Provider may log it.", "USE OF DATA", "Provider may log it."),
        ("7.2 Use of Data – Provider may log it.", "Use of Data", "Provider may log it."),
        ("7.2 Patient data. Provider may log it.", "Patient data", "Provider may log it."),
        ("7.2 Definitions. “Model” means it.", "Definitions", "“Model” means it."),
        ("7.2 Provider may log it. Nobody else may.", "", "Provider may log it. Nobody else may."),
        ("7.2 We log every session. Fees are due.", "", "We log every session. Fees are due."),
        ("7.2 Permitted uses. Provider may log it.", "Permitted uses", "Provider may log it."),
        ("7.2 Task 1 – Lock scheduling. Provider may log it.", "Task 1 – Lock scheduling", "Provider may log it."),
        ("7.2 Unlimited use permitted. Fees are due.", "", "Unlimited use permitted. Fees are due."),
        ("7.2 Customer shall not: copy or sell it.", "", "Customer shall not: copy or sell it."),
        ("7.2 Addendum No. 2 applies.", "", "Addendum No. 2 applies."),
        ("7.2 Exhibit B describes good practice. It is short.", "", "Exhibit B describes good practice. It is short."),
        ("7.2 Annex 3 lists our fees. It is short.", "", "Annex 3 lists our fees. It is short."),
        ("7.2 Exhibit B items. It is short.", "Exhibit B items", "It is short."),
    ],
)
def test_a_heading_run_into_the_words_is_parted_from_them(words: str, heading: str, rest: str) -> None:
    found = read("7.1 Fees are due.", words, "7.3 Ohio law governs.")
    assert clause(found, "7.2").heading == heading
    assert clause(found, "7.2").body.of(found.text) == rest


def test_looks_make_a_heading_of_common_words() -> None:
    found = read(line("4. what we keep: Provider may log it.", bold=len("4. what we keep:")))
    assert clause(found, "4").heading == ""
    found = read(
        line(
            "4. What we keep about you and yours: Provider may log it.",
            bold=len("4. What we keep about you and yours:"),
        )
    )
    assert clause(found, "4").heading == "What we keep about you and yours"


def test_a_labelled_line_of_its_own_heads_what_follows() -> None:
    found = read("7. Use of Data", "Provider may log it.", "It may keep it.", "8. Fees", "8.1 Fees are due.")
    assert clause(found, "7").heading == "Use of Data"
    assert clause(found, "7").body.of(found.text) == "Provider may log it."
    assert said(found, "It may").parent == clause(found, "7").index
    assert clause(found, "8").heading == "Fees"
    assert not len(clause(found, "8").body)


def test_a_short_clause_with_nothing_under_it_is_no_heading() -> None:
    found = read("9. Prohibited Uses", "9.1 Weapons", "9.2 Mass Surveillance", "9.3 Spam")
    assert clause(found, "9").heading == "Prohibited Uses"
    assert [clause(found, number).body.of(found.text) for number in ("9.1", "9.2", "9.3")] == [
        "Weapons",
        "Mass Surveillance",
        "Spam",
    ]


def test_items_of_a_list_are_no_headings() -> None:
    found = read("9. Customer shall not use it for:", "(a) Weapons", "with a person in the loop; or", "(b) Spam.")
    assert clause(found, "9(a)").heading == ""


def test_article_and_title_on_two_lines() -> None:
    found = read("ARTICLE II", "USE OF THE MODEL", "2.1 Customer may use it.")
    assert clause(found, "II").heading == "USE OF THE MODEL"


def test_numbers_run_on_under_unnumbered_headings() -> None:
    found = read("LICENCE", "1. Customer may use it.", "PAYMENT", "2. Fees are due.", "3. No refunds are made.")
    assert numbers(found) == ["", "1", "", "2", "3"]
    assert [one.parent for one in found.clauses] == [None, 0, None, 2, 2]


def test_numbers_start_anew_under_unnumbered_headings() -> None:
    found = read("LICENCE", "1. Customer may use it.", "2. No more.", "PAYMENT", "1. Fees are due.", "2. No refunds.")
    assert numbers(found) == ["", "1", "2", "", "1", "2"]
    assert [one.parent for one in found.clauses] == [None, 0, 0, None, 3, 3]
    assert not found.notes


def test_a_heading_among_subclauses_hangs_where_they_hang() -> None:
    found = read("7. Data", "7.1 Provider may log it.", line("Own Data", bold=8), "7.2 It is kept.", "8. Fees are due.")
    assert numbers(found) == ["7", "7.1", "", "7.2", "8"]
    assert found.clauses[2].parent == clause(found, "7").index
    assert clause(found, "8").parent is None


def test_a_sentence_in_capitals_or_in_a_heading_style_stays_a_clause() -> None:
    found = read(line("CUSTOMER MAY USE THE MODEL FOR ANY LAWFUL PURPOSE", outline=2), "Fees are due.")
    assert found.clauses[0].kind is ClauseKind.OPERATIVE
    assert len(found.clauses[0].body)
    found = read("1. Fees are due.", line("USE FOR ALL LAWFUL PURPOSES", outline=2))
    assert found.clauses[1].kind is ClauseKind.OPERATIVE


def test_a_paragraph_in_capitals_keeps_its_first_sentence() -> None:
    found = read("1. Fees are due.", "WE DECIDE WHETHER A USE BREAKS THE POLICY. YOUR OWN VIEW OF IT BINDS NOBODY.")
    assert not found.clauses[1].heading
    assert len(found.clauses[1].sentences) == 2
    found = read(
        "1. Fees are due.", "LIMITATION OF LIABILITY AND EXCLUSION OF DAMAGES. IN NO EVENT SHALL WE BE LIABLE."
    )
    assert found.clauses[1].heading == "LIMITATION OF LIABILITY AND EXCLUSION OF DAMAGES"


def test_the_place_of_unnumbered_words_is_the_clause_they_stand_in() -> None:
    found = read("7. Use of Data", "7.1 Provider may log it.", "It may keep the log.")
    assert str(found.place(said(found, "It may"))) == "§7.1 Use of Data"
