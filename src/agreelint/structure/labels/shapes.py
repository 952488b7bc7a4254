"""The shapes of the labels that clauses carry ("7.2", "(a)", "ARTICLE II"), with every way each can be read."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from agreelint.structure.labels import numerals
from agreelint.structure.labels.readings import Reading, decimal, lettered, numbers

_MOST_PLAIN: Final = 199
_CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBER_WORD: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
# "7A", "12bis": what was put in later.
_INSERT: Final = r"(?P<insert>[A-Z]|(?:\s?(?-i:bis|ter|quater))\b)?"
_KEYWORD: Final = re.compile(
    # "Sections 2 and 3 survive" is no Section S.
    rf"(?P<word>section|article|clause|chapter|paragraph|rule|sec\.|art\.|cl\.|§{{1,2}})(?:\s+|(?<=[.§])|(?=\d))"
    rf"(?P<number>\d{{1,4}}(?:\.\d{{1,4}}){{0,5}}{_INSERT}|(?-i:[A-Z]|[IVXLC]{{2,7}})(?:\.\d{{1,3}}){{1,5}}|[IVXLC]{{1,7}}|[A-Z]|(?:{_NUMBER_WORD})\b)"
    r"(?P<tail>[.:)]|\s?[-–—](?=\s))?(?=[\s\"“(]|$)",
    re.IGNORECASE,
)
_CLAUSE_BOOK: Final = re.compile(r"(?P<number>\d{2,4}\.\d{3,4}-\d{1,4})(?=\s|$)")
_DECIMAL: Final = re.compile(
    rf"(?P<number>\d{{1,3}}[A-Z]?(?:\.\d{{1,3}}){{1,6}}){_INSERT}(?P<tail>[.):]?)(?=[\s\"“(]|[A-Z][a-zA-Z]|$)"
)
_PLAIN: Final = re.compile(rf"(?P<number>\d{{1,3}}){_INSERT}(?P<tail>[.)])(?=[\s\"“(\[]|[A-Z]|$)")
_BRACKETED: Final = re.compile(r"\((?P<number>\d{1,3}|[A-Za-z]{1,6})\)")
_LETTERED: Final = re.compile(r"(?P<number>[A-Za-z]{1,6})(?P<tail>[.)])(?=\s|$)")
# "TWO. The Service shall …", "Third: …"; "First, …" and "One day" say something.
_WORDED: Final = re.compile(
    rf"(?P<number>(?:{_NUMBER_WORD}))(?P<tail>\.?[:)]|\.(?:\s?[-–—])?)(?=\s+[A-Z\"“])", re.IGNORECASE
)
_PREFIXED: Final = re.compile(
    r"(?P<letter>[A-Z]|[IVXLC]{2,7}(?=\.))(?P<mark>[.-])(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})"
    r"(?P<tail>[.:]?)(?=\s+[A-Z\"“\[(]|\s+\d{2,4}\.\d|\([a-z]{1,4}\)|\s*$)"
)
# "6(a) The Service …", "VI(c) The Service …"; "6(a) applies" is a sentence about it.
_SECTIONED: Final = re.compile(
    r"(?P<head>\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7})\((?P<letter>[a-z])\)(?P<tail>[.:]?)(?=\s+[A-Z\"“'‘\[])"
)
# "1 Fees", "1 – Fees", "1 / Fees".
_BARE: Final = re.compile(rf"(?P<number>\d{{1,2}}){_INSERT}(?:\s+[-–—/§](?=\s))?(?=\s+[A-Z\"“\[])")
_BULLET: Final = re.compile(r"[•▪●◦·○■□▫►➢✓–—*»‣⁃\uf0b7\uf0a7\uf0d8-](?=\s)|o(?=\s{2,}\S|\t)")
# In small letters only: "2. Hours. The Service …" is a clause.
_MEASURE: Final = re.compile(
    r"\s*(?:million|billion|thousand|hundred|per\s?cent|percent|%|times|days?\b|months?\b|years?\b|"
    r"hours?\b|minutes?\b|"
    r"weeks?\b|business days?|calendar days?|miles?|inches|feet|acres|shares?\b|basis points|dollars|"
    r"euros?\b|[kKmMgGtT][bB]\b|"
    r"[x×]\s)",
)


class Label(NamedTuple):
    """A label at the start of a paragraph.

    `text` is as written, `own` as cited ("Section 4." → "4"), `length` what it takes of the paragraph with the white
    space after it. `strength` says how sure it is a label and no word of a sentence: 0 (hardly) to 3 (surely), and
    `TRUSTED` where Word itself computed it. `insert` is the letter of "5A".
    """

    text: str
    own: str
    length: int
    readings: tuple[Reading, ...]
    strength: int
    insert: str = ""
    keyword: str = ""

    @property
    def is_bullet(self) -> bool:
        """Whether it only marks an item and numbers nothing."""
        return not self.readings


_Parse = Callable[[str], Label | None]


def shapes_of(first: str) -> tuple[_Parse, ...]:
    """What can begin with a character."""
    if first.isdecimal():
        return _WITH_NUMBERS
    if first.isalpha():
        return _WITH_KEYWORDS if first in _KEYWORDS_BEGIN else _WITH_LETTERS
    return _WITH_SIGNS


def length(text: str, end: int) -> int:
    """What a label that ends at `end` takes of a paragraph with the white space after it."""
    return end + len(text[end : end + 80]) - len(text[end : end + 80].lstrip())


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part.rstrip(_CAPITALS)) for part in number.split("."))


def _keyword(text: str) -> Label | None:
    match = _KEYWORD.match(text)
    if match is None:
        return None
    number, tail = match["number"].removesuffix(match["insert"] or ""), match["tail"]
    readings: tuple[Reading, ...]
    rest = text[match.end() : match.end() + 40].lstrip()
    # "Section 5(b) applies", "Article 7 shall": a sentence about a section, not the section.
    if not tail and (text[match.end() : match.end() + 1] == "(" or rest[:1].islower() or rest[:1] in tuple(",;)")):
        return None
    if tail and tail != "." and rest[:1].islower():
        return None
    word = match["word"].lower()
    keyword = {"sec.": "section", "§": "section", "§§": "section", "art.": "article", "cl.": "clause"}.get(word, word)
    if number[0].isdigit():
        values = _parts(number)
        readings = (decimal(values) if len(values) > 1 else Reading(keyword, values),)
    elif "." in number:
        head, _, digits = number.partition(".")
        readings = lettered(head, _parts(digits))
    elif (value := numerals.words(number)) is not None:
        readings, number = (Reading(keyword, (value,)),), str(value)
    else:
        number = number.upper()
        # "Article I" counts with "Article 2"; "Section H" does not.
        found = numbers(number, f"{keyword} #")
        readings = tuple(
            Reading(keyword, one.values) if one.family.endswith("I") else one
            for one in found
            if one.family.endswith("I") or len(number) == 1
        )
    if not readings:
        return None
    insert = (match["insert"] or "").strip()
    if insert.islower() and len(insert) == 1:
        return None
    strength = 3 if tail or not rest or not rest[:1].islower() else 2
    if word == "paragraph" and not tail:
        strength = 1
    return Label(match[0].strip(), number + insert, length(text, match.end()), readings, strength, insert, keyword)


def _clause_book(text: str) -> Label | None:
    match = _CLAUSE_BOOK.match(text)
    if match is None:
        return None
    rest = text[match.end() : match.end() + 40].lstrip()
    if rest and not (rest[0].isupper() or rest[0] in '"“[('):
        return None
    major, minor = match["number"].split("-")
    return Label(
        match[0], match[0], length(text, match.end()), (Reading("clause book", (*_parts(major), int(minor))),), 3
    )


def _decimal(text: str) -> Label | None:
    match = _DECIMAL.match(text)
    if match is None:
        return None
    after = text[match.end() : match.end() + 40]
    if _MEASURE.match(after) or after.lstrip()[:1] in tuple(",;%)"):
        return None
    values = _parts(match["number"])
    insert = (match["insert"] or "").strip()
    strength = 2 if after.lstrip()[:1].islower() or match["tail"] == ")" else 3
    own = match["number"] if decimal(values).values == values else str(values[0])
    return Label(match[0], own + insert, length(text, match.end()), (decimal(values),), strength, insert)


def _sectioned(text: str) -> Label | None:
    match = _SECTIONED.match(text)
    if match is None:
        return None
    head, letter = match["head"], numerals.letters(match["letter"])
    values = _parts(head) if head[0].isdigit() else (numerals.roman(head) or 0,)
    if letter is None or not all(values):
        return None
    reading = Reading(f"{len(values)} parts (a)", (*values, letter))
    return Label(match[0], f"{head}({match['letter']})", length(text, match.end()), (reading,), 3)


def _plain(text: str) -> Label | None:
    match = _PLAIN.match(text)
    if match is None or int(match["number"]) > _MOST_PLAIN:
        return None
    after = text[match.end() : match.end() + 40]
    if _MEASURE.match(after):
        return None
    insert = (match["insert"] or "").strip()
    strength = 2 if after.lstrip()[:1].islower() else 3
    reading = Reading(f"1{match['tail']}", (int(match["number"]),))
    own = match["number"] + insert + (")" if match["tail"] == ")" else "")
    return Label(match[0], own, length(text, match.end()), (reading,), strength, insert)


def bracketed(text: str) -> Label | None:
    """The label in parentheses that `text` begins with, or None."""
    match = _BRACKETED.match(text)
    if match is None:
        return None
    readings = numbers(match["number"], "(#)")
    if not readings or max(reading.values[0] for reading in readings) > _MOST_PLAIN:
        return None
    after = text[match.end() : match.end() + 2]
    if after[:1].isalnum() or after[:1] in tuple("’'"):
        return None
    tail = after[:1] if after[:1] in {".", ":"} else ""
    return Label(match[0] + tail, match[0], length(text, match.end() + len(tail)), readings, 2)


def _lettered(text: str) -> Label | None:
    match = _LETTERED.match(text)
    if match is None:
        return None
    readings = numbers(match["number"], "#" + match["tail"])
    if not readings:
        return None
    # "A. Smith" and "I. Provider" look alike: only the sequence can tell.
    strength = 2 if match["tail"] == ")" else 1
    own = match["number"] + (")" if match["tail"] == ")" else "")
    return Label(match[0], own, length(text, match.end()), readings, strength)


def _worded(text: str) -> Label | None:
    match = _WORDED.match(text) if text[:1].isupper() else None
    value = numerals.words(match["number"]) if match else None
    if match is None or value is None:
        return None
    return Label(match[0], str(value), length(text, match.end()), (Reading("one", (value,)),), 1)


def _prefixed(text: str) -> Label | None:
    match = _PREFIXED.match(text)
    if match is None:
        return None
    readings = lettered(match["letter"], _parts(match["number"]))
    own = match["letter"] + match["mark"] + match["number"]
    return Label(match[0], own, length(text, match.end()), readings, 2) if readings else None


def _bare(text: str) -> Label | None:
    match = _BARE.match(text)
    if match is None or _MEASURE.match(text[match.end() : match.end() + 40]):
        return None
    insert = (match["insert"] or "").strip()
    own = match["number"] + insert
    readings = numbers(match["number"], "#")
    # "7A" comes in after "7." as well as after "7".
    readings += numbers(match["number"], "#.") if insert else ()
    return Label(match[0], own, length(text, match.end()), readings, 1, insert)


def _lone(text: str) -> Label | None:
    """A number that stands alone, as Word shows it."""
    if not text.isdigit() or len(text) > 3:  # noqa: PLR2004 - three digits number clauses, four are a year
        return None
    return Label(text, text, len(text), (Reading("1", (int(text),)),), 1)


def _single(text: str) -> Label | None:
    """A letter that stands alone, as Word shows it."""
    readings = numbers(text, "#") if len(text) < 5 and text.isalpha() else ()  # noqa: PLR2004 - "viii"
    return Label(text, text, len(text), readings, 1) if readings and text != "o" else None


def _bullet(text: str) -> Label | None:
    match = _BULLET.match(text)
    return Label(match[0], "", length(text, match.end()), (), 2) if match else None


_KEYWORDS_BEGIN: Final = frozenset("SsAaCcPpRr")
_WITH_KEYWORDS: Final[tuple[_Parse, ...]] = (_keyword, _worded, _sectioned, _prefixed, _lettered, _bullet)
_WITH_LETTERS: Final[tuple[_Parse, ...]] = (_worded, _sectioned, _prefixed, _lettered, _bullet)
_WITH_NUMBERS: Final[tuple[_Parse, ...]] = (_clause_book, _sectioned, _decimal, _plain, _bare)
_WITH_SIGNS: Final[tuple[_Parse, ...]] = (_keyword, _bullet)
SHAPES: Final = (_keyword, _clause_book, _sectioned, _decimal, _plain, bracketed, _prefixed, _lettered, _lone, _single)
