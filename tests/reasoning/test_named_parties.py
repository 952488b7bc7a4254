"""Parties by the names that the agreement gives them, in wording that knows them by their roles."""

import pytest

from agreelint.engine.review import File, review_files
from agreelint.model.review import Standing, Verdict
from reasoning.whole import stand

HEAD = 'AGREEMENT between Caldera AI, Inc. ("Caldera") and Tollgate Ports Board ("Tollgate")'
SUPPLY = "1. Caldera licenses the AI Model to Tollgate, and Tollgate pays Caldera."


def use_limits(words: str) -> Verdict:
    text = f"{HEAD}\n{SUPPLY}\n{words}"
    made = review_files([File("test.txt", data=text.encode())], stand("ai-vendor", "off"))
    return next(one for one in made.documents[0].verdicts if one.red_line == "use-limits")


@pytest.mark.parametrize(
    "words",
    [
        "2. Whether a use is permitted under the Usage Policy is decided solely by Tollgate.",
        "2. Tollgate's Harbour Master is the sole judge of whether a use is permitted.",
    ],
)
def test_the_customer_by_its_name_judges_its_own_use(words: str) -> None:
    assert use_limits(words).standing is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "2. Whether a use is permitted under the Usage Policy is decided solely by Caldera.",
        "2. Caldera's compliance office decides in the first place whether a use is permitted under the Usage Policy.",
        "2. The compliance office of Caldera decides whether a use is permitted under the Usage Policy.",
    ],
)
def test_the_vendor_by_its_name_does_not(words: str) -> None:
    verdict = use_limits(words)
    assert verdict.standing is not Standing.CROSSED
    assert [one.rule for one in verdict.protections] == ["customer-sole-judge"]


@pytest.mark.parametrize(
    ("name", "red_line", "words"),
    [
        ("Weights", "model-custody", "2. Caldera shall hand over the Weights of the Model."),
        ("Weights", "model-custody", "2. Caldera shall hand over the weights of the Model."),
        ("All", "lawful-purposes", "2. The AI Model may be used for All lawful purposes."),
        ("Any", "lawful-purposes", "2. The AI Model may be used for Any lawful purpose."),
    ],
)
def test_a_party_that_is_called_like_a_word_of_the_vocabulary_hides_nothing(
    name: str, red_line: str, words: str
) -> None:
    head = f'AGREEMENT between Caldera AI, Inc. ("Caldera") and the Ports Board ("{name}")'
    text = f"{head}\n1. Caldera licenses the AI Model to {name}, and {name} pays Caldera.\n{words}"
    made = review_files([File("test.txt", data=text.encode())], stand("ai-vendor", "off"))
    verdict = next(one for one in made.documents[0].verdicts if one.red_line == red_line)
    assert verdict.standing is Standing.CROSSED
