"""What is marked where: a review and the rectangles of its words become marks on pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.engine.rectangles import Rectangles
from agreelint.model.place import Box
from agreelint.model.review import Document, Finding, Kind, Quote
from agreelint.model.span import Span
from agreelint.output import sentences
from agreelint.output.pdf import words
from agreelint.output.pdf.looks import Colour, colour

Boxes = tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A note on `page` (from 1), laid over the words in `boxes`, or without any pinned to the edge of the page.

    `name` is its own in the whole file; `head` tells in few words what `text` tells.
    """

    page: int
    boxes: Boxes
    tint: Colour
    name: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline that leads to the first mark of a finding."""

    words: str
    tint: Colour
    mark: Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """All marks, those that lie on top last; a bookmark for each finding; and words that no page shows."""

    marks: tuple[Mark, ...]
    bookmarks: tuple[Bookmark, ...]
    lost: tuple[tuple[Finding, Quote | None], ...]


def spans(findings: Iterable[Finding]) -> Iterator[Span]:
    """The words that are to be found on the pages."""
    for finding in findings:
        if _has_words(finding):
            yield finding.span
        yield from (other.span for other in finding.related)


def marked(document: Document, places: Mapping[Span, Rectangles], pages: int) -> Marked:
    """The marks for the findings of `document`; `places` are the rectangles of their words."""
    found = sentences.in_order(document.findings)
    same: dict[Rectangles, list[Finding]] = defaultdict(list)
    for finding in found:
        if _has_words(finding):
            same[places[finding.span]].append(finding)
    lost: list[tuple[Finding, Quote | None]] = []
    marks: list[Mark] = []
    bookmarks: list[Bookmark] = []
    for finding in found:
        at = places[finding.span] if _has_words(finding) else ()
        if not at and _has_words(finding):
            lost.append((finding, None))
        beside = [other for other in same[at] if other is not finding] if at else []
        head = words.head(finding, document)
        own = list(_each(at, colour(finding), finding.id, head, words.of(finding, document, beside)))
        own = own or [_pinned(finding, document, pages)]
        bookmarks.append(Bookmark(words.bookmark(finding, document), colour(finding).dark(), own[0]))
        marks += own
    others: list[Mark] = []
    for finding in found:
        for number, other in enumerate(dict.fromkeys(finding.related), 1):
            if not places[other.span]:
                lost.append((finding, other))
            name = f"{finding.id}.{number}"
            told = words.mention(finding, other, document)
            head = f"Other place: {words.head(finding, document)}"
            others += _each(places[other.span], colour(finding, elsewhere=True), name, head, told)
    return Marked((*reversed(others), *reversed(marks)), tuple(bookmarks), tuple(lost))


def _has_words(finding: Finding) -> bool:
    return finding.kind is not Kind.MISSING


def _each(at: Rectangles, tint: Colour, name: str, head: str, text: str) -> Iterator[Mark]:
    """A mark for each page that words stand on."""
    by_page: dict[int, list[Box]] = defaultdict(list)
    for page, box in at:
        by_page[page].append(box)
    for number, (page, boxes) in enumerate(by_page.items()):
        yield Mark(page, tuple(boxes), tint, f"{name}-{number + 1}" if number else name, head, text)


def _pinned(finding: Finding, document: Document, pages: int) -> Mark:
    """A note for what has no words on a page: a missing limit on the first, lost words where they are said to be."""
    page = finding.place.page if _has_words(finding) else None
    page = page if page and page <= pages else 1
    return Mark(page, (), colour(finding), finding.id, words.head(finding, document), words.of(finding, document))


def pins(marks: Sequence[Mark]) -> dict[str, int]:
    """How many pinned notes stand on a page before each pinned one, by its name, in the order of the report."""
    count: dict[int, int] = defaultdict(int)
    found: dict[str, int] = {}
    for mark in reversed(marks):
        if not mark.boxes:
            found[mark.name] = count[mark.page]
            count[mark.page] += 1
    return found
