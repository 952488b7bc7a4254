"""Virtual clauses: what a list item, a table cell or an inline "(a) …; (b) …" says together with its lead-in.

"You may not:" and "weapons" on a line of its own mean nothing apart. Each reading is a statement with the words of its
lead-in in front; `Words.own` tells where the clause's own words begin.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.amendments import parted
from agreelint.language.statements.listed import breaks_off, speaks, statements
from agreelint.language.statements.operators import marks
from agreelint.language.statements.questions import answered
from agreelint.language.statements.ranking import FIRST, LAST, ends, ranks
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.span import Span

_HEADINGS = Matcher((key, phrase) for key in ("prohibited", "permitted") for phrase in phrases("headings")[key])
HEADING = "title"
LONGEST = 400  # words: a printed page
_HEAD = 60
_LABELS = (("use", "case"), ("work", "package"), ("performance", "requirement"), ("option", "line"), ("user", "story"))
_LABEL_WORDS = each("task requirement deliverable option clin capability scenario workflow")
_TITLE = 6  # words: "Prohibited uses." opens a clause as a heading would


@dataclass(frozen=True, slots=True)
class Reading:
    """One statement to be read: its words (with lead-in), the sentence it stands in, and what came from elsewhere.

    `heading` is "prohibited" or "permitted" where a heading speaks for words that have no modal of their own.
    `index` counts the sentences of the clause. `rank` is "first" or "last" for a document in an order of precedence.
    """

    words: Words
    sentence: Span
    via: str = ""
    heading: str = ""
    index: int = 0
    rank: str = ""


def readings(agreement: Agreement, clause: Clause) -> Iterator[Reading]:
    """The statements of `clause`, in order."""
    text = agreement.text
    lead = _lead_in(agreement, clause)
    ranked = lead is not None and ranks(lead)
    title = ""
    spoken = clause.sentences or ((clause.body,) if len(clause.body) else ())
    for index, sentence in answered(text, spoken):
        found = words(text, sentence.start, sentence.end)
        if len(found) and ranked and not speaks(found):
            yield from (
                Reading(found, sentence, "lead-in", index=index, rank=rank) for rank in _rank(agreement, clause)
            )
        if not len(found) or (ranked and not speaks(found)):
            continue
        if len(found) <= _TITLE and not speaks(found):
            title = _polarity(found) or _labelled(found) or title
        yield from _ranked(found, Reading(found, sentence, index=index))
        for own, put_in in (part for cell in _cells(found) for part in _parts(cell)):
            before = lead if index == 0 and not ranked else None
            for statement in statements(own):
                if put_in:
                    said, via, heading = statement, "amendment", "permitted"
                else:
                    said, via, heading = _with_lead(agreement, clause, statement, before, title if index else "")
                for piece in pieces(said):
                    yield Reading(piece, sentence, via, heading, index)
    yield from _heading(agreement, clause)


def _heading(agreement: Agreement, clause: Clause) -> Iterator[Reading]:
    """What a heading says by itself, after all that stands below it: nothing there points back to it."""
    start = agreement.text.find(clause.heading, clause.span.start, clause.span.end) if clause.heading else -1
    end = start + len(clause.heading)
    if start >= 0 and not clause.body.meets(Span(start, end)):
        found = words(agreement.text, start, end)
        if len(found) > _TITLE:
            yield Reading(found, Span(start, end), HEADING)


def _ranked(found: Words, reading: Reading) -> Iterator[Reading]:
    """The documents that an order of precedence puts first and last, each a reading of its own."""
    for cell in _cells(found):
        for rank, document in zip((FIRST, LAST), ends(cell) or (), strict=False):
            yield replace(reading, words=document, rank=rank)


def _parts(found: Words) -> list[tuple[Words, bool]]:
    """The words, parted where an amendment puts others in; what says nothing by itself is put in to be done."""
    return [(part, put_in and not speaks(part)) for part, put_in in parted(found)]


def pieces(found: Words) -> Iterator[Words]:
    """The words in pieces of bounded length, each with how the statement begins: no sentence is too long to be read.

    A person does not relate words a page apart either; the cost of a statement grows with the square of its length.
    """
    if len(found) <= LONGEST:
        yield found
        return
    begins = found.cut(max(0, found.own - _HEAD), found.own) if found.own else found.cut(0, _HEAD)
    start = found.own
    while start < len(found):
        end = min(start + LONGEST - _HEAD, len(found))
        if end < len(found):
            joints = range(end, end - _HEAD, -1)
            end = next((i for i in joints if {",", ";"}.intersection(found.before[i])), end)
        piece = found.cut(start, end)
        yield piece if start == 0 else piece.after(begins)
        start = end


def _with_lead(
    agreement: Agreement, clause: Clause, own: Words, lead: Words | None, title: str
) -> tuple[Words, str, str]:
    """The words with those of the lead-in that they go on, what came from elsewhere, and what a heading says of them.

    `title` is what a heading in the clause itself says.
    """
    if lead is not None and (not speaks(own) or breaks_off(lead)):
        return own.after(lead), "lead-in", title
    heading = ""
    if not speaks(own) and own.own == 0:
        heading = title or heading_polarity(agreement, clause) or _labelled(own)
    return own, "heading" if heading else "", heading


def _labelled(own: Words) -> str:
    """What a numbered label in front makes of words without a modal: "Task 4", "Use Case 12" are there to be done."""
    length = 2 if own.norm[:2] in _LABELS else 1
    is_label = own.norm[0] in _LABEL_WORDS or length == 2  # noqa: PLR2004
    numbered = len(own) > length and any(char.isdigit() for char in own.norm[length])
    return "permitted" if is_label and numbered else ""


def _lead_in(agreement: Agreement, clause: Clause) -> Words | None:
    if clause.lead_in is None:
        return None
    found = _words_of(agreement.text, clause.lead_in)
    if not len(found):
        return None
    # Only the last sentence of the lead-in goes on in the items.
    start = max((i for i in range(len(found)) if found.before[i].startswith(".") or found.before[i] == ". "), default=0)
    return found.cut(start, len(found)) if start else found


# Every item of a list asks for the same lead-in.
@lru_cache(maxsize=64)
def _words_of(text: str, span: Span) -> Words:
    return words(text, span.start, span.end)


def _rank(agreement: Agreement, clause: Clause) -> Iterator[str]:
    """Where an item of an order of precedence stands: first, last, or in between."""
    for rank, beside in ((FIRST, clause.index - 1), (LAST, clause.index + 1)):
        other = agreement.clauses[beside] if 0 <= beside < len(agreement.clauses) else None
        if other is None or other.lead_in != clause.lead_in:
            yield rank


def heading_polarity(agreement: Agreement, clause: Clause) -> str:
    """What the nearest heading that says so makes of words without a modal: "prohibited", "permitted" or nothing."""
    for above in (clause, *agreement.ancestors(clause)):
        polarity = _said_by(above.heading) if above.heading else ""
        if polarity:
            return polarity
    return ""


@lru_cache(maxsize=256)
def _said_by(heading: str) -> str:
    return _polarity(words(heading))


def _polarity(heading: Words) -> str:
    hits = _HEADINGS.hits(heading)
    return max(hits, key=lambda hit: len(hit.at)).concept if hits else ""


def _cells(found: Words) -> Iterator[Words]:
    """Cells of a table row, each with the first in front; words without cells are one."""
    edges = [i for i, mark in enumerate(found.before) if "|" in mark]
    if not edges or edges[0] == 0:
        edges = edges[1:] if edges else []
    if not edges:
        yield found
        return
    first = found.cut(0, edges[0])
    yield first
    first = first.cut(0, min(len(first), _HEAD))
    for start, end in zip(edges, [*edges[1:], len(found)], strict=True):
        yield found.cut(start, end).after(first)
    for before, start, end in zip([0, *edges[:-1]], edges, [*edges[1:], len(found)], strict=True):
        if start - before <= _TITLE and not marks(
            found.cut(before, start)
        ):  # "… | Any other use | Not licensed": a cell may name what the next one says
            yield replace(found.cut(start, end).after(found.cut(before, start)), own=0)
