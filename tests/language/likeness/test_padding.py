"""No padding around a crossing that a rule tells puts it aside."""

import pytest

from agreelint import language
from agreelint.model.rule import Again, EffectKind
from language.likeness.test_rereading import RULES, WATCHING, agreement

PADDING = (
    " and the invoices for the fees that are due under the order form are payable within thirty days of receipt by "
    "electronic transfer to the account named in it together with applicable sales tax and interest at the rate that the "
    "law sets out on each amount that remains outstanding after the due date has passed"
)


@pytest.mark.parametrize(
    ("clause", "rule"),
    [
        ("Nothing in this Agreement prevents Customer from using the AI System to monitor residents", WATCHING.name),
        (
            "The usage policy of Supplier shall not apply to the Customer's use of the AI System",
            "usage-policy-displaced",
        ),
        ("Supplier shall deliver the model weights to the Customer without delay", "weights-handover"),
        ("Supplier shall not cause the AI System to refuse any request of the Customer", "no-refusal"),
        ("Customer may use the AI System for all lawful purposes without restriction", "blanket-lawful-use"),
    ],
)
def test_no_padding_in_a_sentence_puts_a_crossing_aside(clause: str, rule: str) -> None:
    made = agreement(f"{clause}{PADDING}.")
    lexicon = language.lexicon(concept for one in RULES for concept in one.concepts)
    first = list(language.effects(made, RULES, lexicon))
    assert any(one.rule == rule and one.kind is EffectKind.CROSSES for one in first)
    told = [one for one in language.second_reading(made, RULES, first) if one.rule == rule and len(one.span)]
    crossings = [one for one in told if one.kind is EffectKind.CROSSES]
    assert crossings
    assert all(one.again not in (Again.UNRELATED, Again.DENIED) for one in crossings)
