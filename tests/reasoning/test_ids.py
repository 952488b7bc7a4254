"""The id of a finding survives renumbering, and lapses when a word of it changes."""

from dataclasses import replace

from agreelint.model.span import Span
from reasoning.agreements import (
    CUSTODY,
    PLAIN,
    SURVEILLANCE,
    agreement,
    crosses,
    judged,
    one,
)


class TestIds:
    """An id survives renumbering and lapses when a word changes."""

    def id_of(self, *clauses: str, **more: object) -> str:
        made = agreement(*clauses)
        (found,) = judged(made, crosses(made, "watch people"), **more).findings  # type: ignore[arg-type]
        return found.id

    def test_it_does_not_depend_on_numbers_case_spaces_or_what_stands_around(self) -> None:
        first = self.id_of("2.1 Customer may watch people.")
        assert first == self.id_of("1 Fees are due.", "7.3(b) customer  MAY watch people.".replace("MAY", "may"))
        assert len(first) == 12
        assert int(first, 16) >= 0

    def test_it_depends_on_every_word(self) -> None:
        assert self.id_of("1 Customer may watch people.") != self.id_of("1 Customer may watch people now.")

    def test_it_depends_on_rule_and_red_line(self) -> None:
        assert self.id_of("1 We watch people.") != self.id_of(
            "1 We watch people.", red_line=replace(SURVEILLANCE, id="other")
        )

    def test_identical_clauses_are_counted(self) -> None:
        made = agreement("1 We watch people.", "2 We watch people.")
        second = replace(crosses(made, "watch people"), clause=1, span=Span(24, 36))
        assert made.words(second.span) == "watch people"
        ids = [found.id for found in judged(made, second, crosses(made, "watch people")).findings]
        assert len(set(ids)) == 2
        assert ids[0] == self.id_of("1 We watch people.")

    def test_the_lead_in_is_part_of_the_wording(self) -> None:
        made = agreement("1 Customer may:", "1.1 watch people.")
        (plain,) = judged(made, crosses(made, "watch people")).findings
        led = replace(made, clauses=(made.clauses[0], replace(made.clauses[1], lead_in=made.clauses[0].body)))
        (found,) = judged(led, crosses(made, "watch people")).findings
        assert found.id != plain.id
        assert found.clause == "watch people."


def test_the_id_of_a_missing_limit_does_not_hang_on_which_rules_ran() -> None:
    both = replace(SURVEILLANCE, rules=("watching", "tracking"))
    ids = {judged(PLAIN, red_line=both, checked=ran).findings[0].id for ran in ("watching", "tracking")}
    assert len(ids) == 1


def test_the_typeface_of_quotation_marks_changes_no_id() -> None:
    ids = set()
    for words in ('1 "Weights" may be copied - all.', "1 “Weights” may be copied – all."):
        made = agreement(words)
        _, findings = one(
            judged(made, crosses(made, "may be copied", "handover"), red_line=CUSTODY, checked="handover")
        )
        ids.add(findings[0].id)
    assert len(ids) == 1
