"""Whether words fit into a row or a box of a fixed height."""

from collections.abc import Sequence

from agreelint.read.docx.draft import BREAK, Draft

_USUAL = 10.0
# Of the size: no text is set tighter than this on average.
_LETTER = 0.4
_SLACK = 1.25


def overflow(drafts: Sequence[Draft], wide: float, tall: float) -> str:
    """The words that stand last, where those of `drafts` need more than `tall` points; else an empty text.

    `wide` is how wide the lines are in points, 0 or less where nobody knows. What is needed is reckoned low.
    """
    needed = 0.0
    last = ""
    for draft in drafts:
        size = min((piece.look.size or _USUAL for piece in draft.pieces), default=_USUAL)
        words = "".join(piece.text for piece in draft.pieces if piece.counts)
        for line in words.split(BREAK):
            lines = round(len(line.strip()) * size * _LETTER / wide) if wide > 0 else 1
            needed += size * max(1, lines)
        if words.strip():
            last = words.strip() if needed > tall * _SLACK else ""
    return last
