"""Others who take on the limits by their number are bound; those who may, or are told to, are not."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import NO_TRACKING, standing

OTHERS = "Customer's Affiliates may use the Model."


@pytest.mark.parametrize(
    "words",
    [
        "No Affiliate shall have access until it has signed a deed by which it is bound by clause 1.",
        "Before it is given credentials, every subcontractor shall undertake in writing to observe clause 1.",
        "Nobody may be given a log-in unless he or she has signed Schedule 9.\n| SCHEDULE 9\nThe signatory shall keep to clause 1.",
        "Each member of the group accepts clause 1 on its first log-in.",
        "All users of the Model are bound by clause 1 as a condition of access.",
        "Any contractor may use the Model once it has signed a joinder, by which clause 1 binds it.",
    ],
)
def test_everybody_of_a_kind_who_takes_the_limit_on_is_bound(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, *words.split("\n")) is Standing.HELD


@pytest.mark.parametrize(
    "words",
    [
        "No Affiliate is bound by clause 1.",
        "Every subcontractor should observe clause 1.",
        "Each member of the group may choose to accept clause 1.",
        "Customer shall use reasonable efforts that every user observes clause 1.",
        "All users except those of a partner agency are bound by clause 1.",
        "Each Affiliate shall comply with clause 3.",
        "Customer shall comply with clause 1.",
        "Every user need not comply with clause 1.",
    ],
)
def test_who_need_not_take_it_on_is_not(words: str) -> None:
    assert standing("flow-down", NO_TRACKING, words, "Fees are due in thirty days.") is not Standing.HELD


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        ("everyone who reaches the Model by any route", Standing.HELD),
        ("any person who uses the Model, contractors included", Standing.HELD),
        ("any person employed by Customer", Standing.MISSING),
        ("everyone other than staff of partner agencies", Standing.MISSING),
    ],
)
def test_a_limit_on_users_binds_whom_the_definition_takes_in(meaning: str, wanted: Standing) -> None:
    limit = "Users shall not use the Model to track individuals or to select targets for weapons."
    assert standing("flow-down", f'"Users" means {meaning}.', limit) is wanted


@pytest.mark.parametrize(
    ("bound", "held"),
    [
        ("Contractors are bound by Section 1.", True),
        ("Contractors are bound by Section 1 as guidance.", False),
        ("Contractors of the first rank are bound by Section 1.", False),
        ("While on its premises contractors are bound by Section 1.", False),
        ("Contractors are bound by Section 1 if they ask for it.", False),
    ],
)
def test_a_bond_of_some_or_at_times_lets_the_others_in_unbound(bound: str, held: bool) -> None:
    ban = "Customer shall not use the Model to select or engage targets."
    opened = "Customer may let contractors use the Model."
    assert (standing("flow-down", ban, opened, bound) is Standing.HELD) is held
