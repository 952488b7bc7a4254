"""`agreelint waive ID FILES…`: write the waiver of a finding, with who approves it, why and until when."""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from agreelint.cli import files as paths
from agreelint.cli import options
from agreelint.output.visible import visible


@click.command()
@click.argument("finding", metavar="ID")
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=click.Path(path_type=Path))
@click.option("--because", metavar="WORDS", help="Why it may be signed all the same.")
@click.option("--by", metavar="NAME", help="Who approves it.")
@click.option("--until", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The last day it holds.")
@click.option("--words", default="", metavar="WORDS", help="Words of the clause it is tied to; the decisive ones else.")
@options.policy
@options.view
@options.password_files
def waive(
    *,
    finding: str,
    files: tuple[Path, ...],
    because: str | None,
    by: str | None,
    until: datetime | None,
    words: str,
    policy: Path | None,
    view: str,
    password_files: tuple[Path, ...],
) -> None:
    """Waive the finding ID of FILES: add an entry to the waivers of the policy. What is not given is asked for."""
    from agreelint.cli.delivery import to_file
    from agreelint.engine.drafts import held
    from agreelint.engine.record import text_of
    from agreelint.engine.review import footing, review_files
    from agreelint.model.manuscript import View
    from agreelint.policy import find, signing

    for path in files:
        if not os.path.lexists(path):
            raise click.UsageError(f"There is no file {path}.")
    stand = footing(policy, agreements=files)
    passwords = options.passwords(password_files)
    kept = [held(file, stand.policy.limits) for file in paths.opened(paths.find(files).files, "")]
    try:
        target = signing.file_of(find(policy))
        review = review_files(kept, stand, view=View(view), jobs=options.processors(), passwords=passwords)
        found = [one for document in review.documents for one in document.findings]
        one = signing.chosen(finding, found, stand.policy)
        place = next(at for at, document in enumerate(review.documents) if finding in {x.id for x in document.findings})
        tied = signing.words_for(one, words, text_of(kept[place], stand, View(view), passwords))
        made = signing.granted(
            one,
            tied,
            because=_asked(because, "Why may it be signed all the same?", "--because"),
            by=_asked(by, "Who approves it?", "--by"),
            today=stand.today,
            until=until.date() if until else _day(_asked(None, "Until when (2027-01-31)?", "--until")),
        )
        before = target.read_bytes() if target.exists() else b""
    except signing.UnwaivableError as trouble:
        raise click.UsageError(visible(str(trouble))) from None
    except OSError as error:
        raise click.UsageError(f"The waivers cannot be read: {error.strerror}.") from None
    to_file(target, signing.added(before, made))
    click.echo(visible(f"Added to {target.name}:\n\n{signing.entry(made)}"), nl=False)


def _asked(given: str | None, question: str, option: str) -> str:
    """What was given, or what a person at the terminal says."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError(f"Without a terminal to ask at, {option} is needed.")
    return str(click.prompt(question, type=str, err=True))


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise click.UsageError(f'"{words}" is no date such as 2027-01-31.') from None
