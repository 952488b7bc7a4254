"""Limits that end while the use goes on."""

import pytest

from agreelint.model.agreement import Agreement
from agreelint.model.review import Standing
from agreelint.reasoning.ending.after import ends_before_use
from reasoning.agreements import agreement, protects
from reasoning.whole import standing

LIMIT = "2.1 Customer shall not use the Model for watching people."
ON = "4 Customer may continue to operate each copy of the Model for as long as it likes."


def told(*clauses: str) -> list[tuple[str, str]]:
    made = agreement(LIMIT, *clauses)
    limit = protects(made, "watching people", rule="domestic-surveillance")
    return [(effect.rule, quoted(made, effect.clause)) for effect in ends_before_use(made, [limit])]


def quoted(made: Agreement, clause: int) -> str:
    return made.clauses[clause].number


def test_a_survival_list_that_leaves_the_limits_out_while_use_goes_on() -> None:
    assert told("3 Fees.", ON, "7 Section 3 and Section 4 survive termination.") == [("survival-gap", "7")]


def test_a_vendor_that_must_go_on_has_no_orderly_end() -> None:
    on = "4 Vendor shall keep each Instance running after termination."
    assert told("3 Fees.", on, "7 Section 3 survives termination.") == [("survival-gap", "7"), ("phase-out", "4")]


def test_limits_for_a_term_while_the_licence_is_perpetual() -> None:
    made = agreement(
        "2 During the Term, Customer shall not use the Model for watching people.", "4 A perpetual licence."
    )
    limit = protects(made, "watching people", rule="domestic-surveillance")
    assert [effect.rule for effect in ends_before_use(made, [limit])] == ["survival-gap"]


@pytest.mark.parametrize(
    "clauses",
    [
        ("3 Fees.", ON, "7 Section 2.1 survives termination."),
        ("3 Fees.", ON, "7 Section 3, the Use Restrictions and Section 4 survive termination."),
        ("3 Fees.", ON, "7 Section 3 and all that by its nature goes on survive termination."),
        ("3 Fees.", "7 Section 3 survives termination."),
        ("3 Fees.", "4 Customer shall not continue to use the Model.", "7 Section 3 survives termination."),
        ("3 Fees.", "4 Vendor may keep records of use after termination.", "7 Section 3 survives termination."),
        (ON,),
    ],
)
def test_limits_that_go_on_or_use_that_stops(clauses: tuple[str, ...]) -> None:
    assert told(*clauses) == []


def test_a_list_that_names_the_section_above_a_limit_keeps_it() -> None:
    made = agreement("2 Use", LIMIT, "3 Fees.", ON, "7 Section 3 and Section 2 survive termination.")
    limit = protects(made, "watching people", rule="domestic-surveillance")
    assert list(ends_before_use(made, [limit])) == []


def test_without_limits_none_can_end() -> None:
    made = agreement("3 Fees.", ON, "7 Section 3 survives termination.")
    assert list(ends_before_use(made, [])) == []


@pytest.mark.parametrize(
    ("use", "ends"),
    [
        (
            "Customer keeps the tuned model without limit of time.",
            "When this Agreement ends, clause 1 lives on. Every other clause ceases to bind.",
        ),
        (
            "Upon expiry users keep their installations.",
            "Upon expiry all provisions lapse other than those on payment and confidentiality.",
        ),
        ("The licence of the Software is perpetual.", "On termination all obligations come to an end, save clause 1."),
        (
            "After termination Customer's copy stays in use.",
            "At the end of this Agreement the parties are released from all its provisions except payment.",
        ),
        ("On expiry Customer may keep running the Software.", "On expiry the remaining clauses fall away."),
    ],
)
def test_limits_may_end_by_what_is_said_of_all_the_rest(use: str, ends: str) -> None:
    limit = "Customer shall not use the Software to select targets for weapons."
    assert standing("survival", use, limit, ends) is Standing.CROSSED


@pytest.mark.parametrize(
    ("use", "ends"),
    [
        ("Customer keeps the tuned model for good.", "At the end clauses 1 and 2 live on. Every other clause ceases."),
        ("Customer keeps its invoices without limit of time.", "On expiry all provisions lapse except clause 1."),
        ("The licence of the Software is perpetual.", "On expiry all obligations come to an end, save clauses 1 to 2."),
    ],
)
def test_what_is_said_of_the_rest_leaves_what_it_excepts(use: str, ends: str) -> None:
    limit = "Customer shall not use the Software to select targets for weapons."
    assert standing("survival", use, limit, ends) is not Standing.CROSSED


AIM = "Customer shall not use the Software to select targets for weapons."
KEEPS = "When this Agreement ends, Customer may keep the appliances and go on running them for as long as they work."


@pytest.mark.parametrize(
    "clauses",
    [
        (AIM, KEEPS, "Clause 1 ends on the termination date."),
        (AIM, KEEPS, "Upon expiry, clause 1 ceases to bind."),
        (AIM, KEEPS, "After the end, clauses 4 (as to sums owed) and 5 remain in effect.", "Fees.", "Notices."),
        (
            "Supplier may terminate if Customer breaches Section 44 (Prohibited Employments).",
            "After termination Supplier shall go on furnishing the Services for a year.",
            "Section 44 lapses on termination.",
        ),
        (
            "(Part B) Customer shall not use the Software to select targets for weapons.",
            KEEPS,
            "At the end of this Agreement Part B falls away.",
        ),
        (AIM, "The Model runs nowhere but in Supplier's cloud.", KEEPS, "Clauses 2 and 3 survive termination."),
    ],
)
def test_limits_may_end_by_their_own_number_while_the_use_goes_on(clauses: tuple[str, ...]) -> None:
    assert standing("survival", *clauses) is Standing.CROSSED
    assert standing("survival", *clauses, possible="report") is Standing.CROSSED


@pytest.mark.parametrize(
    "clauses",
    [
        (AIM, KEEPS, "Clause 1 does not end on the termination date."),
        (AIM, KEEPS, "Clause 4 ends on the termination date.", "Fees."),
        (AIM, KEEPS, "After the end, clauses 4 (as to sums owed), 1 and 5 remain in effect.", "Fees.", "Notices."),
        (AIM, "Customer returns every appliance when this Agreement ends.", "Clause 1 ends on the termination date."),
        (KEEPS, "Supplier shall not use Customer's records to train a model.", "Clause 2 ends on termination."),
        ("Customer pays the fees in Section 44 (Rates).", KEEPS, "Section 44 lapses on termination."),
    ],
)
def test_other_things_may_end_while_the_use_goes_on(clauses: tuple[str, ...]) -> None:
    assert standing("survival", *clauses) is not Standing.CROSSED


ALL_ENDS = "All access ceases on expiry, save that tuned classifiers may be kept."


def test_what_is_kept_under_the_limits_leaves_no_gap() -> None:
    on = "Clause 1 survives for as long as anything is kept."
    assert standing("survival", AIM, ALL_ENDS, on) is Standing.HELD
    for none in ("Fees are due.", "Clause 2 survives expiry.", "Clause 1 survives for sixty days."):
        assert standing("survival", AIM, ALL_ENDS, none) is not Standing.HELD


def test_a_survival_of_all_restrictions_but_the_limit_leaves_the_limit_out() -> None:
    ban = "Customer shall not use the Model to select or engage targets."
    use = "Customer may keep using the Model for six months after termination."
    but = "All restrictions survive termination, other than Section 1."
    all_of_them = "Section 1 and all restrictions survive termination, other than the duty to pay."
    assert standing("survival", ban, use, but) not in (Standing.HELD, Standing.SILENT)
    assert standing("survival", ban, use, all_of_them) in (Standing.HELD, Standing.SILENT)
