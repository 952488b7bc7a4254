"""Plain text and Markdown to a manuscript."""

from collections.abc import Iterable, Sequence

from agreelint.model.manuscript import Anchor, Manuscript, Paragraph, Run, Story
from agreelint.model.place import Gap, Note
from agreelint.read import decode, tidy
from agreelint.read.decode import Line
from agreelint.read.edges import QUOTED, without_numbers, without_quotes
from agreelint.read.hyphens import Known, joint, known
from agreelint.read.letters import controls
from agreelint.read.sniff import Kind, recognise
from agreelint.read.wrap import blocks, joined, wrapping

_HYPHENS = dict.fromkeys(map(ord, "\xad\u2010"), "-")


def read_plain(name: str, data: bytes, sha256: str) -> Manuscript:
    """The paragraphs of a text file; `format` is "markdown" where the name ends so.

    Raises:
        Unreadable: if the bytes are no text.
    """
    text, guessed = decode.decode(name, data)
    lines = decode.lines(text)
    notes = (Note(decode.CP1252),) if guessed else ()
    if any(char in text[1:] for char in f"{tidy.UNSEEN}\xad"):
        notes = (*notes, Note("it holds characters of no width, which nobody can see and which were not counted"))
    gaps = controls(name, text)
    if recognise(name, data) is Kind.MARKDOWN:
        from agreelint.read.markdown import read_markdown
        from agreelint.read.markup import settled

        shown = settled(lines)
        paragraphs = read_markdown(shown.lines, shown.literal)
        gaps = (*gaps, *(Gap(name, f"it holds {doubt}") for doubt in shown.doubts))
        return Manuscript(name, sha256, "markdown", tuple(paragraphs), gaps=gaps, notes=notes)
    unquoted = without_quotes(lines)
    if unquoted != lines:
        notes = (*notes, Note(QUOTED))
    paragraphs = plain_paragraphs(without_numbers(unquoted))
    stories = tuple(dict.fromkeys([Story.BODY, *(paragraph.story for paragraph in paragraphs)]))
    return Manuscript(name, sha256, "text", tuple(paragraphs), stories=stories, gaps=gaps, notes=notes)


def plain_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of `lines`: body first, then what repeats at the foot of pages."""
    from agreelint.read.feet import set_apart

    body, feet = set_apart(blocks(lines))
    words = known((line.text.translate(_HYPHENS), False) for part in body for line in part)
    left = min((_indent(part[0].text) for part in body), default=0)
    found = [
        Paragraph(runs, indent=6.0 * (_indent(group[0].text) - left), centred=_is_centred(group, left))
        for group in joined(body, wrapping(body))
        if (runs := line_runs(group, words))
    ]
    found += [Paragraph(line_runs(part, words), story=Story.FOOTER) for part in feet]
    return found


def line_runs(lines: Iterable[Line], words: Known) -> tuple[Run, ...]:
    """One run for each line, or stretch of a line, joined by the line end seen as a space."""
    lines = list(lines)
    runs: list[Run] = []
    for at, line in enumerate(lines):
        text = line.text.rstrip()
        below = lines[at + 1].text.lstrip() if at + 1 < len(lines) else ""
        if text[-1:].translate(_HYPHENS) == "-":
            text = text[:-1] + "-"
        if below:
            ends = joint(text, below, words)
            text = text[: len(text) - ends.drop].rstrip() + " " * ends.space
        runs += [
            Run(piece, anchor=Anchor("text", line.number, offset)) for offset, piece in tidy.pieces(tidy.unseen(text))
        ]
    return tidy.trimmed(runs)


def _indent(text: str) -> int:
    return len(text.expandtabs(8)) - len(text.expandtabs(8).lstrip())


def _is_centred(group: Sequence[Line], left: int) -> bool:
    return len(group) == 1 and _indent(group[0].text) - left >= 12 and len(group[0].text.strip()) < 60  # noqa: PLR2004
