"""What one clause does to another that it cites by a name of the paper's own."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import as_labelled, standing

WEAPONS = "The Model shall not select or engage a target."
ALL = "Customer may use the Services for all lawful purposes."
ONLY = "Customer may use the Services only for translating public notices, and for no other purpose."


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        (
            (WEAPONS, "Annex Q. An effort that is entered here is Project Lantern. Clause 1 lies dormant for it."),
            Standing.CROSSED,
        ),
        ((WEAPONS, "Clause 1 does not lapse."), Standing.HELD),
        ((WEAPONS, "Change Sheet 1 (signed). Clause 1 is deleted.", "Change Sheet 1 is withdrawn."), Standing.HELD),
        (
            (WEAPONS, "Change Sheet 1 (signed). Clause 1 is deleted.", "Change Sheet 1 is withdrawn as if never made."),
            Standing.HELD,
        ),
        ((WEAPONS, "Change Sheet 1 (signed). Clause 1 is deleted.", "Change Sheet 2 is withdrawn."), Standing.CROSSED),
        (
            (
                WEAPONS,
                'Change Sheet 1 (signed). To the end of clause 1 add "save where the Command so decides".',
                "Change Sheet 1 is withdrawn.",
            ),
            Standing.HELD,
        ),
        (
            (
                WEAPONS,
                'Change Sheet 1 (signed). To the end of clause 1 add "save where the Command so decides".',
                "Change Sheet 1 is withdrawn if the Command so decides.",
            ),
            Standing.HOLLOW,
        ),
        (
            (
                WEAPONS,
                'Change Sheet 1 (signed). To the end of clause 1 add "save where the Command so decides".',
                "If the Command so decides, Change Sheet 1 is withdrawn.",
            ),
            Standing.HOLLOW,
        ),
        (
            (WEAPONS, f'Modification P00003. Clause 1 is deleted and in its place appears: "{WEAPONS}"'),
            Standing.HELD,
        ),
        (
            (
                WEAPONS,
                'Change Sheet 1 (signed). To the end of clause 1 add "save where the Command so decides".',
                "Change Sheet 1 is signed.",
            ),
            Standing.HOLLOW,
        ),
    ],
)
def test_a_limit_on_weapons(clauses: tuple[str, ...], wanted: Standing) -> None:
    assert standing("autonomous-weapons", *clauses) is wanted


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        ((ONLY, f'Private Offer, Revision A: "Clause 1 is deleted. {ALL}"'), Standing.CROSSED),
        (
            (
                ONLY,
                f'Private Offer, Revision A: "Clause 1 is deleted. {ALL}"',
                'Private Offer, Revision B (later): "Revision A is cancelled. Clause 1 is restored."',
            ),
            Standing.HELD,
        ),
        (
            (
                ONLY,
                f'Private Offer, Revision A: "Clause 1 is deleted. {ALL}"',
                'Customer proposed this: "Revision A is cancelled. Clause 1 is restored."',
            ),
            Standing.CROSSED,
        ),
        ((ALL, f'Modification P00003. Clause 1 is deleted and in its place appears: "{ONLY}"'), Standing.HELD),
        ((ALL, f'Modification P00003. Clause 1 is the first and after it appears: "{ONLY}"'), Standing.CROSSED),
    ],
)
def test_a_grant_of_every_lawful_use(clauses: tuple[str, ...], wanted: Standing) -> None:
    assert standing("lawful-purposes", *clauses) is wanted


CHANGES = (
    f"1. {WEAPONS}",
    "2. Fees are due monthly.",
    "AMENDMENT No. 1",
    "1. Section 1 is deleted.",
    "2. Fees are due quarterly.",
    "AMENDMENT No. 2",
)


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("1. Paragraph 2 of Amendment No. 1 is withdrawn.", Standing.CROSSED),
        ("1. Paragraph 1 of Amendment No. 1 is withdrawn.", Standing.HELD),
        ("1. Amendment No. 1 is withdrawn.", Standing.HELD),
        ("1. Paragraph 7 of Amendment No. 1 is withdrawn.", Standing.CROSSED),
    ],
)
def test_a_paragraph_of_a_paper_that_is_withdrawn_takes_no_other_with_it(last: str, wanted: Standing) -> None:
    assert as_labelled("autonomous-weapons", *CHANGES, last) is wanted
