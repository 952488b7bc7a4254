"""`agreelint plugins`: what is installed, what the policy lists, what each adds and what is wrong with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreelint.cli import options

if TYPE_CHECKING:
    from agreelint.engine.footing import Footing
    from agreelint.output.listing import Plugin


@click.command()
@options.policy
@options.list_format
@options.colour
def plugins(policy: Path | None, form: str, colour: str) -> None:
    """Show which plugins are installed, which the policy lists, and what they add."""
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine.footing import footing
    from agreelint.output import listing

    every = tuple(_plugins(footing(policy)))
    if form == "json":
        to_stdout(listing.plugins(every))
        return
    from agreelint.output.terminal import lists

    sheet = options.paper(colour)
    to_stdout(sheet.print(lists.plugins(every, sheet)).encode("utf-8", "backslashreplace"))


def _plugins(stand: "Footing") -> Iterator["Plugin"]:
    from packaging.requirements import Requirement

    from agreelint.output.listing import Plugin
    from agreelint.plugins import installed

    listed = {Requirement(entry).name for entry in stand.policy.plugins}
    found = installed()
    for one in found:
        faults = [] if not one.wrong else [one.wrong]
        faults += [gap.why for gap in stand.plugins.gaps if gap.what == f"plugin {one.name}" and gap.why != one.wrong]
        adds = tuple(_adds(stand, one.name))
        yield Plugin(one.name, one.version, one.distribution, one.name in listed, adds, tuple(faults))
    for name in sorted(listed - {one.name for one in found}):
        faults = [gap.why for gap in stand.plugins.gaps if gap.what == f"plugin {name}"]
        yield Plugin(name, "", "", enabled=True, wrong=tuple(faults))


def _adds(stand: "Footing", name: str) -> Iterator[str]:
    if name in stand.plugins.readers:
        yield "a reader of files"
    own = f"{name}/"
    for what, names in (
        ("rule", [rule.name for rule in stand.plugins.rules]),
        ("set of red lines", list(stand.plugins.sets)),
        ("format", list(stand.plugins.formats)),
    ):
        for one in names:
            if one.startswith(own):
                yield f"{what} {one}"
