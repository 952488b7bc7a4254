"""A limit that costs nothing but money is none for whoever can pay."""

import pytest

from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import cancellations
from agreelint.reasoning.taken_away.described import described
from reasoning.agreements import agreement, protects

LIMIT = "5.3 Customer shall not watch people."


@pytest.mark.parametrize(
    "words",
    [
        "The sole remedy for a breach of Section 5.3 is a fee of 100 dollars for each day.",
        "Supplier's only recourse in respect of any violation of Section 5.3 shall be the surcharge in the price list.",
        "The exclusive remedy for breach of Section 5.3 is limited to service credits.",
        "A breach of Section 5.3 gives rise only to a charge at the rate of the day.",
        "Any violation of Section 5.3 entitles Supplier to liquidated damages and to nothing else.",
    ],
)
def test_a_limit_that_may_be_bought_off_has_no_remedy(words: str) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    assert [one.extent for one in cancellations(made) if 0 in one.targets] == [Extent.UNREMEDIED]


@pytest.mark.parametrize(
    "words",
    [
        "The sole remedy for a breach of Section 5.3 is suspension or a fee.",
        "A breach of Section 5.3 entitles Supplier to a fee in addition to every other remedy.",
        "Service credits are the only remedy for missed uptime, and Section 5.3 is untouched.",
        "For a breach of Section 5.3 Supplier may charge a fee.",
        "Only Supplier may claim a payment under Section 5.3.",
    ],
)
def test_money_beside_other_remedies_takes_none_away(words: str) -> None:
    made = agreement(LIMIT, f"9.1 {words}")
    assert not [one for one in cancellations(made) if one.extent is Extent.UNREMEDIED]


LIABLE = "Each party's liability is limited to the fees of a year. The limit does not apply to breach of Section 5.3."


def test_the_limit_of_what_a_party_has_to_pay_is_no_limit_on_use() -> None:
    made, other = agreement(LIMIT, f"17.4 {LIABLE}"), agreement(LIMIT, "17.4 The limit does not apply to a pilot.")
    assert not list(described(made, (protects(made, "shall not watch", rule="no-use-limits"),)))
    assert list(described(other, (protects(other, "shall not watch", rule="no-use-limits"),)))


@pytest.mark.parametrize(
    "words",
    [
        "Supplier is not liable for Outputs. The limits do not apply to a pilot.",
        "Each party's liability is limited to the fees of a year. The restrictions do not apply to a pilot.",
    ],
)
def test_talk_of_liability_hides_nothing_that_is_done_to_limits_on_use(words: str) -> None:
    made = agreement(LIMIT, f"17.4 {words}")
    assert list(described(made, (protects(made, "shall not watch", rule="no-use-limits"),)))
