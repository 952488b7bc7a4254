from collections.abc import Mapping
from dataclasses import replace

import pytest

from agreelint import testing
from agreelint.model.frame import Actor, Status
from agreelint.model.rule import Concept, EffectKind, ExampleKind, LookIn, Wish
from agreelint.model.span import Span
from agreelint.pages import page

CONCEPTS: Mapping[str, Concept] = {
    name: Concept(name, "", (name,)) for name in ("population-monitoring", "use", "the-system")
}

GOOD = """---
red-line: domestic-surveillance
since: 1.10
activity: {anchor: population-monitoring, verb: use?, object: the-system}
actor: customer
crosses: [permitted, required]
protects: [prohibited]
hollow: [law-exception]
says: permits monitoring people at home
---

# Lets the system watch people

Because nobody signed up
for that.

## Crosses

> 1. The Agency may: use [the] Services for ==persistent
> monitoring of *residents*== # today.

## Hollow

> Customer shall not use the Services to watch people ==except as permitted by law==. {law-exception}

## Protects

> Customer shall not watch people.

## Neither

> The data centre is watched by no one: really.

## Misses

> Eyes everywhere.

## Blind spots

- What stands in a document
  incorporated by link.
"""


def problems(text: str) -> list[str]:
    rule, found = page.rule("watch.md", text, CONCEPTS)
    assert (rule is None) == bool(found)
    return [str(problem) for problem in found]


def test_a_whole_page_becomes_a_rule() -> None:
    rule, wrong = page.rule("watch.md", GOOD, CONCEPTS, namespace="acme")
    assert not wrong
    assert rule is not None
    assert rule.name == "acme/watch"
    assert rule.since == "1.10"
    assert rule.title == "Lets the system watch people"
    assert rule.why == "Because nobody signed up for that."
    (activity,) = rule.activities
    assert activity.slots == (
        Wish("anchor", ("population-monitoring",)),
        Wish("verb", ("use",), required=False),
        Wish("object", ("the-system",)),
    )
    assert activity.actors == (Actor.CUSTOMER,)
    assert activity.crosses == (Status.PERMITTED, Status.REQUIRED)
    assert [concept.name for concept in rule.concepts] == ["population-monitoring", "the-system", "use"]
    assert rule.blind_spots == ("What stands in a document incorporated by link.",)


def test_contract_wording_arrives_letter_for_letter() -> None:
    rule, _ = page.rule("watch.md", GOOD, CONCEPTS)
    assert rule is not None
    first = next(example for example in rule.examples if example.kind is ExampleKind.CROSSES)
    assert first.text == "1. The Agency may: use [the] Services for persistent\nmonitoring of *residents* # today."
    assert [first.text[m.start : m.end] for m in first.marks] == ["persistent\nmonitoring of *residents*"]
    assert first.line == 19


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("actor: customer", "acter: customer", "watch.md:5: a rule page has no setting 'acter'; did you mean 'actor'?"),
        ("actor: customer", "actor: custumer", "watch.md:5: 'custumer' is no actor; did you mean 'customer'?"),
        ("crosses: [permitted, ", "crosses: [allowed, ", "watch.md:6: 'allowed' is no status"),
        ("since: 1.10", "since: 1.10\nsince: 2", "watch.md:4: 'since' is given twice; the first was on line 3"),
        ("anchor: population-monitoring", "anchor: population-monitorin", "did you mean 'population-monitoring'?"),
        ("{law-exception}", "{law-exeption}", "'law-exeption' is no loophole; did you mean 'law-exception'?"),
        ("==persistent", "persistent", "a `==` has no partner"),
        ("red-line: domestic-surveillance\n", "", "say which red line"),
        ("## Neither", "## Niether", "a rule page has no section 'Niether'; did you mean 'Neither'?"),
        ("> The data centre is watched by no one: really.", "", "needs an example under `## Neither`"),
        ("> Customer shall not watch people.", "", "needs an example under `## Protects`"),
        ("activity: {", "activity: [", "cannot read the settings"),
        ("says:", "find: [{any: [x]}]\nsays:", "exactly one of"),
        ("# Lets the system watch people\n", "", "needs a `# title`"),
    ],
)
def test_a_mistake_is_told_with_its_line(before: str, after: str, said: str) -> None:
    assert before in GOOD
    assert any(said in line for line in problems(GOOD.replace(before, after, 1))), problems(GOOD.replace(before, after))


def test_all_mistakes_are_told_at_once() -> None:
    text = GOOD.replace("actor: customer", "actor: custumer").replace("[prohibited]", "[forbidden]")
    assert len(problems(text)) >= 2


def test_a_page_without_settings_says_so() -> None:
    assert problems("# Only a title\n") == [
        "watch.md:1: a rule page begins with its settings between two lines of `---`"
    ]


FIND = """---
red-line: use-limits
find:
  - any: [usage policy, acceptable use]
  - any: [no force, null and void]
unless: [export control]
look-in: clause
missing: no
effect: hollows
hollow: overridden
---

# Policy is void

Why.

## Hollow

> The ==usage policy== is null and void. {overridden}

## Neither

> The usage policy applies.
"""


def test_a_find_page() -> None:
    rule, wrong = page.rule("void.md", FIND, CONCEPTS)
    assert not wrong
    assert rule is not None
    assert rule.find is not None
    assert rule.find.all_of == (("usage policy", "acceptable use"), ("no force", "null and void"))
    assert rule.find.unless == ("export control",)
    assert rule.find.look_in is LookIn.CLAUSE
    assert rule.find.missing is False
    assert rule.find.effect is EffectKind.HOLLOWS
    assert rule.find.loophole == "overridden"
    for case in testing.cases([rule]):
        case.verify()


@pytest.mark.parametrize(("before", "after", "line"), [("null and void", "(null", 5), ("export control", "a ~99 b", 6)])
def test_a_phrase_that_cannot_be_read_is_told_with_its_line(before: str, after: str, line: int) -> None:
    rule, wrong = page.rule("void.md", FIND.replace(before, after), CONCEPTS)
    assert rule is None
    assert [(problem.line, after in problem.what) for problem in wrong] == [(line, True)]


def test_what_looks_for_missing_words_has_nothing_to_underline() -> None:
    text = FIND.replace("missing: no", "missing: yes").replace("==", "").replace(" {overridden}", "")
    text = text.replace("effect: hollows\nhollow: overridden\n", "").replace("## Hollow", "## Crosses")
    rule, wrong = page.rule("void.md", text, CONCEPTS)
    assert not wrong
    assert rule is not None
    assert rule.find is not None
    assert rule.find.missing
    case = testing.cases(
        [replace(rule, find=replace(rule.find, all_of=(("applies to all",),), look_in=LookIn.DOCUMENT))]
    )
    case[0].verify()


def test_several_activities_share_what_the_page_says() -> None:
    text = GOOD.replace(
        "activity: {anchor: population-monitoring, verb: use?, object: the-system}",
        "activities:\n  - {anchor: population-monitoring}\n"
        "  - {anchor: the-system, crosses: [not-required], exclusive: protects}",
    )
    rule, wrong = page.rule("watch.md", text, CONCEPTS)
    assert not wrong
    assert rule is not None
    first, second = rule.activities
    assert first.crosses == (Status.PERMITTED, Status.REQUIRED)
    assert second.crosses == (Status.NOT_REQUIRED,)
    assert second.protects == (Status.PROHIBITED,)
    assert second.exclusive is EffectKind.PROTECTS


def test_marks_are_spans_of_the_unmarked_text() -> None:
    from agreelint.pages.examples import unmark

    assert unmark("a ==b== c ==d==") == ("a b c d", (Span(2, 3), Span(6, 7)))
    assert unmark("a ==b c") == ("a ==b c", None)
