"""A title and the names of the parties cross nothing, however much they read like it; what they say is heard."""

import pytest

from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.reasoning.harmless.titles import only_names
from structure.manuscripts import read

CLAUSES = ("1. Cascade may resell the Model.", "2. Fees are due in thirty days.")


def in_front(words: str, *, again: Again = Again.ALONE) -> bool:
    found = read(words, *CLAUSES)
    clause = next(one for one in found.clauses if not one.number and one.body)
    effect = Effect("a-rule", EffectKind.CROSSES, clause.index, clause.body, "m", "b", Certainty.CERTAIN, again=again)
    return only_names(found, effect)


@pytest.mark.parametrize(
    "words",
    [
        "RESELLER AGREEMENT, Ivory Gate AI, Inc. and Cascade Channel Partners",
        "(Vantage Loom, supplier. Border Aviation Directorate, user agency.)",
        "Supplier: Basalt Compute, Inc. Buyer: Ridgeline Haulage & Defense Logistics",
    ],
)
def test_a_title_or_the_names_of_parties_cross_nothing(words: str) -> None:
    assert in_front(words)
    assert not in_front(words, again=Again.AGREED)


@pytest.mark.parametrize(
    "words",
    [
        "Cascade and those to whom it resells are bound by none of what follows.",
        "Resale by Cascade to any third party without terms of use",
    ],
)
def test_what_is_said_in_front_is_heard(words: str) -> None:
    assert not in_front(words)


def test_words_that_have_a_number_are_no_title() -> None:
    found = read(*CLAUSES, "3. Resale by Cascade to partners")
    clause = found.clauses[-1]
    effect = Effect("a-rule", EffectKind.CROSSES, clause.index, clause.body, "m", "b", again=Again.ALONE)
    assert not only_names(found, effect)


@pytest.mark.parametrize(
    ("words", "silent"),
    [
        ("3. CITY OF VERRIN By: ________ Name: Title: Approved as to form: ________", True),
        ("3. By: ________ for the City, which approves what the Model decides without an officer", False),
        ("3. By: ________ Cascade, licensed for lawful purposes of whatever kind", False),
        ("3. By: ________ Cascade, with leave for lawful purposes", False),
    ],
)
def test_lines_to_sign_on_cross_nothing_unless_they_say_something(words: str, *, silent: bool) -> None:
    found = read(*CLAUSES, words)
    clause = found.clauses[-1]
    effect = Effect("a-rule", EffectKind.CROSSES, clause.index, clause.body, "m", "b", again=Again.ALONE)
    assert only_names(found, effect) is silent
