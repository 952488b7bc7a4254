"""Neither held nor silent while a rule did not run; a crossing is a crossing whatever did not run."""

from dataclasses import replace

import pytest

from agreelint.model.policy import Severity
from agreelint.model.review import Standing
from agreelint.reasoning import judge
from reasoning.agreements import (
    CUSTODY,
    agreement,
    crosses,
    hollows,
    judged,
    one,
    policy,
    protects,
)

TWO = replace(CUSTODY, rules=("handover", "escrow"), severity=Severity.BLOCKER)
BINDING = agreement("1 Weights may be copied.", "2 Weights stay with us.", "3 Weights stay, as appropriate.")


class TestWhatWasNotChecked:
    """Clean only when every rule ran; a crossing is a crossing whatever did not run."""

    def test_a_rule_that_ran_can_cross_and_hollow(self) -> None:
        made = judged(BINDING, crosses(BINDING, "may be copied", "handover"), red_line=TWO, checked="handover")
        assert one(made)[0].standing is Standing.CROSSED
        assert not made.gaps
        loose = hollows(BINDING, "as appropriate", "as-appropriate", "handover")
        assert one(judged(BINDING, loose, red_line=TWO, checked="handover"))[0].standing is Standing.HOLLOW

    def test_what_a_rule_gave_before_it_broke_off_counts(self) -> None:
        made = judged(BINDING, crosses(BINDING, "may be copied", "handover"), red_line=TWO, checked="")
        assert one(made)[0].standing is Standing.CROSSED

    @pytest.mark.parametrize("checked", ["handover", "escrow"])
    @pytest.mark.parametrize("limited", [True, False])
    def test_neither_held_nor_silent_without_every_rule(self, checked: str, limited: bool) -> None:
        effects = [protects(BINDING, "Weights stay with us", "handover")] if limited else []
        made = judged(BINDING, *effects, red_line=TWO, checked=checked)
        verdict, _ = one(made)
        other = {"handover": "escrow", "escrow": "handover"}[checked]
        assert verdict.standing is Standing.UNRESOLVED
        assert other in verdict.why
        assert checked not in verdict.why
        assert [gap.what for gap in made.gaps] == ["red line custody"]
        assert other in made.gaps[0].why

    def test_missing_is_said_when_one_rule_ran_and_unresolved_when_none_did(self) -> None:
        wanted = replace(TWO, must_be_present=True)
        assert one(judged(BINDING, red_line=wanted, checked="escrow"))[0].standing is Standing.MISSING
        made = judged(BINDING, red_line=wanted, checked="")
        assert one(made)[0].standing is Standing.UNRESOLVED
        assert not made.findings
        assert made.gaps[0].why == "Not yet checked by this version: handover, escrow."

    def test_it_is_said_why_a_rule_did_not_speak(self) -> None:
        red_line = replace(CUSTODY, rules=("handover", "escrow", "acme/leak"), severity=Severity.BLOCKER)
        made = judge(BINDING, (), policy(red_line), frozenset(), known=frozenset({"escrow"}))
        assert made.gaps[0].why == (
            "Did not run to the end: escrow; not yet checked by this version: handover; "
            "of a plugin that is not loaded: acme/leak."
        )

    def test_below_fail_on_it_is_a_note(self) -> None:
        made = judge(BINDING, (), policy(replace(TWO, severity=Severity.MINOR)), frozenset())
        assert not made.gaps
        assert "custody" in made.notes[0].what
