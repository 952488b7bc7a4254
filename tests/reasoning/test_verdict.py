from dataclasses import replace
from itertools import permutations

import pytest

from agreelint.model.agreement import ClauseKind
from agreelint.model.place import Gap
from agreelint.model.policy import Severity
from agreelint.model.review import Kind, Standing
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.pages import loopholes
from agreelint.reasoning import judge
from agreelint.reasoning.weigh import OF_ONE_SENTENCE
from reasoning.agreements import (
    CUSTODY,
    SURVEILLANCE,
    activity,
    agreement,
    crosses,
    hollows,
    judged,
    one,
    policy,
    protects,
)

PLAIN = agreement(
    "2.1 Customer may watch people at home.",
    "2.2 Customer shall not watch people.",
    "2.3 Customer shall not intentionally watch people.",
)
GRANT = crosses(PLAIN, "may watch people")
LIMIT = protects(PLAIN, "watch people.")
HOLLOW = hollows(PLAIN, "intentionally", "intent-qualifier", activity=activity(PLAIN, "watch people"))


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


def test_what_hardly_speaks_of_ai_is_said_to_where_a_limit_is_missing() -> None:
    rent, named = "2.1 Rent is due monthly.", "2.1 Fees for the AI System and its language model are due."
    lease = judged(agreement(rent))
    assert [note.what.partition(":")[0] for note in lease.notes] == ["The agreement hardly speaks of AI"]
    assert not judged(agreement(named)).notes
    assert not judged(agreement(rent), red_line=replace(SURVEILLANCE, must_be_present=False)).notes
