"""Builds the sample agreements: `python sample_contracts/build.py [FOLDER]`, by default into this folder.

Each agreement is written once, in `content/`, and becomes a Word document and a PDF with the same words and labels.
Two runs give the same bytes.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from building.paper import Paper, Paragraph
from building.printing import printed
from building.word import word

HERE = Path(__file__).parent


def papers() -> Iterator[Paper]:
    """All the agreements, by name."""
    for module in sorted((HERE / "content").glob("*.py")):
        if module.stem != "__init__":
            yield import_module(f"content.{module.stem}").PAPER


def plain(paper: Paper) -> str:
    """The words alone, a paragraph a line, for agreements without numbering."""
    paragraphs = ["".join(run.text for run in block.runs) for block in paper.blocks if isinstance(block, Paragraph)]
    return "\n\n".join(paragraphs) + "\n"


def build(folder: Path) -> None:
    """Write every file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for paper in papers():
        (folder / f"{paper.slug}.docx").write_bytes(word(paper))
        (folder / f"{paper.slug}.pdf").write_bytes(printed(paper))
        if paper.plain_text:
            (folder / f"{paper.slug}.txt").write_bytes(plain(paper).encode())


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
