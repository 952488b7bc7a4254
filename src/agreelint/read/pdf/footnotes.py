"""Footnotes: small lines at the foot of a page that open with a mark."""

import re
from collections.abc import Sequence

from agreelint.read.pdf.leaf import Leaf
from agreelint.read.pdf.lines import Line, Stretch

_SMALLER = 0.92
_RAISED = 0.8
_BLANK_BEFORE_STOP = re.compile(r"\s[.,;:)]")
_MARK = re.compile(r"\s*[(\[]?(\d{1,3}|[*†‡§¶]{1,3}|[a-z](?=\s))[)\].]?(?!\d)[\s\u200b]*(?=[\w\"“(])")


def set_footnotes_apart(leaf: Leaf, body: float, lines: Sequence[Line] | None = None) -> None:
    """Move the footnotes of a page to `footnotes`; `body` is the size of the document's words in points.

    `lines` are those at whose foot they may stand, if not all of the page.
    """
    lines = leaf.lines if lines is None else lines
    tall = sorted((line for line in lines if line.cell is None), key=lambda line: (line.base, line.left))
    foot: list[Line] = []
    for line in reversed(tall):
        if line.size > _SMALLER * body and not (foot and line.base > foot[-1].base - 2):
            break
        foot.append(line)
    foot.reverse()
    if len(foot) == len(tall) or _is_small_anyway(tall[: len(tall) - len(foot)], body):
        return
    while foot and not _MARK.match(foot[0].text):
        foot.pop(0)
    notes: list[tuple[str, list[Line]]] = []
    for line in foot:
        mark = _MARK.match(line.text)
        if mark and (not notes or _follows(notes[-1][0], mark.group(1))):
            notes.append((mark.group(1), [_after(line, mark.end())]))
        else:
            notes[-1][1].append(line)
    leaf.footnotes += notes
    leaf.drop(foot)
    labels = {label for label, _ in notes}
    leaf.lines = [_unmarked(line, labels) for line in leaf.lines]


def _after(line: Line, number: int) -> Line:
    """`line` without its first characters, the mark, which is the label of the note and none of its words."""
    first = line.start + number
    kept = [one._replace(start=max(one.start, first)) for one in line.stretches if one.end > first]
    return line._replace(stretches=tuple(kept)) if kept else line


def _is_small_anyway(above: Sequence[Line], body: float) -> bool:
    """Whether most of the page above is small too: a part of the document in another size, not its notes."""
    small = sum(len(line.text) for line in above if line.size <= _SMALLER * body)
    return 2 * small > sum(len(line.text) for line in above)


def _unmarked(line: Line, labels: set[str]) -> Line:
    """`line` without the small marks that lead to its page's footnotes: they belong to no word."""
    kept: list[Stretch] = []
    dropped = False
    for stretch in line.stretches:
        if stretch.look.size <= _RAISED * line.size and line.part(stretch).strip(" \u200b") in labels:
            dropped = True
        elif dropped and _BLANK_BEFORE_STOP.match(line.part(stretch)):
            kept.append(stretch._replace(start=stretch.start + 1))
        else:
            kept.append(stretch)
    return line._replace(stretches=tuple(kept)) if dropped and kept else line


def _follows(label: str, mark: str) -> bool:
    """Whether `mark` can open the note after `label`: the next number, or another sign."""
    if label.isdigit() or mark.isdigit():
        return label.isdigit() and mark.isdigit() and int(mark) == int(label) + 1
    return mark != label


def body_size(leaves: Sequence[Leaf]) -> float:
    """The size of most characters of the document, in points."""
    sizes: dict[float, int] = {}
    for leaf in leaves:
        for line in leaf.lines:
            for stretch in line.stretches:
                size = round(stretch.look.size * 2) / 2
                sizes[size] = sizes.get(size, 0) + stretch.end - stretch.start
    return max(sorted(sizes), key=lambda size: sizes[size]) if sizes else 11.0
