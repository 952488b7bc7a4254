"""`agreelint new rule|plugin|policy NAME`: write something that passes its own strict tests at once."""

from pathlib import Path

import click

from agreelint.output.visible import visible

_NEXT = {
    "rule": "agreelint test {into} --strict",
    "plugin": "pip install -e '{into}/agreelint-{name}[test]', then agreelint test {into}/agreelint-{name} --strict",
    "policy": "agreelint policy check {into}/{name}/agreelint.toml",
}


@click.command()
@click.argument("kind", type=click.Choice(["rule", "plugin", "policy"]))
@click.argument("name")
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write it: the folder `rules` for a rule, else this folder.",
)
def new(kind: str, name: str, into: Path | None) -> None:
    """Begin a rule page, a plugin or a policy called NAME, with tests that pass. Nothing is ever written over."""
    from agreelint.testing.new import KINDS, UnfitError, write

    place = into or Path("rules" if kind == "rule" else ".")
    try:
        written = write(KINDS[kind](name), place)
    except UnfitError as error:
        raise click.UsageError(visible(str(error))) from None
    for file in written:
        click.echo(f"Wrote {visible(str(file))}")
    click.echo(f"Next: {_NEXT[kind].format(into=place, name=name)}")
