"""Phrase notation.

`weapon*` is a stem; `word?` may be absent; `(a|b c) d` are alternatives; `x ~5 y` allows at most five words between;
a hyphen is a space.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from agreelint.language.phrases.pieces import LONGEST_STEM, Choice, Part, Step, Way
from agreelint.language.words.normalise import words as words_of
from agreelint.language.words.spelling import american

LONGEST_GAP = 16
_TOKEN = re.compile(r"\(\??|~\d+|[^\s(~]+")
_BRACKET = re.compile(r"([()])")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says which and why."""


@lru_cache(maxsize=16384)
def compile_phrase(text: str) -> Choice:
    """The phrase that `text` writes.

    Raises:
        PhraseError: when the notation is wrong, or stands for nothing or for every word.
    """
    try:
        choice = _whole(text)
    except _UnreadableError as error:
        raise PhraseError(f"the phrase {text!r} {error}") from None
    if choice.may_be_empty:
        raise PhraseError(f"the phrase {text!r} may stand for no words at all")
    if choice.is_anything:
        raise PhraseError(f"the phrase {text!r} would match every word")
    return choice


# Nearly every phrase: words and flat choices in a row, the first of which must be there.
_ONE = r"[a-z][a-z0-9]{0,15}(?:-[a-z][a-z0-9]{0,15})?(?:'[a-z]{0,2})?\*?"
_ROW = rf"{_ONE}(?: {_ONE})*"
_CHOICE = rf"\((?:{_ROW})(?:\|{_ROW})*\)"
_PLAIN = re.compile(rf"(?:{_ONE}|{_CHOICE})(?: (?:~(?:[1-9]|1[0-6]) )?(?:{_ONE}|{_CHOICE})\??)*")


def check_phrase(text: str) -> None:
    """Do nothing where `text` is a phrase, at a fraction of the cost of compiling it.

    Raises:
        PhraseError: as `compile_phrase` does.
    """
    if not _PLAIN.fullmatch(text):
        compile_phrase(text)


class _UnreadableError(ValueError):
    """What is wrong with the notation: the end of a sentence that begins with the phrase."""


_Row = tuple[Part, ...]


def _whole(text: str) -> Choice:
    """What `text` writes, read from its innermost brackets outwards."""
    around: list[tuple[str, list[Choice]]] = []
    said, held = "", list[Choice]()
    for piece in _BRACKET.split(text):
        if piece == "(":
            around.append((said, held))
            said, held = "", []
        elif piece == ")":
            if not around:
                raise _UnreadableError("has a closing bracket too many")
            inner = _choice(said, tuple(held))
            said, held = around.pop()
            said += "("
            held.append(inner)
        else:
            said += piece
    if around:
        raise _UnreadableError("lacks a closing bracket")
    return _choice(said, tuple(held))


# What stands in brackets is often a word class that hundreds of phrases name: it is read once, and the same for all.
@lru_cache(maxsize=16384)
def _choice(text: str, held: tuple[Choice, ...]) -> Choice:
    """The alternatives in `text`, which are separated by `|`. Single words make one step, which comes first.

    Each `(` stands for one of the choices `held`, in order.
    """
    single: set[str] = set()
    longer: list[_Row] = []
    inner = iter(held)
    for way in text.split("|"):
        bare = way.removesuffix("*")
        if _is_plain(bare) and len(way) <= LONGEST_STEM:
            single.add(american(bare) + way[len(bare) :])
            continue
        for row in _unwrapped(_row(way, inner)):
            if len(row) == 1 and isinstance(row[0].what, Step) and not row[0].is_optional:
                single |= row[0].what.forms
            else:
                longer += _begun(row)
    first = [Way((Part(_step(frozenset(single))),))] if single else []
    return Choice((*first, *map(Way, filter(None, longer))), may_be_empty=() in longer)


def _unwrapped(row: _Row) -> Iterable[_Row]:
    """The ways of a bracket that is all there is: "(a|(b|c))" has three."""
    only = row[0] if len(row) == 1 else None
    if only and isinstance(only.what, Choice) and not only.is_optional:
        return [way.parts for way in only.what.ways]
    return (row,)


def _begun(row: _Row) -> Iterable[_Row]:
    """The row from each part that it may begin with; an empty one where every part may be absent."""
    for start, part in enumerate(row):
        yield row[start:]
        if not part.is_optional:
            return
    yield ()


def _row(text: str, held: Iterator[Choice]) -> _Row:
    """The parts of one alternative; each `(` is the next of the choices `held`."""
    parts: list[Part] = []
    gap = 0
    for token in _TOKEN.findall(text):
        if token[0] == "~":
            gap = int(token[1:])
            if gap > LONGEST_GAP:
                raise _UnreadableError(f"has a gap of more than {LONGEST_GAP} words")
            continue
        gap = gap if parts else 0
        if token[0] == "(":
            inner = next(held)
            is_optional = token == "(?" or inner.may_be_empty  # noqa: S105
            parts += [Part(inner.only or inner, gap, is_optional)] if inner.ways else []
        else:
            parts += _word(token, gap)
        gap = 0
    if gap:
        raise _UnreadableError("ends in a gap")
    return tuple(parts)


def _word(token: str, gap: int) -> list[Part]:
    """The parts of one written word, of which "on-board*" has two."""
    is_optional = token[-1] == "?"
    if len(token) > LONGEST_STEM and "*" in token:
        raise _UnreadableError(f"holds a stem of more than {LONGEST_STEM} letters")
    steps = _steps(token.removesuffix("?"))
    if not steps:
        raise _UnreadableError(f"holds {token!r}, which is no word")
    if len(steps) == 1:
        return [Part(steps[0], gap, is_optional)]
    if is_optional:
        return [Part(Choice((Way(tuple(map(Part, steps))),)), gap, is_optional)]
    return [Part(steps[0], gap), *map(Part, steps[1:])]


def _is_plain(word: str) -> bool:
    """Whether a word without its `*` is its own normal form, but for its spelling."""
    return word.isascii() and word.isalpha() and word.islower() and word != "cannot"


@lru_cache(maxsize=65536)
def _steps(token: str) -> tuple[Step, ...]:
    """The steps of one written word; "on-board*" has two, "can't" too."""
    if token == "*":  # noqa: S105
        return (_step(frozenset("*")),)
    stem = token.endswith("*")
    bare = token.removesuffix("*")
    parts = (bare,) if _is_plain(bare) else words_of(bare).norm
    if not parts:
        return ()
    last = american(parts[-1]) + ("*" if stem else "")
    return tuple(_step(frozenset((part,))) for part in (*parts[:-1], last))


@lru_cache(maxsize=65536)
def _step(forms: frozenset[str]) -> Step:
    """The step with these forms, the same one whenever they are asked for."""
    return Step(forms)
