"""Clauses cited by names of the document's own."""

import pytest

from structure.manuscripts import read


def cited(*lines: str) -> list[tuple[str, list[str]]]:
    """Each reference in the last of the lines, and the numbers or headings of the clauses that it leads to."""
    found = read(*lines)
    last = found.clauses[-1].index
    return [
        (one.text, [found.clauses[at].number for at in one.targets]) for one in found.references if one.clause == last
    ]


PARAS = (
    "Para 1. Customer shall not copy the Model.",
    "Para 2. Fees are due each month.",
    "Para 3. The Agency may leave at any time.",
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Para 2 is deleted.", [("Para 2", ["2"])]),
        ("Despite para 1, copies may be made.", [("para 1", ["1"])]),
        ("Paras 1 and 3 do not apply.", [("Paras 1 and 3", ["1", "3"])]),
        ("Paras 1 to 3 do not apply.", [("Paras 1 to 3", ["1", "2", "3"])]),
        ("Para 2(a) is deleted.", [("Para 2(a)", ["2"])]),
        ("Clause 2 is deleted.", [("Clause 2", ["2"])]),
        ("Para 9 is deleted.", []),
        ("Parachute 2 is used.", []),
    ],
)
def test_a_label_of_the_documents_own_is_cited(words: str, expected: list[tuple[str, list[str]]]) -> None:
    assert cited(*PARAS, f"Para 4. {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("P1 is deleted.", [("P1", ["P1"])]),
        ("P1 and P3 are deleted.", [("P1 and P3", ["P1", "P3"])]),
        ("P1 to P3 are deleted.", [("P1 to P3", ["P1", "P2", "P3"])]),
        ("P12 is deleted, and MP3 files too.", []),
    ],
)
def test_a_letter_grown_together_with_its_number_is_cited(words: str, expected: list[tuple[str, list[str]]]) -> None:
    labelled = [line.replace("Para ", "P") for line in PARAS]
    assert cited(*labelled, f"P4. {words}") == expected


CLAUSES = (
    "1. Customer shall not copy the Model.",
    "2. Fees are due each month.",
)


@pytest.mark.parametrize(
    ("named", "words", "expected"),
    [
        ("8. Annex Q. Entries at signature are two.", "An effort in Annex Q is free.", [("Annex Q", ["8"])]),
        ("8. EXHIBIT 1. The County may leave at once.", "Exhibit 1 prevails.", [("Exhibit 1", ["8"])]),
        ("8. Article 12. (a) It is due. (b) The ends are two.", "See Article 12(b).", [("Article 12(b)", ["8"])]),
        ("8. Addendum C (Small Craft). Craft may be met.", "Addendum C governs.", [("Addendum C", ["8"])]),
        ("8. Change Sheet 1 (signed). Add hulls to the list.", "Change Sheet 1 is void.", [("Change Sheet 1", ["8"])]),
        (
            "8. Modification P00003. The fee is now ten.",
            "Modification P00003 is void.",
            [("Modification P00003", ["8"])],
        ),
        ("8. Offer, Revision A: Customer may copy it.", "Revision A is cancelled.", []),
        ("8. Private Offer, Revision A: Customer may copy it.", "Revision A is cancelled.", [("Revision A", ["8"])]),
        ("8. Conduct Code, rule 1: the Model fires none.", "The Conduct Code is void.", [("Conduct Code", ["8"])]),
        ("8. Conduct Code, rule 1: the Model fires none.", "Rule 1 is void.", [("Rule 1", ["8"])]),
        (
            "8. Configuration Note. Filters are frozen as delivered.",
            "See the Configuration Note.",
            [("Configuration Note", ["8"])],
        ),
        ("8. SP-3(a): the second clause is struck out.", "SP-3 is void.", [("SP-3", ["8"])]),
        ("8. SP-3(a): the second clause is struck out.", "SP-3(a) is void.", [("SP-3(a)", ["8"])]),
        # What a clause says of a paper that stands elsewhere, and what is no name of a clause.
        ("8. Annex Q. Annex Q lists the efforts.", "An effort in Annex Q is free.", [("Annex Q", [])]),
        ("8. Annex Q. The list is attached.", "An effort in Annex Q is free.", [("Annex Q", [])]),
        ("8. Annex Q - Trademarks", "An effort in Annex Q is free.", [("Annex Q", [])]),
        ("8. Phase 2. The Model is used by all staff.", "Phase 2 ends in May.", []),
        ("8. Customer Data. Provider keeps it as it came.", "Customer Data is secret.", []),
        ("8. GPT-4: the Model is made by another firm.", "GPT-4 may be used.", []),
        ("8. Valve 4. It is shut by an operator.", "Valve 4 is never opened.", []),
        ("8. Release 4. The Model is used by all staff.", "Release 4 is void.", []),
        ("8. Crew Note. Crews may rest for a day.", '"Crew Note" means a slip of paper. A Crew Note is kept.', []),
    ],
)
def test_what_a_clause_opens_with_is_its_name(named: str, words: str, expected: list[tuple[str, list[str]]]) -> None:
    assert cited(*CLAUSES, named, f"9. {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Point 2 can be changed only in writing.", [("Point 2", ["2"])]),
        ("If points 1 and 2 are broken, it ends.", [("points 1 and 2", ["1", "2"])]),
        ("The score rises to point 2 on the scale.", []),
        ("The score rises by point 2.5 in all.", []),
        ("It falls by point 7 or more.", []),
        ("Point 2 of the Standard Terms applies.", []),
    ],
)
def test_a_point_is_a_clause_where_there_is_one(words: str, expected: list[tuple[str, list[str]]]) -> None:
    assert cited(*CLAUSES, f"3. {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Line 15 is struck out.", [("Line 15", ["Line 15"])]),
        ("The Flowdown Sheet is void.", [("Flowdown Sheet", ["8"])]),
    ],
)
def test_a_passage_is_cited_by_its_word(words: str, expected: list[tuple[str, list[str]]]) -> None:
    sheet = "8. Flowdown Sheet, line 14: it shall obey. Line 15: weights are data."
    assert cited(*CLAUSES, sheet, f"9. {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It is read with the Configuration Note. Else the Note governs.", ["Configuration Note", "Note"]),
        ("It is read with the Configuration Note. Else the note, or the Note S, governs.", ["Configuration Note"]),
        ("Else the Note governs.", []),
    ],
)
def test_a_name_may_be_cut_short_once_it_was_said(words: str, expected: list[str]) -> None:
    note = "8. Configuration Note. Filters are frozen as delivered."
    assert [text for text, targets in cited(*CLAUSES, note, f"9. {words}") if targets == ["8"]] == expected


def test_a_part_that_has_a_name_for_a_number_is_cited_by_it() -> None:
    found = read(*CLAUSES, "3. The Security Annex governs.", "SECURITY ANNEX", "1. The logs are kept for a year.")
    assert [(one.text, found.parts[one.part or 0].label) for one in found.references] == [
        ("Security Annex", "Security Annex")
    ]
