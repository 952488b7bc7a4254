"""Drafts to paragraphs: labels counted, spaces as seen, lines that are paragraphs of their own set apart."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, islice

from agreelint.model.manuscript import Anchor, Paragraph, Run, Story
from agreelint.model.place import Note
from agreelint.read import marks, tidy
from agreelint.read.docx.cited import Numbered, disputed
from agreelint.read.docx.draft import BREAK, Draft, Piece
from agreelint.read.docx.lists import Listed, Lists
from agreelint.read.docx.looks import HIDDEN
from agreelint.read.docx.reading import Reading
from agreelint.read.docx.symbols import signs, unprivate

_TWIPS = 20
_QUOTE = 120
_TAIL = 60
_MOST_NOTES = 60
_BODY_TEXT = 9
# Marks of no width that only steer the direction of writing, and the hyphen that is seen at line ends alone.
_NO_WIDTH = dict.fromkeys([0xAD, 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0x200B)
_SPELT = re.compile(r"[A-Za-z]{3}")
# Text without any of these is shown as it stands in the file.
_ODD = re.compile(
    "[\x00-\x1f\x7f\x85\xa0\xad\u061c\u1680\u180e\u2000-\u2011\u2028-\u202f\u205f-\u206f\u3000\ufeff\uf000-\uf0ff]|  "
)
_OVERRIDES = ("\u202d", "\u202e")


def finished(drafts: Iterable[Draft], reading: Reading, *, paged: bool) -> tuple[list[Paragraph], list[Note]]:
    """The paragraphs in order, and the notes that belong to one of them."""
    numbering, view = reading.numbering, reading.view
    cited = {citation.bookmark for citation in reading.citations}
    known: dict[str, Numbered] = {}
    lists = Lists(numbering, view)
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    for draft in drafts:
        if draft.made:
            paragraphs += draft.made
            continue
        listed = lists.of(draft)
        if not (draft.pieces or listed.label or draft.remarks):
            continue
        first = len(paragraphs)
        for at, pieces in enumerate(_lines(draft.pieces)):
            made = _paragraph(draft, pieces, listed if at == 0 else Listed(), paged=paged, head=at == 0)
            if made.runs or made.label:
                paragraphs.append(made)
                if any(run.hidden for run in made.runs):
                    notes += _unseen(made, len(paragraphs) - 1)
        where = first if len(paragraphs) > first else None
        if where is not None and cited and draft.bookmarks:
            numbered = Numbered(where, listed.label, listed.full)
            known.update((name, numbered) for name in draft.bookmarks if name in cited)
        notes += [Note(remark, paragraph=where) for remark in draft.remarks]
    notes += disputed(reading.citations, known)
    more = len(notes) - _MOST_NOTES
    if more > 0:
        notes[_MOST_NOTES:] = [Note(f"{more} more places hold pictures, or words that nobody can see")]
    return paragraphs, notes


def misleading(drafts: Iterable[Draft]) -> Iterable[str]:
    """Why words that count are not shown as the file has them, if so."""
    pieces = [piece for draft in drafts for piece in draft.pieces if piece.counts]
    if any(sign in piece.text for piece in pieces if not piece.text.isascii() for sign in _OVERRIDES):
        yield "a sign in the text reverses the order in which letters are shown: retype the words around it."
    if any(piece.look.font and _SPELT.search(piece.text) for piece in pieces):
        yield "words are set in a font of signs, so a person sees signs or words: set them in another font."


def struck(drafts: Iterable[Draft]) -> Iterable[tuple[str, str]]:
    """The part and the reason of a gap for each paragraph in which words are struck out by their format."""
    for draft in drafts:
        for _, pieces in groupby(draft.pieces, key=lambda piece: piece.look.struck):
            words = "".join(piece.text for piece in pieces if _is_struck(piece)).strip()
            if words:
                says = f'words are struck out by hand and were not counted ("{_quoted(words)}")'
                yield draft.part, f"{says}: read that place yourself."


def doubtful(drafts: Iterable[Draft]) -> Iterable[tuple[str, str]]:
    """The part and the reason of a gap for words that a person may see otherwise than they were read."""
    for draft in drafts:
        for doubt, pieces in groupby(draft.pieces, key=_doubt):
            words = "".join(piece.text for piece in pieces).strip() if doubt else ""
            if words:
                yield draft.part, f'{doubt} ("{_quoted(words)}"): look at that place yourself.'


def _doubt(piece: Piece) -> str:
    if not piece.setting.live or piece.look.hidden == HIDDEN:
        return ""
    return piece.setting.doubt or ("" if piece.setting.unseen else piece.look.doubt)


def _is_struck(piece: Piece) -> bool:
    return piece.look.struck and piece.setting.live and not piece.setting.unseen and not piece.look.hidden


def _paragraph(draft: Draft, pieces: Sequence[Piece], listed: Listed, *, paged: bool, head: bool) -> Paragraph:
    runs = _runs(pieces, draft.part, paged=paged and draft.setting.story is Story.BODY)
    label = listed.label
    if listed.says:
        # A label of whole words is wording: it is read with the paragraph and cannot hide there.
        runs = (Run(label + " "), *runs)
        label = ""
    own = draft.marks
    style = draft.style
    outline = style.outline
    if "outline" in own:
        outline = own["outline"] + 1 if own["outline"] < _BODY_TEXT else None
    return Paragraph(
        runs,
        story=draft.setting.story,
        label=label,
        level=listed.level,
        style=style.name,
        outline=outline if head and not draft.run_in else None,
        indent=_indent(draft, listed),
        centred=own.get("centred", style.marks.get("centred", False)),
        cell=draft.setting.cell,
        note=draft.setting.note,
    )


def _indent(draft: Draft, listed: Listed) -> float:
    own, style = draft.marks, draft.style.marks
    # A list set on the paragraph itself outranks the style's indents, a list of the style does not.
    order = (listed.left, style.get("left")) if "num_id" in own else (style.get("left"), listed.left)
    left = own.get("left", next((side for side in order if side is not None), 0))
    order = (listed.first, style.get("first")) if "num_id" in own else (style.get("first"), listed.first)
    first = own.get("first", next((side for side in order if side is not None), 0))
    return round((left + first) / _TWIPS, 1)


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each paragraph that a person sees: line breaks may stand for paragraph ends."""
    lines: list[list[Piece]] = [[]]
    breaks = 0
    for at, piece in enumerate(pieces):
        if piece.text == BREAK:
            breaks += piece.counts
            lines[-1].append(piece)
            continue
        if breaks and piece.counts and piece.text.strip():
            above, below = _end_of(lines[-1]), _beginning_of(pieces, at)
            listed = marks.opens_item(below) and marks.opens_item(_last_line(lines[-1]))
            if listed or _parts(above, below, breaks):
                lines.append([])
            breaks = 0
        lines[-1].append(piece)
    return lines


def _parts(above: str, below: str, breaks: int) -> bool:
    """Whether words after a break begin a paragraph: a labelled item, or a new sentence after a blank line."""
    if not above:
        return False
    if marks.opens_item(below) and not marks.goes_on(above, below):
        return marks.ends_sentence(above) or breaks > 1 or above.endswith((",", "and", "or"))
    return breaks > 1 and marks.ends_sentence(above)


def _beginning_of(pieces: Sequence[Piece], at: int) -> str:
    """The first words that a person sees of a line, whatever runs they stand in."""
    found = ""
    for piece in islice(pieces, at, None):
        if piece.text == BREAK or len(found) > _TAIL:
            break
        found += piece.text if piece.counts else ""
    return found


def _last_line(pieces: Sequence[Piece]) -> str:
    """The words since the last break that has words after it."""
    found = ""
    for piece in reversed(pieces):
        if piece.text == BREAK and found.strip():
            break
        if piece.counts and piece.text != BREAK:
            found = piece.text + found
    return found.strip()


def _end_of(pieces: Sequence[Piece]) -> str:
    """The last words that a person sees of them."""
    found = ""
    for piece in reversed(pieces):
        if piece.counts:
            found = piece.text + found
            if len(found.strip()) > _TAIL:
                break
    return found.strip()


def _runs(pieces: Sequence[Piece], part: str, *, paged: bool) -> tuple[Run, ...]:
    """One run for each stretch, with single spaces between words."""
    found: list[Run] = []
    spaced = True
    last = -1
    for piece in pieces:
        counts = piece.counts
        for offset, words in _stretches(piece, after_space=spaced if counts else False):
            if counts:
                spaced = words.endswith(" ")
                last = len(found)
            found.append(_run(piece, words, offset, part, paged=paged))
    # What stands last in the paragraph's own words ends without a blank.
    while last >= 0 and not found[last].text.strip():
        del found[last]
        last = next((at for at in range(last - 1, -1, -1) if found[at].counts), -1)
    if last >= 0 and found[last].text.endswith(" "):
        run = found[last]
        found[last] = Run(
            run.text.rstrip(), run.bold, run.italic, run.underline, run.size, run.hidden, run.live, run.revision,
            run.page, run.box, run.anchor,
        )  # fmt: skip
    return tuple(found)


def _run(piece: Piece, words: str, offset: int, part: str, *, paged: bool) -> Run:
    look, setting = piece.look, piece.setting
    return Run(
        words, look.bold, look.italic, look.underline, look.size, setting.unseen or look.hidden,
        setting.live and not look.struck,
        setting.revision, piece.page if paged else None, None,
        None if piece.index is None else Anchor(part, piece.index, piece.offset + offset),
    )  # fmt: skip


def _stretches(piece: Piece, *, after_space: bool) -> list[tuple[int, str]]:
    text = piece.text
    if piece.look.font:
        text = signs(text.translate(_NO_WIDTH), piece.look.font)
    elif not _ODD.search(text):
        if after_space and text[0] == " ":
            return [(1, text[1:])] if len(text) > 1 else []
        return [(0, text)]
    elif not text.isascii():
        text = unprivate(text.translate(_NO_WIDTH))
    found = tidy.pieces(text)
    blank = -1 if after_space else tidy.shown(text).find(" ", 0, found[0][0] if found else len(text))
    return found if blank < 0 else [(blank, " "), *found]


def _unseen(paragraph: Paragraph, at: int) -> Iterable[Note]:
    for reason, runs in groupby((run for run in paragraph.runs if run.hidden), key=lambda run: run.hidden):
        words = "".join(run.text for run in runs).strip()
        if words:
            yield Note(f'{reason}, which nobody can see and which was not counted: "{_quoted(words)}"', paragraph=at)


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1].rstrip() + "…"
