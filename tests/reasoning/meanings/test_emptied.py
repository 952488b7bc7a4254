"""Definitions, followed into one another: what they leave of a limit, and what they let in."""

import pytest

from agreelint.model.review import Standing
from agreelint.reasoning.meanings.chains import chains
from reasoning import whole
from reasoning.agreements import crosses, protects
from reasoning.one_rule import taken_apart, verdict


@pytest.mark.parametrize(
    "meaning",
    [
        "an entry by an operator or the lapse of ten seconds without an operator's objection",
        "a standing authorisation recorded before the mission",
        "a decision of an officer or of a rule-set",
        "approval granted in advance for a class of cases",
        "an entry under an operator's credential, including one that the nightly batch posts",
        "a check by a loan officer, or by a rule set that an officer has switched on",
        "operation while an employee on shift has a screen from which the run could be stopped",
    ],
)
def test_an_approval_that_no_person_gives_is_none_and_the_finding_shows_where_that_is_said(meaning: str) -> None:
    made = taken_apart(f'"Human Approval" means {meaning}.', "No target shall be engaged without Human Approval.")
    limit = protects(made, "without Human Approval", "conditional-human-control")
    got, (found,) = verdict(made, "conditional-human-control", limit)
    assert got.standing is Standing.HOLLOW
    assert found.loophole == "hollow-definition"
    assert [(quote.label, quote.place.section) for quote in found.related] == [
        ("used here", "2"),
        ("defined here", "1"),
    ]


@pytest.mark.parametrize(
    "meaning",
    [
        "a decision that a named officer takes after reading the file",
        "the written approval of a clinician in each case",
        "approval by an officer who has read the file and could stop the run",
        "a decision that an officer enters in the batch of the day after hearing the person",
    ],
)
def test_an_approval_that_a_person_gives_is_a_limit(meaning: str) -> None:
    made = taken_apart(f'"Human Approval" means {meaning}.', "No target shall be engaged without Human Approval.")
    limit = protects(made, "without Human Approval", "conditional-human-control")
    assert verdict(made, "conditional-human-control", limit)[0].standing is Standing.HELD


def test_definitions_are_followed_one_into_the_other_before_and_after_their_use() -> None:
    made = taken_apart(
        "Customer may use the System only for the Permitted Purpose.",
        '"Permitted Purpose" means the Listed Ends.',
        '"Listed Ends" means whatever ends the Customer may specify.',
    )
    limit = protects(made, "only for the Permitted Purpose", "unbounded-use")
    got, (found,) = verdict(made, "unbounded-use", limit)
    assert got.standing is Standing.HOLLOW
    assert [(quote.label, quote.place.section) for quote in found.related] == [
        ("used here", "1"),
        ("defined here", "2"),
        ("defined here", "3"),
    ]


def test_a_grant_for_what_the_customer_writes_down_is_without_bounds() -> None:
    made = taken_apart(
        "Customer may use the System for each task set out in a Tasking Form.",
        '"Tasking Form" means a form completed by an officer of Customer.',
    )
    got, (found,) = verdict(made, "unbounded-use", must=False)
    assert (got.standing, found.quote) == (Standing.CROSSED, "Tasking Form")
    agreed = taken_apart(
        "Customer may use the System for each task set out in a Tasking Form.",
        '"Tasking Form" means a form in Annex A signed by both parties.',
    )
    assert verdict(agreed, "unbounded-use", must=False)[0].standing is Standing.SILENT


def test_an_exception_that_holds_everything_leaves_nothing() -> None:
    made = taken_apart(
        "Supplier may review prompts for misuse, Protected Material excepted.",
        '"Protected Material" means any information supplied by a member of the Group.',
    )
    limit = protects(made, "review prompts for misuse", "misuse-monitoring-barred")
    got, (found,) = verdict(made, "misuse-monitoring-barred", limit)
    assert (got.standing, found.loophole) == (Standing.HOLLOW, "carve-out")


def test_a_word_written_small_whose_definition_is_narrow_is_for_a_person_to_read() -> None:
    made = taken_apart(
        "Customer shall not use the System for surveillance.",
        '"Surveillance" means the unlawful interception of letters.',
    )
    limit = protects(made, "surveillance", "domestic-surveillance")
    assert verdict(made, "domestic-surveillance", limit)[0].standing is Standing.UNRESOLVED


def test_a_grant_within_limits_that_are_called_by_their_name_is_confined() -> None:
    clauses = (
        '"Use Restrictions" means the restrictions in clause 2.',
        "Customer shall not use the System for surveillance.",
        "Customer may use the System for drafting and any other purpose that the Use Restrictions do not prohibit.",
    )
    made = taken_apart(*clauses)
    grant = crosses(made, "any other purpose", "unbounded-use")
    assert verdict(made, "unbounded-use", grant, must=False)[0].standing is Standing.SILENT
    gone = taken_apart(*clauses, "Clause 2 is deleted.")
    grant = crosses(gone, "any other purpose", "unbounded-use")
    assert verdict(gone, "unbounded-use", grant, must=False)[0].standing is Standing.CROSSED


def test_definitions_that_name_each_other_are_each_followed_once() -> None:
    names = [f"Term {letter}{other}" for letter in "ABCDE" for other in "FGHIJ"]
    meanings = [f'"{name}" means {", ".join(names)}.' for name in names]
    made = taken_apart("Customer shall not use the System without Term AF.", *meanings)
    assert len(list(chains(made, made.clauses[-1 - len(names)].body))) <= len(made.terms)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"Resident" means a person inscribed in Roll R.', Standing.UNRESOLVED),
        ('"Resident" means a person named on the list that the Customer keeps.', Standing.UNRESOLVED),
        ('"Resident" means a natural person identified or identifiable by any data.', Standing.HELD),
        ('"Resident" means whoever lives in the county, listed or not.', Standing.HELD),
    ],
)
def test_those_whom_a_limit_protects_are_not_those_of_a_list(words: str, expected: Standing) -> None:
    ban = "| 2. The Customer shall not use the AI System to monitor residents."
    supply = "| 1. Supplier provides the AI System to the Customer."
    assert whole.standing("domestic-surveillance", supply, ban, f"| 3. {words}") is expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        ("such prohibitions on the activity as statute or the agency's own directives may lay down", Standing.HOLLOW),
        ("the limits imposed by the law of the place", Standing.HOLLOW),
        ("the limits that Annex B sets, whatever the law allows", Standing.HELD),
        ("training grounds in which no live weapon is kept", Standing.HELD),
    ],
)
def test_a_limit_within_bounds_that_only_the_law_draws_is_none(meaning: str, expected: Standing) -> None:
    rule = "autonomous-weapons"
    made = taken_apart(
        f'"Governing Bounds" means {meaning}.',
        "Customer shall keep the Model with weapons inside the Governing Bounds.",
    )
    assert verdict(made, rule, protects(made, "the Model with weapons", rule))[0].standing is expected
