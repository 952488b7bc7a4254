"""How long the tool takes to start, as a ratio against a bare interpreter in the same run.

    python benchmarks/startup.py [--rounds N]

The two commands alternate, so that a slow moment of the machine hits both; the medians are compared.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

BARE = [sys.executable, "-c", "pass"]
TOOL = [str(Path(sys.executable).with_name("agreelint"))]


def seconds(command: list[str]) -> float:
    """Wall-clock time of one run."""
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    for arguments in (["--version"], ["--help"], ["rules"]):
        pairs = [(seconds(BARE), seconds([*TOOL, *arguments])) for _ in range(rounds)]
        bare, tool = median(a for a, _ in pairs), median(b for _, b in pairs)
        print(f"agreelint {' '.join(arguments):10} {tool * 1000:6.1f} ms  {tool / bare:4.1f} × python -c pass")


if __name__ == "__main__":
    main()
