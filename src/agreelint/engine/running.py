"""Running the rules on one agreement: one unit after the other, each guarded, everything it gave kept.

A unit is what can break off on its own: the pages of one hand, which share one vocabulary, or one check function.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

import msgspec

from agreelint import language
from agreelint.engine.footing import Group
from agreelint.language.likeness.wording import known_rules
from agreelint.model.agreement import Agreement
from agreelint.model.place import Gap
from agreelint.model.reading import Reading
from agreelint.model.rule import Context, Effect, Rule
from agreelint.reasoning.encoder import impression

MOST = 20_000  # effects of one unit on one agreement; no honest rule comes near


@dataclass(frozen=True, slots=True)
class Began:
    """A unit is at work."""

    unit: str


@dataclass(frozen=True, slots=True)
class Gave:
    """An effect, looked over."""

    unit: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Heard:
    """What words read like, however little."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Ended:
    """A unit went through the whole agreement: its rules are checked."""

    unit: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broke:
    """A unit broke off, or gave what it must not."""

    unit: str
    gap: Gap


@dataclass(frozen=True, slots=True)
class Spared:
    """A unit that is not run, because it broke an earlier attempt: what it gave until then, and why."""

    effects: tuple[Effect, ...]
    why: str


Event = Began | Gave | Heard | Ended | Broke


def run(
    agreement: Agreement,
    groups: Iterable[Group],
    context: Context,
    spared: Mapping[str, Spared],
    *,
    read_again: bool = True,
) -> Iterator[Event]:
    """Run every rule of `groups` on the agreement. Never raises for what a rule does.

    `read_again` gives every clause the second reading, by its likeness to labelled wording.
    """
    for group in groups:
        pages = tuple(rule for rule in group.rules if not rule.check)
        if pages:
            names = tuple(rule.name for rule in pages)
            yield from _unit(
                group.name, names, agreement, spared, lambda these=pages: _read(agreement, these, read_again)
            )
        for rule in group.rules:
            if rule.check:
                unit = f"rule {rule.name}"
                yield from _unit(
                    unit, (rule.name,), agreement, spared, lambda this=rule: check(agreement, this, context)
                )


def made_ready(groups: Iterable[Group]) -> None:
    """Make what every reading needs once, before there are processes to share it. What cannot be made is told later.

    All of it is kept. To look through it for garbage while it grows would take as long as to make it.
    """
    with _uncollected():
        for group in groups:
            with suppress(language.PhraseError):
                _lexicon(group.rules)
        known_rules()
        impression.ready()


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _lexicon(rules: Iterable[Rule]) -> language.Lexicon:
    concepts = {concept.name: concept for rule in rules for concept in rule.concepts}
    return language.lexicon(concepts.values())


def _read(agreement: Agreement, rules: tuple[Rule, ...], read_again: bool) -> Iterator[Any]:
    """The effects of pages. What is read of a clause is gone with it, without a search: nothing there holds itself."""
    with _uncollected():
        told = language.effects(agreement, rules, _lexicon(rules))
        yield from language.read_again(agreement, rules, told) if read_again else told


def check(agreement: Agreement, rule: Rule, context: Context) -> Iterator[Effect]:
    """What a check function gives, unguarded: it may raise whatever it likes."""
    module, _, name = rule.check.partition(":")
    function = getattr(import_module(module), name)
    lent = msgspec.msgpack.decode(msgspec.msgpack.encode(agreement), type=Agreement)  # whatever it does to its own
    for effect in function(lent, replace(context)):
        # A check speaks for itself alone, whatever name it writes, and its values are taken apart and made anew.
        checked: Effect = msgspec.json.decode(msgspec.json.encode(_effect(effect)), type=Effect)
        yield replace(checked, rule=rule.name)
    if lent != agreement:
        raise ValueError("it changed the agreement that it was to read")


def _unit(
    unit: str, rules: tuple[str, ...], agreement: Agreement, spared: Mapping[str, Spared], start: Any
) -> Iterator[Event]:
    if unit in spared:
        yield from (Gave(unit, effect) for effect in spared[unit].effects)
        yield Broke(unit, Gap(unit, spared[unit].why))
        return
    yield Began(unit)
    refused = number = 0
    for effect in _guarded(start):
        if isinstance(effect, Gap):
            yield Broke(unit, replace(effect, what=unit))
            return
        if isinstance(effect, Reading):
            yield Heard(effect)
            continue
        number += 1
        if number > MOST:
            yield Broke(unit, Gap(unit, f"It gave more than {MOST:,} effects; the first are kept."))
            return
        if effect.rule in rules and _inside(agreement, effect):
            yield Gave(unit, effect)
        else:
            refused += 1
    if refused:
        why = f"It named {refused} place{'' if refused == 1 else 's'} that the agreement does not have."
        yield Broke(unit, Gap(unit, why))
    else:
        yield Ended(unit, rules)


def _guarded(start: Any) -> Iterator[Effect | Reading | Gap]:
    """What the unit gives up to its end or its failure; the failure comes last, as a gap."""
    try:
        for given in start():
            yield given if isinstance(given, Reading) else _effect(given)
    except SystemExit as left:
        yield Gap("", f"It tried to end the program (exit code {left.code}); what it had found is kept.")
    except MemoryError:
        yield Gap("", "It needed more memory than is allowed; what it had found is kept.")
    except Exception as error:  # noqa: BLE001  (a rule may raise anything, and costs only its own)
        words = " ".join(str(error).split())[:200]
        said = f"{type(error).__name__}{f': {words}' if words else ''}"
        yield Gap("", f"It broke off ({said}); what it had found is kept.")


def _effect(given: Any) -> Effect:
    if not isinstance(given, Effect):
        raise TypeError(f"it gave {type(given).__name__} where an Effect belongs")
    return given


def _inside(agreement: Agreement, effect: Effect) -> bool:
    """Whether all that the effect names lies in the agreement."""
    end = len(agreement.text)
    spans = [effect.span, *(related.span for related in effect.related)]
    return 0 <= effect.clause < len(agreement.clauses) and all(span.end <= end for span in spans)
