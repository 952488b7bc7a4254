"""Characters as a person sees them, one for one, so that every character keeps its place on the paper."""

import re
from dataclasses import replace

from agreelint.model.manuscript import Run

# Spaces of every width are a space, soft hyphens that survived into a text are seen as hyphens.
_SAME = {ord(space): " " for space in "\t\x0b\x0c\r\n\x1c\x1d\x1e\x1f\x85\xa0\u1680\u202f\u205f\u3000\u2028\u2029"}
_SAME |= dict.fromkeys(range(0x2000, 0x200B), " ")
_SAME |= {0xAD: "-", 0x2010: "-", 0x2011: "-"}
# The bullets of fonts of signs, which every word processor writes into PDFs by their places in the font.
_SAME |= {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A8: "◆", 0xF076: "❖"}
_SAME |= dict.fromkeys([*range(9), *range(0x0E, 0x1C), 0x7F], " ")
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u180e"
# Only one word's letters: of a longer run nobody can say where its words end.
_SPACED = re.compile(r"(?<!\S)(?<!(?<!\w)\w )(?:[^\W\d_] ){3,10}[^\W\d_](?![\w'])(?! \w(?!\w))")
# Plain letters without any of these stay as they are.
_MAY_CHANGE = re.compile(r"\A |  | [^\W\d_] [^\W\d_] ")
# Characters of no width, and spaces after a space or at the start.
_LEFT_OUT = re.compile(rf"\A[ {UNSEEN}]+|(?<= )[ {UNSEEN}]+|[{UNSEEN}]+")


def shown(text: str) -> str:
    """`text` with every odd space and hyphen as the plain one; the length never changes."""
    return text.translate(_SAME)


def pieces(text: str) -> list[tuple[int, str]]:
    """`text` with single spaces and without characters of no width, as (offset, stretch) pairs.

    Each stretch is a verbatim slice of `shown(text)`, so character `i` of it stood at `offset + i`.
    """
    if text.isascii() and text.isprintable() and not _MAY_CHANGE.search(text):
        return [(0, text)] if text else []
    text = shown(text)
    for spaced in _SPACED.finditer(text):
        text = text[: spaced.start()] + spaced.group().replace(" ", "\u2060") + text[spaced.end() :]
    found: list[tuple[int, str]] = []
    at = 0
    for gone in _LEFT_OUT.finditer(text):
        if gone.start() > at:
            found.append((at, text[at : gone.start()]))
        at = gone.end()
    if at < len(text):
        found.append((at, text[at:]))
    return found


def unseen(text: str) -> str:
    """`text` with soft hyphens as characters of no width: inside a line of text nobody sees them."""
    return text.replace("\xad", "\u2060")


def trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """`runs` without blanks at the end, nor before hidden words at the end."""
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    for at in range(len(runs) - 1, -1, -1):
        runs[at] = replace(runs[at], text=runs[at].text.rstrip())
        if not runs[at].hidden and runs[at].text:
            break
    return tuple(run for run in runs if run.text)
