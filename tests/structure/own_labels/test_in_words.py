import pytest

from structure.manuscripts import line, read, tree

BAN = "Customer shall not copy the Model."
FEES = "Fees are due each month."
END = "The Agency may leave at any time."


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        (("Para 1.", "Para 2.", "Para 3."), ["1", "2", "3"]),
        (("P1.", "P2.", "P3."), ["P1", "P2", "P3"]),
        (("Point A.", "Point B.", "Point C."), ["A", "B", "C"]),
        (("Gloss I:", "Gloss II:", "Gloss III:"), ["I", "II", "III"]),
        (("House Rule 1.", "House Rule 2.", "House Rule 3."), ["1", "2", "3"]),
        (("T1", "T2", "T3"), ["T1", "T2", "T3"]),
        (("Part 1", "Part 2", "Part 3"), ["Part 1", "Part 2", "Part 3"]),
        (("Item 1 /", "Item 2 /", "Item 3 /"), ["Item 1", "Item 2", "Item 3"]),
        (("SC-1", "SC-2", "SC-3"), ["SC-1", "SC-2", "SC-3"]),
        (("1 –", "2 –", "3 –"), ["1", "2", "3"]),
        (("G.2", "B.3", "H.7"), ["G.2", "B.3", "H.7"]),
        (("STIPULATION 1:", "STIPULATION 2:", "STIPULATION 3:"), ["1", "2", "3"]),
    ],
)
def test_a_word_that_a_document_repeats_with_running_numbers_is_its_label(
    labels: tuple[str, ...], numbers: list[str]
) -> None:
    found = read(*(f"{label} {words}" for label, words in zip(labels, (BAN, FEES, END), strict=True)))
    assert tree(found) == [(number, None) for number in numbers]
    assert [found.words(one.body) for one in found.clauses] == [BAN, FEES, END]


@pytest.mark.parametrize(
    "lines",
    [
        (f"Para 1. {BAN}", f"Clause of a kind. {FEES}"),
        (f"T1 {BAN}", f"T2 {FEES}"),
        (f"T1 {BAN}", f"T2 {FEES}", f"T4 {END}"),
        (f"Para 2. {BAN}", f"Para 3. {FEES}"),
        (f"Para 1. {BAN}", f"Para 4. {FEES}"),
        (f"Phase 1. {BAN}", f"Phase 2. {FEES}"),
        (f"Year 1: {BAN}", f"Year 2: {FEES}"),
        (f"May 1. {BAN}", f"May 2. {FEES}"),
        ("Party A: Harbour Intelligence Co., Ltd.", "Party B: Northern Registry of Ships"),
        ("Pump A: 20 bar, cast iron, two stages", "Pump B: 30 bar, cast iron, three stages"),
        (f"Q1: {BAN}", f"Q2: {FEES}"),
        (f"Release 1. {BAN}", f"Release 2. {FEES}"),
    ],
)
def test_what_is_counted_or_does_not_run_on_is_no_label(lines: tuple[str, ...]) -> None:
    assert tree(read(*lines)) == []


BODY = (f"1. {BAN}", f"2. {FEES} Note S has more, and so has the Orbit Annex.", f"3. {END}")


def test_a_paper_that_is_cited_by_its_name_stands_beside_the_clauses() -> None:
    found = read(*BODY, "Orbit Annex. A copy of the Model is in orbit.", "Note S. Each January the weights are lodged.")
    assert tree(found) == [("1", None), ("2", None), ("3", None), ("Orbit Annex", None), ("Note S", None)]


def test_a_paper_that_nobody_cites_has_no_label() -> None:
    found = read(*BODY, "Polar Annex. A copy of the Model is in orbit.", "Note T. Each January the weights are lodged.")
    assert tree(found) == [("1", None), ("2", None), ("3", None)]


def test_a_second_kind_of_label_keeps_its_word_and_stands_beside_the_first() -> None:
    found = read(*BODY, f"Endorsement 1. {BAN}", "(a) It is void.", "(b) It is gone.", f"Endorsement 2. {FEES}")
    assert tree(found)[3:] == [
        ("Endorsement 1", None),
        ("Endorsement 1(a)", "Endorsement 1"),
        ("Endorsement 1(b)", "Endorsement 1"),
        ("Endorsement 2", None),
    ]


def test_labels_between_two_clauses_stand_under_the_first() -> None:
    found = read(BODY[0], f"Gloss A. {FEES}", f"Gloss B. {END}", f"2. {FEES}", f"3. {END}")
    assert tree(found) == [("1", None), ("Gloss A", "1"), ("Gloss B", "1"), ("2", None), ("3", None)]


def test_own_labels_end_the_recitals() -> None:
    found = read("WHEREAS the parties wish to work together;", f"Para 1. {BAN}", f"Para 2. {FEES}")
    assert [(one.number, one.kind.value) for one in found.clauses] == [
        ("", "recital"),
        ("1", "operative"),
        ("2", "operative"),
    ]


SHEET = (
    "1. The Model runs on land.",
    "6. Flowdown Sheet, line 14: it shall obey. Line 15: weights are data.",
    "7. It ends.",
)


def test_passages_run_together_in_one_paragraph_are_clauses() -> None:
    found = read(*SHEET)
    assert tree(found) == [("1", None), ("6", None), ("line 14", "6"), ("Line 15", "6"), ("7", None)]
    assert [found.words(one.body) for one in found.clauses][1:4] == [
        "Flowdown Sheet,",
        "it shall obey.",
        "weights are data.",
    ]


def test_passages_of_a_paragraph_that_word_numbers_stand_under_it() -> None:
    found = read(line("Flowdown Sheet, line 14: it shall obey. Line 15: weights are data.", label="6."), "7. It ends.")
    assert tree(found) == [("6", None), ("line 14", "6"), ("Line 15", "6"), ("7", None)]


@pytest.mark.parametrize(
    "words",
    [
        "2. Flowdown Sheet, line 14: it shall obey. Line 17: weights are data.",
        "2. It is read by line 14: it shall obey. Next comes Line 15: weights are data.",
        "2. It is slow. Phase 1: it shall obey. Phase 2: weights are data.",
        "2. It is in the sheet, line 14: it shall obey, line 15: weights are data.",
        "2. It changes. Section 1: delete it. Section 2: delete it.",
    ],
)
def test_what_does_not_count_on_is_no_passage(words: str) -> None:
    assert tree(read("1. The Model runs on land.", words)) == [("1", None), ("2", None)]
