"""A copy of a Word file with comments on the decisive words of each finding, and all else as it was.

Only the main part gets marks, beside the part that holds the comments; the other parts stay as they are packed.
"""

from collections.abc import Iterable

from agreelint.model.original import Original, Unmarked
from agreelint.model.review import Document, Review
from agreelint.output.docx import words
from agreelint.output.docx.archive import changed
from agreelint.output.docx.changes import Changes
from agreelint.output.docx.comments import before, comment_ids, with_comments
from agreelint.output.docx.marks import Marked, Numbers
from agreelint.output.docx.pen import Pen
from agreelint.output.docx.places import Places
from agreelint.output.docx.suggestions import Suggestion, suggestions
from agreelint.output.docx.telling import tell
from agreelint.output.docx.tree import Tree
from agreelint.read.docx.package import Package
from agreelint.read.intake import Unreadable


def write(review: Review, original: Original) -> bytes:
    """The copy, for the review of the one document that `original` is.

    Raises:
        Unmarked: if a part that has to change is damaged, or nobody would see the comments.
    """
    try:
        return _written(review, original)
    except Unreadable as trouble:
        raise Unmarked(trouble.why) from trouble


def _written(review: Review, original: Original) -> bytes:
    (document,) = review.documents
    package = Package(document.name, original.data)
    main = Tree(package.archive.read(package.main))
    places = Places(original.agreement, package.main, main, _notes(package))
    made = suggestions(document.findings, places) if original.suggest else ()
    old = before(package)
    pen = Pen(main, places.title(), Numbers(comment_ids(old, main)))
    away = tell(document, places, pen, {finding.id for one in made for finding in one.findings})
    pen.summary(words.summary(review, document, away.findings, away.others, signed=_is_signed(package)))
    numbers = Numbers(main.ids)
    _suggest(document, made, pen, Changes(main, numbers, original.dated))
    deleted = [one.replaced for one in made if one.replaced]
    parts = with_comments(package, main, old, pen.comments, original.dated)
    name = next(part for part in package.archive.parts if part.lower() == package.main.lower())
    return changed(original.data, {**parts, name: Marked(main, pen.marks, deleted, numbers).data()})


def _is_signed(package: Package) -> bool:
    """Whether the package leads to signatures."""
    return any(link.kind == "origin" and not link.external for link in package.relations("").values())


def _notes(package: Package) -> dict[str, tuple[str, Tree]]:
    """The parts that hold notes, each with the kind it holds."""
    found: dict[str, tuple[str, Tree]] = {}
    for kind in ("footnote", "endnote"):
        link = next(package.related(package.main, f"{kind}s"), None)
        if link is not None and not link.external and link.target in package.archive:
            try:
                found[link.target] = (kind, Tree(package.archive.read(link.target)))
            except (Unreadable, Unmarked):
                continue
    return found


def _suggest(document: Document, made: Iterable[Suggestion], pen: Pen, changes: Changes) -> None:
    """Put the wording to ask for into the text; a limit that never stood anywhere gets its comment there."""
    for one in made:
        if one.point is not None:
            pen.marks += changes.beside(one, one.point)
            continue
        lost = [finding for finding in one.findings if not finding.quote]
        numbers = [pen.number(words.of(finding, document, suggested=True)) for finding in lost]
        pen.marks.append(changes.apart(one, [pen.around(number) for number in numbers]))
