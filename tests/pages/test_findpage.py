from fractions import Fraction

import pytest

from agreelint import testing
from agreelint.model.amount import Amount
from agreelint.model.rule import Number, Rule
from agreelint.pages import page

NOTICE = """---
red-line: model-changes
number:
  of: [notice]
  unit: days
  at-least: 30
  at-most: 90
  within: 12
---

# Tells too late

Why.

## Crosses

> Provider will give ==ten (10) days== notice of a change.

## Neither

> Provider will give sixty days' notice of a change.
"""
REQUIRE = """---
red-line: model-changes
when: [model update]
require: [prior written notice]
look-in: clause
---

# Changes without notice

Why.

## Crosses

> Provider may install any ==Model Update==.

## Neither

> Provider may install any Model Update after prior written notice.
"""


def read(text: str) -> Rule:
    rule, wrong = page.rule("one.md", text, {})
    assert not wrong
    assert rule is not None
    return rule


def problems(text: str) -> list[str]:
    rule, wrong = page.rule("one.md", text, {})
    assert rule is None
    return [str(problem) for problem in wrong]


def test_how_much_is_wanted() -> None:
    rule = read(NOTICE)
    assert rule.find is not None
    assert rule.find.number == Number(
        ("notice",),
        Amount(Fraction(30), Fraction(30), "day", "30 days"),
        Amount(Fraction(90), Fraction(90), "day", "90 days"),
        12,
    )


@pytest.mark.parametrize("text", [NOTICE, REQUIRE], ids=["number", "require"])
def test_the_examples_of_the_page_hold(text: str) -> None:
    for case in testing.cases([read(text)]):
        case.verify()


@pytest.mark.parametrize("said", ["30 days", "one month", "5 %", "$1 million", "USD 1,000,000", "10 business days"])
def test_an_amount_may_say_its_unit_itself(said: str) -> None:
    rule = read(NOTICE.replace("  unit: days\n", "").replace("30", said).replace("  at-most: 90\n", ""))
    assert rule.find is not None
    assert rule.find.number is not None
    assert rule.find.number.at_least is not None
    assert rule.find.number.at_least.said == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("unit: days", "unit: dayz", "one.md:5: 'dayz' is no unit; did you mean 'day'?"),
        ("at-least: 30", "at-lest: 30", "one.md:6: `number` has no setting 'at-lest'; did you mean 'at-least'?"),
        ("at-least: 30", "at-least: soon", "one.md:6: `at-least` is a plain number where `unit` is given; 'soon' is"),
        ("  unit: days\n", "", "one.md:5: `at-least` needs an amount, as `30 days`, `5 %` or `USD 1,000,000`; '30' is"),
        (
            "  unit: days\n  at-least: 30",
            "  at-least: 30 dayz",
            "one.md:5: `at-least` needs an amount, as `30 days`, `5 %` or `USD 1,000,000`; '30 dayz' is none; did you",
        ),
        ("at-most: 90", "at-most: 9", "one.md:7: no amount is at least '30 days' and at most '9 days'"),
        (
            "  unit: days\n  at-least: 30\n  at-most: 90",
            "  at-least: 30 days\n  at-most: 9 %",
            "one.md:6: '30 days' and '9 %' are amounts of different things",
        ),
        ("  of: [notice]\n", "", "one.md:3: `number` needs `of`"),
        ("of: [notice]", "of: []", "one.md:4: `of` needs at least one phrase"),
        ("of: [notice]", "of: [(notice]", "one.md:4: the phrase '(notice' lacks a closing bracket"),
        ("  at-least: 30\n  at-most: 90\n", "", "one.md:3: `number` needs `at-least`, `at-most` or both"),
        ("within: 12", "within: far", "one.md:8: `within` is a number of words, at most 40; 'far' is none"),
        ("within: 12", "within: 41", "one.md:8: `within` is a number of words"),
        ("---\n\n#", "actor: customer\n---\n\n#", "one.md:9: a page with `number` has no setting 'actor'"),
        ("number:\n", "find: [{any: [x]}]\nnumber:\n", "exactly one of"),
    ],
)
def test_a_mistake_about_an_amount_is_told_with_its_line(before: str, after: str, said: str) -> None:
    assert before in NOTICE
    told = problems(NOTICE.replace(before, after, 1))
    assert any(line.startswith(said) or said in line for line in told), told


def test_an_amount_without_settings_shows_how_it_is_written() -> None:
    text = "---\nred-line: x\nnumber: 30 days\n---\n" + NOTICE.partition("---\n\n")[2]
    assert "one.md:3: `number` is written `number: {of: [notice], at-least: 30 days}`" in problems(text)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("when: [model update]\n", "", "one.md:3: `require` needs `when`"),
        ("require: [prior written notice]", "require: []", "one.md:4: `require` needs at least one phrase"),
        ("[prior written notice]", "[{any: [notice]}]", "one.md:4: `require` is a list of phrases: `require: [a"),
        ("look-in: clause", "missing: yes", "one.md:4: `require` tells where something is wanting; `missing` goes"),
        ("look-in: clause", "effect: protects", "one.md:4: `require` tells where something is wanting; `effect: pro"),
        ("look-in: clause", "look-in: clauses", "one.md:5: 'clauses' is no place to look in; did you mean 'clause'?"),
        ("look-in: clause", "effect: hollows", "one.md:5: `effect: hollows` goes with `hollow:` and the name of the"),
        ("look-in: clause", "hollow: efforts", "one.md:5: `effect: hollows` goes with `hollow:` and the name of the"),
        ("require: [prior written notice]", "find: []", "one.md:4: `find` needs at least one entry"),
        ("require: [prior written notice]", "find: [a]", "one.md:4: an entry of `find` is `any:` with a list of phr"),
    ],
)
def test_a_mistake_about_phrases_is_told_with_its_line(before: str, after: str, said: str) -> None:
    assert before in REQUIRE
    told = problems(REQUIRE.replace(before, after, 1))
    assert any(line.startswith(said) for line in told), told


def test_all_mistakes_of_a_page_are_told_at_once() -> None:
    told = problems(NOTICE.replace("days", "dayz").replace("within: 12", "within: far").replace("[notice]", "[]"))
    assert [line.partition(": ")[0] for line in told] == ["one.md:5", "one.md:4", "one.md:8"]
