"""A walk with its handlers: what is done at which element."""

from agreelint.read.docx import alternatives, chunks, drawings, inline, maths, scripts, tables
from agreelint.read.docx.names import (
    ALTERNATE,
    CHART,
    DEL_TEXT,
    DIAGRAM,
    MATH_TEXT,
    PIC,
    RUN,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    TC,
    TR,
    TXBX,
    WP,
    WPS,
    A,
    M,
    O,
    P,
    T,
    V,
    W,
)  # fmt: skip
from agreelint.read.docx.reading import Reading
from agreelint.read.docx.walk import Handler, Walk
from agreelint.read.docx.xml import Element

_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
_LOCKED = "{http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas}"

# What only holds what is on the paper.
_HOLDERS = (
    *(W + x for x in ("body", "smartTag", "customXml", "hyperlink", "dir", "background")),
    *(M + x for x in (
        "oMath", "oMathPara", "num", "den", "e", "sub", "deg", "fName", "lim", "sSup", "sSub", "sSubSup", "sPre",
        "func", "limLow", "limUpp", "eqArr", "m", "mr", "acc", "bar", "box", "borderBox",
        "groupChr", "phant",
    )),
    *(WP + x for x in ("inline", "anchor")),
    A + "graphic", A + "graphicData", WPS + "txbx", _WPG + "wgp", _WPG + "grpSp", _WPC + "wpc",
    _LOCKED + "lockedCanvas",
    A + "sp", A + "txSp", A + "txBody", A + "grpSp",
    V + "textbox", W + "txbx", SDT_CONTENT,
)  # fmt: skip

HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(_HOLDERS, inline.inside),
    P: inline.paragraph,
    RUN: inline.run,
    M + "r": inline.run,
    M + "f": maths.fraction,
    M + "d": maths.delimited,
    M + "rad": maths.root,
    M + "nary": maths.large_sign,
    M + "sup": maths.raised,
    T: inline.words,
    DEL_TEXT: inline.deleted_words,
    MATH_TEXT: inline.words,
    TBL: tables.table,
    TR: tables.row,
    TC: tables.cell,
    SDT: inline.content_control,
    SECT_PR: inline.section,
    ALTERNATE: alternatives.alternative,
    TXBX: drawings.text_box,
    A + "p": drawings.drawn_paragraph,
    PIC + "pic": drawings.picture,
    CHART + "chart": drawings.chart,
    DIAGRAM + "relIds": drawings.diagram,
    WPS + "wsp": drawings.shape,
    V + "imagedata": drawings.old_picture,
    V + "textpath": drawings.word_art,
    **{V + x: drawings.old_shape for x in ("shape", "rect", "roundrect", "oval", "group", "polyline", "line")},
    O + "OLEObject": drawings.embedded,
    W + "control": drawings.control,
    **{W + x: drawings.drawing for x in ("drawing", "pict", "object")},
    **{W + x: inline.change for x in ("ins", "del", "moveFrom", "moveTo")},
    **{W + x: inline.space for x in ("tab", "ptab")},
    **{W + x: inline.line_break for x in ("br", "cr")},
    W + "noBreakHyphen": inline.hyphen,
    W + "sym": inline.symbol,
    W + "bookmarkStart": inline.bookmark,
    W + "fldChar": inline.field_mark,
    W + "fldSimple": inline.simple_field,
    **{W + x: inline.instruction for x in ("instrText", "delInstrText")},
    W + "bdo": scripts.direction,
    W + "ruby": scripts.guide,
    W + "altChunk": chunks.chunk,
    W + "lastRenderedPageBreak": inline.page_mark,
    **{W + x: inline.note_reference for x in ("footnoteReference", "endnoteReference")},
    **{W + x: inline.inserted_file for x in ("subDoc", "contentPart")},
}


def walk_over(reading: Reading, part: str, root: Element) -> Walk:
    """A walk over `root`, the tree of `part`, that has not begun."""
    return Walk(reading, part, root, HANDLERS)
