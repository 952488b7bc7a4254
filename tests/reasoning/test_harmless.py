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
