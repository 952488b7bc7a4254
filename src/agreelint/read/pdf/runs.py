"""Lines to runs whose characters keep their place: character `i` of a run is PDFium's character `offset + i`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreelint.model.manuscript import Anchor, Run
from agreelint.read import tidy
from agreelint.read.hyphens import Joint, Known, joint
from agreelint.read.pdf.lines import Line, Stretch

_PAGE = "page"


def runs_of(lines: Sequence[Line], words: Known) -> tuple[Run, ...]:
    """The runs of a paragraph.

    A line's end is the space after it, where the file has a character for it; a hyphen that only broke a word goes.
    """
    found: list[Run] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        ends = joint(line.text.rstrip() + "-" * line.hyphen, below.text, words) if below else Joint(0, space=False)
        # PDFium's sign for a hyphen at a line end is a character after the line.
        end = line.end + (line.hyphen and not ends.drop)
        if line.recognised:
            found += _recognised(line)
        else:
            for stretch in _divided(line):
                if stretch.start == line.parted:
                    found.append(Run(" ", page=line.page))
                stop = end if stretch.end == line.end else stretch.end
                found += _stretch_runs(line, stretch, stop, found)
        if below is None or not found:
            continue
        if not ends.space:
            found[-1] = _cut(found[-1], ends.drop if not line.hyphen else 0)
        elif not found[-1].text.endswith(" "):
            # The space between two lines: no character of the page stands for it.
            found.append(Run(" ", page=line.page))
    return tidy.trimmed(found)


def _divided(line: Line) -> Iterator[Stretch]:
    """The stretches of a line, cut after a label onto which words follow at once."""
    for stretch in line.stretches:
        if line.parted is not None and stretch.start < line.parted < stretch.end:
            yield stretch._replace(end=line.parted)
            yield stretch._replace(start=line.parted)
        else:
            yield stretch


def _cut(run: Run, drop: int) -> Run:
    """`run` without the blanks and so many characters at its end."""
    text = run.text.rstrip()
    return replace(run, text=text[: len(text) - drop].rstrip() if drop else text)


def _recognised(line: Line) -> list[Run]:
    """A run for each word that was recognised in a picture, with the word's own rectangle."""
    words = line.text.split(" ")
    return [
        Run(tidy.shown(f"{word} "), size=line.size, page=line.page, box=box)
        for word, box in zip(words, line.recognised, strict=True)
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
            words, bold=look.bold, italic=look.italic, underline=look.underlined, size=look.size,
            hidden=stretch.hidden, page=line.page, box=line.box,
            anchor=Anchor(_PAGE, line.page, stretch.start + offset),
        )
        for offset, words in bits
    ]  # fmt: skip
