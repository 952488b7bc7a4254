"""Marks of quotation and numbers of lines belong to no sentence."""

import textwrap

import pytest

from agreelint.model.manuscript import Manuscript
from agreelint.read import manuscript
from agreelint.structure import agreement
from read.paper import texts

USE = (
    "1. Use. Customer may use the Services for any lawful purpose, including the surveillance of residents of the city."
)
FEES = (
    "2. Fees. Fees are due thirty days after the date of the invoice, and all of them are paid in dollars of the State."
)
LISTED = "2.1 Provider sends each invoice by mail to the address that Customer has given for that purpose and no other."

TERM = "3. Term. This Agreement runs for a year from the date on which the last of the parties has signed it, and ends."


def read(text: str) -> Manuscript:
    return manuscript("mail.txt", text.encode())


def quoted(mark: str, *paragraphs: str) -> str:
    lines = "\n\n".join(textwrap.fill(one, 60) for one in paragraphs).split("\n")
    return "\n".join(f"{mark} {line}".rstrip() for line in lines)


@pytest.mark.parametrize("mark", [">", ">>", "> >", " >"])
def test_quoted_clauses_are_read_without_the_marks(mark: str) -> None:
    found = read(f"Hi all,\n\nour changes:\n{quoted(mark, USE, FEES)}\nBest,\nJ.")
    assert [text for text in texts(found) if text[:1].isdigit()] == [USE, FEES]
    assert any("quoted as in a mail" in note.what for note in found.notes)
    assert [clause.number for clause in agreement(found).clauses if clause.number] == ["1", "2"]


def test_words_keep_their_places_behind_the_marks() -> None:
    text = quoted(">", USE)
    lines = text.split("\n")
    for run in read(text).paragraphs[0].runs:
        if run.anchor is not None and run.text.strip():
            line = lines[run.anchor.index - 1]
            assert line[run.anchor.offset :].startswith(run.text.strip())


def test_one_greater_sign_is_no_quotation() -> None:
    found = read("> 5 users pay more.\n\nOthers pay less.")
    assert texts(found) == ["> 5 users pay more.", "Others pay less."]
    assert not found.notes


def numbered(*paragraphs: str, first: int = 1, page: int = 0) -> str:
    lines = "\n\n".join(textwrap.fill(one, 60) for one in paragraphs).split("\n")
    return "\n".join(f"{(at % page if page else at) + first:>4}  {line}".rstrip() for at, line in enumerate(lines))


@pytest.mark.parametrize("page", [0, 7])
def test_numbers_of_lines_are_left_out(page: int) -> None:
    found = read(numbered(USE, FEES, LISTED, TERM, page=page))
    assert texts(found) == [USE, FEES, LISTED, TERM]
    assert [clause.number for clause in agreement(found).clauses] == ["1", "2", "2.1", "3"]


def test_numbers_of_clauses_stay() -> None:
    clauses = [f"{at}  Provider keeps promise number {at} of this list." for at in range(1, 16)]
    assert texts(read("\n".join(clauses))) == [" ".join(clause.split()) for clause in clauses]


def test_numbers_that_do_not_count_stay() -> None:
    lines = [f"{at * 7}  dollars are due for item {at} and paid\n{at}  days later" for at in range(1, 9)]
    assert "7 dollars are due" in " ".join(texts(read("\n".join(lines))))
