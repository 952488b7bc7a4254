"""An agreement as a Word document with true numbering, footnotes, fields and tracked changes."""

import datetime as dt
import io
from itertools import count
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt

from building import ooxml
from building.labels import labels
from building.ooxml import NAMESPACES, style_id, twips
from building.packing import repacked
from building.paper import Boxed, Control, Level, PageBreak, Paper, Paragraph, Run, Signatures, Table

_STYLES = {"title": "AgreementTitle", "subtitle": "AgreementSubtitle", "part": "PartTitle", "heading": "PlainHeading", "division": "DivisionTitle",
           "centred": "Centred", "definition": "DefinitionText", "body": "BodyPlain", "boxed": "Boxed"}  # fmt: skip


# What the empty document that we start from brings along, and no agreement needs.
_FOREIGN = ("/thumbnail", "/stylesWithEffects", "/customXml", "/extended-properties")


class _Writer:
    """Makes the XML of one agreement; remembers footnotes, lists and the numbers that marks need."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.shown, self.cited = labels(paper)
        self.notes: list[str] = []
        self.lists: dict[tuple[str, int], int] = {}
        self.marks = count(1)
        self.bookmarks = {name: number for number, name in enumerate(self.cited, start=1)}
        for scheme in paper.schemes:
            self.lists[scheme, 0] = len(self.lists) + 1

    def runs(self, runs: tuple[Run, ...]) -> str:
        made = ""
        for run in runs:
            if run.footnote:
                text = Run(run.footnote)
                self.notes.append(ooxml.words(text))
                inner = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            elif run.reference:
                number = self.bookmarks[run.reference]
                inner = ooxml.field(rf"REF _Ref{number:08d} \w \h", self.cited[run.reference], ooxml.dress(run))
            else:
                inner = ooxml.words(run)
            made += inner if run.change is None else ooxml.changed(inner, run.change, next(self.marks))
        return made

    def paragraph(self, paragraph: Paragraph) -> str:
        style = _STYLES.get(paragraph.style, "")
        numbers = mark = ""
        keep = "<w:keepNext/>" * paragraph.keep
        if paragraph.style == "numbered":
            style = style_id(paragraph.scheme, paragraph.level)
            if not paragraph.numbered:
                style += "Flush"
            elif paragraph.sequence:
                key = (paragraph.scheme, paragraph.sequence)
                number = self.lists.setdefault(key, len(self.lists) + 1)
                numbers = f'<w:numPr><w:ilvl w:val="{paragraph.level - 1}"/><w:numId w:val="{number}"/></w:numPr>'
        if paragraph.change is not None:
            mark = f"<w:rPr>{ooxml.changed('', paragraph.change, next(self.marks))}</w:rPr>"
        inner = self.runs(paragraph.runs)
        if paragraph.name:
            number = self.bookmarks.get(paragraph.name, 0)
            if number:
                inner = f'<w:bookmarkStart w:id="{number}" w:name="_Ref{number:08d}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
        return f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/>{keep}{numbers}{mark}</w:pPr>{inner}</w:p>'

    def cell(self, runs: tuple[Run, ...], *, head: bool = False) -> str:
        bold = tuple(run if not head else Run(run.text, bold=True, footnote=run.footnote) for run in runs)
        return f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="TableText"/></w:pPr>{self.runs(bold)}</w:p>'

    def blocks(self) -> list[str]:
        look = self.paper.look
        width = look.size[0] - 2 * look.margin
        made: list[str] = []
        gap = f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
        for number, block in enumerate(self.paper.blocks, start=1):
            match block:
                case Paragraph():
                    made.append(self.paragraph(block))
                case Table():
                    cells = [[self.cell(cell, head=at == 0) for cell in row] for at, row in enumerate(block.rows)]
                    made += [ooxml.table(cells, [twips(width * share / 100) for share in block.widths]), gap]
                case Signatures():
                    columns = [
                        [self.cell((Run(party, bold=True),)), *(self.cell((Run(line),)) for line in block.lines)]
                        for party in block.parties
                    ]
                    made += [ooxml.signatures(columns, twips(width)), gap]
                case Boxed():
                    inner = "".join(self.paragraph(paragraph) for paragraph in block.paragraphs)
                    made.append(ooxml.text_box(inner, width, block.height, number))
                case Control():
                    title = quoteattr(block.title)
                    made.append(
                        f'<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val={title}/><w:id w:val="{1000 + number}"/></w:sdtPr>'
                        f"<w:sdtContent>{self.paragraph(block.paragraph)}</w:sdtContent></w:sdt>"
                    )
                case PageBreak():
                    made.append(f'<w:p {NAMESPACES}><w:r><w:br w:type="page"/></w:r></w:p>')
        return made


def _style(identifier: str, name: str, paragraph: str, run: str = "", based: str = "Normal") -> str:
    return (
        f'<w:style {NAMESPACES} w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _level_styles(scheme: str, at: int, level: Level, number: int, *, justified: bool) -> list[str]:
    keep = "<w:keepNext/>" * level.heading + "<w:pageBreakBefore/>" * level.new_page
    jc = "center" if level.centred else "left" if level.heading or not justified else "both"
    before = 200 if level.heading else 0
    identifier = style_id(scheme, at + 1)
    linked = (
        f'{keep}<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
        f'<w:spacing w:before="{before}" w:after="120"/><w:jc w:val="{jc}"/><w:outlineLvl w:val="{at}"/>'
    )
    if not level.heading:
        linked = linked.replace(f'<w:outlineLvl w:val="{at}"/>', "")
    left = level.left
    flush = f'<w:spacing w:after="120"/><w:ind w:left="{twips(left)}" w:firstLine="0"/><w:jc w:val="{jc}"/>'
    bold = "<w:b/>" if level.heading else ""
    name = f"{scheme.capitalize()} {at + 1}"
    return [_style(identifier, name, linked, bold), _style(f"{identifier}Flush", f"{name} flush", flush)]


def _styles(paper: Paper, lists: dict[tuple[str, int], int]) -> list[str]:
    look = paper.look
    jc = "both" if look.justified else "left"
    points = round(look.points * 2)
    made = [
        _style(
            "AgreementTitle",
            "Agreement Title",
            '<w:keepNext/><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/>',
            f'<w:b/><w:sz w:val="{points + 8}"/>',
        ),
        _style(
            "AgreementSubtitle",
            "Agreement Subtitle",
            '<w:keepNext/><w:spacing w:after="200"/><w:jc w:val="center"/>',
            f'<w:sz w:val="{points + 1}"/>',
        ),
        _style(
            "PartTitle",
            "Part Title",
            '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="160"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
            f'<w:b/><w:sz w:val="{points + 2}"/>',
        ),
        _style(
            "DivisionTitle",
            "Division Title",
            '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>',
            "<w:b/>",
        ),
        _style("PlainHeading", "Plain Heading", '<w:keepNext/><w:spacing w:before="200" w:after="100"/>', "<w:b/>"),
        _style("Centred", "Centred", '<w:spacing w:after="120"/><w:jc w:val="center"/>'),
        _style(
            "DefinitionText", "Definition Text", f'<w:spacing w:after="120"/><w:ind w:left="720"/><w:jc w:val="{jc}"/>'
        ),
        _style("BodyPlain", "Body Plain", f'<w:spacing w:after="120"/><w:jc w:val="{jc}"/>'),
        _style("Boxed", "Boxed", '<w:spacing w:after="60"/>', f'<w:sz w:val="{points - 1}"/>'),
        _style("TableText", "Table Text", '<w:spacing w:before="20" w:after="20"/>', f'<w:sz w:val="{points - 2}"/>'),
        _style("AfterTable", "After Table", '<w:spacing w:after="0"/>', '<w:sz w:val="12"/>'),
        _style("FootnoteText", "Footnote Words", '<w:spacing w:after="20"/>', '<w:sz w:val="17"/>'),
    ]
    made.append(
        f'<w:style {NAMESPACES} w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    for scheme, levels in paper.schemes.items():
        for at, level in enumerate(levels):
            made += _level_styles(scheme, at, level, lists[scheme, 0], justified=look.justified)
    return made


def _head(left: str, right: str, width: float, *, foot: bool) -> str:
    """One running line; `%p` and `%n` stand for the page and the number of pages."""
    side = "top" if foot else "bottom"
    properties = '<w:rPr><w:sz w:val="17"/></w:rPr>'

    def runs(text: str) -> str:
        made = ""
        for piece in text.replace("%p", "\0p\0").replace("%n", "\0n\0").split("\0"):
            if piece in {"p", "n"}:
                made += ooxml.field("PAGE" if piece == "p" else "NUMPAGES", "1", properties)
            elif piece:
                made += f'<w:r>{properties}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        return made

    return (
        f'<w:p {NAMESPACES}><w:pPr><w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>'
        f'<w:tabs><w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs></w:pPr>'
        f"{runs(left)}<w:r>{properties}<w:tab/></w:r>{runs(right)}</w:p>"
    )


def word(paper: Paper) -> bytes:
    """The agreement as the bytes of a DOCX file."""
    look = paper.look
    document = Document()
    writer = _Writer(paper)
    body = document.element.body
    section = body.sectPr
    for block in writer.blocks():
        section.addprevious(parse_xml(block))
    page = document.sections[0]
    page.page_width, page.page_height = Pt(look.size[0]), Pt(look.size[1])
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Pt(look.margin)
    width = look.size[0] - 2 * look.margin
    page_words = "Page %p of %n" if look.page_of else "%p"
    for part, left, right in (
        (page.header, look.head_left, look.head_right),
        (page.footer, look.foot_left, page_words),
    ):
        if not left:
            continue
        line = _head(left, right, width, foot=right is page_words)
        part.is_linked_to_previous = False
        for old in list(part._element):  # noqa: SLF001 (python-docx has no public way to set a border)
            part._element.remove(old)  # noqa: SLF001
        part._element.append(parse_xml(line))  # noqa: SLF001
    styles = document.styles.element
    kept = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    for style in list(styles.style_lst):
        if style.styleId not in kept:
            styles.remove(style)
    _set_defaults(styles, paper)
    for style in _styles(paper, writer.lists):
        styles.append(parse_xml(style))
    font = "Times New Roman" if look.serif else "Arial"
    abstracts = {scheme: (number, levels) for number, (scheme, levels) in enumerate(paper.schemes.items(), start=1)}
    numbers = document.part.numbering_part
    numbers._element = parse_xml(ooxml.numbering(abstracts, writer.lists, font))  # noqa: SLF001
    if writer.notes:
        notes = Part(PackURI("/word/footnotes.xml"),
                     "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
                     ooxml.footnotes(writer.notes).encode(), document.part.package)  # fmt: skip
        document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    _about(document, paper)
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def _set_defaults(styles: Any, paper: Paper) -> None:
    """The font, size and language of everything, in the document's defaults and nowhere else."""
    for child in list(styles):
        if child.tag.endswith("}docDefaults"):
            styles.replace(child, parse_xml(ooxml.defaults(paper.look, paper.language)))
        elif child.get(f"{{{styles.nsmap['w']}}}styleId") == "Normal":
            for dress in [inner for inner in child if inner.tag.endswith(("}rPr", "}pPr"))]:
                child.remove(dress)


def _about(document: Any, paper: Paper) -> None:
    """Fixed core properties, and nothing of somebody else's document."""
    made = dt.datetime.fromisoformat(paper.made)
    about = document.core_properties
    about.title, about.author, about.subject, about.language = paper.title, paper.author, paper.subject, paper.language
    about.created = about.modified = made
    about.last_modified_by, about.revision, about.comments, about.keywords = paper.author, 1, "", ""
    for relations in (document.part.package.rels, document.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(_FOREIGN):
                del relations[name]
