"""Words whose letters were spaced out with blanks: "D A T A   U S E" is "DATA USE" to whoever looks at it."""

import re
from itertools import pairwise

from agreelint.read.lexicon import is_word
from agreelint.read.pdf.sheet import Sheet

_SPACED = re.compile(r"(?<!\S)(?:\w ){3,}\w(?!\S)")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
# Prose has a blank to six characters.
_FEW = 5
# White between words, as a multiple of that between letters.
_WIDER = 1.5
# A character of no width: it keeps the place of one that is not shown.
_NOTHING = "\u200b"


def closed_up(sheet: Sheet, start: int, text: str) -> str:
    """`text`, which begins at character `start`, without the blanks inside such words; as long as before.

    Where the white does not tell words apart, or what comes out are no words, it stays as it is.
    """
    if _FEW * text.count(" ") < len(text):
        return text
    return _SPACED.sub(lambda found: _closed(sheet, start + found.start(), found.group()), text)


def _closed(sheet: Sheet, start: int, spaced: str) -> str:
    sides = [sheet.sides(at) for at in range(start, start + len(spaced), 2)]
    white = [right[0] - left[2] for left, right in pairwise(sides)]
    between = sorted(white)[len(white) // 4] * _WIDER
    blanks = [" " if gap > between else _NOTHING for gap in white]
    closed = "".join(letter + blank for letter, blank in zip(spaced[::2], [*blanks, ""], strict=True))
    words = _LETTERS.findall(closed.replace(_NOTHING, ""))
    return closed if words and all(is_word(word.casefold()) for word in words) else spaced
