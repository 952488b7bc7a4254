"""Sentences that go past a limit by naming it, before, behind or amid what they say."""

import pytest

from agreelint.model.review import Standing
from agreelint.reasoning.taken_away.despite import takes_nothing
from reasoning.agreements import agreement, judged, protects

LIMIT = "5.3 Customer shall not watch people."


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Customer has the run of the System, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("In return for the Fees Customer has the run of the System, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("The System may be used for any lawful purpose, notwithstanding Section 5.3.", Standing.CROSSED),
        ("The System may be used for any lawful purpose, whatever Section 5.3 says.", Standing.CROSSED),
        ("Customer may, notwithstanding Section 5.3, use the System freely.", Standing.CROSSED),
        ("Customer may use the System (Section 5.3 notwithstanding) for any purpose.", Standing.CROSSED),
        ("Every purpose is permitted, anything in Section 5.3 to the contrary notwithstanding.", Standing.CROSSED),
        ("Any use is allowed, regardless of Section 5.3.", Standing.CROSSED),
        ("Provider grants Customer full use of the System, in spite of what is said in Section 5.3.", Standing.CROSSED),
        ("Customer may use the System without restriction, irrespective of Section 5.3.", Standing.CROSSED),
        ("Notwithstanding Section 5.3 the Customer may use the System freely.", Standing.CROSSED),
        ("Customer shall pay the Fees and may use the System, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("No party may assign; notwithstanding Section 5.3, Customer may use the System freely.", Standing.CROSSED),
        ("No party may assign, provided that Customer may watch, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("Customer may use the System for any purpose, and notwithstanding Section 5.3.", Standing.CROSSED),
        ("Customer may, without notice to Provider, run Programme X, notwithstanding Section 5.3.", Standing.CROSSED),
        ("Without Provider's consent, Customer may run Programme X, Section 5.3 notwithstanding.", Standing.CROSSED),
        ("Customer may run Programme X, notwithstanding Section 5.3, unless its Director objects.", Standing.CROSSED),
        (
            "Customer may, notwithstanding Section 5.3, perform its mission, and Provider shall not object.",
            Standing.CROSSED,
        ),
        ("Customer may perform its mission notwithstanding Section 5.3 and is not in breach by it.", Standing.CROSSED),
        ("Customer may, notwithstanding Section 5.3 or any stricter policy, perform its mission.", Standing.CROSSED),
        ("Fees are payable and Customer may perform its mission, notwithstanding Section 5.3.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, no user shall be prevented from performing the mission.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, Customer may recover its costs and may watch anybody.", Standing.CROSSED),
        (
            "Notwithstanding Section 5.3, Customer may withhold fees, watching anybody in the meantime.",
            Standing.CROSSED,
        ),
        ("Notwithstanding Section 5.3, Customer may assign watchers to any resident.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, Customer may proceed, and Supplier may bill the time.", Standing.CROSSED),
        (
            "Notwithstanding Section 5.3, Customer may set off a credit and use the System for its mission.",
            Standing.CROSSED,
        ),
        ("Notwithstanding Section 5.3, Provider shall not hinder any mission of Customer.", Standing.CROSSED),
        ("Notwithstanding Section 5.3, Provider and Customer may perform the mission.", Standing.CROSSED),
        ("The Fees cover everything, Section 5.3 notwithstanding.", Standing.UNRESOLVED),
        ("The Fees cover everything, notwithstanding Section 5.3.", Standing.UNRESOLVED),
        ("Notwithstanding Section 5.3, the Fees cover everything.", Standing.UNRESOLVED),
        ("Nothing is off limits, Section 5.3 notwithstanding.", Standing.UNRESOLVED),
        ("The Term includes every use, no matter what Section 5.3 says.", Standing.UNRESOLVED),
    ],
)
def test_what_is_said_goes_past_the_limit(words: str, standing: Standing) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    assert judged(made, protects(made, "shall not watch people")).verdicts[0].standing is standing


@pytest.mark.parametrize(
    "words",
    [
        "Provider may suspend all access, Section 5.3 notwithstanding.",
        "Provider may suspend all access, notwithstanding Section 5.3.",
        "Customer shall not resell the System, Section 5.3 notwithstanding.",
        "Customer shall pay all Fees for every use, Section 5.3 notwithstanding.",
        "Customer shall be liable for every user, the limitation in Section 5.3 notwithstanding.",
        "Late amounts bear interest, Section 5.3 notwithstanding.",
        "All Fees are due within thirty days, notwithstanding Section 5.3.",
        "Notices may be served by any lawful means, Section 5.3 notwithstanding.",
        "The Usage Policy applies to every use, notwithstanding Section 5.3.",
        "Notwithstanding Section 5.3, the restrictions in Exhibit Q apply to every use.",
        "Users may be held to a stricter standard, Section 5.3 notwithstanding.",
        "Provider may suspend access and may disable accounts, Section 5.3 notwithstanding.",
        "Provider may impose stricter limits and shall not be liable for them, Section 5.3 notwithstanding.",
        "Customer shall pay the Fees and shall not resell the System, Section 5.3 notwithstanding.",
        "Notwithstanding Section 5.3, no user shall be permitted to resell the System.",
        "Notwithstanding Section 5.3, Provider shall not hinder any audit.",
        "No user may resell any output, regardless of Section 5.3.",
        "No user may resell any output without consent, regardless of Section 5.3.",
        "Customer may not resell any output, regardless of Section 5.3, unless Provider agrees.",
        "Customer may pay by card; Provider may suspend access, Section 5.3 notwithstanding.",
        "Customer may export its records, and notwithstanding Section 5.3, Provider may suspend access.",
        "Customer may export its records, provided that notwithstanding Section 5.3, Provider may suspend access.",
        "Notwithstanding Section 5.3 or any other provision, Customer may set off a credit against the next invoice.",
    ],
)
def test_what_binds_or_bills_or_lets_the_vendor_act_takes_nothing(words: str) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    assert judged(made, protects(made, "shall not watch people")).verdicts[0].standing is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "Supplier shall at no time suspend access, Section 5.3 notwithstanding.",
        "Supplier may not suspend access, notwithstanding Section 5.3.",
    ],
)
def test_a_right_of_the_vendor_is_barred(words: str) -> None:
    made = agreement("5.3 Supplier may suspend access on misuse.", f"9.1 {words}")
    assert judged(made, protects(made, "may suspend access")).verdicts[0].standing is Standing.CROSSED


@pytest.mark.parametrize(
    ("before", "after", "nothing"),
    [
        ("", " notwithstanding, Customer shall pay all Fees", True),
        ("Provider may suspend access, ", " notwithstanding.", True),
        ("Notwithstanding ", ", the Fees are due in advance.", True),
        ("Notwithstanding ", ", the restrictions in Exhibit Q apply to every use.", True),
        ("Notwithstanding ", ", Customer shall not resell the System.", True),
        ("Notwithstanding ", ", Customer may use the System.", False),
        ("Notwithstanding ", ", Provider may suspend access and Customer may use the System freely.", False),
        ("Notwithstanding ", ", the Fees cover every use.", False),
        ("Notwithstanding ", ", Provider shall not suspend access.", False),
        ("Notwithstanding ", ", the pilot goes on.", False),
        ("Notwithstanding ", ", watching needs no leave.", False),
        ("Notwithstanding ", ", Customer shall not need leave to watch.", False),
        ("Notwithstanding ", ", Supplier may watch residents for Customer.", False),
        ("Notwithstanding ", ", Customer shall comply with its Director's orders to watch.", False),
        ("Notwithstanding ", ", the policy of the Director applies.", False),
        ("Customer shall comply with ", ".", False),
    ],
)
def test_what_is_known_to_take_nothing(before: str, after: str, *, nothing: bool) -> None:
    assert takes_nothing(before, after) is nothing
