"""Papers that bind and are not in the reviewed text let no red line pass."""

import pytest

from agreelint.engine.footing import footing
from agreelint.engine.review import File, review_files
from agreelint.model.review import Document, Outcome, Standing
from reasoning.whole import HEAD, review

LIMIT = "Customer shall not use the AI System to develop or operate any weapon."
ADDED = [
    "The further terms at https://harbour.example/terms form part of this Agreement.",
    "Customer's standard conditions, as printed overleaf, apply.",
    "The parties have today exchanged letters, which are to be read with this Agreement and come first.",
    "The side letter handed over at signature takes precedence over this Agreement.",
    "In case of conflict the terms of the Customer's purchase order shall govern.",
    "The conditions published at www.harbour.example, as changed from time to time, are incorporated herein.",
    "Notwithstanding anything in this Agreement, the directives available at https://harbour.example/d prevail.",
    "The assurances in Supplier's e-mail of 3 May 2026 are incorporated by reference.",
    "Customer's conditions of purchase apply in addition, and to the extent that the law permits they come first.",
    "The undertakings in Supplier's tender response have effect as if they were set out in this Agreement.",
    "The side letter of 3 May 2026 forms part of this Agreement, and anything to the contrary is void.",
    "The side letter of 3 May 2026 forms part of this Agreement and prevails where the two are inconsistent.",
    "The side letter of 3 May 2026 is not inconsistent with this Agreement and takes precedence over it.",
    "The side letter of 3 May 2026, which neither party may disclose, forms part of this Agreement.",
    "With nothing further needed, the side letter of 3 May 2026 forms part of this Agreement.",
    "The side letter of 3 May 2026 and Schedule 9 form part of this Agreement.",
    "The side letter of 3 May 2026, attached to the bid, forms part of this Agreement.",
    "The side letter mentioned in Exhibit B forms part of this Agreement.",
    "The side letter forms part of this Agreement in so far as it concerns the use of the AI System.",
    "The Security side letter of 3 May 2026 forms part of this Agreement.",
    "The Customer's security directives published on its website prevail over this Agreement.",
    "The memorandum of 3 May 2026 forms part of this Agreement.",
    "The Operating Protocol signed by the parties on 3 May 2026 forms part of this Agreement.",
    "This Agreement includes what the parties settled in the term sheet of 3 May 2026.",
    "This Agreement incorporates the letter of 3 May 2026, which neither party may disclose.",
    "This Agreement gives way to the side letter of 3 May 2026.",
    "The usage policies published on the website and the side letter of 3 May 2026 form part of this Agreement.",
    # What is said more mildly elsewhere, or under a heading that only speaks of it, takes nothing back.
    "The side letter forms part of this Agreement. The side letter ranks behind this Agreement and applies.",
    "The side letter of 3 May 2026 forms part of this Agreement.\n8. Side Letters. Side letters are confidential.",
]
HARMLESS = [
    "Permitted Use means the drafting of letters and the search of manuals. The Permitted Use prevails when in doubt.",
    "The terms printed on a purchase order form no part of this Agreement and do not apply.",
    "Customer's standard conditions, as printed overleaf, do not apply.",
    "This Agreement supersedes all prior letters and correspondence between the parties.",
    "This Agreement takes precedence over the side letter handed over at signature.",
    "In case of conflict between the terms of the Customer's purchase order and this Agreement, this Agreement shall govern.",
    "The Order Form forms part of this Agreement, and DFARS 252.204-7012 is incorporated by reference.",
    "Letters sent by post are received on the second day, before 5 p.m. prevailing Eastern Time.",
    "Correspondence under this Agreement shall be in English, and the English version prevails.",
    "The terms of this Agreement, as amended from time to time by both parties, apply.",
    "We reject Customer's standard conditions so far as they would override this Agreement.",
    "The Supplier's insurance policies held in its office prevail over any insurance of Customer.",
    "The laws of England, as amended from time to time, apply to this Agreement.",
    "No other terms, whether in letters, e-mails or memoranda, form part of this Agreement.",
    "Terms in a letter of Customer that purport to form part of this Agreement are void.",
    "The statement of account of 3 May 2026 has been paid, and this Agreement applies from then on.",
    "In no event does a memorandum of the parties form part of this Agreement.",
    "Any order incorporating Customer's standard conditions is void.",
    "Notices under this Agreement shall be given by letter, and the English version prevails.",
]
ONLY_ADDS = [
    "Supplier's Acceptable Use Policy at https://northwind.example/aup is incorporated in this Agreement.",
    "The terms published at https://harbour.example/t form part of this Agreement and rank after it.",
    "The letter of 3 May 2026 forms part of this Agreement so far as it is not inconsistent with it.",
    "The letter of 3 May 2026 forms part of this Agreement; in case of conflict this Agreement prevails.",
]


def _clean(document: Document) -> list[str]:
    return [one.red_line for one in document.verdicts if one.standing in (Standing.HELD, Standing.SILENT)]


@pytest.mark.parametrize("added", ADDED)
def test_a_paper_that_binds_and_was_not_read_is_a_gap_and_nothing_passes(added: str) -> None:
    assert _clean(review(LIMIT))
    document = review(LIMIT, added)
    assert not _clean(document)
    assert document.outcome is Outcome.INCOMPLETE
    assert any("was not read; add it with --together" in gap.why for gap in document.gaps)
    assert any("was not read; add it with --together" in one.why for one in document.verdicts)


@pytest.mark.parametrize("added", HARMLESS)
def test_a_paper_that_is_kept_out_or_is_law_changes_nothing(added: str) -> None:
    document, bare = review(LIMIT, added), review(LIMIT)
    assert _clean(document) == _clean(bare)
    assert document.gaps == bare.gaps
    assert document.notes == bare.notes


@pytest.mark.parametrize("added", ONLY_ADDS)
def test_a_paper_that_only_adds_is_a_note(added: str) -> None:
    document, bare = review(LIMIT, added), review(LIMIT)
    assert _clean(document) == _clean(bare)
    assert document.gaps == bare.gaps
    assert any("is not in the reviewed text" in note.what and note.place for note in document.notes)


def test_a_name_stands_for_the_paper_that_it_was_given_to() -> None:
    named = '"Further Terms" means the terms published at https://harbour.example/t, as amended from time to time.'
    assert not _clean(review(LIMIT, named, "The Further Terms form part of this Agreement."))


@pytest.mark.parametrize(
    "beside",
    [
        "Letter of 2 March 2026\n\nWe shall pay on time.\n",
        "Harbour Board\n2 March 2026\n\nDear Sirs,\n\nWe shall pay.\n",
    ],
)
def test_a_paper_that_is_read_beside_the_agreement_is_no_gap(beside: str) -> None:
    main = HEAD + f"1. {LIMIT}\n2. The letter of 2 March 2026 forms part of this Agreement and comes first.\n"
    files = [File("main.txt", data=main.encode()), File("other.txt", data=beside.encode())]
    alone = review_files(files[:1], footing()).documents[0]
    both = review_files(files, footing(), together=True).documents[0]
    assert any("--together" in gap.why for gap in alone.gaps)
    assert not any("--together" in gap.why for gap in both.gaps)
    assert _clean(both)


def test_a_side_letter_that_stands_in_the_same_text_is_read() -> None:
    there = review(LIMIT, "The Side Letter shall be read with this clause.", "(Side Letter) Customer pays on time.")
    assert there.gaps == review(LIMIT).gaps


def test_an_exhibit_with_the_name_of_the_paper_is_the_paper() -> None:
    there = review(LIMIT, "Customer's standard conditions apply.", "| \nEXHIBIT A\nSTANDARD CONDITIONS\n\n1. Pay.")
    assert not any("--together" in gap.why for gap in there.gaps)


def test_a_letter_of_another_day_is_another_letter() -> None:
    main = HEAD + f"1. {LIMIT}\n2. The letter of 2 March 2026 forms part of this Agreement and comes first.\n"
    other = b"Letter of 9 January 2025\n\nWe shall pay on time.\n"
    files = [File("main.txt", data=main.encode()), File("other.txt", data=other)]
    assert any("--together" in gap.why for gap in review_files(files, footing(), together=True).documents[0].gaps)


def test_a_file_that_only_speaks_of_an_agreement_is_no_side_agreement() -> None:
    main = HEAD + f"1. {LIMIT}\n2. The side agreement of the parties forms part of this Agreement.\n"
    other = b"EXHIBIT B TO THE AGREEMENT\n\n1. Customer pays on time.\n"
    files = [File("main.txt", data=main.encode()), File("other.txt", data=other)]
    assert any("--together" in gap.why for gap in review_files(files, footing(), together=True).documents[0].gaps)
