"""What speaks for and against a red line, by names that a person can read."""

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from agreelint.language.likeness.treatment import Treatment
from agreelint.model.agreement import ClauseKind
from agreelint.model.policy import RedLine
from agreelint.model.reading import Reading
from agreelint.model.rule import Again, Certainty
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.defined_away import Meanings
from agreelint.reasoning.rank.orders import Ranks
from agreelint.reasoning.taken_away.cancel import Cancelled
from agreelint.reasoning.weigh import Scales
from agreelint.reasoning.weighing.evidence import evidence
from agreelint.reasoning.weighing.likeliest import readings_of, spoken_of
from agreelint.reasoning.weighing.outlook import MODEL
from agreelint.reasoning.weight import Weight
from reasoning.agreements import SURVEILLANCE, agreement, crosses, protects

MADE = agreement(
    "1.1 Customer shall not watch people.",
    "1.2 Customer may look after its visitors.",
    "1.3 Section 1.1 sleeps at night.",
    "1.4 Customer hopes to watch nobody.",
    kinds={3: ClauseKind.RECITAL},
)
OTHER = RedLine("custody", "Weights stay", "Weights stay with us.", ("handover",))
(NAMED,) = (reference.span for reference in MADE.references if reference.targets)
GROUND = Ground(
    MADE, (), Cancelled(()), (), Ranks(), {}, Meanings(MADE),
    treated={NAMED: Treatment(undoes=0.9, replaces=0.02, yields=0.03, keeps=0.03, mentions=0.02)},
)  # fmt: skip


def reading(clause: int, crossing: float = 0.0, hollow: float = 0.0, limit: float = 0.0) -> Reading:
    span = MADE.clauses[clause].body
    return Reading(clause, span, "watching", frozenset({"watching"}), crossing, hollow, limit)


LIMIT, CROSSING = reading(0, limit=0.9), reading(1, crossing=0.3)


def test_what_stands_on_the_scales_is_counted_by_how_it_counts() -> None:
    possible = crosses(MADE, "look after", certainty=Certainty.POSSIBLE, again=Again.DISPUTED)
    scales = Scales(crossed=[Weight(possible, Certainty.POSSIBLE)] * 2, holding=[protects(MADE, "shall not watch")])
    found = evidence(GROUND, SURVEILLANCE, scales, [LIMIT, CROSSING])
    assert found["crossing: possible disputed, some"] == 1.0
    assert found["crossing: possible disputed, several"] == 1.0
    assert found["limit: holds agreed, some"] == 1.0
    assert "limit: holds agreed, several" not in found
    assert found["of watching"] == 1.0


def test_what_the_words_read_like_is_the_likeliest_of_each_kind() -> None:
    found = evidence(GROUND, SURVEILLANCE, Scales(), [LIMIT, CROSSING])
    assert found["read: limit 1"] > 0 > found["read: crossing 1"] > found["read: hollow 1"]
    assert found["read: crossing ≥ 0.2"] == 1.0
    assert "read: crossing ≥ 0.5" not in found
    assert found["read: crossing behind limit"] == 1.0
    assert found["read: leans to a limit"] == 1.0


def test_what_another_clause_does_to_the_limit_counts_for_the_limit_alone() -> None:
    found = evidence(GROUND, SURVEILLANCE, Scales(), [LIMIT, CROSSING])
    assert found["limit: undoes"] > 0 > found["limit: keeps"]
    assert "crossing: undoes" not in found


def test_readings_of_other_red_lines_and_of_idle_recitals_are_none_of_it() -> None:
    of_a_recital = reading(3, limit=0.9)
    assert readings_of(GROUND, SURVEILLANCE, [LIMIT, of_a_recital]) == [LIMIT]
    assert readings_of(GROUND, OTHER, [LIMIT]) == []


def test_what_nothing_speaks_of_is_not_weighed() -> None:
    assert not spoken_of([reading(0, limit=0.02), reading(1, crossing=0.02)])
    assert spoken_of([reading(0, limit=0.02), reading(1, hollow=0.05)])


chances = st.floats(0, 1)


@given(st.lists(st.builds(reading, st.sampled_from([0, 1, 2]), chances, chances, chances), max_size=6))
def test_evidence_is_finite_and_has_the_names_that_were_learned(found: list[Reading]) -> None:
    known = json.loads(MODEL.read_text(encoding="utf-8"))["weights"]
    made = evidence(GROUND, SURVEILLANCE, Scales(), found)
    assert all(math.isfinite(value) for value in made.values())
    assert {name for name in made if name.startswith("read: ")} <= known.keys()
