"""What the list commands show, and the same as JSON."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass

from agreelint.model.rule import Rule
from agreelint.output.json import encoded


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin that is installed or that the policy lists. `adds` and `wrong` are phrases for a person."""

    name: str
    version: str
    distribution: str
    enabled: bool
    adds: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a policy as TOML, and where it came from."""

    key: str
    value: str
    origin: str


def rules(every: Sequence[Rule], used: Collection[str]) -> bytes:
    """The rules as JSON; `used` are those that a red line of the policy names."""
    return _list(
        {
            "name": rule.name,
            "title": rule.title,
            "red_line": rule.red_line,
            "certainty": rule.certainty.value,
            "since": rule.since,
            "source": rule.source,
            "used": rule.name in used,
            "examples": len(rule.examples),
            "blind_spots": list(rule.blind_spots),
        }
        for rule in every
    )


def plugins(every: Iterable[Plugin]) -> bytes:
    """The plugins as JSON."""
    return _list(asdict(plugin) for plugin in every)


def policy(values: Iterable[Value]) -> bytes:
    """The values of a policy as JSON."""
    return _list(asdict(value) for value in values)


def _list(rows: Iterable[dict[str, object]]) -> bytes:
    return encoded(json.dumps(list(rows), ensure_ascii=False, indent=2))
