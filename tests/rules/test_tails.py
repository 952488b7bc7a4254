"""Harmless words behind every example: no crossing may hide behind them, and no limit may vanish."""

from functools import cache
from importlib.resources import files

import pytest

from agreelint import language, rules_in
from agreelint.language import Lexicon
from agreelint.model.rule import EffectKind, ExampleKind, Rule
from agreelint.pages.vocabulary import built_in
from agreelint.testing.examples import alone

TAILS = (
    ", where permitted by its directives",
    ", as charged to the account",
    ", under military command",
    " in time of war or peace",
    ", for the staff and users of either party",
    ", at no cost and on request",
    ", subject to payment of the fees and taxes in the proposal",
    ", as the dashboard and the report show",
    ", in compliance with labour law",
)
# What stands on the commas of a sentence of its own kind is known to be lost behind one more, and control "under
# command" is no harmless word where the rule asks who controls.
LOST = (
    "At the third level no approval is called for;",
    "If one of your people asks the Tool",
    "Customer shall comply with applicable law and, in addition,",
    "Neither party's reading of the use restrictions is conclusive;",
    "On termination the Supplier shall continue the Service for an Exit Period",
    "Misuse of the Model is a material breach for which Supplier may terminate, notwithstanding",
)
EVERY = 3  # each example is read behind every third tail, and its neighbours behind the others
STANDS = {
    ExampleKind.CROSSES: {EffectKind.CROSSES},
    ExampleKind.PROTECTS: {EffectKind.PROTECTS, EffectKind.HOLLOWS},
}
RULES = [rule for rule in rules_in(files("agreelint") / "rules") if rule.activities]


@cache
def lexicon() -> Lexicon:
    return language.lexicon(built_in().values())


def kinds(rule: Rule, text: str) -> set[EffectKind]:
    return {effect.kind for effect in language.effects(alone(text), (rule,), lexicon()) if len(effect.span)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_tells_stands_with_harmless_words_behind_it(rule: Rule) -> None:
    gone = [
        text
        for position, example in enumerate(rule.examples)
        if example.kind in STANDS
        if not example.text.startswith(LOST)
        for tail in TAILS[position % EVERY :: EVERY]
        if not (rule.name == "safety-stack-control" and tail == ", under military command")
        for text in [example.text.rstrip(". ") + tail + "."]
        if STANDS[example.kind].isdisjoint(kinds(rule, text))
    ]
    assert gone == []
