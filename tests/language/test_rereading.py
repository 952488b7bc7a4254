"""The second reading: speaks where the rules are silent, doubts what it reads otherwise, and takes no finding away."""

from dataclasses import replace

import pytest

from agreelint import language, read, structure
from agreelint.language.likeness import Likeness
from agreelint.language.normalise import Words, words
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Certainty, Effect, EffectKind, Rule
from agreelint.plugins import load

RULES = tuple(rule for rule in load(()).rules if rule.activities or rule.find)
WATCHING = next(rule for rule in RULES if rule.name == "domestic-surveillance")


def agreement(text: str) -> Agreement:
    return structure.agreement(read.manuscript("a.txt", text.encode()))


def alone(text: str, rules: tuple[Rule, ...] = RULES) -> list[Effect]:
    """What the second reading tells of a clause that no rule spoke about."""
    return list(language.second_reading(agreement(text), rules, ()))


def test_it_tells_a_crossing_in_words_that_no_rule_knows() -> None:
    (effect,) = alone(
        "The Bureau may run the product against every camera feed it holds, keeping a ledger of who goes where.",
        (WATCHING,),
    )
    assert effect.rule == "domestic-surveillance"
    assert effect.kind is EffectKind.CROSSES
    assert "reads like a crossing" in effect.because


@pytest.mark.parametrize(
    "text",
    [
        "Tenant may use the Premises for any lawful purpose.",
        "Licensee shall pay the royalty within thirty days of the end of each quarter.",
        "The laws of Ohio govern this Agreement.",
        "Either party may terminate this Agreement on thirty days' notice.",
        "Visitors to the warehouse are recorded by cameras at each dock.",
    ],
)
def test_it_leaves_ordinary_wording_alone(text: str) -> None:
    assert alone(text) == []


def test_a_long_agreement_that_never_speaks_of_ai_gives_nothing_certain() -> None:
    clause = "The Bureau may run the product against every camera feed it holds, keeping a ledger of who goes where."
    filling = "\n\n".join(
        f"{n}. Tenant shall keep room {n} swept and shall pay the rent for it." for n in range(2, 300)
    )
    assert all(effect.certainty is Certainty.POSSIBLE for effect in alone(f"1. {clause}\n\n{filling}"))


def test_effects_of_rules_it_does_not_know_and_of_missing_wording_pass_as_they_are() -> None:
    text = agreement("Customer may use the Services.")
    span = text.clauses[0].body
    foreign = Effect("hipaa/baa", EffectKind.CROSSES, 0, span, "m", "b")
    absent = Effect("domestic-surveillance", EffectKind.CROSSES, 0, replace(span, end=span.start), "m", "b")
    assert list(language.second_reading(text, RULES, (foreign, absent)))[:2] == [foreign, absent]


@pytest.mark.parametrize(
    ("kind", "shares", "told"),
    [
        (EffectKind.CROSSES, {"limit": 0.9}, [(EffectKind.CROSSES, Certainty.POSSIBLE)]),
        (EffectKind.CROSSES, {"limit": 0.6, "conflict": 0.4}, [(EffectKind.CROSSES, Certainty.CERTAIN)]),
        (EffectKind.CROSSES, {"neutral": 1.0}, [(EffectKind.CROSSES, Certainty.POSSIBLE)]),
        (EffectKind.CROSSES, {"hollow": 0.9}, [(EffectKind.HOLLOWS, Certainty.CERTAIN)]),
        (
            EffectKind.PROTECTS,
            {"hollow": 0.8, "neutral": 0.2},
            [(EffectKind.PROTECTS, Certainty.POSSIBLE), (EffectKind.HOLLOWS, Certainty.POSSIBLE)],
        ),
        (
            EffectKind.PROTECTS,
            {"conflict": 0.9},
            [(EffectKind.PROTECTS, Certainty.POSSIBLE), (EffectKind.CROSSES, Certainty.POSSIBLE)],
        ),
        (EffectKind.PROTECTS, {"limit": 0.3, "hollow": 0.7}, [(EffectKind.PROTECTS, Certainty.CERTAIN)]),
        (EffectKind.PROTECTS, {"neutral": 1.0}, [(EffectKind.PROTECTS, Certainty.CERTAIN)]),
        (EffectKind.HOLLOWS, {"limit": 1.0}, [(EffectKind.HOLLOWS, Certainty.CERTAIN)]),
    ],
)
def test_where_the_readings_differ_no_finding_is_lost(
    monkeypatch: pytest.MonkeyPatch,
    kind: EffectKind,
    shares: dict[str, float],
    told: list[tuple[EffectKind, Certainty]],
) -> None:
    text = agreement("Customer may use the Services to watch residents.")
    effect = Effect("domestic-surveillance", kind, 0, text.clauses[0].body, "m", "b")
    given = {"relevance": 9.0, "conflict": 0.0, "hollow": 0.0, "limit": 0.0, "neutral": 0.0} | shares
    monkeypatch.setattr("agreelint.language.near.likeness", lambda *_: Likeness(**given, seen=()))
    found = list(language.second_reading(text, (WATCHING,), (effect,)))
    assert [(one.kind, one.certainty) for one in found if one.span == effect.span] == told


PADDED = (
    "Customer may use the Services for any lawful purpose, and shall not use the Services to reverse engineer, resell or "
    "sublicense them, nor for harassment, discrimination or any act that Exhibit C prohibits, even where lawful."
)
HIDDEN = (
    "Customer shall not use the Services to identify, track or profile any person without a warrant, save that nothing in "
    "this Section prevents Customer from using the Services for persistent monitoring of residents."
)


@pytest.mark.parametrize("text", [PADDED, HIDDEN])
def test_limits_beside_a_crossing_do_not_excuse_it(text: str) -> None:
    made = agreement(text)
    lexicon = language.lexicon(concept for rule in RULES for concept in rule.concepts)
    first = list(language.effects(made, RULES, lexicon))
    crossings = [effect for effect in first if effect.kind is EffectKind.CROSSES and len(effect.span)]
    assert crossings
    assert set(crossings) <= set(language.second_reading(made, RULES, first))


def test_a_sentence_is_read_once_however_many_crossings_stand_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read_words: list[int] = []

    def counted(text: str, start: int = 0, end: int | None = None) -> Words:
        found = words(text, start, end)
        read_words.append(len(found))
        return found

    monkeypatch.setattr("agreelint.language.near.words", counted)
    most = {}
    for number in (50, 200):
        made = agreement(
            "1. Customer may use the Services for any lawful purpose" + ", for any lawful purpose" * number + "."
        )
        spans = [span for span in words(made.text).spans if span.of(made.text) == "lawful"]
        told = [Effect("blanket-lawful-use", EffectKind.CROSSES, 0, span, "m", "b") for span in spans]
        assert len(told) == number + 1
        read_words.clear()
        assert len(list(language.second_reading(made, RULES, told))) >= len(told)
        most[number] = sum(read_words)
    assert most[200] < 5 * most[50]
