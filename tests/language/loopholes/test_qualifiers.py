from dataclasses import replace

import pytest

from agreelint.model.agreement import ClauseKind
from agreelint.model.frame import Actor, Status
from agreelint.model.rule import EffectKind, Rule
from language.clauses import NO_TRAINING, OVERSIGHT, SAFEGUARDS, SURVEILLANCE, agreement, kinds, loopholes, read

HOLLOW, PROTECTS, CROSSES = {EffectKind.HOLLOWS}, {EffectKind.PROTECTS}, {EffectKind.CROSSES}


@pytest.mark.parametrize(
    ("text", "which", "loophole", "words"),
    [
        ("The AI System shall not be used for any unlawful surveillance.", SURVEILLANCE, "law-tautology", "unlawful"),
        ("Customer shall not use the Services for surveillance in violation of applicable law.", SURVEILLANCE, "law-tautology", "in violation of applicable law"),
        ("Customer shall not use the Services for surveillance, except as permitted by applicable law.", SURVEILLANCE, "law-exception", "except as permitted by applicable law"),
        ("Customer shall not use the Services for surveillance where prohibited by law.", SURVEILLANCE, "law-condition", "where prohibited by law"),
        ("Consistent with applicable laws, the System shall not be used for surveillance.", SURVEILLANCE, "consistent-with-law", "Consistent with applicable laws"),
        ("The System shall not be used for surveillance as consistent with these authorities.", SURVEILLANCE, "consistent-with-law", "as consistent with these authorities"),
        ("The System shall not be intentionally used for surveillance.", SURVEILLANCE, "intent-qualifier", "intentionally"),
        ("Customer shall not knowingly use the Services for surveillance.", SURVEILLANCE, "intent-qualifier", "knowingly"),
        ("The Services shall not be used for unconstrained surveillance.", SURVEILLANCE, "degree-qualifier", "unconstrained"),
        ("The Services shall not be used for mass or indiscriminate surveillance.", SURVEILLANCE, "degree-qualifier", "mass"),
        ("The Services should not be used for surveillance.", SURVEILLANCE, "precatory", "should"),
        ("For so long as it retains a copy, Customer shall not use the Model for surveillance.", SURVEILLANCE, None, ""),
        ("Should the law change, the Services are not to be used for surveillance.", SURVEILLANCE, None, ""),
        ("The Department understands that the Services will not be used for surveillance in the sense of Annex A.", SURVEILLANCE, None, ""),
        ("The Department understands this limitation to prohibit surveillance by means of the Services.", SURVEILLANCE, "understanding-only", "understands"),
        ("Decisions of the System shall be subject to human review where practicable.", OVERSIGHT, "as-appropriate", "where practicable"),
        ("Human review shall be conducted as appropriate.", OVERSIGHT, "as-appropriate", "as appropriate"),
        ("Customer shall not use the Services for surveillance, as clause 3 allows.", SURVEILLANCE, None, ""),
        ("Customer will use reasonable efforts to avoid using the Services for surveillance.", SURVEILLANCE, "efforts", "reasonable efforts"),
        ("During the Pilot Phase the content filters shall not be disabled.", SAFEGUARDS, "sunset", "During the Pilot Phase"),
        ("Customer shall not use the Services for surveillance until Customer gives notice.", SURVEILLANCE, "sunset", "until Customer gives notice"),
        ("The Services shall not be used for surveillance, except for border security.", SURVEILLANCE, "carve-out", "except for border security"),
        ("The Services shall not be used for surveillance unless the Director so determines.", SURVEILLANCE, "self-judging", "unless the Director so determines"),
        ("Vendor shall not use Customer Data to train its models, except as Vendor considers necessary.", NO_TRAINING, "self-judging", "except as Vendor considers necessary"),
        ("Customer shall not use the Services for surveillance. The Director may grant exemptions from this prohibition.", SURVEILLANCE, "waivable", "may grant exemptions from"),
        ("Customer shall not use the Services for surveillance, this paragraph having no application to the Border Force.", SURVEILLANCE, "carve-out", "this paragraph having no application"),
        ("Customer shall not use the Services for surveillance. What is gathered by the way falls outside this prohibition.", SURVEILLANCE, "carve-out", "falls outside this prohibition"),
        ("Customer shall not use the Services for surveillance, surveillance being confined in meaning to interception.", SURVEILLANCE, "hollow-definition", "confined in meaning to"),
        ("Customer shall not use the Services for surveillance. Reading what people post is not surveillance.", SURVEILLANCE, "avoidance-of-doubt", "is not surveillance"),
        ("Customer shall not use the Services for surveillance without the approval of the Director.", SURVEILLANCE, "waivable", "without the approval of the Director"),
    ],
)  # fmt: skip
def test_a_loophole_is_named_and_underlined(text: str, which: Rule, loophole: str | None, words: str) -> None:
    effects = read(text, which)
    if loophole is None:
        assert {effect.kind for effect in effects} == PROTECTS
        return
    assert {effect.kind for effect in effects} == HOLLOW, [effect.because for effect in effects]
    found = {effect.loophole: effect for effect in effects}
    assert words in {effect.span.of(text) for effect in effects if effect.loophole == loophole}
    assert found[loophole].because.endswith(f"({loophole})")


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("Customer shall not use the Services for surveillance, whether lawful or unlawful.", SURVEILLANCE),
        ("Neither Customer nor its affiliates shall attempt to use the Services for surveillance.", SURVEILLANCE),
        ("Customer shall not use the Services for weapons of mass destruction or surveillance.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance, whether intentionally or otherwise.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance, whether mass or targeted.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance, except to the extent this restriction is prohibited by law.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance without Vendor's prior written consent.", SURVEILLANCE),
        ("Customer should train its staff and shall not use the Services for surveillance.", SURVEILLANCE),
        ("The Department understands and agrees that it shall not use the Services for surveillance.", SURVEILLANCE),
        ("Customer shall not attempt to use the Services for surveillance.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance and will use reasonable efforts to detect it.", SURVEILLANCE),
        ("Customer shall not use the Services for surveillance. This restriction may be waived only in a writing signed by both parties.", SURVEILLANCE),
        ("Vendor shall not use Customer Data to train its models without Customer's prior written consent.", NO_TRAINING),
        ("Vendor shall not use Customer Data to train its models unless Customer so instructs in writing.", NO_TRAINING),
        ("The decision shall be subject to human review in every case and irrespective of what the law requires.", OVERSIGHT),
        ("The content filters shall not be disabled for any purpose other than maintenance by Vendor.", SAFEGUARDS),
        ("Neither party shall use the Services to develop tools of surveillance.", SURVEILLANCE),
        ("The Services will not be used to explore surveillance.", SURVEILLANCE),
    ],
)  # fmt: skip
def test_the_harmless_twin_leaves_a_limit(text: str, which: Rule) -> None:
    effects = read(text, which)
    assert {effect.kind for effect in effects} == PROTECTS, [effect.because for effect in effects]


def test_a_limit_in_a_recital_is_hollow_and_a_grant_there_only_possible() -> None:
    limit = "Customer shall not use the Services for surveillance."
    assert {e.loophole for e in read(limit, SURVEILLANCE, ClauseKind.RECITAL)} == {"recital-only"}
    grant = read("Customer may use the Services for surveillance.", SURVEILLANCE, ClauseKind.RECITAL)
    assert [effect.certainty.value for effect in grant] == ["possible"]


@pytest.mark.parametrize("kind", [ClauseKind.HEADING, ClauseKind.COMMENT])
def test_what_binds_nobody_has_no_effect(kind: ClauseKind) -> None:
    assert read("Customer may use the Services for surveillance.", SURVEILLANCE, kind) == []


def test_clarifying_a_ban_away_is_a_loophole() -> None:
    text = "For the avoidance of doubt, use of the Services on public data is not surveillance."
    assert loopholes(text) == {"avoidance-of-doubt"}


def test_an_unqualified_ban_in_the_clause_makes_up_for_a_narrow_one() -> None:
    narrow = "Customer shall not use the Services for mass surveillance."
    assert kinds(narrow) == HOLLOW
    assert kinds(narrow + " Customer shall not use the Services for surveillance of any person.") == PROTECTS


def test_a_crossing_outranks_a_limit_in_the_same_clause() -> None:
    text = "Customer shall not use the Services for domestic surveillance. The Agency may use the Services to monitor residents."
    assert kinds(text) == CROSSES


def test_consent_of_the_other_side_makes_a_permission_a_limit() -> None:
    assert kinds("Customer may use the Services for surveillance.") == CROSSES
    assert kinds("Customer may use the Services for surveillance only with Vendor's prior written consent.") == PROTECTS
    assert kinds("Customer may use the Services for surveillance without Vendor's consent.") == CROSSES


def test_a_page_says_against_whom_its_limit_is_to_hold() -> None:
    kept = "Vendor shall not remove the content filters, save those which Customer considers a burden."
    (activity,) = SAFEGUARDS.activities
    named = replace(SAFEGUARDS, activities=(replace(activity, against=Actor.CUSTOMER),))
    assert loopholes(kept, SAFEGUARDS) == set()
    assert loopholes(kept, named) == {"self-judging"}


def test_the_one_who_decides_is_told_from_the_others_that_are_named() -> None:
    (activity,) = SAFEGUARDS.activities
    named = replace(SAFEGUARDS, activities=(replace(activity, against=Actor.CUSTOMER),))
    kept = "Vendor shall not disable the content filters, provided that Vendor shall adopt such settings as Customer requests."
    assert loopholes(kept, named) == {"self-judging"}


def test_a_right_that_the_other_side_must_agree_to_is_no_right() -> None:
    (activity,) = SAFEGUARDS.activities
    right = replace(activity, actors=(Actor.VENDOR,), crosses=(Status.PROHIBITED,), protects=(Status.PERMITTED,))
    vendors = replace(SAFEGUARDS, activities=(right,))
    assert kinds("Vendor may remove the content filters.", vendors) == PROTECTS
    assert loopholes("Vendor may remove the content filters once Customer has approved it.", vendors) == {
        "self-judging"
    }


def test_what_a_party_is_told_is_not_what_it_finds() -> None:
    (activity,) = SAFEGUARDS.activities
    right = replace(activity, actors=(Actor.VENDOR,), crosses=(Status.PROHIBITED,), protects=(Status.PERMITTED,))
    vendors = replace(SAFEGUARDS, activities=(right,))
    assert loopholes("Vendor may remove the content filters, and tells the Customer what it finds.", vendors) == set()
    assert loopholes("Vendor may remove the content filters where Customer finds it useful.", vendors) == {
        "self-judging"
    }


def test_effects_point_into_the_agreement() -> None:
    two = agreement("Fees are due.", "Customer may use the Services for surveillance.")
    from agreelint.language import effects
    from language.clauses import LEXICON

    (effect,) = effects(two, (SURVEILLANCE,), LEXICON)
    assert (effect.clause, two.words(effect.span)) == (1, "surveillance")


@pytest.mark.parametrize(
    ("kind", "certainty"),
    [
        (ClauseKind.CONTENTS, "possible"),
        (ClauseKind.RUNNING_HEAD, "certain"),
        (ClauseKind.SIGNATURE, "certain"),
        (ClauseKind.NOTE, "certain"),
    ],
)
def test_what_stands_outside_the_clauses_may_cross_and_never_protects(kind: ClauseKind, certainty: str) -> None:
    grant = read("Customer may use the Services for surveillance.", SURVEILLANCE, kind)
    assert [effect.certainty.value for effect in grant] == [certainty]
    assert read("Customer shall not use the Services for surveillance.", SURVEILLANCE, kind) == []
