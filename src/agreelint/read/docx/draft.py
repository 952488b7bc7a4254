"""Paragraphs while they are read: marks as found, before lists are counted and paragraphs joined."""

from dataclasses import dataclass, field

from agreelint.model.manuscript import Cell, Change, Paragraph, Revision, Story
from agreelint.read.docx.looks import Look
from agreelint.read.docx.properties import ParagraphMarks, RunMarks
from agreelint.read.docx.styles import ParagraphStyle

BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for all words at one place of the walk.

    `ground` is the colour behind them ("" for unknown), `unseen` why nobody can see them, `doubt` why that is not
    certain, `line` the height of lines in points where it is fixed (else 0), `group` tells paragraphs that may join
    from those in another cell or box.
    """

    story: Story = Story.BODY
    note: str = ""
    cell: Cell | None = None
    live: bool = True
    revision: Revision | None = None
    ground: str = "FFFFFF"
    unseen: str = ""
    table: str = ""
    line: float = 0
    doubt: str = ""
    group: int = 0


@dataclass(slots=True)
class Piece:
    """Words from one text element (`index` in its part), or a tab, sign or break (`index` None)."""

    text: str
    look: Look
    setting: Setting
    index: int | None = None
    offset: int = 0
    page: int = 1

    @property
    def counts(self) -> bool:
        """Whether it is part of the text in this view, and a person sees it."""
        return self.setting.live and not self.look.struck and not self.setting.unseen and not self.look.hidden


@dataclass(slots=True)
class Draft:
    """One paragraph of `part`.

    `mark` is the tracked change of the paragraph's own mark, `hidden_end` whether that mark is hidden, `run_in` whether
    a heading and the words after it have become one paragraph, `after` what stands at it but is read after it (notes,
    text boxes), `remarks` what the reader of the report should know about it. `made` are the paragraphs of a whole file
    that stands here instead, `bookmarks` the names by which cross-references find it.
    """

    part: str
    setting: Setting
    style: ParagraphStyle
    marks: ParagraphMarks
    mark_run: RunMarks
    mark: Change | None = None
    pieces: list[Piece] = field(default_factory=list)
    after: list["Draft"] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    hidden_end: bool = False
    run_in: bool = False
    made: tuple[Paragraph, ...] = ()
    bookmarks: list[str] = field(default_factory=list)

    @property
    def is_seen(self) -> bool:
        """Whether a person sees any word of it."""
        return any(piece.counts and piece.text.strip() for piece in self.pieces)

    @property
    def ends_section(self) -> bool:
        """Whether a section ends with it."""
        return "section" in self.marks
