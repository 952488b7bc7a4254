"""Words that a layout keeps from sight: they do not count, or there is a gap, or both; ordinary layout is neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.manuscript import Manuscript
from read.docx.wordfile import abstract, cell, level, listed, manuscript, num, par, row, run, style, table

WORDS = "Customer shall not track people."
LONG = WORDS + " It shall not let others do so, whether by name or in bulk, and however the data were obtained."
DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'


def exact(twips: int) -> str:
    return f'<w:spacing w:line="{twips}" w:lineRule="exact"/>'


def frame(marks: str) -> str:
    return f'<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="page" {marks}/>'


def fixed(twips: int, *cells: str) -> str:
    return table(row(*cells, properties=f'<w:trHeight w:val="{twips}" w:hRule="exact"/>'))


def boxed(tall: int, properties: str = "") -> str:
    box = f"<wps:txbx><w:txbxContent>{par('Reporting')}{par(LONG)}</w:txbxContent></wps:txbx>{properties}"
    return par(
        f'<w:r><w:drawing><wp:inline><wp:extent cx="4000000" cy="{tall}"/><a:graphic><a:graphicData><wps:wsp>{box}'
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def old_box(tall: int, properties: str = "") -> str:
    box = f"<v:textbox {properties}><w:txbxContent>{par('Reporting')}{par(LONG)}</w:txbxContent></v:textbox>"
    return par(f'<w:r><w:pict><v:shape style="width:300pt;height:{tall}pt">{box}</v:shape></w:pict></w:r>')


def placed(across: str, down: str = "", wide: int = 2_000_000) -> str:
    """A text box at a position of its own; each is what it is measured from and the offset in points."""
    axes = ""
    for axis, at in (("H", across), ("V", down)):
        if at:
            origin, offset = at.split()
            axes += (
                f'<wp:position{axis} relativeFrom="{origin}"><wp:posOffset>{int(offset) * 12_700}</wp:posOffset>'
                f"</wp:position{axis}>"
            )
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{par(WORDS)}</w:txbxContent></wps:txbx></wps:wsp>"
    return par(
        f'<w:r><w:drawing><wp:anchor>{axes}<wp:extent cx="{wide}" cy="900000"/><a:graphic><a:graphicData>{box}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def old_placed(style: str) -> str:
    box = f"<v:textbox><w:txbxContent>{par(WORDS)}</w:txbxContent></v:textbox>"
    return par(f'<w:r><w:pict><v:shape style="width:150pt;height:70pt;{style}">{box}</v:shape></w:pict></w:r>')


def read(body: str) -> Manuscript:
    return manuscript(par("Fees.") + body, styles=DEFAULTS + style("Low", exact(80)))


def counts(found: Manuscript) -> bool:
    return any("track" in paragraph.text for paragraph in found.paragraphs)


HIDDEN = {
    "line of four points": par(WORDS, exact(80)),
    "line of four points by the style": par(WORDS, '<w:pStyle w:val="Low"/>'),
    "low for large letters": par(run(WORDS, '<w:sz w:val="80"/>'), exact(240)),
    "row of four points": fixed(75, WORDS),
    "letters on top of one another": par(run(WORDS, '<w:spacing w:val="-400"/>')),
    "moved off the page": par(run(WORDS, '<w:position w:val="-3000"/>')),
    "frame beyond the page": par(WORDS, frame('w:w="4000" w:x="30000" w:y="30000"')),
    "frame before the page": par(WORDS, frame('w:w="4000" w:x="-9000" w:y="0"')),
    "frame above the page": par(WORDS, frame('w:w="4000" w:x="0" w:y="-9000"')),
    "frame of no size": par(WORDS, frame('w:w="10" w:h="10" w:hRule="exact" w:x="900" w:y="900"')),
    "right indent": par(WORDS, '<w:ind w:right="20000"/>'),
    "left indent": par(WORDS, '<w:ind w:left="14000"/>'),
    "both indents": par(WORDS, '<w:ind w:left="5000" w:right="5000"/>'),
    "box before the page": placed("page -300"),
    "box beyond the page": placed("page 700"),
    "box above the page": placed("page 72", "page -200"),
    "box below the page": placed("column 0", "paragraph 900"),
    "box far before its column": placed("column -800"),
    "old box before the page": old_placed("position:absolute;margin-left:-900pt"),
    "old box below the page": old_placed("position:absolute;margin-top:900pt"),
    "old box before the edge": old_placed("position:absolute;margin-left:-200pt;mso-position-horizontal-relative:page"),
    "three points": par(run(WORDS, '<w:sz w:val="6"/>')),
    "four points": par(run(WORDS, '<w:sz w:val="8"/>')),
}


@pytest.mark.parametrize("place", HIDDEN)
def test_out_of_sight_does_not_count(place: str) -> None:
    found = read(HIDDEN[place])
    assert not counts(found)
    assert any(WORDS in note.what for note in found.notes)


DOUBTFUL = {
    "line lower than its letters": par(WORDS, exact(140)),
    "row lower than its letters": fixed(140, WORDS),
    "row too low for its words": fixed(280, cell(par("Reporting") + par(WORDS))),
    "row too low for its lines": fixed(280, cell(par(LONG), '<w:tcW w:w="2000" w:type="dxa"/>')),
    "row too low for a line after a break": fixed(280, cell(par(f"<w:r><w:t>Fees.</w:t><w:br/><w:t>{WORDS}</w:t></w:r>"))),
    "text box too low for its words": boxed(250_000),
    "old text box too low for its words": old_box(14),
    "letters pressed together": par(run(WORDS, '<w:spacing w:val="-60"/>')),
    "letters made thin": par(run(WORDS, '<w:w w:val="15"/>')),
    "words moved out of their line": par(run(WORDS, '<w:position w:val="100"/>')),
    "frame of one letter": par(WORDS, frame('w:w="100" w:x="900" w:y="900"')),
    "box partly before the page": placed("page -80"),
    "box partly beyond the page": placed("page 560"),
    "before the edge": par(WORDS, '<w:ind w:left="-3000"/>'),
    "beyond the edge": par(WORDS, '<w:ind w:right="-3000"/>'),
}  # fmt: skip


@pytest.mark.parametrize("place", DOUBTFUL)
def test_perhaps_out_of_sight_is_a_gap(place: str) -> None:
    assert read(DOUBTFUL[place]).gaps


ORDINARY = {
    "line as high as its letters": par(WORDS, exact(240)),
    "tight line": par(WORDS, exact(200)),
    "row for one line": fixed(280, WORDS),
    "row for two paragraphs": fixed(560, cell(par("Reporting") + par(WORDS))),
    "row that ends in nothing": fixed(280, cell(par(WORDS) + par())),
    "row of no fixed height": table(row(cell(par("Reporting") + par(WORDS)), properties='<w:trHeight w:val="75"/>')),
    "text box": boxed(900_000),
    "text box that grows": boxed(250_000, "<wps:bodyPr><a:spAutoFit/></wps:bodyPr>"),
    "old text box": old_box(60),
    "old text box that grows": old_box(14, 'style="mso-fit-shape-to-text:t"'),
    "letters a little closer": par(run(WORDS, '<w:spacing w:val="-20"/>')),
    "letters apart": par(run(WORDS, '<w:spacing w:val="100"/>')),
    "raised": par(run(WORDS, '<w:position w:val="12"/>')),
    "frame": par(WORDS, frame('w:w="4000" w:x="900" w:y="900"')),
    "frame in the margin": par(WORDS, '<w:framePr w:w="1200" w:hAnchor="margin" w:x="-1300"/>'),
    "box on the page": placed("page 72", "page 72"),
    "box in the margin": placed("margin -60", "paragraph -700"),
    "box as wide as the page": placed("page 0", "", 7_772_400),
    "old box on the page": old_placed("position:absolute;margin-left:-60pt;margin-top:20pt"),
    "indents": par(WORDS, '<w:ind w:left="2880" w:right="2880"/>'),
    "into the margin": par(WORDS, '<w:ind w:left="-720" w:right="-720"/>'),
    "five points": par(run(WORDS, '<w:sz w:val="10"/>')),
}


@pytest.mark.parametrize("place", ORDINARY)
def test_ordinary_layout_is_read_without_a_gap(place: str) -> None:
    found = read(ORDINARY[place])
    assert counts(found)
    assert not found.gaps


def test_indents_are_measured_on_the_page_of_the_file() -> None:
    wide = '<w:sectPr><w:pgSz w:w="20000" w:h="12000"/></w:sectPr>'
    body = par(WORDS, '<w:ind w:left="12000"/>')
    assert counts(manuscript(body + wide))
    assert not counts(manuscript(body))


@pytest.mark.parametrize(("left", "seen"), [(14_000, False), (720, True)])
def test_indents_of_a_list_are_indents(left: int, seen: bool) -> None:
    indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'
    numbering = abstract(0, level(0, "%1.", more=indent)) + num(1, 0)
    found = manuscript(par("Fees.") + listed(WORDS), numbering=numbering)
    assert counts(found) == seen
    assert bool(found.gaps) != seen


def test_a_gap_stands_for_words_alone() -> None:
    assert not read(par("", exact(20)) + par(run(" ", '<w:spacing w:val="-400"/>'), exact(80))).gaps


@given(st.integers(1, 400), st.integers(2, 80))
def test_no_line_lower_than_its_letters_is_passed_in_silence(line: int, half_points: int) -> None:
    found = manuscript(par(run(WORDS, f'<w:sz w:val="{half_points}"/>'), exact(line)))
    assert line / 20 >= half_points / 2 * 0.75 or found.gaps or not counts(found)
