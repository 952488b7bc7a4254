"""Labels of shapes that a document makes up, and clauses cited by such labels alone."""

import pytest

from structure.manuscripts import read, tree

BAN = "Customer shall not copy the Model."
FEES = "Fees are due each month."
END = "The Agency may leave at any time."
MORE = "Notices are sent to the head office by post."


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        (("¶1", "¶2", "¶3", "¶4"), ["1", "2", "3", "4"]),
        (("[1]", "[2]", "[3]", "[4]"), ["1", "2", "3", "4"]),
        (("1/", "2/", "3/", "4/"), ["1", "2", "3", "4"]),
        (("1 -", "2 -", "3 -", "4 -"), ["1", "2", "3", "4"]),
        (("— 1 —", "— 2 —", "— 3 —", "— 4 —"), ["1", "2", "3", "4"]),
        (("T1", "T2", "T3", "T4"), ["T1", "T2", "T3", "T4"]),
        (("SC-1", "SC-2", "SC-3", "SC-4"), ["SC-1", "SC-2", "SC-3", "SC-4"]),
        (("Row 1 |", "Row 2 |", "Row 3 |", "Row 4 |"), ["1", "2", "3", "4"]),
        (("Part A.", "Part B.", "Part C.", "Part D."), ["A", "B", "C", "D"]),
    ],
)
def test_whatever_runs_on_in_one_shape_is_a_label(labels: tuple[str, ...], numbers: list[str]) -> None:
    found = read(*(f"{label} {words}" for label, words in zip(labels, (BAN, FEES, END, MORE), strict=True)))
    assert tree(found) == [(number, None) for number in numbers]
    assert [found.words(one.body) for one in found.clauses] == [BAN, FEES, END, MORE]


def test_letters_that_go_on_from_each_other_are_chapters_side_by_side() -> None:
    lines = ("A1 " + BAN, "A2 " + FEES, "A3 " + END, "B1 " + MORE, "B2 " + BAN, "B3 " + FEES)
    assert tree(read(*lines)) == [(one, None) for one in ("A1", "A2", "A3", "B1", "B2", "B3")]


@pytest.mark.parametrize(
    "lines",
    [
        (f"Row 1 {BAN}", f"Row 2 {FEES}"),
        (f"Year 1 | {BAN}", f"Year 2 | {FEES}", f"Year 3 | {END}"),
        ("Pump 1: 20 bar", "Pump 2: 30 bar", "Pump 3: 40 bar"),
        (f"T4 {BAN}", f"T9 {FEES}", f"T2 {END}"),
    ],
)
def test_what_does_not_run_on_or_is_counted_is_no_label(lines: tuple[str, ...]) -> None:
    assert tree(read(*lines)) == []


def cited(*lines: str) -> list[tuple[str, list[str]]]:
    """Each reference in the last of the lines, and the numbers of the clauses that it leads to."""
    found = read(*lines)
    last = found.clauses[-1].index
    return [
        (one.text, [found.clauses[at].number for at in one.targets]) for one in found.references if one.clause == last
    ]


LETTERS = (f"(a) {BAN}", f"(b) {FEES}", f"(c) {END}")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Guests are bound by (a).", [("(a)", ["(a)"])]),
        ("Nothing in (a) and (c) is waived.", [("(a) and (c)", ["(a)", "(c)"])]),
        ("Notwithstanding (b), fees may be waived.", [("(b)", ["(b)"])]),
        ("Where the Board and (a) differ, (a) prevails.", [("(a)", ["(a)"]), ("(a)", ["(a)"])]),
        ("Customer may (a) read the manual or (b) copy it.", []),
        ("Customer may use it to: (a) read; (b) print; and (c) copy.", []),
        ("Guests are bound by (f).", []),
    ],
)
def test_a_letter_in_brackets_is_cited_where_it_marks_no_list(
    words: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert cited(*LETTERS, f"(d) {words}") == expected


@pytest.mark.parametrize(
    ("lines", "words", "expected"),
    [
        (("¶1 " + BAN, "¶2 " + FEES, "¶3 " + END), "¶4 Guests are held to ¶1.", [("¶1", ["1"])]),
        (("T1 " + BAN, "T2 " + FEES, "T3 " + END), "T4 For a breach of T1 a letter is sent.", [("T1", ["T1"])]),
        (("Row 1 | " + BAN, "Row 2 | " + FEES, "Row 3 | " + END), "Row 4 | Row 1 binds guests.", [("Row 1", ["1"])]),
        (("Part A. " + BAN, "Part B. " + FEES, "Part C. " + END), "Part D. Guests sign Part A.", [("Part A", ["A"])]),
        (("1) " + BAN, "2) " + FEES), "3) Guests sign items 1 and 2.", [("items 1 and 2", ["1)", "2)"])]),
        (("1) " + BAN, "2) " + FEES), "3) Item 1 of the price list is free.", []),
        (("1.1 " + BAN, "1.2 " + FEES), "1.3 Guests are bound by 1.1.", [("1.1", ["1.1"])]),
        (("1.1 " + BAN, "1.2 " + FEES), "1.3 Prices rise by 1.1 each year.", []),
    ],
)
def test_clauses_are_cited_by_such_labels(
    lines: tuple[str, ...], words: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert cited(*lines, words) == expected
