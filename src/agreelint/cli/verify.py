"""`agreelint verify record.json FILES…`: whether these very files were reviewed and passed, and whether that holds."""

from pathlib import Path

import click

from agreelint.cli import files as paths
from agreelint.cli import options
from agreelint.output.visible import visible


@click.command()
@click.argument("record", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=click.Path(path_type=Path))
@click.option("--key", metavar="KEY", type=click.Path(path_type=Path), help="The public key (PEM) of who signed.")
@options.policy
@options.kind
@options.view
@options.password_files
def verify(
    *,
    record: Path,
    files: tuple[Path, ...],
    key: Path | None,
    policy: Path | None,
    kind: str,
    view: str,
    password_files: tuple[Path, ...],
) -> int:
    """Tell whether RECORD holds for FILES: the files, the policy, the rules, the waivers and the outcome.

    The files are reviewed again. Ends with 0 only if all of it holds, else with 1 and every reason.
    """
    from agreelint.engine import envelope
    from agreelint.engine.drafts import held
    from agreelint.engine.record import LONGEST, RecordTroubleError
    from agreelint.engine.review import footing
    from agreelint.engine.statement import left_to_the_signer
    from agreelint.engine.verification import refusals, statement_in
    from agreelint.model.manuscript import View

    for file in files:
        if file.is_dir():  # what lies in a folder and is passed over would be sent along unread
            raise click.UsageError(f"{file} is a folder: name the files that are to be signed one by one.")
    try:
        with record.open("rb") as opened:
            data = opened.read(LONGEST + 1)
    except OSError as error:
        raise click.UsageError(f"The record {record} cannot be read: {error.strerror}.") from None
    stand = footing(policy, agreements=files, kind=kind)
    try:
        made = statement_in(data, envelope.public_key(key) if key else None)
    except envelope.KeyTroubleError as trouble:
        raise click.UsageError(str(trouble)) from None
    except (RecordTroubleError, envelope.SignatureTroubleError) as trouble:
        return _refused(record, (str(trouble),))
    agreements = [held(file, stand.policy.limits) for file in paths.opened(paths.find(files).files, "")]
    told = refusals(made, agreements, stand, options.passwords(password_files), View(view))
    if told:
        return _refused(record, told)
    signed = made["predicate"]["sign_off"]
    number = len(agreements)
    which = "this very file" if number == 1 else f"these very {number} files"
    click.echo(visible(f"VERIFIED  {record.name}: {which} passed the review under policy {stand.policy.name}."))
    click.echo(visible(f"Signed off by {signed['by']} on {signed['on']}: {signed['because']}"))
    left = left_to_the_signer(made)
    if left:
        click.echo(visible(left))
    if key is None:
        click.echo("The record carries no signature: who signed it off, and why, is anybody's word.")
    return 0


def _refused(record: Path, reasons: tuple[str, ...]) -> int:
    click.echo(visible(f"REFUSED  {record.name}"))
    for reason in reasons:
        click.echo(visible(f"- {reason}"))
    return 1
