from agreelint.model.agreement import ClauseKind
from structure.manuscripts import clause, lead_in, line, numbers, read, said


def test_items_know_the_sentence_that_opens_their_list() -> None:
    found = read(
        "7.2 Use. Logs are kept. Customer shall not:", "(a) copy the Model; or", "(b) sell it.", "7.3 Fees are due."
    )
    assert lead_in(found, clause(found, "7.2(a)")) == "Customer shall not:"
    assert lead_in(found, clause(found, "7.2(b)")) == "Customer shall not:"
    assert clause(found, "7.3").lead_in is None


def test_an_inner_list_has_its_own_opening() -> None:
    found = read(
        "1. Customer shall not:", "(a) use the Model in:", "(i) weapons; or", "(ii) drones; or", "(b) sell it."
    )
    assert lead_in(found, clause(found, "1(a)(ii)")) == "use the Model in:"
    assert lead_in(found, clause(found, "1(b)")) == "Customer shall not:"


def test_bullets_and_plain_items_are_items_too() -> None:
    found = read(
        "2. Customer shall not:", line("copy the Model;", label="•", level=0), line("sell it.", label="•", level=0)
    )
    assert [lead_in(found, one) for one in found.clauses[1:]] == ["Customer shall not:"] * 2
    found = read("2. Customer shall not:", "copy the Model;", "sell it; or", "lease it.", "3. Fees are due.")
    assert [lead_in(found, one) for one in found.clauses[1:4]] == ["Customer shall not:"] * 3
    assert numbers(found) == ["2", "", "", "", "3"]


def test_bullets_nest_by_their_marks() -> None:
    found = read("2. The uses are:", "• research;", "– basic;", "– applied;", "• teaching.")
    assert [one.parent for one in found.clauses] == [None, 0, 1, 1, 0]


def test_a_whole_sentence_ends_a_list_without_marks() -> None:
    found = read("2. Customer shall not do these things:", "Copy the Model", "Provider may audit the use of the Model.")
    assert lead_in(found, said(found, "Copy")) is not None
    assert said(found, "Provider may").lead_in is None


def test_text_that_resumes_after_a_list_stands_under_its_opening() -> None:
    found = read(
        "2. Customer shall not:",
        "(a) copy the Model; or",
        "(b) sell it,",
        "in each case without consent.",
        "3. Fees are due.",
    )
    resumed = said(found, "in each case")
    assert resumed.parent == clause(found, "2").index
    assert lead_in(found, resumed) == "Customer shall not:"
    assert numbers(found)[-1] == "3"


def test_a_new_sentence_after_a_list_does_not_inherit_its_opening() -> None:
    found = read(
        "2. Customer shall not:",
        "(a) copy the Model; or",
        "(b) sell it.",
        "The foregoing does not apply to the Agency.",
    )
    resumed = said(found, "The foregoing")
    assert resumed.parent == clause(found, "2").index
    assert resumed.lead_in is None


def test_a_list_goes_on_after_text_between_its_items() -> None:
    found = read("2. Customer shall not:", "(a) copy it; or", "(b) sell it,", "except as agreed; or", "(c) lease it.")
    assert "2(c)" in numbers(found)
    assert clause(found, "2(c)").parent == clause(found, "2").index


def test_a_second_paragraph_by_its_indent_belongs_to_the_item() -> None:
    found = read(
        "2. Customer shall not:",
        line("(a) copy the Model;", indent=72),
        line("(b) sell it.", indent=72),
        line("Selling includes leasing.", indent=72),
        line("This clause survives.", indent=0),
    )
    assert said(found, "Selling").parent == clause(found, "2(b)").index
    assert said(found, "This clause").parent == clause(found, "2").index


def test_a_sentence_over_a_page_break_is_one() -> None:
    found = read("2. Customer shall not copy the Model or any", "part of it.", "3. Fees are due.")
    assert numbers(found) == ["2", "3"]
    assert found.clauses[0].body.of(found.text) == "Customer shall not copy the Model or any\npart of it."
    assert len(found.clauses[0].sentences) == 1


def test_agreeing_as_follows_opens_no_list() -> None:
    found = read("The parties agree as follows:", "1. Customer shall pay.", "2. Provider shall deliver.")
    assert clause(found, "1").lead_in is None


def test_items_of_definitions_do_not_nest() -> None:
    found = read(
        "1. Definitions. In this Agreement:",
        "“Losses” means:",
        "(a) damages; and",
        "(b) costs.",
        "“Model” means any of:",
        "(a) weights; and",
        "(b) code.",
        "2. Fees are due.",
    )
    assert numbers(found) == ["1", "", "1(a)", "1(b)", "", "1(a)", "1(b)", "2"]
    assert [one.parent for one in found.clauses] == [None, 0, 1, 1, 0, 4, 4, None]
    assert found.clauses[4].kind is ClauseKind.DEFINITION
    assert not found.notes
