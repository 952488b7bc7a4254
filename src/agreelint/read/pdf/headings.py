"""Which paragraphs are headings by their looks, and of which level."""

from collections.abc import Sequence
from dataclasses import replace

from agreelint.model.manuscript import Paragraph, Run
from agreelint.read.marks import label_end
from agreelint.read.pdf.setting import Setting

_MOST_WORDS = 16
_MOST_LEVELS = 6


def outlined(paragraphs: Sequence[Paragraph], how: Setting) -> list[Paragraph]:
    """`paragraphs` with an outline level where a short one is larger or heavier than most words, or underlined.

    Levels go by size, larger first, and at one size by weight.
    """
    looks = {at: look for at, paragraph in enumerate(paragraphs) if (look := _look(paragraph, how))}
    levels = {look: level for level, look in enumerate(sorted(set(looks.values()), reverse=True), 1)}
    return [
        replace(paragraph, outline=min(levels[looks[at]], _MOST_LEVELS)) if at in looks else paragraph
        for at, paragraph in enumerate(paragraphs)
    ]


def _look(paragraph: Paragraph, how: Setting) -> tuple[float, bool] | None:
    """Size and weight of a heading, None for ordinary words."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    text = paragraph.text.strip()
    if not runs or paragraph.cell is not None or len(text.split()) > _MOST_WORDS:
        return None
    if text.endswith((",", ";")) or not any(char.isalpha() for char in text[label_end(text) :]):
        return None
    size = round(max(run.size or 0.0 for run in runs) * 2) / 2
    letters = sum(len(run.text) for run in runs)
    bold = sum(len(run.text) for run in runs if run.bold) >= 0.8 * letters
    larger = size >= 1.1 * how.size
    stands_out = (bold and not how.bold) or _is_underlined(runs, text)
    if larger or (stands_out and size >= 0.9 * how.size):
        return (size if larger else how.size, bold)
    return None


def _is_underlined(runs: Sequence[Run], text: str) -> bool:
    """Whether a line runs under all of a heading but its label; under a sentence, or an entry, it is emphasis."""
    if text.endswith(".") or ": " in text:
        return False
    label = text[: label_end(text)]
    plain = "".join(run.text for run in runs if not run.underline).strip(" .:")
    return any(run.underline for run in runs) and len(plain) <= len(label)
