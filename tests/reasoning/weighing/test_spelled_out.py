"""Lines with what their cross-references lead to."""

from agreelint.model.agreement import Agreement
from agreelint.model.span import Span
from agreelint.reasoning.weighing.spelled_out import spelled_out
from structure.manuscripts import read


def line(made: Agreement, words: str) -> str:
    start = made.text.index(words)
    return spelled_out(made, Span(start, made.text.find("\n", start) % (len(made.text) + 1)))


LIMITS = ("1. Customer shall not watch people.", "2. Supplier may read the logs.", "3. Fees are due each month.")


def test_behind_a_number_stands_what_it_leads_to() -> None:
    made = read(*LIMITS, "4. Section 1 does not apply to visitors.")
    assert line(made, "4. ") == "4. Section 1 [Customer shall not watch people.] does not apply to visitors."


def test_several_share_the_room() -> None:
    made = read(*LIMITS, "4. Sections 1 to 3 survive.")
    assert line(made, "4. ") == (
        "4. Sections 1 to 3 [Customer shall not watch people.] [Supplier may read the logs.] [Fees are due each month.] survive."
    )


def test_a_long_clause_is_cut() -> None:
    made = read("1. Customer shall not " + "watch " * 40 + "people.", "2. Section 1 is deleted.")
    assert line(made, "2. ") == f"2. Section 1 [Customer shall not {'watch ' * 10}watch] is deleted."


def test_a_heading_with_few_words_tells_what_stands_first_in_it() -> None:
    made = read("5. USE", "5.1 Customer shall not watch people.", "6. Section 5 is deleted.")
    assert line(made, "6. ") == "6. Section 5 [USE Customer shall not watch people.] is deleted."


def test_nothing_is_told_of_the_line_itself_twice_or_of_what_is_not_there() -> None:
    made = read(*LIMITS, "4. This Section 4 goes before Section 1, and Section 1 before Section 9.")
    assert line(made, "4. ") == (
        "4. This Section 4 goes before Section 1 [Customer shall not watch people.] , and Section 1 before Section 9."
    )
