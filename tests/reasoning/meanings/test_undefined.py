"""Limits on what only a name tells."""

import pytest

from agreelint import review_text

BAN = "2. Customer shall not use the Services for any {}.\n"
FEES = "3. Fees are due in thirty days.\n"


def loopholes(text: str) -> set[str]:
    findings = review_text(text).documents[0].findings
    return {f"{one.loophole}: {one.quote}" for one in findings if one.loophole == "undefined-term"}


@pytest.mark.parametrize("name", ["Prohibited Use", "Restricted Activities", "Unacceptable Use"])
def test_a_limit_on_a_name_without_a_meaning_is_hollow(name: str) -> None:
    assert loopholes("1. Services means the AI System.\n" + BAN.format(name) + FEES) == {f"undefined-term: {name}"}


@pytest.mark.parametrize(
    ("first", "ban"),
    [
        ("1. Purpose\nThe Services are the AI System.\n", BAN.format("Restricted Purpose")),
        (
            "1. Capitalised terms are for ease of reading and have no meaning of their own.\n",
            BAN.format("Restricted Purpose"),
        ),
        ("", "2. Customer (including its staff) shall not use the Services for any Restricted Purpose.\n"),
        ("", "2. Subject to Section 3, Customer shall not use the Services for any Restricted Purpose.\n"),
        ("", "2. Customer shall not use the Services for any Restricted Purpose (in whole or in part).\n"),
    ],
)
def test_words_that_say_nothing_of_the_name_give_it_no_meaning(first: str, ban: str) -> None:
    assert loopholes(first + ban + FEES) == {"undefined-term: Restricted Purpose"}


@pytest.mark.parametrize(
    "meaning",
    [
        '1. "Prohibited Use" means the surveillance of individuals and the control of weapons.\n',
        '1. "Prohibited Uses" are those of a weapon and of a watch on people at home.\n',
        "1. Capitalised terms have the meaning given in the Master Agreement.\n",
        "1. Prohibited Uses\nThese are the control of weapons and the surveillance of people.\n",
    ],
)
def test_a_name_that_has_a_meaning_somewhere_is_a_limit(meaning: str) -> None:
    assert loopholes(meaning + BAN.format("Prohibited Use") + FEES) == set()


@pytest.mark.parametrize(
    "ban",
    [
        "2. Customer shall not use the Services for any Prohibited Use listed in Schedule 2.\n",
        "2. Customer shall not use the Services for any Prohibited Use (weapons, surveillance).\n",
        "2. Customer shall not use the Services for any prohibited use.\n",
        "2. CUSTOMER SHALL NOT USE THE SERVICES FOR ANY PROHIBITED USE.\n",
        "2. Customer Shall Not Use The Services For Any Prohibited Use.\n",
    ],
)
def test_what_is_said_on_the_spot_or_is_no_name_is_none(ban: str) -> None:
    assert loopholes("1. Services means the AI System.\n" + ban + FEES) == set()
