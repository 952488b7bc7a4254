"""Wording from public documents, quoted with its source, against the built-in rules."""

from importlib.resources import files

import pytest

from agreelint import language, read, structure
from agreelint.model.rule import EffectKind
from agreelint.pages import rules_in

RULES = tuple(rule for rule in rules_in(files("agreelint") / "rules") if rule.activities or rule.find)
LEXICON = language.lexicon(concept for rule in RULES for concept in rule.concepts)

# OpenAI, "Our agreement with the Department of War", 28 February 2026, and the amendment of 2 March 2026.
DEPARTMENT = (
    "The Department of War may use the AI System for all lawful purposes, consistent with applicable law, operational requirements, and well-established safety and oversight protocols. The AI System will not be used to independently direct autonomous weapons in any case where law, regulation, or Department policy requires human control, nor will it be used to assume other high-stakes decisions that require approval by a human decisionmaker under the same authorities.",
    "The AI System shall not be used for unconstrained monitoring of U.S. persons’ private information as consistent with these authorities.",
    "Consistent with applicable laws, including the Fourth Amendment to the United States Constitution, National Security Act of 1947, FISA Act of 1978, the AI system shall not be intentionally used for domestic surveillance of U.S. persons and nationals.",
    "For the avoidance of doubt, the Department understands this limitation to prohibit deliberate tracking, surveillance, or monitoring of U.S. persons or nationals, including through the procurement or use of commercially acquired personal or identifiable information.",
)
# A vendor deal as reported in April 2026.
REPORTED = "The parties agree that the AI System is not intended for, and should not be used for, domestic mass surveillance or autonomous weapons (including target selection) without appropriate human oversight and control."
# GSA's draft clause GSAR 552.239-7001 of March 2026, as quoted by law firms.
DRAFT = "Contractor grants an irrevocable, royalty-free, non-exclusive license to use the AI System for the duration of this contract for any lawful Government purpose."

REFUSAL = "The AI System must not refuse to produce data outputs or conduct analyses based on the Contractor's or Service Provider's discretionary policies."


def found(text: str) -> dict[str, set[tuple[EffectKind, str]]]:
    agreement = structure.agreement(read.manuscript("published.txt", text.encode()))
    effects: dict[str, set[tuple[EffectKind, str]]] = {}
    for effect in language.effects(agreement, RULES, LEXICON):
        if len(effect.span):
            effects.setdefault(effect.rule, set()).add((effect.kind, effect.loophole))
    return effects


def test_the_grant_crosses_and_the_weapons_limit_is_hollow() -> None:
    effects = found(DEPARTMENT[0])
    assert effects["blanket-lawful-use"] == {(EffectKind.CROSSES, "")}
    hollow = {"law-condition", "degree-qualifier", "last-step-only"}
    assert effects["autonomous-weapons"] == {(EffectKind.HOLLOWS, name) for name in hollow}


@pytest.mark.parametrize(
    ("text", "hollow"),
    [
        (DEPARTMENT[1], {"consistent-with-law", "degree-qualifier"}),
        (DEPARTMENT[2], {"consistent-with-law", "intent-qualifier"}),
        (DEPARTMENT[3], {"understanding-only", "intent-qualifier"}),
        (REPORTED, {"precatory", "as-appropriate", "degree-qualifier"}),
    ],
)
def test_the_surveillance_limits_are_hollow(text: str, hollow: set[str]) -> None:
    assert found(text)["domestic-surveillance"] == {(EffectKind.HOLLOWS, name) for name in hollow}


def test_the_reported_weapons_limit_is_hollow_twice() -> None:
    assert found(REPORTED)["autonomous-weapons"] == {
        (EffectKind.HOLLOWS, name) for name in ("precatory", "as-appropriate")
    }


def test_a_ban_on_refusing_crosses_and_nothing_else_does() -> None:
    assert found(REFUSAL) == {"no-refusal": {(EffectKind.CROSSES, "")}}


def test_a_licence_for_any_lawful_purpose_crosses() -> None:
    assert found(DRAFT)["blanket-lawful-use"] == {(EffectKind.CROSSES, "")}


@pytest.mark.parametrize(
    "text",
    [
        "You may use the Model subject to this License, including only for lawful purposes.",
        "Any communication or data transiting or stored on this information system may be disclosed or used for any lawful Government purpose.",
        "The Premises shall be used for offices and any lawful use incidental thereto.",
        "We process your personal data where we have a lawful basis, such as the performance of a contract or our legitimate interests.",
        "Customer shall not export or re-export the Software except as permitted by U.S. export law.",
        "Customer represents that none of its users is named on a restricted party list.",
        "Neither party is liable for delay caused by acts of God, war, terrorism, strikes or acts of government.",
    ],
)
def test_what_only_sounds_like_it_gives_nothing(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize("text", [*DEPARTMENT, REPORTED])
def test_none_of_the_published_limits_is_a_use_limit_that_holds(text: str) -> None:
    effects = found(text)
    kinds = {kind for rule in ("no-use-limits", "limit-collapses-to-law") for kind, _ in effects.get(rule, ())}
    assert kinds == {EffectKind.HOLLOWS}
