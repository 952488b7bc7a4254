"""The options that several commands share, and the paper they print on."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from agreelint.engine.message import File
    from agreelint.output.terminal.looks import Sheet

PLAIN_WIDTH = 100
MOST_PASSWORDS, LONGEST_PASSWORD_FILE = 100, 100_000

policy = click.option(
    "--policy",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The policy to review against: a file, or the name of a set. Without it: AGREELINT_POLICY, else the nearest"
    " agreelint.toml from here up to the root of the repository, else the built-in set ai-vendor.",
)
kind = click.option(
    "--kind",
    default="",
    metavar="KIND",
    help="What kind of agreement it is, for red lines that count in some kinds only: master-agreement, order-form,"
    " reseller-agreement, amendment, data-processing, usage-policy, evaluation, non-disclosure, or one of the policy's."
    " Without it the paper's own titles are read, and excuse nothing but limits that are not there.",
)
colour = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour on a terminal (auto; NO_COLOR and FORCE_COLOR are heeded), always, or never.",
)
view = click.option(
    "--view",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    help="Read tracked changes as if accepted (the default), or the text as it was before them.",
)
stdin_name = click.option(
    "--stdin-name", default="standard input", metavar="NAME", help="What to call the file read from `-`."
)
password_files = click.option(
    "--password-file",
    "password_files",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A text file with the passwords of protected PDFs, one a line (repeatable). They are never printed.",
)
list_format = click.option(
    "--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", help="For people or for programs."
)


def coloured(choice: str, *, is_terminal: bool, environ: Mapping[str, str]) -> bool:
    """Whether to print in colour: the option counts most, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") != "0":
        return True
    return is_terminal and environ.get("TERM") != "dumb"


_FOLLOW = frozenset(
    {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "mintty", "zed", "WarpTerminal"}
)
_VTE = 5000  # the version of the GNOME terminal from which links are safe


def follows_links(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is one that is known to follow links (OSC 8); FORCE_HYPERLINK says it where it is not."""
    if "FORCE_HYPERLINK" in environ:
        return environ["FORCE_HYPERLINK"] not in {"", "0"}
    term = environ.get("TERM", "")
    if term.startswith(("screen", "tmux", "linux", "dumb")) or environ.get("CI"):
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM") in _FOLLOW
        or (vte.isdigit() and int(vte) >= _VTE)
        or any(name in environ for name in ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM"))
        or term.startswith(("xterm-kitty", "alacritty", "foot", "xterm-ghostty", "contour"))
    )


def addresses(files: "Iterable[File]", environ: Mapping[str, str]) -> dict[str, str]:
    """The addresses of the files by their names in the report, for a terminal that follows them; of others none."""
    if sys.stdout is None or not sys.stdout.isatty() or not follows_links(environ):
        return {}
    return {file.name: Path(os.path.abspath(file.path)).as_uri() for file in files if file.path}  # noqa: PTH100


def passwords(files: Iterable[Path]) -> tuple[str, ...]:
    """The passwords in `files`, one a line and each once; blanks belong to them.

    Raises:
        click.UsageError: if a file cannot be read, is no text, or holds no or too many passwords.
    """
    found: dict[str, None] = {}
    for file in files:
        try:
            with file.open("rb") as opened:
                lines = opened.read(LONGEST_PASSWORD_FILE + 1).decode("utf-8-sig").splitlines()
        except OSError as trouble:
            raise click.UsageError(f"The password file {file} cannot be read ({trouble.strerror}).") from None
        except UnicodeDecodeError:
            raise click.UsageError(f"The password file {file} is no UTF-8 text.") from None
        given = [line for line in lines if line]
        if not given:
            raise click.UsageError(f"The password file {file} holds no password.")
        found |= dict.fromkeys(given)
    if len(found) > MOST_PASSWORDS:
        raise click.UsageError(f"The password files hold more than {MOST_PASSWORDS} passwords.")
    return tuple(found)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def paper(choice: str, *, to_file: bool = False) -> "Sheet":
    """The sheet that a report goes on: as wide as the terminal, 100 cells where there is none."""
    from agreelint.output.terminal.looks import Sheet

    is_terminal = not to_file and sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if is_terminal else PLAIN_WIDTH
    return Sheet(width, coloured(choice, is_terminal=is_terminal, environ=os.environ))
