"""The second reading: speaks where the rules are silent, doubts what it reads otherwise, and takes no finding away."""

from dataclasses import replace

import pytest

from agreelint import language, read, structure
from agreelint.language.likeness.wording import Likeness, Stance, likeness
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Rule
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


@pytest.mark.parametrize(
    "grant",
    [
        "The filters of the AI System come off on the word of the commander.",
        "The Bureau's own lawyer settles whether a task offends the limits, and Vendor abides by it.",
    ],
)
def test_no_crossing_is_hidden_by_padding(grant: str) -> None:
    def told(number: int) -> set[tuple[str, Certainty]]:
        fees = (f"{at}. Fee {at} is due in May." for at in range(1, number))
        text = "\n".join((grant, "The AI System is a language model.", *fees))
        return {(one.rule, one.certainty) for one in alone(text) if one.clause == 0}

    assert told(600) == told(6_000) != set()


INTRODUCED = 'Between Northlight Models Ltd ("Provider") and the Ministry of Internal Order ("Customer")'
LICENCE = "1. Licence\n\n1.1 Customer may use the AI Services under the Order Form."


def test_the_names_of_the_parties_are_no_crossing() -> None:
    assert [one for one in alone(f"AI LICENCE\n\n{INTRODUCED}.\n\n{LICENCE}") if one.clause == 1] == []


def test_a_grant_in_the_sentence_that_names_the_parties_is_read() -> None:
    grant = "whose agencies may use the Models without the safeguards of Provider as Customer alone decides"
    assert [one for one in alone(f"AI LICENCE\n\n{INTRODUCED}, {grant}.\n\n{LICENCE}") if one.clause == 1]


def test_a_long_agreement_that_never_speaks_of_ai_gives_nothing_certain() -> None:
    clause = "The Bureau may run the product against every camera feed it holds, keeping a ledger of who goes where."
    filling = "\n\n".join(
        f"{n}. Tenant shall keep room {n} swept and shall pay the rent for it." for n in range(2, 300)
    )
    assert all(effect.certainty is Certainty.POSSIBLE for effect in alone(f"1. {clause}\n\n{filling}"))


UNKNOWN_LIMIT = (
    "The escrow arrangements in Schedule 11 are confined to documentation and interface code, and the Depositary shall "
    "not accept, hold or release any matter from which the Models could be executed or reconstituted."
)


def test_it_tells_a_limit_in_words_that_no_rule_knows_and_says_that_none_explains_it() -> None:
    (effect,) = alone(UNKNOWN_LIMIT)
    assert effect.kind is EffectKind.PROTECTS
    assert effect.again is Again.ALONE
    assert "no rule tells how" in effect.because


def test_it_tells_no_limit_where_the_rules_are_certain_of_something_else() -> None:
    text = agreement(UNKNOWN_LIMIT)
    hollow = Effect("weights-handover", EffectKind.HOLLOWS, 0, text.clauses[0].body, "m", "b")
    assert list(language.second_reading(text, RULES, (hollow,))) == [hollow]


def test_what_it_takes_for_wording_about_something_else_is_said_to_be_and_condemns_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = agreement("Customer may use the Models. The rent is due on the first day of each month of the term hereof.")
    monkeypatch.setattr(Likeness, "topics", ((WATCHING.name, 1.0),))
    monkeypatch.setattr("agreelint.language.likeness.near.likeness", lambda *_, **__: Likeness(-9.0, {}, ()))
    crossing = Effect("domestic-surveillance", EffectKind.CROSSES, 0, text.clauses[0].sentences[1], "m", "b")
    (told,) = language.second_reading(text, RULES, (crossing,))
    assert (told.again, told.certainty) == (Again.UNRELATED, Certainty.POSSIBLE)
    assert "about something else" in told.because


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
        (EffectKind.CROSSES, {"limit": 0.2, "conflict": 0.8}, [(EffectKind.CROSSES, Certainty.CERTAIN)]),
        (EffectKind.CROSSES, {"neutral": 1.0}, [(EffectKind.CROSSES, Certainty.POSSIBLE)]),
        (EffectKind.CROSSES, {"hollow": 0.9}, [(EffectKind.HOLLOWS, Certainty.CERTAIN)]),
        (EffectKind.PROTECTS, {"hollow": 0.95, "neutral": 0.05}, [(EffectKind.HOLLOWS, Certainty.CERTAIN)]),
        (
            EffectKind.PROTECTS,
            {"hollow": 0.7, "limit": 0.3},
            [(EffectKind.PROTECTS, Certainty.POSSIBLE), (EffectKind.HOLLOWS, Certainty.POSSIBLE)],
        ),
        (
            EffectKind.PROTECTS,
            {"conflict": 0.9},
            [(EffectKind.PROTECTS, Certainty.POSSIBLE), (EffectKind.CROSSES, Certainty.POSSIBLE)],
        ),
        (EffectKind.PROTECTS, {"limit": 0.55, "hollow": 0.45}, [(EffectKind.PROTECTS, Certainty.CERTAIN)]),
        (EffectKind.PROTECTS, {"neutral": 1.0}, [(EffectKind.PROTECTS, Certainty.POSSIBLE)]),
        (EffectKind.HOLLOWS, {"limit": 1.0}, [(EffectKind.HOLLOWS, Certainty.CERTAIN)]),
    ],
)
def test_where_the_readings_differ_no_finding_is_lost(
    monkeypatch: pytest.MonkeyPatch,
    kind: EffectKind,
    shares: dict[str, float],
    told: list[tuple[EffectKind, Certainty]],
) -> None:
    text = agreement(
        "Customer may use the Services, in each of its offices and at any hour of the day, to watch residents."
    )
    effect = Effect("domestic-surveillance", kind, 0, text.clauses[0].body, "m", "b")
    stance = Stance(**({"conflict": 0.0, "hollow": 0.0, "limit": 0.0, "neutral": 0.0} | shares))
    monkeypatch.setattr(Likeness, "towards", lambda *_: stance)
    monkeypatch.setattr(Likeness, "topics", ((WATCHING.name, 1.0),))
    monkeypatch.setattr("agreelint.language.likeness.near.likeness", lambda *_, **__: Likeness(9.0, {}, ()))
    found = list(language.second_reading(text, (WATCHING,), (effect,)))
    by_rules = [one for one in found if one.span == effect.span and one.again is not Again.ALONE]
    assert [(one.kind, one.certainty) for one in by_rules] == told


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ({"conflict": 0.6, "limit": 0.3}, {(EffectKind.CROSSES, Certainty.CERTAIN)}),
        ({"conflict": 0.3, "limit": 0.6}, set()),
        ({"hollow": 0.6, "limit": 0.3}, {(EffectKind.HOLLOWS, Certainty.CERTAIN)}),
        ({"limit": 1.0}, set()),
    ],
)
def test_what_is_likelier_than_the_limit_that_a_rule_tells_is_told_beside_it(
    monkeypatch: pytest.MonkeyPatch, shares: dict[str, float], told: set[tuple[EffectKind, Certainty]]
) -> None:
    text = agreement("Customer may use the AI System, in each of its offices and at any hour, to watch residents.")
    limit = Effect("domestic-surveillance", EffectKind.PROTECTS, 0, text.clauses[0].body, "m", "b")
    stance = Stance(**({"conflict": 0.0, "hollow": 0.0, "limit": 0.0, "neutral": 0.0} | shares))
    monkeypatch.setattr(Likeness, "towards", lambda *_: stance)
    monkeypatch.setattr(Likeness, "topics", ((WATCHING.name, 1.0),))
    monkeypatch.setattr("agreelint.language.likeness.near.likeness", lambda *_, **__: Likeness(9.0, {}, ()))
    found = language.second_reading(text, (WATCHING,), (limit,))
    assert {(one.kind, one.certainty) for one in found if one.again is Again.ALONE} == told


def test_what_the_rules_tell_of_the_words_is_weighed_with_them() -> None:
    text = agreement("The AI System is to be employed about the town in the manner that the Bureau's order sets out.")
    span, rules = text.clauses[0].body, frozenset((WATCHING.name,))
    nobody = sides(())

    def crosses(*kinds: EffectKind) -> float:
        told = [Effect(WATCHING.name, kind, 0, span, "m", "b") for kind in kinds]
        return likeness(words(text.text), nobody, told).says(rules).conflict

    assert crosses(EffectKind.PROTECTS) < crosses() < crosses(EffectKind.CROSSES)


BURIED = (
    "The fees set out in the order form are payable within thirty days of the date of each undisputed invoice by "
    "electronic transfer to the account named in it together with any applicable sales tax and Customer may use the "
    "System for domestic mass surveillance and late amounts bear interest at one per cent a month or the highest rate "
    "that the law allows whichever is lower until they are paid in full and cleared."
)
PADDED = (
    "Customer may use the Services for any lawful purpose, and shall not use the Services to reverse engineer, resell or "
    "sublicense them, nor for harassment, discrimination or any act that Exhibit C prohibits, even where lawful."
)
HIDDEN = (
    "Customer shall not use the Services to identify, track or profile any person without a warrant, save that nothing in "
    "this Section prevents Customer from using the Services for persistent monitoring of residents."
)


@pytest.mark.parametrize("words", ["may use", "is free to use", "shall at all times be entitled to use"])
def test_a_permission_that_is_said_outright_stays_certain_whatever_it_reads_like(words: str) -> None:
    made = agreement(f"Customer {words} the AI System to track or profile residents.")
    first = list(language.effects(made, (WATCHING,), language.lexicon(WATCHING.concepts)))
    assert [effect.kind for effect in first] == [EffectKind.CROSSES]
    assert list(language.second_reading(made, (WATCHING,), first)) == first


@pytest.mark.parametrize(
    ("text", "rule", "kind"),
    [
        (
            "Supplier shall not monitor the use of the Services for misuse.",
            "misuse-monitoring-barred",
            EffectKind.CROSSES,
        ),
        ("The Models shall not refuse any request that is lawful.", "no-refusal", EffectKind.CROSSES),
        ("Supplier may monitor the use of the Services for misuse.", "misuse-monitoring-barred", EffectKind.PROTECTS),
    ],
)
def test_a_clause_of_few_words_is_left_to_the_rules(text: str, rule: str, kind: EffectKind) -> None:
    made = agreement(text)
    rules = tuple(one for one in RULES if one.name == rule)
    first = list(language.effects(made, rules, language.lexicon(concept for one in rules for concept in one.concepts)))
    assert {effect.kind for effect in first} == {kind}
    assert list(language.second_reading(made, rules, first)) == first


def test_a_ban_that_is_said_outright_stays_a_limit_whatever_it_reads_like() -> None:
    made = agreement("Customer shall not use the AI System to develop biological weapons.")
    rules = tuple(rule for rule in RULES if rule.name == "catastrophic-capabilities")
    first = list(
        language.effects(made, rules, language.lexicon(concept for rule in rules for concept in rule.concepts))
    )
    assert [effect.kind for effect in first] == [EffectKind.PROTECTS]
    assert list(language.second_reading(made, rules, first)) == first


@pytest.mark.parametrize("text", [PADDED, HIDDEN, BURIED])
def test_limits_beside_a_crossing_do_not_excuse_it(text: str) -> None:
    made = agreement(text)
    lexicon = language.lexicon(concept for rule in RULES for concept in rule.concepts)
    first = list(language.effects(made, RULES, lexicon))
    crossings = [effect for effect in first if effect.kind is EffectKind.CROSSES and len(effect.span)]
    assert crossings
    again = {(one.rule, one.span): one for one in language.second_reading(made, RULES, first)}
    for crossing in crossings:
        told = again[crossing.rule, crossing.span]
        assert told.certainty is Certainty.CERTAIN or told.again is Again.DISPUTED


def test_a_sentence_is_read_once_however_many_crossings_stand_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read_words: list[int] = []

    def counted(text: str, start: int = 0, end: int | None = None) -> Words:
        found = words(text, start, end)
        read_words.append(len(found))
        return found

    monkeypatch.setattr("agreelint.language.likeness.near.words", counted)
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
