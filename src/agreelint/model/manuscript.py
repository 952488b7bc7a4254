"""What is on the paper, in reading order, before anybody asks what it says."""

from dataclasses import dataclass
from enum import StrEnum

from agreelint.model.place import Box, Gap, Note


class Story(StrEnum):
    """The stream of text a paragraph stands in."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    TEXT_BOX = "text box"
    COMMENT = "comment"
    MARGIN = "margin"


class View(StrEnum):
    """Which state of tracked changes is read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


class Change(StrEnum):
    """What a tracked change did to a run."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved from"
    MOVED_TO = "moved to"


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change. `date` is as written in the file (ISO 8601), or empty."""

    change: Change
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a run came from, so that its words can be marked there again: character `i` of the run is at `offset + i`.

    DOCX: `source` is the name of the part ("word/document.xml"), `index` counts the text elements of that part in
    document order. PDF: `source` is "page", `index` is the page counted from 1, `offset` the index of PDFium's
    character. Text: `source` is "text", `index` the line counted from 1.
    """

    source: str
    index: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words that share their looks, their tracked change and their place on the paper.

    `hidden` says why a person cannot see the words ("hidden text", "white text"), and is empty where one can.
    `live` is False for words that are not part of the text in the chosen view (a deletion, when accepted).
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None
    hidden: str = ""
    live: bool = True
    revision: Revision | None = None
    page: int | None = None
    box: Box | None = None
    anchor: Anchor | None = None

    @property
    def counts(self) -> bool:
        """Whether the words belong to the text under review: in this view, and visible."""
        return self.live and not self.hidden


@dataclass(frozen=True, slots=True)
class Cell:
    """Which cell of which table a paragraph stands in; all count from 0, nested tables have numbers of their own."""

    table: int
    row: int
    column: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, table-cell paragraph or heading.

    `label` is the list label as Word shows it ("7.2", "(a)", "•") and never part of the runs; where the number is
    typed in the words it stays there and `label` is empty. `level` is the list level from 0, or None without one.
    `outline` is the heading level from 1, or None where the paragraph is no heading by its style or looks.
    `indent` is in points from the left edge of the text. `note` is the label of the foot- or endnote it belongs to.
    """

    runs: tuple[Run, ...]
    story: Story = Story.BODY
    label: str = ""
    level: int | None = None
    style: str = ""
    outline: int | None = None
    indent: float = 0.0
    centred: bool = False
    cell: Cell | None = None
    note: str = ""

    @property
    def text(self) -> str:
        """The words under review, without the label."""
        return "".join(run.text for run in self.runs if run.counts)

    @property
    def page(self) -> int | None:
        """The page of its first word, counted from 1."""
        return next((run.page for run in self.runs if run.page is not None), None)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One file as a person sees it, and what could not be read of it.

    `format` is "docx", "pdf", "text" or "markdown" (a reader plugin may name its own). `pages` is None where the
    format does not know its pages. `stories` are the streams that were read.
    """

    name: str
    sha256: str
    format: str
    paragraphs: tuple[Paragraph, ...]
    view: View = View.ACCEPTED
    pages: int | None = None
    stories: tuple[Story, ...] = (Story.BODY,)
    gaps: tuple[Gap, ...] = ()
    notes: tuple[Note, ...] = ()
