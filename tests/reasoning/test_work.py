"""The work of reasoning grows with the length and no faster: counted in calls, not in seconds."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from agreelint import read, structure
from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine, Severity
from agreelint.model.rule import Effect, EffectKind
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.meanings.defined_away import Meanings
from agreelint.reasoning.papers.unread import unread
from agreelint.reasoning.taking import take_away
from agreelint.reasoning.weigh import weigh
from counting import calls

_MANY = 40  # sentences
_MORE = 4


def _limits(agreement: Agreement) -> list[Effect]:
    """A limit in each clause that forbids."""
    bans = (clause for clause in agreement.clauses if "shall not" in agreement.words(clause.body))
    return [Effect("weapons", EffectKind.PROTECTS, ban.index, ban.body, "a limit", "prohibited") for ban in bans]


_BAN = "Customer shall not use the System for weapons."
SLOW: dict[str, Callable[[int], str]] = {
    "clauses struck out one by one": lambda n: (
        "\n\n".join(f"{i}. {_BAN}" for i in range(1, n + 1))
        + "\n\n"
        + "\n\n".join(f"{n + i}. Section {i} is deleted." for i in range(1, n + 1))
    ),
    "sentences of one clause": lambda n: f"1. {_BAN}\n\n2. " + "Section 1 applies to Section 2. " * n,
    "one clause struck out again and again": lambda n: f"1. {_BAN}\n\n2. " + "Section 1 is deleted. " * n,
    "a list of clauses": lambda n: f"1. {_BAN}\n\n2. " + ", ".join(["Section 1"] * n) + " are deleted.",
}


@pytest.mark.parametrize("case", SLOW)
def test_work_grows_with_the_length(case: str) -> None:
    def work(length: int) -> int:
        agreement = structure.agreement(read.manuscript("a.txt", SLOW[case](length).encode()))
        limits = _limits(agreement)
        return calls(lambda: take_away(Ground.of(agreement, limits), limits, set()))

    work(_MANY)  # what is remembered between runs is remembered now
    assert work(_MANY * _MORE) <= work(_MANY) * _MORE * 1.6 + 2000


def test_steps_that_many_limits_demand_are_looked_up() -> None:
    def work(length: int) -> int:
        text = "\n\n".join(f"{i}. {_BAN} A weapon is deemed absent once it is loaded." for i in range(1, length))
        agreement = structure.agreement(read.manuscript("a.txt", text.encode()))
        limits = _limits(agreement)
        return calls(lambda: list(Meanings(agreement).away(limits)))

    work(_MANY)
    assert work(_MANY * _MORE) <= work(_MANY) * _MORE * 1.6 + 2000


NAMING: dict[str, Callable[[int], str]] = {
    "limits that except a clause": lambda n: (
        "1. Customer shall pay.\n\n" + "\n\n".join(f"{i}. {_BAN[:-1]}, save as clause 1 provides." for i in range(2, n))
    ),
    "limits subject to clauses": lambda n: "\n\n".join(
        f"{i}. Subject to Section {i + 1}, {_BAN}" if i % 2 else f"{i}. The Department may use the System."
        for i in range(1, n)
    ),
    "words put in": lambda n: (
        f"1. {_BAN}\n\n" + "\n\n".join(f'{i}. In Section 1, the words "w{i % 9}" are inserted.' for i in range(2, n))
    ),
}


def _carved_out(limit: Effect) -> Effect:
    return replace(limit, kind=EffectKind.HOLLOWS, loophole="carve-out")


@pytest.mark.parametrize("case", NAMING)
def test_weighing_what_names_other_clauses_grows_with_the_length(case: str) -> None:
    line = RedLine("weapons", "", "", ("weapons",), severity=Severity.MAJOR, owner="", ask_for="", must_be_present=True)

    def work(length: int) -> int:
        agreement = structure.agreement(read.manuscript("a.txt", NAMING[case](length).encode()))
        carved = "save as" in agreement.text
        limits = [_carved_out(one) if carved else one for one in _limits(agreement)]
        ground = Ground.of(agreement, limits)
        return calls(lambda: weigh(ground, line))

    work(_MANY)
    assert work(_MANY * _MORE) <= work(_MANY) * _MORE * 1.6 + 2000


def test_looking_for_papers_grows_with_the_length() -> None:
    def work(length: int) -> int:
        letters = (f"{i}. Payment. The letter of {i} May 2026 forms part of this Agreement." for i in range(length))
        agreement = structure.agreement(read.manuscript("a.txt", "\n\n".join(letters).encode()))
        return calls(lambda: unread(agreement))

    work(_MANY)
    assert work(_MANY * _MORE) <= work(_MANY) * _MORE * 1.6 + 2000
