"""Limits that are left out without a word about them: by a list of what is kept, of what goes, or by a defined word."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMITS = (
    "Customer shall not use the Model to select or engage targets.",
    "The fee is due each month.",
    "Customer shall not use the Model to identify any person by face, gait or voice.",
)
GONE = (Standing.CROSSED, Standing.UNRESOLVED)


def weapons(*more: str) -> Standing:
    return standing("autonomous-weapons", *LIMITS, "| ORDER FORM", *(f"| {one}" for one in more), possible="report")


@pytest.mark.parametrize(
    "words",
    [
        "This Order Form, together with Sections 2 and 3 of the Agreement, is the entire agreement of the parties.",
        "From this date the Agreement consists of Sections 2 and 3 only.",
        "Only Sections 2 and 3 of the Agreement apply.",
        "Sections 2 and 3 of the Agreement govern this Order; the remainder does not.",
        "The Agreement, less Section 1, is incorporated in this Order Form.",
        "Applicable terms: the whole of the Agreement, save Section 1.",
        "The clauses below are deleted:\n(a) 1\n(b) 2",
        "The following Sections are marked “Intentionally omitted”:\n(a) 1\n(b) 2",
        "Only ticked clauses apply:\n[ ] 1  [x] 2  [x] 3",
        "1 | Remove | Accepted",
        "Article I is abrogated.",
        "The first section of the Master Services Agreement is deleted.",
        "Section 1 was included in error.",
    ],
)
def test_a_limit_that_is_left_out_holds_no_more(words: str) -> None:
    assert weapons(*words.splitlines()) in GONE


@pytest.mark.parametrize(
    "words",
    [
        "This Order Form, together with Sections 1 and 3 of the Agreement, is the entire agreement of the parties.",
        "From this date the Agreement consists of Sections 1 and 2 only.",
        "Only Sections 2 and 3 of the Agreement apply to invoices.",
        "Sections 2 and 3 of the Agreement govern payment.",
        "The Agreement, less Section 2, is incorporated in this Order Form.",
        "The following Sections survive:\n(a) 2\n(b) 3",
        "The following Sections are deleted:\n(a) 2",
        "Only ticked clauses apply:\n[x] 1  [ ] 2  [x] 3",
        "1 | Remove | Rejected",
        "Article II is abrogated.",
        "The proposal of 2 May to delete Section 1 is withdrawn.",
        'In Section 1, "engage" is replaced by "engage, nominate".',
    ],
)
def test_what_is_kept_holds(words: str) -> None:
    assert weapons(*words.splitlines()) is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "If any part of Section 3 is held to be unenforceable, the remaining provisions shall not be affected.",
        "Subject to Section 3, this Agreement constitutes the entire agreement between the parties.",
        "This Agreement, including the warranties in Section 3, is the entire agreement of the parties.",
        "The whole agreement between the parties about liability is in Section 3.",
        "Section 3 states the exclusive remedies, and all other terms do not apply to a breach of warranty.",
        "Section 3 alone governs the liability of the parties for late delivery.",
        "During any trial period, only Sections 2 and 3 apply with respect to Beta Services.",
        "Section 2 only applies in the event that Customer has paid the fees.",
        "No provision of this Agreement other than Section 1 applies to evaluation use.",
        "In Section 2, delete 1, insert 5 before the word “years”.",
        "Of the named users, remove 1.",
        "The Provider made 9 deliveries. Status: 1 rejected.",
        "Term (only the option selected applies): ☒ 5 years ☐ 1 years",
        "The first section of Exhibit C is deleted.",
        "The first paragraph of Section 3 is deleted.",
        "The second section of the Master Services Agreement is deleted.",
        "In the second year the discount under Section 1 becomes 5 percent. Section 5 is deleted.",
        "Change requests. Requested deletions: Section 1 - rejected.",
        "Section I of Exhibit B is deleted.",
        "The hours reserved for audits under Section 1 are spent.",
        "A change is void if it purports to contract out of Section 1.",
        "Clauses 2 and 3, other than clause 3, are deleted.",
    ],
)
@pytest.mark.parametrize("paper", ["ORDER FORM", "AMENDMENT No. 1", ""])
def test_ordinary_paper_leaves_nothing_out(words: str, paper: str) -> None:
    more = (f"| {paper}", f"| {words}") if paper else (words,)
    assert standing("autonomous-weapons", *LIMITS, *more) in (Standing.HELD, Standing.UNRESOLVED)


@pytest.mark.parametrize("put", ["targets approved", "targets, unless ordered", "targets in exercises"])
def test_words_that_narrow_are_no_more_of_the_same(put: str) -> None:
    assert weapons(f'In Section 1, "targets" is replaced by "{put}".') is not Standing.HELD


def test_a_word_that_stands_for_clauses_takes_them_with_it() -> None:
    means = "“Excluded Provisions” means Sections 1 and 2."
    assert weapons(means, "The Excluded Provisions do not apply.") in GONE
    assert weapons(means, "The Excluded Provisions apply at all times.") is Standing.HELD
    assert weapons("“Payment Provisions” means Section 2.", "The Payment Provisions do not apply.") is Standing.HELD


def test_a_limit_of_another_matter_takes_no_place() -> None:
    """What stands elsewhere in the agreement is not the text that is put in the place of a limit."""
    cyber = "Customer shall not use the Model for offensive cyber operations or to control critical infrastructure."
    words = "| Section 1 is replaced with “[Reserved]”."
    assert standing("autonomous-weapons", *LIMITS, cyber, "| AMENDMENT No. 1", words, possible="report") in GONE
