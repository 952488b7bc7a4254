"""Whether an agreement is about AI at all: a lease's filters are no safeguards, and its monitors watch no people.

A short agreement may call its system anything and is taken at its word. A long one that is about AI speaks of it.
"""

import re
from functools import cache, lru_cache

from agreelint.language.phrases.lists import phrases
from agreelint.language.words.normalise import plain

_SHORT = 9_000  # characters, about 1,500 words
_OFTEN = 2
_SEVERAL = 4
_BREAKS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4)  # both readings ask
def speaks_of_ai(text: str) -> bool:
    """Whether an agreement with this text is about an AI system, as far as its words tell."""
    return len(text) < _SHORT or names_ai(text)


@lru_cache(maxsize=4)
def names_ai(text: str) -> bool:
    """Whether some words of an agreement, long or short, name an AI system or what only such a system has."""
    return _tells(text) or (not text.isascii() and _tells(plain(text)[0]))


def _tells(text: str) -> bool:
    flat = f" {_BREAKS.sub(' ', text.casefold())} "
    each = f" {' '.join(set(flat.split()))} "  # a word that is not among them need not be looked for in all the rest
    told, likely = (
        [word for word in _sought(name) if " " in word.strip() or word in each] for name in ("told", "likely")
    )
    return sum(map(flat.count, told)) >= _OFTEN or sum(word in flat for word in likely) >= _SEVERAL


@cache
def _sought(name: str) -> tuple[str, ...]:
    return tuple(f" {word.replace('$', ' ')}" for word in phrases("subject")[name])
