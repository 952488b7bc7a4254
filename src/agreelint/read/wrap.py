"""Lines of a text file to paragraphs: which line breaks a person put there, and which the editor."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreelint.read.decode import Line
from agreelint.read.marks import ends_sentence, goes_on, is_bullet, opens_item, refers_on, runs_on

# Wider than any editor wraps: such lines are whole paragraphs.
_WIDEST = 200
_TAB = 8
# Shares of breaks that run on in small letters: wrapped prose has about 0.8 of them, a clause a line none.
_WRAPPED = 0.15
_DOUBLE_SPACED = 0.3
_FEW_BREAKS = 4


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a file breaks its lines. `width` is the column it wraps at, None where every line is a paragraph.

    `spaced` says that a blank line stands between any two lines and so parts nothing.
    """

    width: int | None
    spaced: bool = False


def blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The runs of lines between blank lines and page breaks."""
    found: list[list[Line]] = []
    parted = True
    for line in lines:
        if not line.text.strip():
            parted = True
            continue
        if parted or line.page_break:
            found.append([])
        found[-1].append(line)
        parted = False
    return found


def wrapping(parts: Sequence[Sequence[Line]]) -> Wrapping:
    """How the file wraps, told from all its breaks together.

    Prose that an editor wrapped goes on in small letters after most of its breaks; a file with one clause a line
    hardly ever does.
    """
    lines = [line for part in parts for line in part]
    narrow = sorted(_width(line.text) for line in lines if _width(line.text) <= _WIDEST)
    if not narrow or len(narrow) < 0.7 * len(lines):
        return Wrapping(None)
    width = narrow[min(len(narrow) - 1, int(len(narrow) * 0.97))]
    inner = [(a.text, b.text) for part in parts for a, b in pairwise(part)]
    if _share(inner) >= _WRAPPED:
        return Wrapping(width)
    outer = [(a[-1].text, b[0].text) for a, b in pairwise(parts)]
    if len(inner) < 0.2 * len(outer) and len(outer) > _FEW_BREAKS and _share(outer) >= _DOUBLE_SPACED:
        return Wrapping(width, spaced=True)
    return Wrapping(None)


def joined(parts: Sequence[Sequence[Line]], how: Wrapping) -> list[list[Line]]:
    """The lines of each paragraph, in order."""
    if how.spaced:
        parts = _respaced(parts)
    return [paragraph for part in parts for paragraph in _split(part, how)]


def _share(breaks: Sequence[tuple[str, str]]) -> float:
    return sum(runs_on(above, below) for above, below in breaks) / len(breaks) if breaks else 0.0


def _respaced(parts: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Double-spaced text: one blank line is the leading, two are a paragraph."""
    found: list[list[Line]] = []
    for part in parts:
        if found and part[0].number - found[-1][-1].number == 2:  # noqa: PLR2004 - one blank line between them
            found[-1].extend(part)
        else:
            found.append(list(part))
    return found


def _split(part: Sequence[Line], how: Wrapping) -> list[list[Line]]:
    paragraphs = [[part[0]]]
    for above, below in pairwise(part):
        if _parts(paragraphs[-1], above, below, how):
            paragraphs.append([])
        paragraphs[-1].append(below)
    return paragraphs


def _parts(paragraph: Sequence[Line], above: Line, below: Line, how: Wrapping) -> bool:
    """Whether a new paragraph begins at `below`."""
    if opens_item(below.text) and not goes_on(above.text, below.text):
        return True
    # No paragraph ends in "under Section", whatever the file does elsewhere.
    if runs_on(above.text, below.text) or (refers_on(above.text) and not is_bullet(below.text)):
        return _is_tabular(above.text) and _is_tabular(below.text)
    if how.width is None or max(_width(above.text), _width(below.text)) > _WIDEST:
        return True
    if _is_tabular(above.text) or _is_tabular(below.text):
        return True
    if _fits(above.text, below.text, how.width):
        return True
    return _indented(paragraph, above, below)


def _fits(above: str, below: str, width: int) -> bool:
    """Whether the first word of `below` had room on the line above: then the break is the writer's own."""
    room = width - _width(above) - 1 - len(below.split(maxsplit=1)[0])
    if ends_sentence(above) or below.lstrip()[:1].isupper():
        # Hand-made wraps are ragged; a line that ends a sentence shall be nearly full to go on.
        return room > 0.08 * width
    return room > 0.35 * width


def _indented(paragraph: Sequence[Line], above: Line, below: Line) -> bool:
    """A first-line indent, or the end of a hanging one, where the line above ended a sentence."""
    if not ends_sentence(above.text):
        return False
    step = _indent(below.text) - _indent(above.text)
    if step > 1:
        return len(paragraph) > 1 or not (opens_item(above.text) or is_bullet(above.text))
    return step < -1 and len(paragraph) > 1


def _is_tabular(text: str) -> bool:
    """Columns of a table or of a signature block: wide gaps inside the line, not the even ones of justified text."""
    inner = text.strip()
    if opens_item(inner):
        inner = inner.split(maxsplit=1)[-1]
    return inner.count("    ") > 0 or "\t" in inner


def _indent(text: str) -> int:
    expanded = text.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())


def _width(text: str) -> int:
    return len(text.expandtabs(_TAB).rstrip())
