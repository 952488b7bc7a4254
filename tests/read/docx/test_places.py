"""Every place a person reads words in is read, once; every place nobody sees is not."""

import pytest

from agreelint.model.manuscript import Story
from read.docx.wordfile import SPACES, cell, manuscript, par, parts_of, read, relation, row, run, table, texts, zipped

WORDS = "The Agency may use the Services for monitoring."
BOX = f"<w:txbxContent>{par(WORDS)}</w:txbxContent>"
WSP = f"<wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp>"
FRAME = (
    '<w:drawing><wp:anchor><wp:extent cx="2000000" cy="900000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData>'
    "{}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
VML = f'<w:pict><v:shape style="width:90pt;height:40pt"><v:textbox>{BOX}</v:textbox></v:shape></w:pict>'


def complex_field(instruction: str, result: str, after: str = "") -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>{after}'
    )


SEEN = {
    "paragraph": par(WORDS),
    "split over runs": par(run("The Agency may use the Ser") + run("vices for monitoring.")),
    "table cell": table(row(WORDS, "x")),
    "nested table": table(row(cell(table(row(WORDS)) + par()))),
    "merged cell": table(row(cell(WORDS, '<w:vMerge w:val="restart"/>')), row(cell(par(), "<w:vMerge/>"))),
    "block control": f"<w:sdt><w:sdtPr/><w:sdtContent>{par(WORDS)}</w:sdtContent></w:sdt>",
    "inline control": par(f"<w:sdt><w:sdtContent>{run(WORDS)}</w:sdtContent></w:sdt>"),
    "row control": table(f"<w:sdt><w:sdtContent>{row(WORDS)}</w:sdtContent></w:sdt>"),
    "cell control": table(f"<w:tr><w:sdt><w:sdtContent>{cell(WORDS)}</w:sdtContent></w:sdt></w:tr>"),
    "control in control": f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{par(WORDS)}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    "hyperlink": par(f'<w:hyperlink w:anchor="x">{run(WORDS)}</w:hyperlink>'),
    "smart tag": par(f'<w:smartTag w:element="place">{run(WORDS)}</w:smartTag>'),
    "custom XML": f'<w:customXml w:element="clause">{par(WORDS)}</w:customXml>',
    "inline custom XML": par(f'<w:customXml w:element="clause">{run(WORDS)}</w:customXml>'),
    "insertion": par(f'<w:ins w:id="1" w:author="A">{run(WORDS)}</w:ins>'),
    "move": par(f'<w:moveTo w:id="1" w:author="A">{run(WORDS)}</w:moveTo>'),
    "text box": par(f"<w:r>{FRAME.format(WSP)}</w:r>"),
    "old text box": par(f"<w:r>{VML}</w:r>"),
    "both text boxes": par(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{FRAME.format(WSP)}</mc:Choice>'
        f"<mc:Fallback>{VML}</mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "fallback only": par(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:new/></mc:Choice><mc:Fallback>{VML}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    ),
    "grouped shapes": par(f"<w:r>{FRAME.format(f'<wpg:wgp><wpg:grpSp>{WSP}</wpg:grpSp></wpg:wgp>')}</w:r>"),
    "drawn words": par(f"<w:r>{FRAME.format(f'<a:sp><a:txBody><a:p><a:r><a:t>{WORDS}</a:t></a:r></a:p></a:txBody></a:sp>')}</w:r>"),
    "word art": par(f'<w:r><w:pict><v:shape><v:textpath string="{WORDS}"/></v:shape></w:pict></w:r>'),
    "simple field": par(f'<w:fldSimple w:instr="REF x">{run(WORDS)}</w:fldSimple>'),
    "complex field": par(complex_field(" REF x ", run(WORDS))),
    "field in a field": par(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + complex_field(" DOCPROPERTY y ", run("never"))
        + f'<w:r><w:instrText> = 1 "a" "b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(WORDS)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "formula": par(f"<m:oMathPara><m:oMath><m:r><m:t>{WORDS}</m:t></m:r></m:oMath></m:oMathPara>"),
    "formatted": par(run("The Agency ", "<w:b/>") + run("may use", '<w:i/><w:u w:val="single"/>') + run(" the Services for monitoring.")),
    "web hidden": par(run(WORDS, "<w:webHidden/>")),
    "switched-off vanish": par(run(WORDS, '<w:vanish w:val="0"/>')),
    "comment inside": par("<w:r><w:t>The Agency<!-- x --> may<?y z?> use the Services <![CDATA[for monitoring.]]></w:t></w:r>"),
    "tabs and breaks": par("<w:r><w:t>The Agency</w:t><w:tab/><w:t>may use</w:t><w:br/><w:t>the Services</w:t><w:cr/><w:t>for</w:t><w:ptab/><w:t>monitoring.</w:t></w:r>"),
    "odd spaces": par("The\u00a0Agency  may\u2003use the Ser\u200bvices\u2060 for mon\u00aditoring."),
    "symbols": par('<w:r><w:t xml:space="preserve">The Agency may use the Services for monitorin</w:t><w:sym w:font="Arial" w:char="0067"/><w:sym w:font="Arial" w:char="F02E"/></w:r>'),
    "soft hyphen": par("<w:r><w:t>The Agency may use the Ser</w:t><w:softHyphen/><w:t>vices for monitoring.</w:t></w:r>"),
    "ruby": par(f"<w:r><w:ruby><w:rubyBase>{run(WORDS)}</w:rubyBase></w:ruby></w:r>"),
    "large initial": par("T", '<w:framePr w:dropCap="drop"/>') + par(WORDS[1:]),
    "direction": par(f'<w:dir w:val="ltr">{run(WORDS)}</w:dir>'),
    "override as it is": par(f'<w:bdo w:val="ltr">{run(WORDS)}</w:bdo>'),
    "white on dark": table(row(cell(par(run(WORDS, '<w:color w:val="FFFFFF"/>')), '<w:shd w:val="clear" w:fill="1F3864"/>'))),
}  # fmt: skip


@pytest.mark.parametrize("place", SEEN)
def test_seen_once(place: str) -> None:
    found = manuscript(SEEN[place])
    assert " ".join(texts(found)).count(WORDS) == 1
    assert "".join(texts(found)).replace("x", "") == WORDS
    assert not found.gaps


UNSEEN = {
    "instruction": par(run("Fees. ") + complex_field(f" {WORDS} ", run("7"))),
    "words in an instruction": par(run("Fees. ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run(WORDS) + '<w:r><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>'),
    "set": par(run("Fees. ") + complex_field(" SET x y ", run(WORDS))),
    "deletion": par(run("Fees. ") + f'<w:del w:id="1" w:author="A"><w:r><w:delText>{WORDS}</w:delText></w:r></w:del>'),
    "moved away": par(run("Fees. ") + f'<w:moveFrom w:id="1">{run(WORDS)}</w:moveFrom>'),
    "deleted row": table(row("Fees."), row(WORDS, properties='<w:del w:id="3" w:author="A"/>')),
    "deleted cell": table(row("Fees.", cell(par(WORDS), '<w:cellDel w:id="3" w:author="A"/>'))),
    "vanish": par(run("Fees. ") + run(WORDS, "<w:vanish/>")),
    "white": par(run("Fees. ") + run(WORDS, '<w:color w:val="FFFFFF"/>')),
    "nearly white": par(run("Fees. ") + run(WORDS, '<w:color w:val="FAFAFA"/>')),
    "white of the theme": par(run("Fees. ") + run(WORDS, '<w:color w:val="000000" w:themeColor="background1"/>')),
    "black on black": par(run("Fees. ") + run(WORDS, '<w:color w:val="000000"/><w:shd w:val="solid" w:color="000000"/>')),
    "tiny": par(run("Fees. ") + run(WORDS, '<w:sz w:val="2"/>')),
    "narrow": par(run("Fees. ") + run(WORDS, '<w:w w:val="1"/>')),
    "no fill": par(run("Fees. ") + run(WORDS, "<w14:textFill><w14:noFill/></w14:textFill>")),
    "no line height": par("Fees.") + par(WORDS, '<w:spacing w:line="20" w:lineRule="exact"/>'),
    "off the page": par("Fees.") + par(WORDS, '<w:ind w:left="-40000"/>'),
    "clipped row": table(row("Fees."), row(WORDS, properties='<w:trHeight w:val="20" w:hRule="exact"/>')),
    "hidden row": table(row("Fees."), row(WORDS, properties="<w:hidden/>")),
    "hidden shape": par(run("Fees.") + "<w:r>" + FRAME.format(WSP).replace("name=", 'hidden="1" name=') + "</w:r>"),
}  # fmt: skip


@pytest.mark.parametrize("place", UNSEEN)
def test_unseen(place: str) -> None:
    found = manuscript(UNSEEN[place])
    said = " ".join(texts(found))
    assert "monitoring" not in said
    assert said.startswith("Fees.")
    assert not found.gaps


def test_hidden_words_are_kept_and_noted() -> None:
    found = manuscript(par("Fees.") + par(run("Seen ") + run(WORDS, "<w:vanish/>")))
    runs = found.paragraphs[1].runs
    assert [(each.text, each.hidden, each.counts) for each in runs] == [
        ("Seen", "", True),
        (WORDS, "hidden text", False),
    ]
    assert [note.paragraph for note in found.notes] == [1]
    assert WORDS in found.notes[0].what
    assert "hidden text" in found.notes[0].what


GAPS = {
    "unknown element": par("Fees.") + f"<x:clause>{par(WORDS)}</x:clause>",
    "words of unknown elements": par("Fees.") + f"<x:clause>{WORDS}</x:clause>",
    "two versions": par(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{FRAME.format(WSP)}</mc:Choice>'
        f"<mc:Fallback>{VML.replace('may', 'may not')}</mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "open field": par(run("Fees.") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run(WORDS)),
    "merged-away words": table(row(cell("Fees.", '<w:vMerge w:val="restart"/>')), row(cell(WORDS, "<w:vMerge/>"))),
    "altChunk": par("Fees.") + '<w:altChunk r:id="rId9"/>',
    "subdocument": par(run("Fees.") + '<w:subDoc r:id="rId9"/>'),
    "embedded file": par(run("Fees.") + '<w:r><w:object><o:OLEObject ProgID="Word.Document.12"/></w:object></w:r>'),
    "control": par(run("Fees.") + "<w:r><w:control/></w:r>"),
    "override": par(run("Fees.") + f'<w:bdo w:val="rtl">{run(WORDS)}</w:bdo>'),
    "symbol font": par(run("Fees. ") + run(WORDS, '<w:rFonts w:ascii="Wingdings"/>')),
    "override sign": par(f"Fees. \u202e{WORDS}"),
    "equation field": par(run("Fees.") + complex_field(r" EQ \x(a) ", "").replace("separate", "nothing")),
    "white cover": par(
        run("Fees.")
        + "<w:r>"
        + FRAME.format('<wps:wsp><wps:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></wps:spPr></wps:wsp>').replace(
            "<a:graphic>", "<wp:wrapNone/><a:graphic>"
        )
        + "</w:r>"
    ),
    "deleted words outside a deletion": par(run("Fees.") + f"<w:r><w:delText>{WORDS}</w:delText></w:r>"),
    "dangling note": par(run("Fees.") + '<w:r><w:footnoteReference w:id="7"/></w:r>'),
}  # fmt: skip


@pytest.mark.parametrize("place", GAPS)
def test_what_cannot_be_told_is_a_gap(place: str) -> None:
    assert manuscript(GAPS[place]).gaps


def test_small_words_above_others_follow_them() -> None:
    above = (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('Kun-de')}</w:rt><w:rubyBase>{run('Customer')}</w:rubyBase></w:ruby></w:r>"
    )
    assert texts(manuscript(par(above + run(" may use the Services.")))) == ["Customer (Kun-de) may use the Services."]


def test_empty_document_is_a_gap() -> None:
    for body in ("", par(), par(run(" ")), par(run(WORDS, "<w:vanish/>"))):
        found = manuscript(body)
        assert [gap.why for gap in found.gaps] == [
            "the document holds no text that a person can see: it may be a picture of text, or empty."
        ]


def test_large_picture_is_a_gap_and_small_one_a_note() -> None:
    def pictured(wide: int, tall: int) -> str:
        frame = (
            f'<w:drawing><wp:inline><wp:extent cx="{wide}" cy="{tall}"/><wp:docPr id="1" name="p" descr="A seal"/>'
            "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        return par("Fees.") + par(run("Signed") + f"<w:r>{frame}</w:r>")

    small = manuscript(pictured(900_000, 400_000))
    assert not small.gaps
    assert [(note.what, note.paragraph) for note in small.notes] == [
        ('a picture (described as "A seal") was not read', 1)
    ]
    assert manuscript(pictured(5_400_000, 3_000_000)).gaps
    assert manuscript(pictured(5_715_000, 190_500)).gaps
    assert not manuscript(pictured(5_715_000, 38_100)).gaps


def test_chart_and_diagram_words() -> None:
    chart = f"<c:chartSpace {SPACES}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{WORDS}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:v>Uptime</c:v><c:v>99.5</c:v></c:chart></c:chartSpace>"
    data = f"<dgm:dataModel {SPACES}><dgm:t><a:p><a:r><a:t>Step </a:t></a:r><a:r><a:t>one</a:t></a:r></a:p></dgm:t></dgm:dataModel>"
    frames = (FRAME.format('<c:chart r:id="c1"/>'), FRAME.format('<dgm:relIds r:dm="d1"/>'))
    body = par(run("Fees.") + "".join(f"<w:r>{frame}</w:r>" for frame in frames))
    links = relation("c1", "chart", "chart1.xml") + relation("d1", "diagramData", "data1.xml")
    found = read(zipped(parts_of(body, links=links, parts={"word/chart1.xml": chart, "word/data1.xml": data})))
    assert texts(found) == ["Fees.", WORDS, "Uptime", "Step one"]
    assert {paragraph.story for paragraph in found.paragraphs[1:]} == {Story.TEXT_BOX}
    assert not found.gaps


def test_form_fields_show_their_choice() -> None:
    def form(kind: str, data: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
            f"<w:r><w:instrText> {kind} </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    ticked = form("FORMCHECKBOX", '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')
    empty = form("FORMCHECKBOX", '<w:checkBox><w:default w:val="0"/></w:checkBox>')
    chosen = form(
        "FORMDROPDOWN",
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="daily"/><w:listEntry w:val="weekly"/></w:ddList>',
    )
    body = par(ticked + run(" yes ") + empty + run(" no, ") + chosen)
    assert texts(manuscript(body)) == ["☒ yes ☐ no, weekly"]


def test_field_spans_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    split = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("never")
    body = (
        par(begin + run("1 Fees"))
        + par(run("2 Term"))
        + par(end)
        + par(split)
        + par(run("nor this"))
        + par(end + run("Seen."))
    )
    found = manuscript(body)
    assert texts(found) == ["1 Fees", "2 Term", "Seen."]
    assert not found.gaps


def test_text_of_bound_control_must_be_what_the_store_says() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:prefixMappings="xmlns:n=\'urn:n\'" w:xpath="/n:deal[1]/n:use[1]" '
        'w:storeItemID="{AB}"/></w:sdtPr><w:sdtContent>' + par("Use is forbidden.") + "</w:sdtContent></w:sdt>"
    )
    ds = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"

    def gaps(stored: str, path: str = "") -> int:
        parts = {
            "customXml/item1.xml": f'<deal xmlns="urn:n"><use>{stored}</use></deal>',
            "customXml/itemProps1.xml": f'<d:datastoreItem xmlns:d="{ds}" d:itemID="{{ab}}"/>',
            "customXml/_rels/item1.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation("r1", "customXmlProps", "itemProps1.xml")}</Relationships>',
        }
        body = control.replace("/n:deal[1]/n:use[1]", path) if path else control
        return len(
            read(zipped(parts_of(body, links=relation("s1", "customXml", "../customXml/item1.xml"), parts=parts))).gaps
        )

    assert gaps("Use is  forbidden.") == 0
    assert gaps("Use is allowed.") == 1
    assert gaps("Use is forbidden.", "//*[1]") == 1


@pytest.mark.parametrize(
    "kind",
    [
        "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
        "vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_macro_files_are_read(kind: str) -> None:
    found = read(zipped(parts_of(par(WORDS), main_type=f"application/{kind}")))
    assert texts(found) == [WORDS]


def test_strict_file_reads_like_a_transitional_one() -> None:
    body = table(row(par(WORDS)), row(par(run("hidden", "<w:vanish/>") + run("seen"), '<w:jc w:val="center"/>')))
    parts = parts_of(body)
    strict = {
        name: str(text)
        .replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, text in parts.items()
    }  # fmt: skip
    assert strict != parts
    assert read(zipped(strict)).paragraphs == read(zipped(parts)).paragraphs
