"""Lines to runs whose characters keep their place: character `i` of a run is PDFium's character `offset + i`."""

from collections.abc import Sequence

from agreelint.model.manuscript import Anchor, Run
from agreelint.read import tidy
from agreelint.read.hyphens import drops_hyphen
from agreelint.read.pdf.lines import Line, Stretch

_PAGE = "page"


def runs_of(lines: Sequence[Line], known: frozenset[str]) -> tuple[Run, ...]:
    """The runs of a paragraph.

    A line's end is the space after it, where the file has a character for it; a hyphen that only broke a word goes.
    """
    found: list[Run] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        end = line.end
        if below is not None and line.hyphen:
            end += not drops_hyphen(line.text, below.text, known)
        elif line.hyphen:
            end += 1
        for stretch in line.stretches if not line.recognised else ():
            stop = end if stretch.end == line.end else stretch.end
            found += _stretch_runs(line, stretch, stop, found)
        if line.recognised:
            found += _recognised(line, "" if below is None else below.text, known)
        if below is not None and not line.hyphen and found and not found[-1].text.endswith(" "):
            # The space between two lines: no character of the page stands for it.
            found.append(Run(" ", page=line.page))
    return tidy.trimmed(found)


def _recognised(line: Line, below: str, known: frozenset[str]) -> list[Run]:
    """A run for each word that was recognised in a picture, with the word's own rectangle."""
    words = line.text.split(" ")
    broken = bool(below) and len(line.text) > 1 and line.text.endswith("-") and line.text[-2].isalpha()
    if broken and drops_hyphen(line.text[:-1], below, known):
        words[-1] = words[-1][:-1]
    ends = [*[" "] * (len(words) - 1), "" if broken else " "]
    return [
        Run(tidy.shown(word + end), size=line.size, page=line.page, box=box)
        for word, end, box in zip(words, ends, line.recognised, strict=True)
    ]


def _stretch_runs(line: Line, stretch: Stretch, stop: int, before: Sequence[Run]) -> list[Run]:
    text = line.part(stretch)
    if stop > stretch.end:
        text += "-"
    look = stretch.look
    bits = tidy.pieces(text)
    if text[:1].isspace() and before and not before[-1].text.endswith(" "):
        bits = [(0, " "), *bits]
    return [
        Run(
            words, bold=look.bold, italic=look.italic, size=look.size, hidden=stretch.hidden,
            page=line.page, box=line.box, anchor=Anchor(_PAGE, line.page, stretch.start + offset),
        )
        for offset, words in bits
    ]  # fmt: skip
