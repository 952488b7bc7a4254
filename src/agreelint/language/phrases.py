"""Phrase notation.

`weapon*` is a stem; `word?` may be absent; `(a|b c) d` are alternatives; `x ~5 y` allows at most five words between;
a hyphen is a space.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from agreelint.language.normalise import words as words_of
from agreelint.language.places import LONGEST_STEM
from agreelint.language.spelling import american

LONGEST_GAP = 16
_TOKEN = re.compile(r"\(|\)\??|\||~\d+|[^\s()|~]+")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase: any of `forms`; a trailing `*` makes a stem, `*` alone is any word."""

    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a phrase with at most `gap` words before it. `is_optional` pieces may be absent."""

    choice: "Step | Choice"
    gap: int = 0
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each a sequence of parts."""

    ways: tuple[tuple[Part, ...], ...]


@lru_cache(maxsize=16384)
def compile_phrase(text: str) -> Choice:
    """The phrase that `text` writes.

    Raises:
        PhraseError: when the notation is wrong, or stands for nothing or for every word.
    """
    reader = _Reader(text)
    choice = reader.alternatives()
    if reader.left():
        raise PhraseError(f"the phrase {text!r} has a closing bracket too many")
    if _may_be_empty(choice):
        raise PhraseError(f"the phrase {text!r} may stand for no words at all")
    if _is_anything(choice):
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


def _may_be_empty(choice: Choice | Step) -> bool:
    if isinstance(choice, Step):
        return False
    return any(all(part.is_optional or _may_be_empty(part.choice) for part in way) for way in choice.ways)


def _is_anything(choice: Choice | Step) -> bool:
    if isinstance(choice, Step):
        return "*" in choice.forms
    return any(all(_is_anything(part.choice) for part in way if not part.is_optional) for way in choice.ways)


class _Reader:
    """Recursive descent over the tokens of one phrase."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _TOKEN.findall(text)
        self.at = 0

    def left(self) -> bool:
        return self.at < len(self.tokens)

    def alternatives(self) -> Choice:
        """Sequences separated by `|`; single words become one step."""
        ways = [self.sequence()]
        while self.left() and self.tokens[self.at] == "|":
            self.at += 1
            ways.append(self.sequence())
        words: set[str] = set()
        longer: list[tuple[Part, ...]] = []
        for way in [inner for outer in ways for inner in _unwrapped(outer)]:
            only = way[0].choice if len(way) == 1 else None
            if isinstance(only, Step) and not way[0].gap and not way[0].is_optional:
                words |= only.forms
            else:
                longer.append(way)
        merged = [(Part(Step(frozenset(words))),)] if words else []
        return Choice((*merged, *longer))

    def sequence(self) -> tuple[Part, ...]:
        parts: list[Part] = []
        gap = 0
        while self.left() and self.tokens[self.at] not in ("|", ")", ")?"):
            token = self.tokens[self.at]
            self.at += 1
            if token.startswith("~") and len(token) > 1:
                gap = int(token[1:])
                if gap > LONGEST_GAP:
                    raise PhraseError(f"the phrase {self.text!r} has a gap of more than {LONGEST_GAP} words")
                continue
            parts += self._next(token, gap if parts else 0)
            gap = 0
        if gap:
            raise PhraseError(f"the phrase {self.text!r} ends in a gap")
        return tuple(parts)

    def _next(self, token: str, gap: int) -> list[Part]:
        if token == "(":  # noqa: S105
            inner = self.alternatives()
            if not self.left() or self.tokens[self.at] not in (")", ")?"):
                raise PhraseError(f"the phrase {self.text!r} lacks a closing bracket")
            is_optional = self.tokens[self.at] == ")?"
            self.at += 1
            return [Part(inner, gap, is_optional)]
        is_optional = token.endswith("?")
        if len(token) > LONGEST_STEM and "*" in token:
            raise PhraseError(f"the phrase {self.text!r} holds a stem of more than {LONGEST_STEM} letters")
        steps = word(token.removesuffix("?"))
        if not steps:
            raise PhraseError(f"the phrase {self.text!r} holds {token!r}, which is no word")
        if len(steps) == 1:
            return [Part(steps[0], gap, is_optional)]
        several = Choice((tuple(Part(step) for step in steps),))
        return [Part(several, gap, is_optional)]


def _unwrapped(way: tuple[Part, ...]) -> tuple[tuple[Part, ...], ...]:
    """The ways of a bracket that is all there is: "(a|(b|c))" has three."""
    only = way[0].choice if len(way) == 1 and not way[0].gap and not way[0].is_optional else None
    return only.ways if isinstance(only, Choice) else (way,)


@lru_cache(maxsize=65536)
def word(token: str) -> tuple[Step, ...]:
    """The steps of one written word; "on-board*" has two, "can't" too."""
    if token == "*":  # noqa: S105
        return (Step(frozenset("*")),)
    stem = token.endswith("*")
    bare = token.removesuffix("*")
    plain = bare.isascii() and bare.isalpha() and bare.islower() and bare != "cannot"
    parts = (bare,) if plain else words_of(bare).norm
    if not parts:
        return ()
    last = american(parts[-1]) + ("*" if stem else "")
    return tuple(Step(frozenset((part,))) for part in (*parts[:-1], last))
