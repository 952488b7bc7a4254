"""Tables that only white space holds together: told from columns that begin at one place, row after row.

Where it is not sure that they are tables they stay text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agreelint.read.marks import ends_sentence, is_page_number, opens_item, runs_on, stays_open
from agreelint.read.pdf.gathered import Column, Piece, gathered, is_label
from agreelint.read.pdf.lines import Line, cut_out
from agreelint.read.pdf.sheet import Look, Sheet

_LEAST_ROWS = 3
# The pieces of a column begin, or end, within so many points of each other; all but a few of them.
_NEAR, _MOST = 1.5, 0.7
_LEADING = 1.35
_LONG_KEY, _LONG_HEAD = 8, 6
# The heads and feet of the sheet are no tables.
_OUTER = 0.09
_SIGNED = re.compile(
    r"(?:by|signature|signed|authori[sz]ed signat\w+|print(?:ed)? name)\s*(?::|$)|/s/|_{3,}|in witness", re.IGNORECASE
)
_POSTED = re.compile(r"(?:if|notices?|with (?:a )?cop(?:y|ies)) (?:is |are )?to\b", re.IGNORECASE)
_KEY = re.compile(r"[^\s:]+(?:\s[^\s:]+)?\s*:")
_MEANS = re.compile(r"(?:means?|shall mean|has the meaning|have the meaning|refers? to|includes?)\b", re.IGNORECASE)
_BOX = re.compile(r"[\[(]\s*[xX✓✔]?\s*[\])]|[☐☑☒□■]")
_NUMBERS = re.compile(r"(?:section|clause|article|paragraph|schedule|item|no|ref|number|#)s?\b", re.IGNORECASE)

# The pieces of a row by column.
Row = dict[int, list[Piece]]


def into_aligned_cells(sheet: Sheet, lines: Sequence[Line], first: int) -> tuple[list[Line], int]:
    """`lines` with those of tables cut into cells, and the number of the next table; they count from `first`."""
    tables: list[tuple[list[Column], list[Row]]] = []
    for columns in gathered(sheet, lines):
        if not _is_outer(sheet, columns):
            tables += ((columns, rows) for rows in _stretches(_rows(columns)) if _is_table(columns, rows))
    if not tables:
        return list(lines), first
    cut: dict[int, list[Line]] = {}
    far = max(line.right for line in lines)
    for number, (columns, rows) in enumerate(tables, first):
        limits = [column.left for column in columns[1:]] + [far]
        for row, cells in enumerate(rows):
            for column, pieces in cells.items():
                for piece in pieces:
                    limit = limits[column] - piece.line.size * (column + 1 < len(columns))
                    one = cut_out(sheet, piece.line, piece.start, piece.end)
                    cut.setdefault(piece.at, []).append(one._replace(cell=(number, row, column), limit=limit))
    return [one for at, line in enumerate(lines) for one in cut.get(at, [line])], first + len(tables)


def _is_outer(sheet: Sheet, columns: Sequence[Column]) -> bool:
    """Whether all of it stands at the head or at the foot of the sheet."""
    heights = [piece.line.box.bottom / sheet.height for column in columns for piece in column.pieces]
    return max(heights) < _OUTER or min(heights) > 1 - _OUTER


def _rows(columns: Sequence[Column]) -> list[Row]:
    """The rows as the file gives them: one ends where the next word stands farther to the left.

    None where they do not stand one below the other: those are columns of text.
    """
    place = {piece.order: at for at, column in enumerate(columns) for piece in column.pieces}
    pieces = sorted((piece for column in columns for piece in column.pieces), key=lambda piece: piece.order)
    found: list[Row] = []
    last = 0
    for piece in pieces:
        at = place[piece.order]
        if not found or at < last or (at == last == 0 and _is_next(found[-1], piece, pieces, place)):
            found.append({})
        found[-1].setdefault(at, []).append(piece)
        last = at
    found = _joined(found)
    ends = [(_top(row), max(piece.base for cell in row.values() for piece in cell)) for row in found]
    if any(below[0] < above[1] + 1 for above, below in pairwise(ends)):
        return []
    return found


def _top(row: Row) -> float:
    return min(piece.base for cell in row.values() for piece in cell)


def _is_next(row: Row, piece: Piece, pieces: Sequence[Piece], place: dict[int, int]) -> bool:
    """Whether `piece`, which follows another of the first column, begins a row: the words beside it stand no higher."""
    above = row[0][-1]
    if piece.base - above.base > _LEADING * 1.2 * piece.line.size:
        return True
    if runs_on(above.text, piece.text) or stays_open(above.text):
        return False
    beside = next((one for one in pieces if one.order > piece.order and place[one.order]), None)
    return beside is None or beside.base > above.base + piece.line.size / 2


def _joined(rows: Sequence[Row]) -> list[Row]:
    """`rows` with those that are only the next lines of the one above, where the file gives line after line."""
    small = sum(row[0][0].text[:1].islower() for row in rows if 0 in row)
    found: list[Row] = []
    for row in rows:
        goes_on = bool(found) and _goes_on(found[-1], row, keys=2 * small < len(rows))
        if goes_on:
            for at, pieces in row.items():
                found[-1].setdefault(at, []).extend(pieces)
        else:
            found.append({at: list(pieces) for at, pieces in row.items()})
    return found


def _goes_on(above: Row, row: Row, *, keys: bool) -> bool:
    """Whether `row` is the rest of the row above; `keys` says that rows do not begin in small letters."""
    last = max(piece.base for cell in above.values() for piece in cell)
    first = next(iter(row.values()))[0]
    if first.base - last > _LEADING * 1.2 * first.line.size:
        return False
    if 0 not in row:
        return len(row) == 1 and next(iter(row)) in above
    if 0 not in above or not keys:
        return False
    return runs_on(above[0][-1].text, row[0][0].text)


def _stretches(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Runs of rows between lines that stand alone and head or say something; without such lines at their ends."""
    held: list[Row] = []
    keys = Counter(_look(row) for row in rows if 0 in row and len(row) > 1)
    for row in [*rows, None]:
        if row is not None and not _stands_alone(row, keys):
            held.append(row)
            continue
        while held and len(held[-1]) == 1:
            held.pop()
        while held and len(held[0]) == 1:
            held.pop(0)
        if held:
            yield held
        held = []


def _stands_alone(row: Row, keys: Counter[Look]) -> bool:
    """Whether the row is a heading or a sentence; `keys` are the looks of what opens the rows of several cells."""
    if len(row) > 1 or 0 not in row:
        return False
    text = _words(row[0])
    if opens_item(text) or ends_sentence(text) or len(text.split()) > _LONG_KEY:
        return True
    stands_out = all(piece.set_off for piece in row[0]) or text.isupper()
    return stands_out and 2 * keys[_look(row)] < keys.total()


def _look(row: Row) -> Look:
    """How the first word of a row looks."""
    piece = row[0][0]
    return next(one.look for one in piece.line.stretches if one.end > piece.start)


def _is_table(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether the rows are surely those of a table."""
    full = [row for row in rows if len(row) > 1]
    headed = len(full) > 1 and _is_head(full[0], full[1:])
    if len(full) < _LEAST_ROWS - headed or 2 * len(full) < len(rows) or not _is_straight(columns, rows):
        return False
    texts = [{at: _words(cell) for at, cell in row.items()} for row in rows]
    if any(_is_signed_or_posted(row) for row in texts) or _is_contents(texts) or _is_glossary(texts):
        return False
    if _are_columns_of_prose(full) or _has_boxes(texts):
        return False
    labels = sum(is_label(row.get(0, "")) for row in texts)
    if 2 * labels >= len(full) and len(columns) == 2:  # noqa: PLR2004 - a number and the words of its clause
        return not is_label(texts[0].get(0, "")) and (headed or bool(_NUMBERS.match(texts[0].get(0, ""))))
    return headed or len(columns) > 2 or _are_keys(rows)  # noqa: PLR2004 - two columns may be many things


def _words(cell: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in cell)


def _is_head(first: Row, others: Sequence[Row]) -> bool:
    """Whether the first row names the columns: short, and set off from the rows below."""
    if any(len(_words(cell).split()) > _LONG_HEAD for cell in first.values()):
        return False
    return _is_set_off(first) and not any(map(_is_set_off, others))


def _is_set_off(row: Row) -> bool:
    return all(piece.set_off for cell in row.values() for piece in cell)


def _is_straight(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether the cells of each column begin at one place, or end at one, or have one middle."""
    for at in range(len(columns)):
        cells = [row[at][0] for row in rows if at in row]
        if not cells:
            continue
        places = (
            [piece.left for piece in cells],
            [piece.right for piece in cells],
            [(piece.left + piece.right) / 2 for piece in cells],
        )
        if max(map(_together, places)) < _MOST * len(cells):
            return False
    return True


def _together(places: Sequence[float]) -> int:
    """How many of `places` lie within a few points of the place where most of them are."""
    usual = Counter(round(place) for place in places).most_common(1)[0][0]
    return sum(abs(place - usual) <= _NEAR for place in places)


def _is_signed_or_posted(row: dict[int, str]) -> bool:
    """Whether the row is of a block of signatures or of addresses: for signing, or the same twice side by side."""
    if any(_SIGNED.match(text) or _POSTED.match(text) for text in row.values()):
        return True
    keys = [found[0].lower() for text in row.values() if (found := _KEY.match(text))]
    return len(keys) > len(set(keys))


def _is_contents(rows: Sequence[dict[int, str]]) -> bool:
    """Whether the last cells are page numbers that go up."""
    last = [row[max(row)] for row in rows if len(row) > 1]
    numbers = [int(text) for text in last if text.isdigit()]
    led = sum(is_page_number(text.lstrip(". ")) for text in last)
    return led >= _MOST * len(last) and all(one <= other for one, other in pairwise(numbers))


def _is_glossary(rows: Sequence[dict[int, str]]) -> bool:
    """Whether the rows define terms in so many words: read as sentences they say so."""
    full = [row for row in rows if len(row) > 1]
    terms = sum(row[min(row)][:1] in set("\"“'‘") or bool(_MEANS.match(row[max(row)])) for row in full)
    return 2 * terms >= len(full)


def _has_boxes(rows: Sequence[dict[int, str]]) -> bool:
    """Whether a column is one of boxes to tick: the words after them are choices in a list."""
    marks = Counter(at for row in rows for at, text in row.items() if _BOX.fullmatch(text))
    return any(2 * count >= sum(at in row for row in rows) for at, count in marks.items())


def _are_columns_of_prose(full: Sequence[Row]) -> bool:
    """Whether sentences go on from row to row in the first column."""
    onward = sum(
        runs_on(above[0][-1].text, below[0][0].text) and len(_words(above[0]).split()) > 3  # noqa: PLR2004 - an entry, not a line of prose
        for above, below in pairwise(full)
        if 0 in above and 0 in below
    )
    return 4 * onward > len(full)


def _are_keys(rows: Sequence[Row]) -> bool:
    """Whether short words of many lengths stand before others that all begin at one place."""
    full = [row for row in rows if 0 in row and len(row) > 1]
    keys = [_words(row[0]) for row in full]
    values = [row[max(row)][0].left for row in full]
    if len(full) < _LEAST_ROWS or _together(values) < len(values):
        return False
    if sum(len(key.split()) for key in keys) > _LONG_KEY * len(keys) or any(map(_is_said, keys)):
        return False
    rights = [row[0][0].right for row in full]
    return max(rights) - min(rights) > full[0][0][0].line.size


def _is_said(text: str) -> bool:
    """Whether a key is no key but a sentence."""
    return text.endswith((".", ";", "?", "!")) and len(text.split()) > 3  # noqa: PLR2004 - "Acme Inc."
