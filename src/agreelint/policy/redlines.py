"""The red lines a policy comes to: those of the sets it extends, changed and added to by its own tables."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from agreelint.model.place import Gap
from agreelint.model.policy import Origin, RedLine
from agreelint.model.problem import did_you_mean
from agreelint.policy.sets import fields, red_line, repeated
from agreelint.policy.table import Toml

_FIELDS = tuple(name.replace("_", "-") for name in RedLine.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to refer to. `broken` are plugins that did not load: what they would have brought is unknown."""

    sets: Mapping[str, tuple[RedLine, ...]]
    rules: Collection[str] | None = None
    broken: frozenset[str] = frozenset()

    def rule_names(self) -> set[str] | None:
        """Every rule that may be named: those that run, and those that a set speaks of."""
        if self.rules is None:
            return None
        return {*self.rules, *(rule for lines in self.sets.values() for line in lines for rule in line.rules)}


@dataclass(slots=True)
class Gathered:
    """The red lines of a policy by id, with where each of their fields came from."""

    made: dict[str, RedLine] = field(default_factory=dict)
    left_out: dict[str, RedLine] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)


def gather(toml: Toml, extends: tuple[str, ...], tables: list[tuple[int, dict[str, Any]]], known: Known) -> Gathered:
    """Put the red lines together; mistakes go to `toml`.

    Where two sets have a red line of one name, the later set's replaces the earlier's as a whole, with a remark.
    """
    out = Gathered()
    came_from: dict[str, str] = {}
    for n, name in enumerate(extends):
        found = _named(toml, n, name, known)
        if isinstance(found, Gap):
            out.gaps.append(found)
            continue
        for line in known.sets.get(found, ()):
            if line.id in came_from and out.made[line.id] != line:
                out.remarks.append(f"Red line {line.id} is that of set {found}, not that of set {came_from[line.id]}.")
            came_from[line.id] = found
            out.made[line.id] = line
            out.origins |= {f"red-line.{line.id}.{key}": Origin(f"set {found}") for key in _FIELDS}
    repeated(toml, [(n, table["id"]) for n, table in tables])
    for n, table in tables:
        _add(toml, n, table, known, out)
    return out


def _add(toml: Toml, n: int, table: dict[str, Any], known: Known, out: Gathered) -> None:
    """Add, change or leave out one red line as the policy's own table says."""
    line = _own(toml, n, table, known, out)
    if line is None:
        return
    for key in (name.replace("_", "-") for name in table):
        out.origins[f"red-line.{line.id}.{key}"] = Origin(toml.file, toml.line(("red-line", n, key)))
    for key in _FIELDS:
        out.origins.setdefault(f"red-line.{line.id}.{key}", Origin("default"))
    if table.get("leave_out"):
        out.left_out[line.id] = line
        out.made.pop(line.id, None)
        why = line.because.rstrip(".")
        out.remarks.append(f"Red line {line.id} is left out by the policy ({line.owner}: {why}).")
    else:
        out.made[line.id] = line


def _named(toml: Toml, n: int, name: str, known: Known) -> str | Gap:
    """The set that `name` means, empty for a mistake.

    A plugin's set may be named without its plugin while only one has it.
    """
    if name in known.sets:
        return name
    same = sorted(full for full in known.sets if full.rpartition("/")[2] == name)
    if len(same) == 1:
        return same[0]
    if same:
        toml.wrong(("extends", n), f'two plugins have a set "{name}": write {" or ".join(same)}.')
        return ""
    plugin = name.partition("/")[0] if "/" in name else None
    if known.broken and (plugin is None or plugin in known.broken):
        return Gap(f"set {name}", "A plugin that may bring it did not load. Mend the plugin and run again.")
    toml.wrong(("extends", n), f'there is no set "{name}"{did_you_mean(name, known.sets) or "."}')
    return ""


def _own(toml: Toml, n: int, table: dict[str, Any], known: Known, out: Gathered) -> RedLine | None:
    """One `[[red-line]]` of the policy itself: a change where the name is known, else a new one."""
    names = known.rule_names()
    for at, rule in enumerate(table.get("rules", ())):
        plugin, slash, _ = rule.partition("/")
        if names is not None and rule not in names and not (slash and plugin in known.broken):
            near = did_you_mean(rule, names)
            toml.wrong(("red-line", n, "rules", at), f'there is no rule "{rule}"{near or "."}')
    if table.get("leave_out"):
        for key in ("owner", "because"):
            if not table.get(key):
                what = f'leaving out red line "{table["id"]}" needs `{key}`: who decided it, and why.'
                toml.wrong(("red-line", n, "leave-out"), what)
    if table["id"] in out.made:
        return replace(out.made[table["id"]], **fields(table))
    here = toml.values["red-line"][n]
    if "title" in here or "statement" in here:
        return red_line(toml, n, table)
    if known.broken:
        what = "A plugin that may bring it did not load. Mend the plugin and run again."
        out.gaps.append(Gap(f"red line {table['id']}", what))
        return None
    near = did_you_mean(table["id"], out.made)
    what = (
        f'no set of `extends` has a red line "{table["id"]}"{near or "."} A new one needs title, statement and rules.'
    )
    toml.wrong(("red-line", n), what)
    return None
