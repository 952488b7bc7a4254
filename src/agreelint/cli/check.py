"""`agreelint check FILES…`: review agreements, write the reports, end with the code a gate acts on."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreelint.cli import files as paths
from agreelint.cli import options
from agreelint.cli.ending import NothingToReview, say

if TYPE_CHECKING:
    from datetime import datetime

    from agreelint.engine.review import Footing
    from agreelint.model.review import Review

_CROSSED, _UNSOUND = 1, 2
_NAMED = 5  # waivers that are named in one sentence


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=click.Path(path_type=Path, allow_dash=True))
@options.policy
@options.kind
@click.option("--red-line", "red_lines", multiple=True, metavar="ID", help="Judge only this red line (repeatable).")
@click.option(
    "--fail-on",
    type=click.Choice(["note", "minor", "major", "blocker"]),
    help="The severity from which the exit code is 1, in place of the policy's.",
)
@options.view
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help="terminal (the default), html, docx, pdf, json, markdown, sarif, junit, github, or what a plugin brings; into"
    " a file with NAME=FILE (repeatable). A format that marks a copy of each file takes {name} in FILE for its name.",
)
@click.option(
    "--suggest", is_flag=True, help="In copies, also the wording to ask for, as a change to accept or reject."
)
@click.option(
    "--dated",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day that comments and changes in copies bear (2026-03-31). Without it they bear none.",
)
@click.option("--together", is_flag=True, help="Read FILES as one agreement, the first as the main one.")
@click.option("--no-waivers", is_flag=True, help="Count findings that somebody has accepted.")
@click.option(
    "--strict-waivers", is_flag=True, help="End with 2 where a waiver was not needed: for FILES that are all it serves."
)
@click.option("--exit-zero", is_flag=True, help="End with 0 in place of 1. What is incomplete still ends with 3.")
@click.option("--statistics", is_flag=True, help="Add how often each rule found something.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many files to review at once.")
@options.password_files
@options.stdin_name
@options.colour
@click.option("-q", "--quiet", is_flag=True, help="Only the outcome of each document.")
@click.option("-v", "--verbose", is_flag=True, help="Also the limits that were found, and why each verdict is so.")
def check(
    *,
    files: tuple[Path, ...],
    policy: Path | None,
    kind: str,
    red_lines: tuple[str, ...],
    fail_on: str | None,
    view: str,
    formats: tuple[str, ...],
    suggest: bool,
    dated: "datetime | None",
    together: bool,
    no_waivers: bool,
    strict_waivers: bool,
    exit_zero: bool,
    statistics: bool,
    jobs: int | None,
    password_files: tuple[Path, ...],
    stdin_name: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Review FILES: Word, PDF and text files, folders of them, or `-` for the standard input.

    A file in a folder that looks like an agreement and cannot be read is reported, never passed over.
    """
    from agreelint.cli import copies
    from agreelint.cli import formats as reports
    from agreelint.cli.progress import bar
    from agreelint.engine.review import copy, footing, review_files
    from agreelint.model.manuscript import View
    from agreelint.model.policy import Severity

    found = _found(files)
    passwords = options.passwords(password_files)
    wanted = reports.wanted(formats, found.files)
    severity = Severity[fail_on.upper()] if fail_on else None
    reviewed = [file for file in found.files if file != paths.STDIN]
    stand = footing(
        policy, red_lines=red_lines, fail_on=severity, waived=not no_waivers, agreements=reviewed, kind=kind
    )
    reports.known(wanted, stand.plugins.formats)
    agreements = paths.opened(found.files, stdin_name, stand.policy.limits)
    wanted = copies.spread(wanted, stand.plugins.formats, agreements, together=together)
    if (suggest or dated) and all(one.of is None for one in wanted):
        raise click.UsageError("--suggest and --dated are about marked copies: ask for one with --format.")
    with bar(len(agreements)) as progress:
        jobs = jobs or options.processors()
        review = review_files(
            agreements,
            stand,
            view=View(view),
            jobs=jobs,
            progress=progress,
            passwords=passwords,
            together=together,
            whole=any(one.format in reports.WHOLE for one in wanted),
        )

    def terminal(review: "Review", *, to_file: bool) -> bytes:
        from agreelint.output.terminal import render

        sheet = options.paper("never" if to_file else colour, to_file=to_file)
        looks = {"quiet": quiet, "verbose": verbose, "statistics": statistics}
        links = {} if to_file else options.addresses(agreements, os.environ)
        return render(review, width=sheet.width, colour=sheet.colour, files=links, **looks).encode(
            "utf-8", "backslashreplace"
        )

    day = dated.date() if dated else None

    def make(at: int, write: str) -> bytes:
        file, state = agreements[at], View(view)
        return copy(file, stand, review, at, write, view=state, passwords=passwords, suggest=suggest, dated=day)

    def copied(one: reports.Wanted) -> bytes:
        return copies.made(one, review, stand.plugins.formats, make)

    wanted = copies.fitting(wanted, review, stand.plugins.formats)
    reports.deliver(review, wanted, stand.plugins.formats, terminal, copied)
    return _code(review, stand, exit_zero=exit_zero, strict=strict_waivers)


def _found(named: Sequence[Path]) -> paths.Found:
    """The files to review; what was passed over in folders is said.

    Raises:
        click.UsageError: if a named file is not there.
        NothingToReview: if the folders hold no agreement.
    """
    for path in named:
        if path != paths.STDIN and not os.path.lexists(path):
            raise click.UsageError(f"There is no file or folder {path}.")
    found = paths.find(named)
    told = paths.told(found.passed_over)
    if told:
        say(told)
    if not found.files:
        where = ", ".join(str(path) for path in named)
        raise NothingToReview(f"Nothing to review in {where}: no Word, PDF or text file was found.")
    return found


def _code(review: "Review", stand: "Footing", *, exit_zero: bool, strict: bool) -> int:
    """The exit code. `--exit-zero` turns a crossing into 0, and nothing else."""
    code = int(review.exit_code)
    if _waivers_unused(review, stand, strict=strict) and strict and code <= _CROSSED:
        return _UNSOUND
    return 0 if code == _CROSSED and exit_zero else code


def _waivers_unused(review: "Review", stand: "Footing", *, strict: bool) -> bool:
    """Whether there are waivers that no finding needed; they are said.

    One file of waivers serves many agreements: what was not needed by those under review is no mistake for all that.
    """
    from dataclasses import replace

    from agreelint.policy.waivers import unused

    # With --red-line only the waivers of those red lines could have been used.
    judged = {line.id for line in stand.policy.red_lines}
    waivers = tuple(waiver for waiver in stand.policy.waivers if waiver.red_line in judged)
    left = unused(replace(stand.policy, waivers=waivers), review.documents)
    elsewhere = [one for one in left if one.instead is None and not strict]
    for one in left:
        if one not in elsewhere:
            say(str(one.problem))
    if elsewhere:
        named = ", ".join(one.waiver.finding for one in elsewhere[:_NAMED])
        more = f" and {len(elsewhere) - _NAMED} more" if len(elsewhere) > _NAMED else ""
        file = elsewhere[0].waiver.origin.source
        say(f"{file}: not needed by what was reviewed: the waiver{'s' * (len(elsewhere) > 1)} of {named}{more}.")
    return bool(left)
