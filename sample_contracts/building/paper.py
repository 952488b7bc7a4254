"""What stands on the paper: frozen values that both Word and the PDF are made from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: who inserted or deleted the words."""

    inserted: bool
    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one dress. `footnote` and `reference` stand for themselves and then `text` is empty."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    footnote: str = ""
    reference: str = ""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. With `level` (from 1) it is numbered in `sequence`, a run of one numbering scheme.

    `keep` holds it on the page of what follows.
    """

    runs: tuple[Run, ...]
    style: str = "body"
    scheme: str = ""
    sequence: int = 0
    level: int = 0
    numbered: bool = False
    name: str = ""
    change: Change | None = None
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first row is the heading row; widths are shares of the text width in per cent."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block at the end: the parties' names, side by side, over lines to sign on."""

    parties: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boxed:
    """A text box in the flow of the page, `height` in points on the Word page."""

    paragraphs: tuple[Paragraph, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Control:
    """A content control around one paragraph, with the title that Word shows on its handle."""

    title: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page."""


Block = Paragraph | Table | Signatures | Boxed | Control | PageBreak


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering scheme. `text` is written as Word writes it: "%1.%2".

    `left` and `first` are in points: where the lines stand and where the first one begins.
    `legal` shows the numbers of the outer levels as decimals.
    """

    text: str
    form: str = "decimal"
    left: int = 36
    first: int = 0
    legal: bool = False
    heading: bool = False
    centred: bool = False
    start: int = 1
    bold_label: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How the pages look: sizes in points, serif or sans, and what stands at head and foot of each page.

    Without words on the left there is no running head or foot at all.
    """

    size: tuple[float, float]
    head_left: str
    head_right: str
    foot_left: str
    serif: bool = True
    points: float = 11
    justified: bool = True
    page_of: bool = True
    margin: float = 72


@dataclass(frozen=True, slots=True)
class Paper:
    """One agreement, ready to be set."""

    slug: str
    title: str
    author: str
    subject: str
    language: str
    made: str
    look: Look
    schemes: dict[str, tuple[Level, ...]]
    blocks: tuple[Block, ...]
    plain_text: bool = False


LETTER = (612.0, 792.0)
A4 = (595.3, 841.9)
