"""A good limit beside a hollow one: what it outweighs, and what reaches it too."""

from dataclasses import replace

import pytest

from agreelint.model.review import Kind, Standing
from agreelint.model.rule import Certainty
from agreelint.pages import loopholes
from agreelint.reasoning.outweighed import OF_ONE_SENTENCE
from reasoning.agreements import (
    HOLLOW,
    LIMIT,
    PLAIN,
    SURVEILLANCE,
    activity,
    agreement,
    hollows,
    judged,
    one,
    protects,
)


class TestAGoodLimitBesideAHollowOne:
    """An unqualified limit elsewhere outweighs what weakens only its own sentence."""

    def test_it_holds_and_the_hollow_one_is_only_possible(self) -> None:
        verdict, (found,) = one(judged(PLAIN, LIMIT, HOLLOW))
        assert verdict.standing is Standing.HELD
        assert (found.kind, found.certainty) == (Kind.HOLLOW, Certainty.POSSIBLE)
        assert found.related[-1].quote == "watch people."

    @pytest.mark.parametrize(
        ("limit", "hollow", "outweighed"),
        [
            ("surveillance", "mass surveillance of residents", True),
            ("Surveilling residents", "surveillance of residents in bulk", True),
            ("surveillance of residents at night", "surveillance of residents", False),
            ("development of chemical weapons", "operation of weapons", False),
            ("the", "surveillance", False),
        ],
    )
    def test_only_by_a_limit_that_is_at_least_as_wide(self, limit: str, hollow: str, outweighed: bool) -> None:
        made = agreement(f"1 There is no {limit}.", f"2 There is no intentional {hollow}.")
        loose = hollows(made, "intentional", "intent-qualifier", activity=activity(made, hollow))
        verdict, _ = one(judged(made, protects(made, limit), loose))
        assert verdict.standing is (Standing.HELD if outweighed else Standing.HOLLOW)

    def test_not_where_the_rule_does_not_say_what_is_banned(self) -> None:
        assert one(judged(PLAIN, LIMIT, replace(HOLLOW, activity=None)))[0].standing is Standing.HOLLOW

    def test_not_within_one_clause(self) -> None:
        made = agreement("1 Customer shall not watch people. Customer shall not knowingly watch people.")
        effects = (
            protects(made, "not watch people"),
            hollows(made, "knowingly", "intent-qualifier", activity=activity(made, "watch people")),
        )
        assert one(judged(made, *effects))[0].standing is Standing.HOLLOW

    def test_not_by_another_rule(self) -> None:
        both = replace(SURVEILLANCE, rules=("watching", "tracking"))
        loose = replace(HOLLOW, rule="tracking")
        assert one(judged(PLAIN, LIMIT, loose, red_line=both))[0].standing is Standing.HOLLOW

    @pytest.mark.parametrize("loophole", ["waivable", "outranked", "overridden", "customer-amendable", "self-judging"])
    def test_not_what_reaches_the_good_limit_too(self, loophole: str) -> None:
        assert one(judged(PLAIN, LIMIT, replace(HOLLOW, loophole=loophole)))[0].standing is Standing.HOLLOW

    def test_every_loophole_named_here_is_one_of_ours(self) -> None:
        assert set(loopholes()) >= OF_ONE_SENTENCE
