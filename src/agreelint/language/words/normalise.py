"""Text to words in normal form, each with the place it came from.

Curly quotes, odd dashes and spaces, ligatures, full-width and look-alike letters, invisible characters, hyphens and
contractions never decide whether a phrase is found.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain
from typing import Any

from agreelint.language.words.fronts import END, FARTHEST, OPENED_BY, front
from agreelint.language.words.places import Places
from agreelint.language.words.spelling import american
from agreelint.model.span import Span

_QUOTES = dict.fromkeys("‘’‚‛′ʼʹ`´＇", "'") | dict.fromkeys("“”„‟″«»＂", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
# Letters that look Latin and are not: a stranger's way to hide a word from a machine but not from a reader.
_LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТХаеіјѕорсухһԁԛԝӏӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυɡıℓ",
        "ABESIJKMHOPCTXaeijsopcyxhdqwlIABEZHIKMNOPTYXovaipugil",
        strict=True,
    )
)
_ACCENTS = "Mn"


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """What one character reads as: nothing, itself, or several characters."""
    if char in _QUOTES:
        return _QUOTES[char]
    if char in _DASHES:
        return "-"
    if char in _LOOKALIKES:
        return _LOOKALIKES[char]
    category = unicodedata.category(char)
    if category in ("Cf", "Cc", _ACCENTS) and not char.isspace():
        return ""
    if char.isspace():
        return " "
    flat = unicodedata.normalize("NFKD", char)
    return "".join(_LOOKALIKES.get(c, c) for c in flat if unicodedata.category(c) != _ACCENTS) or " "


_RUN = re.compile(r"(?P<plain>[ -~]+)|(?s:.)")


def plain(text: str) -> tuple[str, Sequence[int]]:
    """`text` in plain characters, and for each of these the index of the character it came from, plus the length."""
    if text.isascii() and text.isprintable():
        return text, range(len(text) + 1)
    out: list[str] = []
    back: list[int] = []
    for match in _RUN.finditer(text):
        index = match.start()
        if match["plain"]:
            out.append(match["plain"])
            back.extend(range(index, match.end()))
            continue
        for c in _plain(match[0]):
            out.append(c)
            back.append(index)
    back.append(len(text))
    return "".join(out), back


_DOTTED = r"(?<![A-Za-z])(?:[A-Za-z]\.){2,}"
_BARE = r"[^\W_]+(?:\.\d+)*(?:'(?!s\b|S\b)[A-Za-z]+)?"
_POSSESSIVE = r"(?:'[sS]\b|(?<=[sS])'(?=\s))?"
_WORD = re.compile(f"(?P<dotted>{_DOTTED})|(?P<word>{_BARE}){_POSSESSIVE}")
_SPOKEN = re.compile(f"({_DOTTED}|{_BARE}{_POSSESSIVE})")
_CONTRACTIONS = {
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
}
# "a breach of H.5": a place of the agreement, named by its number alone.
_PLACE = re.compile(r"[A-Z]{1,2}\.\d{1,2}(?:\.\d{1,2})*")
_TAILS = {"'ll": "will", "'ve": "have", "'re": "are"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `norm` are the normal forms, `starts` and `ends` their places in the original text.

    `before[i]` is the punctuation between word `i - 1` and word `i`; `owner` marks possessives ("Customer's"),
    `capital` words that begin with a capital letter, `filler` words that stand anywhere and mean nothing here.
    `own` is the index of the first word that belongs to the clause itself, after its lead-in. `memo` keeps what was
    found out about the words.
    """

    norm: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[str, ...]
    owner: tuple[bool, ...]
    capital: tuple[bool, ...]
    filler: tuple[bool, ...]
    own: int = 0
    memo: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def places(self) -> Places:
        """Where each word stands."""
        known = self.memo.get(Places)
        if not isinstance(known, Places):
            known = self.memo[Places] = Places(self.norm, self.before, self.filler)
        return known

    @property
    def front(self) -> int:
        """How many words at the beginning only refer elsewhere: "Subject to Section 9 (Fees), …"."""
        return next((at for at, mark in enumerate(self.before[:FARTHEST]) if mark.endswith(f",{END}")), 0)

    def __len__(self) -> int:
        return len(self.norm)

    def span(self, start: int, end: int) -> Span:
        """The place of words `start` to `end` (half-open), which must not be empty.

        Where they were joined in another order than they stand in the text, the place of the last one.
        """
        first, last = self.starts[start], self.ends[end - 1]
        return Span(first if first < last else self.starts[end - 1], last)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The place of each word."""
        return tuple(map(Span, self.starts, self.ends))

    def cut(self, start: int, end: int) -> "Words":
        """Words `start` to `end` alone; the same words whenever they are asked for."""
        known = self.memo.get((start, end))
        if isinstance(known, Words):
            return known
        part = slice(start, end)
        cut = self.memo[start, end] = Words(
            self.norm[part],
            self.starts[part],
            self.ends[part],
            self.before[part],
            self.owner[part],
            self.capital[part],
            self.filler[part],
        )
        return cut

    def after(self, lead: "Words") -> "Words":
        """These words with those of a lead-in in front."""
        return Words(
            lead.norm + self.norm,
            lead.starts + self.starts,
            lead.ends + self.ends,
            lead.before + self.before,
            lead.owner + self.owner,
            lead.capital + self.capital,
            lead.filler + self.filler,
            len(lead) + self.own,
        )


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of `text[start:end]`; their spans are spans of `text`."""
    norm, starts, ends, before, owner, capital, filler = taken_apart(text, start, len(text) if end is None else end)
    return Words(norm, starts, ends, before, owner, capital, filler)


# Sentences are read for their frames, and most of them once more for their likeness.
@lru_cache(maxsize=4096)
def taken_apart(text: str, start: int, end: int) -> tuple[tuple[Any, ...], ...]:
    """What the `Words` of `text[start:end]` are made of, one tuple for each of the first seven fields."""
    piece, back = plain(text[start:end])
    parts = _SPOKEN.split(piece)  # what stands between two words, and every other one a word
    shown = parts[1::2]
    if not shown:
        return ((),) * 7
    forms, owner, capital = zip(*map(_token, shown), strict=True)
    norm = tuple(chain.from_iterable(forms))
    edges = list(accumulate(map(len, parts)))
    starts = tuple([start + back[first] for first in edges[:-1:2]])
    ends = tuple([start + back[last - 1] + 1 for last in edges[1::2]])
    before = tuple(map(str.strip, parts[:-1:2]))
    if len(norm) > len(forms):
        starts, ends, owner, capital = (_spread(of, forms) for of in (starts, ends, owner, capital))
        before = tuple("" if at else mark for mark, own in zip(before, forms, strict=True) for at in range(len(own)))
    filler = (False,) * len(norm)
    if "(" in piece or not _MAY_FILL.isdisjoint(norm):
        marks = list(before)
        filler = _fillers(norm, marks)
        before = tuple(marks)
    if norm[0] in OPENED_BY and (behind := front(norm, before, filler)):
        before = (*before[:behind], before[behind] + END, *before[behind + 1 :])
    return norm, starts, ends, before, owner, capital, filler


def _spread(of: Iterable[Any], forms: Iterable[Sequence[str]]) -> tuple[Any, ...]:
    """What is told of each word as it is written, for each of its forms: "can't" has two."""
    return tuple(one for one, own in zip(of, forms, strict=True) for _ in own)


@lru_cache(maxsize=65536)
def _token(shown: str) -> tuple[tuple[str, ...], bool, bool]:
    """The normal forms of one word as it is written, whether it is a possessive, whether it begins with a capital."""
    match = _WORD.match(f"{shown} ")
    dotted, word = (match["dotted"], match["word"]) if match else (None, shown)
    bare = dotted or word or shown
    return _forms(bare, bool(dotted)), bare != shown, bare[0].isupper()


def _forms(shown: str, dotted: bool) -> tuple[str, ...]:  # noqa: PLR0911  (a table of cases)
    if dotted:
        return (shown.lower(),)
    if shown == "US":
        return ("u.s.",)
    low = shown.lower()
    if _PLACE.fullmatch(shown):
        return ("section", low)
    if "'" not in low and low != "cannot":
        return (american(low),)
    if low == "n't":
        return ("not",)
    if low in _CONTRACTIONS:
        return _CONTRACTIONS[low]
    if low.endswith("n't"):
        return (low[:-3], "not")
    for tail, word in _TAILS.items():
        if low.endswith(tail):
            return (low[: -len(tail)], word)
    return (low.replace("'", ""),)


_DEFINED_ASIDE = frozenset(("as", "each", "collectively", "together", "the", "defined", "hereinafter", "hereafter"))
_DEFINING = frozenset(("defined", "described", "set", "term", "collectively", "hereinafter", "hereafter", "referred"))
_LIGHT = frozenset(("hereby", "herein", "thereof", "hereunder", "thereunder", "hereto"))
_MAY_FILL = _LIGHT | {"from"}
_TIME = ("from", "time", "to", "time")
_TITLE_WORDS = 8


def _fillers(norm: Sequence[str], before: list[str]) -> tuple[bool, ...]:
    """Words that stand anywhere: "(as defined below)", the title in "Section 9 (Fees)", "from time to time"."""
    out = [form in _LIGHT for form in norm]
    for i, form in enumerate(norm):
        if form == "from" and norm[i : i + 4] == _TIME:
            out[i : i + 4] = [True] * 4
            if before[i] == "," and i + 4 < len(norm) and before[i + 4] == ",":
                before[i] = before[i + 4] = ""
        elif "(" in before[i]:
            close = next((j for j in range(i + 1, min(i + 16, len(norm))) if ")" in before[j]), None)
            if close is None:
                continue
            inside = norm[i:close]
            titled = i > 0 and norm[i - 1][0].isdigit() and before[i] == "(" and len(inside) <= _TITLE_WORDS
            quoted = '"' in before[i] or (
                inside[0] in _DEFINED_ASIDE and any('"' in mark for mark in before[i + 1 : close])
            )
            named = quoted and len(inside) <= _TITLE_WORDS
            if titled or named or (inside[0] in _DEFINED_ASIDE and _DEFINING.intersection(inside)):
                out[i:close] = [True] * len(inside)
    return tuple(out)


def pieces(found: Words) -> Iterator[tuple[str, Span]]:
    """Each word with its place, for tests and `inspect`."""
    return zip(found.norm, found.spans, strict=True)
