"""What of a page is only a picture, or letters that stand for others: recognised where that can be done, else a gap."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agreelint.model.manuscript import Paragraph, Story
from agreelint.model.place import Box
from agreelint.read.hyphens import Known
from agreelint.read.letters import is_garbled
from agreelint.read.lexicon import share
from agreelint.read.pdf.drawing import Drawing
from agreelint.read.pdf.lines import Line
from agreelint.read.pdf.recognition import INSTALL, Recognised, Recogniser, recognised
from agreelint.read.pdf.runs import runs_of
from agreelint.read.pdf.sheet import Sheet

_FEW_CHARACTERS = 50
_PICTURE_SHARE = 0.3
# Points: a picture that has room for a sentence, and a logo at the head of the first page.
_WIDE, _LINE, _LOGO = 200.0, 7.0, 80.0
_MOST_OTHERS = 0.3
_LEAST_WORDS = 20
_SENSE = 0.6
_WORD = re.compile(r"\w{3,}")

_PICTURE = f"it is a picture of text and was not read: {INSTALL}"
_BESIDE = f"it holds a picture beside its text, which was not read: check it, or {INSTALL}"
_DRAWN = f"words seem to be drawn on it as lines, which were not read: check it, or {INSTALL}"
_GARBLED = f"few of its words are words: its letters may be mapped to others than it shows; {INSTALL}"
_NO_WORDS = "it is a picture in which no words could be recognised: look at it, or ask for a text PDF."
_DOUBTFUL = "{} of the {} words recognised in its picture are doubtful: compare them, or ask for a text PDF."
_OTHERS = "the words behind its picture are not those that the picture shows: ask for a text PDF."


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who recognises text (None: nobody can), and who hears of each page before that is done to it."""

    recognise: Recogniser | None = None
    busy: Callable[[], None] = lambda: None


@dataclass(slots=True)
class Seen:
    """A page after its pictures were looked at. `machine` says that words of it were recognised in a picture."""

    lines: list[Line]
    besides: tuple[Paragraph, ...] = ()
    gaps: tuple[str, ...] = ()
    machine: bool = False
    small: bool = False


def looked_at(sheet: Sheet, lines: list[Line], drawn: Drawing, eyes: Eyes) -> Seen:
    """`lines` with what pictures, drawn words and lying letters hold beside them."""
    few = sum(len(line.words) for line in lines) < _FEW_CHARACTERS
    picture = few and drawn.picture_share(sheet.width, sheet.height) > _PICTURE_SHARE
    garbled = is_garbled([line.text for line in lines])
    if picture or garbled:
        return _whole(sheet, lines, eyes, _PICTURE if picture else _GARBLED)
    areas = [box for box in drawn.pictures if _has_room(box, sheet)] if lines else []
    strokes = drawn.drawn_words()
    if strokes is not None and _has_room(strokes, sheet):
        areas.append(strokes)
    if not areas:
        return Seen(lines, small=bool(lines and drawn.pictures))
    why = _BESIDE if strokes not in areas else _DRAWN
    return _beside(sheet, lines, eyes, areas, why, few=few)


def _has_room(box: Box, sheet: Sheet) -> bool:
    """Whether a sentence may stand in a picture; the logo at the head of the first page is none."""
    tall = box.top - box.bottom
    logo = sheet.number == 1 and tall < _LOGO and box.bottom > sheet.height - 2 * _LOGO
    return box.right - box.left > _WIDE and tall >= _LINE and not logo


def _whole(sheet: Sheet, lines: list[Line], eyes: Eyes, why: str) -> Seen:
    if eyes.recognise is None:
        return Seen(lines, gaps=(why,))
    eyes.busy()
    found = recognised(sheet, eyes.recognise)
    if not found.words:
        return Seen(lines, gaps=(_NO_WORDS,))
    if why == _GARBLED and (share([line.text for line in found.lines]) or 0.0) < _SENSE:
        # What is shown makes no English either: another language, or no words at all.
        return Seen(lines)
    return Seen(list(found.lines), gaps=_doubts(found), machine=True)


def _beside(sheet: Sheet, lines: list[Line], eyes: Eyes, areas: Sequence[Box], why: str, *, few: bool) -> Seen:
    if eyes.recognise is None:
        return Seen(lines, gaps=(why,))
    eyes.busy()
    found = recognised(sheet, eyes.recognise, areas)
    if not found.words:
        return Seen(lines, small=True)
    if few:
        return Seen([*lines, *found.lines], gaps=_doubts(found), machine=True)
    besides = tuple(
        Paragraph(runs_of([line], Known()), story=Story.TEXT_BOX, style="in a picture") for line in found.lines
    )
    return Seen(lines, besides, _doubts(found), machine=True)


def _doubts(found: Recognised) -> tuple[str, ...]:
    return (_DOUBTFUL.format(found.unsure, found.words),) if found.is_doubtful else ()


def differs(sheet: Sheet, lines: Sequence[Line], eyes: Eyes) -> str:
    """Why the recognised text that a file brings behind a picture is not to be trusted, or nothing."""
    if eyes.recognise is None:
        return ""
    eyes.busy()
    given = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
    shown = Counter(
        word for line in recognised(sheet, eyes.recognise).lines for word in _WORD.findall(line.text.casefold())
    )
    most = max(given.total(), shown.total())
    return _OTHERS if most >= _LEAST_WORDS and (given & shown).total() < (1 - _MOST_OTHERS) * most else ""
