"""Sentences about a limit, named by its number, in words that no list holds."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import SUPPLY, as_labelled

BAN = "2. The Customer shall not use the AI System for surveillance of people."


def standing(words: str) -> Standing:
    return as_labelled("domestic-surveillance", SUPPLY, BAN, f"3. {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Clause 2 rests while an incident order is open.",
        "Clause 2 takes a back seat whenever the harbour master opens an operation.",
        "Clause 2 carries no weight in the northern basin.",
        "Clause 2 keeps office hours.",
        "Clause 2 sleeps.",
        "Clause 2 of this Agreement now rests.",
        "During a declared period, clause 2 is on holiday.",
        "Clause 1 remains in force; clause 2 does not; clause 3 does.",
        "Clause 1 governs the harbour police, but clause 2 does not.",
        "Clause 2 governs nothing in the northern basin.",
        "Clause 2 applies on paper.",
        "Clause 2 begins on the tenth anniversary of this Agreement.",
        "Following a resident with a camera is no breach of clause 2.",
        "Watching the docks at night does not contravene clause 2.",
        "The harbour police's orders are always consistent with clause 2.",
        "Clause 2 continues to sleep.",
        "In the northern basin, clause 2 gives way to the standing orders.",
        "Clause 2 is held in abeyance from the effective date until a working group reports.",
        "Clause 2 is placed in abeyance.",
        "Clause 2 continues for as long as the Customer thinks fit.",
        "Clause 2 binds the Customer for as long as the Customer is content with it.",
        "Clause 2 applies throughout the pilot only.",
        "Clause 2 binds for so long as the Customer so wishes.",
        "Clause 2 binds during the pilot alone.",
    ],
)
def test_somebody_reads_what_cannot_be_followed(words: str) -> None:
    assert standing(words) in (Standing.UNRESOLVED, Standing.CROSSED, Standing.HOLLOW)


@pytest.mark.parametrize(
    "words",
    [
        "Clause 2 sets out the restrictions on use.",
        "Clause 2 governs all uses of the AI System.",
        "Clause 2 covers trials, too.",
        "Clause 2 comes first.",
        "The Customer shall ensure that its users do not breach clause 2.",
        "Use that does not contravene clause 2 is reported each month.",
        "A refusal by Supplier is no breach of clause 2.",
        "Clause 2 requires nothing less than a court order.",
        "Clause 2 continues to bind every user.",
        "Clause 2 takes precedence over every order.",
        "Clause 2 never sleeps.",
        "If a breach occurs, clause 2 continues to apply.",
        "On a change of control, clause 2 remains in force.",
        "Clause 1 ends; clause 2 survives.",
        "Notices under clause 2 are sent by email.",
        "A breach of clause 2 entitles Supplier to suspend access.",
        "The fees in clause 1 rest on the price list.",
        "Clauses 1 and 2 are not tied to a stage.",
        "Clause 2 continues for as long as the Customer, or anybody it let in, has a copy of the AI System.",
        "Clause 2 took effect at signature and is not subject to any action of a working group.",
        "Clause 2 is in no way affected by an order.",
        "Clauses 1 and 2 apply throughout the exit period as they did before.",
        "Clause 2 carries over to every renewal.",
        "Clause 2 binds for as long as the Supplier so wishes and the Customer has access.",
        "Clause 2 is restated for convenience and is not changed.",
    ],
)
def test_a_limit_stands_by_what_is_said_of_it(words: str) -> None:
    assert standing(words) is Standing.HELD


def test_numbers_without_end_say_nothing_and_end_the_reading() -> None:
    assert standing("Clause 2" + ",  1" * 60 + " §") is Standing.HELD


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Nothing in Clause 2 keeps port police from looking for a person.", Standing.CROSSED),
        ("Nothing in Clause 2 stands in the way of port police who look for a person.", Standing.CROSSED),
        ("Nothing in Clause 2 gets in the way of port police.", Standing.CROSSED),
        ("Nothing in Clause 2 keeps Supplier from suspending access.", Standing.HELD),
        ("Nothing in Clause 2 stands in the way of Supplier's right to suspend.", Standing.HELD),
    ],
)
def test_whom_nothing_in_a_limit_stops_goes_free(words: str, stands: Standing) -> None:
    assert standing(words) is stands
