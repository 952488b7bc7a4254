"""The outlook once the agreement was read side by side."""

from dataclasses import replace
from pathlib import Path

import pytest

from agreelint.model.review import Standing
from agreelint.reasoning import verdict
from agreelint.reasoning.encoder.impression import Impression
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.impressed import MODEL, impressed, signs
from agreelint.reasoning.weighing.outlook import Outlook, outlook
from reasoning.agreements import SURVEILLANCE
from reasoning.whole import standing
from structure.manuscripts import read

EVEN = Outlook(0.3, 0.3, 0.4)
CROSSED, HOLLOW = Impression(0.9, 0.05, 0.05, 0.0, 0.0), Impression(0.05, 0.9, 0.05, 0.0, 0.0)
HELD = Impression(0.05, 0.05, 0.9, 0.0, 0.0)


def both(*seen: Impression, view: Outlook = EVEN) -> Outlook:
    return outlook(signs(view, seen), MODEL)


def test_each_impression_speaks_for_its_verdict() -> None:
    assert both(CROSSED).crossed > max(both(HOLLOW).crossed, both(HELD).crossed)
    assert both(HOLLOW).hollow > max(both(CROSSED).hollow, both(HELD).hollow)
    assert both(HELD).held > max(both(CROSSED).held, both(HOLLOW).held)


def test_so_does_what_was_weighed_before() -> None:
    assert both(HELD, view=Outlook(0.8, 0.1, 0.1)).held < both(HELD, view=Outlook(0.1, 0.1, 0.8)).held


def test_the_worst_of_several_rules_counts() -> None:
    assert both(HELD, CROSSED).held < both(HELD, HELD).held


def test_nothing_changes_where_the_network_knows_no_rule() -> None:
    ground = Ground.of(read("1. Customer shall not watch people."), ())
    assert impressed(ground, replace(SURVEILLANCE, rules=("of-another-hand",)), (), EVEN) == EVEN


def test_a_long_agreement_has_weights_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []

    def by(_: object, model: Path) -> Outlook:
        used.append(model.name)
        return EVEN

    monkeypatch.setattr("agreelint.reasoning.weighing.impressed.outlook", by)
    monkeypatch.setattr("agreelint.reasoning.weighing.impressed.impression", lambda *_: (HELD,))
    for many in (10, 60):
        clauses = [f"{number}. Fees are due monthly." for number in range(1, many + 1)]
        impressed(Ground.of(read(*clauses), ()), SURVEILLANCE, (), EVEN)
    assert used == ["impressed.json", "impressed_long.json"]


def test_a_verdict_hears_the_impression_unless_nothing_possible_is_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    clauses = ("Customer shall not use the Model to watch or profile residents.", *["Fees are due monthly."] * 5)
    heard = [Outlook(0.01, 0.01, 0.98), Outlook(0.98, 0.01, 0.01)]
    told: dict[str, list[Standing]] = {"report": [], "off": []}
    for view in heard:
        monkeypatch.setattr(verdict, "impressed", lambda *_, view=view: view)
        for possible, standings in told.items():
            standings.append(standing("domestic-surveillance", *clauses, possible=possible))
    assert told == {"report": [Standing.HELD, Standing.UNRESOLVED], "off": [Standing.HELD, Standing.HELD]}
