"""One document with everything that lists can do. The labels are Word's; LibreOffice shows the same but for the rules
of Word it does not follow (`isLgl`, `lvlRestart`, and `startOverride` after a restart)."""

from read.docx.wordfile import (
    abstract,
    cell,
    level,
    listed,
    manuscript,
    num,
    par,
    restart,
    row,
    run,
    style,
    table,
)

NUMBERING = (
    abstract(1, level(0, "Article %1", "upperRoman"), level(1, "Section %1.%2", more="<w:isLgl/>"),
             level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman"), level(4, "%5)", "upperLetter"))
    + abstract(2, level(0, "%1.", more='<w:pStyle w:val="Heading1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="Heading2"/>'),
               level(2, "(%3)", "lowerLetter", more='<w:pStyle w:val="Heading3"/>'), level(3, "%1.%2(%3)(%4)", "lowerRoman"))
    + abstract(3, level(0, "•", "bullet")) + abstract(4, level(0, "%1", "ordinalText"))
    + abstract(5, level(0, "%1.", "decimalZero")) + abstract(6, level(0, "%1.", "upperLetter", start=26))
    + abstract(7, level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3", more='<w:lvlRestart w:val="1"/>'),
               level(3, "%4)", more='<w:lvlRestart w:val="0"/>'))
    + abstract(8, more='<w:numStyleLink w:val="MyList"/>')
    + abstract(9, level(0, "L%1."), level(1, "L%1.%2"), more='<w:styleLink w:val="MyList"/>')
    + abstract(10, level(0, "%1."), level(1, "%1.%2")) + abstract(11, level(0, "%1.", start=0), level(1, "%1.%2", start=5))
    + "".join(num(n, n) for n in range(1, 12))
    + num(20, 10) + num(21, 10, restart(0, 1)) + num(22, 10, restart(0, 7), restart(1, 3))
    + num(23, 10, f'<w:lvlOverride w:ilvl="0">{level(0, "[%1]", "upperLetter", start=3)}</w:lvlOverride>')
)  # fmt: skip
STYLES = (
    style("Normal", default=True)
    + style("Heading1", '<w:numPr><w:numId w:val="2"/></w:numPr>')
    + style("Heading2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>')
    + style("Heading3", '<w:numPr><w:numId w:val="2"/></w:numPr>')
    + style("Sub", based_on="Heading2")
    + style("Off", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="Heading1")
    + style("MyList", '<w:numPr><w:numId w:val="9"/></w:numPr>', kind="numbering")
)


def styled(name: str, more: str = "") -> str:
    return par(run("x"), f'<w:pStyle w:val="{name}"/>{more}')


def at(*places: tuple[int, int]) -> str:
    return "".join(listed("x", *place) for place in places)


OUTLINE = at(*((1, lvl) for lvl in (0, 1, 1, 2, 2, 3, 3, 4, 2, 1, 0, 1)))
LINKED = "".join(
    styled(name) for name in ("Heading1", "Heading2", "Heading3", "Sub", "Off", "Heading1", "Heading3", "Heading2")
)
DIRECT = (
    styled("Heading2", '<w:numPr><w:numId w:val="2"/></w:numPr>')
    + styled("Heading1", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    + at((2, 3))
)
FORMATS = at((3, 0), (4, 0), (4, 0), (5, 0), (5, 0), (6, 0), (6, 0), (6, 0))
RESTARTS = at(*((7, lvl) for lvl in (0, 1, 2, 2, 1, 2, 3, 0, 1, 2, 3)))
BY_LINK = at((8, 0), (8, 1), (9, 0), (8, 1))
SHARED = at(
    (10, 0),
    (10, 1),
    (20, 0),
    (21, 0),
    (21, 1),
    (10, 0),
    (21, 0),
    (22, 0),
    (22, 1),
    (10, 1),
    (22, 0),
    (22, 1),
    (23, 0),
    (10, 0),
)
STARTS = at((11, 0), (11, 1), (11, 0), (11, 1), (11, 1))
PLACES = (
    table(row(cell(at((10, 0))), cell(at((10, 1)))))
    + f"<w:sdt><w:sdtContent>{at((10, 0))}</w:sdtContent></w:sdt>"
    + par("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="10"/></w:numPr><w:sectPr/>')
    + listed("x", 10).replace("<w:numPr>", "<w:keepNext/><w:numPr>")
)


def test_every_label_is_the_one_that_word_shows() -> None:
    body = OUTLINE + LINKED + DIRECT + FORMATS + RESTARTS + BY_LINK + SHARED + STARTS + PLACES
    found = [each.label for each in manuscript(body, numbering=NUMBERING, styles=STYLES).paragraphs]
    assert " | ".join(found).split(" | ") == [
        *("Article I", "Section 1.1", "Section 1.2", "(a)", "(b)", "(i)", "(ii)", "A)", "(c)", "Section 1.3"),
        *("Article II", "Section 2.1"),
        *("1.", "1.1", "(a)", "1.2", "", "2.", "(a)", "2.2"),
        *("2.3", "", "2.3(a)(i)"),
        *("•", "First", "Second", "01.", "02.", "Z.", "AA.", "BB."),
        *("1.", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.3", "1)", "2.", "2.1", "2.1.1", "2)"),
        *("L1.", "L1.1", "L2.", "L2.1"),
        *("1.", "1.1", "2.", "1.", "1.1", "2.", "3.", "7.", "7.3", "7.4", "8.", "8.3", "[I]", "10."),
        *("0.", "0.5", "1.", "1.5", "1.6"),
        *("11.", "11.1", "12.", "13."),
    ]
