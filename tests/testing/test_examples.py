from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agreelint import Agreement, Context, Effect, EffectKind, Span, rules_in, testing
from agreelint.model.rule import Example, ExampleKind, Rule
from testing.pages import PAGE, lay_down


def told(rule: Rule, example: Example) -> str:
    return str(testing.mismatch(rule, example) or "")


@pytest.fixture
def drones(tmp_path: Path) -> Rule:
    (rule,) = rules_in(lay_down(tmp_path))
    return rule


def test_a_page_that_keeps_its_word_gives_a_case_for_each_example(drones: Rule) -> None:
    cases = testing.cases([drones])
    assert [str(case) for case in cases] == [
        "no-drones.md:15:crosses",
        "no-drones.md:19:protects",
        "no-drones.md:23:neither",
        "no-drones.md:25:neither",
    ]
    for case in cases:
        case.verify()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("==drones==", "drones of ==ours==", 'expected "ours" underlined, but came "drones"'),
        ("may run", "shall not run", 'expected crosses with "drones" underlined, but came protects'),
        ("shall not run", "may run", "expected protects, but came crosses"),
        ("Fees are due", "Customer may fly drones", "expected nothing, but came crosses"),
    ],
)
def test_what_departs_from_the_page_is_said(old: str, new: str, expected: str, tmp_path: Path) -> None:
    (rule,) = rules_in(lay_down(tmp_path, page=PAGE.replace(old, new)))
    (said,) = [words for example in rule.examples if (words := told(rule, example))]
    assert said.startswith(expected)


def test_a_miss_that_is_caught_is_to_be_moved_up(drones: Rule) -> None:
    missed = Example(ExampleKind.MISSES, "Customer may fly drones.")
    assert "move it up" in told(drones, missed)
    assert told(drones, replace(missed, text="Customer may fly kites.")) == ""


def honest(agreement: Agreement, context: Context) -> Iterator[Effect]:
    del context
    yield Effect("", EffectKind.CROSSES, 0, Span(0, 5), "m", agreement.words(Span(0, 5)))


def fickle(agreement: Agreement, context: Context, seen: list[int] = []) -> Iterator[Effect]:  # noqa: B006
    seen.append(1)
    if len(seen) % 2:
        yield from honest(agreement, context)


def meddling(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from honest(agreement, context)
    object.__setattr__(agreement, "text", "")


def beyond(agreement: Agreement, context: Context) -> Iterator[Effect]:
    del context
    yield Effect("", EffectKind.CROSSES, 0, Span(0, len(agreement.text) + 1), "m", "b")


def leaving(agreement: Agreement, context: Context) -> Iterator[Effect]:
    del agreement, context
    raise SystemExit(0)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        ("honest", ""),
        ("fickle", "two results"),
        ("meddling", "it changed the agreement"),
        ("beyond", "named 1 place that the agreement does not have"),
        ("leaving", "tried to end the program"),
    ],
)
def test_a_check_is_run_twice_on_a_document_that_it_must_leave_alone(function: str, words: str) -> None:
    rule = Rule("check", "t", "w", "r", check=f"{__name__}:{function}")
    said = told(rule, Example(ExampleKind.CROSSES, "Words of a clause.", (Span(0, 5),)))
    assert words in said
    assert bool(said) is bool(words)
