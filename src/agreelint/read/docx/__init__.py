"""DOCX to a manuscript: every word a person sees, once, with the label Word shows and the place it came from."""

from collections.abc import Sequence

from agreelint.model.manuscript import Manuscript, Paragraph, Story, View
from agreelint.read.docx import stories
from agreelint.read.docx.colour import WHITE
from agreelint.read.docx.draft import Draft, Setting
from agreelint.read.docx.finish import doubtful, finished, misleading, struck
from agreelint.read.docx.folios import set_apart
from agreelint.read.docx.joining import joined
from agreelint.read.docx.names import SECT_PR, W
from agreelint.read.docx.notes import close_notes
from agreelint.read.docx.package import Package
from agreelint.read.docx.pages import trusted
from agreelint.read.docx.paper import paper_of
from agreelint.read.docx.part import walk_over
from agreelint.read.docx.reading import Reading, begin
from agreelint.read.docx.remarks import Remarks
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element
from agreelint.read.intake import Unreadable

__all__ = ["read_docx"]

_EMPTY = "the document holds no text that a person can see: it may be a picture of text, or empty."


def read_docx(name: str, data: bytes, sha256: str, view: View = View.ACCEPTED, *, depth: int = 0) -> Manuscript:
    """The paragraphs of a Word file in reading order, with what could not be read of it.

    Each paragraph is followed by the notes it refers to and the boxes that hang on it; headers, footers and comments
    come last. Runs that are deleted (inserted, in the original view) or that nobody can see are kept and do not count.
    `depth` is 1 for a file that is shown inside another.

    Raises:
        Unreadable: if the file cannot be opened as a Word document at all.
    """
    package = Package(name, data)
    remarks = Remarks(name)
    reading = begin(package, view, remarks)
    reading.depth = depth
    walk, drafts = _drafts(reading)
    counted = set_apart(joined(drafts, view))
    for why in misleading(counted):
        remarks.gap(name, why)
    for part, why in (*struck(counted), *doubtful(counted)):
        remarks.gap(part, why)
    pages = trusted(package, walk.page, lambda: sum(_words(draft) for draft in counted))
    paragraphs, notes = finished(counted, reading, paged=pages is not None)
    _remark(reading)
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        remarks.gap(name, _EMPTY)
    return Manuscript(
        name, sha256, "docx", tuple(paragraphs), view=view, pages=pages, stories=_stories(paragraphs),
        gaps=remarks.gaps, notes=(*remarks.notes, *notes),
    )  # fmt: skip


def _drafts(reading: Reading) -> tuple[Walk, list[Draft]]:
    package = reading.package
    root = package.tree(package.main)
    body = root.find(W + "body")
    if root.tag != W + "document" or body is None:
        raise Unreadable(package.main, "it is not the text of a Word document: save the file anew in a word processor.")
    reading.first_section = next(root.iter(SECT_PR), None)
    reading.paper = paper_of(root)
    walk = walk_over(reading, package.main, root)
    drafts = walk.apart(body, Setting(group=walk.new_group(), ground=_ground(reading, root)))
    walk.unmet()
    close_notes(reading)
    drafts += stories.running(reading, walk.sections)
    drafts += stories.comments(reading)
    return walk, drafts


def _ground(reading: Reading, root: Element) -> str:
    """The colour of the pages."""
    background = root.find(W + "background")
    if background is None or not reading.setting_on("displayBackgroundShape"):
        return WHITE
    return reading.theme.colour(background, W + "color", "theme")


def _words(draft: Draft) -> int:
    if draft.setting.story is not Story.BODY:
        return 0
    return len("".join(piece.text for piece in draft.pieces if piece.counts).split())


def _stories(paragraphs: Sequence[Paragraph]) -> tuple[Story, ...]:
    return tuple(dict.fromkeys([Story.BODY, *(paragraph.story for paragraph in paragraphs)]))


def _remark(reading: Reading) -> None:
    """What the package holds beside the text."""
    package, remarks = reading.package, reading.remarks
    if next(package.related(package.main, "vbaProject"), None) is not None:
        remarks.note("the file holds macros, which can change what it shows; they were not looked at")
    if _brings_fonts(package):
        remarks.note(
            "the file brings fonts of its own, which can show other letters than it holds; compare it on paper"
        )
    if reading.setting_on("updateFields"):
        remarks.note("Word works all fields out anew when it opens the file; what they held was read")
    for link in package.related(package.main, "frame"):
        remarks.gap(link.target[:200], "the file shows another file in a frame, which was not read.")


def _brings_fonts(package: Package) -> bool:
    try:
        return any(
            next(package.related(table.target, "font"), None) is not None
            for table in package.related(package.main, "fontTable")
        )
    except Unreadable:
        return True
