"""Lists as Word counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.manuscript import View
from read.docx.wordfile import abstract, labels, level, listed, manuscript, num, par, restart, run, style, texts

OUTLINE = abstract(
    0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman")
)


def shown(body: str, numbering: str, styles: str = "", view: View = View.ACCEPTED) -> list[str]:
    return labels(manuscript(body, view, numbering=numbering, styles=styles))


def steps(*levels: int, num: int = 1) -> str:
    return "".join(listed("x", num, at) for at in levels)


def test_levels_count_and_reset() -> None:
    found = shown(steps(0, 1, 2, 2, 3, 3, 2, 1, 2, 0, 1), OUTLINE + num(1, 0))
    assert found == ["1.", "1.1", "(a)", "(b)", "(i)", "(ii)", "(c)", "1.2", "(a)", "2.", "2.1"]


def test_all_uses_of_one_definition_count_together() -> None:
    found = shown(steps(0) + steps(0, num=2) + steps(0), OUTLINE + num(1, 0) + num(2, 0))
    assert found == ["1.", "2.", "3."]


def test_start_override_counts_anew_once() -> None:
    numbering = OUTLINE + num(1, 0) + num(2, 0, restart(0, 1)) + num(3, 0, restart(0, 7))
    body = steps(0, 0) + steps(0, 0, num=2) + steps(0) + steps(0, num=3) + steps(0, num=2)
    assert shown(body, numbering) == ["1.", "2.", "1.", "2.", "3.", "7.", "8."]


def test_start_override_of_an_inner_level() -> None:
    numbering = OUTLINE + num(1, 0) + num(2, 0, restart(1, 5))
    assert shown(steps(0, 1) + steps(1, 1, num=2) + steps(0, 1, num=2), numbering) == [
        "1.", "1.1", "1.5", "1.6", "2.", "2.5",
    ]  # fmt: skip


def test_restart_only_after_the_level_named() -> None:
    for restarts, after in (("", "(a)"), ('<w:lvlRestart w:val="0"/>', "(b)"), ('<w:lvlRestart w:val="1"/>', "(b)")):
        numbering = abstract(
            0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter", more=restarts)
        ) + num(1, 0)
        assert shown(steps(0, 1, 2, 1, 2), numbering)[-1] == after
    one = abstract(0, level(0, "%1."), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>')) + num(1, 0)
    assert shown(steps(0, 1, 0, 1), one) == ["1.", "(1)", "2.", "(2)"]


def test_legal_levels_show_decimals() -> None:
    numbering = abstract(0, level(0, "ARTICLE %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + num(1, 0)
    assert shown(steps(0, 1, 0, 0, 0, 1), numbering) == [
        "ARTICLE I",
        "1.1",
        "ARTICLE II",
        "ARTICLE III",
        "ARTICLE IV",
        "4.1",
    ]


def test_a_level_skipped_takes_its_first_number() -> None:
    assert shown(steps(1, 1, 0, 2, 1), OUTLINE + num(1, 0)) == ["1.1", "1.2", "2.", "(a)", "2.2"]
    late = abstract(0, level(0, "%1.", start=4), level(1, "%1.%2")) + num(1, 0)
    assert shown(steps(1, 0, 1), late) == ["4.1", "5.", "5.1"]


def test_level_of_its_own_in_one_use() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "[%1]", "upperLetter", start=3)}</w:lvlOverride>'
    assert shown(steps(0, num=2) + steps(0), OUTLINE + num(1, 0) + num(2, 0, own)) == ["[C]", "4."]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("decimal", "1 4 28"), ("decimalZero", "01 04 28"), ("upperRoman", "I IV XXVIII"), ("lowerRoman", "i iv xxviii"),
        ("upperLetter", "A D BB"), ("lowerLetter", "a d bb"), ("ordinal", "1st 4th 28th"),
        ("cardinalText", "One Four Twenty-eight"), ("ordinalText", "First Fourth Twenty-eighth"), ("none", ""),
        ("hex", "1 4 1C"), ("numberInDash", "- 1 - - 4 - - 28 -"), ("made-up", "1 4 28"),
    ],
)  # fmt: skip
def test_formats(kind: str, expected: str) -> None:
    found = shown(steps(*[0] * 28), abstract(0, level(0, "%1", kind)) + num(1, 0))
    assert " ".join(found[at] for at in (0, 3, 27)).strip() == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("chineseCounting", "一 四 二十八"), ("ideographDigital", "一 四 二八"), ("thaiNumbers", "๑ ๔ ๒๘"),
        ("russianLower", "а г ю"), ("russianUpper", "А Г Ю"), ("decimalFullWidth", "１ ４ ２８"), ("arabicAlpha", "أ ث ي"),
        ("decimalEnclosedCircle", "① ④ 28"), ("ideographTraditional", "甲 丁 28"),
    ],
)  # fmt: skip
def test_formats_of_other_scripts(kind: str, expected: str) -> None:
    found = shown(steps(*[0] * 28), abstract(0, level(0, "%1", kind)) + num(1, 0))
    assert " ".join(found[at] for at in (0, 3, 27)) == expected


def test_a_number_nobody_knows_is_said_at_its_paragraph_alone() -> None:
    numbering = abstract(0, level(0, "%1."), level(1, "%2)", "bahtText"), level(2, "%1.%3")) + num(1, 0)
    found = manuscript(steps(0, 1, 2, 0), numbering=numbering)
    assert labels(found) == ["1.", "1)", "1.1", "2."]
    assert [note.paragraph for note in found.notes] == [1]
    assert '"bahtText"' in found.notes[0].what
    custom = level(0, "%1").replace('w:val="decimal"', 'w:val="custom" w:format="one-, two-, three-, ..."')
    assert [note.paragraph for note in manuscript(steps(0), numbering=abstract(0, custom) + num(1, 0)).notes] == [0]


def test_custom_format_pads() -> None:
    custom = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent>'
        '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
    )
    assert shown(steps(0, 0), custom + num(1, 0)) == ["009", "010"]


def test_bullets_as_seen() -> None:
    def bullet(text: str, font: str) -> str:
        return abstract(
            0,
            level(0, text, "bullet", more="").replace(
                "</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
            ),
        ) + num(1, 0)

    assert shown(steps(0), bullet("\uf0b7", "Symbol")) == ["•"]
    assert shown(steps(0), bullet("\uf0a7", "Wingdings")) == ["▪"]
    assert shown(steps(0), bullet("o", "Courier New")) == ["o"]
    assert shown(steps(0), bullet("\uf0b7", "Arial")) == ["•"]
    picture = abstract(0, level(0, "", "bullet", more='<w:lvlPicBulletId w:val="0"/>')) + num(1, 0)
    assert shown(steps(0), picture) == ["•"]


def test_numbering_style_link() -> None:
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="Legal"/>')
        + abstract(1, level(0, "%1)"), more='<w:styleLink w:val="Legal"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("Legal", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    assert shown(steps(0) + steps(0, num=2), numbering, styles) == ["1)", "2)"]


def test_links_in_a_circle_end() -> None:
    numbering = abstract(0, more='<w:numStyleLink w:val="A"/>') + num(1, 0)
    styles = style("A", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering", based_on="A")
    assert shown(steps(0), numbering, styles) == [""]


STYLES = (
    style("H1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    + style("H2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    + style("Sub", based_on="H2")
    + style("Plain", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="H1")
)
LINKED = abstract(
    0, level(0, "%1.", more='<w:pStyle w:val="H1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="H2"/>')
) + num(1, 0)


def styled(text: str, name: str, more: str = "") -> str:
    return par(text, f'<w:pStyle w:val="{name}"/>{more}')


def test_lists_of_styles() -> None:
    body = styled("a", "H1") + styled("b", "H2") + styled("c", "Sub") + styled("d", "Plain") + styled("e", "H1")
    assert shown(body, LINKED, STYLES) == ["1.", "1.1", "1.2", "", "2."]


def test_direct_list_without_level_takes_the_level_linked_to_the_style() -> None:
    numbering = (
        LINKED
        + abstract(5, level(0, "A%1"), level(1, "B%2"), level(2, "C%3", more='<w:pStyle w:val="H2"/>'))
        + num(5, 5)
    )
    direct = '<w:numPr><w:numId w:val="5"/></w:numPr>'
    assert shown(styled("a", "H2", direct), numbering, STYLES) == ["C1"]
    assert shown(styled("a", "Sub", direct), numbering, STYLES) == ["C1"]
    assert shown(styled("a", "H1", direct), numbering, STYLES) == ["A1"]


def test_number_none_and_unknown_lists() -> None:
    body = (
        styled("a", "H1")
        + styled("b", "H1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + listed("c", 99)
        + styled("d", "H1")
    )
    assert shown(body, LINKED, STYLES) == ["1.", "", "", "2."]


def test_empty_paragraph_of_a_section_break_is_not_numbered() -> None:
    section = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>'
    body = listed("a") + par("", section) + listed("b") + par("said", section) + listed("") + listed("c")
    found = manuscript(body, numbering=OUTLINE + num(1, 0))
    assert [(each.label, each.text) for each in found.paragraphs] == [
        ("1.", "a"), ("2.", "b"), ("3.", "said"), ("4.", ""), ("5.", "c"),
    ]  # fmt: skip


DELETED = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
INSERTED = '<w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>'


def test_deleted_and_inserted_paragraphs_count_only_in_their_view() -> None:
    pr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = par('<w:del w:id="1" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>', pr + DELETED)
    new = par(f'<w:ins w:id="1" w:author="A">{run("new")}</w:ins>', pr + INSERTED)
    body = listed("a") + gone + listed("b") + new + listed("c")
    for view, expected in (
        (View.ACCEPTED, [("1.", "a"), ("2.", "b"), ("3.", "new"), ("4.", "c")]),
        (View.ORIGINAL, [("1.", "a"), ("2.", "old"), ("3.", "b"), ("4.", "c")]),
    ):
        found = manuscript(body, view, numbering=OUTLINE + num(1, 0))
        assert [(each.label, each.text) for each in found.paragraphs] == expected


def test_hidden_paragraph_end_keeps_the_heading_and_its_number() -> None:
    heading = par("Fees. ", '<w:pStyle w:val="H1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>')
    found = manuscript(heading + par("The fees are due.") + styled("Term", "H1"), numbering=LINKED, styles=STYLES)
    assert [(each.label, each.text) for each in found.paragraphs] == [("1.", "Fees. The fees are due."), ("2.", "Term")]


def test_hidden_paragraphs_take_no_number() -> None:
    styles = STYLES + style("Secret", run_properties="<w:vanish/>", based_on="H1")
    direct = par(run("gone", "<w:vanish/>"), '<w:pStyle w:val="H1"/><w:rPr><w:vanish/></w:rPr>')
    found = manuscript(
        styled("a", "H1") + styled("gone", "Secret") + direct + styled("b", "H1"), numbering=LINKED, styles=styles
    )
    assert [(each.label, each.text) for each in found.paragraphs] == [("1.", "a"), ("2.", "b")]
    assert [each.text for each in found.paragraphs[1].runs] == ["gone", "gone", "b"]


def test_capitals_of_the_label() -> None:
    numbering = abstract(
        0, level(0, "Article %1", "cardinalText").replace("</w:lvl>", "<w:rPr><w:caps/></w:rPr></w:lvl>")
    ) + num(1, 0)
    assert shown(steps(0), numbering) == ["ARTICLE ONE"]


def test_a_label_of_whole_words_is_read() -> None:
    says = "The Agency may use the Services for any purpose %1"
    found = manuscript(listed("as agreed."), numbering=abstract(0, level(0, says)) + num(1, 0))
    assert texts(found) == ["The Agency may use the Services for any purpose 1 as agreed."]
    assert labels(found) == [""]
    short = manuscript(listed("Fees"), numbering=abstract(0, level(0, "Schedule %1 – Part")) + num(1, 0))
    assert labels(short) == ["Schedule 1 – Part"]


def test_hidden_label() -> None:
    numbering = abstract(0, level(0, "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")) + num(1, 0)
    assert shown(steps(0), numbering) == [""]


def test_levels_and_indents() -> None:
    numbering = abstract(
        0,
        level(0, "%1.").replace("</w:lvl>", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'),
        level(1, "%2"),
    ) + num(1, 0)
    direct = par("c", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="1440"/>')
    found = manuscript(steps(0, 1) + direct + par("d"), numbering=numbering)
    assert [(each.level, each.indent) for each in found.paragraphs] == [(0, 18.0), (1, 0.0), (0, 54.0), (None, 0.0)]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=25))
def test_each_label_follows_the_one_before_on_its_level(levels: list[int]) -> None:
    """A level counts on from its last number, and begins anew after an outer one; what is skipped counts as used."""
    numbering = abstract(0, *(level(at, f"%{at + 1}") for at in range(4))) + num(1, 0)
    stands: list[int] = []
    for label, here in zip(shown(steps(*levels), numbering), levels, strict=True):
        stands = [*stands, *[1] * (here - len(stands))][: here + 1]
        stands = [*stands[:here], stands[here] + 1 if here < len(stands) else 1]
        assert label == str(stands[here])
