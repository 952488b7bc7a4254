import pytest

from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.agreement import Party, Role
from agreelint.model.frame import Actor
from agreelint.model.span import Span
from language.clauses import SURVEILLANCE, frame, kinds


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Customer may use the Services for surveillance.", Actor.CUSTOMER),
        ("You may use our Services for surveillance.", Actor.CUSTOMER),
        ("We may use the Services for surveillance.", Actor.VENDOR),
        ("Vendor grants Customer the right to use the Services for surveillance.", Actor.CUSTOMER),
        ("Customer grants Vendor the right to use the Services for surveillance.", Actor.VENDOR),
        ("Vendor shall permit the Agency to use the Services for surveillance.", Actor.CUSTOMER),
        ("Supplier grants the right to use the Services for surveillance.", Actor.OPEN),
        ("The Services may be used for surveillance by the Agency.", Actor.CUSTOMER),
        ("The Services may be used by Vendor for surveillance.", Actor.VENDOR),
        ("Services hosted by Vendor may be used for surveillance.", Actor.SYSTEM),
        ("Surveillance may be performed by means of the Services.", Actor.OPEN),
        ("Customer Data held in the Services may be used for surveillance.", Actor.OPEN),
        ("Nothing in Vendor's policies restricts Customer's use of the Services for surveillance.", Actor.CUSTOMER),
        ("Vendor shall not object to use of the Services for surveillance by the Department.", Actor.CUSTOMER),
        ("Customer is permitted to use the Services for surveillance.", Actor.CUSTOMER),
        ("The Customer's own analysts may use the Services for surveillance.", Actor.CUSTOMER),
        ("Customer may host the Services and may use the Services for surveillance.", Actor.CUSTOMER),
        ("Affiliates may use the Services for surveillance.", Actor.THIRD_PARTY),
    ],
)  # fmt: skip
def test_who_acts(text: str, actor: Actor) -> None:
    assert frame(text, SURVEILLANCE).actor is actor


def test_a_rule_about_the_customer_does_not_speak_of_the_vendor() -> None:
    assert kinds("Customer may use the Services for surveillance.")
    assert kinds("The Services may be used for surveillance.")
    assert not kinds("Vendor may use the Services for surveillance.")


def test_the_agreements_own_names_come_first() -> None:
    party = Party("Northwind Federal LLC", ("Northwind", "Company"), Role.VENDOR, Span(0, 9))
    text = "Northwind and the Company may act for Customer."
    assert [m.actor for m in sides((party,)).mentions(words(text))] == [Actor.VENDOR, Actor.VENDOR, Actor.CUSTOMER]
    assert [m.actor for m in sides(()).mentions(words(text))] == [Actor.CUSTOMER]


@pytest.mark.parametrize("text", ["Customer Data", "Government purposes", "the Vendor Usage Policy", "Agency policy"])
def test_a_name_that_only_describes_names_nobody(text: str) -> None:
    assert sides(()).mentions(words("the use of " + text)) == []
