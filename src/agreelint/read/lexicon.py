"""Ordinary words of contract English, for telling words from halves of words and from letters that went wrong.

The list holds single words, counted in the wording that the rules were tuned on and in the sample agreements. It is
no dictionary: that a word is not in it says little by itself.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_ENDING = re.compile(r"(?:s|es|d|ed|ing|ly)$")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST, _LEAST = 4, 60


@cache
def english() -> frozenset[str]:
    """The words, in small letters."""
    return frozenset(Path(__file__).with_name("words.txt").read_text("ascii").split())


def is_word(word: str) -> bool:
    """Whether `word` (in small letters) or the word it is a plain form of is in the list."""
    words = english()
    return word in words or _ENDING.sub("", word) in words


def share(lines: Sequence[str]) -> float | None:
    """Which share of the longer words of `lines` are known, 0 to 1; None where they are too few to tell."""
    words = [word.casefold() for line in lines for word in _LETTERS.findall(line) if len(word) >= _SHORTEST]
    return sum(map(is_word, words)) / len(words) if len(words) >= _LEAST else None
