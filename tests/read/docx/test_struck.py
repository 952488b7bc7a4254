"""Words with a line through them: a person reads them as taken out, so they do not count, and there is a gap."""

import pytest

from read.docx.wordfile import manuscript, par, run, style, texts


def sentence(properties: str, more: str = "") -> str:
    return par(run("Customer may ") + run("not ", properties) + run("use the System."), more)


@pytest.mark.parametrize(
    "properties",
    [
        "<w:strike/>",
        "<w:dstrike/>",
        '<w:strike w:val="true"/>',
        '<w:rStyle w:val="Gone"/>',
        '<w:rStyle w:val="Twice"/>',
    ],
)
def test_struck_words_do_not_count_and_are_a_gap(properties: str) -> None:
    styles = style("Gone", run_properties="<w:strike/>", kind="character")
    styles += style("Twice", run_properties="<w:dstrike/>", kind="character")
    found = manuscript(sentence(properties), styles=styles)
    assert texts(found) == ["Customer may use the System."]
    assert [("struck out" in gap.why, '"not"' in gap.why) for gap in found.gaps] == [(True, True)]
    assert any(each.text.strip() == "not" and not each.live and not each.hidden for each in found.paragraphs[0].runs)


def test_struck_by_the_style_of_the_paragraph() -> None:
    styles = style("Old", run_properties="<w:strike/>")
    found = manuscript(par("Fees.") + par("Customer shall not track people.", '<w:pStyle w:val="Old"/>'), styles=styles)
    assert texts(found) == ["Fees."]
    assert len(found.gaps) == 1


def test_a_line_that_is_switched_off_strikes_nothing() -> None:
    styles = style("Old", run_properties="<w:strike/>")
    off = '<w:strike w:val="0"/>'
    found = manuscript(par(run("Fees.", off), '<w:pStyle w:val="Old"/>') + sentence(off), styles=styles)
    assert texts(found) == ["Fees.", "Customer may not use the System."]
    assert not found.gaps


def test_struck_blanks_and_struck_deletions_are_no_gap() -> None:
    gone = '<w:del w:id="1"><w:r><w:rPr><w:strike/></w:rPr><w:delText>not</w:delText></w:r></w:del>'
    assert not manuscript(par(run("Fees") + run(" ", "<w:strike/>") + gone + run("due."))).gaps


def test_struck_in_a_text_box() -> None:
    box = f"<v:textbox><w:txbxContent>{sentence('<w:strike/>')}</w:txbxContent></v:textbox>"
    found = manuscript(par(f"<w:r><w:t>Fees.</w:t><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"))
    assert texts(found) == ["Fees.", "Customer may use the System."]
    assert len(found.gaps) == 1


def test_struck_in_a_drawing() -> None:
    drawn = '<a:p><a:r><a:t>Fees are </a:t></a:r><a:r><a:rPr strike="sngStrike"/><a:t>not </a:t></a:r><a:r><a:t>due.</a:t></a:r></a:p>'
    found = manuscript(
        par(
            f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{drawn}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    )
    assert texts(found) == ["Fees are due."]
    assert len(found.gaps) == 1
