"""`agreelint test [PATHS]`: run every example of rule pages, and find the phrases that no example needs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreelint.cli import options
from agreelint.cli.ending import NothingToReview
from agreelint.output.visible import visible

if TYPE_CHECKING:
    from agreelint.engine.review import Footing


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(path_type=Path, exists=True))
@click.option("--strict", is_flag=True, help="Fail, too, on phrases no example needs and on wording that is frail.")
@click.option("--quick", is_flag=True, help="Only the examples as they stand: no variants, no mutation.")
@click.option(
    "--corpus",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Print the findings per rule over the agreements in DIR, and compare them with the snapshot.",
)
@click.option(
    "--snapshot",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the snapshot of --corpus is kept; agreelint-findings.snapshot in DIR by default.",
)
@click.option("--update", is_flag=True, help="Write the snapshot of --corpus anew.")
@options.policy
def test(
    *,
    paths: tuple[Path, ...],
    strict: bool,
    quick: bool,
    corpus: Path | None,
    snapshot: Path | None,
    update: bool,
    policy: Path | None,
) -> int:
    """Test the rule pages in PATHS: pages or folders, by default all below this folder.

    Every example must do what its page says, to the letter of its ==marks==. Examples are then written in other ways
    that change nothing, and each phrase of the pages' own vocabulary is taken away in turn to see whether an example
    needs it. Ends with 1 where something does not hold, with 4 where there is no page.

    With --corpus: the rules of PATHS, or without them those of the policy, are run over a folder of agreements.
    """
    if corpus is not None:
        return _over(corpus, _stand(paths, policy), snapshot, update=update)
    if update or snapshot or policy:
        raise click.UsageError("--update, --snapshot and --policy go with --corpus.")
    return _pages(paths, strict=strict, quick=quick)


def _pages(paths: tuple[Path, ...], *, strict: bool, quick: bool) -> int:
    from agreelint.testing.folder import examine, folders_of_pages
    from agreelint.testing.telling import outcome, told

    found = [one for path in paths or (Path(),) for one in folders_of_pages(path)]
    if not found:
        where = ", ".join(str(path) for path in paths) or "this folder"
        raise NothingToReview(f"There is no rule page in {where}: a file *.md with `red-line:` in its settings.")
    every = []
    for folder, names in found:
        tested = examine(folder, names, deep=not quick)
        for line in told(tested, strict=strict):
            click.echo(visible(line))
        every.append(tested)
    return 0 if outcome(every, strict=strict) else 1


def _stand(paths: tuple[Path, ...], policy: Path | None) -> "Footing":
    """What the corpus is reviewed by: the pages that were named, or the policy."""
    from agreelint.engine.review import footing
    from agreelint.pages import rules_in
    from agreelint.testing.corpus import policy_of
    from agreelint.testing.folder import folders_of_pages

    if not paths:
        return footing(policy)
    folders = [folder for path in paths for folder, _ in folders_of_pages(path)]
    return footing(policy_of([rule for folder in folders for rule in rules_in(folder)], folders))


def _over(corpus: Path, stand: "Footing", snapshot: Path | None, *, update: bool) -> int:
    from agreelint.cli import files
    from agreelint.cli.delivery import to_file
    from agreelint.cli.progress import bar
    from agreelint.engine.review import review_files
    from agreelint.testing.corpus import SNAPSHOT, difference, listing

    kept = snapshot or corpus / SNAPSHOT
    found = [file for file in files.find([corpus]).files if file.resolve() != kept.resolve()]
    if not found:
        raise NothingToReview(f"Nothing to review in {corpus}: no Word, PDF or text file was found.")
    with bar(len(found)) as progress:
        review = review_files(files.opened(found, ""), stand, jobs=options.processors(), progress=progress)
    now = listing(review)
    if update:
        to_file(kept, now.encode())
        click.echo(f"{visible(now)}Wrote {kept}.")
        return 0
    if not kept.is_file():
        click.echo(f"{visible(now)}There is no snapshot {kept} to compare with; write one with --update.")
        return 1
    changed = difference(kept.read_text(encoding="utf-8", errors="replace"), now)
    for line in changed:
        click.echo(visible(line))
    click.echo(f"{'Not the' if changed else 'The'} same findings as in {kept}.")
    return 1 if changed else 0
