"""The gate on reading: precision and recall together, on fixed wording that rules and model were tuned on.

These are regression figures. What to expect of wording nobody here has read is measured by `benchmarks/evaluate.py` on
the drafters that were kept aside, and stands in the README.
"""

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from agreelint import language
from agreelint.plugins import load

ROOT = Path(__file__).parent.parent
EVERY = 6  # one clause in so many: enough to notice, quick enough to run always


@cache
def evaluate() -> ModuleType:
    """The benchmark, so that there is one way to count."""
    spec = spec_from_file_location("evaluate", ROOT / "benchmarks" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["evaluate"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_precision_and_recall_hold_together() -> None:
    counting = evaluate()
    rules = tuple(rule for rule in load(()).rules if rule.activities or rule.find)
    lexicon = language.lexicon(concept for rule in rules for concept in rule.concepts)
    clauses = tuple(counting.labelled(ROOT / "training" / "wording", ()))[::EVERY]
    total = counting.Tally()
    for tally in counting.judge(clauses, counting.Reading(rules, lexicon, again=True), together=True).values():
        total.counts.update(tally.counts)
    right = total.of("conflict", "crosses")
    wrong = total.of("limit", "crosses") + total.of("neutral", "crosses")
    assert right / (right + wrong) >= PRECISION
    assert right / total.of("conflict") >= RECALL
    assert total.flagged("conflict") / total.of("conflict") >= FLAGGED
    assert total.of("hollow", "hollows", "crosses") / total.of("hollow") >= HOLLOW
    assert total.of("limit", "protects") / total.of("limit") >= LIMITS


PRECISION, RECALL, FLAGGED, HOLLOW, LIMITS = 0.96, 0.86, 0.94, 0.92, 0.86
