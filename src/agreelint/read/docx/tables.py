"""Tables, and tables within them."""

from dataclasses import replace

from agreelint.model.manuscript import Cell
from agreelint.read.docx.draft import Setting
from agreelint.read.docx.inline import changed
from agreelint.read.docx.names import TBL_PR, TC_PR, TEXT_ELEMENTS, TR_PR, W
from agreelint.read.docx.room import overflow
from agreelint.read.docx.walk import Place, Walk
from agreelint.read.docx.xml import Element, flag, number, value

_MOST_COLUMNS = 63
_CLIPPED = 60  # twips
_QUOTE = 120
_CHANGES = (W + "ins", W + "del", W + "cellIns", W + "cellDel")


def table(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:tbl`. Nested ones have numbers of their own."""
    reading = walk.reading
    at = reading.tables
    reading.tables += 1
    properties = element.find(TBL_PR)
    style = "" if properties is None else value(properties.find(W + "tblStyle"))
    ground = setting.ground
    if style and reading.styles.table(style).ground != "auto":
        ground = reading.styles.table(style).ground
    shade = None if properties is None else properties.find(W + "shd")
    if shade is not None and reading.theme.shade(shade) != "auto":
        ground = reading.theme.shade(shade)
    outer = walk.place
    walk.place = Place(at)
    walk.visit(element, replace(setting, ground=ground, table=style))
    walk.place = outer


def row(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:tr`."""
    place = walk.place
    place.row += 1
    place.column = 0
    properties = element.find(TR_PR)
    place.tall = 0
    heads = False
    if properties is not None:
        place.column = _columns(properties.find(W + "gridBefore"), 0)
        heads = bool(flag(properties.find(W + "tblHeader")))
        setting = _row_setting(walk, properties, setting)
    # Only the rows at the top are repeated on every page as the head of the table.
    place.heads = place.heads and heads
    walk.visit(element, setting)


def cell(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:tc`."""
    place = walk.place
    properties = element.find(TC_PR)
    span = 1
    wide = 0.0
    tall = place.tall
    setting = replace(
        setting, cell=Cell(place.table, place.row, place.column, header=place.heads), group=walk.new_group()
    )
    if properties is not None:
        span = _columns(properties.find(W + "gridSpan"), 1)
        wide = _width(properties.find(W + "tcW"))
        shade = properties.find(W + "shd")
        painted = "auto" if shade is None else walk.reading.theme.shade(shade)
        if painted != "auto":
            setting = replace(setting, ground=painted)
        for child in properties.iterchildren(*_CHANGES):
            setting = changed(walk, child, setting)
        _check_merged(walk, element, properties)
    place.column = min(place.column + span, 10 * _MOST_COLUMNS)
    outer, walk.draft = walk.draft, None
    first = len(walk.drafts)
    walk.visit(element, setting)
    walk.draft = outer
    lost = overflow(walk.drafts[first:], wide, tall) if tall else ""
    if lost:
        walk.reading.remarks.gap(
            walk.part,
            f'words do not fit into a table row of a fixed height ("{lost[:_QUOTE]}"): look at them yourself.',
        )


def _row_setting(walk: Walk, properties: Element, setting: Setting) -> Setting:
    if flag(properties.find(W + "hidden")):
        setting = replace(setting, unseen=setting.unseen or "hidden table row")
    height = properties.find(W + "trHeight")
    if height is not None and height.get(W + "hRule") == "exact":
        tall = number(height.get(W + "val"), 0, 100_000)
        if tall is not None and tall <= _CLIPPED:
            setting = replace(setting, unseen=setting.unseen or "text clipped to nothing")
        elif tall:
            walk.place.tall = tall / 20
            setting = replace(setting, line=min(tall / 20, setting.line or tall / 20))
    for child in properties.iterchildren(*_CHANGES):
        setting = changed(walk, child, setting)
    return setting


def _check_merged(walk: Walk, element: Element, properties: Element) -> None:
    """Words in a cell that is merged away are kept by some programs and lost by others."""
    for kind in ("vMerge", "hMerge"):
        merged = properties.find(W + kind)
        if merged is None or value(merged) == "restart":
            continue
        if any((text.text or "").strip() for text in element.iter(*TEXT_ELEMENTS)):
            walk.reading.remarks.gap(
                walk.part,
                "words stand in a table cell that is merged into another; programs differ on whether they show.",
            )


def _width(element: Element | None) -> float:
    """The width of a cell in points, 0 where it is not stated in twips."""
    stated = element is not None and element.get(W + "type", "dxa") == "dxa"
    return (number(element.get(W + "w"), 0, 100_000) or 0) / 20 if stated and element is not None else 0.0


def _columns(element: Element | None, default: int) -> int:
    found = number(value(element), default, _MOST_COLUMNS)
    return default if found is None else found
