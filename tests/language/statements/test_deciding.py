"""What is decided of somebody is no operator over the review that it needs."""

import pytest

from agreelint.language.statements.deciding import decides
from agreelint.language.words.normalise import words
from agreelint.model.review import Standing
from reasoning.whole import standing


def verbs(text: str) -> list[str]:
    found = words(text)
    return [found.norm[at] for at in range(len(found)) if decides(found, at)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("shall not refuse or withdraw a benefit without human review", ["refuse", "withdraw"]),
        ("No benefit shall be refused, suspended or withdrawn without review", ["refused", "suspended", "withdrawn"]),
        ("may deny, reduce or terminate any welfare benefit", ["deny", "terminate"]),
        ("nobody may reject an applicant on a score", ["reject"]),
        ("a claim is not to be denied by the tool", ["denied"]),
    ],
)
def test_the_verbs_of_a_decision(text: str, told: list[str]) -> None:
    assert verbs(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What the model blocks is for us to decide", ["blocks"]),
        ("Vendor decides which requests it may take, and which the model refuses", ["refuses"]),
        ("What the clause forbids is for us to decide", []),
        ("The model blocks what we list", []),
        ("What users may do, and that the model shall not block it, is agreed", []),
    ],
)
def test_what_is_asked_about_does_nothing(text: str, told: list[str]) -> None:
    assert verbs(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The ban on automatic refusals of benefits is withdrawn",
        "Nothing in this Agreement shall limit automated credit decisions without human review",
        "Supplier shall not bar loan decisions that the System makes without human review",
        "No provision shall stop benefit denials by the System",
        "The review of benefits is suspended",
        "Supplier withdraws the restriction on deciding claims",
        "Customer may suspend human review of benefits",
        "The prohibition is revoked for benefits",
        "The requirement for claims is withdrawn",
        "Section 4 (Benefits) is withdrawn",
        "The right to review claims is terminated",
        "Supplier may not refuse to review claims",
    ],
)
def test_what_takes_a_limit_away_stays_an_operator(text: str) -> None:
    assert verbs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this Agreement shall limit automated credit decisions without human review.",
        "Supplier shall not bar loan decisions that the AI System makes without human review.",
        "Supplier shall not bar the AI System from making loan decisions without human review.",
        "Supplier shall not ban the AI System from making loan decisions without human review.",
        "Supplier shall not stop the AI System from making loan decisions without human review.",
        "No provision shall stop loan decisions made by the AI System without human review.",
    ],
)
def test_who_may_not_hinder_decisions_forbids_none(text: str) -> None:
    assert standing("high-stakes-decisions", text) is not Standing.HELD


@pytest.mark.parametrize(
    "text",
    [
        "The AI System shall not stop any benefit without human review.",
        "Customer shall not use the AI System to exclude applicants from benefits without human review.",
        "The AI System shall not decide on loans, whatever a member of the Bar advises, without human review.",
    ],
)
def test_what_is_decided_needs_the_review(text: str) -> None:
    assert standing("high-stakes-decisions", text) is Standing.HELD
