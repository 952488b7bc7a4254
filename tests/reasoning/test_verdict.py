from dataclasses import replace
from itertools import permutations

import pytest

from agreelint.model.agreement import ClauseKind
from agreelint.model.place import Gap
from agreelint.model.policy import Severity
from agreelint.model.review import Kind, Standing
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning import judge
from reasoning.agreements import (
    CUSTODY,
    GRANT,
    HOLLOW,
    LIMIT,
    PLAIN,
    SURVEILLANCE,
    agreement,
    crosses,
    judged,
    one,
    policy,
    protects,
)


@pytest.mark.parametrize(
    ("effects", "standing", "kinds"),
    [
        ((GRANT,), Standing.CROSSED, [Kind.CROSSED]),
        ((GRANT, LIMIT), Standing.CROSSED, [Kind.CROSSED]),
        ((GRANT, HOLLOW), Standing.CROSSED, [Kind.CROSSED, Kind.HOLLOW]),
        ((HOLLOW,), Standing.HOLLOW, [Kind.HOLLOW]),
        ((), Standing.MISSING, [Kind.MISSING]),
        ((LIMIT,), Standing.HELD, []),
    ],
)
def test_the_worst_thing_an_agreement_does_to_a_red_line_is_its_verdict(
    effects: tuple[Effect, ...], standing: Standing, kinds: list[Kind]
) -> None:
    verdict, findings = one(judged(PLAIN, *effects))
    assert verdict.standing is standing
    assert [found.kind for found in findings] == kinds
    assert [held.quote for held in verdict.protections] == (["watch people."] if LIMIT in effects else [])


def test_a_red_line_that_demands_nothing_is_silent() -> None:
    verdict, findings = one(judged(PLAIN, red_line=CUSTODY))
    assert verdict.standing is Standing.SILENT
    assert not findings


def test_a_limit_that_no_rule_explains_is_shown_and_meets_no_demand_for_a_limit() -> None:
    likely = replace(LIMIT, again=Again.ALONE)
    demanding = one(judged(PLAIN, likely))[0]
    assert demanding.standing is Standing.UNRESOLVED
    assert "watch people." in demanding.why
    silent = one(judged(PLAIN, replace(likely, rule="handover"), red_line=CUSTODY))[0]
    assert silent.standing is Standing.HELD
    for verdict in (demanding, silent):
        assert [held.quote for held in verdict.protections] == ["watch people."]


def test_a_limit_that_no_rule_explains_outweighs_no_hollow_one() -> None:
    bare = one(judged(PLAIN, HOLLOW))
    assert one(judged(PLAIN, HOLLOW, replace(LIMIT, again=Again.ALONE)))[0].standing is bare[0].standing


def test_a_denied_crossing_hides_no_disputed_one_beside_it() -> None:
    made = agreement("2.1 Customer may watch people, track people and follow people.")
    denied = crosses(made, "watch people", certainty=Certainty.POSSIBLE, again=Again.DENIED)
    disputed = crosses(made, "track people", certainty=Certainty.POSSIBLE, again=Again.DISPUTED)
    line = replace(SURVEILLANCE, must_be_present=False)
    assert one(judged(made, denied, red_line=line))[0].standing is Standing.SILENT
    verdict, findings = one(judged(made, denied, disputed, red_line=line))
    assert verdict.standing is Standing.UNRESOLVED
    assert [found.quote for found in findings] == ["watch people, track people"]


def test_what_a_second_reading_takes_for_something_else_is_set_aside() -> None:
    unrelated = replace(GRANT, again=Again.UNRELATED, certainty=Certainty.POSSIBLE)
    verdict, findings = one(judged(PLAIN, replace(unrelated, rule="handover"), red_line=CUSTODY))
    assert verdict.standing is Standing.SILENT
    assert not findings
    assert [aside.quote for aside in verdict.aside] == ["may watch people"]


@pytest.mark.parametrize(
    ("again", "standing"),
    [(Again.FAINT, Standing.HELD), (Again.ALONE, Standing.UNRESOLVED), (Again.DENIED, Standing.HELD)],
)
def test_a_crossing_that_is_hardly_one_is_shown_and_takes_nothing_from_a_limit(
    again: Again, standing: Standing
) -> None:
    verdict, findings = one(judged(PLAIN, replace(GRANT, again=again, certainty=Certainty.POSSIBLE), LIMIT))
    assert verdict.standing is standing
    assert [(found.kind, found.certainty) for found in findings] == [(Kind.CROSSED, Certainty.POSSIBLE)]


def test_effects_of_other_rules_change_nothing() -> None:
    assert judged(PLAIN, GRANT, red_line=CUSTODY) == judged(PLAIN, red_line=CUSTODY)


def test_a_finding_carries_all_that_a_reader_needs() -> None:
    (found,) = judged(PLAIN, GRANT).findings
    assert found.quote == "may watch people"
    assert (found.place.section, found.place.page) == ("2.1", 1)
    assert found.clause == "Customer may watch people at home."
    assert found.clause[found.span.start - found.clause_start :].startswith(found.quote)
    assert (found.severity, found.owner, found.ask_for) == (
        Severity.BLOCKER, "Safety", "Customer shall not watch people.",
    )  # fmt: skip


class TestOneCrossingIsToldOnce:
    """Two rules that see the same words of a clause make one finding: the one that quotes more."""

    BOTH = replace(CUSTODY, rules=("handover", "escrow"))
    TEXT = agreement("1 Weights may be copied freely.", "2 Weights may be copied.")

    def test_words_within_words_are_told_by_the_longer_quotation(self) -> None:
        long = crosses(self.TEXT, "may be copied freely", "escrow")
        short = crosses(self.TEXT, "may be copied", "handover")
        _, findings = one(judged(self.TEXT, short, long, red_line=self.BOTH, checked="handover escrow"))
        assert [finding.quote for finding in findings] == ["may be copied freely"]

    def test_neighbouring_words_of_one_enumeration_are_one_quotation(self) -> None:
        text = agreement("1 Weights, code or data may be copied. Notes may be copied.")
        effects = [crosses(text, word, "handover") for word in ("Weights", "code", "data", "Notes")]
        _, findings = one(judged(text, *effects, red_line=self.BOTH, checked="handover escrow"))
        assert [finding.quote for finding in findings] == ["Weights, code or data", "Notes"]

    def test_the_same_words_are_told_by_the_rule_named_first(self) -> None:
        effects = [crosses(self.TEXT, "may be copied", rule) for rule in ("escrow", "handover")]
        _, findings = one(judged(self.TEXT, *effects, red_line=self.BOTH, checked="handover escrow"))
        assert [finding.rule for finding in findings] == ["handover"]


class TestWhatWasNotRead:
    """A page that nobody read may hold the limit, or what crosses it."""

    GAP = Gap("page 4", "It is a picture.")

    @pytest.mark.parametrize("limited", [True, False])
    def test_neither_held_nor_missing_nor_silent(self, limited: bool) -> None:
        made = replace(PLAIN, gaps=(self.GAP,))
        verdict, findings = one(judged(made, *[LIMIT] * limited))
        assert verdict.standing is Standing.UNRESOLVED
        assert "page 4" in verdict.why
        assert not findings
        assert one(judged(made, red_line=CUSTODY))[0].standing is Standing.UNRESOLVED

    def test_crossed_is_crossed(self) -> None:
        assert one(judged(replace(PLAIN, gaps=(self.GAP,)), GRANT))[0].standing is Standing.CROSSED


class TestPossible:
    """A possible effect asks a person; it neither crosses nor holds."""

    MAYBE = replace(GRANT, certainty=Certainty.POSSIBLE)

    def test_a_possible_crossing_keeps_a_red_line_from_being_held_but_is_no_gap(self) -> None:
        made = judged(PLAIN, self.MAYBE, LIMIT)
        verdict, (found,) = one(made)
        assert verdict.standing is Standing.UNRESOLVED
        assert found.certainty is Certainty.POSSIBLE
        assert not made.gaps

    def test_a_crossing_that_two_readings_see_differently_is_a_gap(self) -> None:
        made = judged(PLAIN, replace(self.MAYBE, again=Again.DISPUTED), LIMIT)
        assert one(made)[0].standing is Standing.UNRESOLVED
        assert made.gaps

    def test_a_missing_limit_is_missing_all_the_same(self) -> None:
        verdict, findings = one(judged(PLAIN, self.MAYBE))
        assert verdict.standing is Standing.MISSING
        assert [found.kind for found in findings] == [Kind.MISSING, Kind.CROSSED]

    def test_a_possible_limit_holds_nothing_and_is_shown_to_the_reader(self) -> None:
        made = judged(PLAIN, replace(LIMIT, certainty=Certainty.POSSIBLE))
        verdict, findings = one(made)
        assert (verdict.standing, findings) == (Standing.UNRESOLVED, ())
        assert '"watch people." (§2.2)' in verdict.why
        assert [gap.what for gap in made.gaps] == ["red line surveillance"]

    def test_a_possible_crossing_counts_where_the_agreement_never_says_what_it_is_about(self) -> None:
        lease = agreement("1 Tenant may watch people.", f"2 {'Rent is due in advance. ' * 500}")
        about = agreement("1 Tenant may watch people.", f"2 {'The AI System answers. ' * 500}")
        for made, gaps in ((lease, 1), (about, 0)):
            grant = crosses(made, "may watch people", rule="handover", certainty=Certainty.POSSIBLE)
            judgement = judged(made, grant, red_line=CUSTODY)
            assert judgement.verdicts[0].standing is Standing.UNRESOLVED
            assert len(judgement.gaps) == gaps


class TestWhereItStands:
    """Only operative wording counts."""

    def made(self, kind: ClauseKind) -> tuple[Effect, Effect, object]:
        made = agreement("1 The parties shall not watch people.", "2 Fees are due.", kinds={0: kind})
        return protects(made, "shall not watch"), crosses(made, "watch people"), made

    @pytest.mark.parametrize("kind", [ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT])
    def test_a_limit_in_a_recital_is_hollow_and_a_grant_there_only_possible(self, kind: ClauseKind) -> None:
        limit, grant, made = self.made(kind)
        verdict, (found,) = one(judged(made, limit))  # type: ignore[arg-type]
        assert (verdict.standing, found.loophole) == (Standing.HOLLOW, "recital-only")
        verdict, findings = one(judged(made, grant))  # type: ignore[arg-type]
        assert verdict.standing is Standing.MISSING
        assert findings[1].certainty is Certainty.POSSIBLE

    @pytest.mark.parametrize("kind", [ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW, ClauseKind.NOTE, ClauseKind.HEADING])
    def test_a_grant_counts_wherever_else_it_hides(self, kind: ClauseKind) -> None:
        _, grant, made = self.made(kind)
        assert one(judged(made, grant))[0].standing is Standing.CROSSED  # type: ignore[arg-type]


class TestWhatIsOutside:
    """A limit that rests on an exhibit nobody has seen resolves nothing."""

    def test_the_only_limit_rests_on_an_absent_exhibit(self) -> None:
        made = agreement("1 Customer shall not watch people except as Exhibit C allows.", "2 Fees are due.")
        judgement = judged(made, protects(made, "shall not watch"))
        verdict, findings = one(judgement)
        assert verdict.standing is Standing.UNRESOLVED
        assert "Exhibit C" in verdict.why
        assert not findings
        assert judgement.gaps

    def test_another_limit_does_without_it(self) -> None:
        made = agreement("1 Customer shall not watch people except as Exhibit C allows.", "2 No one is watched.")
        limits = protects(made, "shall not watch"), protects(made, "No one is watched")
        verdict, _ = one(judged(made, *limits))
        assert verdict.standing is Standing.HELD
        assert [held.quote for held in verdict.protections] == ["No one is watched"]

    def test_a_missing_limit_names_what_was_not_reviewed(self) -> None:
        made = agreement("1 Exhibit C applies.", "2 Section 9 and Exhibit C apply.")
        (found,) = judged(made).findings
        assert found.because.endswith("not in the reviewed text: Exhibit C, Section 9")


def test_the_order_of_the_effects_changes_nothing() -> None:
    effects = (GRANT, LIMIT, HOLLOW, crosses(PLAIN, "watch people at home"))
    made = {judged(PLAIN, *order) for order in permutations(effects)}
    assert len(made) == 1
    (judgement,) = made
    assert [found.span.start for found in judgement.findings] == sorted(f.span.start for f in judgement.findings)


def test_the_same_effect_twice_is_one_finding() -> None:
    assert len(judged(PLAIN, GRANT, GRANT).findings) == 1


def test_verdicts_stand_in_the_order_of_the_policy() -> None:
    made = judge(PLAIN, (GRANT,), policy(CUSTODY, SURVEILLANCE), frozenset({"watching", "handover"}))
    assert [verdict.red_line for verdict in made.verdicts] == ["custody", "surveillance"]


def test_what_a_find_page_misses_gives_the_words_of_the_missing_limit() -> None:
    told = Effect("watching", EffectKind.CROSSES, 0, Span(0, 0), "no ban on watching", "nothing was found")
    verdict, (found,) = one(judged(PLAIN, told))
    assert (verdict.standing, found.kind, found.message) == (Standing.MISSING, Kind.MISSING, "no ban on watching")
    assert one(judged(PLAIN, told, LIMIT))[0].standing is Standing.HELD
    assert one(judged(PLAIN, replace(told, rule="handover"), red_line=CUSTODY))[0].standing is Standing.MISSING


def test_an_incomplete_checklist_is_missing_beside_what_it_gives() -> None:
    given = Related("gives filters", LIMIT.span)
    told = Effect("watching", EffectKind.CROSSES, 0, Span(0, 0), "nothing gives logs", "found only filters")
    verdict, (found,) = one(judged(PLAIN, replace(told, related=(given,)), LIMIT))
    assert (verdict.standing, found.message) == (Standing.MISSING, "nothing gives logs")
    assert [related.label for related in found.related] == ["gives filters"]


def test_what_hardly_speaks_of_ai_is_said_to_where_a_limit_is_missing() -> None:
    rent, named = "2.1 Rent is due monthly.", "2.1 Fees for the AI System and its language model are due."
    lease = judged(agreement(rent))
    assert [note.what.partition(":")[0] for note in lease.notes] == ["The agreement hardly speaks of AI"]
    assert not judged(agreement(named)).notes
    assert not judged(agreement(rent), red_line=replace(SURVEILLANCE, must_be_present=False)).notes
