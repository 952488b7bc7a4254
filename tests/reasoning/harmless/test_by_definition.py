"""What a definition makes harmless: a grant of something else, and the words of a limit that reaches the further."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing


@pytest.mark.parametrize(
    ("grant", "meaning"),
    [
        (
            "Supplier shall hand over the Model Package in month six.",
            '"Model Package" means the handbook, the access keys and the test scripts. Weights form no part of it.',
        ),
        (
            "Supplier shall deliver the Model Files to Customer on acceptance.",
            '"Model Files" are the user guide and the sample prompts. They contain no weights of a model.',
        ),
        (
            "On request Customer receives a copy of the Model Bundle.",
            '"Model Bundle" means the console and its manual. No weights are delivered with it.',
        ),
    ],
)
def test_a_term_that_leaves_the_real_thing_out_hands_nothing_over(grant: str, meaning: str) -> None:
    assert standing("model-custody", grant, meaning) is not Standing.CROSSED


@pytest.mark.parametrize(
    "meaning",
    [
        '"Model Package" means the handbook, the access keys and the test scripts.',
        '"Model Package" means the handbook and the weights of the small model. No weights of the large model are part of it.',
        '"Model Package" means the handbook and whatever Customer asks for. Weights form no part of it.',
        '"Model Package" means the handbook. Weights form no part of it unless Customer so requests.',
    ],
)
def test_a_meaning_that_is_wide_or_leaves_a_way_is_not_harmless(meaning: str) -> None:
    grant = "Supplier shall hand over the weights with the Model Package in month six."
    assert standing("model-custody", grant, meaning) is Standing.CROSSED
    assert standing("model-custody", "Supplier shall hand over the Model Package in month six.", meaning) is (
        Standing.CROSSED
    )


WIDE = '"Clinical Text" means all that passes through the Tool, including its de-identified and aggregated derivatives.'


@pytest.mark.parametrize(
    ("meaning", "use", "wanted"),
    [
        (WIDE, "Supplier trains no model with Clinical Text.", True),
        (WIDE, "Supplier shall not build, tune or improve a model with Clinical Text.", True),
        (WIDE, "Supplier may train its models with Clinical Text.", False),
        (WIDE.replace(".", ", but not the replies."), "Supplier trains no model with Clinical Text.", False),
    ],
)
def test_a_wide_meaning_makes_the_limit_that_uses_it_reach_the_further(meaning: str, use: str, wanted: bool) -> None:
    got = standing("no-training", meaning, use, of="ai-buyer", possible="report")
    assert (got is Standing.HELD) is wanted


@pytest.mark.parametrize(
    ("meaning", "crossed"),
    [
        ("any lawful activity of Customer that is also on the List", False),
        ("any lawful activity listed in Schedule 1", False),
        ("any lawful purpose of Customer set out in Annex 2", False),
        ("any lawful activity, including those listed in Schedule 1", True),
        pytest.param(
            "any lawful activity listed in Schedule 1, or otherwise of use to Customer",
            True,
            marks=pytest.mark.xfail(reason="neither rule nor likeness hears the second half", strict=True),
        ),
        ("any lawful activity", True),
    ],
)
def test_a_purpose_that_is_also_listed_is_no_blanket_one(meaning: str, crossed: bool) -> None:
    clauses = (
        f'"Permitted Activity" means {meaning}.',
        "Customer may use the Assistant for Permitted Activities.",
        '"List" means invoice matching and translation.',
    )
    got = standing("lawful-purposes", *clauses, possible="report")
    assert (got in (Standing.CROSSED, Standing.UNRESOLVED)) is crossed


@pytest.mark.parametrize(
    ("grant", "crossed"),
    [
        ("Supplier gives Customer the right to query the Hosted Models in carrying out Assigned Work.", False),
        ("Supplier gives Customer the right to prompt the Hosted Models.", False),
        ("Supplier gives Customer a copy of the Hosted Models.", True),
    ],
)
def test_who_may_query_models_is_given_no_weights_though_their_name_holds_them(grant: str, crossed: bool) -> None:
    models = '"Hosted Models" means Supplier\'s models with their parameters and tokenizers, and every later release.'
    kept = "No part of the Hosted Models is ever handed to Customer."
    assert (standing("model-custody", models, grant, kept, possible="report") is Standing.CROSSED) is crossed


@pytest.mark.parametrize(
    "meaning",
    [
        '"Model Package" means the handbook and the checkpoint of the trained network. Weights form no part of it.',
        '"Model Package" means the handbook and the files needed to run the engine. Weights form no part of it.',
        '"Model Package" means the handbook. Weights form no part of it at signature. They join it in month five.',
        '"Model Package" means the handbook. Weights form no part of it. Customer can add items to it by notice.',
        '"Model Package" means the handbook and the test files. No weights are missing from it.',
        '"Model Package" means the handbook and the test files. No weights are held back from it.',
    ],
)
def test_a_meaning_that_may_hold_the_real_thing_or_gets_it_later_is_not_harmless(meaning: str) -> None:
    grant = "Supplier shall hand over the Model Package in month six."
    assert standing("model-custody", grant, meaning) is Standing.CROSSED
