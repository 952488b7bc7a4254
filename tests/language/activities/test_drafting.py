"""Ways of granting, forbidding and lifting that drafters of several traditions use."""

import pytest

from agreelint.model.frame import Actor, Status
from agreelint.model.rule import EffectKind, Rule
from language.clauses import NO_TRAINING, SAFEGUARDS, SURVEILLANCE, frame, kinds

PERMITTED, PROHIBITED, REQUIRED, FREE = Status.PERMITTED, Status.PROHIBITED, Status.REQUIRED, Status.NOT_REQUIRED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is open to the Ministry to use the Services for surveillance.", PERMITTED),
        ("The Ministry retains the freedom to use the Services for surveillance.", PERMITTED),
        ("The Licensor concedes to the Buyer a perpetual liberty to use the Services for surveillance.", PERMITTED),
        ("Supplier will tolerate use of the Services for surveillance.", PERMITTED),
        ("Nothing herein shall restrain the Buyer from using the Services for surveillance.", PERMITTED),
        ("Nothing herein fetters the Buyer in its use of the Services for surveillance.", PERMITTED),
        ("Supplier forgoes any objection to use of the Services for surveillance.", PERMITTED),
        ("This Annex is no obstacle to use of the Services for surveillance.", PERMITTED),
        ("The limits on surveillance with the Services cease to bind the Buyer.", PERMITTED),
        ("The limits in Annex 4 on surveillance with the Services do not apply.", PERMITTED),
        ("Surveillance with the Services is removed from the list of tasks forbidden to the Buyer.", PERMITTED),
        ("The exclusion of surveillance with the Services shall cease.", PERMITTED),
        ("Surveillance with the Services shall not be removed from the list of tasks forbidden to it.", PROHIBITED),
        ("Under no task order shall the Services be employed for surveillance.", PROHIBITED),
        ("Under neither option may the Services be employed for surveillance.", PROHIBITED),
        ("Uses withheld from the Buyer are surveillance and profiling with the Services.", PROHIBITED),
        ("The Buyer engages to use the Services for surveillance.", REQUIRED),
        ("The Buyer is not held to use the Services for surveillance.", FREE),
        ("Use of the Services for surveillance is out of scope.", PROHIBITED),
        ("The Buyer may use the Services, residents not excepted, for surveillance.", PERMITTED),
        ("The Buyer shall not use the Services to grant or deny benefits or for surveillance.", PROHIBITED),
        ("The Buyer shall not use the Services to deny benefits or for surveillance.", PROHIBITED),
        ("The clause lapses on acceptance, whereupon the Buyer may use the Services for surveillance.", PERMITTED),
        ("The Buyer takes exception and offers: “The Buyer may use the Services for surveillance.”", PERMITTED),
        ("This limit serves the Buyer, save that paragraph 6 (Surveillance) shall not apply.", PERMITTED),
    ],
)
def test_the_standing_of_surveillance(text: str, expected: Status) -> None:
    assert frame(text).status is expected


@pytest.mark.parametrize(
    ("text", "which", "expected"),
    [
        ("The Licensor gives the Buyer a right to use the Services for surveillance.", SURVEILLANCE, Actor.CUSTOMER),
        ("Nothing herein gives Seller a right to train any model on Customer Data.", NO_TRAINING, Actor.VENDOR),
        ("No Agency Material or Customer Data may be used to train a model.", NO_TRAINING, Actor.OPEN),
    ],
)
def test_who_acts(text: str, which: Rule, expected: Actor) -> None:
    assert frame(text, which).actor is expected


@pytest.mark.parametrize(
    ("text", "which", "expected"),
    [
        # An amendment puts words in, or takes some out.
        ("Exhibit A is amended by adding “surveillance of residents by the Services”.", SURVEILLANCE, "crosses"),
        ("Delete “translation” and substitute “surveillance with the Services”.", SURVEILLANCE, "crosses"),
        # What a numbered label says is there to be done.
        ("Task 4. Using the Services, surveillance of residents.", SURVEILLANCE, "crosses"),
        ("Use Case 12: surveillance of residents by the Services.", SURVEILLANCE, "crosses"),
        ("Chapter 12: surveillance of residents by the Services.", SURVEILLANCE, ""),
        # A cell may name what the next one says.
        ("Row 7 | Translation | Allowed | Surveillance by the Services | Not allowed", SURVEILLANCE, "protects"),
        ("Surveillance by the Services | No", SURVEILLANCE, "protects"),
        ("Surveillance by the Services | Yes", SURVEILLANCE, "crosses"),
        ("Surveillance by the Services: prohibited", SURVEILLANCE, "protects"),
        # The second predicate is the one that acts.
        ("The safeguards shall run at all times and may not be disabled.", SAFEGUARDS, "protects"),
        ("The safeguards shall run at first and may be disabled.", SAFEGUARDS, "crosses"),
    ],
)
def test_what_a_form_of_words_does(text: str, which: Rule, expected: str) -> None:
    assert kinds(text, which) == ({EffectKind(expected)} if expected else set())


def test_what_draws_a_limit_is_no_way_out_of_it() -> None:
    drawn = "No right to use the Services for surveillance of residents passes beyond what a court has ordered."
    assert kinds(drawn) == {EffectKind.PROTECTS}
