"""Where the command line begins and where every run ends: with one code, and one sentence when something went wrong."""

import sys

# Nothing else is imported here: `agreelint --version` must not wait for what it does not use.

USAGE = 2
INCOMPLETE = 3
INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run `agreelint` with the words of the command line; the answer is the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if words == ["--version"]:
        from agreelint import __version__

        sys.stdout.write(f"agreelint {__version__}\n")
        return 0
    try:
        from agreelint.cli.commands import run

        return run(words)
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted: nothing can be concluded from this run.\n")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  (a gate never ends with a traceback)
        from agreelint.cli.ending import ended_by

        return ended_by(error)
