"""Limits that bind somebody else, at another time, or nobody yet, each with its true twin."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from agreelint import review_text

BAN = "Customer shall not use the Services to operate any weapon system."


@cache
def rules_alone() -> Path:
    """A policy without the second reading, which may always ask a person to look again."""
    made = Path(mkdtemp()) / "agreelint.toml"
    made.write_text('extends = ["ai-vendor"]\npossible = "off"\n', encoding="utf-8")
    return made


def standing(*clauses: str) -> str:
    numbered = "\n\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1))
    text = f'This Agreement is between Acme Ltd (the "Supplier") and Bolt plc (the "Customer").\n\n{numbered}\n'
    verdicts = review_text(text, policy=rules_alone()).documents[0].verdicts
    return next(verdict.standing.value for verdict in verdicts if verdict.red_line == "autonomous-weapons")


@pytest.mark.parametrize(
    ("turned", "twin"),
    [
        (f"An earlier draft provided that the {BAN}", f"As the law now provides, the {BAN}"),
        (
            "In its agreements with other customers it says: customers shall not use the Services to operate weapons.",
            "Like other customers, the Customer shall not use the Services to operate any weapon system.",
        ),
        (f"Trainees of the {BAN}", f"The {BAN}"),
        (f"On Sundays the {BAN}", f"On every day the {BAN}"),
        (
            "The Supplier shall not use the Services to operate any weapon system.",
            "The Supplier shall not permit use of the Services to operate any weapon system.",
        ),
    ],
)
def test_what_is_said_of_somebody_else_is_not_relied_on(turned: str, twin: str) -> None:
    assert standing(turned) != "held"
    assert standing(twin) == "held"


def test_a_grant_in_a_heading_is_worth_a_look() -> None:
    fees = "\n\n2.1 Fees are due in thirty days."
    grant = "FEES, AND CUSTOMER'S RIGHT TO USE THE SERVICES TO OPERATE WEAPON SYSTEMS"
    assert standing(BAN, f"FEES{fees}") == "held"
    assert standing(BAN, f"{grant}{fees}") == "unresolved"
