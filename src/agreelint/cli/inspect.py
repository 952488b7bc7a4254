"""`agreelint inspect FILE`: how a file was read, at each stage of the way."""

import os
from pathlib import Path

import click

from agreelint.cli import files as paths
from agreelint.cli import options
from agreelint.cli.ending import say

STAGES = ("manuscript", "clauses", "frames")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--stage",
    type=click.Choice(STAGES),
    default="clauses",
    help="manuscript: what is on the paper; clauses (the default): what it says, clause by clause;"
    " frames: what each clause does.",
)
@options.policy
@options.view
@options.password_files
@options.stdin_name
@options.list_format
@options.colour
def inspect(
    *,
    file: Path,
    stage: str,
    policy: Path | None,
    view: str,
    password_files: tuple[Path, ...],
    stdin_name: str,
    form: str,
    colour: str,
) -> int:
    """Show how FILE is read. Ends with 3 where it could not be read in full."""
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine import review
    from agreelint.model.manuscript import View
    from agreelint.output import stages

    if file != paths.STDIN and not os.path.lexists(file):
        raise click.UsageError(f"There is no file {file}.")
    if file.is_dir():
        raise click.UsageError(f"{file} is a folder: name one file in it.")
    stand = review.footing(policy)
    opened = paths.opened([file], stdin_name, stand.policy.limits)[0]
    show = {"manuscript": review.manuscript, "clauses": review.agreement, "frames": review.frames}[stage]
    shown = show(opened, stand, View(view), options.passwords(password_files))
    if isinstance(shown, tuple):
        for gap in shown:
            say(f"{gap.what}: {gap.why}")
        return 3
    if form == "json":
        to_stdout(stages.as_json(shown))
    else:
        from agreelint.output.terminal import tree

        sheet = options.paper(colour)
        to_stdout(sheet.print(tree.of(shown, sheet)).encode("utf-8", "backslashreplace"))
    gaps = shown.agreement.gaps if isinstance(shown, review.Frames) else shown.gaps
    return 3 if gaps else 0
