"""Named sets of red lines, kept as `NAME.toml` in a folder."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from agreelint.model.policy import RedLine, Severity
from agreelint.policy.file import SetFile
from agreelint.policy.problem import PolicyError
from agreelint.policy.table import Toml, check, parse

_MUST_HAVE = ("title", "statement", "rules")


def red_lines_in(folder: Path | Traversable) -> Mapping[str, tuple[RedLine, ...]]:
    """The sets in the TOML files of `folder`: set name (the file's name) to its red lines, sorted by name.

    Raises:
        PolicyError: with every mistake in every file.
    """
    sets: dict[str, tuple[RedLine, ...]] = {}
    problems = []
    for file in sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name):
        toml = parse(file.name, file.read_bytes())
        tables = check(toml, SetFile, toml.values).get("red_line", []) if not toml.problems else []
        red_lines = [red_line(toml, n, table) for n, table in tables]
        repeated(toml, [(n, table["id"]) for n, table in tables])
        if not toml.problems and not red_lines:
            toml.wrong((), "this set holds no red line.")
        problems += toml.problems
        sets[file.name.removesuffix(".toml")] = tuple(line for line in red_lines if line is not None)
    if problems:
        raise PolicyError(problems)
    return sets


def repeated(toml: Toml, ids: list[tuple[int, str]]) -> None:
    """Say which red lines stand in the file twice."""
    first: dict[str, int] = {}
    for n, name in ids:
        if name in first:
            before = toml.line(("red-line", first[name]))
            toml.wrong(("red-line", n), f'red line "{name}" stands on line {before} already. Make one of the two.')
        first.setdefault(name, n)


def fields(table: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a checked `[[red-line]]` table as fields of `RedLine`."""
    made = {name: value for name, value in table.items() if name != "leave_out"}
    for name in ("rules", "applies_to"):
        if name in made:
            made[name] = tuple(made[name])
    if "severity" in made:
        made["severity"] = Severity[made["severity"].upper()]
    return made


def red_line(toml: Toml, n: int, table: Mapping[str, Any]) -> RedLine | None:
    """A new red line from its checked table, or None where it lacks what a red line must have."""
    lacks = [name for name in _MUST_HAVE if name not in table]
    if lacks:
        here = toml.values["red-line"][n]
        # A key that is there and wrong was reported already.
        unsaid = [name for name in lacks if name not in here]
        if unsaid:
            toml.wrong(("red-line", n), f'red line "{table["id"]}" lacks {" and ".join(unsaid)}.')
        return None
    return RedLine(**fields(table))
