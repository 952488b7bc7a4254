"""What is not read, or not checked, is never made up for by what all else speaks for."""

from dataclasses import replace

import pytest

from agreelint.model.agreement import Agreement
from agreelint.model.place import Gap
from agreelint.model.reading import Reading
from agreelint.model.review import Standing
from agreelint.reasoning import judge, verdict
from agreelint.reasoning.weighing.outlook import Outlook
from reasoning.agreements import SURVEILLANCE, crosses, policy, protects
from structure.manuscripts import read

RULES = ("domestic-surveillance", "bulk-data-surveillance")
WATCHING = replace(SURVEILLANCE, rules=RULES)
MADE = read("1. Customer shall not watch people.", "2. Customer may look after its visitors.")
CLEAN = (Standing.HELD, Standing.SILENT)


@pytest.fixture(autouse=True)
def all_else_speaks_for_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict, "impressed", lambda *_: Outlook(0.01, 0.01, 0.98))


def said(made: Agreement = MADE, checked: frozenset[str] = frozenset(RULES)) -> Standing:
    effects = (crosses(made, "look after", RULES[0]), protects(made, "shall not watch", RULES[0]))
    readings = [Reading(0, made.clauses[0].body, RULES[0], frozenset(RULES), 0.0, 0.0, 0.9)]
    (only,) = judge(made, effects, policy(WATCHING), checked, readings=readings).verdicts
    return only.standing


def test_a_crossing_is_outweighed_where_all_was_read_and_checked() -> None:
    assert said() in CLEAN


def test_not_where_something_was_not_read() -> None:
    assert said(replace(MADE, gaps=(Gap("page 2", "It is a picture."),))) is Standing.CROSSED


@pytest.mark.parametrize("ran", [(), RULES[:1], RULES[1:]])
def test_nor_where_a_rule_did_not_run(ran: tuple[str, ...]) -> None:
    assert said(checked=frozenset(ran)) not in CLEAN
