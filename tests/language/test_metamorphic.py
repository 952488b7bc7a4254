from dataclasses import replace

import pytest

from agreelint.language import effects, lexicon
from agreelint.model.frame import Status
from agreelint.model.rule import Activity, Concept, EffectKind, Rule
from agreelint.testing import HARMLESS
from language.clauses import (
    GRANT,
    OVERSIGHT,
    RULES,
    SURVEILLANCE,
    agreement,
    kinds,
    loopholes,
    read,
    rule,
    wish,
)

CROSSING = "The Customer may use the Services for surveillance of residents."
LIMIT = "The Customer shall not use the Services for surveillance of residents."
GRANTED = "The Customer may use the Services for any lawful purpose."
REVIEWED = "Every decision of the System shall be subject to human review."
CASES = [
    (CROSSING, SURVEILLANCE, {EffectKind.CROSSES}),
    (LIMIT, SURVEILLANCE, {EffectKind.PROTECTS}),
    (GRANTED, GRANT, {EffectKind.CROSSES}),
    (REVIEWED, OVERSIGHT, {EffectKind.PROTECTS}),
]


@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize(("text", "which", "expected"), CASES, ids=["crossing", "limit", "grant", "review"])
def test_a_verdict_survives(text: str, which: Rule, expected: set[EffectKind], change: str) -> None:
    assert kinds(text, which) == expected
    assert kinds(HARMLESS[change](text), which) == expected


@pytest.mark.parametrize(
    "change",
    [
        "with no-break spaces",
        "with Cyrillic letters that look Latin",
        "in letters of full width",
        "with zero-width characters",
        "with ligatures",
    ],
)
def test_what_is_quoted_is_what_stands_there(change: str) -> None:
    text = HARMLESS[change](CROSSING)
    (effect,) = read(text, SURVEILLANCE)
    assert effect.span.of(text) in text
    assert effect.span.of(text) == HARMLESS[change]("surveillance of residents")


@pytest.mark.parametrize(
    ("before", "after"), [(" may ", " may not "), (" may ", " shall not "), ("The Customer may", "No Customer may")]
)
def test_negating_a_grant_removes_the_crossing(before: str, after: str) -> None:
    for text, which in ((CROSSING, SURVEILLANCE), (GRANTED, GRANT)):
        assert EffectKind.CROSSES not in kinds(text.replace(before, after), which)


@pytest.mark.parametrize(
    "way_out",
    [
        ", except as permitted by applicable law",
        " except to the extent permitted by law",
        ", unless authorised by statute",
        ", save as permitted by the Posse Comitatus Act and other applicable law",
        ", other than as allowed by applicable regulations",
    ],
)
def test_an_exception_by_law_hollows_a_limit(way_out: str) -> None:
    assert loopholes(LIMIT.replace(".", way_out + ".")) == {"law-exception"}


@pytest.mark.parametrize(
    "stronger",
    [
        ", even where permitted by law",
        ", even if such surveillance is lawful",
        ", whether or not permitted by law",
        ", regardless of whether applicable law permits it",
        ", irrespective of what the law allows",
        " without Vendor's prior written consent",
        ", unless Vendor has given its prior written consent",
        ", except to the extent this restriction is prohibited by law",
    ],
)
def test_what_strengthens_a_limit_leaves_it_one(stronger: str) -> None:
    assert kinds(LIMIT.replace(".", stronger + ".")) == {EffectKind.PROTECTS}


@pytest.mark.parametrize("which", RULES, ids=lambda which: which.name)
def test_the_same_words_twice_give_the_same_effects(which: Rule) -> None:
    for text, _, _ in CASES:
        assert read(text, which) == read(text, which)


@pytest.mark.parametrize("filler", ["hereby", ", from time to time,", "hereunder"])
def test_a_filler_between_a_modal_and_its_negation_changes_nothing(filler: str) -> None:
    phrase = Concept("disabling", "", ("filter* ~6 disabl*",))
    page = rule("filters", Activity((wish("anchor", phrase),), crosses=(Status.PERMITTED, Status.REQUIRED)), phrase)
    text = f"The content filters shall {filler} not be disabled."
    assert list(effects(agreement(text), (page,), lexicon([phrase]))) == []


def test_what_all_is_subject_to_makes_nothing_another_matter() -> None:
    fees = Concept("fees", "", ("payment",))
    (activity,) = SURVEILLANCE.activities
    named = replace(activity, slots=(*activity.slots, wish("unless", fees)))
    page = replace(SURVEILLANCE, activities=(named,), concepts=(*SURVEILLANCE.concepts, fees))
    found = lexicon(page.concepts)
    assert list(effects(agreement("Subject to payment of the Fees, " + CROSSING), (page,), found))
    assert not list(effects(agreement(CROSSING.replace(".", " upon payment.")), (page,), found))


@pytest.mark.parametrize(
    "opening",
    [
        "Subject to Section 9, ",
        "Subject to Section 9 (Fees), ",
        "Subject to Sections 9, 10 and 11 and payment of the Fees, ",
        "Notwithstanding anything to the contrary, ",
        "Notwithstanding anything to the contrary in this Agreement, ",
    ],
)
def test_no_activity_begins_in_an_opening_that_only_refers_elsewhere(opening: str) -> None:
    references = Concept(
        "references", "", ("(section|sections|contrary) ~12 (policy|surveillance)", "subject to section*")
    )
    page = rule("references", Activity((wish("anchor", references),), crosses=(Status.ASSERTED,)), references)
    found = lexicon(page.concepts)
    assert list(effects(agreement("The policy of Section 9 is the policy."), (page,), found))
    assert not list(effects(agreement(opening + "the policy is kept."), (page,), found))


@pytest.mark.parametrize(
    "opening",
    [
        "For the avoidance of doubt, by signing here, ",
        "With effect from the Effective Date, ",
        "For the avoidance of doubt, during the Term, ",
        "During the Term, by way of licence, ",
    ],
)
def test_openings_may_follow_each_other(opening: str) -> None:
    assert kinds(opening + "the" + LIMIT.removeprefix("The")) == {EffectKind.PROTECTS}
    assert kinds(opening + "the" + CROSSING.removeprefix("The")) == {EffectKind.CROSSES}


def test_an_aside_hides_no_negation() -> None:
    phrase = Concept("installing", "", ("model ~6 installed",))
    page = rule("installs", Activity((wish("anchor", phrase),), crosses=(Status.REQUIRED,)), phrase)
    text = "The Model (as defined below) shall not be installed."
    assert not list(effects(agreement(text), (page,), lexicon([phrase])))


def test_should_in_front_of_its_subject_opens_a_condition() -> None:
    text = "For the avoidance of doubt, should a law be repealed, the Services are not to be used for surveillance."
    assert kinds(text) == {EffectKind.PROTECTS}
