"""The built-in rules and red lines, brought in by the same hooks a plugin uses, with the public interface alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.resources import files

from agreelint import RedLine, Rule, hookimpl, red_lines_in, rules_in


@hookimpl
def agreelint_rules() -> Iterable[Rule]:
    """Every page beside this file: all of them are about AI systems."""
    return [replace(rule, of_ai=True) for rule in rules_in(files("agreelint.rules"))]


@hookimpl
def agreelint_red_lines() -> Mapping[str, Iterable[RedLine]]:
    """Every set of red lines in `sets`."""
    return red_lines_in(files("agreelint.rules") / "sets")
