"""What a US federal buyer of AI asks for, as a plugin of agreelint."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

from agreelint import RedLine, Rule, hookimpl, red_lines_in, rules_in
from agreelint_federal.mirror import widened


@hookimpl
def agreelint_rules() -> Iterable[Rule]:
    """The pages in `rules`, widened by what the built-in rules know of the same matters."""
    return tuple(widened(rules_in(files("agreelint_federal") / "rules")))


@hookimpl
def agreelint_red_lines() -> Mapping[str, Iterable[RedLine]]:
    """`federal-buyer`, and one set for each regime with its date."""
    return red_lines_in(files("agreelint_federal") / "sets")
