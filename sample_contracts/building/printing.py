"""An agreement as a PDF that shows exactly the labels and words of the Word document."""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
)
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Set
from reportlab.platypus import Table as Grid

from building.labels import labels
from building.paper import Boxed, Control, Level, Look, PageBreak, Paper, Paragraph, Run, Signatures, Table

_RULE = colors.Color(0.35, 0.35, 0.35)
_SHADE = colors.Color(0.91, 0.9, 0.9)


def _font(look: Look, *, bold: bool = False) -> str:
    family = "Times" if look.serif else "Helvetica"
    return f"{family}-Bold" if bold else "Times-Roman" if look.serif else "Helvetica"


class _Setter:
    """Makes the flowables of one agreement and gathers its footnotes on the way."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.look = paper.look
        self.shown, self.cited = labels(paper)
        self.notes: list[str] = []

    def style(self, **changes: object) -> ParagraphStyle:
        points = self.look.points
        settings: dict[str, object] = {
            "fontName": _font(self.look),
            "bulletFontName": _font(self.look),
            "fontSize": points,
            "bulletFontSize": points,
            "leading": points * 1.2,
            "spaceAfter": 6,
            "alignment": TA_JUSTIFY if self.look.justified else TA_LEFT,
            "allowWidows": 0,
            "allowOrphans": 0,
        }
        return ParagraphStyle("set", **(settings | changes))

    def markup(self, runs: tuple[Run, ...]) -> str:
        made = ""
        for run in runs:
            if run.change is not None and not run.change.inserted:
                continue
            if run.footnote:
                self.notes.append(run.footnote)
                number = len(self.notes)
                made += (
                    f'<super size="{self.look.points * 0.65:g}">{number}</super><onDraw name="note" label="{number}"/>'
                )
                continue
            text = escape(self.cited[run.reference] if run.reference else run.text)
            for tag, wanted in (("b", run.bold), ("i", run.italic), ("u", run.underline)):
                text = f"<{tag}>{text}</{tag}>" if wanted else text
            made += text
        return made

    def paragraph(self, paragraph: Paragraph) -> list[Flowable]:
        if paragraph.change is not None and not paragraph.change.inserted:
            return []
        markup = self.markup(paragraph.runs)
        if paragraph.style == "numbered":
            level = self.paper.schemes[paragraph.scheme][paragraph.level - 1]
            made = self.numbered(paragraph, level, markup)
            return [NewPage(), made] if level.new_page else [made]
        made = Set(markup, self.plain_style(paragraph))
        return [NewPage(), _listed(made, 0, paragraph.runs, "")] if paragraph.style == "part" else [made]

    def plain_style(self, paragraph: Paragraph) -> ParagraphStyle:
        points = self.look.points
        bold = {"fontName": _font(self.look, bold=True), "keepWithNext": 1}
        centre = {"alignment": TA_CENTER}
        kinds: dict[str, dict[str, object]] = {
            "title": bold | centre | {"fontSize": points + 4, "leading": (points + 4) * 1.2},
            "subtitle": centre | {"fontSize": points + 0.5, "spaceAfter": 10, "keepWithNext": 1},
            "part": bold | centre | {"fontSize": points + 1, "spaceAfter": 8},
            "division": bold | centre | {"spaceBefore": 12},
            "heading": bold | {"alignment": TA_LEFT, "spaceBefore": 10},
            "centred": centre,
            "definition": {"leftIndent": 36},
            "boxed": {"alignment": TA_LEFT, "fontSize": points - 0.5, "leading": (points - 0.5) * 1.2, "spaceAfter": 3},
            "body": {"keepWithNext": int(paragraph.keep)},
        }
        return self.style(**kinds[paragraph.style])

    def numbered(self, paragraph: Paragraph, level: Level, markup: str) -> Flowable:
        label = self.shown.get(id(paragraph), "")
        heavy = level.heading
        alignment = TA_CENTER if level.centred else TA_LEFT if heavy or not self.look.justified else TA_JUSTIFY
        style = self.style(
            fontName=_font(self.look, bold=heavy),
            bulletFontName=_font(self.look, bold=heavy or level.bold_label),
            leftIndent=level.left,
            firstLineIndent=level.first - level.left if level.centred else 0,
            bulletIndent=level.first,
            alignment=alignment,
            spaceBefore=10 if heavy else 0,
            keepWithNext=int(heavy or paragraph.keep),
        )
        if not paragraph.numbered:
            made = Set(markup, style)
        elif level.centred:
            made = Set(f"{escape(label)} {markup}", style)
        elif level.left <= level.first:
            bold = heavy or level.bold_label
            shown = f"<b>{escape(label)}</b>" if bold else escape(label)
            style.firstLineIndent = level.first - level.left
            made = Set(f"{shown}&nbsp;&nbsp;&nbsp;{markup}", style)
        else:
            made = Set(markup, style, bulletText=label)
        return _listed(made, paragraph.level - 1, paragraph.runs, label) if heavy else made

    def flowables(self) -> Iterator[Flowable]:
        width = self.look.size[0] - 2 * self.look.margin
        small = self.style(
            fontSize=self.look.points - 1, leading=(self.look.points - 1) * 1.2, spaceAfter=2, alignment=TA_LEFT
        )
        for block in self.paper.blocks:
            match block:
                case Paragraph():
                    yield from self.paragraph(block)
                case Table():
                    rows = [
                        [Set(f"<b>{self.markup(cell)}</b>" if at == 0 else self.markup(cell), small) for cell in row]
                        for at, row in enumerate(block.rows)
                    ]
                    yield Grid(rows, [width * share / 100 for share in block.widths], repeatRows=1, hAlign="LEFT",
                               spaceBefore=4, spaceAfter=10, style=[
                                   ("GRID", (0, 0), (-1, -1), 0.5, _RULE), ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
                                   ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 5),
                                   ("RIGHTPADDING", (0, 0), (-1, -1), 5), ("TOPPADDING", (0, 0), (-1, -1), 3),
                                   ("BOTTOMPADDING", (0, 0), (-1, -1), 3)])  # fmt: skip
                case Signatures():
                    columns = [[Set(f"<b>{escape(party)}</b>", small), *(Set(escape(line), small) for line in block.lines)]
                               for party in block.parties]  # fmt: skip
                    yield KeepTogether(Grid([columns], [width / len(columns)] * len(columns), hAlign="LEFT", spaceBefore=8,
                                            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))  # fmt: skip
                case Boxed():
                    inner = [flowable for paragraph in block.paragraphs for flowable in self.paragraph(paragraph)]
                    yield Grid(
                        [[inner]], [width], spaceBefore=6, spaceAfter=10, style=[("BOX", (0, 0), (-1, -1), 0.75, _RULE)]
                    )
                case Control():
                    yield from self.paragraph(block.paragraph)
                case PageBreak():
                    yield NewPage()


def _listed(made: Flowable, depth: int, runs: tuple[Run, ...], label: str) -> Flowable:
    """The flowable with what the PDF's outline is to say of it."""
    made.outline = (depth, f"{label} {''.join(run.text for run in runs)}".strip())
    return made


class _Pages(BaseDocTemplate):
    """Pages whose foot is as high as the footnotes that the pass before found on them."""

    def __init__(
        self, target: io.BytesIO, paper: Paper, feet: dict[int, list[int]], notes: list[Set], total: int
    ) -> None:
        look = paper.look
        super().__init__(target, pagesize=look.size, invariant=1, pageCompression=0, title=paper.title, author=paper.author,
                         subject=paper.subject, lang=paper.language, leftMargin=look.margin, rightMargin=look.margin)  # fmt: skip
        self.paper, self.feet, self.notes, self.total = paper, feet, notes, total
        self.width_of_text = look.size[0] - 2 * look.margin
        self.found: dict[int, list[int]] = {}
        self.headings = 0
        self.depth = -1
        self.addPageTemplates([self._template(1)])

    def _height_of_notes(self, page: int) -> float:
        numbers = self.feet.get(page, [])
        return sum(self.notes[number - 1].wrap(self.width_of_text, 1000)[1] + 1 for number in numbers) + (
            8 if numbers else 0
        )

    def _template(self, page: int) -> PageTemplate:
        look = self.paper.look
        taken = self._height_of_notes(page)
        frame = Frame(look.margin, look.margin + taken, self.width_of_text, look.size[1] - 2 * look.margin - taken,
                      leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)  # fmt: skip
        return PageTemplate(f"page-{page}", [frame], onPage=self._furniture, onPageEnd=self._foot)

    def beforeDocument(self) -> None:  # noqa: N802 (ReportLab's name)
        """Have each drawn footnote mark tell us its page."""
        self.canv.setNamedCB("note", self._note_drawn)

    def _note_drawn(self, canvas: Canvas, _kind: str, number: str) -> None:
        self.found.setdefault(canvas.getPageNumber(), []).append(int(number))

    def handle_pageBegin(self) -> None:  # noqa: N802 (ReportLab's name)
        """Take a frame that leaves room for this page's footnotes."""
        self.pageTemplate = self._template(self.page + 1)
        super().handle_pageBegin()

    def _furniture(self, canvas: Canvas, _: object) -> None:
        look = self.paper.look
        right, page = look.size[0] - look.margin, canvas.getPageNumber()
        canvas.saveState()
        canvas.setFont(_font(look), 8.5)
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.5)
        top, low = look.size[1] - look.margin * 0.62, look.margin * 0.62
        if look.head_left:
            canvas.drawString(look.margin, top, look.head_left)
            canvas.drawRightString(right, top, look.head_right)
            canvas.line(look.margin, top - 5, right, top - 5)
        if look.foot_left:
            canvas.line(look.margin, low + 8, right, low + 8)
            canvas.drawString(look.margin, low - 3, look.foot_left)
            canvas.drawRightString(right, low - 3, f"Page {page} of {self.total}" if look.page_of else str(page))
        canvas.restoreState()

    def _foot(self, canvas: Canvas, _: object) -> None:
        """The footnotes come after the page's text, as Word writes them."""
        look, page = self.paper.look, canvas.getPageNumber()
        canvas.saveState()
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.5)
        if numbers := self.feet.get(page):
            at = look.margin + self._height_of_notes(page) - 5
            canvas.line(look.margin, at, look.margin + 144, at)
            for number in numbers:
                _, high = self.notes[number - 1].wrap(self.width_of_text, 1000)
                at -= high + 1
                self.notes[number - 1].drawOn(canvas, look.margin, at)
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (ReportLab's name)
        """Headings go into the outline."""
        if outline := getattr(flowable, "outline", None):
            depth, title = outline
            self.depth = depth = min(depth, self.depth + 1)
            self.headings += 1
            key = f"heading-{self.headings}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, depth)


def _one_pass(paper: Paper, feet: dict[int, list[int]], total: int) -> tuple[bytes, dict[int, list[int]], int]:
    setter = _Setter(paper)
    flowables = list(setter.flowables())
    note = setter.style(fontSize=8.5, leading=10, spaceAfter=0)
    notes = [
        Set(f'<super size="6">{number}</super> {escape(text)}', note) for number, text in enumerate(setter.notes, 1)
    ]
    target = io.BytesIO()
    pages = _Pages(target, paper, feet, notes, total)
    pages.build(flowables)
    return target.getvalue(), pages.found, pages.page


def printed(paper: Paper) -> bytes:
    """The agreement as the bytes of a PDF file."""
    feet: dict[int, list[int]] = {}
    total = 0
    for _ in range(6):
        data, found, pages = _one_pass(paper, feet, total)
        if (found, pages) == (feet, total):
            return data
        feet, total = found, pages
    raise RuntimeError(f"the footnotes of {paper.slug} do not settle on their pages")
