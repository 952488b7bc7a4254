"""A policy laid open: every value with where it came from, and a commented policy to begin with."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from agreelint.model.policy import Origin, Policy, RedLine


@dataclass(frozen=True, slots=True)
class Value:
    """One dotted key of a policy, its value as it would be written in TOML, and where it came from."""

    key: str
    value: str
    origin: Origin


def show(policy: Policy) -> tuple[Value, ...]:
    """Every value of the policy, in the order of the file's sections."""
    return tuple(Value(key, value, policy.origins.get(key, Origin("default"))) for key, value in _values(policy))


def _values(policy: Policy) -> Iterator[tuple[str, str]]:
    yield "name", toml_text(policy.name)
    yield "requires", toml_text(policy.requires)
    yield "extends", toml_text(policy.extends)
    yield "plugins", toml_text(policy.plugins)
    yield "rule-pages", toml_text(policy.rule_pages)
    yield "fail-on", toml_text(policy.fail_on.word)
    yield "possible", toml_text(policy.possible.value)
    yield "parties.us", toml_text(policy.us)
    yield "parties.them", toml_text(policy.them)
    for field in fields(policy.limits):
        yield f"limits.{field.name.replace('_', '-')}", toml_text(getattr(policy.limits, field.name))
    for concept, phrases in policy.vocabulary.items():
        yield f"vocabulary.{concept}", toml_text(phrases)
    for kind, words in policy.kinds.items():
        yield f"kinds.{kind}", toml_text(words)
    for red_line in policy.red_lines:
        for key, value in _red_line(red_line):
            yield f"red-line.{red_line.id}.{key}", value


def _red_line(red_line: RedLine) -> Iterator[tuple[str, str]]:
    yield "title", toml_text(red_line.title)
    yield "statement", toml_text(red_line.statement)
    yield "rules", toml_text(red_line.rules)
    yield "because", toml_text(red_line.because)
    yield "severity", toml_text(red_line.severity.word)
    yield "owner", toml_text(red_line.owner)
    yield "ask-for", toml_text(red_line.ask_for)
    yield "fall-back", toml_text(red_line.fall_back)
    yield "must-be-present", toml_text(red_line.must_be_present)
    yield "waivable", toml_text(red_line.waivable)
    yield "applies-to", toml_text(red_line.applies_to)


def toml_text(value: str | bool | int | tuple[str, ...]) -> str:
    """A value as TOML has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(toml_text(item) for item in value)}]"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


STARTER = """\
# What agreelint looks for in a vendor's paper, and what is bad enough to stop a signature.
# `agreelint policy show` prints every value with where it came from; `agreelint policy check` finds mistakes.

name = "our-policy"

# The versions of agreelint that may be used.
requires = ">={version}"

# Sets of red lines to start from: ai-vendor (you make the AI system), ai-buyer (you buy it), or a plugin's.
# Where two sets hold a red line of one name, the later set's counts.
extends = [{set}]

# The exit code is 1 from this severity on: note, minor, major or blocker.
fail-on = {fail_on}

# "block" lets possible findings, which ask a person to read a clause, change the exit code too; "off" seeks none.
possible = "report"

# Plugins run only when they are listed here.
# plugins = ["hipaa>=2"]

# Folders with rule pages of your own.
# rule-pages = ["red-lines"]

# The names by which agreements call the two sides.
{parties}

# Phrases to add to a concept of the rules.
# [vocabulary]
# the-system = ["Northwind Assistant"]

# Findings that a named person signs all the same.
# [waivers]
# file = "agreelint.waivers.toml"

# A file that you trust may be larger or slower than others: a message says which limit it met.
# [limits]
# pages = 4000

# Change a red line of a set by its id; what you do not write stays as it is.
# [[red-line]]
# id = "use-limits"
# severity = "blocker"
# owner = "General Counsel"

# Let it count in some kinds of agreement only.
# [[red-line]]
# id = "survival"
# applies-to = ["master-agreement", "reseller-agreement"]

# Leaving one out takes a name and a reason, and every report says so.
# [[red-line]]
# id = "survival"
# leave-out = true
# owner = "General Counsel"
# because = "Our services are hosted: nothing can be used once the agreement ends."

# Add one of your own, served by rules that are there: `agreelint rules` lists them.
# [[red-line]]
# id = "no-drones"
# title = "Not on board anything that flies"
# statement = "The system does not run on aircraft or drones."
# rules = ["edge-deployment"]
# severity = "major"
"""


NAMELESS = """\
# [parties]
# us = ["Northwind Models"]
# them = ["the Agency"]"""


def starter(
    version: str, *, side: str = "vendor", fail_on: str = "major", us: tuple[str, ...] = (), them: tuple[str, ...] = ()
) -> str:
    """The text of a commented `agreelint.toml` to begin with; `side` is "vendor" or "buyer"."""
    parties = f"[parties]\nus = {toml_text(us)}\nthem = {toml_text(them)}" if us or them else NAMELESS
    filled = {
        "{version}": version,
        "{set}": toml_text(f"ai-{side}"),
        "{fail_on}": toml_text(fail_on),
        "{parties}": parties,
    }
    text = STARTER
    for place, words in filled.items():
        text = text.replace(place, words)
    return text
