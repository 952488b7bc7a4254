"""A usage policy that is attached, and called by its label where its force is taken."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

ATTACHED = (
    "The Acceptable Use Policy, version 6 (12 January 2026), is attached as Annex 1 and forms part of this Agreement."
)


@pytest.mark.parametrize(
    "words",
    [
        "Annex 1 is supplied as guidance for Customer's administrators.",
        "Annex 1 does not bind Customer or its users.",
        "Departure from Annex 1 is not a breach of this Agreement.",
        "Annex 1 explains what Supplier recommends. Departure from it is no default.",
        "Annex 1 shall have no force or effect.",
        "Customer need not comply with Annex 1.",
        "Notwithstanding Annex 1, Customer may use the Model as it sees fit.",
    ],
)
def test_a_policy_that_is_undone_by_its_label_is_displaced(words: str) -> None:
    assert standing("use-limits", ATTACHED, words) is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "Annex 1 binds Customer and its users.",
        "Annex 2 is supplied as guidance for Customer's administrators.",
        "Departure from Annex 1 is a breach of this Agreement.",
        "Annex 1 shall not be waived.",
        "Annex 1 lists examples. Departure from them is no defence to a breach.",
        "Annex 1 of the Data Processing Agreement is supplied as guidance.",
    ],
)
def test_a_policy_that_is_only_named_holds(words: str) -> None:
    assert standing("use-limits", ATTACHED, words) is Standing.HELD


def test_another_paper_under_that_label_is_no_policy() -> None:
    prices = "The price list is attached as Annex 2, and Annex 2 is supplied as guidance."
    assert standing("use-limits", ATTACHED, prices) is Standing.HELD


EXHIBIT = "| EXHIBIT B - ACCEPTABLE USE POLICY\n1. Users shall not use the Model for surveillance of residents."
BINDS = "Supplier's Acceptable Use Policy (attached as Exhibit B) binds Customer and every user."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A user who departs from Exhibit B commits no breach.", Standing.CROSSED),
        ("Not following Exhibit B is never a breach.", Standing.CROSSED),
        ("A user who disregards Exhibit B is not in default.", Standing.CROSSED),
        ("The Government is bound by Exhibit B only so far as its own regulations say the same.", Standing.HOLLOW),
        ("A user who keeps to Exhibit B commits no breach.", Standing.HELD),
        ("A user who departs from Exhibit B commits a breach.", Standing.HELD),
        ("No user who departs from Exhibit B is let off, and departure is not excused.", Standing.HELD),
        ("Where an order form says that Exhibit B does not apply, that statement is void.", Standing.HELD),
        ("Where an order form says that Exhibit B does not apply, Exhibit B does not apply.", Standing.UNRESOLVED),
    ],
)
def test_a_policy_in_the_text_is_undone_as_a_whole(words: str, found: Standing) -> None:
    assert standing("use-limits", BINDS, words, EXHIBIT) is found


def test_restrictions_that_stand_in_a_policy_bind_by_it() -> None:
    limit = "The restrictions of Schedule 2 and of the Conduct Rules bind Customer in everything it does with the AI System."
    schedule = ("| SCHEDULE 2", "| 1. Customer shall not use the AI System for surveillance.")
    assert standing("use-limits", "Supplier provides the AI System to Customer.", limit, *schedule) is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "None of the restrictions of Schedule 2 applies to use of the Model for selecting and engaging targets.",
        "No restriction of Schedule 2 applies to the selecting and engaging of targets by the Model.",
    ],
)
def test_restrictions_that_apply_to_nothing_are_no_limit(words: str) -> None:
    assert standing("autonomous-weapons", "Supplier provides the Model.", words) is Standing.CROSSED
