"""Minimal pairs: a word or two turn a limit into a crossing, or make it hollow, and every rule must see it."""

from functools import cache
from importlib.resources import files

import pytest

from agreelint import language, rules_in
from agreelint.language import Lexicon
from agreelint.model.rule import Certainty, EffectKind, Rule
from agreelint.pages.vocabulary import built_in
from agreelint.testing.examples import alone

C, H, L = EffectKind.CROSSES, EffectKind.HOLLOWS, EffectKind.PROTECTS


@cache
def rules() -> dict[str, Rule]:
    return {rule.name: rule for rule in rules_in(files("agreelint") / "rules")}


@cache
def lexicon() -> Lexicon:
    return language.lexicon(built_in().values())


def kinds(rule: str, text: str) -> set[EffectKind]:
    """What one rule tells for certain of an agreement that holds only `text`."""
    told = language.effects(alone(text), (rules()[rule],), lexicon())
    return {effect.kind for effect in told if len(effect.span) and effect.certainty is Certainty.CERTAIN}


# The paper that was signed is nobody's consent, and who suspends access suspends no policy.
PAPER = [
    ("blanket-lawful-use", C, "Subject to the terms of this Agreement, Provider grants Customer the right to use the AI System for any lawful purpose."),
    ("blanket-lawful-use", C, "Subject to the agreement, Provider grants Customer the right to use the AI System for any lawful purpose."),
    ("domestic-surveillance", C, "Subject to this Agreement, Provider grants Customer a right to use the AI System for persistent monitoring of residents."),
    ("autonomous-weapons", C, "Subject to Section 3 of the Agreement, Provider permits Customer to use the AI System to select and engage targets."),
    ("blanket-lawful-use", C, "Once Provider has approved the purchase order, Customer may use the AI System for any lawful purpose."),
    ("domestic-surveillance", C, "Upon Provider's approval of the invoice format, Customer may use the AI System to track individuals."),
    ("domestic-surveillance", C, "Subject to Provider's consent to the press release, Customer may use the AI System to track individuals."),
    ("autonomous-weapons", C, "Provided that Provider has confirmed receipt of the fees, Customer may use the AI System to select and engage targets."),
    ("blanket-lawful-use", L, "Subject to the terms of this Agreement, Provider grants Customer the right to use the AI System for drafting letters and for no other purpose."),
    ("domestic-surveillance", H, "Customer may use the AI System for persistent monitoring of residents only with the agreement of Provider."),
    ("domestic-surveillance", H, "Customer may use the AI System for persistent monitoring of residents once Provider has approved that use in the order."),
    ("domestic-surveillance", H, "Customer may use the AI System for persistent monitoring of residents with the prior written consent of Provider's Safety Board."),
    ("limits-amendable", None, "Provider may monitor use for compliance with the Usage Policy, and may suspend access without notice."),
    ("limits-amendable", None, "Provider may check compliance with the use restrictions and may terminate this Agreement for breach."),
    ("limits-amendable", C, "Customer may read the Usage Policy, and may suspend it without notice."),
]  # fmt: skip

# A verb without an auxiliary opens its own clause, and what is said of another subject behind "and" is not said of it.
JOINED = [
    ("safety-stack-control", L, "Control of the safeguards rests with us, and you have no power to change them."),
    ("safety-stack-control", C, "Control of the safeguards rests with you, and we have no power to change them."),
    ("survival-gap", L, "On termination the use restrictions survive, and shall not end with your licence."),
    ("survival-gap", C, "On termination the use restrictions shall not survive, and end with your payment."),
    ("misuse-monitoring-barred", L, "We examine prompts for misuse, and you may not object."),
    ("misuse-monitoring-barred", C, "We may not examine prompts for misuse, and you may object."),
    ("usage-policy-displaced", L, "The Acceptable Use Policy shall not cease to apply to any reseller."),
    ("usage-policy-displaced", C, "The Acceptable Use Policy shall cease to apply to any reseller."),
]
# What is denied of a denial, once or twice.
DENIED = [
    ("domestic-surveillance", C, "Customer shall not hesitate to use the AI System for surveillance of residents."),
    ("domestic-surveillance", C, "Customer shall not delay use of the AI System for surveillance of residents."),
    ("domestic-surveillance", C, "Customer is not unable to use the AI System for surveillance of residents."),
    ("domestic-surveillance", L, "Customer shall delay use of the AI System for surveillance of residents for good."),
    ("enforcement-waived", L, "Supplier shall not hesitate to suspend access for misuse."),
    ("misuse-monitoring-barred", L, "Supplier may not omit to monitor use of the AI System for misuse."),
    ("domestic-surveillance", C, "Tracking of residents with the Software is not off limits and not prohibited."),
    ("domestic-surveillance", L, "Tracking of residents with the Software is off limits and prohibited."),
    ("catastrophic-capabilities", L, "No person, not even a licensed one, shall use the Model to build a nerve agent."),
    ("no-refusal", L, "The Assistant need not answer any request, lawful or otherwise."),
    ("no-refusal", C, "The Assistant shall answer any request, lawful or otherwise."),
    ("limit-collapses-to-law", C, "The use restrictions apply only to the extent that the law already imposes them."),
]
# Whether a review is had, and who pays for it.
REVIEWED = [
    ("automated-high-stakes-decisions", L, "Parole decisions are made by the Model, subject to an officer's decision."),
    ("automated-high-stakes-decisions", C, "The claims tool may reject disability claims without any human review."),
    ("weights-handover", C, "Vendor shall, without liability, deliver a copy of the model weights to Customer."),
]


@pytest.mark.parametrize(("rule", "kind", "text"), [*PAPER, *JOINED, *DENIED, *REVIEWED])
def test_a_rule_tells_one_of_a_pair_from_the_other(rule: str, kind: EffectKind | None, text: str) -> None:
    assert kinds(rule, text) == ({kind} if kind else set())


# Words that deny a limit or a crossing say at least not the opposite.
OPPOSITES = [
    ("automated-high-stakes-decisions", L, "Parole decisions are made by the Model, subject to no officer's decision."),
    ("limit-collapses-to-law", C, "The use restrictions apply not only to the extent that the law imposes them."),
    (
        "policing-and-biometrics",
        C,
        "Users shall not identify people by gait, and a police order does not lift this ban.",
    ),
    ("bulk-data-surveillance", L, "Surveillance does not include the merging of purchased records about people."),
    ("enforcement-waived", C, "Supplier may suspend access for misuse at once, whether or not Customer consents."),
    ("floating-law", C, "The surveillance limits do not relax even when the statute is relaxed."),
]


@pytest.mark.parametrize(("rule", "opposite", "text"), OPPOSITES)
def test_a_rule_does_not_tell_the_opposite(rule: str, opposite: EffectKind, text: str) -> None:
    assert opposite not in kinds(rule, text)
