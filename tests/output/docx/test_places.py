"""A comment stands on exactly the decisive words, whatever holds them."""

import pytest

from agreelint.model.manuscript import View
from agreelint.model.span import Span
from output.docx.copying import agreement, copy, finding, missing, on, parts, ranges, said, unchanged
from read.docx.wordfile import MAIN_TYPE, SPACES, cell, par, parts_of, read, row, run, table, texts, zipped

TOUCHED = ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")
TITLE = par("TERMS")
WORDS = "any lawful purpose"
LINK = f'<w:hyperlink w:anchor="x">{run("for any lawful ")}</w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("any lawful")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NEW = '<w:ins w:id="7" w:author="J. Doe" w:date="2026-03-02T09:00:00Z">'
BODIES = {
    "one run": par("Use for any lawful purpose."),
    "the whole run": par(run("Use for ") + run(WORDS) + run(".")),
    "several runs": par(run("Use for an") + run("y ", "<w:b/>") + run("lawful purpo", "<w:i/>") + run("se here.")),
    "first words": par("any lawful purpose is fine"),
    "last words": par("Use for any lawful purpose"),
    "blanks not kept": par("<w:r><w:t>  Use for any lawful purpose here  </w:t></w:r>"),
    "blanks between": par("<w:r><w:t xml:space='preserve'>Use for any </w:t><w:t> lawful  purpose</w:t></w:r>"),
    "a tab": par("<w:r><w:t>Use for any</w:t><w:tab/><w:t>lawful purpose now</w:t></w:r>"),
    "a link": par(run("Use ") + LINK + run("purpose.")),
    "a field": par(run("Use for ") + FIELD + run(" purpose.")),
    "a simple field": par(run("Use for ") + f'<w:fldSimple w:instr="REF x">{run("any lawful")}</w:fldSimple>' + run(" purpose.")),
    "an insertion": par(run("Use for ") + f"{NEW}{run('any lawful pur')}</w:ins>" + run("pose.")),
    "beside a deletion": par(run("Use for any ") + '<w:del w:id="8" w:author="J. Doe"><w:r><w:delText>un</w:delText></w:r></w:del>' + run("lawful purpose.")),
    "a content control": par(run("Use for ") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('any lawful purpose')}</w:sdtContent></w:sdt>" + run(".")),
    "a control around it": f"<w:sdt><w:sdtPr/><w:sdtContent>{par('Use for any lawful purpose.')}</w:sdtContent></w:sdt>",
    "a smart tag": par(f'<w:smartTag w:element="x">{run("Use for any lawful purpose.")}</w:smartTag>'),
    "a table": table(row("Use", cell(par(run("Use for any lawful purpose."))))),
    "entities": par("A&amp;B &lt;x&gt; &#8220;Use&#x201D; for any lawful purpose &amp; more"),
    "signs of four bytes": par("\U0001f600é Use for any lawful purpose\U0001f600"),
    "marked text": par("<w:r><w:t><![CDATA[A & B <use> for any ]]>lawful<!-- no --> purpose<![CDATA[ & more]]></w:t></w:r>"),
    "marked text of two lines": par("<w:r><w:t><![CDATA[A & B\r\n<use>\r\nfor any lawful purpose & more]]></w:t></w:r>"),
    "a changed look": par('<w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="J. Doe"><w:rPr/></w:rPrChange></w:rPr><w:t>Use for any lawful purpose.</w:t></w:r>'),
    "attributes": par('<w:r w:rsidR="00A1" ><w:t >Use for any lawful purpose.</w:t></w:r>'),
    "lines": "\n <w:p>\n  <w:r>\n   <w:rPr>\n<w:b/></w:rPr>\n   <w:t>Use for any lawful purpose.</w:t>\n  </w:r>\n </w:p>\n",
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_exactly_the_words(body: str) -> None:
    data = zipped(parts_of(TITLE + body))
    made = copy(data, WORDS)
    (words,) = on(made)
    assert " ".join(words.replace("un", "").replace("\t", " ").split()) == WORDS
    assert words.strip() == words
    assert next(iter(ranges(made).values())) == "TERMS"
    assert texts(read(made)) == texts(read(data))
    unchanged(data, made, TOUCHED)


def test_words_that_run_over_paragraphs_and_cells() -> None:
    data = zipped(parts_of(TITLE + par("Use for any") + par("lawful purpose.") + table(row("only", "research"))))
    made = copy(data, "any\nlawful", "only | res")
    assert on(made) == ["any\nlawful", "only\nres"]


def test_findings_on_the_same_and_on_crossing_words() -> None:
    data = zipped(parts_of(TITLE + par("Use for any lawful purpose at all times.")))
    words = (WORDS, "lawful", "purpose at all", "any lawful purpose at", "Use", "for", WORDS)
    made = copy(data, *words)
    assert sorted(on(made)) == sorted(words)
    assert texts(read(made)) == texts(read(data))


@pytest.mark.parametrize("prefix", ["words", ""])
def test_any_prefix(prefix: str) -> None:
    whole = str(parts_of(TITLE + par("Use for any lawful purpose."))["word/document.xml"])
    mark = f"{prefix}:" if prefix else ""
    renamed = whole.replace("xmlns:w=", f"xmlns:{prefix}=" if prefix else "xmlns=", 1)
    renamed = renamed.replace("<w:", f"<{mark}").replace("</w:", f"</{mark}")
    data = zipped(parts_of("") | {"word/document.xml": renamed})
    assert on(copy(data, WORDS)) == [WORDS]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_any_encoding(encoding: str) -> None:
    body = str(parts_of(TITLE + par("Use for é any lawful purpose."))["word/document.xml"])
    told = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
    whole = f'<?xml version="1.0" encoding="{told}"?>{body}'.encode(encoding)
    data = zipped(parts_of("") | {"word/document.xml": whole})
    made = copy(data, "é any lawful purpose")
    assert on(made) == ["é any lawful purpose"]
    assert texts(read(made)) == texts(read(data))


def test_the_strict_form() -> None:
    body = parts_of(TITLE + par("Use for any lawful purpose."))
    strict: dict[str, str | bytes] = {
        name: str(text)
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, text in body.items()
    }
    made = copy(zipped(strict), WORDS)
    assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in parts(made)["word/comments.xml"]
    assert (
        b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
        in parts(made)["word/_rels/document.xml.rels"]
    )
    again = copy(made, WORDS)  # which reads the comments that were written
    assert parts(again)["word/comments.xml"].count(b"<w:comment ") == 4


CHOICE = (
    '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="x"/></w:dropDownList></w:sdtPr>'
    f"<w:sdtContent>{run('or a lawful purpose')}</w:sdtContent></w:sdt>"
)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/>'
    '<wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="u"><wps:wsp><wps:bodyPr/><wps:txbx><w:txbxContent>{0}'
    "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
    '<w:pict><v:shape style="width:150pt;height:70pt"><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_words_in_a_box_are_marked_on_the_shape_as_word_shows_no_comment_in_it() -> None:
    body = TITLE + par(run("Before ") + BOX.format(par("Use for any lawful purpose.")) + run(" after."))
    data = zipped(parts_of(body))
    made = copy(data, WORDS)
    assert on(made) == ["Use for any lawful purpose.\nUse for any lawful purpose."]  # all of the shape, both forms
    summary, told = said(made).values()
    assert "They stand in a text box, where Word shows no comment." in told
    assert f"“{WORDS}” stands in a text box" in summary
    assert texts(read(made)) == texts(read(data))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_words_in_a_note_are_marked_on_the_reference(kind: str) -> None:
    note = f'<w:{kind} w:id="2">{par("Use for any lawful purpose.")}</w:{kind}>'
    other = f'<w:{kind} w:id="3">{par("Another.")}</w:{kind}>'
    reference = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{{}}"/></w:r>'
    body = TITLE + par(run("One") + reference.format(3) + run(" two") + reference.format(2) + run("."))
    notes = {f"{kind}s": note + other}
    data = zipped(parts_of(body, links="", parts=None, main_type=MAIN_TYPE, **notes))
    made = copy(data, WORDS)
    assert on(made) == ["*"]
    marked = parts(made)["word/document.xml"].decode()
    before = marked[: marked.index("<w:commentReference", marked.index("two"))]
    assert before.endswith(f'<w:{kind}Reference w:id="2"/></w:r><w:commentRangeEnd w:id="1"/><w:r>')
    summary, told = said(made).values()
    assert f"They stand in {kind} " in told
    assert f"stands in {kind} " in summary
    assert parts(made)[f"word/{kind}s.xml"] == parts(data)[f"word/{kind}s.xml"]


def test_words_in_a_header_are_told_on_the_title() -> None:
    header = f"<w:hdr {SPACES}>{par('Use for any lawful purpose.')}</w:hdr>"
    link = '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>'
    body = TITLE + par("Words.") + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    made = copy(zipped(parts_of(body, links=link, parts={"word/header1.xml": header})), WORDS)
    assert on(made) == ["TERMS"]
    summary, told = said(made).values()
    assert "They stand in the header, where Word shows no comment." in told
    assert "stands in the header" in summary


@pytest.mark.parametrize(
    ("inside", "around"),
    [
        ("<m:oMath><m:r><m:t>a lawful purpose</m:t></m:r></m:oMath>", "a formula"),
        (
            CHOICE,
            "a control that is written anew",
        ),
        (
            f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('x')}</w:rt><w:rubyBase>{run('a lawful purpose')}</w:rubyBase></w:ruby></w:r>",
            "words with signs above",
        ),
    ],
)
def test_what_takes_no_marks_inside_is_marked_whole(inside: str, around: str) -> None:
    data = zipped(parts_of(TITLE + par(run("Use for ") + inside + run(" here."))))
    made = copy(data, "lawful purpose")
    marked = parts(made)["word/document.xml"].decode()
    assert f'<w:commentRangeStart w:id="1"/>{inside}<w:commentRangeEnd w:id="1"/>' in marked, around
    assert texts(read(made)) == texts(read(data))


def test_words_that_are_in_no_text_element_are_marked_on_their_clause() -> None:
    signs = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    data = zipped(parts_of(TITLE + par(run("Weapons ") + signs)))
    read_again = agreement(data)
    box = read_again.text.strip()[-1]
    assert on(copy(data, finding(read_again, box))) == ["Weapons "]


def test_existing_comments_stay_and_ids_go_on() -> None:
    old = '<w:comment w:id="7" w:author="Jane"><w:p><w:r><w:t>mine</w:t></w:r></w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    body = TITLE + par(run("Use for ") + marks[0] + run("any law") + marks[1] + run("ful purpose."))
    data = zipped(parts_of(body, comments=old))
    made = copy(data, WORDS)
    assert list(said(made)) == ["7", "8", "9"]
    assert said(made)["7"] == "mine"
    assert (ranges(made)["7"], ranges(made)["9"]) == ("any law", WORDS)
    assert old.encode() in parts(made)["word/comments.xml"]
    unchanged(data, made, ("word/document.xml", "word/comments.xml"))


@pytest.mark.parametrize("before", [run("Use for "), ""], ids=["amid", "at the beginning"])
def test_in_a_control_the_reference_stands_first_in_the_paragraph(before: str) -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{{}}{par('More of it.')}</w:sdtContent></w:sdt>"
    words = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{before}{run(WORDS)}</w:p>'
    data = zipped(parts_of(TITLE + control.format(words)))
    marked = parts(copy(data, WORDS, "More"))["word/document.xml"].decode()
    made = f'{before}<w:commentRangeStart w:id="1"/>{run(WORDS)}<w:commentRangeEnd w:id="1"/></w:p>'
    assert f'</w:pPr><w:r><w:commentReference w:id="1"/></w:r>{made}' in marked
    assert '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>' in marked


def test_deleted_words_of_the_original_view() -> None:
    gone = '<w:del w:id="3" w:author="J. Doe"><w:r><w:delText>Use for any lawful purpose.</w:delText></w:r></w:del>'
    data = zipped(parts_of(TITLE + par(gone + run("No use."))))
    made = copy(data, WORDS, view=View.ORIGINAL)
    assert on(made) == [WORDS]
    assert texts(read(made, View.ORIGINAL)) == texts(read(data, View.ORIGINAL))


def test_ids_go_on_where_the_numbers_of_word_end() -> None:
    old = '<w:comment w:id="2147483647" w:author="J"><w:p/></w:comment><w:comment w:id="1" w:author="J"><w:p/></w:comment>'
    data = zipped(parts_of(TITLE + par("Use for any lawful purpose."), comments=old))
    assert list(said(copy(data, WORDS))) == ["2147483647", "1", "0", "2"]


def test_words_that_stand_in_no_run() -> None:
    data = zipped(parts_of(TITLE + "<w:p><w:t>Use for any lawful purpose.</w:t></w:p>"))
    assert on(copy(data, WORDS)) == ["Use for any lawful purpose."]


GONE = '<w:del w:id="3" w:author="J. Doe"><w:r><w:delText>but not for war</w:delText></w:r></w:del>'
DROPPED = par(GONE, '<w:rPr><w:del w:id="4" w:author="J. Doe"/></w:rPr>')


@pytest.mark.parametrize(
    ("body", "behind", "words"),
    [
        (par(run("Use it ") + GONE + run("here.")), "Use it ", "but not for war"),
        (par(GONE + run("Use it here.")), "TERMS\n", "but not for war"),
        (par("Use it here.") + DROPPED + par("More."), "Use it here.", "but not for war"),
        (par(run("Use it ") + f"{NEW}{run('now ')}</w:ins>" + run("here.")), "Use it now ", ""),
        (par("Use it here."), "Use it", ""),
    ],
    ids=["amid", "at the beginning", "a whole paragraph", "no deletion", "inside a run"],
)
def test_a_limit_that_was_deleted_is_marked_where_it_stood(body: str, behind: str, words: str) -> None:
    data = zipped(parts_of(TITLE + body))
    read_again = agreement(data)
    at = read_again.text.index(behind) + len(behind)
    made = copy(data, missing(quote="but not for war", span=Span(at, at)))
    assert on(made) == [words]
    assert "Words: “but not for war” (deleted)." in list(said(made).values())[1]
    assert texts(read(made)) == texts(read(data))
