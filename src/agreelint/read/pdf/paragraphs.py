"""Lines to paragraphs: where a person sees a new one begin."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreelint.read.marks import ends_sentence, goes_on, is_bullet, opens_item, runs_on
from agreelint.read.pdf.lines import Line

_INDENT = 5.0
_HEADING_WORDS = 14


@dataclass(frozen=True, slots=True)
class Setting:
    """How the document is set: body size in points, leading as a multiple of the size, the right edge by page."""

    size: float
    leading: float
    right: float
    left: float
    bold: bool = False


def setting(lines: Sequence[Line], size: float) -> Setting:
    """The measures that most lines share."""
    body = [line for line in lines if abs(line.size - size) < 1] or list(lines)
    steps = Counter[float]()
    for above, below in pairwise(body):
        step = below.base - above.base
        if above.page == below.page and 0 < step < 4 * size and runs_on(above.text, below.text):
            steps[round(step / size, 1)] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.2
    rights = sorted(line.right for line in body)
    lefts = Counter(round(line.left) for line in body)
    letters = sum(len(line.text) for line in body)
    bold = sum(len(line.text) for line in body if line.bold) > 0.5 * letters  # noqa: PLR2004
    return Setting(
        size, leading, rights[int(0.95 * (len(rights) - 1))] if rights else 0.0,
        float(lefts.most_common(1)[0][0]) if lefts else 0.0, bold,
    )  # fmt: skip


def grouped(lines: Iterable[Line], how: Setting) -> list[list[Line]]:
    """The lines of each paragraph, in order."""
    found: list[list[Line]] = []
    rights: dict[tuple[int, int], float] = {}
    lines = list(lines)
    for line in lines:
        key = (line.page, line.column)
        rights[key] = max(rights.get(key, 0.0), line.right)
    for line in lines:
        if found and not begins(found[-1], line, how, rights):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def begins(paragraph: Sequence[Line], below: Line, how: Setting, rights: dict[tuple[int, int], float]) -> bool:
    """Whether `below` begins a new paragraph."""
    above = paragraph[-1]
    if above.hyphen and not opens_item(below.text):
        return False
    if above.page != below.page or above.column != below.column:
        return not _crosses(paragraph, below, how, rights)
    step = below.base - above.base
    if abs(step) < 0.5 * min(above.size, below.size):
        return _is_apart(above, below)
    leading = _leading(paragraph, how)
    if step < 0 or step > leading * 1.22 + 1.0:
        return True
    if opens_item(below.text) and not goes_on(above.text, below.text):
        return True
    if _looks_differ(paragraph, below):
        return True
    if runs_on(above.text, below.text):
        return False
    if _had_room(above, below, _right(above, how, rights)):
        return True
    return _is_indented(paragraph, below)


def _leading(paragraph: Sequence[Line], how: Setting) -> float:
    """The distance of baselines inside this paragraph, in points."""
    steps = [b.base - a.base for a, b in pairwise(paragraph) if a.page == b.page and b.base > a.base + 1]
    usual = how.leading * max(paragraph[-1].size, 1.0)
    return min(max(steps[-1], 0.8 * usual), 1.5 * usual) if steps else usual


def _right(line: Line, how: Setting, rights: dict[tuple[int, int], float]) -> float:
    return max(rights.get((line.page, line.column), how.right), line.right)


def _had_room(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of `below` would have fitted on the line above: the break is the writer's own."""
    word = below.words.split(maxsplit=1)[0]
    width = (below.right - below.left) * (len(word) + 1) / max(1, len(below.words))
    slack = 1.0 if ends_sentence(above.text) else 2.0
    return right - above.right > slack * width + above.size * 0.8


def _is_apart(above: Line, below: Line) -> bool:
    """Two pieces on one baseline: cells of a table without rules, or one line drawn in two goes."""
    return not -1.0 <= below.left - above.right <= 4 * above.size


def _looks_differ(paragraph: Sequence[Line], below: Line) -> bool:
    above = paragraph[-1]
    if abs(above.size - below.size) > 0.12 * max(above.size, below.size):
        # A raised or small word that opens a line is not its size.
        return True
    whole = all(line.bold for line in paragraph)
    if whole and not below.bold and not below.stretches[0].look.bold:
        return len(" ".join(line.words for line in paragraph).split()) <= _HEADING_WORDS and not runs_on(
            above.text, below.text
        )
    return below.bold and not above.stretches[-1].look.bold and below.words[:1].isupper() and ends_sentence(above.text)


def _is_indented(paragraph: Sequence[Line], below: Line) -> bool:
    """A first-line indent, or the end of a hanging one, after a sentence that ended."""
    above = paragraph[-1]
    if not ends_sentence(above.text):
        return False
    step = below.left - above.left
    if step > _INDENT:
        return not (len(paragraph) == 1 and (opens_item(above.text) or is_bullet(above.text)))
    return step < -_INDENT and len(paragraph) > 1


def _crosses(paragraph: Sequence[Line], below: Line, how: Setting, rights: dict[tuple[int, int], float]) -> bool:
    """Whether a paragraph goes on over the end of a page or column."""
    above = paragraph[-1]
    if abs(above.size - below.size) > 0.12 * above.size:
        return False
    if opens_item(below.text):
        return goes_on(above.text, below.text) and not ends_sentence(above.text)
    if runs_on(above.text, below.text) or below.words[:1].islower():
        return True
    full = not _had_room(above, below, _right(above, how, rights))
    is_heading = above.bold != below.bold or (above.words.isupper() and not below.words.isupper())
    return full and not ends_sentence(above.text) and not is_heading
