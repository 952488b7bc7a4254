"""The words a phrase is looked up by: its rarest, so that most phrases are never even read.

Contracts repeat their common words; a phrase is only followed in a statement that holds one of its keys.
"""

import re
from functools import lru_cache

from agreelint.language.phrases import word

_WORDS = (
    "the a an of to in on for by with from and or as at any all each every no not be is are was were been may shall "
    "will must can should could would it its they their them that this these those such other than which who whom "
    "whose has have had do does if when where under upon into our we us you your use uses used using user party "
    "parties agreement section terms term right rights provide provided service services customer vendor provider "
    "licensee without within only so but nor his her i there here out up off over more own same data law applicable"
)
_COMMON = frozenset(_WORDS.split())
_PIECE = re.compile(r"\(([^()]*)\)(\?)?|(~\d+)|([^\s()|~]+)")
_NESTED = re.compile(r"\([^()]*\(|^[^()]*\||\)[^()]*\|")


def keys(phrase: str) -> tuple[str, ...]:
    """Forms of which every hit of `phrase` holds one, or none where only a closer look can tell.

    A form is a word, or a stem with `*`. The phrase need not be well formed.
    """
    if _NESTED.search(phrase):
        return ()
    best: tuple[str, ...] = ()
    most = 0
    for choice, is_optional, gap, token in _PIECE.findall(phrase):
        if is_optional or gap:
            continue
        found = [_rarest(token)] if token else [_rarest(way) for way in choice.split("|")]
        worth = min(found)[0]
        if worth > most:
            best, most = tuple(dict.fromkeys(form for _, form in found)), worth
    return best


@lru_cache(maxsize=65536)
def _rarest(way: str) -> tuple[int, str]:
    """The word of a sequence that is likely to be the rarest, with how rare; (0, "") where every one may be absent."""
    forms = [form for token in way.split() if token[0] != "~" and token[-1] != "?" for form in _forms(token)]
    return max(((_worth(form), form) for form in forms), default=(0, ""))


def _forms(token: str) -> list[str]:
    return [form for step in word(token) for form in step.forms if form != "*"]


def _worth(form: str) -> int:
    """How rare a form is likely to be; a stem stands for many words."""
    bare = form.removesuffix("*")
    return 1 if bare in _COMMON else len(bare) + (1 if bare == form else 0)
