"""Every example of a page is a test of its rule: what the rule does, and the exact words it underlines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from agreelint import language, read, structure
from agreelint.engine import running
from agreelint.engine.footing import Group
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Context, Effect, EffectKind, Example, ExampleKind, Rule
from agreelint.pages import rules_in
from agreelint.testing.turns import Turn, turns
from agreelint.testing.variants import variants

_EXPECTED = {
    ExampleKind.CROSSES: {EffectKind.CROSSES},
    ExampleKind.HOLLOW: {EffectKind.HOLLOWS},
    ExampleKind.PROTECTS: {EffectKind.PROTECTS},
    ExampleKind.NEITHER: set[EffectKind](),
}
_FINDS = {EffectKind.CROSSES, EffectKind.HOLLOWS}


class BrokeOffError(Exception):
    """A rule broke off, ended the program, or gave what it must not; the words say which."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What a page promises of an example, and what came instead: two phrases for a person."""

    expected: str
    came: str

    def __str__(self) -> str:
        return f"expected {self.expected}, but came {self.came}"


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
        wrong = mismatch(self.rule, self.example)
        if wrong:
            raise AssertionError(f"{self}: {wrong}\n  {self.example.text}")


def cases(where: Path | Traversable | Iterable[Rule]) -> list[Case]:
    """A case for every example of the rules, or of the rule pages in a folder.

    Raises:
        PageError: when a page cannot be read.
    """
    rules = rules_in(where) if isinstance(where, (Path, Traversable)) else where
    return [Case(rule, example) for rule in rules for example in rule.examples]


def mismatch(rule: Rule, example: Example) -> Mismatch | None:
    """How the rule departs from what the page says of this example, or None."""
    promised = _promised(example)
    try:
        agreement, effects = run(rule, example.text)
        again = run(rule, example.text)
    except BrokeOffError as broke:
        return Mismatch(promised, str(broke))
    if again != (agreement, effects):
        return Mismatch("the same from two runs", "two results")
    return departs(example, agreement, shown(rule, effects))


def departs(example: Example, agreement: Agreement, effects: tuple[Effect, ...]) -> Mismatch | None:
    """How the effects depart from what the page says of the example, or None."""
    kinds = {effect.kind for effect in effects}
    promised = _promised(example)
    if example.kind is ExampleKind.MISSES:
        caught = kinds & _FINDS
        return Mismatch(promised, f"{_told(kinds)}: it is caught now, so move it up{_why(effects)}") if caught else None
    if kinds != _EXPECTED[example.kind]:
        return Mismatch(promised, f"{_told(kinds)}{_why(effects)}")
    loopholes = {effect.loophole for effect in effects}
    if example.loophole and example.loophole not in loopholes:
        return Mismatch(promised, f"the loophole {', '.join(sorted(loopholes)) or 'none'}{_why(effects)}")
    decisive = [e for e in effects if not example.loophole or e.loophole == example.loophole]
    marked = {_plain(mark.of(example.text)) for mark in example.marks}
    underlined = {_plain(agreement.words(effect.span)) for effect in decisive}
    if marked and marked != underlined:
        return Mismatch(f"{_quoted(marked)} underlined", _quoted(underlined))
    return None


def frail(rule: Rule, example: Example) -> Iterator[tuple[str, Mismatch]]:
    """The changes of the example's wording after which the rule does not say what is due, by name.

    After a harmless one it must say the same, after a turn what the turn asks.
    """
    if example.kind is ExampleKind.MISSES or (rule.find and rule.find.missing):
        return
    same = frozenset(_EXPECTED[example.kind])
    harmless = (Turn(name, text, same, not same) for name, text in variants(example.text, literal=not rule.check))
    for turn in (*harmless, *turns(rule, example)):
        due = " or ".join(sorted(kind.value for kind in turn.due)) or _told(())
        expected = f"{due} or nothing" if turn.due and turn.may_be_none else due
        try:
            _, effects = run(rule, turn.text)
        except BrokeOffError as broke:
            yield turn.name, Mismatch(expected, str(broke))
            continue
        kinds = frozenset(effect.kind for effect in shown(rule, effects))
        if not turn.is_met(kinds):
            yield turn.name, Mismatch(expected, _told(kinds))


def run(rule: Rule, text: str) -> tuple[Agreement, tuple[Effect, ...]]:
    """The effects of `rule` on an agreement that holds nothing but `text`.

    Raises:
        BrokeOffError: when a check function breaks off, changes the agreement, or names what is not in it.
    """
    agreement = alone(text)
    if rule.check:
        return agreement, tuple(_checked(rule, agreement))
    return agreement, tuple(language.effects(agreement, (rule,), language.lexicon(rule.concepts)))


def shown(rule: Rule, effects: Iterable[Effect]) -> tuple[Effect, ...]:
    """The effects that an example shows: it is one item of a checklist, and that it lacks the others says nothing."""
    return tuple(effect for effect in effects if len(effect.span) or not rule.activities)


def alone(text: str) -> Agreement:
    """An agreement that holds nothing but `text`."""
    return structure.agreement(read.manuscript("example.txt", text.encode()))


def _checked(rule: Rule, agreement: Agreement) -> Iterator[Effect]:
    for event in running.run(agreement, (Group("", (rule,)),), Context(), {}):
        if isinstance(event, running.Broke):
            raise BrokeOffError(event.gap.why)
        if isinstance(event, running.Gave):
            yield event.effect


def _promised(example: Example) -> str:
    if example.kind is ExampleKind.MISSES:
        return "nothing (it stands under Misses)"
    told = _told(_EXPECTED[example.kind])
    loophole = f" ({example.loophole})" if example.loophole else ""
    marks = {_plain(mark.of(example.text)) for mark in example.marks}
    return f"{told}{loophole}{f' with {_quoted(marks)} underlined' if marks else ''}"


def _told(kinds: Iterable[EffectKind]) -> str:
    return " and ".join(sorted(kind.value for kind in kinds)) or "nothing"


def _why(effects: Iterable[Effect]) -> str:
    return "".join(f"\n{effect.kind.value}: {effect.because}" for effect in effects)


def _quoted(words: Iterable[str]) -> str:
    return " and ".join(f'"{one}"' for one in sorted(words)) or "nothing"


def _plain(words: str) -> str:
    return " ".join(words.split())
