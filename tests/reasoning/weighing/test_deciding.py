"""What becomes of a verdict when everything is weighed together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.model.review import Standing
from agreelint.model.rule import Again, Certainty, EffectKind, Related
from agreelint.reasoning.weigh import Scales
from agreelint.reasoning.weighing.deciding import Decision, decided
from agreelint.reasoning.weighing.outlook import Outlook
from agreelint.reasoning.weight import Weight
from reasoning.agreements import CUSTODY_OF_USE, SURVEILLANCE, agreement, crosses, hollows, protects

MADE = agreement(
    "1. Customer shall not watch people.", "2. Customer may look after its visitors.", "3. Watching needs care."
)
CLEAN = (Standing.HELD, Standing.SILENT)


def reading(clause: int, crossing: float = 0.0, hollow: float = 0.0, limit: float = 0.0) -> Reading:
    span = MADE.clauses[clause].body
    return Reading(clause, span, "watching", frozenset({"watching"}), crossing, hollow, limit)


LIKE_A_LIMIT, LIKE_A_CROSSING = reading(0, limit=0.4), reading(1, crossing=0.3)
BOTH = (LIKE_A_LIMIT, LIKE_A_CROSSING)


def possible(words: str = "look after") -> Weight:
    return Weight(crosses(MADE, words, certainty=Certainty.POSSIBLE), Certainty.POSSIBLE)


def decide(
    outlook: tuple[float, float, float],
    standing: Standing,
    scales: Scales,
    *,
    readings: tuple[Reading, ...] = BOTH,
    red_line: RedLine = SURVEILLANCE,
    clears: bool = True,
    made: Agreement = MADE,
) -> Decision | None:
    return decided(made, red_line, scales, readings, Outlook(*outlook), standing, clears=clears)


def now(made: Decision | None) -> Standing | None:
    return None if made is None else made.standing


def test_a_possible_crossing_that_all_else_bears_out_is_one() -> None:
    scales = Scales(crossed=[possible("Watching needs"), possible()], holding=[protects(MADE, "shall not watch")])
    made = decide((0.8, 0.1, 0.1), Standing.UNRESOLVED, scales)
    assert now(made) is Standing.CROSSED
    other, likeliest = scales.crossed
    assert other.certainty is Certainty.POSSIBLE
    assert likeliest.certainty is Certainty.CERTAIN
    assert likeliest.effect.because.endswith("it is crossed (80 of 100)")


def test_a_possible_crossing_that_all_else_speaks_against_counts_no_more_and_stays_shown() -> None:
    scales = Scales(crossed=[possible()], holding=[protects(MADE, "shall not watch")])
    made = decide((0.1, 0.1, 0.8), Standing.UNRESOLVED, scales)
    assert now(made) is Standing.HELD
    assert [weight.outweighed for weight in scales.crossed] == [True]


def test_what_reads_like_a_limit_is_shown_as_what_holds() -> None:
    scales = Scales()
    assert now(decide((0.1, 0.1, 0.8), Standing.MISSING, scales)) is Standing.HELD
    assert [limit.again for limit in scales.likely] == [Again.ALONE]
    assert "40 of 100" in scales.likely[0].because


def test_a_limit_that_is_demanded_is_not_held_on_nothing() -> None:
    assert decide((0.1, 0.1, 0.8), Standing.MISSING, Scales(), readings=(LIKE_A_CROSSING,)) is None
    made = decide((0.1, 0.1, 0.8), Standing.UNRESOLVED, Scales(), readings=(LIKE_A_CROSSING,), red_line=CUSTODY_OF_USE)
    assert now(made) is Standing.SILENT


def test_a_limit_that_does_not_protect_is_no_protection() -> None:
    scales = Scales(holding=[protects(MADE, "shall not watch")])
    assert now(decide((0.1, 0.8, 0.1), Standing.HELD, scales)) is Standing.HOLLOW
    assert scales.holding == []
    (hollow,) = scales.hollow
    assert hollow.certainty is Certainty.CERTAIN
    assert hollow.effect.message == "a limit that the rest of the agreement empties"


def test_an_empty_limit_may_let_happen_what_it_should_forbid() -> None:
    scales = Scales(hollow=[Weight(hollows(MADE, "shall not watch", "law-exception"), Certainty.CERTAIN)])
    assert now(decide((0.7, 0.2, 0.1), Standing.HOLLOW, scales)) is Standing.CROSSED
    assert not scales.hollow
    assert len(scales.crossed) == 1


def test_in_between_a_person_reads() -> None:
    made = decide((0.35, 0.23, 0.42), Standing.HELD, Scales(holding=[protects(MADE, "shall not watch")]))
    assert made is not None
    assert made.standing is Standing.UNRESOLVED
    assert "look after its visitors" in made.why


def test_what_was_missing_stays_missing_where_it_is_crossed() -> None:
    assert decide((0.8, 0.1, 0.1), Standing.MISSING, Scales()) is None


def test_a_verdict_needs_a_place_and_what_is_against_it_is_never_passed_over() -> None:
    nothing = (reading(0, limit=0.04),)
    assert decide((0.8, 0.1, 0.1), Standing.UNRESOLVED, Scales(), readings=nothing) is None
    assert now(decide((0.8, 0.1, 0.1), Standing.SILENT, Scales(), readings=nothing)) is Standing.UNRESOLVED
    assert now(decide((0.1, 0.8, 0.1), Standing.SILENT, Scales(), readings=nothing)) is Standing.UNRESOLVED


def outlooks() -> st.SearchStrategy[tuple[float, float, float]]:
    parts = st.tuples(*[st.floats(0.001, 1)] * 3)
    return parts.map(lambda three: (three[0] / sum(three), three[1] / sum(three), three[2] / sum(three)))


OURS = crosses(MADE, "look after", "domestic-surveillance")
OURS_EMPTY = hollows(MADE, "shall not watch", "law-exception", rule="domestic-surveillance")


@given(outlook=outlooks(), standing=st.sampled_from([Standing.CROSSED, Standing.HOLLOW]), clears=st.booleans())
def test_what_a_rule_is_certain_of_becomes_clean_only_where_all_else_speaks_for_a_limit(
    outlook: tuple[float, float, float], standing: Standing, clears: bool
) -> None:
    certain, empty = Weight(OURS, Certainty.CERTAIN), Weight(OURS_EMPTY, Certainty.CERTAIN)
    scales = Scales(crossed=[certain]) if standing is Standing.CROSSED else Scales(hollow=[empty])
    made = decide(outlook, standing, scales, clears=clears)
    if now(made) in CLEAN:
        assert clears
        assert outlook[2] >= (0.9 if standing is Standing.CROSSED else 0.8)
        assert all(one.outweighed and one.certainty is Certainty.POSSIBLE for one in (*scales.crossed, *scales.hollow))
    assert scales.crossed or scales.hollow


@given(outlook=outlooks(), standing=st.sampled_from([Standing.MISSING, Standing.UNRESOLVED, Standing.CROSSED]))
def test_where_what_is_possible_blocks_nothing_becomes_clean(
    outlook: tuple[float, float, float], standing: Standing
) -> None:
    assert now(decide(outlook, standing, Scales(crossed=[possible()]), clears=False)) not in CLEAN


@given(outlook=outlooks(), standing=st.sampled_from(list(Standing)))
def test_every_finding_stays_and_every_bad_verdict_has_one(
    outlook: tuple[float, float, float], standing: Standing
) -> None:
    certainty = Certainty.CERTAIN if standing is Standing.CROSSED else Certainty.POSSIBLE
    scales = Scales(crossed=[Weight(crosses(MADE, "look after", certainty=certainty), certainty)])
    made = decide(outlook, standing, scales)
    assert len(scales.crossed) + len(scales.hollow) >= 1
    if now(made) is Standing.CROSSED:
        assert any(weight.certainty is Certainty.CERTAIN for weight in scales.crossed)
    if now(made) is Standing.HOLLOW:
        assert any(weight.certainty is Certainty.CERTAIN for weight in scales.hollow)


@pytest.mark.parametrize("held", [0.8, 0.85, 0.89])
def test_a_crossing_by_a_rule_that_nothing_bears_out_is_left_to_a_person(held: float) -> None:
    scales = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)])
    assert now(decide((0.5 - held / 2, 0.5 - held / 2, held), Standing.CROSSED, scales)) is Standing.UNRESOLVED
    assert [weight.certainty for weight in scales.crossed] == [Certainty.POSSIBLE]


def test_in_a_long_agreement_what_a_rule_tells_stands_longer() -> None:
    long = agreement(
        *(f"{n}. Fees of kind {n} are due monthly." for n in range(1, 50)), MADE.clauses[1].body.of(MADE.text)
    )
    told = crosses(long, "look after", "domestic-surveillance")

    def verdict(held: float) -> Standing | None:
        outlook = (0.5 - held / 2, 0.5 - held / 2, held)
        scales = Scales(crossed=[Weight(told, Certainty.CERTAIN)])
        return now(decide(outlook, Standing.CROSSED, scales, made=long))

    assert verdict(0.8) is None
    assert verdict(0.87) is Standing.UNRESOLVED


@pytest.mark.parametrize("heard", [True, False])
def test_in_a_long_agreement_only_what_is_heard_for_certain_becomes_worse(*, heard: bool) -> None:
    long = agreement(
        *(f"{n}. Fees of kind {n} are due monthly." for n in range(1, 50)), MADE.clauses[1].body.of(MADE.text)
    )
    read = replace(LIKE_A_CROSSING, clause=long.clauses[-1].index, span=long.clauses[-1].body)
    outlook = Outlook(0.9, 0.05, 0.05, heard=heard)
    made = decided(long, SURVEILLANCE, Scales(), [read], outlook, Standing.SILENT, clears=True)
    assert now(made) is (Standing.CROSSED if heard else None)


def test_in_a_long_agreement_what_is_only_like_something_takes_no_limit_that_a_rule_tells() -> None:
    long = agreement(
        *(f"{n}. Fees of kind {n} are due monthly." for n in range(1, 50)), MADE.clauses[1].body.of(MADE.text)
    )
    like = replace(crosses(long, "look after"), again=Again.ALONE)
    limit = protects(MADE, "shall not watch")
    read = replace(LIKE_A_CROSSING, clause=long.clauses[-1].index, span=long.clauses[-1].body)
    outlook = Outlook(0.1, 0.7, 0.2, heard=True)

    def verdict(scales: Scales) -> Standing | None:
        return now(decided(long, SURVEILLANCE, scales, [read], outlook, Standing.UNRESOLVED, clears=True))

    assert verdict(Scales(crossed=[Weight(like, Certainty.POSSIBLE)], holding=[limit])) is None
    assert verdict(Scales(crossed=[possible()], holding=[limit])) is Standing.HOLLOW


def test_beside_a_limit_that_a_rule_tells_a_crossing_takes_more() -> None:
    limit = protects(MADE, "shall not watch")
    for outlook, alone, beside in (
        ((0.55, 0.1, 0.35), Standing.CROSSED, None),
        ((0.65, 0.1, 0.25),) + (Standing.CROSSED,) * 2,
    ):
        assert now(decide(outlook, Standing.UNRESOLVED, Scales(crossed=[possible()]))) is alone
        assert now(decide(outlook, Standing.UNRESOLVED, Scales(crossed=[possible()], holding=[limit]))) is beside
    clean = Scales(crossed=[possible()], holding=[limit])
    assert now(decide((0.55, 0.1, 0.35), Standing.HELD, clean)) is Standing.UNRESOLVED


def test_where_nearly_everything_speaks_for_a_limit_even_a_rule_is_outweighed_and_stays_shown() -> None:
    crossed = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)])
    assert now(decide((0.05, 0.04, 0.91), Standing.CROSSED, crossed)) is Standing.HELD
    empty = Scales(hollow=[Weight(OURS_EMPTY, Certainty.CERTAIN)])
    assert now(decide((0.1, 0.08, 0.82), Standing.HOLLOW, empty)) is Standing.HELD
    shown = (*crossed.crossed, *empty.hollow)
    assert [(one.certainty, one.outweighed) for one in shown] == [(Certainty.POSSIBLE, True)] * 2


def test_what_crosses_a_limit_for_certain_may_be_what_empties_it_and_is_shown_so() -> None:
    scales = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)], holding=[protects(MADE, "shall not watch")])
    assert now(decide((0.2, 0.75, 0.05), Standing.CROSSED, scales)) is Standing.HOLLOW
    assert [one.effect.kind for one in scales.hollow] == [EffectKind.HOLLOWS]
    assert not (scales.crossed)
    assert not (scales.holding)
    assert not (scales.likely)
    unsure = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)], holding=[protects(MADE, "shall not watch")])
    assert decide((0.4, 0.55, 0.05), Standing.CROSSED, unsure) is None
    no_limit = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)])
    assert decide((0.2, 0.75, 0.05), Standing.CROSSED, no_limit, readings=(LIKE_A_CROSSING,)) is None


def test_what_another_clause_does_for_certain_takes_more() -> None:
    told = Weight(OURS, Certainty.CERTAIN, related=(Related("the limit", MADE.clauses[0].body),))
    assert now(decide((0.03, 0.01, 0.96), Standing.CROSSED, Scales(crossed=[told]))) is Standing.UNRESOLVED
    assert now(decide((0.005, 0.005, 0.99), Standing.CROSSED, Scales(crossed=[told]))) is Standing.HELD


@given(outlook=outlooks())
def test_a_clause_that_is_deleted_outright_is_weighed_against_nothing(outlook: tuple[float, float, float]) -> None:
    limit = (Related("the limit", MADE.clauses[0].body),)
    told = Weight(crosses(MADE, "look after", related=limit, plain=True), Certainty.CERTAIN, deletes=True)
    assert decide(outlook, Standing.CROSSED, Scales(crossed=[told])) is None
    among_others = Weight(crosses(MADE, "look after", related=limit), Certainty.CERTAIN, deletes=True)
    assert now(decide(outlook, Standing.CROSSED, Scales(crossed=[among_others]))) not in CLEAN


@given(outlook=outlooks())
def test_what_a_rule_and_the_words_themselves_tell_never_becomes_clean(outlook: tuple[float, float, float]) -> None:
    plain = (LIKE_A_LIMIT, reading(1, crossing=0.6))
    assert (
        now(decide(outlook, Standing.CROSSED, Scales(crossed=[Weight(OURS, Certainty.CERTAIN)]), readings=plain))
        not in CLEAN
    )
    loose = (reading(0, hollow=0.6), LIKE_A_CROSSING)
    empty = Scales(hollow=[Weight(OURS_EMPTY, Certainty.CERTAIN)])
    assert now(decide(outlook, Standing.HOLLOW, empty, readings=loose)) not in CLEAN


def test_a_rule_of_a_plugin_is_never_doubted_and_none_is_where_what_is_possible_blocks() -> None:
    foreign = Scales(crossed=[Weight(crosses(MADE, "look after", "theirs/watching"), Certainty.CERTAIN)])
    assert decide((0.01, 0.01, 0.98), Standing.CROSSED, foreign) is None
    ours = Scales(crossed=[Weight(OURS, Certainty.CERTAIN)])
    assert decide((0.01, 0.01, 0.98), Standing.CROSSED, ours, clears=False) is None


DOUBTFUL, SURE = (0.12, 0.12, 0.76), (0.06, 0.06, 0.88)


@pytest.mark.parametrize("again", [Again.DISPUTED, Again.DENIED])
def test_what_two_readings_dispute_is_cleared_only_where_much_speaks_for_a_limit(again: Again) -> None:
    def scales() -> tuple[Scales, Scales]:
        limit = protects(MADE, "shall not watch")
        crossing = Weight(crosses(MADE, "look after", again=again), Certainty.POSSIBLE)
        hollow = Weight(hollows(MADE, "shall not watch", "efforts", again=again), Certainty.POSSIBLE)
        return Scales(crossed=[crossing], holding=[limit]), Scales(hollow=[hollow], holding=[limit])

    assert now(decide(DOUBTFUL, Standing.UNRESOLVED, Scales(crossed=[possible()]))) is Standing.HELD
    assert [decide(DOUBTFUL, Standing.UNRESOLVED, one) for one in scales()] == [None, None]
    assert [now(decide(SURE, Standing.UNRESOLVED, one)) for one in scales()] == [Standing.HELD] * 2


def test_so_are_clouds_and_an_incomplete_list() -> None:
    limit = protects(MADE, "shall not watch")
    lacking = hollows(MADE, "Watching", "", related=(Related("given here", MADE.clauses[0].body),))
    for outlook, expected in ((DOUBTFUL, None), (SURE, Standing.HELD)):
        clouded = Scales(holding=[limit], clouded=[MADE.clauses[2].body])
        assert now(decide(outlook, Standing.UNRESOLVED, clouded)) is expected
        partial = Scales(holding=[limit], absent=[lacking])
        assert now(decide(outlook, Standing.MISSING, partial)) is expected


def test_a_finding_shows_the_other_clause_that_had_a_say() -> None:
    scales = Scales(crossed=[possible()])
    assert now(decide((0.8, 0.1, 0.1), Standing.UNRESOLVED, scales)) is Standing.CROSSED
    assert [place.span for place in scales.crossed[0].related] == [MADE.clauses[0].body]
    emptied = Scales(holding=[protects(MADE, "shall not watch")])
    assert now(decide((0.1, 0.8, 0.1), Standing.HELD, emptied)) is Standing.HOLLOW
    assert [place.span for place in emptied.hollow[0].related] == [MADE.clauses[1].body]


def test_a_clause_counts_by_its_likeliest_words() -> None:
    scales = Scales(crossed=[possible("Watching needs"), possible()])
    readings = (LIKE_A_LIMIT, LIKE_A_CROSSING, reading(1, crossing=0.01), reading(2, crossing=0.1))
    decide((0.8, 0.1, 0.1), Standing.UNRESOLVED, scales, readings=readings)
    assert [weight.certainty for weight in scales.crossed] == [Certainty.POSSIBLE, Certainty.CERTAIN]


ALIKE = Weight(crosses(MADE, "look after", again=Again.ALONE), Certainty.CERTAIN)


def test_what_only_a_likeness_tells_gives_way_to_all_else() -> None:
    scales = Scales(crossed=[ALIKE], holding=[protects(MADE, "shall not watch")])
    assert now(decide((0.1, 0.1, 0.8), Standing.CROSSED, scales)) is Standing.HELD
    assert [(one.certainty, one.outweighed) for one in scales.crossed] == [(Certainty.POSSIBLE, True)]


def test_what_only_a_likeness_tells_is_left_to_a_person_where_little_speaks_against_it() -> None:
    scales = Scales(crossed=[ALIKE])
    assert now(decide((0.3, 0.2, 0.5), Standing.CROSSED, scales)) is Standing.UNRESOLVED
    assert [one.certainty for one in scales.crossed] == [Certainty.POSSIBLE]
    assert decide((0.5, 0.1, 0.4), Standing.CROSSED, Scales(crossed=[ALIKE])) is None
    assert decide((0.1, 0.1, 0.8), Standing.CROSSED, Scales(crossed=[ALIKE]), clears=False) is None


def test_a_rule_beside_a_likeness_is_still_certain() -> None:
    scales = Scales(crossed=[ALIKE, Weight(OURS, Certainty.CERTAIN)], holding=[protects(MADE, "shall not watch")])
    assert now(decide((0.1, 0.15, 0.75), Standing.CROSSED, scales)) in (None, Standing.UNRESOLVED)
