"""Probabilities of the verdicts, from named evidence."""

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from agreelint.reasoning.weighing.outlook import MODEL, VERDICTS, outlook

WEIGHTS: dict[str, list[float]] = json.loads(MODEL.read_text(encoding="utf-8"))["weights"]


@given(st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.floats(-5, 5)))
def test_they_add_up_to_one(evidence: dict[str, float]) -> None:
    view = outlook(evidence)
    assert math.isclose(view.crossed + view.hollow + view.held, 1.0)


def test_evidence_that_nobody_learned_from_weighs_nothing() -> None:
    assert outlook({"of a rule of somebody's plugin": 1.0}) == outlook({})


def test_every_piece_weighs_for_each_verdict() -> None:
    assert {len(weights) for weights in WEIGHTS.values()} == {len(VERDICTS)}


def test_a_crossing_that_a_rule_tells_speaks_for_crossed_and_a_limit_for_held() -> None:
    # Who tells what is weighed with it, as it is gathered.
    none = outlook({"crossing by none, limit by none": 1.0, "crossing by none, hollow by none": 1.0})
    by_a_rule = {"crossing by a rule, limit by none": 1.0, "crossing by a rule, hollow by none": 1.0}
    assert outlook({"crossing: certain agreed, some": 1.0, **by_a_rule}).crossed > none.crossed
    held = {"crossing by none, limit by a rule": 1.0, "crossing by none, hollow by none": 1.0}
    limit = outlook({"limit: holds agreed, some": 1.0, **held})
    assert limit.held > outlook({"crossing: certain agreed, some": 1.0, **by_a_rule}).held
    assert limit.held > max(limit.crossed, limit.hollow)
