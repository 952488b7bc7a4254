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
_TURN = re.compile(r"[()|]")
_BRACKET = re.compile(r"[()]")
# How rare the rarest words of a phrase are likely to be, and which; nothing where all of them may be absent.
_Rare = tuple[int, tuple[str, ...]]
_NOTHING: _Rare = (0, ())


def keys(phrase: str) -> tuple[str, ...]:
    """Forms of which every hit of `phrase` holds one, or none where only a closer look can tell.

    A form is a word, or a stem with `*`. The phrase need not be well formed.
    """
    return _choice(phrase)[1]


def _choice(text: str) -> _Rare:
    """The rarest words of each of the ways that `|` keeps apart."""
    if "(" not in text:
        ways = [_row(way) for way in text.split("|")]
    else:
        ways = [_NOTHING]
        at = 0
        while at < len(text):
            turn = _TURN.search(text, at)
            end = turn.start() if turn else len(text)
            ways[-1] = max(ways[-1], _row(text[at:end]), key=_rarity)
            at = end + 1
            if turn and turn[0] == "|":
                ways.append(_NOTHING)
            elif turn and turn[0] == "(":
                close = _close(text, at)
                if text[close + 1 : close + 2] != "?":
                    ways[-1] = max(ways[-1], _inner(text[at:close]), key=_rarity)
                at = close + 1
    if not all(forms for _, forms in ways):
        return _NOTHING
    return min(worth for worth, _ in ways), tuple(dict.fromkeys(form for _, forms in ways for form in forms))


def _rarity(rare: _Rare) -> int:
    worth, forms = rare
    return worth - len(forms).bit_length() if forms else -99


# What stands in brackets is often a word class that many phrases name.
_inner = lru_cache(maxsize=16384)(_choice)


def _close(text: str, at: int) -> int:
    """Where the bracket that was opened before `at` is closed."""
    depth = 1
    for bracket in _BRACKET.finditer(text, at):
        depth += 1 if bracket[0] == "(" else -1
        if not depth:
            return bracket.start()
    return len(text)


@lru_cache(maxsize=65536)
def _row(way: str) -> _Rare:
    """The word of a run of words that is likely to be the rarest."""
    forms = [form for token in way.split() if token[0] not in "~?" and token[-1] != "?" for form in _forms(token)]
    return max(((_worth(form), (form,)) for form in forms), default=_NOTHING)


def _forms(token: str) -> list[str]:
    return [form for step in word(token) for form in step.forms if form != "*"]


def _worth(form: str) -> int:
    """How rare a form is likely to be; a stem stands for many words."""
    bare = form.removesuffix("*")
    return 1 if bare in _COMMON else len(bare) + (1 if bare == form else 0)
