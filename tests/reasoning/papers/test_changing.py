"""Papers inside an agreement that change it, and what becomes of them: in force, taken back, never signed."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import as_labelled

BAN = "1. Customer shall not use the Model to select targets for weapons."
FEES = "2. Fees are due in thirty days."
STRUCK = "Clause 1 is deleted."
GRANT = "Customer may use the Model to select targets for weapons."


def told(*lines: str) -> Standing:
    return as_labelled("autonomous-weapons", BAN, FEES, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Modification P00003 (block 14). " + STRUCK, "Modification P00004. P00003 was issued in error and is rescinded."),
        ("AMENDMENT ONE, 4 February 2025", "4. " + STRUCK, "AMENDMENT TWO, 19 May 2025", "5. Amendment One is undone from its first day."),
        ("RIDER 1", "3. " + STRUCK, "RIDER 2", "4. The parties cancel Rider I."),
        ("SUPPLEMENT 1, to begin on 1 October", "S1. " + STRUCK, "DECLARATION of 22 September", "Supplement 1 shall not begin. It is void."),
        ("Rider to clause 1, dated 7 June", STRUCK, "Rider to the riders, dated 9 June", "The rider of 7 June has lapsed."),
        ("SIDE LETTER of 2 June 2026, no signatures", "(i) " + STRUCK),
        ("P0001, para 2. " + STRUCK, "P0002, para 5. P0001 is rescinded in its entirety."),
        ("Modification 1 (3 March). " + STRUCK, "Modification 2 (19 May). The parties take Modification 1 back."),
        ("Modification 1 (3 March). " + STRUCK, "Modification 2 (19 May 2025): “Modification 1 is withdrawn.”"),
        ("MODIFICATION No. 3 (draft, withdrawn by the Council on 9 May and never signed). " + STRUCK,),
    ],
)  # fmt: skip
def test_a_paper_that_is_taken_back_or_was_never_made_strikes_nothing_out(lines: tuple[str, ...]) -> None:
    assert told(*lines) is Standing.HELD
    granted = tuple(one.replace(STRUCK, GRANT) for one in lines)
    assert told(*granted) is Standing.HELD


@pytest.mark.parametrize(
    "lines",
    [
        ("Modification P00003 (block 14). " + STRUCK, "Modification P00004. P00003 was issued in May and is confirmed."),
        ("AMENDMENT ONE, 4 February 2025", "4. " + STRUCK, "AMENDMENT TWO, 19 May 2025", "5. Amendment Three is undone."),
        ("RIDER 1", "3. " + STRUCK, "RIDER 2", "4. The parties may cancel Rider 1 if both agree."),
        ("SUPPLEMENT 1, to begin on 1 October", "S1. " + STRUCK, "DECLARATION", "Supplement 1 shall not begin before 1 October."),
        ("Rider to clause 1, dated 7 June", STRUCK, "Rider to the riders, dated 9 June", "The rider of 8 June has lapsed."),
        ("SIDE LETTER of 2 June 2026, signed by both", "(i) " + STRUCK),
        ("P0001, para 2. " + STRUCK, "P0002, para 5. P0003 is rescinded in its entirety."),
        ("RIDER 1", "3. " + STRUCK, "RIDER 2", "4. If Customer so decides, Rider 1 is withdrawn."),
        ("RIDER 1", "3. " + STRUCK, "RIDER 2", "4. Rider 1 is withdrawn.", "RIDER 3", "5. Rider 2 is itself withdrawn."),
    ],
)  # fmt: skip
def test_a_paper_that_stands_does_what_it_says(lines: tuple[str, ...]) -> None:
    assert told(*lines) is Standing.CROSSED


def test_plain_numbers_that_open_a_sentence_about_clauses_name_them() -> None:
    lines = ("SUPPLEMENT 1", "1 is replaced by: “Customer may use the Model to select targets for weapons.”")
    assert told(*lines) is Standing.CROSSED
    assert told(*lines, "SUPPLEMENT 2", "Supplement 1 is revoked from the hour it was made.") is Standing.HELD


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Amendment No. 2, signed on 12 June, strikes clause 1.", Standing.CROSSED),
        ("Side letter 1, which would have struck clause 1, was withdrawn and never took effect.", Standing.HELD),
        ("The second would have let Customer use the Model to select targets for weapons; it lapsed.", Standing.HELD),
        ("Clause 1 is deleted. Clause 1 reads again as it did when it was first signed.", Standing.HELD),
        ("Clause 1 is deleted. Clause 1 stands as though it had never been disturbed.", Standing.HELD),
    ],
)
def test_what_a_paper_did_would_have_done_or_gave_back(words: str, wanted: Standing) -> None:
    assert told(f"3. {words}") is wanted


def test_a_paper_that_is_told_of_is_taken_back_like_any_other() -> None:
    struck = "3. Amendment No. 2, signed on 12 June, strikes clause 1."
    back = "4. Amendment No. 3, signed on 30 June, takes Amendment No. 2 back from its first day."
    assert told(struck, back) is Standing.HELD
    assert told(struck, back.replace("No. 2", "No. 1")) is Standing.CROSSED
