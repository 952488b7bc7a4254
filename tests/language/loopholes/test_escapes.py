"""Loopholes that stand beside the limit, in its own clause, each with its harmless twin."""

import pytest

from agreelint.model.rule import EffectKind
from language.clauses import kinds, loopholes

BAN = "Customer shall not use the Services for surveillance of residents."


@pytest.mark.parametrize(
    ("beside", "name", "twin"),
    [
        (
            "“Residents” means natural persons and excludes anyone who posts online.",
            "hollow-definition",
            "“Residents” means natural persons and includes anyone who posts online.",
        ),
        (
            "Matching is not live if it starts after capture.",
            "hollow-definition",
            "Matching is live even if it starts after capture.",
        ),
        (
            "Somebody is a resident if Customer regards them as such.",
            "self-judging",
            "A resident is a person who lives there, whatever view Customer takes.",
        ),
        (
            "Residents are those which Customer has designated.",
            "self-judging",
            "The parties act on this, whatever Customer has determined.",
        ),
        (
            "Taskings with a mission tag are conclusively presumed lawful.",
            "deemed-compliant",
            "No tasking is presumed to be anything but what it is.",
        ),
        (
            "The Buyer may by notice add to or replace any restriction in this Annex.",
            "customer-amendable",
            "The parties may by signed amendment add to or replace any restriction in this Annex.",
        ),
        (
            "The Director may at any time and for no reason dispense with this.",
            "waivable",
            "Nobody may relax it, and no notice is dispensed with.",
        ),
        (
            "Nothing herein shall be construed to exclude an activity that is otherwise authorized by law.",
            "inverted-construction",
            "Nothing herein shall be construed to exclude an activity that Annex B lists.",
        ),
        (
            "For clarity, the reading of public posts is not monitoring.",
            "avoidance-of-doubt",
            "For clarity, the reading of public posts is monitoring.",
        ),
    ],
)
def test_a_way_out_beside_the_limit(beside: str, name: str, twin: str) -> None:
    assert loopholes(f"{BAN} {beside}") == {name}
    assert kinds(f"{BAN} {twin}") == {EffectKind.PROTECTS}


@pytest.mark.parametrize(
    ("limit", "name", "twin"),
    [
        (
            "It is the present intention of Customer not to use the Services for surveillance.",
            "precatory",
            "It is the duty of Customer not to use the Services for surveillance.",
        ),
        (
            "Customer shall not use the Services for surveillance wherever the tempo of events makes that practicable.",
            "as-appropriate",
            "Customer shall not use the Services for surveillance wherever they are run.",
        ),
        (
            "Customer shall not use the Services for surveillance through operational test and evaluation.",
            "sunset",
            "Customer shall not use the Services for surveillance through any partner.",
        ),
        (
            "The Services shall not be used for the sole purpose of surveillance.",
            "intent-qualifier",
            "The Services shall not be used for the purpose of surveillance.",
        ),
        (
            "Customer shall not use the Services for surveillance unless it is authorized by statute, warrant or policy.",
            "law-exception",
            "Customer shall not use the Services for surveillance, even under a warrant.",
        ),
    ],
)
def test_a_way_out_in_the_limit(limit: str, name: str, twin: str) -> None:
    assert name in loopholes(limit)
    assert kinds(twin) == {EffectKind.PROTECTS}


def test_what_is_used_for_claims_among_other_things_is_used_all_the_same() -> None:
    assert kinds("Customer may use the Services for claims, surveillance and cleaning.") == {EffectKind.CROSSES}
    assert kinds("Customer may operate the Services for loss adjustment and surveillance.") == {EffectKind.CROSSES}
    assert kinds("Customer may recover losses arising from use of the Services for surveillance.") == set()
