"""Markdown to paragraphs: headings, lists that Markdown itself numbers, tables, and the words without their marks."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from agreelint.model.manuscript import Anchor, Cell, Paragraph, Run
from agreelint.read import tidy
from agreelint.read.decode import Line
from agreelint.read.marks import ends_sentence, opens_item, runs_on
from agreelint.read.markup import PLAIN_TAG

_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_CLOSING = re.compile(r"\s+#+\s*$")
_ITEM = re.compile(r"(\s*)(?:(\d{1,9})([.)])|[-*+])(?:\s+|$)")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})$")
_UNDERLINE = re.compile(r"\s*(=+|-+)\s*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_QUOTE = re.compile(r"\s*(?:>\s?)+")
_TARGET = r"""\((?:<[^<>]*>|[^)\s<]*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)"""
_INLINE = re.compile(
    rf"""(?P<escape>\\[!-/:-@\[-`{{-~])
      | (?P<code>(?<!`)(?P<ticks>`+)(?!`)(?P<shown>.+?)(?<!`)(?P=ticks)(?!`))
      | (?P<picture>!\[[^\]]*\](?:{_TARGET}|\[[^\]]*\])?)
      | (?P<link>\[(?=[^\]]*\]{_TARGET}))
      | (?P<target>\]{_TARGET})
      | (?P<strong>\*\*|__(?=\S)|(?<=\S)__)
      | (?P<weak>\*(?=\S)|(?<=\S)\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))
      | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
      | (?P<break><br\s*/?>)
      | (?P<tag>{PLAIN_TAG})""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bit:
    """The words of one line from column `start`, on their way into a paragraph."""

    line: Line
    start: int

    @property
    def words(self) -> str:
        """What the line adds to the paragraph, marks and all."""
        return self.line.text[self.start :]


@dataclass(slots=True)
class Draft:
    """A paragraph being gathered."""

    bits: list[Bit] = field(default_factory=list)
    label: str = ""
    level: int | None = None
    outline: int | None = None
    literal: bool = False


def read_markdown(lines: Sequence[Line], literal: frozenset[int] = frozenset()) -> list[Paragraph]:
    """The paragraphs, headings, list items and table cells of `lines`; those numbered in `literal` are code.

    A label that Markdown numbers goes on the label, as it is shown; any other ("1.1", "(a)") stays in the words.
    """
    found: list[Paragraph] = []
    draft = Draft()
    counters: dict[int, tuple[int, str]] = {}
    tables = at = 0
    while at < len(lines):
        line = lines[at]
        start = quote.end() if (quote := _QUOTE.match(line.text)) else 0
        words = line.text[start:]
        if line.number in literal:
            draft = _close(draft, found)
            _close(Draft([Bit(line, 0)], literal=True), found)
        elif not words.strip() or (_RULE.match(words) and not _is_underline(words, draft)):
            draft = _close(draft, found)
        elif heading := _HEADING.match(words.lstrip()):
            draft, counters = _close(draft, found), {}
            column = start + len(words) - len(words.lstrip()) + heading.end()
            _close(Draft([Bit(_unclosed(line), column)], outline=len(heading.group(1))), found)
        elif _is_underline(words, draft):
            draft.outline = 1 if "=" in words else 2
            draft, counters = _close(draft, found), {}
        elif "|" in words and at + 1 < len(lines) and _is_table_rule(lines[at + 1].text, words):
            draft = _close(draft, found)
            at = _table(lines, at, tables, found)
            tables += 1
            continue
        elif (item := _ITEM.match(words)) and not (draft.bits and item.group(2) not in {None, "1"} and not draft.label):
            _close(draft, found)
            draft = _item(item, Bit(line, start + item.end()), counters)
        elif draft.bits and _goes_on(draft.bits[-1].words, words):
            draft.bits.append(Bit(line, start))
        else:
            _close(draft, found)
            counters = counters if words.startswith(" ") else {}
            draft = Draft([Bit(line, start)])
        at += 1
    _close(draft, found)
    return found


def _goes_on(above: str, below: str) -> bool:
    """Markdown joins the lines of a paragraph; a label that it does not know still opens a clause of its own."""
    if opens_item(below) and (ends_sentence(above) or not runs_on(above, below)):
        return False
    return not above.endswith("  ") and not above.endswith("\\")


def _is_underline(words: str, draft: Draft) -> bool:
    return bool(draft.bits and len(draft.bits) == 1 and not draft.label and _UNDERLINE.match(words))


def _is_table_rule(below: str, words: str) -> bool:
    return bool(_TABLE_RULE.match(below)) and "-" in below and len(_cells(below)) == len(_cells(words))


def _unclosed(line: Line) -> Line:
    return replace(line, text=_CLOSING.sub("", line.text))


def _item(item: re.Match[str], bit: Bit, counters: dict[int, tuple[int, str]]) -> Draft:
    """A list item, numbered as Markdown shows it: the first number counts, the others follow."""
    level = len(item.group(1).expandtabs(4)) // 2
    for deeper in [other for other in counters if other > level]:
        del counters[deeper]
    if item.group(2) is None:
        counters.pop(level, None)
        return Draft([bit], label="•", level=level)
    number, mark = counters.get(level, (0, ""))
    number = number + 1 if mark == item.group(3) else int(item.group(2))
    counters[level] = number, item.group(3)
    return Draft([bit], label=f"{number}{item.group(3)}", level=level)


def _close(draft: Draft, found: list[Paragraph]) -> Draft:
    runs: list[Run] = []
    bold = italic = False
    for at, bit in enumerate(draft.bits):
        text = bit.words.rstrip().rstrip("\\") + (" " if at + 1 < len(draft.bits) else "")
        stretches = [(0, text, False, False)] if draft.literal else _inline(text, bold, italic)
        for offset, words, bold, italic in stretches:
            runs += [
                Run(piece, bold=bold, italic=italic, anchor=Anchor("text", bit.line.number, bit.start + offset + more))
                for more, piece in _spaced(words, runs)
            ]
    if any(run.text.strip() for run in runs):
        found.append(
            Paragraph(
                tidy.trimmed(runs),
                label=draft.label,
                level=draft.level,
                outline=draft.outline,
                indent=18.0 * (draft.level or 0),
            )
        )
    return Draft()


def _spaced(words: str, runs: Sequence[Run]) -> list[tuple[int, str]]:
    """`words` with single spaces, also where a stretch with other looks ended in one."""
    bits = tidy.pieces(tidy.unseen(words))
    if words[:1].isspace() and runs and not runs[-1].text.endswith(" "):
        bits = [(0, " "), *bits]
    return bits


def _inline(text: str, bold: bool, italic: bool) -> Iterator[tuple[int, str, bool, bool]]:
    """The stretches between marks: offset, words, bold, italic."""
    at = 0
    for mark in _INLINE.finditer(text):
        if mark.start() > at:
            yield at, text[at : mark.start()], bold, italic
        match mark.lastgroup:
            case "strong":
                bold = not bold
            case "weak":
                italic = not italic
            case "break":
                yield mark.start(), " ", bold, italic
            case "code":
                yield mark.start("shown"), mark["shown"], bold, italic
            case "entity":
                yield mark.start(), html.unescape(mark.group()), bold, italic
        # An escaped sign is a word's own.
        at = mark.end() - (mark.lastgroup == "escape")
    yield at, text[at:], bold, italic


def _cells(row: str) -> list[tuple[int, str]]:
    """The cells of a table row as (offset, words)."""
    found: list[tuple[int, str]] = []
    start = 0
    for bar in [*re.finditer(r"(?<!\\)\|", row), None]:
        end = bar.start() if bar else len(row)
        found.append((start, row[start:end]))
        start = end + 1
    if not found[0][1].strip():
        found = found[1:]
    if found and not found[-1][1].strip():
        found = found[:-1]
    return found


def _table(lines: Sequence[Line], at: int, table: int, found: list[Paragraph]) -> int:
    """Add the table that starts at line `at`; the line after its last."""
    row = 0
    first = at
    while at < len(lines) and "|" in lines[at].text:
        if at != first + 1:
            for column, (offset, words) in enumerate(_cells(lines[at].text)):
                kept: list[Paragraph] = []
                line = replace(lines[at], text=lines[at].text[: offset + len(words)])
                _close(Draft([Bit(line, offset)]), kept)
                found += [replace(one, cell=Cell(table, row, column, header=row == 0)) for one in kept]
            row += 1
        at += 1
    return at
