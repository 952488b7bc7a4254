"""The thirty-five loopholes, whose names are public interface."""

from functools import cache
from importlib.resources import files

import pytest

from agreelint import language, rules_in
from agreelint.model.rule import Certainty, Loophole
from agreelint.pages import loopholes
from agreelint.pages.vocabulary import built_in
from agreelint.reasoning import judge
from agreelint.testing.corpus import policy_of
from agreelint.testing.examples import alone

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


@cache
def told(text: str) -> frozenset[str]:
    """The built-in rules that find a certain crossing or hollow limit in an agreement that holds only `text`."""
    rules = rules_in(files("agreelint") / "rules")
    names = frozenset(rule.name for rule in rules)
    agreement = alone(text)
    effects = language.effects(agreement, rules, language.lexicon(built_in().values()))
    found = judge(agreement, effects, policy_of(rules, ()), names, names).findings
    return frozenset(one.rule for one in found if one.quote and one.certainty is Certainty.CERTAIN)


@pytest.mark.parametrize("loophole", loopholes().values(), ids=lambda loophole: loophole.name)
def test_the_wording_is_told_and_its_harmless_twin_is_not(loophole: Loophole) -> None:
    assert told(loophole.example)
    assert not told(loophole.example) & told(loophole.twin)


@pytest.mark.parametrize(
    "wording", [miss for one in loopholes().values() for miss in one.misses], ids=lambda wording: wording[:40]
)
def test_a_known_miss_that_is_caught_is_to_be_moved_up(wording: str) -> None:
    assert not told(wording)
