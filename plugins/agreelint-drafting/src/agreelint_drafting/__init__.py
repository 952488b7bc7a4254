"""What any reader of a draft looks for, as a plugin of agreelint."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

from agreelint import RedLine, Rule, hookimpl, red_lines_in, rules_in


@hookimpl
def agreelint_rules() -> Iterable[Rule]:
    """The pages in `rules`."""
    return rules_in(files("agreelint_drafting") / "rules")


@hookimpl
def agreelint_red_lines() -> Mapping[str, Iterable[RedLine]]:
    """The set `drafting`."""
    return red_lines_in(files("agreelint_drafting") / "sets")
