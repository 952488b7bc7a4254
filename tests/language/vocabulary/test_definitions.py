import pytest

from agreelint.language import effects
from agreelint.language.vocabulary.definitions import leaning
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect, EffectKind, Rule
from language.clauses import GRANT, LEXICON, SURVEILLANCE, agreement


def found(which: Agreement, rule: Rule) -> list[Effect]:
    return list(effects(which, (rule,), LEXICON))


def test_a_use_right_defined_as_anything_lawful_crosses_by_itself() -> None:
    which = agreement('"Permitted Purpose" means any lawful purpose.', terms=(("Permitted Purpose", 0),))
    assert [effect.kind for effect in found(which, GRANT)] == [EffectKind.CROSSES]
    which = agreement('"Losses" means any lawful purpose.', terms=(("Losses", 0),))
    assert found(which, GRANT) == []


def test_a_meaning_goes_with_its_term() -> None:
    which = agreement(
        '"Authorised Activity" means any lawful purpose.',
        "Customer may use the System for an Authorised Activity.",
        terms=(("Authorised Activity", 0),),
    )
    (effect,) = [effect for effect in found(which, GRANT) if effect.clause == 1]
    assert effect.kind is EffectKind.CROSSES
    assert which.words(effect.span) == "Authorised Activity"
    assert [(place.label, which.words(place.span).strip()) for place in effect.related] == [
        ("defined here", "any lawful purpose.")
    ]


def test_a_bare_definition_never_protects_and_its_use_does() -> None:
    which = agreement(
        '"Restricted Use" means surveillance of residents.',
        "Customer shall not use the Services for a Restricted Use.",
        terms=(("Restricted Use", 0),),
    )
    assert [(effect.kind, effect.clause) for effect in found(which, SURVEILLANCE)] == [(EffectKind.PROTECTS, 1)]


def test_the_using_clause_decides() -> None:
    which = agreement(
        '"Special Activity" means surveillance of residents.',
        "Customer may use the Services for a Special Activity.",
        terms=(("Special Activity", 0),),
    )
    assert [(effect.kind, effect.clause) for effect in found(which, SURVEILLANCE)] == [(EffectKind.CROSSES, 1)]


def test_what_a_definition_excludes_does_not_go_with_the_term() -> None:
    which = agreement(
        '"Permitted Use" means translation, excluding surveillance.',
        "Customer may use the Services for the Permitted Use.",
        terms=(("Permitted Use", 0),),
    )
    assert found(which, SURVEILLANCE) == []


def test_a_word_in_small_letters_is_not_the_term() -> None:
    which = agreement(
        '"Activity" means surveillance of residents.',
        "Customer may use the Services for any activity.",
        terms=(("Activity", 0),),
    )
    assert found(which, SURVEILLANCE) == []


@pytest.mark.parametrize(
    "meaning",
    ["listening in without any legal authority.", "observation, but excludes public places.", "unlawful interception."],
)
def test_a_term_that_is_emptied_empties_the_limit(meaning: str) -> None:
    which = agreement(
        f'"Surveillance" means {meaning}',
        "Customer shall not use the Services for Surveillance of residents.",
        terms=(("Surveillance", 0),),
    )
    (effect,) = [effect for effect in found(which, SURVEILLANCE) if effect.clause == 1]
    assert (effect.kind, effect.loophole) == (EffectKind.HOLLOWS, "hollow-definition")


@pytest.mark.parametrize(
    ("name", "lean"), [("Authorized Users", ""), ("Permitted Person", ""), ("Permitted Uses", "permits")]
)
def test_who_is_authorized_is_no_permission(name: str, lean: str) -> None:
    assert leaning(name) == lean


def test_a_chain_of_definitions_is_followed_and_shown_in_order() -> None:
    clauses = (
        "Customer may use the Services for the Permitted Purpose.",
        '"Permitted Purpose" means translation and the Listed Activities.',
        '"Listed Activities" means drafting and Field Work.',
        '"Field Work" means surveillance of residents.',
    )
    names = ("Permitted Purpose", "Listed Activities", "Field Work")
    which = agreement(*clauses, terms=tuple((name, at) for at, name in enumerate(names, 1)))
    (effect,) = [effect for effect in found(which, SURVEILLANCE) if effect.clause == 0]
    assert effect.kind is EffectKind.CROSSES
    shown = [which.words(one.span) for one in effect.related if one.label == "defined here"]
    assert [words.strip(" .") for words in shown] == [
        "translation and the Listed Activities",
        "drafting and Field Work",
        "surveillance of residents",
    ]


def test_what_a_thing_is_made_of_does_not_go_through_a_chain() -> None:
    which = agreement(
        "Customer may use the Reports.",
        '"Reports" means Field Work in print.',
        '"Field Work" means surveillance of residents.',
        terms=(("Reports", 1), ("Field Work", 2)),
    )
    assert not [effect for effect in found(which, SURVEILLANCE) if effect.clause == 0]
