"""Running heads, feet and page numbers: told by coming back on other pages, wherever on the page they stand."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from agreelint.read.marks import ends_sentence, is_page_number, may_run, opens_item, runs_on, skeleton
from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.lone import set_lone_apart

# Small print at the foot runs to so many characters a line; the foot of an original page is short.
_LONGEST, _SHORT_FOOT = 300, 80
_SAME_PLACE = 3.0
_SAME_SIZE, _LOOSE_LEADING = 0.5, 2.0
_OUTER = 0.2
_FEW_PAGES = 4
_OFTEN = 3
_MANY_NUMBERS = 4
_FAR_APART, _LONG_CHAIN, _LONE_LENGTH = 15, 4, 12
_LONE = re.compile(r"[-–—]?\s?(\d{1,3})\s?[-–—]?")
_NUMBERED = re.compile(r"\bpage\s*\d|\d+\s*(?:of|/)\s*\d+", re.IGNORECASE)
# Where a page number stands: alone at either end of the line, or after the word.
_PAGE_PLACE = re.compile(r"^\W*\d+\b|\b\d+\W*$|\bpage\s*\d", re.IGNORECASE)
# "Page | 3", wherever in the line it stands.
_NAMED_PAGE = re.compile(r"\bpage\W{0,4}(\d{1,4})\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\d+\s*(?:of|/)\s*\d+|\d\W*$")
_DIGITS = re.compile(r"\d+")

# A line with its page, for comparing it over pages.
Seat = tuple[Leaf, Line]


def set_running_apart(leaves: Sequence[Leaf]) -> None:
    """Move running lines of all pages to `heads` and `feet`.

    At the edges of the sheet from the outermost line inward, as long as lines come back in the same place; in the
    middle only the numbered foot of an original page. Those of a document of one page are told by what they say.
    """
    looks = {id(line): skeleton(line.text) for leaf in leaves for line in leaf.lines if _may_be_short(line)}
    seats = _seats(leaves, looks)
    pages = sum(bool(leaf.lines) for leaf in leaves)
    if pages == 1:
        for leaf in leaves:
            set_lone_apart(leaf)
    counting = _counting(leaves)
    titles: set[str] = set()
    known: dict[object, bool] = {}
    reflowed: dict[str, bool] = {}
    last: Line | None = None
    for leaf in leaves:
        back = set(_recurring(leaf, looks, seats, pages, known))
        outer = {id(line): high for high in (True, False) for line in _from_edge(leaf, high, back, last)}
        gone: list[Line] = []
        within: set[int] = set()
        for line in leaf.lines:
            look = looks.get(id(line), "")
            high = outer.get(id(line))
            if high is None:
                if look in seats and look not in reflowed:
                    reflowed[look] = _reflowed(line, seats[look], pages)
                if id(line) not in counting and not reflowed.get(look, False):
                    continue
                high = id(line) not in counting and _from_top(leaf, line) < 0.5  # noqa: PLR2004
                within.add(id(line))
            # A title that runs on at the head of its pages stands in the body once.
            if opens_item(line.text) and not is_page_number(line.text) and look not in titles:
                titles.add(look)
                continue
            (leaf.heads if high else leaf.feet).append(line)
            gone.append(line)
        leaf.lines = list(_without(leaf.lines, {id(line) for line in gone}, within))
        last = max(leaf.lines, key=lambda line: line.base, default=None)


def _recurring(
    leaf: Leaf, looks: Mapping[int, str], seats: Mapping[str, Sequence[Seat]], pages: int, known: dict[object, bool]
) -> Iterator[int]:
    """The lines near the edges that come back on other pages; `known` keeps what was found of a look and a place."""
    for line in leaf.lines:
        look = looks.get(id(line), "")
        if look not in seats or _OUTER < _from_top(leaf, line) < 1 - _OUTER:
            continue
        place = look, round(line.base)
        if place not in known:
            known[place] = _comes_back(line, seats[look], pages)
        if known[place]:
            yield id(line)


def _without(lines: Sequence[Line], gone: Collection[int], within: Collection[int]) -> Iterator[Line]:
    """`lines` without those in `gone`; one that follows the end of an original page (`within`) says so."""
    resumes = False
    for line in lines:
        if id(line) in gone:
            resumes |= id(line) in within
        else:
            yield line._replace(resumes=True) if resumes else line
            resumes = False


def _counting(leaves: Sequence[Leaf]) -> set[int]:
    """Lone numbers in mid page that count up by one, many lines apart: the page numbers of an original."""
    lines = [line for leaf in leaves for line in leaf.lines]
    chain: list[tuple[int, int, int]] = []
    longest: list[tuple[int, int, int]] = []
    for at, line in enumerate(lines):
        found = _LONE.fullmatch(line.words) if len(line.text) < _LONE_LENGTH else None
        if found is None or line.cell is not None:
            continue
        value = int(found[1])
        if chain and value == chain[-1][1] + 1 and at - chain[-1][2] >= _FAR_APART:
            chain.append((id(line), value, at))
        elif len(chain) < _LONG_CHAIN:
            chain = [(id(line), value, at)]
        longest = max(longest, chain, key=len)
    return {name for name, _, _ in longest} if len(longest) >= _LONG_CHAIN else set()


def _may_be_short(line: Line) -> bool:
    return line.cell is None and len(line.text) <= _LONGEST


def _seats(leaves: Sequence[Leaf], looks: Mapping[int, str]) -> dict[str, list[Seat]]:
    """The lines of each look that more than one line has, and that may run."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for leaf in leaves:
        for line in leaf.lines:
            if id(line) in looks:
                found[looks[id(line)]].append((leaf, line))
    return {
        look: kept
        for look, same in found.items()
        if len(same) > 1 and (kept := [(leaf, line) for leaf, line in same if may_run(line.text)])
    }


def _from_edge(leaf: Leaf, high: bool, back: Collection[int], last: Line | None) -> Iterator[Line]:
    """The lines that come back (`back`) at the head or the foot of the sheet, from the outermost inward.

    `last` is the last line of the page before.
    """
    tall = sorted(leaf.lines, key=lambda line: line.base, reverse=not high)
    at_line = 0
    for _, same in groupby(tall, key=lambda line: round(line.base / 2)):
        row = list(same)
        far = _from_top(leaf, row[0])
        if (far if high else 1 - far) > _OUTER or any(line.cell is not None for line in row):
            return
        lone = all(is_page_number(line.text) for line in row) and _stands_off(tall[at_line:], row)
        # Beside a line that comes back a page number need not.
        known = any(id(line) in back for line in row) and all(
            id(line) in back or is_page_number(line.text) for line in row
        )
        if not lone and (not known or _is_sentence_end(tall[at_line:], row, back, last)):
            return
        yield from row
        at_line += len(row)


def _is_sentence_end(tall: Sequence[Line], row: Sequence[Line], back: Collection[int], last: Line | None) -> bool:
    """Whether the outermost row is the rest of a sentence, set like the line beside it.

    It breaks off in the line above, which does not come back (`back`) itself, or in the `last` line of the page before
    where the row stands at the head.
    """
    if len(row) != 1 or len(tall) == 1:
        return False
    line, beside = row[0], tall[1]
    above = last if line.base < beside.base else beside
    near = abs(beside.base - line.base) <= _LOOSE_LEADING * beside.size
    if (
        above is None
        or id(above) in back
        or not near
        or max(abs(line.size - beside.size), abs(line.size - above.size)) > _SAME_SIZE
    ):
        return False
    return runs_on(above.text, line.text) or (line.words.endswith(";") and not ends_sentence(above.text))


def _comes_back(line: Line, seats: Sequence[Seat], pages: int) -> bool:
    """Whether the line stands in the same place on enough other pages; odd and even pages may differ."""
    least = 2 if pages <= _FEW_PAGES else _OFTEN
    if len(seats) < least:
        return False
    same = [(leaf, other) for leaf, other in seats if abs(other.base - line.base) <= _SAME_PLACE]
    often = len({leaf.number for leaf, _ in same})
    return often >= max(least, min(_OFTEN, 0.2 * pages)) and _counts_pages(same)


def _counts_pages(seats: Sequence[Seat]) -> bool:
    """Whether each number in the line is the same everywhere, or stands as a page number and goes up with the page."""
    rows = [(leaf.number, [int(number[:9]) for number in _DIGITS.findall(line.text)]) for leaf, line in seats]
    for at in range(min(_MANY_NUMBERS, len(rows[0][1]))):
        if len({row[at] for _, row in rows}) == 1:
            continue
        if len({row[at] - page for page, row in rows}) > 1 + len(rows) // 10:
            return False
        named = _NAMED_PAGE.search(seats[0][1].words)
        if named is not None and int(named[1]) == rows[0][1][at]:
            continue
        if not _PAGE_PLACE.search(seats[0][1].words) or (at and not _OUT_OF.search(seats[0][1].words)):
            return False
    return True


def _stands_off(tall: Sequence[Line], row: Sequence[Line]) -> bool:
    """Whether white space parts the outermost row from the rest of the page."""
    if len(tall) == len(row):
        return True
    step = abs(tall[len(row)].base - row[0].base)
    return step > 1.5 * max(row[0].size, tall[len(row)].size)


def _reflowed(line: Line, seats: Sequence[Seat], pages: int) -> bool:
    """The numbered foot of an original page in the middle of a reprint: about one a page, counting up."""
    if not _NUMBERED.search(line.text) or len(line.text) > _SHORT_FOOT or opens_item(line.text):
        return False
    often = len({leaf.number for leaf, _ in seats})
    if often < _OFTEN or len(seats) > 1.5 * often or often < 0.2 * pages:
        return False
    firsts = [int(_DIGITS.findall(other.text)[0][:9]) for _, other in seats if _DIGITS.search(other.text)]
    return all(below >= above for above, below in pairwise(firsts))


def _from_top(leaf: Leaf, line: Line) -> float:
    """Where on the sheet the line stands: 0 at the head, 1 at the foot."""
    extent = leaf.width if line.look.angle in {90, 270} else leaf.height
    return 1 + line.base / extent if line.base <= 0 else line.base / extent
