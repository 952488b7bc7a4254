"""How a document is set, told from all its lines together: sizes, leading, edges, and how paragraphs are marked."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from agreelint.read.marks import is_bullet, runs_on
from agreelint.read.pdf.lines import Line

INDENT = 5.0
# A paragraph's gap, as a multiple of the distance of baselines inside it.
GAP = 1.22
_LEAST_STARTS = 5
_MOST_STARTS = 0.7
_SHORT = 0.75
# Fewer lines beside others are a signature block.
_TALL = 8


@dataclass(frozen=True, slots=True)
class Setting:
    """`size` is that of most characters and `leading` a multiple of it; `left` and `right` are the usual edges.

    `first_indent` is the first-line indent in points if paragraphs are marked by one; `spaced` says that they are
    marked by a gap. `edges` holds the edges of each (page, column). `bold` says that most words are bold.
    """

    size: float
    leading: float = 1.2
    left: float = 0.0
    right: float = 0.0
    first_indent: float = 0.0
    spaced: bool = False
    bold: bool = False
    edges: Mapping[tuple[int, int], tuple[float, float]] = field(default_factory=dict)

    def edges_at(self, line: Line) -> tuple[float, float]:
        """The left and right edge of the column that `line` stands in."""
        return self.edges.get((line.page, line.column), (self.left, self.right))


def setting(lines: Sequence[Line], size: float) -> Setting:
    """The measures that most of `lines` share; `size` is that of most characters, in points."""
    body = [line for line in lines if abs(line.size - size) < 1 and line.cell is None] or list(lines)
    if not body:
        return Setting(size)
    steps = Counter[float]()
    for above, below in pairwise(body):
        step = below.base - above.base
        if above.page == below.page and 0 < step < 4 * size and runs_on(above.text, below.text):
            steps[round(step / size, 1)] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.2
    rights = sorted(line.right for line in body)
    right = rights[int(0.95 * (len(rights) - 1))]
    left = float(Counter(round(line.left) for line in body).most_common(1)[0][0])
    edges = _edges([*body, *_otherwise_set(lines, body)], left, right)
    first_indent, spaced = _starts(body, edges, leading * size)
    letters = sum(len(line.text) for line in body)
    bold = sum(len(line.text) for line in body if line.bold) > letters / 2
    return Setting(size, leading, left, right, first_indent, spaced, bold, edges)


def _otherwise_set(lines: Sequence[Line], body: Sequence[Line]) -> list[Line]:
    """The lines of columns that are mostly set in another size than the document."""
    of_body = {id(line) for line in body}
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell is None:
            columns[line.page, line.column].append(line)
    return [
        line
        for held in columns.values()
        if 2 * sum(id(line) in of_body for line in held) < len(held) >= _TALL
        for line in held
        if id(line) not in of_body
    ]


def _edges(body: Sequence[Line], left: float, right: float) -> dict[tuple[int, int], tuple[float, float]]:
    """The edges of each column; a short one at the usual left has the usual right."""
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in body:
        columns[line.page, line.column].append(line)
    near: dict[tuple[int, int], float] = {}
    far: dict[tuple[int, int], float] = {}
    pages: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for key, lines in columns.items():
        near[key] = float(Counter(round(line.left) for line in lines).most_common(1)[0][0])
        far[key] = max(line.right for line in lines)
        pages[key[0]].append(key)
    split: dict[int, float] = {}
    for keys in pages.values():
        for key in keys if len(keys) > 1 else ():
            if len(columns[key]) >= _TALL:
                at = round(near[key] / (3 * INDENT))
                split[at] = max(split.get(at, far[key]), far[key])
    found: dict[tuple[int, int], tuple[float, float]] = {}
    for key in columns:
        start = left if abs(near[key] - left) < 3 * INDENT else near[key]
        usual = split.get(round(near[key] / (3 * INDENT)))
        # A column beside another ends where its own lines end, and so do those like it; others reach the usual edge.
        if any(near[other] > far[key] for other in pages[key[0]] if other != key):
            found[key] = start, far[key]
        else:
            found[key] = start, usual if usual is not None and far[key] <= usual else max(far[key], right)
    return found


def _starts(
    body: Sequence[Line], edges: Mapping[tuple[int, int], tuple[float, float]], leading: float
) -> tuple[float, bool]:
    """How paragraphs that certainly begin (after a line that ended early) are marked: first-line indent, gap."""
    indents = Counter[int]()
    gaps = starts = 0
    for above, below in pairwise(body):
        if above.page != below.page or above.column != below.column or is_bullet(below.text):
            continue
        left, right = edges[above.page, above.column]
        if above.right > left + _SHORT * (right - left) or above.right < left + (right - left) / 10:
            continue
        if below.right < left + _SHORT * (right - left) or below.bold:
            continue
        starts += 1
        indents[round((below.left - left) / 2)] += 1
        gaps += below.base - above.base > GAP * leading
    if starts < _LEAST_STARTS:
        return 0.0, False
    indent, often = indents.most_common(1)[0]
    is_indented = often >= _MOST_STARTS * starts and 2 * indent > INDENT
    return (2.0 * indent if is_indented else 0.0), gaps >= _MOST_STARTS * starts
