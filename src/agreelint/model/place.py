"""How a person cites words, and what a reader should know about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a PDF page, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """A citation: section, heading, part and page.

    `section` is the number as cited ("7.2(b)") or empty; `part` is "body", the title of a schedule or exhibit,
    or the story outside the body ("footnote 3", "header"). `page` counts from 1 and is None where the format
    has no certain pages. `boxes` are the exact words on that page, for PDF only.
    """

    section: str = ""
    heading: str = ""
    part: str = "body"
    page: int | None = None
    boxes: tuple[Box, ...] = ()

    def __str__(self) -> str:
        name = " ".join(x for x in (f"§{self.section}" if self.section else "", self.heading) if x)
        where = [name] if name else []
        if self.part != "body":
            where.append(self.part)
        if self.page is not None:
            where.append(f"page {self.page}")
        return ", ".join(where) or "in the text"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that should have been checked and was not. Never silent: it has an exit code of its own.

    `what` names the thing ("page 4", "red line use-limits", "plugin hipaa"), `why` is one sentence that says
    what is wrong and what to do.
    """

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader of a report should know, which is neither a finding nor a gap.

    A reader of files knows only the `paragraph` (its index in the manuscript); the later stages make it a `place`.
    """

    what: str
    place: Place | None = None
    paragraph: int | None = None
