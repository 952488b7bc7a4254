"""Phrase notation.

`weapon*` is a stem; `word?` may be absent; `(a|b c) d` are alternatives; `x ~5 y` allows at most five words between;
a hyphen is a space.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from agreelint.language.normalise import words as words_of
from agreelint.language.pieces import LONGEST_STEM, Choice, Part, Step, Way
from agreelint.language.spelling import american

LONGEST_GAP = 16
_TOKEN = re.compile(r"\(|~\d+|[^\s(~]+")
_TURN = re.compile(r"[()|]")
_DEEPER = {"(": 1, ")": -1, "|": 0}
_BRACKET = re.compile(r"[()]")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says which and why."""


@lru_cache(maxsize=16384)
def compile_phrase(text: str) -> Choice:
    """The phrase that `text` writes.

    Raises:
        PhraseError: when the notation is wrong, or stands for nothing or for every word.
    """
    try:
        choice = _choice(text)
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


# What stands in brackets is often a word class that hundreds of phrases name: it is read once, and the same for all.
@lru_cache(maxsize=16384)
def _choice(text: str) -> Choice:
    """The alternatives in `text`, which are separated by `|`. Single words make one step, which comes first."""
    single: set[str] = set()
    longer: list[_Row] = []
    for way in text.split("|") if "(" not in text and ")" not in text else _ways(text):
        bare = way.removesuffix("*")
        if _is_plain(bare) and len(way) <= LONGEST_STEM:
            single.add(american(bare) + way[len(bare) :])
            continue
        for row in _unwrapped(_row(way)):
            if len(row) == 1 and isinstance(row[0].what, Step) and not row[0].is_optional:
                single |= row[0].what.forms
            else:
                longer += _begun(row)
    first = [Way((Part(_step(frozenset(single))),))] if single else []
    return Choice((*first, *map(Way, filter(None, longer))), may_be_empty=() in longer)


def _ways(text: str) -> Iterator[str]:
    """The alternatives in a text with brackets, which may hold alternatives of their own."""
    depth = start = 0
    for turn in _TURN.finditer(text):
        depth += _DEEPER[turn[0]]
        if depth < 0:
            raise _UnreadableError("has a closing bracket too many")
        if turn[0] == "|" and not depth:
            yield text[start : turn.start()]
            start = turn.end()
    if depth:
        raise _UnreadableError("lacks a closing bracket")
    yield text[start:]


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


def _row(text: str) -> _Row:
    """The parts of one alternative, in which every bracket is closed."""
    parts: list[Part] = []
    gap = at = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        if token[0][0] == "~":
            gap = int(token[0][1:])
            if gap > LONGEST_GAP:
                raise _UnreadableError(f"has a gap of more than {LONGEST_GAP} words")
            continue
        gap = gap if parts else 0
        if token[0] == "(":
            close = _close(text, at)
            inner, at = _choice(text[at:close]), close + 1
            is_optional = text.startswith("?", at)
            parts += [Part(inner, gap, is_optional or inner.may_be_empty)] if inner.ways else []
            at += is_optional
        else:
            parts += _word(token[0], gap)
        gap = 0
    if gap:
        raise _UnreadableError("ends in a gap")
    return tuple(parts)


def _close(text: str, at: int) -> int:
    """Where the bracket that was opened before `at` is closed."""
    depth = 1
    for bracket in _BRACKET.finditer(text, at):
        depth += 1 if bracket[0] == "(" else -1
        if not depth:
            return bracket.start()
    raise _UnreadableError("lacks a closing bracket")


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
