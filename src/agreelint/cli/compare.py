"""`agreelint compare OLD NEW`: what became of an agreement from one draft to the next."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreelint.cli import files as paths
from agreelint.cli import options

if TYPE_CHECKING:
    from agreelint.engine.review import File


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@options.policy
@options.kind
@click.option("--fail-on-new", is_flag=True, help="End with 1 where a finding counts now and did not before.")
@options.view
@options.list_format
@options.password_files
@options.colour
def compare(
    *,
    old: Path,
    new: Path,
    policy: Path | None,
    kind: str,
    fail_on_new: bool,
    view: str,
    form: str,
    password_files: tuple[Path, ...],
    colour: str,
) -> int:
    """Tell which findings of the draft NEW are new, reworded or the same, and which of OLD are resolved.

    The drafts may be of different formats. Clauses are matched by what they say: a new number is no change.
    """
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine.drafts import drafts
    from agreelint.engine.review import footing
    from agreelint.model.manuscript import View

    for path in (old, new):
        if not os.path.lexists(path):
            raise click.UsageError(f"There is no file {path}.")
        if path.is_dir():
            raise click.UsageError(f"{path} is a folder: name the draft in it.")
    before, after = _named(old, new)
    stand = footing(policy, agreements=(old, new), kind=kind)
    comparison, review = drafts(before, after, stand, view=View(view), passwords=options.passwords(password_files))
    if form == "json":
        from agreelint.output.comparison import write

        to_stdout(write(comparison, review, fail_on_new=fail_on_new))
    else:
        from agreelint.output.terminal.comparison import render

        shown = render(comparison, options.paper(colour), fail_on_new=fail_on_new)
        to_stdout(shown.encode("utf-8", "backslashreplace"))
    return int(comparison.exit_code(fail_on_new=fail_on_new))


def _named(old: Path, new: Path) -> "tuple[File, File]":
    from agreelint.engine.review import File

    names = paths.names((old, new), "")
    return File.at(old, names[0]), File.at(new, names[1])
