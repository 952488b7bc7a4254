"""A right that needs the other side's consent each time is none, wherever the consent is asked for."""

import pytest

from agreelint.model.review import Standing
from reasoning import whole
from reasoning.whole import standing

LOOK = "Supplier may inspect session records to verify compliance with the Use Restrictions."
STOP = "Supplier may suspend any account used in breach of the Use Restrictions."


@pytest.mark.parametrize(
    "key",
    [
        "Each inspection requires the Customer's prior written consent, which the Customer may withhold for any reason.",
        "No such inspection shall take place until Customer has agreed to it in writing.",
        "Any such review is subject to the approval of the Customer.",
        "Every inspection may begin only with the Customer's permission.",
        "The inspection awaits the Customer's countersignature.",
    ],
)
def test_a_look_that_needs_leave_is_hollow(key: str) -> None:
    assert standing("misuse-oversight", f"{LOOK} {key}") is Standing.HOLLOW
    assert (
        standing("misuse-oversight", f"{LOOK} {key}", "Supplier may log all prompts to detect misuse.") is Standing.HELD
    )


@pytest.mark.parametrize(
    "beside",
    [
        "No inspection requires the Customer's consent.",
        "Each inspection requires the Customer's consent, which shall not be unreasonably withheld.",
        "Each inspection requires the consent of a senior officer of Supplier.",
        "Each inspection is subject to the confidentiality terms that Customer has agreed.",
        "Each inspection is notified to Customer.",
        "Publication of a finding requires the Customer's consent.",
    ],
)
def test_a_look_that_needs_none_holds(beside: str) -> None:
    assert standing("misuse-oversight", f"{LOOK} {beside}") is Standing.HELD


def test_the_key_may_lie_in_another_clause() -> None:
    assert standing("enforcement", STOP, "Any suspension under clause 1 awaits Customer's assent.") is Standing.HOLLOW
    assert standing("enforcement", STOP, "Any discount under clause 1 requires Customer's approval.") is Standing.HELD
    assert standing("enforcement", STOP, "Any suspension under clause 1 is told to Customer.") is Standing.HELD


@pytest.mark.parametrize(
    ("sample", "wanted"),
    [
        ("a sample of records that the Customer picks", Standing.HOLLOW),
        ("samples chosen by the Customer", Standing.HOLLOW),
        ("a sample of records that the Supplier picks", Standing.HELD),
        ("a sample that is drawn at random", Standing.HELD),
    ],
)
def test_a_sample_shows_what_its_picker_wants_to_show(sample: str, wanted: Standing) -> None:
    look = f"Supplier may verify compliance with the Use Restrictions once a year from {sample}."
    assert standing("misuse-oversight", look) is wanted


@pytest.mark.parametrize(("whose", "wanted"), [("Center", Standing.HOLLOW), ("Company", Standing.HELD)])
def test_a_party_of_no_known_side_may_hold_the_key(
    monkeypatch: pytest.MonkeyPatch, whose: str, wanted: Standing
) -> None:
    head = 'AGREEMENT FOR AI SERVICES\nbetween Marlowe Co. ("Company") and the Tri-County Center ("Center")\n\n'
    monkeypatch.setattr(whole, "HEAD", head)
    look = "Company may inspect session records to verify compliance with the Use Restrictions."
    assert standing("misuse-oversight", f"{look} Each inspection requires the {whose}'s prior consent.") is wanted


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ("Each inspection requires the Customer's consent, and the Customer need not give it.", Standing.HOLLOW),
        (
            "Each inspection requires the Customer's consent, which shall not be delayed but may be refused for any reason.",
            Standing.HOLLOW,
        ),
        (
            "Each inspection requires the Customer's consent, and silence does not amount to consent.",
            Standing.HOLLOW,
        ),
        ("The Customer may refuse any inspection.", Standing.HOLLOW),
        ("Each inspection may be vetoed by the Customer.", Standing.HOLLOW),
        ("The Customer may postpone an inspection if its offices are closed.", Standing.HELD),
        ("The Customer may not refuse any inspection.", Standing.HELD),
        ("The Supplier may stop an inspection.", Standing.HELD),
    ],
)
def test_a_right_that_the_customer_may_refuse_is_none(beside: str, wanted: Standing) -> None:
    assert standing("misuse-oversight", f"{LOOK} {beside}") is wanted
