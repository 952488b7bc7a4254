"""The likeness model: what it weighs, and that the file in the package is the one that the wording makes."""

import json
import math
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint import rules_in
from agreelint.language.likeness.traits import of_rules, traits
from agreelint.language.likeness.wording import MODEL, Likeness, known_rules, likeness
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.rule import Certainty, Effect, EffectKind, ExampleKind
from agreelint.model.span import Span

TRAINING = Path(__file__).parents[3] / "training"
NOBODY = sides(())


def of(text: str) -> list[str]:
    return [trait for trait, _ in traits(words(text), NOBODY)]


def test_a_trait_is_a_stem_or_a_few_neighbours_and_a_party_is_its_side() -> None:
    found = of("Customer may monitor residents")
    assert {"@customer", "may", "monito", "@customer may", "@customer may monito", "monito reside"} <= set(found)
    assert "may monito reside" not in found  # three neighbours only where a party is among them


def test_what_the_rules_tell_is_a_trait_with_its_kind_its_rule_and_its_loophole() -> None:
    sure = Effect("no-refusal", EffectKind.CROSSES, 0, Span(0, 9), "m", "b", plain=True)
    doubtful = Effect("no-refusal", EffectKind.HOLLOWS, 0, Span(0, 9), "m", "b", loophole="sunset")
    doubtful = replace(doubtful, certainty=Certainty.POSSIBLE)
    assert list(of_rules([sure, sure])) == ["=crosses", "=crosses no-refusal", "=plain"]
    assert list(of_rules([doubtful])) == ["=hollows?", "=hollows? no-refusal", "=sunset"]
    assert list(of_rules([])) == ["=nothing"]


def test_it_does_not_matter_what_a_party_is_called() -> None:
    assert of("Supplier may suspend access") == of("Vendor may suspend access")


@given(st.text(max_size=300))
def test_whatever_the_words_the_shares_add_up(text: str) -> None:
    like = likeness(words(text), NOBODY)
    for rule in known_rules():
        stance = like.towards(rule)
        assert stance.conflict + stance.hollow + stance.limit + stance.neutral == pytest.approx(1)
    assert sum(share for _, share in like.topics) == pytest.approx(1)


@given(st.text(max_size=300))
def test_what_the_words_say_of_all_rules_together_is_no_more_than_that_they_concern_one(text: str) -> None:
    like = likeness(words(text), NOBODY)
    said = [like.says((rule,)) for rule in known_rules()]
    assert sum(one.against + one.limit for one in said) <= 1 / (1 + math.exp(-like.relevance)) + 1e-9
    together = like.says(known_rules())
    assert together.conflict == pytest.approx(sum(one.conflict for one in said))
    assert together.against + together.limit + together.neutral == pytest.approx(1)


def test_words_that_are_as_far_as_can_be_from_all_red_lines_say_nothing() -> None:
    assert Likeness(-1e6, {}, ()).says(known_rules()).neutral == pytest.approx(1)


def test_a_topic_is_told_by_its_words() -> None:
    like = likeness(words("The Bureau may follow the movements of residents by their phones."), NOBODY)
    rule, _ = like.topics[0]
    assert rule in {"domestic-surveillance", "bulk-data-surveillance"}
    assert like.words_for(rule)


def test_it_knows_only_rules_that_stand_in_the_wording() -> None:
    named = {
        json.loads(line)["red_line"]
        for file in (TRAINING / "wording").glob("*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    assert known_rules() == named


def test_the_model_is_made_of_the_wording_beside_its_script_and_of_the_pages_examples() -> None:
    lines = [
        line
        for file in (*(TRAINING / "wording").glob("*.jsonl"), *(TRAINING / "ordinary").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    examples = [
        example
        for rule in rules_in(files("agreelint") / "rules")
        for example in rule.examples
        if example.kind is not ExampleKind.MISSES
    ]
    told = sum(
        max(1, len(says))
        for file in (TRAINING / "agreements").glob("*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
        for _, says in json.loads(line)["clauses"]
    )
    # An example may be added to a page without training anew; headings and contents are not read again.
    trained = json.loads(MODEL.read_text(encoding="utf-8"))["trained_on"]
    assert len(lines) + 0.9 * (len(examples) + told) < trained <= len(lines) + len(examples) + told
