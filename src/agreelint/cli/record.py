"""`agreelint record FILES… -o record.json`: review agreements and keep on record how it ended and who signed it off."""

import os
from pathlib import Path

import click

from agreelint.cli import files as paths
from agreelint.cli import options
from agreelint.cli.ending import Undelivered, say


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path), help="The record.")
@click.option("--by", required=True, metavar="NAME", help="Who signs the review off.")
@click.option("--because", required=True, metavar="WORDS", help="Why it may be relied on.")
@click.option("--sign", "key", metavar="KEY", type=click.Path(path_type=Path), help="Sign with this private key (PEM).")
@options.policy
@options.kind
@click.option("--red-line", "red_lines", multiple=True, metavar="ID", help="Judge only this one: never a pass.")
@options.view
@options.password_files
def record(
    *,
    files: tuple[Path, ...],
    output: Path,
    by: str,
    because: str,
    key: Path | None,
    policy: Path | None,
    kind: str,
    red_lines: tuple[str, ...],
    view: str,
    password_files: tuple[Path, ...],
) -> int:
    """Review FILES and write the record of it. Ends with the code of `check`; only a pass can be verified."""
    from agreelint.cli.delivery import to_file
    from agreelint.engine import envelope
    from agreelint.engine.record import recorded
    from agreelint.engine.review import footing
    from agreelint.engine.statement import SignOff, canonical, left_to_the_signer
    from agreelint.model.manuscript import View
    from agreelint.output.json import encoded, indented

    if not by.strip() or not because.strip():
        raise click.UsageError("A record needs words in --by and in --because: who signs the review off, and why.")
    for path in files:
        if not os.path.lexists(path):
            raise click.UsageError(f"There is no file {path}.")
        if path.is_dir():
            raise click.UsageError(f"{path} is a folder: a record names its files one by one.")
    if os.path.lexists(output):
        raise click.UsageError(f"{output} is there already, and a record is never written over.")
    try:
        signer = envelope.signer(key) if key else None
    except envelope.KeyTroubleError as trouble:
        raise click.UsageError(str(trouble)) from None
    whole = footing(policy, agreements=files, kind=kind)
    stand = footing(policy, red_lines=red_lines, kind=kind) if red_lines else whole
    left_out = {line.id for line in whole.policy.red_lines} - {line.id for line in stand.policy.red_lines}
    review, made = recorded(
        paths.opened(paths.find(files).files, ""),
        stand,
        SignOff(by.strip(), because.strip(), stand.today),
        view=View(view),
        jobs=options.processors(),
        passwords=options.passwords(password_files),
        left_out=left_out,
    )
    unread = [document.name for document in review.documents if not document.sha256]
    if unread:
        raise Undelivered(f"Nothing was recorded: {', '.join(unread)} could not be read at all.")
    shown = envelope.signed(canonical(made), signer) if signer else made
    to_file(output, encoded(indented(shown)))
    outcome = made["predicate"]["outcome"]
    say(f"Wrote {output}: {outcome}, signed off by {by.strip()}{' and signed' if signer else ''}.")
    left = left_to_the_signer(made)
    if left and outcome == "pass":
        say(left)
    code = int(review.exit_code)
    return 3 if left_out and code <= 1 else code
