"""The thirty-five loopholes, whose names are public interface."""

import pytest

from agreelint.model.rule import Loophole
from agreelint.pages import loopholes

NAMES = """
agreement-to-agree as-appropriate avoidance-of-doubt carve-out consistent-with-law customer-amendable deemed-compliant
degree-qualifier efforts floating-law hollow-definition intent-qualifier inverted-construction last-step-only
law-condition law-exception law-tautology no-flow-down no-remedy no-survival outranked outside-the-agreement overridden
partly-dated-law precatory recital-only self-judging severed subject-to sunset undefined-term understanding-only
unmonitored vendor-amendable waivable
"""


def test_the_names_are_those_that_policies_and_reports_carry() -> None:
    assert sorted(loopholes()) == NAMES.split()


@pytest.mark.parametrize("loophole", loopholes().values(), ids=lambda loophole: loophole.name)
def test_a_loophole_is_shown_beside_its_harmless_twin(loophole: Loophole) -> None:
    assert all((loophole.title, loophole.means, loophole.told_apart, loophole.example, loophole.twin))
    assert loophole.example != loophole.twin
