"""The label of every numbered paragraph, counted as Word counts it."""

from building.paper import Boxed, Control, Level, Paper, Paragraph

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def number_as(form: str, number: int) -> str:
    """`number` in one of Word's number formats."""
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        rest, roman = number, ""
        for value, sign in _ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    return str(number)


def label_of(levels: tuple[Level, ...], counts: list[int], at: int) -> str:
    """The label that level `at` (from 0) shows when the counters stand at `counts`."""
    shown = levels[at].text
    for outer in range(at + 1):
        form = "decimal" if levels[at].legal else levels[outer].form
        shown = shown.replace(f"%{outer + 1}", number_as(form, counts[outer]))
    return shown


def _cited(levels: tuple[Level, ...], counts: list[int], at: int) -> str:
    """As a cross-reference with full context shows it: "16.4(a)(ii)"."""
    own = label_of(levels, counts, at).rstrip(".")
    if at == 0 or any(f"%{outer + 1}" in levels[at].text for outer in range(at)):
        return own
    return _cited(levels, counts, at - 1) + own


def paragraphs(paper: Paper) -> list[Paragraph]:
    """Every paragraph outside tables, in order."""
    found: list[Paragraph] = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Boxed):
            found.extend(block.paragraphs)
        elif isinstance(block, Control):
            found.append(block.paragraph)
    return found


def labels(paper: Paper) -> tuple[dict[int, str], dict[str, str]]:
    """Labels by `id` of the paragraph, and what a reference to each named paragraph shows.

    Paragraphs whose deletion is tracked are not there for the accepted text, so they do not count.
    """
    counters: dict[str, list[int]] = {}
    running: dict[str, int] = {}
    shown: dict[int, str] = {}
    cited: dict[str, str] = {}
    for paragraph in paragraphs(paper):
        gone = paragraph.change is not None and not paragraph.change.inserted
        if not paragraph.numbered or gone:
            continue
        levels = paper.schemes[paragraph.scheme]
        if running.get(paragraph.scheme) != paragraph.sequence:
            running[paragraph.scheme] = paragraph.sequence
            counters[paragraph.scheme] = [level.start - 1 for level in levels]
        counts = counters[paragraph.scheme]
        at = paragraph.level - 1
        counts[at] += 1
        for outer in range(at):
            counts[outer] = max(counts[outer], levels[outer].start)
        for deeper in range(at + 1, len(levels)):
            counts[deeper] = levels[deeper].start - 1
        shown[id(paragraph)] = label_of(levels, counts, at)
        if paragraph.name:
            cited[paragraph.name] = _cited(levels, counts, at)
    return shown, cited
