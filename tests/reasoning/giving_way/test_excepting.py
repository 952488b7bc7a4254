"""What agreements in words come to where one clause makes room for another; read by the shipped rules."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import SUPPLY, as_labelled

BAN = "2. The Customer shall not use the System for surveillance of people"
WATCH = "domestic-surveillance"


@pytest.mark.parametrize(
    "excepted",
    [
        "The Customer shall tell Supplier of every incident within two days.",
        "The Customer shall pay the fees each month.",
        "Supplier shall keep its own house in order.",
    ],
)
@pytest.mark.parametrize("words", ["save as provided in clause 5", "except as set out in clause 5"])
def test_a_limit_loses_nothing_to_a_clause_that_gives_nothing(words: str, excepted: str) -> None:
    assert as_labelled(WATCH, SUPPLY, f"{BAN}, {words}.", f"5. {excepted}") is Standing.HELD


@pytest.mark.parametrize(
    "excepted",
    [
        "The police unit may use the System to follow suspects.",
        "Whatever the Customer considers necessary is done.",
        "Clause 2 does not apply on Sundays.",
        "The Authority is free to look after its own.",
        "Surveillance ordered by the Minister is carried out by the System.",
        "Matters in the Minister's list are for the Minister.",
    ],
)
def test_a_limit_is_hollow_where_the_other_clause_gives_something(excepted: str) -> None:
    found = as_labelled(WATCH, SUPPLY, f"{BAN}, save as provided in clause 5.", f"5. {excepted}")
    assert found in (Standing.HOLLOW, Standing.CROSSED)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Upon expiry or termination of this Agreement, clause 2 ceases to apply.", Standing.HELD),
        ("Clause 2 falls away on termination of this Agreement.", Standing.HELD),
        ("Clause 2 lapses when this Agreement ends.", Standing.HELD),
        ("Clause 2 ceases to apply.", Standing.CROSSED),
        ("Clause 2 ceases to apply at the end of the Pilot Phase.", Standing.HOLLOW),
        ("Clause 2 is provisional only.", Standing.HOLLOW),
        ("Clause 2 is an interim measure.", Standing.HOLLOW),
    ],
)
def test_a_limit_may_end_with_the_agreement_and_not_before(words: str, expected: Standing) -> None:
    assert as_labelled(WATCH, SUPPLY, f"{BAN}.", f"3. {words}") is expected


def test_a_limit_that_ends_while_use_may_go_on_is_no_limit() -> None:
    on = "4. The Customer may continue to use the System after termination without limit in time."
    kept = "4. The Customer retains a copy."
    ends = "3. Clause 2 falls away on termination of this Agreement."
    assert as_labelled(WATCH, SUPPLY, f"{BAN}.", ends, on) is Standing.HOLLOW
    assert as_labelled(WATCH, SUPPLY, f"{BAN}.", ends, kept) is Standing.UNRESOLVED


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Customer's directives, as amended from time to time, prevail over this Agreement.", Standing.CROSSED),
        ("Directives of the Customer as amended prevail over clause 2.", Standing.CROSSED),
        ("The Agency's standing instructions take precedence over this Agreement.", Standing.CROSSED),
        ("The Supplier's usage policy prevails over this Agreement.", Standing.HELD),
    ],
)
def test_nobody_writes_alone_what_goes_before_the_limits(words: str, expected: Standing) -> None:
    assert as_labelled("use-limits", SUPPLY, f"{BAN}.", f"3. {words}") is expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("the handling of claims by the Customer's adjusters", Standing.SILENT),
        ("any purpose of the Customer", Standing.CROSSED),
        ("what the Customer describes in a notice", Standing.CROSSED),
    ],
)
def test_a_broad_grant_is_as_narrow_as_the_term_that_confines_it(scope: str, expected: Standing) -> None:
    found = as_labelled(
        "lawful-purposes",
        f'{SUPPLY} "Permitted Purpose" means {scope}.',
        "2. Any lawful activity is covered by the access if, and only if, it falls inside the Permitted Purpose.",
    )
    assert found is expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Settings can be moved only toward greater strictness.", False),
        ("They may only be raised.", False),
        ("Settings can be moved toward greater strictness or less.", True),
        ("Only stricter staff do so, upwards or downwards.", True),
        ("They may only be raised, unless the Customer relaxes them.", True),
        ("Prices may only be raised once a year.", True),
    ],
)
def test_a_customer_who_may_only_tighten_controls_nothing(second: str, expected: bool) -> None:
    found = as_labelled("safety-stack", SUPPLY, f"2. Customer administrators may adjust filter thresholds. {second}")
    assert (found is Standing.CROSSED) is expected


def test_a_clause_that_tells_of_another_does_not_say_it_again() -> None:
    bar = "5. Supplier may revise the Platform whenever it wishes."
    told = "6. Clause 5, under which Supplier may revise the Platform whenever it wishes, stands in every order."
    first = (
        "7. Notwithstanding clause 5, Supplier shall give the Customer sixty days' notice before it replaces the model."
    )
    assert as_labelled("change-control", SUPPLY, bar, told, first, of="ai-buyer") is Standing.HELD
    assert as_labelled("change-control", SUPPLY, bar, of="ai-buyer") is Standing.CROSSED


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        ("the prompts and outputs of the Customer", Standing.HELD),
        ("the prompts and outputs of the Customer, in any form, anonymised or not", Standing.HELD),
        ("the prompts of the Customer, other than extracts which Supplier considers anonymous", Standing.HOLLOW),
        ("the prompts of the Customer; it does not include what has been aggregated", Standing.HOLLOW),
        ("the prompts and outputs of the Customer, excluding de-identified copies", Standing.HOLLOW),
    ],
)
def test_a_ban_on_training_is_as_wide_as_the_data_it_names(meaning: str, expected: Standing) -> None:
    found = as_labelled(
        "no-training",
        SUPPLY,
        f'2. "Entity Records" means {meaning}.',
        "3. Supplier shall not train any model with Entity Records.",
        of="ai-buyer",
    )
    assert found is expected


LAST = "6. After completion the Customer may use the tuned module without limit of time."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sections on payment, confidentiality and disputes outlast completion.", Standing.CROSSED),
        ("Provisions on payment survive termination.", Standing.CROSSED),
        ("Provisions on the use restrictions and on payment survive termination.", Standing.SILENT),
    ],
)
def test_a_survival_list_may_name_its_sections_by_what_they_are_about(words: str, expected: Standing) -> None:
    assert as_labelled("survival", SUPPLY, f"{BAN}.", f"5. {words}", LAST) is expected


def test_what_the_vendor_has_to_go_on_with_while_the_limits_end_is_no_orderly_end() -> None:
    on = "4. A call-off order in force when the Framework ends shall be performed for its remaining duration."
    off = "5. When the Framework ends, the restrictions in clause 2 cease to have effect."
    assert as_labelled("phase-out", SUPPLY, f"{BAN}.", on, off) is Standing.CROSSED


def test_nobody_may_waive_is_no_leave_to_waive() -> None:
    for words in ("Nobody may waive this clause 2.", "Neither party may waive clause 2.", "No official may waive it."):
        assert as_labelled(WATCH, SUPPLY, f"{BAN}. {words}") is Standing.HELD
    assert as_labelled(WATCH, SUPPLY, f"{BAN}. The Minister may waive this clause 2.") is not Standing.HELD


def test_a_modification_by_its_contract_number_is_an_amendment() -> None:
    grant = "2. The Customer may use the System for whatever the law allows."
    struck = "(a) Clause 2 is deleted in its entirety."
    assert as_labelled("lawful-purposes", SUPPLY, grant) is Standing.CROSSED
    assert as_labelled("lawful-purposes", SUPPLY, grant, "MODIFICATION P00002", struck) is Standing.SILENT
