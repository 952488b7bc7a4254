"""Whole files that Word shows as a part of this one (`altChunk`): read where they stand, as far as they can be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from agreelint.model.manuscript import Manuscript, Paragraph, Run
from agreelint.read import tidy
from agreelint.read.decode import decode
from agreelint.read.docx.draft import Draft, Setting
from agreelint.read.docx.names import R
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element
from agreelint.read.intake import Unreadable
from agreelint.read.sniff import Kind, recognise

_WHAT = "this file is shown as a part of the document"
_DEEPEST = 2
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|body|p|div|h[1-6]|table|ul|ol)\b", re.IGNORECASE)
_BLOCKS = {"p", "div", "li", "tr", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6", "body", "table", "ul", "ol"}
_INLINE = {"b", "i", "u", "em", "strong", "span", "a", "tbody", "thead", "html", "head", "meta", "font", "title"}
_NO_WORDS = {"title", "script", "style"}


def chunk(walk: Walk, element: Element, setting: Setting) -> None:
    """The paragraphs of a file that stands here; one that cannot be read is a gap."""
    reading = walk.reading
    link = reading.package.relations(walk.part).get(element.get(R + "id", ""))
    if link is None or link.external:
        target = walk.part if link is None else link.target[:200]
        reading.remarks.gap(target, f"{_WHAT} and was not read: insert its text.")
        return
    try:
        paragraphs = list(_read(walk, link.target, reading.package.archive.read(link.target)))
    except Unreadable as trouble:
        reading.remarks.gap(link.target, f"{_WHAT} and was not read: {trouble.why}")
        return
    if not any(each.text.strip() for each in paragraphs):
        reading.remarks.gap(link.target, f"{_WHAT} and no words were found in it: look at it yourself.")
    reading.remarks.note(f"{_WHAT} and was read where it stands: {link.target[:200]}")
    within = replace(setting, group=walk.new_group())
    made = Draft(walk.part, within, reading.styles.paragraph(""), {}, {}, made=tuple(_placed(walk, paragraphs, within)))
    walk.drafts.append(made)


def _read(walk: Walk, part: str, data: bytes) -> Sequence[Paragraph]:
    from agreelint.read.docx import read_docx
    from agreelint.read.plain import read_plain

    reading = walk.reading
    if _HTML.match(data):
        return _page(walk, part, data)
    kind = recognise(part, data)
    found: Manuscript | None = None
    if kind is Kind.DOCX and reading.depth < _DEEPEST:
        found = read_docx(part, data, "", reading.view, depth=reading.depth + 1)
    elif kind is Kind.TEXT:
        found = read_plain(part, data, "")
    if found is None:
        raise Unreadable(part, "insert its text.")
    for gap in found.gaps:
        reading.remarks.gap(f"{part}: {gap.what}"[:200] if gap.what != part else part, gap.why)
    for note in found.notes:
        reading.remarks.note(f"in {part}: {note.what}")
    return found.paragraphs


def _page(walk: Walk, part: str, data: bytes) -> list[Paragraph]:
    """The words of an HTML page. What looks or scripts do to them is not worked out, and is a gap."""
    text, _ = decode(part, data)
    root = etree.fromstring(text.encode(), etree.HTMLParser(no_network=True, remove_comments=True, encoding="utf-8"))
    if root is None:
        raise Unreadable(part, "insert its text.")
    plain = True
    lines: list[str] = [""]
    for event, each in etree.iterwalk(root, events=("start", "end")):
        tag = str(each.tag).lower()
        plain = plain and tag in _BLOCKS | _INLINE and not {"style", "class", "hidden"} & set(each.keys())
        if tag in _BLOCKS:
            lines.append("")
        lines[-1] += (("" if tag in _NO_WORDS else each.text) if event == "start" else each.tail) or ""
    if not plain:
        walk.reading.remarks.gap(part, f"{_WHAT} and its looks were not worked out: see which of its words are shown.")
    runs = (tuple(Run(words) for _, words in tidy.pieces(line)) for line in lines)
    return [Paragraph(tidy.trimmed(list(each))) for each in runs if each]


def _placed(walk: Walk, paragraphs: Sequence[Paragraph], setting: Setting) -> Iterator[Paragraph]:
    """The paragraphs as they stand in this file: in its cell and box, each table with a number of its own."""
    first = walk.reading.tables
    for each in paragraphs:
        cell = setting.cell
        if each.cell is not None:
            cell = replace(each.cell, table=first + each.cell.table)
            walk.reading.tables = max(walk.reading.tables, cell.table + 1)
        runs = tuple(replace(run, page=None, anchor=None, live=run.live and setting.live) for run in each.runs)
        yield replace(each, runs=runs, cell=cell)
