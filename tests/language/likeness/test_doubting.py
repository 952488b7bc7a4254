"""What becomes of effects of rules that read like something else, beside one another."""

import pytest

from agreelint import language
from agreelint.language.likeness.doubting import alike
from agreelint.language.likeness.doubting import limit as doubted
from agreelint.language.likeness.wording import Likeness, Stance
from agreelint.model.rule import Again, Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.plugins import load
from language.likeness.test_rereading import RULES, agreement

RED_LINE = {"no-use-limits": "use-limits", "limit-collapses-to-law": "use-limits", "no-refusal": "right-to-refuse"}
SAID, BESIDE = Span(10, 20), Span(30, 40)
SURELY, PERHAPS = Certainty.CERTAIN, Certainty.POSSIBLE


def limit(rule: str, span: Span, certainty: Certainty = SURELY) -> Effect:
    return Effect(rule, EffectKind.PROTECTS, 0, span, "m", "b", certainty=certainty)


@pytest.mark.parametrize(
    ("other", "certainty"),
    [
        (limit("no-use-limits", SAID), PERHAPS),
        (limit("no-use-limits", BESIDE), SURELY),
        (limit("no-refusal", SAID), SURELY),
    ],
)
def test_words_in_doubt_protect_by_no_other_rule_of_their_red_line(other: Effect, certainty: Certainty) -> None:
    doubted = limit("limit-collapses-to-law", SAID, PERHAPS)
    found = alike([doubted, other], lambda rule: RED_LINE[rule])
    assert [one.certainty for one in found] == [PERHAPS, certainty]


def test_a_crossing_beside_a_doubted_limit_stays_certain() -> None:
    crossing = Effect("no-use-limits", EffectKind.CROSSES, 0, SAID, "m", "b")
    assert alike([limit("limit-collapses-to-law", SAID, PERHAPS), crossing], RED_LINE.__getitem__)[1] == crossing


@pytest.mark.parametrize(("likely", "told"), [(0.45, False), (0.99, True)])
def test_what_a_rule_takes_for_a_crossing_is_a_limit_only_by_much_more(
    monkeypatch: pytest.MonkeyPatch, likely: float, told: bool
) -> None:
    rule = next(rule for rule in RULES if rule.name == "blanket-lawful-use")
    text = agreement("Nothing in this Memorandum about the AI confines it to Annex B; it runs to all lawful purposes.")
    monkeypatch.setattr(Likeness, "towards", lambda *_: Stance(0.0, 0.0, likely, 1 - likely))
    monkeypatch.setattr(Likeness, "topics", ((rule.name, 1.0),))
    monkeypatch.setattr("agreelint.language.likeness.near.likeness", lambda *_, **__: Likeness(9.0, {}, ()))
    crossing = Effect(rule.name, EffectKind.CROSSES, 0, text.clauses[0].body, "m", "b")
    found = list(language.second_reading(text, (rule,), (crossing,)))
    assert any(one.kind is EffectKind.PROTECTS and one.again is Again.ALONE for one in found) is told


def test_coordinated_verbs_of_the_activity_cancel_nothing() -> None:
    loaded = load(()).rules
    lexicon = language.lexicon(concept for rule in loaded for concept in rule.concepts)
    text = agreement(
        "Provider shall not be required, on the Agency's request or otherwise, to remove or disable the safeguards, "
        "content filters and usage restrictions built into the Models for any account."
    )
    kinds = {one.kind for one in language.effects(text, loaded, lexicon) if one.rule == "safeguard-removal"}
    assert kinds == {EffectKind.PROTECTS}


@pytest.mark.parametrize(
    ("alone", "whole", "told"),
    [
        (0.9, 0.9, [(EffectKind.HOLLOWS, SURELY)]),
        (0.6, 0.6, [(EffectKind.PROTECTS, PERHAPS), (EffectKind.HOLLOWS, PERHAPS)]),
        (0.1, 0.9, [(EffectKind.PROTECTS, SURELY)]),
        (0.9, 0.1, [(EffectKind.PROTECTS, SURELY)]),
    ],
)
def test_a_limit_is_spoiled_neither_by_what_stands_beside_it_nor_by_the_half_of_it(
    monkeypatch: pytest.MonkeyPatch, alone: float, whole: float, told: list[tuple[EffectKind, Certainty]]
) -> None:
    monkeypatch.setattr(Likeness, "towards", lambda like, _: Stance(0.0, like.relevance, 1 - like.relevance, 0.0))
    monkeypatch.setattr(Likeness, "topics", (("no-refusal", 1.0),))
    near, around = Likeness(alone, {}, ()), Likeness(whole, {}, ())
    found = doubted(limit("no-refusal", SAID), (near, around, near), around)
    assert [(one.kind, one.certainty) for one in found] == told
