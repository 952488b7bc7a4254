"""`agreelint policy …`: show the policy that decides, find its mistakes, begin one, print its schema."""

import json
from pathlib import Path

import click

from agreelint import __version__
from agreelint.cli import options
from agreelint.cli.ending import say

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
        f"Policy {found.name} ({found.origin}) is sound: {len(found.red_lines)} red lines, {rules} rules,"
        f" {len(found.waivers)} waivers."
    )
    return 0


@policy.command()
@click.argument("file", default="agreelint.toml", type=click.Path(path_type=Path))
def init(file: Path) -> None:
    """Write a commented policy to begin with, agreelint.toml or FILE. Nothing is ever written over."""
    from agreelint.policy import starter

    try:
        with file.open("x", encoding="utf-8", newline="\n") as made:
            made.write(starter(__version__))
    except FileExistsError:
        raise click.UsageError(f"{file} is there already, and nothing is written over.") from None
    except OSError as error:
        raise click.UsageError(f"{file} could not be written: {error.strerror}.") from None
    click.echo(f"Wrote {file}. Next: agreelint policy check {file}")


@policy.command()
def schema() -> None:
    """Print the JSON Schema of agreelint.toml, for editors."""
    from agreelint.policy import schema as made

    click.echo(json.dumps(made(), indent=2))
