"""The little Markdown that pages use, line by line.

Not a Markdown library, because contract wording in a blockquote must arrive letter for letter: a clause that begins
with "1." or holds "*" or "[●]" is no list, emphasis or link.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Block(Enum):
    """What a stretch of lines is."""

    HEADING = "heading"
    QUOTE = "quote"
    BULLET = "bullet"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Piece:
    """One block: its words without marks, the line it begins on (from 1), and the level of a heading."""

    kind: Block
    text: str
    line: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks up to the next heading of any level."""

    title: str
    level: int
    line: int
    pieces: tuple[Piece, ...]

    def prose(self) -> str:
        """The plain paragraphs of the section, joined by blank lines."""
        return "\n\n".join(piece.text for piece in self.pieces if piece.kind is Block.PROSE)


def front_matter(text: str) -> tuple[str, str, int]:
    """Split off the settings: `(settings, rest, line on which the rest begins)`; no settings give an empty string."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for at, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:at]), "\n".join(lines[at + 1 :]), at + 2
    return "", text, 1


def pieces(text: str, first_line: int = 1) -> Iterator[Piece]:
    """The blocks of `text` in order. Lines of one block are joined: by a line break in quotes, else by a space."""
    kind, gathered, start = Block.PROSE, list[str](), first_line
    for number, raw in enumerate(text.split("\n"), start=first_line):
        line = raw.strip()
        here = _kind(line)
        goes_on = bool(gathered) and (here is kind or (here is Block.PROSE and kind is Block.BULLET))
        if line and goes_on and here not in {Block.HEADING, Block.BULLET}:
            gathered.append(_words(line, here))
            continue
        if gathered:
            yield _piece(kind, gathered, start)
            gathered = []
        if here is Block.HEADING:
            level = len(line) - len(line.lstrip("#"))
            yield Piece(Block.HEADING, line[level:].strip(), number, level)
        elif line:
            kind, gathered, start = here, [_words(line, here)], number
    if gathered:
        yield _piece(kind, gathered, start)


def sections(text: str, first_line: int = 1) -> tuple[Section, ...]:
    """The sections of `text`; blocks before the first heading stand in a section with an empty title."""
    found: list[tuple[str, int, int, list[Piece]]] = [("", 0, first_line, [])]
    for piece in pieces(text, first_line):
        if piece.kind is Block.HEADING:
            found.append((piece.text, piece.level, piece.line, []))
        else:
            found[-1][3].append(piece)
    return tuple(Section(title, level, line, tuple(body)) for title, level, line, body in found if title or body)


def _kind(line: str) -> Block:
    if line.startswith("#"):
        return Block.HEADING
    if line.startswith(">"):
        return Block.QUOTE
    return Block.BULLET if line.startswith("- ") else Block.PROSE


def _words(line: str, kind: Block) -> str:
    if kind is Block.QUOTE:
        return line[1:].removeprefix(" ")
    return line[2:].strip() if kind is Block.BULLET else line


def _piece(kind: Block, gathered: list[str], line: int) -> Piece:
    return Piece(kind, ("\n" if kind is Block.QUOTE else " ").join(gathered).strip(), line)
