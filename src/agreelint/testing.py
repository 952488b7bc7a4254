"""The test kit for rule pages: every example of a page is a test of its rule.

With pytest::

    @pytest.mark.parametrize("case", testing.cases(folder), ids=str)
    def test_pages(case: testing.Case) -> None:
        case.verify()
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from agreelint import language, read, structure
from agreelint.engine.running import check
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Context, Effect, EffectKind, Example, ExampleKind, Rule
from agreelint.pages import rules_in

_EXPECTED = {
    ExampleKind.CROSSES: {EffectKind.CROSSES},
    ExampleKind.HOLLOW: {EffectKind.HOLLOWS},
    ExampleKind.PROTECTS: {EffectKind.PROTECTS},
    ExampleKind.NEITHER: set[EffectKind](),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule."""

    rule: Rule
    example: Example

    def __str__(self) -> str:
        return f"{self.rule.source}:{self.example.line}:{self.example.kind.value.lower()}"

    def verify(self) -> None:
        """Run the rule on the example, alone in an otherwise empty agreement.

        Raises:
            AssertionError: with one sentence, when the rule does not do what the page says.
        """
        wrong = problem(self.rule, self.example)
        if wrong:
            raise AssertionError(f"{self}: {wrong}\n  {self.example.text}")


def cases(where: Path | Traversable | Iterable[Rule]) -> list[Case]:
    """A case for every example of the rules, or of the rule pages in a folder.

    Raises:
        PageError: when a page cannot be read.
    """
    rules = rules_in(where) if isinstance(where, (Path, Traversable)) else where
    return [Case(rule, example) for rule in rules for example in rule.examples]


def problem(rule: Rule, example: Example) -> str:
    """What is wrong with the rule on this example, or an empty string."""
    agreement, effects = run(rule, example.text)
    if run(rule, example.text) != (agreement, effects):
        return "two runs gave two results"
    # An example shows one item of a checklist; that it lacks the others says nothing.
    effects = tuple(effect for effect in effects if len(effect.span) or not rule.activities)
    kinds = {effect.kind for effect in effects}
    if example.kind is ExampleKind.MISSES:
        caught = kinds & {EffectKind.CROSSES, EffectKind.HOLLOWS}
        return "is caught now: move it up to Crosses or Hollow" if caught else ""
    if kinds != _EXPECTED[example.kind]:
        return f"expected {_told(_EXPECTED[example.kind])}, got {_told(kinds)}{_reasons(effects)}"
    if example.loophole and example.loophole not in {effect.loophole for effect in effects}:
        return f"expected the loophole {example.loophole}, got {', '.join(sorted(e.loophole for e in effects))}"
    decisive = [e for e in effects if not example.loophole or e.loophole == example.loophole]
    marked = {_plain(mark.of(example.text)) for mark in example.marks}
    underlined = {_plain(agreement.words(effect.span)) for effect in decisive}
    if marked and marked != underlined:
        return f"expected {sorted(marked)} underlined, got {sorted(underlined)}"
    return ""


def run(rule: Rule, text: str) -> tuple[Agreement, tuple[Effect, ...]]:
    """The effects of `rule` on an agreement that holds nothing but `text`."""
    agreement = structure.agreement(read.manuscript("example.txt", text.encode()))
    if rule.check:
        return agreement, tuple(check(agreement, rule, Context()))
    return agreement, tuple(language.effects(agreement, (rule,), language.lexicon(rule.concepts)))


def _told(kinds: Iterable[EffectKind]) -> str:
    return " and ".join(sorted(kind.value for kind in kinds)) or "nothing"


def _reasons(effects: Iterable[Effect]) -> str:
    return "".join(f"\n  {effect.kind.value}: {effect.because}" for effect in effects)


def _plain(words: str) -> str:
    return " ".join(words.split())
