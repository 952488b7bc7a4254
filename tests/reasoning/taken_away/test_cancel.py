from dataclasses import replace

import pytest

from agreelint.model.agreement import ClauseKind
from agreelint.model.review import Kind, Standing
from agreelint.model.rule import Again, Certainty
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import cancellations
from reasoning.agreements import (
    CUSTODY_OF_USE,
    SURVEILLANCE,
    agreement,
    certain,
    crosses,
    inserted,
    judged,
    one,
    protects,
)

LIMIT = "5.3 Customer shall not watch people."


@pytest.mark.parametrize(
    ("words", "extent"),
    [
        ("Section 5.3 is deleted.", Extent.WHOLE),
        ("Section 5.3 (Human Oversight) is hereby deleted in its entirety.", Extent.WHOLE),
        ("Section 5.3 shall not apply.", Extent.WHOLE),
        ("Section 5.3 of the Master Services Agreement does not apply.", Extent.WHOLE),
        ("Section 5.3, as amended, shall have no force or effect.", Extent.WHOLE),
        ("Section 5.3 shall be deemed to be void.", Extent.WHOLE),
        ("Section 5.3 and 9.9 are waived.", Extent.WHOLE),
        ("Provider waives Section 5.3.", Extent.WHOLE),
        ("The parties delete Section 5.3 in its entirety.", Extent.WHOLE),
        ("Provider hereby waives the restrictions in Section 5.3.", Extent.WHOLE),
        ("This amendment supersedes all provisions of Section 5.3.", Extent.WHOLE),
        ("Section 5.3 ceases to apply.", Extent.WHOLE),
        ("Customer shall not record calls, notwithstanding Section 5.3, which is hereby waived.", Extent.WHOLE),
        ("Fees follow Section 5.3 (Limits), which shall not apply to intelligence elements.", Extent.PART),
        ("Section 5.3 shall not apply to intelligence elements.", Extent.PART),
        ("Section 5.3 shall not apply during the Pilot Phase.", Extent.PART),
        ("Customer may waive Section 5.3.", Extent.AT_WILL),
        ("The Contracting Officer may at any time suspend Section 5.3.", Extent.AT_WILL),
        ("Section 5.3 is deleted and replaced with the following.", Extent.REPLACED),
        ("Delete Section 5.3 and substitute the text below.", Extent.REPLACED),
        ("Section 5.3 is struck out and the following put in its place: text.", Extent.REPLACED),
        ("If Customer holds Section 5.3 to be unenforceable, the remaining Sections stand.", Extent.WHOLE),
        ("Where a court is slow, Section 5.3 is void.", Extent.WHOLE),
        ("If Customer or a court finds Section 5.3 to be unenforceable, the rest stands.", Extent.WHOLE),
        ("If a court holds Section 5.3 to be unenforceable, it is deleted.", Extent.WHOLE),
        (
            "If a court holds Section 5.3 to be unenforceable, the rest stands and Customer may disregard it.",
            Extent.WHOLE,
        ),
        ("If a court rules for either party Section 5.3 is void.", Extent.WHOLE),
        ("Where the court rules so permit Section 5.3 is void.", Extent.WHOLE),
    ],
)
def test_what_takes_a_section_away(words: str, extent: Extent) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    found = [one for one in cancellations(made) if 0 in one.targets]
    assert [one.extent for one in found] == [extent]
    assert made.words(found[0].span) in words


@pytest.mark.parametrize(
    "words",
    [
        "A certificate of Customer that a use is within Section 5.3 does not bind Supplier.",
        "Section 5.3 is not deleted.",
        "Fees are due notwithstanding Section 5.3, which is not deleted.",
        "Fees are due under Section 5.3, which the parties have signed.",
        "Section 5.3 shall apply.",
        "Section 5.3 shall survive.",
        "Nothing in this amendment deletes Section 5.3.",
        "Customer shall not waive Section 5.3.",
        "No failure to act waives Section 5.3.",
        "Provider may suspend access under Section 5.3.",
        "Provider may remove the Content under Section 5.3.",
        "Rights cancelled for breach of Section 5.3 stay cancelled.",
        "Subject to Section 5.3, Customer may use the Services.",
        "Customer shall comply with Section 5.3; Section 9.9 is deleted.",
        "The exception in Section 5.3 never ceases to apply.",
        "If a court holds Section 5.3 to be unenforceable, the remaining Sections stand.",
        "Where any court of competent jurisdiction finds Section 5.3 to be void, the others remain in force.",
    ],
)
def test_what_leaves_it_in_place(words: str) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    assert not [one for one in cancellations(made) if 0 in one.targets]


def standing(*clauses: str, limits: tuple[str, ...] = ("shall not watch",), kinds: object = None) -> object:
    made = agreement(*clauses, kinds=kinds)  # type: ignore[arg-type]
    return judged(made, *(protects(made, words) for words in limits))


def test_a_deleted_limit_is_crossed_and_the_finding_shows_both_places() -> None:
    verdict, (found,) = one(standing(LIMIT, "9.1 Section 5.3 is deleted."))  # type: ignore[arg-type]
    assert verdict.standing is Standing.CROSSED
    assert not verdict.protections
    assert (found.kind, found.quote, found.place.section) == (Kind.CROSSED, "Section 5.3 is deleted", "9.1")
    assert [(quote.label, quote.quote) for quote in found.related] == [("the limit", "shall not watch")]


def test_what_stands_under_a_deleted_section_goes_with_it() -> None:
    made = standing("5 Use", "5.3 Customer shall not watch people.", "9 Section 5 is deleted.")
    assert one(made)[0].standing is Standing.CROSSED  # type: ignore[arg-type]


def test_another_section_is_left_alone() -> None:
    made = standing(LIMIT, "5.4 Fees.", "9.1 Section 5.4 is deleted.")
    assert one(made)[0].standing is Standing.HELD  # type: ignore[arg-type]


def test_a_part_taken_away_is_crossed_and_what_one_side_may_take_away_is_hollow() -> None:
    verdict, (found,) = one(standing(LIMIT, "9.1 Section 5.3 does not apply to contractors."))  # type: ignore[arg-type]
    assert (verdict.standing, found.message) == (Standing.CROSSED, "takes back part of the limit in §5.3")
    verdict, (found,) = one(standing(LIMIT, "9.1 Customer may waive Section 5.3."))  # type: ignore[arg-type]
    assert (verdict.standing, found.loophole) == (Standing.HOLLOW, "waivable")


def test_a_replaced_limit_holds_when_the_new_one_does_and_is_crossed_when_there_is_none() -> None:
    replaced = "9.1 Section 5.3 is deleted and replaced with Section 9.2."
    new = "9.2 Nobody is watched."
    verdict, findings = one(standing(LIMIT, replaced, new, limits=("shall not watch", "Nobody")))  # type: ignore[arg-type]
    assert (verdict.standing, findings) == (Standing.HELD, ())
    assert one(standing(LIMIT, replaced, new))[0].standing is Standing.CROSSED  # type: ignore[arg-type]


def test_a_deleted_limit_beside_another_is_only_possible() -> None:
    made = standing(LIMIT, "6 Nobody is watched.", "9.1 Section 5.3 is deleted.", limits=("shall not watch", "Nobody"))
    verdict, (found,) = one(made)  # type: ignore[arg-type]
    assert (verdict.standing, found.certainty) == (Standing.UNRESOLVED, Certainty.POSSIBLE)


def test_a_deletion_that_the_rules_saw_already_is_told_once() -> None:
    made = agreement(LIMIT, "9.1 Section 5.3 is deleted.")
    judgement = judged(made, protects(made, "shall not watch"), crosses(made, "Section 5.3 is deleted"))
    assert certain(judgement) == ["crossed"]


def test_a_recital_deletes_nothing() -> None:
    made = standing(LIMIT, "9.1 Section 5.3 is deleted.", kinds={1: ClauseKind.RECITAL})
    assert one(made)[0].standing is Standing.HELD  # type: ignore[arg-type]


def test_a_finding_in_a_tracked_change_names_it() -> None:
    made = inserted(agreement(LIMIT, "9.1 Section 5.3 is deleted."), "is deleted")
    (found,) = judged(made, protects(made, "shall not watch"), red_line=SURVEILLANCE).findings
    assert found.revision is not None
    assert (found.revision.change.value, found.revision.author) == ("inserted", "A. Vendor")


def test_of_amendments_in_sequence_the_later_wins() -> None:
    gone, back = "9.1 Section 5.3 is deleted.", "9.2 Section 5.3 is hereby reinstated."
    assert one(standing(LIMIT, gone, back))[0].standing is Standing.HELD  # type: ignore[arg-type]
    assert one(standing(LIMIT, back, "9.3 Section 5.3 is deleted."))[0].standing is Standing.CROSSED  # type: ignore[arg-type]
    struck = standing(LIMIT, gone, "9.2 Section 9.1 is deleted.")
    assert one(struck)[0].standing is Standing.HELD  # type: ignore[arg-type]


def test_what_takes_a_limit_away_is_not_taken_back_on_a_condition() -> None:
    gone, back = "9.1 Section 5.3 is deleted.", "9.2 If Supplier so elects: Section 9.1 is deleted."
    assert one(standing(LIMIT, gone, back))[0].standing is Standing.CROSSED  # type: ignore[arg-type]
    made = agreement("5.3 Customer may watch people.", gone, back)
    assert certain(judged(made, crosses(made, "may watch people"), red_line=CUSTODY_OF_USE)) == ["crossed"]


def test_a_limit_that_no_rule_explains_makes_up_for_none_that_is_taken_away() -> None:
    made = agreement(LIMIT, "5.4 People are to be left alone.", "9.1 Section 5.3 is deleted.")
    likely = protects(made, "left alone", again=Again.ALONE)
    assert certain(judged(made, protects(made, "shall not watch"), likely)) == ["crossed"]


def test_what_no_rule_explains_in_place_of_a_limit_is_for_a_person_to_read() -> None:
    made = agreement(LIMIT, "9.1 Section 5.3 is deleted and replaced with the following.", "9.2 People are left alone.")
    limit = protects(made, "shall not watch")
    told = protects(made, "left alone", again=Again.ALONE)
    line = replace(SURVEILLANCE, must_be_present=False)
    verdict, findings = one(judged(made, limit, told, red_line=line))
    assert verdict.standing is Standing.UNRESOLVED
    assert [found.certainty for found in findings] == [Certainty.POSSIBLE]
    assert one(judged(made, limit, replace(told, again=Again.AGREED), red_line=line))[0].standing is Standing.HELD


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Section 5.3 applies in every case.", Standing.UNRESOLVED),
        ("Section 5.3 remains in full force.", Standing.UNRESOLVED),
        ("Nothing in this Agreement limits Section 5.3.", Standing.UNRESOLVED),
        ("Section 5.3 remains in force until acceptance.", Standing.CROSSED),
        ("Section 9.2 applies in every case.", Standing.CROSSED),
        ("Fees apply in every case.", Standing.CROSSED),
    ],
)
def test_a_limit_that_is_taken_away_and_left_in_place_is_unresolved_with_both_places(
    words: str, standing: Standing
) -> None:
    made = agreement(LIMIT, "9.1 Section 5.3 does not apply to contractors.", f"9.2 {words}")
    judgement = judged(made, protects(made, "shall not watch"))
    verdict, findings = one(judgement)
    assert verdict.standing is standing
    if standing is Standing.UNRESOLVED:
        (found,) = findings
        assert [quote.label for quote in found.related] == ["the limit", "and left in place here"]
        assert judgement.gaps


@pytest.mark.parametrize("filler", ["the restrictions in ", "Section 5.3, ", "5.3 and ", "(a) "])
def test_long_chains_of_references_are_read_to_their_end(filler: str) -> None:
    made = agreement(LIMIT, f"9.1 {filler * 1000}Section 5.3 {filler * 1000}is deleted.")
    assert len(list(cancellations(made))) <= len(made.references)


def test_a_limit_of_another_rule_does_not_stand_in_for_a_deleted_one() -> None:
    both = replace(SURVEILLANCE, rules=("watching", "tracking"))
    made = agreement(LIMIT, "6 Nobody is tracked.", "9.1 Section 5.3 is deleted.")
    limits = protects(made, "shall not watch"), protects(made, "Nobody", "tracking")
    assert certain(judged(made, *limits, red_line=both)) == ["crossed"]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Customer may disregard Section 5.3 in an emergency.", Standing.HOLLOW),
        ("Customer may, at its option, elect not to be bound by Section 5.3.", Standing.HOLLOW),
        ("Customer may, by written notice, suspend the operation of any item of Section 5.3.", Standing.HOLLOW),
        ("Section 5.3 does not limit Customer's analysis of location records.", Standing.CROSSED),
        ("Section 5.3 shall not be enforced during an emergency.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, Customer may use the Services as it sees fit.", Standing.CROSSED),
        ("Section 5.3 doesn't apply to users in the Bureau.", Standing.CROSSED),
        ("Section 5.3 has no application while the Order is rated.", Standing.CROSSED),
        ("A use in the list below is not a use prohibited by Section 5.3.", Standing.CROSSED),
        ("Approved programs may watch anybody, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, the Tool's output shall name who is to be followed.", Standing.CROSSED),
        ("Section 5.3 stands deleted.", Standing.CROSSED),
        ("A use in the list below is a use prohibited by Section 5.3.", Standing.HELD),
        ("No program may watch anybody, any policy notwithstanding.", Standing.HELD),
        ("Notwithstanding Section 5.3, no user may open an account.", Standing.HELD),
        ("Section 5.3 states good practice and creates no obligation.", Standing.CROSSED),
        ("The list in Section 5.3 is illustrative and creates no obligation.", Standing.CROSSED),
        ("Supplier waives compliance with Section 5.3.", Standing.CROSSED),
        ("Breach of Section 5.3 is not a breach of this Agreement.", Standing.CROSSED),
        ("Customer is exempt from Section 5.3.", Standing.CROSSED),
        ("Customer may depart from Section 5.3 at its discretion.", Standing.HOLLOW),
        ("If Vendor believes that a use departs from Section 5.3, the parties shall consult.", Standing.HELD),
        ("A User who disregards Section 5.3 may be suspended.", Standing.HELD),
        ("Breach of Section 5.3 is a material breach.", Standing.HELD),
        ("Supplier may suspend access if Customer breaches Section 5.3.", Standing.HELD),
        ("Notwithstanding Section 5.3, Supplier may suspend the Services.", Standing.HELD),
        ("Notwithstanding Section 5.3, Customer shall not resell the Services.", Standing.HELD),
        ("Section 5.3 does not limit Supplier's other remedies.", Standing.HELD),
        ("Customer shall comply with Section 5.3.", Standing.HELD),
        ("No waiver of Section 5.3 is valid unless both parties sign it.", Standing.HELD),
    ],
)
def test_a_clause_that_loosens_another_by_its_number(words: str, verdict: Standing) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    limit = protects(made, "shall not watch people")
    assert judged(made, limit).verdicts[0].standing is verdict


def test_a_limit_that_is_not_relied_on_is_set_aside_with_the_reason() -> None:
    made = agreement("1.1 Customer shall not watch people.", "2.1 Supplier shall not watch its staff.")
    holds = protects(made, "Customer shall not watch")
    doubtful = protects(made, "Supplier shall not watch", certainty=Certainty.POSSIBLE)
    verdict, _ = one(judged(made, holds, replace(doubtful, because="prohibited; not relied on, for it is of others")))
    assert [(quote.label, quote.quote) for quote in verdict.aside] == [
        ("a limit only by a doubtful reading: not relied on, for it is of others", "Supplier shall not watch")
    ]


def test_a_limit_in_whose_place_another_stands_is_set_aside() -> None:
    made = agreement(
        "1.1 Customer shall not watch people.",
        '2.1 Section 1.1 is deleted and replaced by "Customer shall watch nobody".',
    )
    first, second = protects(made, "shall not watch"), protects(made, "shall watch nobody")
    verdict, findings = one(judged(made, first, second))
    assert not findings
    assert [(quote.label, quote.quote) for quote in verdict.aside] == [
        ("another limit takes its place in §2.1, page 1", "shall not watch")
    ]
