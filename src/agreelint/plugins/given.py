"""What a plugin's hooks give, looked over before anything takes it: each function raises `Unfit` where it is amiss."""

import re
from typing import Any

from agreelint.hookspecs import Format
from agreelint.model.manuscript import Manuscript
from agreelint.model.policy import RedLine
from agreelint.model.rule import Rule

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Unfit(Exception):  # noqa: N818  (said of what a plugin gave, never seen by a user)
    """What a hook gave is not what it must give."""


def rules(given: Any) -> tuple[Rule, ...]:
    """The rules, each a `Rule` with a name of its own."""
    taken = tuple(given)
    seen: set[str] = set()
    for rule in taken:
        if not isinstance(rule, Rule):
            raise Unfit(f"it gave {type(rule).__name__} where a Rule belongs.")
        if not NAME.fullmatch(rule.name):
            raise Unfit(f'"{rule.name}" cannot be the name of a rule.')
        if rule.name in seen:
            raise Unfit(f'it gave two rules the name "{rule.name}".')
        seen.add(rule.name)
    return taken


def sets(given: Any) -> dict[str, tuple[RedLine, ...]]:
    """The sets by name, each of red lines."""
    taken = {name: tuple(lines) for name, lines in dict(given).items()}
    for name, lines in taken.items():
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise Unfit(f'"{name}" cannot be the name of a set.')
        for line in lines:
            if not isinstance(line, RedLine):
                raise Unfit(f"it gave {type(line).__name__} where a RedLine belongs.")
    return dict(sorted(taken.items()))


def formats(given: Any) -> dict[str, Format]:
    """The formats by name."""
    taken = dict(given)
    for name, made in taken.items():
        if not isinstance(name, str) or not NAME.fullmatch(name) or not isinstance(made, Format):
            raise Unfit("a format needs a name and a Format.")
    return dict(sorted(taken.items()))


def manuscript(given: Any) -> Manuscript:
    """The manuscript itself."""
    if not isinstance(given, Manuscript):
        raise Unfit(f"it gave {type(given).__name__} where a Manuscript belongs.")
    return given
