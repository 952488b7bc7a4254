"""An OpenDocument text as a manuscript: paragraph by paragraph, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

from odfdo import Document, Element

from agreelint import Cell, Gap, Manuscript, Note, Paragraph, Story
from agreelint_odf.inline import Changes, Words
from agreelint_odf.numbering import Counter
from agreelint_odf.styles import Level, Look, Styles

_LEVELS = range(1, 11)
_MOST_REPEATED = 100  # cells that stand for many; more are empty paper
_PASSED = {
    "text:tracked-changes",
    "text:sequence-decls",
    "text:variable-decls",
    "text:user-field-decls",
    "office:forms",
}
_CONTENTS = {"text:table-of-content", "text:alphabetical-index", "text:illustration-index", "text:table-index"}


def manuscript(name: str, data: bytes) -> Manuscript:
    """The manuscript of the file; what cannot be read of it is a gap."""
    document = Document(BytesIO(data))
    if document.manifest.root.get_elements("descendant::manifest:encryption-data"):
        gap = Gap(name, "It is protected by a password and was not read: ask for it without one.")
        return Manuscript(name, "", "odt", (), stories=(), gaps=(gap,))
    content, common = document.content.root, document.styles.root
    walk = Walk(Styles((content, common)), Changes.of(content))
    body = tuple(walk.blocks(document.body, At()))
    heads = tuple(walk.running_heads(common))
    paragraphs = (*body, *walk.later, *heads)
    notes = walk.notes
    if walk.changes:
        notes.append(
            Note("Tracked changes are read as if accepted; the view before them is not read from this format.")
        )
    stories = tuple(story for story in Story if any(paragraph.story is story for paragraph in paragraphs))
    return Manuscript(name, "", "odt", paragraphs, stories=stories, gaps=tuple(walk.gaps), notes=tuple(notes))


@dataclass(frozen=True, slots=True)
class At:
    """Where a block stands."""

    story: Story = Story.BODY
    note: str = ""
    hidden: str = ""
    cell: Cell | None = None
    list_style: str = ""
    depth: int = 0


@dataclass
class Walk:
    """Goes through the blocks and keeps what a document counts on its way."""

    styles: Styles
    changes: Changes
    later: list[Paragraph] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _tables: int = 0
    _headings: Counter = field(default_factory=Counter)
    _lists: dict[str, Counter] = field(default_factory=dict)
    _label: str = ""

    def blocks(self, parent: Element, at: At) -> Iterator[Paragraph]:
        """The paragraphs in `parent`, in reading order."""
        for block in parent.children:
            match block.tag:
                case "text:p" | "text:h":
                    yield from self._paragraph(block, at)
                case "text:list":
                    yield from self._list(block, at)
                case "table:table":
                    yield from self._table(block, at)
                case "text:section":
                    unseen = block.attributes.get("text:display") in {"none", "condition"}
                    yield from self.blocks(block, replace(at, hidden="hidden section" if unseen else at.hidden))
                case "text:change-start" | "text:change-end" | "text:change":
                    yield from self._change(block, at)
                case "draw:frame" | "draw:custom-shape" | "draw:g":
                    yield from self._apart(block, at)
                case tag if tag in _CONTENTS or tag == "text:index-body":
                    yield from self.blocks(block, at)
                case tag if tag not in _PASSED and block.children:
                    yield from self.blocks(block, at)

    def _change(self, block: Element, at: At) -> Iterator[Paragraph]:
        """A tracked change that covers whole paragraphs begins, ends or stands between them."""
        name = str(block.attributes.get("text:change-id", ""))
        if block.tag == "text:change-start":
            self.changes.now = self.changes.inserted.get(name)
        elif block.tag == "text:change-end":
            self.changes.now = None
        else:
            words = Words(self.styles, self.changes, at.hidden)
            words.deleted(name, Look())
            if words.runs:
                yield Paragraph(tuple(words.runs), story=at.story, cell=at.cell)

    def _paragraph(self, block: Element, at: At) -> Iterator[Paragraph]:
        style = str(block.attributes.get("text:style-name", ""))
        words = Words(self.styles, self.changes, at.hidden)
        words.of(block, self.styles.look("paragraph", style))
        level = str(block.attributes.get("text:outline-level", ""))
        outline = int(level) if block.tag == "text:h" and level.isdigit() else self.styles.outline_of(style)
        label, self._label = self._label, ""
        if not label and block.tag == "text:h" and outline and not at.depth:
            label = self._numbered_heading(block, outline)
        yield Paragraph(
            tuple(words.runs),
            story=at.story,
            label=label,
            level=at.depth - 1 if at.depth else None,
            style=self.styles.common_name(style),
            outline=outline,
            cell=at.cell,
            note=at.note,
        )
        for apart in words.apart:
            yield from self._apart(apart, at)

    def _numbered_heading(self, block: Element, outline: int) -> str:
        levels = self.styles.outline
        here = levels.get(outline, Level())
        if not (here.form or here.pattern) or block.attributes.get("text:is-list-header") == "true":
            return ""
        self._headings.next(outline, here)
        return self._headings.label(outline, levels)

    def _list(self, block: Element, at: At) -> Iterator[Paragraph]:
        style = str(block.attributes.get("text:style-name", "")) or at.list_style or self._style_within(block)
        inside = replace(at, list_style=style, depth=at.depth + 1)
        counter = self._lists.get(style)
        goes_on = block.attributes.get("text:continue-numbering") == "true" or "text:continue-list" in block.attributes
        if counter is None or (not at.depth and not goes_on):
            counter = self._lists[style] = Counter()
        levels = {depth: self.styles.level(style, depth) for depth in _LEVELS}
        for item in block.children:
            if item.tag == "text:list-item":
                start = str(item.attributes.get("text:start-value", ""))
                if any(child.tag != "text:list" for child in item.children):
                    counter.next(
                        inside.depth, levels.get(inside.depth, Level()), int(start) if start.isdigit() else None
                    )
                    self._label = counter.label(inside.depth, levels) if inside.depth in levels else ""
                yield from self.blocks(item, inside)
                self._label = ""
            elif item.tag == "text:list-header":
                yield from self.blocks(item, inside)

    def _style_within(self, block: Element) -> str:
        """The list style of the first paragraph in the list, where the list itself names none."""
        for paragraph in block.get_elements("descendant::text:p | descendant::text:h")[:1]:
            return self.styles.list_of(str(paragraph.attributes.get("text:style-name", "")))
        return ""

    def _table(self, table: Element, at: At) -> Iterator[Paragraph]:
        number, self._tables = self._tables, self._tables + 1
        for row_number, (row, is_head) in enumerate(_rows(table)):
            column = 0
            for cell in row.children:
                if cell.tag in {"table:table-cell", "table:covered-table-cell"}:
                    where = Cell(number, row_number, column, header=is_head)
                    yield from self.blocks(cell, replace(at, cell=where, depth=0, list_style=""))
                    repeated = str(cell.attributes.get("table:number-columns-repeated", "1"))
                    column += min(int(repeated) if repeated.isdigit() else 1, _MOST_REPEATED)

    def _apart(self, element: Element, at: At) -> Iterator[Paragraph]:
        """What is anchored in a paragraph: boxes where they are anchored, notes and comments after the text."""
        match element.tag:
            case "text:note":
                kind = Story.ENDNOTE if element.attributes.get("text:note-class") == "endnote" else Story.FOOTNOTE
                cited = element.get_elements("text:note-citation")
                name = cited[0].inner_text.strip() if cited else ""
                for body in element.get_elements("text:note-body"):
                    self.later.extend(self.blocks(body, At(kind, name, at.hidden)))
            case "office:annotation":
                self.later.extend(self.blocks(element, At(Story.COMMENT, "", at.hidden)))
            case _:
                for box in element.get_elements("descendant::draw:text-box") or [element]:
                    yield from self.blocks(box, At(Story.TEXT_BOX, "", at.hidden))
                self._not_text(element, at)

    def _not_text(self, element: Element, at: At) -> None:
        if element.get_elements("descendant::draw:object | descendant::draw:object-ole"):
            self.gaps.append(Gap("an embedded object", "Its words were not read: look at it in the file."))
        elif element.get_elements("descendant::draw:image"):
            what = "a picture was not read; words in it are not part of this review"
            if at.story is Story.BODY and not at.cell:
                self.gaps.append(Gap("a picture", "Words in it were not read: look at it in the file."))
            else:
                self.notes.append(Note(f"In the {at.story.value} {what}."))

    def running_heads(self, common: Element) -> Iterator[Paragraph]:
        """The headers and footers of the page styles, each wording once."""
        seen: set[tuple[Story, str]] = set()
        for tag, story in (("style:header", Story.HEADER), ("style:footer", Story.FOOTER)):
            for head in common.get_elements(f"descendant::{tag} | descendant::{tag}-first | descendant::{tag}-left"):
                for paragraph in self.blocks(head, At(story)):
                    if paragraph.text.strip() and (story, paragraph.text) not in seen:
                        seen.add((story, paragraph.text))
                        yield paragraph


def _rows(parent: Element, *, head: bool = False) -> Iterator[tuple[Element, bool]]:
    """The rows of a table in order, and whether each is a heading row."""
    for child in parent.children:
        if child.tag == "table:table-row":
            yield child, head
        elif child.tag in {"table:table-header-rows", "table:table-rows", "table:table-row-group"}:
            yield from _rows(child, head=head or child.tag == "table:table-header-rows")
