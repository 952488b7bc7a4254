"""Where on a PDF's pages the words of a span stand: PDFium's characters, or words recognised in a picture."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from agreelint.model.agreement import Agreement
from agreelint.model.place import Box
from agreelint.model.span import Span

Rectangles = tuple[tuple[int, Box], ...]
# PDFium's characters between two runs that go on with each other: a line's end, and a hyphen that only broke a word.
_BETWEEN = 3


class _Letters(NamedTuple):
    """Characters of a page from `first` to `last`, both included; pages count from 1."""

    page: int
    first: int
    last: int


class _Word(NamedTuple):
    """A word for which the page has no characters: recognised in a picture, or filled into a field."""

    page: int
    box: Box


def rectangles(
    agreement: Agreement, data: bytes, spans: Iterable[Span], passwords: Sequence[str] = ()
) -> Mapping[Span, Rectangles]:
    """For each span its pages (from 1) and the rectangles on them, one a line, in reading order.

    Words that stand on no page, or on one that cannot be read, have none.
    """
    from agreelint.read.pdf import boxes

    behind = {span: _behind(agreement, span) for span in spans}
    wanted = list(dict.fromkeys(one for found in behind.values() for one in found if isinstance(one, _Letters)))
    read = dict(zip(wanted, boxes(data, wanted, passwords), strict=True))

    def placed(one: _Letters | _Word) -> Rectangles:
        return (one,) if isinstance(one, _Word) else tuple((one.page, box) for box in read[one])

    return {span: tuple(at for one in found for at in placed(one)) for span, found in behind.items()}


def _behind(agreement: Agreement, span: Span) -> list[_Letters | _Word]:
    """What is behind a span, with runs that go on with each other as one."""
    found: list[_Letters | _Word] = []
    for one in _each(agreement, span):
        before = found[-1] if found else None
        if isinstance(one, _Letters) and isinstance(before, _Letters) and _go_on(before, one):
            found[-1] = before._replace(last=one.last)
        elif isinstance(one, _Word) and isinstance(before, _Word) and _on_a_line(before, one):
            found[-1] = before._replace(box=_around(before.box, one.box))
        else:
            found.append(one)
    return found


def _each(agreement: Agreement, span: Span) -> Iterator[_Letters | _Word]:
    for origin in agreement.origins_in(span):
        anchor = origin.anchor
        if anchor is None:
            if origin.page is not None and origin.box is not None:
                yield _Word(origin.page, origin.box)
        elif anchor.source == "page":
            first = anchor.offset + max(span.start, origin.span.start) - origin.span.start
            last = anchor.offset + min(span.end, origin.span.end) - origin.span.start - 1
            yield _Letters(anchor.index, first, last)


def _go_on(one: _Letters, other: _Letters) -> bool:
    return one.page == other.page and 0 < other.first - one.last <= _BETWEEN


def _on_a_line(one: _Word, other: _Word) -> bool:
    """Whether two words follow each other on a line, which runs up or down on a page that was turned."""
    if one.page != other.page:
        return False
    a, b = one.box, other.box
    height, width = min(a.top - a.bottom, b.top - b.bottom), min(a.right - a.left, b.right - b.left)
    across, along = min(a.top, b.top) - max(a.bottom, b.bottom), min(a.right, b.right) - max(a.left, b.left)
    if across > height / 2:
        return -height < along <= 0
    return along > width / 2 and -width < across <= 0


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.bottom, other.bottom),
        max(one.right, other.right), max(one.top, other.top),
    )  # fmt: skip
