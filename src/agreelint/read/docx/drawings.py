"""Pictures, shapes and text boxes, charts and embedded files."""

from dataclasses import replace

from agreelint.model.manuscript import Story
from agreelint.read.docx.colour import UNKNOWN, WHITE, is_lost
from agreelint.read.docx.draft import Piece, Setting
from agreelint.read.docx.names import CHART, DRAWING_TEXT, TXBX, WP, WPS, A, O, R, V, W
from agreelint.read.docx.position import emu, frame_unseen, points, shape_unseen, style_of
from agreelint.read.docx.room import overflow
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element
from agreelint.read.intake import Unreadable

# A picture as wide as a line may be one line of a clause; narrower ones are logos, seals and signatures.
_WIDE, _TALL = 283.0, 9.0
# Letterheads are wide and low.
_TALL_HEAD = 115.0
_FLAT = 3.0
# A shape that can cover a few words.
_COVER = (30.0, 6.0)
_ALT = 160


def drawing(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:drawing`: what it holds, in a frame that may hide it."""
    if walk.fields.mute:
        walk.pass_over(element)
        return
    _check_cover(walk, element, setting)
    why, doubt = frame_unseen(element, walk.reading.paper)
    if (why or doubt) and not setting.unseen:
        setting = replace(setting, unseen=why, doubt=setting.doubt or doubt)
    walk.visit(element, setting)


def shape(walk: Walk, element: Element, setting: Setting) -> None:
    """A shape: its fill is the ground of the words in it."""
    ground = _fill(walk, element)
    walk.visit(element, setting if ground is None else replace(setting, ground=ground))


def old_shape(walk: Walk, element: Element, setting: Setting) -> None:
    """A VML shape, with what its style says of it."""
    style = style_of(element)
    if any(0 <= points(style.get(side, "")) < _FLAT for side in ("width", "height")) and _has_box(element):
        setting = replace(setting, unseen=setting.unseen or "text clipped to nothing")
    why, doubt = shape_unseen(style, walk.reading.paper)
    if (why or doubt) and not setting.unseen:
        setting = replace(setting, unseen=why, doubt=setting.doubt or doubt)
    if element.get("filled", "t").lower() not in {"f", "false"} and element.get("fillcolor"):
        setting = replace(setting, ground=UNKNOWN)
    walk.visit(element, setting)


def word_art(walk: Walk, element: Element, setting: Setting) -> None:
    """Words drawn along a path, such as a watermark."""
    text = element.get("string", "").strip()
    if text:
        _box_of(walk, [text], setting)


def text_box(walk: Walk, element: Element, setting: Setting) -> None:
    """The paragraphs of a text box, read after the paragraph that it hangs on."""
    if walk.fields.mute:
        walk.pass_over(element)
        return
    within = replace(setting, story=walk.box_story(setting), cell=None, group=walk.new_group(), table="")
    found = walk.apart(element, within)
    wide, tall = _room(element)
    lost = overflow(found, wide, tall) if tall > 0 else ""
    if lost:
        walk.reading.remarks.gap(
            walk.part, f'words do not fit into their text box ("{lost[:_ALT]}"): look at them yourself.'
        )
    if walk.draft is not None:
        walk.draft.after += found
    else:
        walk.drafts += found


def drawn_paragraph(walk: Walk, element: Element, setting: Setting) -> None:
    """A paragraph of a drawing that is no text box of Word."""
    outer = walk.draft
    within = replace(setting, story=walk.box_story(setting), cell=None, group=walk.new_group(), table="")
    made = walk.new_draft(within)
    walk.draft = made
    look = walk.look
    for text in element.iter(DRAWING_TEXT):
        properties = text.getprevious()
        line = "noStrike" if properties is None else properties.get("strike", "noStrike")
        walk.look = look if line == "noStrike" else replace(look, struck=True)
        walk.say(text, within)
    walk.draft, walk.look = outer, look
    if made.pieces:
        (walk.drafts if outer is None else outer.after).append(made)


def chart(walk: Walk, element: Element, setting: Setting) -> None:
    """The words of a chart."""
    _other_part(walk, element.get(R + "id", ""), "a chart", setting)


def diagram(walk: Walk, element: Element, setting: Setting) -> None:
    """The words of a diagram (SmartArt)."""
    _other_part(walk, element.get(R + "dm", ""), "a diagram", setting)


def picture(walk: Walk, element: Element, setting: Setting) -> None:
    """A picture: its words cannot be read, so a large one is a gap and a small one is noted."""
    if setting.unseen or not setting.live or walk.fields.mute:
        return
    frame = next(element.iterancestors(WP + "inline", WP + "anchor"), None)
    properties = None if frame is None else frame.find(WP + "docPr")
    alt = "" if properties is None else properties.get("descr", "") or properties.get("title", "")
    extent = None if frame is None else frame.find(WP + "extent")
    wide, tall = (-1.0, -1.0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))
    _picture(walk, alt, wide, tall)
    # A picture may carry words of its own beside it.
    walk.visit(element, setting)


def old_picture(walk: Walk, element: Element, setting: Setting) -> None:
    """A picture in a VML shape; that of an embedded file is only its preview."""
    around = element.getparent()
    if setting.unseen or not setting.live or walk.fields.mute or around is None:
        return
    if any(above.tag == W + "object" for above in element.iterancestors()):
        return
    style = style_of(around)
    alt = around.get("alt", "") or element.get(O + "title", "")
    _picture(walk, alt, points(style.get("width", "")), points(style.get("height", "")))


def embedded(walk: Walk, element: Element, setting: Setting) -> None:
    """A file inside the file: a person sees its preview, or an icon."""
    if setting.unseen or not setting.live:
        return
    kind = element.get("ProgID", "") or "of an unknown kind"
    link = walk.reading.package.relations(walk.part).get(element.get(R + "id", ""))
    what = f"embedded file {link.target.rpartition('/')[2]}"[:200] if link is not None else "embedded file"
    walk.reading.remarks.gap(what, f"a file ({kind[:60]}) is embedded and was not read: check it on its own.")


def control(walk: Walk, _: Element, setting: Setting) -> None:
    """A control that a program draws."""
    if setting.live and not setting.unseen:
        walk.reading.remarks.gap(walk.part, "a control (ActiveX) draws what a person sees, and it was not read.")


def _picture(walk: Walk, alt: str, wide: float, tall: float) -> None:
    says = f' (described as "{" ".join(alt.split())[:_ALT]}")' if alt.strip() else ""
    running = walk.draft is not None and walk.draft.setting.story in {Story.HEADER, Story.FOOTER}
    if wide >= _WIDE and tall >= (_TALL_HEAD if running else _TALL):
        walk.reading.remarks.gap(
            walk.part,
            f"a picture as wide as a line of text{says} was not read: see whether it shows words of the agreement.",
        )
    elif walk.draft is not None:
        walk.draft.remarks.append(f"a picture{says} was not read")
    else:
        walk.reading.remarks.note(f"a picture{says} was not read")


def _other_part(walk: Walk, identity: str, what: str, setting: Setting) -> None:
    link = walk.reading.package.relations(walk.part).get(identity)
    if link is None or link.external or setting.unseen or walk.fields.mute or link.target in walk.reading.drawn:
        return
    walk.reading.drawn.add(link.target)
    try:
        root = walk.reading.package.tree(link.target)
    except Unreadable as trouble:
        walk.reading.remarks.gap(link.target, f"{what} could not be read: {trouble.why}")
        return
    said = ("".join(text.text or "" for text in each.iter(DRAWING_TEXT)) for each in root.iter(A + "p"))
    named = (text.text or "" for text in root.iter(CHART + "v") if not _is_number(text.text or ""))
    _box_of(walk, [" ".join(text.split()) for text in (*said, *dict.fromkeys(named)) if text.strip()], setting)


def _box_of(walk: Walk, texts: list[str], setting: Setting) -> None:
    if walk.fields.mute:
        return
    within = replace(setting, story=walk.box_story(setting), cell=None, group=walk.new_group(), table="")
    found = []
    for text in texts:
        made = walk.new_draft(within)
        made.pieces.append(Piece(text, walk.reading.looks.of(made.style, {}, UNKNOWN, ""), within, page=walk.page))
        found.append(made)
    (walk.drafts if walk.draft is None else walk.draft.after).extend(found)


def _check_cover(walk: Walk, element: Element, setting: Setting) -> None:
    """A shape the colour of the paper that lies over the text may cover words of it."""
    frame = element.find(WP + "anchor")
    if frame is None or frame.get("behindDoc", "0") not in {"0", "false"} or frame.find(WP + "wrapNone") is None:
        return
    shape = next(frame.iter(WPS + "wsp"), None)
    extent = frame.find(WP + "extent")
    if shape is None or extent is None or not setting.live or setting.unseen:
        return
    large = emu(extent.get("cx")) >= _COVER[0] and emu(extent.get("cy")) >= _COVER[1]
    if large and is_lost(_fill(walk, shape) or "", WHITE):
        says = "a white shape lies over the text and may cover words"
        if not _has_box(element):
            walk.reading.remarks.gap(walk.part, f"{says}: move it away, save it and check it again.")
        elif walk.draft is not None:
            walk.draft.remarks.append(f"{says} beside its own")


def _room(element: Element) -> tuple[float, float]:
    """How wide and tall the shape around a text box is, in points; 0 where it grows with its words."""
    for above in element.iterancestors():
        if above.tag == V + "textbox" and "mso-fit-shape-to-text:t" in above.get("style", "").replace(" ", ""):
            break
        if above.tag == WPS + "wsp" and above.find(f"{WPS}bodyPr/{A}spAutoFit") is not None:
            break
        if above.tag in {WP + "inline", WP + "anchor"}:
            extent = above.find(WP + "extent")
            return (0, 0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))
        if above.tag in {V + kind for kind in ("shape", "rect", "roundrect", "oval")}:
            style = style_of(above)
            return points(style.get("width", "")), points(style.get("height", ""))
    return 0, 0


def _has_box(element: Element) -> bool:
    return next(element.iter(TXBX), None) is not None


def _fill(walk: Walk, element: Element) -> str | None:
    """The colour of a shape's fill, unknown where it is more than a colour; None without one."""
    properties = element.find(WPS + "spPr")
    if properties is not None:
        if properties.find(A + "noFill") is not None:
            return None
        plain = properties.find(f"{A}solidFill/{A}srgbClr")
        if plain is not None and not len(plain):
            return plain.get("val", UNKNOWN).upper()
        named = properties.find(f"{A}solidFill/{A}schemeClr")
        if named is not None and not len(named):
            return walk.reading.theme.named(named.get("val", ""))
        if any(properties.find(A + kind) is not None for kind in ("solidFill", "gradFill", "blipFill", "pattFill")):
            return UNKNOWN
    return UNKNOWN if element.find(WPS + "style") is not None else None


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
