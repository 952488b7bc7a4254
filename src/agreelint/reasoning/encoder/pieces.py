"""Words as the pieces that the network knows (WordPiece): "unenforceable" is "une ##n ##force ##able".

As BERT's uncased vocabulary cuts them (Devlin et al., 2019): lower case, no accents, every punctuation mark by itself,
and of each word the longest known piece first.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

VOCABULARY: Final = Path(__file__).parent / "vocabulary.txt"
UNKNOWN: Final = 0
_LONGEST: Final = 100  # characters of a word; a longer one is no word
_WORD: Final = re.compile(r"[^\W_]+|[^\w\s]|_")


def pieces(text: str) -> list[int]:
    """The numbers of the pieces of `text`, in its order."""
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(char for char in plain if unicodedata.category(char) not in {"Mn", "Cc", "Cf"} or char.isspace())
    return [piece for word in _WORD.findall(plain) for piece in _cut(word)]


@lru_cache(maxsize=20_000)
def _cut(word: str) -> tuple[int, ...]:
    known = vocabulary()
    found: list[int] = []
    start = 0
    while start < len(word):
        begins = "##" if start else ""
        end = next((at for at in range(len(word), start, -1) if begins + word[start:at] in known), None)
        if end is None or len(word) > _LONGEST:
            return (UNKNOWN,)
        found.append(known[begins + word[start:end]])
        start = end
    return tuple(found)


@cache
def vocabulary() -> Mapping[str, int]:
    """Every piece with its number, which is its line in the file."""
    lines = VOCABULARY.read_text(encoding="utf-8").splitlines()
    return {piece: at for at, piece in enumerate(lines)}
