"""How a run that could not go on ends: what is said, and with which code."""

import traceback
from pathlib import Path

import click

from agreelint.model.review import ExitCode
from agreelint.output.visible import one_line, visible


class NothingToReview(click.ClickException):
    """The paths held no agreement."""

    exit_code = ExitCode.NOTHING


class Undelivered(click.ClickException):
    """A report could not be written, so nobody can act on it."""

    exit_code = ExitCode.INCOMPLETE


def say(words: str) -> None:
    """One or more lines to the standard error stream."""
    click.echo(visible(words), err=True)


def ended_by(error: Exception) -> int:
    """Say what stopped the run; the answer is the exit code."""
    if isinstance(error, click.Abort):
        say("Interrupted: nothing can be concluded from this run.")
        return ExitCode.INTERRUPTED
    if isinstance(error, (NothingToReview, Undelivered)):
        say(error.message)
        return error.exit_code
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        say(error.format_message())
        return ExitCode.USAGE
    if isinstance(error, click.UsageError):
        context = error.ctx
        if context:
            say(f"{context.get_usage()}\nTry '{context.command_path} --help'.\n")
        say(f"Error: {error.format_message()}")
        return ExitCode.USAGE
    if isinstance(error, click.ClickException):
        say(f"Error: {error.format_message()}")
        return ExitCode.USAGE
    return _policy(error) or _unexpected(error)


def _policy(error: Exception) -> int:
    """Every mistake in a policy or in rule pages, each with file and line; 0 where the error is of another kind."""
    from agreelint.pages import PageError
    from agreelint.policy import PolicyError

    if not isinstance(error, (PageError, PolicyError)):
        return 0
    for problem in error.problems:
        say(str(problem))
    number = len(error.problems)
    say(f"Nothing was reviewed: {number} mistake{'' if number == 1 else 's'} to mend first.")
    return ExitCode.USAGE


def _unexpected(error: Exception) -> int:
    """One sentence with what a maintainer needs, and no traceback."""
    where = traceback.extract_tb(error.__traceback__)
    at = f" in {Path(where[-1].filename).name}, line {where[-1].lineno}" if where else ""
    what = one_line(str(error))
    said = f"{type(error).__name__}{at}{f': {what}' if what else ''}"
    say(f"agreelint stopped before the review was complete, so nothing can be concluded from it ({said}).")
    return ExitCode.INCOMPLETE
