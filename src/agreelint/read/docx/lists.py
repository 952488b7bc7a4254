"""Which list and level a paragraph has, and the label it shows."""

import re
from dataclasses import dataclass

from agreelint.model.manuscript import Story, View
from agreelint.read.docx.counting import Count
from agreelint.read.docx.draft import Draft
from agreelint.read.docx.joining import is_gone
from agreelint.read.docx.numbering import Level, List, Numbering

_WORD = re.compile(r"[^\W\d_]{2,}")
# "Section 4", "Schedule B – Part 2": a label of more words than this says something.
_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """A paragraph's place in a list: `label` as shown, `level` from 0, the level's own indents in twips.

    `full` is the label after those above it, for a paragraph that has a name.
    """

    label: str = ""
    level: int | None = None
    left: int | None = None
    first: int | None = None
    full: str = ""

    @property
    def says(self) -> bool:
        """Whether the label is wording rather than a number."""
        return len(_WORD.findall(self.label)) > _LABEL_WORDS


class Lists:
    """The labels of one file, paragraph by paragraph in reading order."""

    def __init__(self, numbering: Numbering, view: View) -> None:
        self._numbering = numbering
        self._view = view
        self._counts: dict[tuple[Story, str], Count] = {}

    def of(self, draft: Draft) -> Listed:
        """The place of the next paragraph."""
        identity, found, at = self._place(draft)
        if found is None or is_gone(draft, self._view):
            return Listed()
        if draft.ends_section and not any(piece.text.strip() for piece in draft.pieces if piece.counts):
            return Listed()
        level = found.levels.get(at, Level())
        label, unknown = self._count(draft).label(identity, found, at)
        if unknown:
            draft.remarks.append(
                f'how the number of this paragraph is written ("{unknown[:40]}") is not known; it is given as {label}'
            )
        if level.caps if level.caps is not None else _caps(draft):
            label = label.upper()
        full = self._count(draft).context(found, at, label) if draft.bookmarks and label else label
        return Listed(label, at if label else None, level.left, level.first, full)

    def _count(self, draft: Draft) -> Count:
        # Each header counts by itself; all boxes, and all notes, count together.
        story = draft.setting.story
        apart = draft.part if story in {Story.HEADER, Story.FOOTER} else ""
        return self._counts.setdefault((story, apart), Count())

    def _place(self, draft: Draft) -> tuple[int, List | None, int]:
        marks, style = draft.marks, draft.style
        direct = marks.get("num_id")
        identity = direct if direct is not None else style.marks.get("num_id")
        found = self._numbering.list_of(identity)
        if identity is None or found is None:
            return 0, None, 0
        if "level" in marks:
            return identity, found, marks["level"]
        # The level linked to the style, or to the nearest style it is based on, outranks the stated one.
        linked = next((at for name in style.chain if (at := found.linked(name)) is not None), None)
        return identity, found, linked if linked is not None else style.marks.get("level", 0)


def _caps(draft: Draft) -> bool:
    return bool(draft.mark_run.get("caps", draft.style.run.get("caps", False)))
