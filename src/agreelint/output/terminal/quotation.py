"""The words of a clause, wrapped, with the decisive ones underlined and labelled.

With colour the decisive words are underlined; without, a line of marks runs under them. Either way the label stands
below the last of them. A long clause is shortened around its decisive words; what was left out shows as […].
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.text import Text

from agreelint.output.terminal.looks import Sheet, ink, wrapped
from agreelint.output.visible import one_line, visible

LONGEST = 900  # characters of a clause that are shown whole
LONGEST_WORD = 40  # how far a cut moves to fall between words
LEFT_OUT = " […] "


@dataclass(frozen=True, slots=True)
class _Cut:
    """How a clause is shortened, in characters.

    From which length on, how much stays around decisive words, and how much of the beginning, which says who may and
    under which condition.
    """

    longest: int
    around: int
    opening: int


_WHOLE = _Cut(LONGEST, around=240, opening=120)
_CLOSE = _Cut(320, around=100, opening=0)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to underline: a half-open range of characters of the quoted words, how it looks, and its label."""

    start: int
    end: int
    look: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Cells of one line that belong to a mark; `last` where the mark ends here."""

    mark: int
    start: int
    end: int
    last: bool


def quotation(words: str, marks: Sequence[Mark], sheet: Sheet, *, indent: int = 2, again: bool = False) -> list[Text]:
    """The quoted words as lines with a bar in front; words that were quoted `again` are cut close to the marks."""
    bar = Text(" " * indent) + ink("│ ", "bar")
    width = sheet.measure - bar.cell_len
    shown = _marked(words, _kept(words, marks, _CLOSE if again else _WHOLE), marks)
    lines = wrapped(shown, width)
    last_line = {mark: at for at, line in enumerate(lines) for mark in _marks_on(line)}
    out: list[Text] = []
    for at, line in enumerate(lines):
        stretches = sorted(_stretches(line, at, last_line), key=lambda one: (one.start, one.end))
        out.append(bar + _coloured(line, stretches, marks))
        out += [bar + below for below in _under(stretches, marks, width, sheet)]
    return out


def lead_in(words: str, sheet: Sheet, *, indent: int = 2) -> list[Text]:
    """The words that open a list ("Customer shall not:"), set above the item that is quoted."""
    flat = one_line(words)
    cut = _back(flat, len(flat) - _CLOSE.longest, set())
    shown = f"{LEFT_OUT.lstrip()}{flat[cut:]}" if cut else flat
    bar = Text(" " * indent) + ink("│ ", "bar")
    return [bar + line for line in wrapped(ink(shown, "quiet"), sheet.measure - bar.cell_len)]


def _marked(words: str, kept: Iterable[tuple[int, int]], marks: Sequence[Mark]) -> Text:
    """The ranges `kept` of the words, made visible; each mark is a span whose style is the mark's index."""
    text = Text()
    end = 0
    for piece_start, piece_end in kept:
        if piece_start > end:
            text.append(LEFT_OUT if end else LEFT_OUT.lstrip(), style="quiet")
        cuts = {piece_start, piece_end}
        for mark in marks:
            cuts |= {cut for cut in (mark.start, mark.end) if piece_start < cut < piece_end}
        for start, stop in pairwise(sorted(cuts)):
            at = len(text)
            text.append(visible(words[start:stop]).replace("\t", " "))
            for index, mark in enumerate(marks):
                if mark.start <= start and stop <= mark.end:
                    text.stylize(str(index), at, len(text))
        end = piece_end
    if end < len(words):
        text.append(LEFT_OUT.rstrip(), style="quiet")
    return text


def _kept(words: str, marks: Sequence[Mark], cut: _Cut) -> Iterator[tuple[int, int]]:
    """The ranges of `words` to show, in order, cut between words."""
    if len(words) <= cut.longest or not marks:
        if words:
            yield 0, _on(words, cut.longest, set())
        return
    wanted = [(0, cut.opening)] if cut.opening else []
    for mark in marks:
        if mark.end - mark.start <= LONGEST:
            wanted.append((mark.start - cut.around, mark.end + cut.around))
        else:
            wanted += [(edge - cut.around, edge + cut.around) for edge in (mark.start, mark.end)]
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    merged: list[tuple[int, int]] = []
    for start, end in sorted((_back(words, s, edges), _on(words, e, edges)) for s, e in wanted):
        if merged and start - merged[-1][1] <= 2 * len(LEFT_OUT):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    yield from merged


def _back(words: str, at: int, edges: set[int]) -> int:
    """The beginning of the word at `at`, or `at` itself in a word without end."""
    at = max(0, at)
    for start in range(at, max(0, at - LONGEST_WORD) - 1, -1):
        if start == 0 or start in edges or words[start - 1].isspace():
            return start
    return at


def _on(words: str, at: int, edges: set[int]) -> int:
    """The end of the word at `at`, or `at` itself in a word without end."""
    at = min(len(words), at)
    for end in range(at, min(len(words), at + LONGEST_WORD) + 1):
        if end == len(words) or end in edges or words[end].isspace():
            return end
    return at


def _marks_on(line: Text) -> Iterator[int]:
    return (int(str(span.style)) for span in line.spans if str(span.style).isdigit() and span.start < len(line))


def _stretches(line: Text, at: int, last_line: dict[int, int]) -> Iterator[_Stretch]:
    for mark in sorted(set(_marks_on(line))):
        own = [span for span in line.spans if str(span.style) == str(mark) and span.start < len(line)]
        start, end = min(span.start for span in own), min(len(line), max(span.end for span in own))
        yield _Stretch(mark, line[:start].cell_len, line[:end].cell_len, last_line[mark] == at)


def _coloured(line: Text, stretches: Sequence[_Stretch], marks: Sequence[Mark]) -> Text:
    """The line with the looks of its marks in place of their indices; the first mark lies on top."""
    shown = Text(line.plain)
    for span in line.spans:
        style = str(span.style)
        if not style.isdigit():
            shown.stylize(style, span.start, span.end)
    for mark in sorted({one.mark for one in stretches}, reverse=True):
        for span in line.spans:
            if str(span.style) == str(mark):
                shown.stylize(marks[mark].look, span.start, span.end)
    return shown


def _under(stretches: Sequence[_Stretch], marks: Sequence[Mark], width: int, sheet: Sheet) -> Iterator[Text]:
    """What stands below a line: marks where there is no colour, and the labels of the marks that end here."""
    ending = [one for one in stretches if one.last and marks[one.mark].label]
    if not sheet.colour and stretches:
        row = [" "] * max(one.end for one in stretches)
        for one in sorted(stretches, key=lambda one: marks[one.mark].look != "related"):  # the decisive on top
            sign = "·" if marks[one.mark].look == "related" else "‾"
            row[one.start : one.end] = sign * (one.end - one.start)
        line = Text("".join(row))
        beside = ending[-1] if ending and ending[-1].end == len(row) else None
        if beside and len(row) + 1 + len(marks[beside.mark].label) <= width:
            line.append(f" {visible(marks[beside.mark].label)}")
            ending.remove(beside)
        yield line
    for one in reversed(ending):
        yield from _label(one, marks[one.mark], width, sheet)


def _label(one: _Stretch, mark: Mark, width: int, sheet: Sheet) -> Iterator[Text]:
    """A label below its words: from where they begin, else to where they end, else wherever it fits."""
    look = f"{mark.look}.label"
    words = ink(visible(mark.label), look)
    room = width - (2 if sheet.colour else 0)
    if one.start + words.cell_len <= room:
        column, sign = one.start, "╰ "
    elif words.cell_len <= min(room, one.end):
        column, sign = one.end - words.cell_len, " ╯"
    else:
        column, sign = max(0, room - words.cell_len), "  "
    for number, line in enumerate(wrapped(words, room)):
        lead = ink(sign if number == 0 else "  ", look) if sheet.colour else Text()
        if sign == " ╯":
            yield Text(" " * (column - lead.cell_len)) + line + lead
        else:
            yield Text(" " * column) + lead + line
