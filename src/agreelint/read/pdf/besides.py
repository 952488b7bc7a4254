"""What a PDF shows or carries besides the text of its pages: form fields, notes, typed additions, attachments."""

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from agreelint.model.manuscript import Paragraph, Run, Story
from agreelint.model.place import Box, Gap
from agreelint.read import tidy
from agreelint.read.pdf.document import Document

_MOST = 5_000
_LONGEST = 100_000
_HIDDEN, _PRINTED, _NOT_ON_SCREEN = 0x02, 0x04, 0x20
_LEAST_SIDE = 4.0
_TICK = 36.0
# Marks that are only lines and fills add no words; any other mark of that kind may cover or strike some.
_LINES_ARE_FINE = {
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_LINK,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_CARET,
    pdfium.FPDF_ANNOT_FREETEXT,
    pdfium.FPDF_ANNOT_WIDGET,
}
_TITLES = {
    pdfium.FPDF_ANNOT_WIDGET: "form field",
    pdfium.FPDF_ANNOT_FREETEXT: "typed note",
    pdfium.FPDF_ANNOT_STAMP: "stamp",
    pdfium.FPDF_ANNOT_LINK: "link",
}
_LITERAL = re.compile(r"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_NOTES = {
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_CARET,
    pdfium.FPDF_ANNOT_STAMP,
    pdfium.FPDF_ANNOT_POPUP,
}
_STRUCK = "words on it are struck out by a mark laid over them, which does not change the text: settle it in the text."
_REDACTED = "words on it are marked to be blacked out, but still there: ask for the final text."
_ATTACHED = "a file attached inside the PDF was not read: save it and check it too."
_LOOK = "it holds a {} laid over the page whose look was not read: print the document to PDF and check that."
_XFA = "it is a form (XFA) that makes its text in the viewer: print it to PDF and check that."


@dataclass(frozen=True, slots=True)
class Besides:
    """What one page holds besides its text."""

    paragraphs: tuple[Paragraph, ...] = ()
    gaps: tuple[Gap, ...] = ()


@contextmanager
def form(document: Document) -> Iterator[object]:
    """PDFium's form of `document`, or None where it has none."""
    if pdfium.FPDF_GetFormType(document.handle) == pdfium.FORMTYPE_NONE:
        yield None
        return
    # PDFium keeps a pointer to this.
    info = pdfium.FPDF_FORMFILLINFO(version=2)
    handle = pdfium.FPDFDOC_InitFormFillEnvironment(document.handle, info)
    try:
        yield handle or None
    finally:
        if handle:
            pdfium.FPDFDOC_ExitFormFillEnvironment(handle)


def attached(document: Document, name: str) -> list[Gap]:
    """Files that travel inside the PDF, and forms that no page shows."""
    gaps = []
    for at in range(min(_MOST, max(0, pdfium.FPDFDoc_GetAttachmentCount(document.handle)))):
        part = pdfium.FPDFDoc_GetAttachment(document.handle, at)
        title = _string(lambda buffer, size, part=part: pdfium.FPDFAttachment_GetName(part, buffer, size))  # type: ignore[misc]
        gaps.append(Gap(f"attachment {title or at + 1}", _ATTACHED))
    kind = pdfium.FPDF_GetFormType(document.handle)
    if kind in {pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND}:
        gaps.append(Gap(name, _XFA))
    return gaps


def besides(page: object, number: int, fields: object) -> Besides:
    """The fields and annotations of an open page; `fields` is the document's form or None."""
    paragraphs: list[Paragraph] = []
    gaps: dict[str, Gap] = {}
    if fields:
        # Until it is told of the page, PDFium does not know which boxes are ticked.
        pdfium.FORM_OnAfterLoadPage(page, fields)
    try:
        for at in range(min(_MOST, max(0, pdfium.FPDFPage_GetAnnotCount(page)))):
            mark = pdfium.FPDFPage_GetAnnot(page, at)
            if not mark:
                continue
            try:
                _add(mark, page, number, fields, paragraphs, gaps)
            finally:
                pdfium.FPDFPage_CloseAnnot(mark)
    finally:
        if fields:
            pdfium.FORM_OnBeforeClosePage(page, fields)
    return Besides(tuple(paragraphs), tuple(gaps.values()))


def _add(
    mark: object,
    page: object,
    number: int,
    fields: object,
    paragraphs: list[Paragraph],
    gaps: dict[str, Gap],
) -> None:
    kind = pdfium.FPDFAnnot_GetSubtype(mark)
    flags = pdfium.FPDFAnnot_GetFlags(mark)
    if flags & _HIDDEN or (flags & _NOT_ON_SCREEN and not flags & _PRINTED) or kind == pdfium.FPDF_ANNOT_POPUP:
        return
    if kind in {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT} and not _has_room(mark, page):
        # Nobody sees what stands off the page, or in a box too small for a letter.
        return
    if kind not in {pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_REDACT} and not _is_read(mark, kind, fields):
        title = _TITLES.get(kind, "drawing or mark")
        gaps[title] = Gap(f"page {number}", _LOOK.format(title))
    where = f"page {number}"
    if kind == pdfium.FPDF_ANNOT_WIDGET and fields:
        _write(paragraphs, _value(mark, fields), mark, number, Story.TEXT_BOX, "form field")
    elif kind == pdfium.FPDF_ANNOT_FREETEXT:
        _write(paragraphs, _contents(mark), mark, number, Story.TEXT_BOX, "typed on the page")
    elif kind in _NOTES:
        _write(paragraphs, _contents(mark), mark, number, Story.COMMENT, "note")
    elif kind == pdfium.FPDF_ANNOT_STRIKEOUT:
        gaps["struck"] = Gap(where, _STRUCK)
    elif kind == pdfium.FPDF_ANNOT_REDACT:
        gaps["redacted"] = Gap(where, _REDACTED)
    elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
        gaps["attached"] = Gap(where, _ATTACHED)


def _has_room(mark: object, page: object) -> bool:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(mark, rect)
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    if right - left < _LEAST_SIDE or top - bottom < _LEAST_SIDE:
        return False
    around = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, around):
        return True
    return bool(left < around.right and right > around.left and bottom < around.top and top > around.bottom)


def _is_read(mark: object, kind: int, fields: object) -> bool:
    """Whether the look of a mark adds nothing to the words that are read of it."""
    if not pdfium.FPDFAnnot_HasKey(mark, b"AP"):
        return True
    things = [pdfium.FPDFAnnot_GetObject(mark, at) for at in range(max(0, pdfium.FPDFAnnot_GetObjectCount(mark)))]
    kinds = {pdfium.FPDFPageObj_GetType(thing) for thing in things}
    words = ""
    if kind == pdfium.FPDF_ANNOT_FREETEXT:
        words = _contents(mark)
    elif kind == pdfium.FPDF_ANNOT_WIDGET and fields:
        ticks = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}
        if pdfium.FPDFAnnot_GetFormFieldType(fields, mark) in ticks:
            rect = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(mark, rect)
            return abs(rect.right - rect.left) <= _TICK or not kinds - {pdfium.FPDF_PAGEOBJ_PATH}
        words = _value(mark, fields)
    if not kinds - {pdfium.FPDF_PAGEOBJ_PATH}:
        return not words.strip() and (not kinds or kind in _LINES_ARE_FINE)
    look = _string(
        lambda buffer, size: pdfium.FPDFAnnot_GetAP(mark, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, buffer, size)
    )
    drawn = "".join(re.sub(r"\\(.)", r"\1", part) for part in _LITERAL.findall(look))
    return kinds <= {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_TEXT} and _bare(drawn) == _bare(words) != ""


def _bare(text: str) -> str:
    return "".join(text.split())


def _value(mark: object, fields: object) -> str:
    """What a filled-in field shows; a ticked box shows its name."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(fields, mark)
    if kind in {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}:
        if not pdfium.FPDFAnnot_IsChecked(fields, mark):
            return ""
        ask = pdfium.FPDFAnnot_GetFormFieldAlternateName
        title = _string(lambda buffer, size: ask(fields, mark, buffer, size))
        title = title or _string(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldName(fields, mark, buffer, size))
        return f"[x] {title}"
    if kind in {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}:
        return _string(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(fields, mark, buffer, size))
    return ""


def _contents(mark: object) -> str:
    return _string(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(mark, b"Contents", buffer, size))


def _write(paragraphs: list[Paragraph], text: str, mark: object, number: int, story: Story, style: str) -> None:
    words = " ".join(piece for _, piece in tidy.pieces(text)).split()
    if not words:
        return
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(mark, rect)
    box = Box(rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))
    paragraphs.append(Paragraph((Run(" ".join(words), page=number, box=box),), story=story, style=style))


def _string(ask: Callable[[object, int], int]) -> str:
    """A string that PDFium writes as UTF-16 into a buffer of the size it first names."""
    size = ask(None, 0)
    if not 2 < size <= 2 * _LONGEST:  # noqa: PLR2004 - two bytes are the end mark alone
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    ask(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")
