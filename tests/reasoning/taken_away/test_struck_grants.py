"""A grant that another clause strikes out is set aside; one that may still stand is crossed."""

from dataclasses import replace

import pytest

from agreelint.model.agreement import Part, PartKind
from agreelint.model.review import Kind
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from reasoning.agreements import (
    CUSTODY_OF_USE,
    agreement,
    certain,
    crosses,
    judged,
    one,
)

GRANT = "5.3 Customer may watch people."


@pytest.mark.parametrize(
    "words",
    [
        "Section 5.3 is deleted.",
        "Section 5.3 (Licence) is hereby deleted in its entirety.",
        "The parties hereby delete Section 5.3.",
        "(Order Form, Special Terms) Section 5.3 is deleted.",
        "Section 5.3 shall not apply.",
        'Section 5.3 is deleted and replaced with the following: "Nobody is watched."',
        'Section 5.3 is deleted and replaced: "Nobody is watched."',
        "S1 Section 5.3 is struck out.",
        "Section 5.3 is revoked with effect from the date of the call-off.",
        "Section 5.3 ceases to have effect and is replaced with the words 'Nobody is watched.'",
        "Section 5.3 is deleted and the following put in its place: 'Nobody is watched.'",
        'Section 5.3 is withdrawn and there is substituted "Nobody is watched."',
        'First Variation, signed by both parties: Section 5.3 is replaced by "Nobody is watched."',
    ],
)
def test_a_grant_that_is_struck_out_plainly_is_set_aside(words: str) -> None:
    made = agreement(GRANT, f"9.1 {words}")
    assert certain(judged(made, crosses(made, "may watch people"))) == ["missing"]


def test_a_grant_that_an_exhibit_strikes_out_is_only_possible() -> None:
    made = agreement(GRANT, "9.1 Section 5.3 is deleted.")
    body, exhibit = Span(0, len(GRANT)), Span(len(GRANT) + 1, len(made.text))
    parts = (Part(PartKind.BODY, "", "", body), Part(PartKind.EXHIBIT, "Exhibit A", "", exhibit))
    made = replace(made, parts=parts, clauses=(made.clauses[0], replace(made.clauses[1], part=1)))
    (found,) = (f for f in judged(made, crosses(made, "may watch people")).findings if f.kind is Kind.CROSSED)
    assert found.certainty is Certainty.POSSIBLE
    assert [quote.label for quote in found.related] == ["struck out here"]


@pytest.mark.parametrize(
    "words",
    [
        "If Customer so elects: Section 5.3 is deleted.",
        "(During the Pilot only) Section 5.3 is deleted.",
        "Section 5.3 (when Customer so requests) is deleted.",
    ],
)
def test_a_grant_that_is_struck_out_on_a_condition_still_counts(words: str) -> None:
    made = agreement(GRANT, f"9.1 {words}")
    assert certain(judged(made, crosses(made, "may watch people"), red_line=CUSTODY_OF_USE)) == ["crossed"]


def test_what_was_considered_and_set_aside_is_kept_with_the_reason() -> None:
    made = agreement(GRANT, "9.1 Section 5.3 is deleted.")
    verdict, _ = one(judged(made, crosses(made, "may watch people"), red_line=CUSTODY_OF_USE))
    assert [(quote.label, quote.quote) for quote in verdict.aside] == [
        ("the clause is struck out in §9.1, page 1", "may watch people")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Section 5.3 is deleted on 1 January 2035.",
        "Upon the Agency's request, Section 5.3 is deleted.",
        "Section 5.3 of the Prime Contract is deleted.",
        "Section 5.3 shall not apply to contractors.",
        "Section 5.3 is waived.",
        "Section 5.3 is deleted if the Agency agrees.",
        "Customer may waive Section 5.3.",
        "Section 5.3 is superseded by Section 9.",
        "Section 5.3 is revoked with effect from the end of the Term.",
        "Section 5.3 is revoked with effect from the date of the termination.",
        "Section 5.3 is deleted and the following considered in its place.",
        "If the Agency so elects: Section 5.3 is struck out.",
    ],
)
def test_a_grant_that_may_still_stand_is_crossed(words: str) -> None:
    made = agreement(GRANT, f"9.1 {words}")
    assert certain(judged(made, crosses(made, "may watch people"))) == ["crossed"]


def test_a_deletion_that_is_itself_deleted_strikes_nothing_out() -> None:
    made = agreement(GRANT, "9.1 Section 5.3 is deleted.", "9.2 Section 9.1 is deleted.")
    assert certain(judged(made, crosses(made, "may watch people"))) == ["crossed"]
