"""The notation the agreements are written in, and its way to paper.

Blocks stand apart by an empty line. A block opens with

    = words              the title            == words    a subtitle
    # words              a schedule's title, on a new page; ### words, a division's title on the same page
    ## words             a heading without a number
    ! words              a centred line
    : words              a definition
    [2] words            a numbered paragraph, second level of the current list; [2#name] can be referred to
    [2-] words           a paragraph without a number that stands under a second level
    [parts:1] words      the same in another list, without making it the current one
    @list NAME           go on in list NAME; `@restart NAME` begins it anew
    @table 20 50 30      a table: the lines that follow are its rows, cells between bars
    @sign A || B         a signature block; lines to sign on follow, one a line
    @box 60              a text box 60 points high; the lines that follow are its paragraphs
    @control TITLE: words, @break

and `+K ` or `-K ` before it says that author K inserted or deleted the paragraph. Within a line: **bold**, //italic//,
__underlined__, [^a footnote^], {name} for a reference, {+K words+} and {-K words-} for tracked words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from building.paper import Block, Boxed, Change, Control, PageBreak, Paragraph, Run, Signatures, Table

_INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|//(?P<italic>.+?)//|__(?P<underline>[^_]+?)__|\[\^(?P<footnote>.+?)\^\]"
    r"|\{\+(?P<by>\w) (?P<inserted>.+?)\+\}|\{-(?P<cut_by>\w) (?P<deleted>.+?)-\}|\{(?P<reference>[a-z][a-z0-9-]*)\}"
)
_NUMBERED = re.compile(r"\[(?:(?P<scheme>[a-z]+):)?(?P<level>[1-9])(?P<bare>-)?(?:#(?P<name>[a-z0-9-]+))?\]\s+")
_CHANGED = re.compile(r"([+-])([A-Z]) (?=\S)")
_PLAIN = (
    ("### ", "division"),
    ("== ", "subtitle"),
    ("= ", "title"),
    ("## ", "heading"),
    ("# ", "part"),
    ("! ", "centred"),
    (": ", "definition"),
)


@dataclass(frozen=True, slots=True)
class Reviser:
    """Somebody who marked up the draft."""

    author: str
    date: str


def _curl(text: str) -> str:
    """Typewriter quotes as a printer sets them."""
    text = re.sub(r"(^|[\s(\[—–“])\"", r"\1“", text)
    return text.replace('"', "”").replace("'", "’")


def runs(text: str, revisers: Mapping[str, Reviser], *, like: Run | None = None) -> tuple[Run, ...]:
    """`text` as runs."""
    dress = like or Run("")
    found: list[Run] = []
    at = 0
    for match in _INLINE.finditer(text):
        if match.start() > at:
            found.append(replace(dress, text=text[at : match.start()]))
        at = match.end()
        groups = match.groupdict()
        if groups["bold"] is not None:
            found += runs(groups["bold"], revisers, like=replace(dress, bold=True))
        elif groups["italic"] is not None:
            found += runs(groups["italic"], revisers, like=replace(dress, italic=True))
        elif groups["underline"] is not None:
            found += runs(groups["underline"], revisers, like=replace(dress, underline=True))
        elif groups["footnote"] is not None:
            found.append(replace(dress, footnote=groups["footnote"], bold=False, italic=False, underline=False))
        elif groups["reference"] is not None:
            found.append(replace(dress, reference=groups["reference"]))
        else:
            who = revisers[groups["by"] or groups["cut_by"]]
            change = Change(groups["inserted"] is not None, who.author, who.date)
            found += runs(groups["inserted"] or groups["deleted"], revisers, like=replace(dress, change=change))
    if at < len(text):
        found.append(replace(dress, text=text[at:]))
    return tuple(found)


@dataclass(slots=True)
class _Reading:
    """How far the reading has come: the list that numbers belong to and how often each was begun."""

    revisers: Mapping[str, Reviser]
    scheme: str
    sequences: dict[str, int]

    def paragraph(self, text: str) -> Paragraph:
        """One paragraph from its block."""
        change = None
        if marked := _CHANGED.match(text):
            who = self.revisers[marked[2]]
            change = Change(marked[1] == "+", who.author, who.date)
            text = text[marked.end() :]
        if match := _NUMBERED.match(text):
            scheme = match["scheme"] or self.scheme
            return Paragraph(
                self._words(text[match.end() :], change),
                style="numbered",
                scheme=scheme,
                sequence=self.sequences.setdefault(scheme, 0),
                level=int(match["level"]),
                numbered=not match["bare"],
                name=match["name"] or "",
                change=change,
            )
        for opening, style in _PLAIN:
            if text.startswith(opening):
                return Paragraph(self._words(text[len(opening) :], change), style=style, change=change)
        return Paragraph(self._words(text, change), change=change)

    def _words(self, text: str, change: Change | None) -> tuple[Run, ...]:
        return runs(text, self.revisers, like=Run("", change=change))

    def block(self, lines: list[str]) -> Block | None:
        """One block, or None for an order to the reading itself."""
        if lines[0] == "@break":
            return PageBreak()
        if not lines[0].startswith("@"):
            return self.paragraph(" ".join(lines))
        order, _, rest = lines[0].partition(" ")
        if order in {"@list", "@restart"}:
            self.scheme = rest
            if order == "@restart":
                self.sequences[rest] = self.sequences.get(rest, -1) + 1
            return None
        return self._furnished(order, rest, lines[1:])

    def _furnished(self, order: str, rest: str, lines: list[str]) -> Block:
        match order:
            case "@table":
                rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
                cells = tuple(tuple(runs(cell, self.revisers) for cell in row) for row in rows)
                return Table(cells, tuple(int(width) for width in rest.split()))
            case "@sign":
                return Signatures(tuple(party.strip() for party in rest.split("||")), tuple(lines))
            case "@box":
                return Boxed(tuple(replace(self.paragraph(line), style="boxed") for line in lines), int(rest))
            case "@control":
                title, _, words = " ".join([rest, *lines]).partition(": ")
                return Control(title, self.paragraph(words))
        raise ValueError(
            f"there is no order {order}; the notation knows @list, @restart, @table, @sign, @box, @control"
        )


def _blocks(text: str) -> Iterator[list[str]]:
    for block in re.split(r"\n\s*\n", text.strip()):
        yield [line.strip() for line in block.strip().splitlines()]


def read(
    text: str, *, revisers: Mapping[str, Reviser] | None = None, first: str = "main", verbatim: bool = False
) -> tuple[Block, ...]:
    """The blocks of `text`. `first` is the list that numbers belong to at the start; `verbatim` leaves quotes alone."""
    reading = _Reading(revisers or {}, first, {})
    made = (reading.block(lines) for lines in _blocks(text if verbatim else _curl(text)))
    blocks = [block for block in made if block is not None]
    return tuple(_kept(block, after) for block, after in zip(blocks, [*blocks[1:], None], strict=True))


def _kept(block: Block, after: Block | None) -> Block:
    """What opens a list or a table stays on the page of its first item."""
    if not isinstance(block, Paragraph) or not block.runs:
        return block
    opens = block.runs[-1].text.rstrip().endswith(":")
    above = isinstance(after, Paragraph) and block.numbered and after.numbered and after.level > block.level
    return replace(block, keep=True) if opens or (above and len(block.runs) == 1) else block
