"""`agreelint policy …`: show the policy that decides, find its mistakes, begin one, print its schema."""

import json
import sys
from pathlib import Path

import click

from agreelint import __version__
from agreelint.cli import options
from agreelint.cli.ending import say
from agreelint.output.visible import one_line

SEVERITIES = ["note", "minor", "major", "blocker"]
file_argument = click.argument("file", required=False, type=click.Path(path_type=Path))


@click.group()
def policy() -> None:
    """Show, check or begin a policy."""


@policy.command()
@file_argument
@options.list_format
@options.colour
def show(file: Path | None, form: str, colour: str) -> None:
    """Print every value of the policy with where it came from.

    Without FILE: the policy that `check` would use here.
    """
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine.footing import footing
    from agreelint.output import listing
    from agreelint.policy import show as values_of

    found = footing(file).policy
    values = [listing.Value(value.key, value.value, str(value.origin)) for value in values_of(found)]
    if form == "json":
        to_stdout(listing.policy(values))
        return
    from agreelint.output.terminal import lists

    sheet = options.paper(colour)
    to_stdout(sheet.print(lists.policy(values, sheet)).encode("utf-8", "backslashreplace"))


@policy.command()
@file_argument
def check(file: Path | None) -> int:
    """Tell every mistake in the policy, its rule pages and its waivers at once.

    Ends with 2 where there is one, with 3 where something it lists could not be loaded.
    """
    from agreelint.engine.footing import footing

    stand = footing(file)
    for gap in stand.gaps:
        say(f"{gap.what}: {gap.why}")
    if stand.gaps:
        return 3
    rules = sum(len(group.rules) for group in stand.groups)
    found = stand.policy
    click.echo(
        f"Policy {one_line(found.name)} ({one_line(str(found.origin))}) is sound: {len(found.red_lines)} red lines,"
        f" {rules} rules, {len(found.waivers)} waivers."
    )
    return 0


@policy.command()
@click.argument("file", default="agreelint.toml", type=click.Path(path_type=Path))
@click.option(
    "--side", type=click.Choice(["vendor", "buyer"]), help="Whose red lines: who makes the system, or buys it."
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The severity from which a finding stops a signature.")
@click.option("--us", multiple=True, metavar="NAME", help="What agreements call your side (repeatable).")
@click.option("--them", multiple=True, metavar="NAME", help="What they call the other side (repeatable).")
def init(file: Path, side: str | None, fail_on: str | None, us: tuple[str, ...], them: tuple[str, ...]) -> None:
    """Write a commented policy to begin with, agreelint.toml or FILE. Nothing is ever written over.

    On a terminal, what is not given is asked for: the side, the severity, the names of the parties.
    """
    from agreelint.policy import starter

    if file.exists():
        raise click.UsageError(f"{file} is there already, and nothing is written over.")
    if sys.stdin is not None and sys.stdin.isatty():
        side = side or _asked("Do you make the AI system (vendor) or buy it (buyer)?", "vendor", ["vendor", "buyer"])
        fail_on = fail_on or _asked("From which severity may nobody sign?", "major", SEVERITIES)
        if not us and not them:
            us = _names("What do agreements call your side? (names with commas between; empty for none)")
            them = _names("And the other side?")
    made = starter(__version__, side=side or "vendor", fail_on=fail_on or "major", us=us, them=them)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as written:
            written.write(made)
    except OSError as error:
        raise click.UsageError(f"{file} could not be written: {error.strerror}.") from None
    click.echo(f"Wrote {file}. Next: agreelint policy check {file}")


def _asked(question: str, default: str, choices: list[str]) -> str:
    return str(click.prompt(question, default=default, type=click.Choice(choices), err=True))


def _names(question: str) -> tuple[str, ...]:
    said = str(click.prompt(question, default="", show_default=False, err=True))
    return tuple(name.strip() for name in said.split(",") if name.strip())


@policy.command()
def schema() -> None:
    """Print the JSON Schema of agreelint.toml, for editors."""
    from agreelint.policy import schema as made

    click.echo(json.dumps(made(), indent=2))
