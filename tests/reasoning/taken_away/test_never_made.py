"""Papers bound in with an agreement that nobody agreed to, by what they say of themselves."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMITS = (
    "1. Customer shall not use the Model to select or engage targets.",
    "2. The fee is due each month.",
)
TAKES = "In place of Section 1: the Model may select and engage targets by itself."


def weapons(*more: str) -> Standing:
    return standing("autonomous-weapons", *LIMITS, *(f"| {one}" for one in more), possible="report")


@pytest.mark.parametrize(
    "paper",
    [
        (
            "EXHIBIT H – DEFENCE RIDER (DISCUSSION DRAFT)",
            TAKES,
            "This draft was declined by Supplier on 11 March 2026.",
        ),
        ("EXHIBIT H – DEFENCE RIDER", TAKES, "This exhibit forms no part of the Agreement."),
        ("AMENDMENT 2 (draft of 3 May)", TAKES, "Marked by hand: “Refused by Supplier 10/02/26. File only.”"),
        ("MODIFICATION P00002 – 11 JANUARY 2026 (UNILATERAL; RESCINDED)", TAKES),
        ("SIDE LETTER E – 3 May 2026 – Long tail", TAKES, "For Customer: NOT SIGNED"),
        ("SIDE LETTER E – 3 May 2026 – Long tail", TAKES, "Supplier: [blank – “not agreed, 4 May”]."),
    ],
)
def test_a_paper_that_nobody_agreed_to_takes_nothing(paper: tuple[str, ...]) -> None:
    assert weapons(*paper) is Standing.HELD


@pytest.mark.parametrize(
    "paper",
    [
        ("EXHIBIT H – DEFENCE RIDER", TAKES, "This exhibit forms a part of the Agreement."),
        ("EXHIBIT H – DEFENCE RIDER (DRAFT 3, for signature)", TAKES),
        ("AMENDMENT 2", TAKES, "Signed: ________"),
        ("SIDE LETTER E – 3 May 2026 – Long tail", TAKES, "Section 2 was declined by Supplier."),
        ("SIDE LETTER E – 3 May 2026 – Long tail", TAKES, "This letter was declined by Supplier until 4 May."),
        ("SIDE LETTER E – 3 May 2026 – Long tail", TAKES, "SIDE LETTER F – 4 May 2026", "This letter was declined."),
    ],
)
def test_any_other_paper_does_what_it_says(paper: tuple[str, ...]) -> None:
    assert weapons(*paper) is Standing.CROSSED


FORCE = (
    "1. A person shall decide on every use of force before the System acts.",
    "2. The fee is due each month.",
)
GRANT = "The System may fire a weapon without a person's decision."


@pytest.mark.parametrize(
    "paper",
    [
        ("EXHIBIT A - FORCE", GRANT, "This Exhibit replaces the version that was withdrawn on 3 May 2026."),
        ("EXHIBIT A - FORCE", GRANT, "This Exhibit is not one that was rejected."),
        ("EXHIBIT A - FORCE", GRANT, "This Exhibit is no part of the licence fee schedule."),
        ("EXHIBIT A - FORCE", GRANT, "This Exhibit has no signature block, since the Agreement is signed."),
        ("EXHIBIT A - FORCE", GRANT, "This letter was declined by the bank."),
        ("AMENDMENT 2 - EXPIRED PERMITS", GRANT),
        ("AMENDMENT 2 - SUPERSEDES ALL REJECTED DRAFTS", GRANT),
        ("AMENDMENT 2 (not a part of the agreement of 2019)", GRANT),
        ("AMENDMENT 2", GRANT, "Delivery slips: not signed within two days, they count as approved."),
        ("NOTICES", "A notice is sent by post. It is not accepted by e-mail.", "FORCE", GRANT),
        ("EXHIBIT A - FORCE", GRANT, "This Exhibit was declined by neither."),
        (
            "EXHIBIT A - FORCE",
            GRANT,
            "This Exhibit was rejected by Supplier on 3 May 2026 and accepted by it on 4 May 2026.",
        ),
        (
            "EXHIBIT A - FORCE",
            GRANT,
            "This Exhibit was declined by Supplier.",
            "Supplier accepted this Exhibit on 4 May.",
        ),
        ("AMENDMENT 3", GRANT, "This Amendment was declined by Supplier, which has now signed it."),
        ("AMENDMENT 3", GRANT, "This Amendment was declined by Supplier.", "Signed: A. Bond, for Supplier"),
        ("AMENDMENT 2 (declined 3 May 2026, accepted 4 May 2026)", GRANT),
        ("AMENDMENT 3 (supersedes Amendment 2, withdrawn)", GRANT),
        ('The following text, which Supplier had first declined, now applies: "' + GRANT + '"',),
        ("Customer's request, twice refused and now granted in full: “" + GRANT + "”",),
    ],
)
def test_words_of_refusal_about_something_else_hide_no_grant(paper: tuple[str, ...]) -> None:
    made = standing("human-control", *FORCE, *(f"| {one}" for one in paper), possible="report")
    assert made not in {Standing.HELD, Standing.SILENT}


@pytest.mark.parametrize(
    "words",
    [
        "A notice takes effect on delivery. It takes effect on that day also where it was refused by the addressee.",
        "This Agreement is amended only in a document on paper; an e-mail with no signature does not amend it.",
        "A waiver is given in writing. It is not accepted by conduct.",
        "Orders placed in the portal need no signature.",
        "Refused by the System in every case are requests for a discount.",
    ],
)
@pytest.mark.parametrize("head", ["| 2. Notices", "| 2. Amendments", "| EXHIBIT A - SERVICE", "| AMENDMENT 3"])
def test_and_takes_no_limit_behind_it(words: str, head: str) -> None:
    limit = "| 3. Customer shall not use the Model to select or engage targets."
    assert standing("autonomous-weapons", LIMITS[1], head, f"| {words}", limit) is Standing.HELD


def test_what_another_clause_takes_for_binding_is_left_to_a_person() -> None:
    paper = ("| EXHIBIT A - FORCE", f"| {GRANT}", "| This Exhibit was declined by Supplier.")
    assert standing("human-control", *FORCE, *paper, possible="off") is Standing.HELD
    attached = "| 3. Exhibit A is attached and binds the parties."
    assert standing("human-control", *FORCE, attached, *paper, possible="off") is Standing.UNRESOLVED


def test_a_form_among_the_schedules_with_a_blank_line_keeps_its_limits() -> None:
    form = ("| SCHEDULE 2 - USE RULES", "| 1. Customer shall not use the Model to select targets.", "| By: (blank)")
    assert standing("autonomous-weapons", LIMITS[1], *form, possible="off") is Standing.HELD


def test_where_a_line_to_sign_on_is_blank_a_person_has_to_look() -> None:
    assert weapons("SIDE LETTER E – 3 May 2026", TAKES, "For Customer: (blank)") in {
        Standing.CROSSED,
        Standing.UNRESOLVED,
    }


def test_a_paper_that_follows_signatures_is_a_paper() -> None:
    signed = "Signed: I. Farthing, Chief Executive of Supplier"
    first = ("SIDE LETTER A – 1 July 2026 – Founding members", "A1 Invoices are sent by mail.", signed)
    assert weapons(*first, "SIDE LETTER B – 2 July 2026 – Long tail", TAKES, signed) is Standing.CROSSED
    assert weapons(*first, "SIDE LETTER B – 2 July 2026 – not signed", TAKES, signed) is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "Customer's proposal, declined by Supplier on 22 July and signed by neither: “The Model may engage targets.”",
    ],
)
def test_a_proposal_that_was_declined_gives_nothing(words: str) -> None:
    assert weapons(words) is Standing.HELD


@pytest.mark.parametrize(
    "paper",
    [
        (
            "ADDENDUM NO. 2 (draft of the Manager, 3 November 2026)",
            TAKES,
            "Signed for Customer: J. Penn. For Supplier: returned unsigned on 10 November 2026 with the remark 'not agreed'.",
        ),
        (
            (
                'Deed of Amendment No 2 (proposal circulated by Customer\'s broker, marked "not agreed" by both parties and '
                "executed by neither)"
            ),
            TAKES,
        ),
        (
            "PROPOSED AMENDMENT THREE — text of 1 December 2026",
            TAKES,
            "Note of the registrar: the text of 1 December 2026 was signed by neither board and is kept here for the file.",
        ),
        (
            f"P00003, proposed by Customer, 7 July 2026, 1. {TAKES}",
            "File note, 1 August 2026: Supplier refused P00003, and the proposal was closed.",
        ),
        (f"P00001, signed by both, 3 April 2026, 1. {TAKES}", "P00002. Paragraph 1 of P00001 is annulled."),
    ],
)
def test_a_paper_that_a_note_says_was_refused_takes_nothing(paper: tuple[str, ...]) -> None:
    assert weapons(*paper) is Standing.HELD


@pytest.mark.parametrize(
    "paper",
    [
        (
            "ADDENDUM NO. 2 (draft of the Manager, 3 November 2026)",
            TAKES,
            "For Supplier: returned unsigned on 10 November 2026. Signed for Supplier: A. Bond, 12 November 2026.",
        ),
        (
            "PROPOSED AMENDMENT THREE — text of 1 December 2026",
            TAKES,
            "Note: the text of 1 December 2026 was signed by neither board at first and by both on 3 December 2026.",
        ),
        (
            f"P00003, signed by both, 7 July 2026, 1. {TAKES}",
            "File note, 1 August 2026: Supplier refused P00003.",
        ),
        (
            f"P00003, proposed by Customer, 7 July 2026, 1. {TAKES}",
            "File note, 1 August 2026: Supplier refused P00003 and later signed it.",
        ),
        (f"P00001, signed by both, 3 April 2026, 1. {TAKES}", "P00002. Paragraph 2 of P00001 is annulled."),
        ("ADDENDUM NO. 2", TAKES, "Space for Supplier's signature: blank."),
        (
            "ADDENDUM NO. 2",
            TAKES,
            "For Customer: returned unsigned on 10 November 2026. For Supplier: A. Bond. This Addendum binds both.",
        ),
    ],
)
def test_one_that_may_have_been_agreed_to_all_the_same_does_not_pass(paper: tuple[str, ...]) -> None:
    assert weapons(*paper) in {Standing.CROSSED, Standing.UNRESOLVED}


def test_the_proposal_that_was_rejected_is_no_exhibit_that_is_not_called_one() -> None:
    paper = ("| EXHIBIT A - FORCE", f"| {GRANT}", "| The proposal was rejected by Supplier.")
    assert standing("human-control", *FORCE, *paper, possible="report") is Standing.CROSSED


@pytest.mark.parametrize("code", ["C4417", "A1234"])
def test_a_section_of_a_code_that_no_modification_bears_is_the_agreements(code: str) -> None:
    assert weapons(f"Section 1 of {code} is deleted.") is Standing.CROSSED


def test_a_record_that_contradicts_itself_does_not_pass() -> None:
    signed = "Signed for Supplier: A. Bond. Signed for Customer: B. Ray."
    made = weapons("AMENDMENT 3", TAKES, signed, "File note: Supplier refused Amendment 3.")
    assert made in {Standing.CROSSED, Standing.UNRESOLVED}
