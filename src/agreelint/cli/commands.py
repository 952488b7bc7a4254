"""The commands by name; the file of a command is opened when it is called for."""

import os
from importlib import import_module
from itertools import takewhile

import click

from agreelint import __version__
from agreelint.model.problem import did_you_mean
from agreelint.model.review import ExitCode

COMMANDS = {
    "check": "Review agreements and report the red lines they cross.",
    "compare": "Tell which findings are new, resolved or reworded between two drafts.",
    "waive": "Write the waiver of a finding: who approves it, why and until when.",
    "record": "Record a review with who signs it off, for verify.",
    "verify": "Tell whether a record holds for these very files today.",
    "inspect": "Show how a file is read: its paragraphs, clauses or what each clause does.",
    "explain": "Explain a rule, a red line or a loophole.",
    "rules": "List the rules.",
    "policy": "Show, check or begin a policy.",
    "plugins": "Show which plugins are installed and what they add.",
    "test": "Test rule pages by their own examples.",
    "new": "Begin a rule page, a plugin or a policy.",
}


class Commands(click.Group):
    """A group whose commands live in files of their own, `agreelint.cli.NAME`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """The names, in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"agreelint.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; one that is mistyped is named."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0]!r}{did_you_mean(args[0], COMMANDS) or '.'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands for `--help`, without opening their files."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 reviewed in full, nothing at or above `fail-on`; 1 a red line crossed, hollow or missing;"
    " 2 bad command line, policy or waiver; 3 something was not checked; 4 nothing to review; 130 interrupted.",
)
@click.version_option(__version__, message="agreelint %(version)s")
def agreelint() -> None:
    """Find the clauses of an AI vendor agreement that cross your red lines."""


def _unclear(words: list[str]) -> str:
    """The first word that is an option and a file that lies here, or nothing.

    A shell puts the files of a folder in the place of `*`, and whoever sent it may have called one by an option.
    """
    given = takewhile(lambda word: word != "--", words)
    return next((word for word in given if len(word) > 1 and word[0] == "-" and os.path.lexists(word)), "")


def run(words: list[str]) -> int:
    """Run the command that `words` ask for; the answer is the exit code.

    Raises:
        click.UsageError: if a word may be an option or a file.
        Exception: whatever the command raised; `agreelint.cli.ending` says it in one sentence.
    """
    unclear = _unclear(words)
    if unclear:
        what = f"A file that lies here is called {unclear}, so it is not clear whether the file is meant or the option"
        raise click.UsageError(f"{what}. Write ./{unclear} for the file; for the option, take the file away.")
    try:
        code = agreelint.main(args=words, prog_name="agreelint", standalone_mode=False)
    except SystemExit:  # click's own way out when the output is closed under it: 1 would read as a crossing
        return ExitCode.INCOMPLETE
    return code if isinstance(code, int) else 0
