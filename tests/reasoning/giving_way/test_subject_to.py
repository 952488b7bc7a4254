"""A grant that is subject to a limit is no crossing, where that limit is real and may forbid it."""

from dataclasses import replace

import pytest

from reasoning.agreements import (
    CUSTODY_OF_USE,
    agreement,
    certain,
    crosses,
    judged,
)


@pytest.mark.parametrize(
    ("words", "set_aside"),
    [
        ("Subject to Section 6, Customer may use the Services for any purpose.", True),
        ("Customer may use the Services for any purpose that Section 6 allows.", True),
        ("Customer may use the Services for any purpose to the extent permitted by Section 6.", True),
        ("Section 6 is subject to this clause, and Customer may use the Services for any purpose.", False),
        ("Subject to Section 7, Customer may use the Services for any purpose.", False),
        ("Subject to Section 8, Customer may use the Services for any purpose.", False),
        ("Subject to Exhibit Q, Customer may use the Services for any purpose.", False),
        ("Notwithstanding Section 6, Customer may use the Services for any purpose.", False),
    ],
)
def test_a_grant_is_no_crossing_where_the_limit_that_it_is_subject_to_is_real(words: str, set_aside: bool) -> None:
    made = agreement(
        f"5 {words}",
        "6 Customer shall not use the Services for a Prohibited Use.",
        "7 Customer shall not watch its staff.",
        "8 Fees are due in advance.",
        "9 Section 7 is deleted.",
    )
    assert certain(judged(made, crosses(made, "for any purpose"), red_line=CUSTODY_OF_USE)) == (
        [] if set_aside else ["crossed"]
    )


@pytest.mark.parametrize(
    ("ban", "set_aside"),
    [
        ("Customer shall not withhold any payment.", False),
        ("Customer shall not disclose the Content of Section 5.", False),
        ("Customer shall not use the Services to track its staff.", True),
        ("Customer shall not watch its staff.", True),
        ("Customer shall not carry on surveillance.", True),
    ],
)
def test_a_grant_is_confined_only_by_what_may_forbid_it(ban: str, set_aside: bool) -> None:
    made = agreement("5 Subject to Section 6, Customer may watch people.", f"6 {ban}")
    red_line = replace(CUSTODY_OF_USE, rules=("domestic-surveillance",))
    told = judged(made, crosses(made, "may watch people", "domestic-surveillance"), red_line=red_line)
    assert certain(told) == ([] if set_aside else ["crossed"])
