"""Paragraphs and what stands in them."""

from dataclasses import replace

from agreelint.model.manuscript import Change, Revision, Story, View
from agreelint.read.docx.cited import Citation, bookmark_of
from agreelint.read.docx.draft import BREAK, Draft, Piece, Setting
from agreelint.read.docx.fields import changes, shown, worked_out
from agreelint.read.docx.looks import HIDDEN, Look
from agreelint.read.docx.names import P_PR, R_PR, SDT_PR, R, W
from agreelint.read.docx.paper import unseen
from agreelint.read.docx.properties import ParagraphMarks, RunMarks, change_of, mark_change, paragraph_marks, run_marks
from agreelint.read.docx.reading import Reading
from agreelint.read.docx.styles import ParagraphStyle
from agreelint.read.docx.symbols import sign
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element, head

_NO_MARKS: RunMarks = {}
# Without any of these a paragraph stands where and as its setting says.
_LAYOUT = frozenset({"num_id", "level", "left", "first", "right", "exact", "frame", "shade"})
_COUNTING = {"LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"}
_GONE = {
    View.ACCEPTED: (Change.DELETED, Change.MOVED_FROM),
    View.ORIGINAL: (Change.INSERTED, Change.MOVED_TO),
}


def paragraph(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:p`. One inside another (in a broken file) is read as the next."""
    from agreelint.read.docx.notes import end_section

    reading = walk.reading
    marks = paragraph_marks(head(element, P_PR), reading.theme, reading.view)
    style = reading.styles.paragraph(marks.get("style", ""))
    inside = _laid_out(reading, style, marks, setting)
    mark = marks.get("mark")
    draft = Draft(walk.part, setting, style, marks, _NO_MARKS)
    if walk.bookmarks:
        draft.bookmarks, walk.bookmarks = walk.bookmarks, []
    if mark is not None:
        _take_mark(reading, draft, mark)
    elif "vanish" in style.run:
        draft.hidden_end = reading.looks.of(style, _NO_MARKS, setting.ground, setting.table).hidden == HIDDEN
    if "section" in marks and setting.story is Story.BODY:
        walk.sections.append(marks["section"])
    outer, walk.draft = walk.draft, draft
    walk.drafts.append(draft)
    walk.visit(element, inside)
    walk.draft = outer
    if "section" in marks and setting.story is Story.BODY:
        end_section(reading)


def _take_mark(reading: Reading, draft: Draft, mark: Element) -> None:
    """What the mark at the end of a paragraph says: how it looks, and its tracked change."""
    draft.mark_run = run_marks(mark, reading.theme, reading.view)
    if "vanish" in draft.mark_run or "style" in draft.mark_run or "vanish" in draft.style.run:
        setting = draft.setting
        look = reading.looks.of(draft.style, draft.mark_run, setting.ground, setting.table)
        draft.hidden_end = look.hidden == HIDDEN
    draft.mark = mark_change(mark)
    if draft.mark is not None:
        tagged = next(child for child in mark if change_of(child.tag) is draft.mark)
        reading.remarks.change(Revision(draft.mark, tagged.get(W + "author", ""), tagged.get(W + "date", "")))


def _laid_out(reading: Reading, style: ParagraphStyle, marks: ParagraphMarks, setting: Setting) -> Setting:
    """The setting inside a paragraph: its ground, the height of its lines, and whether it is on the page."""
    if _LAYOUT.isdisjoint(marks) and _LAYOUT.isdisjoint(style.marks):
        return setting
    ground = marks.get("shade", style.marks.get("shade", "auto"))
    both = _with_list(reading, style.marks, marks)
    why, doubt = unseen(both, reading.paper)
    line = both.get("exact", 0) / 20
    if ground != "auto":
        setting = replace(setting, ground=ground)
    if (why or doubt) and not setting.unseen:
        setting = replace(setting, unseen=why, doubt=doubt)
    if line:
        setting = replace(setting, line=min(line, setting.line or line))
    return setting


def run(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:r` or an `m:r`."""
    outer = walk.look
    properties = head(element, R_PR)
    walk.look = look_of(walk, properties, setting)
    walk.visit(element, setting)
    walk.look = outer


def look_of(walk: Walk, properties: Element | None, setting: Setting) -> Look:
    """How a run with these properties looks here."""
    reading = walk.reading
    marks = _NO_MARKS if properties is None else run_marks(properties, reading.theme, reading.view)
    style = walk.draft.style if walk.draft is not None else reading.styles.paragraph("")
    return reading.looks.of(style, marks, setting.ground, setting.table, setting.line)


def change(walk: Walk, element: Element, setting: Setting) -> None:
    """Words that were inserted, deleted or moved."""
    walk.visit(element, changed(walk, element, setting))


def changed(walk: Walk, element: Element, setting: Setting) -> Setting:
    """The setting inside a tracked change: it takes words out of one view or of the other."""
    kind = change_of(element.tag)
    if kind is None:
        return setting
    revision = Revision(kind, element.get(W + "author", ""), element.get(W + "date", ""))
    walk.reading.remarks.change(revision)
    return replace(setting, revision=revision, live=setting.live and kind not in _GONE[walk.reading.view])


def words(walk: Walk, element: Element, setting: Setting) -> None:
    """A `w:t`, `m:t`, or deleted text."""
    walk.say(element, setting)


def deleted_words(walk: Walk, element: Element, setting: Setting) -> None:
    """Deleted text; outside any deletion nobody can say whether it is shown."""
    if setting.revision is None and (element.text or "").strip():
        walk.reading.remarks.gap(walk.part, "deleted words stand outside any deletion: accept or reject all changes.")
    walk.say(element, setting)


def space(walk: Walk, _: Element, setting: Setting) -> None:
    """A tab."""
    walk.show(" ", setting)


def line_break(walk: Walk, _: Element, setting: Setting) -> None:
    """A new line, column or page inside a paragraph."""
    walk.show(BREAK, setting)


def hyphen(walk: Walk, _: Element, setting: Setting) -> None:
    """A hyphen at which no line ends."""
    walk.show("-", setting)


def symbol(walk: Walk, element: Element, setting: Setting) -> None:
    """A character given by its number in a font."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return
    if 0 < code < 0xD800 or 0xE000 <= code < 0x10000:  # noqa: PLR2004 - no halves of a pair
        walk.show(sign(code, element.get(W + "font", "")), setting)


def field_mark(walk: Walk, element: Element, setting: Setting) -> None:
    """Where a field begins, its result begins, or it ends."""
    ending = walk.fields.innermost if element.get(W + "fldCharType") == "end" else None
    if ending is not None and setting.live:
        _check_anew(walk, ending.begin, ending.kind)
        _cite(walk, ending.words, ending.pieces, ending.from_piece)
    ended = walk.fields.step(element)
    if element.get(W + "fldCharType") == "separate" and walk.fields.innermost is not None and walk.draft is not None:
        walk.fields.innermost.pieces = walk.draft.pieces
        walk.fields.innermost.from_piece = len(walk.draft.pieces)
    if ended is None:
        return
    text, why = shown(ended)
    if ended.kind in _COUNTING and walk.draft is not None and setting.live and not walk.fields.mute:
        text = walk.reading.list_numbers.next(ended.words) if ended.kind == "LISTNUM" else ""
        if not text:
            walk.draft.remarks.append(f"a number that Word works out ({ended.kind}) was not read")
    if why and not walk.fields.mute:
        walk.reading.remarks.gap(walk.part, why)
    if text:
        walk.show(text, setting)


def simple_field(walk: Walk, element: Element, setting: Setting) -> None:
    """A field whose result is inside it."""
    told = element.get(W + "instr", "").split()
    if told and setting.live:
        _check_anew(walk, element, told[0].upper())
    pieces = walk.draft.pieces if walk.draft is not None else None
    begun = len(pieces or ())
    walk.visit(element, setting)
    if setting.live:
        _cite(walk, told, pieces, begun)


def instruction(walk: Walk, element: Element, _: Setting) -> None:
    """What a field is told to do: never on the paper."""
    walk.fields.tell(element.text or "")


def inside(walk: Walk, element: Element, setting: Setting) -> None:
    """Something that only holds what is on the paper."""
    walk.visit(element, setting)


def content_control(walk: Walk, element: Element, setting: Setting) -> None:
    """A content control at any level; one that is bound shows what the bound store says."""
    from agreelint.read.docx.bound import check_binding

    properties = element.find(SDT_PR)
    if properties is not None:
        check_binding(walk, element, properties)
    walk.visit(element, setting)


def page_mark(walk: Walk, _: Element, setting: Setting) -> None:
    """Where Word began a new page when it last laid the text out."""
    if setting.story is Story.BODY:
        walk.page += 1


def note_reference(walk: Walk, element: Element, setting: Setting) -> None:
    """A footnote or endnote is read after the paragraph that refers to it."""
    from agreelint.read.docx.notes import read_note

    if not walk.fields.mute and walk.draft is not None:
        kind = "footnotes" if element.tag == W + "footnoteReference" else "endnotes"
        walk.draft.after += read_note(walk, element, kind, setting)


def bookmark(walk: Walk, element: Element, _: Setting) -> None:
    """A name for what stands here."""
    names = walk.bookmarks if walk.draft is None else walk.draft.bookmarks
    names.append(element.get(W + "name", ""))


def inserted_file(walk: Walk, element: Element, _: Setting) -> None:
    """Another file that Word shows as part of this one."""
    link = walk.reading.package.relations(walk.part).get(element.get(R + "id", ""))
    what = link.target if link is not None else walk.part
    walk.reading.remarks.gap(
        what[:200], "this file is shown as a part of the document and was not read: insert its text."
    )


def section(walk: Walk, element: Element, setting: Setting) -> None:
    """The last section's properties stand in the body itself."""
    if setting.story is Story.BODY and walk.draft is None:
        walk.sections.append(element)


def flag_is_on(element: Element, name: str) -> bool:
    """Whether an on/off attribute is on."""
    return element.get(W + name, "0").lower() in {"1", "true", "on"}


def _with_list(reading: Reading, style: ParagraphMarks, own: ParagraphMarks) -> ParagraphMarks:
    """All marks of a paragraph, with the indents that its list gives it."""
    both: ParagraphMarks = {**style, **own}
    found = reading.numbering.list_of(both.get("num_id"))
    level = None if found is None else found.levels.get(both.get("level", 0))
    if level is not None and "left" not in own and ("num_id" in own or "left" not in style):
        both["left"] = level.left or 0
        both["first"] = own.get("first", level.first or 0)
    return both


def _cite(walk: Walk, told: list[str], pieces: list[Piece] | None, begun: int) -> None:
    """Keep what a cross-reference by number shows, if all of it stands in one paragraph."""
    name = bookmark_of(told)
    if name and pieces is not None and walk.draft is not None and walk.draft.pieces is pieces:
        shown = "".join(piece.text for piece in pieces[begun:])
        walk.reading.citations.append(Citation(name, shown))


def _check_anew(walk: Walk, begin: Element, kind: str) -> None:
    """A field whose words a program works out is noted; one that is due when the file is opened may be a gap."""
    dirty = flag_is_on(begin, "dirty")
    if flag_is_on(begin, "fldLock"):
        return
    kind = "=" if kind.startswith("=") else kind
    if worked_out(kind) and kind not in walk.reading.dynamic and walk.draft is not None:
        walk.reading.dynamic.add(kind)
        walk.draft.remarks.append(
            f"a field ({kind[:20]}) shows what a program works out; what it last showed was read, here and wherever"
            " there is one like it"
        )
    if not (dirty or walk.reading.setting_on("updateFields")):
        return
    if changes(kind):
        walk.reading.remarks.gap(
            walk.part,
            f"a field ({kind[:20]}) is worked out anew when the file is opened and may then show other words than were"
            " read: update the fields, save it and check it again.",
        )
    elif dirty:
        walk.reading.remarks.note("a field will be worked out anew when the file is opened; what it held was read")
