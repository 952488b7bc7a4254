"""Lines to paragraphs: where a person sees a new one begin."""

from collections.abc import Iterable, Sequence

from agreelint.read.marks import (
    are_entries,
    ends_blank,
    ends_sentence,
    goes_on,
    is_bullet,
    is_page_number,
    opens_item,
    runs_on,
    stays_open,
)
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.setting import GAP, INDENT, Setting

_HEADING_WORDS = 14
_OTHER_SIZE = 0.12
_EARLY = 0.55


def grouped(lines: Iterable[Line], how: Setting) -> list[list[Line]]:
    """The lines of each paragraph, in order."""
    found: list[list[Line]] = []
    for line in lines:
        if found and not begins(found[-1], line, how):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def begins(paragraph: Sequence[Line], below: Line, how: Setting) -> bool:
    """Whether `below` begins a new paragraph."""
    above = paragraph[-1]
    if above.hyphen and not opens_item(below.text):
        return False
    if above.page != below.page or _is_beside(above, below) or below.resumes:
        return not _crosses(paragraph, below, how)
    step = below.base - above.base
    if abs(step) < 0.5 * min(above.size, below.size):
        return _is_apart(above, below) and not _is_page_of(above, below)
    if step < 0 or step > _leading(paragraph, how) * GAP + 1.0:
        return True
    return _breaks(paragraph, below, how)


def _is_beside(above: Line, below: Line) -> bool:
    """Whether `below` stands in another column, and not under `above`, which reaches over several."""
    under = below.base > above.base and below.left < above.right and above.left < below.right
    return above.column != below.column and not under


def _breaks(paragraph: Sequence[Line], below: Line, how: Setting) -> bool:
    """Whether a new paragraph begins at a line that follows at the usual distance."""
    above = paragraph[-1]
    if _ends_entry(paragraph, below):
        return True
    room = _room(above, below, how)
    if opens_item(below.text) and (
        _starts_indented(above, below, how) or not _is_wrapped_label(paragraph, below, how, full=room <= 0)
    ):
        return True
    if (
        _looks_differ(paragraph, below)
        or _is_headed(above, below, how)
        or (ends_blank(above.text) and below.words[:1].isupper())
    ):
        return True
    left, right = how.edges_at(above)
    if stays_open(above.text) and not below.bold and not opens_item(below.text):
        return False
    if runs_on(above.text, below.text):
        # A line that stops in the middle of the page was stopped by hand, small letter or not.
        halfway = room > (right - left) * 0.45 and above.left < left + INDENT
        return halfway or (room > 0 and above.words.isupper() and not below.words.isupper())
    return room > 0 or _is_indented(paragraph, below, how)


def _starts_indented(above: Line, below: Line, how: Setting) -> bool:
    """Whether `below` has the first-line indent of the document's paragraphs, and the line above stands at the edge."""
    left, _ = how.edges_at(below)
    indented = how.first_indent and abs(below.left - left - how.first_indent) <= INDENT
    return bool(indented) and above.left <= left + INDENT


def _is_wrapped_label(paragraph: Sequence[Line], below: Line, how: Setting, *, full: bool) -> bool:
    """Whether what looks like a label only stands at the line's start because the line above was full."""
    above = paragraph[-1]
    if goes_on(above.text, below.text, full=full):
        return True
    if not full or is_bullet(below.text):
        return False
    left, _ = how.edges_at(above)
    if how.first_indent:
        return abs(below.left - left) <= INDENT and len(paragraph) + (paragraph[0].left > left + INDENT) > 1
    return how.spaced


def _leading(paragraph: Sequence[Line], how: Setting) -> float:
    """The distance of baselines inside this paragraph, in points."""
    usual = how.leading * max(paragraph[-1].size, 1.0)
    for at in range(len(paragraph) - 1, 0, -1):
        above, below = paragraph[at - 1], paragraph[at]
        if above.page == below.page and below.base > above.base + 1:
            return min(max(below.base - above.base, 0.8 * usual), 1.5 * usual)
    return usual


def _room(above: Line, below: Line, how: Setting) -> float:
    """How many points more than the first word of `below` needs were free on the line above.

    More than 0: the break is the writer's own.
    """
    word = below.words.split(maxsplit=1)[0]
    width = (below.right - below.left) * (len(word) + 1) / max(1, len(below.words))
    slack = 1.0 if ends_sentence(above.text) else 2.0
    right = how.edges_at(above)[1] if above.limit is None else above.limit
    return max(right, above.right) - above.right - slack * width - 0.8 * above.size


def _is_apart(above: Line, below: Line) -> bool:
    """Two pieces on one baseline: cells of a table without rules, or one line drawn in two goes."""
    return not -1.0 <= below.left - above.right <= 4 * above.size


def _ends_entry(paragraph: Sequence[Line], below: Line) -> bool:
    """Whether the paragraph is an entry of a table of contents, or a page number alone."""
    above = paragraph[-1]
    if len(paragraph) == 1:
        return is_page_number(above.text) or are_entries(above.text, below.text)
    return are_entries(above.text, below.text) or _is_page_of(paragraph[-2], above)


def _is_page_of(above: Line, below: Line) -> bool:
    """Whether `below` is the page number at the far end of an entry in a table of contents."""
    level = above.page == below.page and abs(below.base - above.base) < 0.5 * min(above.size, below.size)
    return level and below.left > above.right and below.words.isdigit() and opens_item(above.text)


def _looks_differ(paragraph: Sequence[Line], below: Line) -> bool:
    above = paragraph[-1]
    if abs(above.size - below.size) > _OTHER_SIZE * max(above.size, below.size):
        return True
    if all(line.set_off for line in paragraph) and not below.stretches[0].look.set_off:
        few = len(" ".join(line.words for line in paragraph).split()) <= _HEADING_WORDS
        # A line may also run under the words of a sentence.
        ends = above.bold or not stays_open(above.text)
        return few and ends and not runs_on(above.text, below.text)
    plain = not above.stretches[-1].look.set_off
    return below.set_off and plain and below.words[:1].isupper() and ends_sentence(above.text)


def _is_headed(above: Line, below: Line, how: Setting) -> bool:
    """Whether a line that stands out follows one that stopped in the middle of the page, with nothing beside it."""
    if not below.set_off or any(stretch.look.set_off for stretch in above.stretches) or above.limit is not None:
        return False
    early = above.right < how.left + _EARLY * (how.right - how.left)
    return early and below.words[:1].isupper() and not stays_open(above.text)


def _is_indented(paragraph: Sequence[Line], below: Line, how: Setting) -> bool:
    """A first-line indent, or the end of a hanging one, after a sentence that ended."""
    above = paragraph[-1]
    if not ends_sentence(above.text):
        return False
    left, _ = how.edges_at(above)
    if how.first_indent and abs(below.left - left - how.first_indent) <= INDENT:
        return True
    step = below.left - above.left
    if step > INDENT:
        return not (len(paragraph) == 1 and (opens_item(above.text) or is_bullet(above.text)))
    return step < -INDENT and len(paragraph) > 1


def _crosses(paragraph: Sequence[Line], below: Line, how: Setting) -> bool:
    """Whether a paragraph goes on over the end of a page or column."""
    above = paragraph[-1]
    if abs(above.size - below.size) > _OTHER_SIZE * above.size or are_entries(above.text, below.text):
        return False
    full = _room(above, below, how) <= 0
    left, _ = how.edges_at(below)
    outdented = bool(how.first_indent) and abs(below.left - left) <= INDENT
    if opens_item(below.text):
        return goes_on(above.text, below.text, full=full) or (full and outdented)
    if runs_on(above.text, below.text) or below.words[:1].islower():
        return True
    is_heading = above.set_off != below.set_off or (above.words.isupper() and not below.words.isupper())
    if ends_sentence(above.text):
        return full and outdented and not is_heading and len(paragraph) > 1
    return full and not is_heading
