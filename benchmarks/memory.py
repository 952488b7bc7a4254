"""The peak memory of a process that reads a PDF, in megabytes with the interpreter (Linux).

    python benchmarks/memory.py FILE [clauses]

Text with the box, the size and the font of every line; or all the way to the clause tree.
"""

import re
import sys
from pathlib import Path

from agreelint.read.pdf.document import opened
from agreelint.read.pdf.lines import lines_of
from agreelint.read.pdf.sheet import sheet


def lines(data: bytes) -> None:
    """Text with the box, the size and the font of every line."""
    with opened("paper.pdf", data) as document:
        for index in range(document.pages):
            with sheet(document, index) as page:
                lines_of(page)


def peak() -> int:
    """The most memory this process has had, which no parent's memory is counted into."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) // 1024 if found else 0


def main(file: Path, *, clauses: bool) -> None:
    """Read the file and print the peak."""
    if clauses:
        from agreelint import read, structure

        structure.agreement(read.manuscript(file.name, file.read_bytes()))
    else:
        lines(file.read_bytes())
    print(peak())


if __name__ == "__main__":
    main(Path(sys.argv[1]), clauses=sys.argv[2:] == ["clauses"])
