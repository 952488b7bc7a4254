"""Ways to number an agreement that drafters use."""

from building.paper import Level


def decimal(*, articles: bool = True) -> tuple[Level, ...]:
    """1. HEADING, 1.1 clause, (a), (i): the usual commercial outline."""
    return (
        Level("%1.", left=36, first=0, heading=articles),
        Level("%1.%2", left=36, first=0),
        Level("(%3)", "lowerLetter", left=72, first=36),
        Level("(%4)", "lowerRoman", left=108, first=72),
    )


def articles() -> tuple[Level, ...]:
    """ARTICLE I, Section 1.1, (a), (i): each section's first line starts at the margin."""
    return (
        Level("ARTICLE %1", "upperRoman", left=0, first=0, heading=True, centred=True),
        Level("Section %1.%2", left=0, first=36, legal=True),
        Level("(%3)", "lowerLetter", left=72, first=36),
        Level("(%4)", "lowerRoman", left=108, first=72),
    )


def federal(letter: str) -> tuple[Level, ...]:
    """H.1 HEADING, H.1.1 clause, (a), (1): a section of the uniform contract format."""
    return (
        Level(f"{letter}.%1", left=36, first=0, heading=True),
        Level(f"{letter}.%1.%2", left=54, first=0),
        Level("(%3)", "lowerLetter", left=81, first=54),
        Level("(%4)", left=108, first=81),
    )


def paragraphs() -> tuple[Level, ...]:
    """1., 1.1, (a): paragraphs of a schedule, numbered anew in each."""
    return (
        Level("%1.", left=36, first=0),
        Level("%1.%2", left=36, first=0),
        Level("(%3)", "lowerLetter", left=72, first=36),
    )


def schedules(word: str, form: str = "decimal") -> tuple[Level, ...]:
    """SCHEDULE 1, EXHIBIT A: titles that Word counts, each on a new page by its own style."""
    return (Level(f"{word} %1", form, left=0, first=0, heading=True, centred=True, new_page=True),)


def recitals() -> tuple[Level, ...]:
    """(A), (B): the recitals."""
    return (Level("(%1)", "upperLetter", left=36, first=0),)
