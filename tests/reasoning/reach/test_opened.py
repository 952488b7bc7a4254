"""Plain leave for others gives way to a clause that binds just those others, and to no other."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = "Nobody may use the Model to track individuals or to select targets for weapons."


@pytest.mark.parametrize(
    ("leave", "bound"),
    [
        (
            "Customer's affiliates may use the Model.",
            "No affiliate has access until it has signed a deed by which it is bound by clause 1.",
        ),
        (
            "Integrator may resell the Model to port operators.",
            "Integrator shall not activate an operator until that operator has undertaken in writing to obey clause 1.",
        ),
        (
            "Distributor may sublicense the Model to hospital clinics.",
            "Distributor shall reproduce the use restrictions of clause 1 in each clinic contract.",
        ),
        (
            "Subcontractors may use the Model.",
            "Every subcontractor shall sign clause 1 before it is given a login.",
        ),
    ],
)
def test_leave_for_others_who_are_bound_elsewhere_is_no_gap(leave: str, bound: str) -> None:
    assert standing("flow-down", LIMIT, leave, bound) is Standing.HELD
    assert standing("flow-down", LIMIT, bound, leave) is Standing.HELD


@pytest.mark.parametrize(
    ("leave", "bound"),
    [
        ("Customer's affiliates may use the Model.", "No contractor has access until it is bound by clause 1."),
        (
            "Customer's affiliates may use the Model without accepting any terms.",
            "No affiliate has access until it has signed a deed by which it is bound by clause 1.",
        ),
        (
            "Reseller may resell the Model to county agencies on such terms as it chooses.",
            "Each agency shall sign clause 1 before it is given a login.",
        ),
        ("Reseller may resell the Model to county agencies.", "Each agency signs Reseller's own terms."),
        (
            "Customer's affiliates may use the Model.",
            "Every affiliate except a foreign one shall sign clause 1 before it is given a login.",
        ),
    ],
)
def test_other_people_freer_leave_or_other_papers_leave_the_gap(leave: str, bound: str) -> None:
    assert standing("flow-down", LIMIT, leave, bound) is Standing.CROSSED
