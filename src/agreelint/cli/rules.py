"""`agreelint rules`: every rule with the red line it speaks to."""

from pathlib import Path

import click

from agreelint.cli import options


@click.command()
@options.policy
@options.list_format
@options.colour
def rules(policy: Path | None, form: str, colour: str) -> None:
    """List the rules: the built-in ones, those of the policy's plugins, and its own pages."""
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine.footing import footing
    from agreelint.output import listing

    here = footing(policy)
    used = {name for line in here.policy.red_lines for name in line.rules}
    if form == "json":
        to_stdout(listing.rules(here.rules, used))
        return
    from agreelint.output.terminal import lists

    sheet = options.paper(colour)
    to_stdout(sheet.print(lists.rules(here.rules, used, sheet)).encode("utf-8", "backslashreplace"))
