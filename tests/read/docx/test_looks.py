"""Looks through styles: defaults, then the chain of styles, then what is set on the words."""

import pytest

from agreelint.model.manuscript import Run
from read.docx.wordfile import cell, manuscript, par, row, run, style, table, texts

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'


def runs(body: str, styles: str = "") -> tuple[Run, ...]:
    return manuscript(body, styles=styles).paragraphs[0].runs


def of_style(name: str, content: str) -> str:
    return par(content, f'<w:pStyle w:val="{name}"/>')


def test_marks_come_down_the_chain() -> None:
    styles = (
        DEFAULTS
        + style("Base", run_properties='<w:b/><w:sz w:val="24"/>')
        + style("Child", run_properties="<w:i/>", based_on="Base")
        + style("Odd", run_properties="<w:b/>", based_on="Child")
        + style("Strong", run_properties="<w:b/>", kind="character")
    )  # fmt: skip
    [plain] = runs(par("x"), styles)
    assert (plain.bold, plain.italic, plain.size) == (False, False, 11.0)
    [child] = runs(of_style("Child", "x"), styles)
    assert (child.bold, child.italic, child.size) == (True, True, 12.0)
    assert runs(of_style("Odd", "x"), styles)[0].bold
    direct = run("a", '<w:b w:val="0"/><w:u w:val="single"/><w:sz w:val="13"/>')
    [off] = runs(of_style("Child", direct), styles)
    assert (off.bold, off.underline, off.size) == (False, True, 6.5)


def test_a_mark_of_two_levels_of_styles_switches_over() -> None:
    styles = style("Loud", run_properties="<w:b/><w:vanish/>") + style(
        "Strong", run_properties="<w:b/><w:vanish/>", kind="character"
    )
    both = run("a", '<w:rStyle w:val="Strong"/>')
    [found] = runs(of_style("Loud", both), styles)
    assert (found.bold, found.hidden) == (False, "")
    assert runs(of_style("Loud", "x"), styles)[0].hidden == "hidden text"
    assert runs(par(both), styles)[0].hidden == "hidden text"


def test_hidden_by_the_style_of_the_table() -> None:
    styles = style("Dark", run_properties="<w:vanish/>", kind="table")
    found = manuscript(par("Fees.") + table(row("gone"), properties='<w:tblStyle w:val="Dark"/>'), styles=styles)
    assert texts(found) == ["Fees."]


def test_white_letters_are_seen_on_a_painted_ground() -> None:
    white = run("words", '<w:color w:val="FFFFFF"/>')
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="000080"/>'
    theme = (
        '<a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="112233"/></a:accent1></a:clrScheme></a:themeElements>'
    )
    accent = '<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>'
    painted = style("T", kind="table").replace(
        "</w:style>", f'<w:tblStylePr w:type="firstRow"><w:tcPr>{dark}</w:tcPr></w:tblStylePr></w:style>'
    )
    for body in (
        par(run("words", f'<w:color w:val="FFFFFF"/>{dark}')),
        par(run("words", '<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>')),
        par(white, dark),
        of_style("Band", white),
        par(white, accent),
        table(row(cell(par(white), dark))),
        table(row(cell(par(white))), properties=dark),
        table(row(cell(par(white))), properties='<w:tblStyle w:val="T"/>'),
    ):
        found = manuscript(body, styles=style("Band", dark) + painted, theme=theme)
        assert texts(found) == ["words"]
    assert texts(manuscript(par("Fees.") + table(row(cell(par(white)))))) == ["Fees."]
    assert texts(manuscript(par("Fees.") + par(white, '<w:shd w:val="clear" w:fill="FFFFFF"/>'))) == ["Fees."]


def test_headings_by_level_and_by_name() -> None:
    styles = (
        style("A", '<w:outlineLvl w:val="1"/>')
        + style("B", name="heading 3")
        + style("C", '<w:outlineLvl w:val="9"/>', name="heading 4")
        + style("D", based_on="A")
    )
    body = "".join(of_style(name, "x") for name in "ABCD") + par("x", '<w:outlineLvl w:val="0"/>') + par("x")
    assert [each.outline for each in manuscript(body, styles=styles).paragraphs] == [2, 3, None, 2, 1, None]


def test_the_default_style_is_that_of_paragraphs_without_one() -> None:
    styles = style("Body", '<w:jc w:val="center"/>', "<w:i/>", name="Normal", default=True)
    found = manuscript(par("x") + of_style("Unknown", "y"), styles=styles)
    assert [(each.style, each.centred, each.runs[0].italic) for each in found.paragraphs] == [
        ("Normal", True, True)
    ] * 2


def test_styles_that_are_based_on_one_another_end() -> None:
    styles = style("A", run_properties="<w:b/>", based_on="B") + style("B", run_properties="<w:i/>", based_on="A")
    [found] = runs(of_style("A", "x"), styles)
    assert (found.bold, found.italic) == (True, True)


@pytest.mark.parametrize(
    ("indent", "points"),
    [
        ('w:left="720"', 36.0),
        ('w:start="720" w:hanging="360"', 18.0),
        ('w:firstLine="200"', 10.0),
        ('w:left="1in"', 72.0),
    ],
)
def test_indent_is_that_of_the_first_line(indent: str, points: float) -> None:
    assert manuscript(par("x", f"<w:ind {indent}/>")).paragraphs[0].indent == points


def test_theme_colour_outranks_the_stated_one() -> None:
    theme = '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="FFFFFF"/></a:dk1></a:clrScheme>'
    body = par("Fees.") + par(run("gone", '<w:color w:val="000000" w:themeColor="text1"/>'))
    assert texts(manuscript(body, theme=theme)) == ["Fees."]
    assert texts(manuscript(body)) == ["Fees.", "gone"]
