"""What the second half of a sentence does, where the first half does the contrary or only says when."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

STOP = "withdraw access at once on misuse"


@pytest.mark.parametrize(
    "clause",
    [
        f"Clause 7 forbids Customer to open valves, and Clause 8 lets Supplier {STOP}.",
        f"Clause 7 forbids the opening of valves, while Condition 8 (Stopping) allows Supplier to {STOP}.",
        f"Customer shall not open valves, and Section 8(b) entitles Supplier to {STOP}.",
        f"If Supplier finds that a user broke Section 4 Supplier may {STOP}.",
        "If we find that anybody has misused it we may close that sign-in, or all of them, there and then.",
    ],
)
def test_a_second_half_stands_by_itself(clause: str) -> None:
    assert standing("enforcement", clause) is Standing.HELD


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        (f"Neither Clause 7 nor Clause 8 allows Supplier to {STOP}.", Standing.CROSSED),
        (f"If it turns out that we may not sell, Supplier shall not {STOP}.", Standing.CROSSED),
        ("If it turns out that we may close that sign-in, or all of them, users are told.", Standing.MISSING),
    ],
)
def test_a_second_half_that_gives_nothing_gives_nothing(clause: str, wanted: Standing) -> None:
    assert standing("enforcement", clause) is wanted


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("Filters and classifiers are Supplier's alone to set and change.", Standing.HELD),
        ("The content of the safety measures shall be as Supplier determines.", Standing.HELD),
        ("The safety measures are such as Supplier from time to time decides.", Standing.HELD),
        ("Filters and classifiers are Customer's alone to set and change.", Standing.CROSSED),
        ("The content of the safety measures shall be as Customer determines.", Standing.CROSSED),
        ("The content of the safety measures shall be as the Lead Panel determines.", Standing.MISSING),
        ("Filters and classifiers are the Lead Panel's alone to set.", Standing.MISSING),
    ],
)
def test_whose_word_settles_it(clause: str, wanted: Standing) -> None:
    assert standing("safety-stack", clause) is wanted


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("May Supplier look at usage? Only if the Customer's ethics board asks Supplier to.", Standing.CROSSED),
        ("May Supplier look at usage? No.", Standing.MISSING),
        ("May Supplier look at usage? Yes, at any time.", Standing.HELD),
        ("Supplier may check for misuse only if the Customer asks.", Standing.CROSSED),
        (
            "May Supplier look at usage? Only if the ethics board, made up of its own staff, asks it to.",
            Standing.CROSSED,
        ),
    ],
)
def test_who_has_to_ask_before_anybody_looks(clause: str, wanted: Standing) -> None:
    assert standing("misuse-oversight", clause) is wanted
