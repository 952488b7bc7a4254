"""Footings with rules of our own, for the tests of the engine."""

from datetime import date
from typing import Any

from agreelint.engine.footing import Footing, Group
from agreelint.engine.message import Done, File, Task
from agreelint.engine.worker import answers
from agreelint.model.policy import Origin, Policy, RedLine, Severity
from agreelint.model.review import Document
from agreelint.model.rule import Rule
from agreelint.plugins import load

PLUGINS = load()
TEXT = (
    "1. Use. Customer may point a weapon.\n2. Fees. Customer shall pay the Fees.\n3. More. A second weapon is here.\n"
)


def stand(*functions: str, **more: Any) -> Footing:
    """A footing whose rules are the check functions of that name, each with a red line of its own."""
    rules = tuple(Rule(f"acme/{name}", name, "w", name, check=f"engine.checking:{name}") for name in functions)
    red_lines = tuple(
        RedLine(name.replace("_", "-"), name, f"No {name}.", (f"acme/{name}",), severity=Severity.BLOCKER)
        for name in functions
    )
    policy = Policy("test", Origin("test"), "0" * 64, red_lines, **more)
    groups = tuple(Group(f"rules of plugin {rule.name}", (rule,)) for rule in rules)
    return Footing(policy, PLUGINS, rules, groups, date(2026, 11, 25))


def text(name: str = "a.txt", words: str = TEXT) -> File:
    return File(name, data=words.encode())


def reviewed(footing: Footing, file: File | None = None, **more: Any) -> Document:
    """The report on one text, made in a process of its own."""
    (answer,) = answers([Task(file or text())], footing, **more)
    assert isinstance(answer, Done)
    return answer.document


def gaps(document: Document) -> dict[str, str]:
    return {gap.what: gap.why for gap in document.gaps}


def crossings(document: Document) -> list[tuple[str, str]]:
    return [(found.rule, found.quote) for found in document.findings]
